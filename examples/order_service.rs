//! 发件箱：订单服务。 An order service whose calls survive a network that loses answers.
//!
//! ```text
//! cargo run --example order_service
//! ```
//!
//! It sells 40 rides. For each it writes its own row *and* the intention to create a payscore
//! order (微信支付分) in one SQLite transaction; a worker does the rest. Between the worker and the
//! sandbox stands a bad network: a third of the requests is lost on the way there, and a third of
//! the answers is lost on the way back, after the order was created. In the end each order exists
//! exactly once, and every row of the shop knows its answer.
//!
//! (The sandbox knows no refunds and transfers yet; with those the program would be the same.)

use std::collections::HashMap;
use std::error::Error;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use rusqlite::Connection;
use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use wechatpay::{Client, RetryPolicy};
use wechatpay_outbox::{
    Filter, Handles, Options, Outbox, Policy, Rules, Sqlite, State, Worker, WorkerOptions, sqlite,
};
use wechatpay_sandbox::{Sandbox, Settings};

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

#[tokio::main]
async fn main() -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("shop.db");
    let sandbox = Sandbox::start().await?;
    let network = BadNetwork::start(sandbox.base_url()).await?;
    let client = client(sandbox.settings(), &network.url)?;

    // What may go in, and how patiently it is sent: impatiently here, to be done in a moment.
    let short = vec![Duration::from_millis(20), Duration::from_millis(100)];
    let policy = Policy { not_sent: short.clone(), unknown: short.clone(), ..Policy::default() };
    let rules = Rules { policy, ..Rules::new()? };
    sell(&path, &rules, &client, sandbox.settings())?;

    let outbox = Outbox::with_rules(Sqlite::open_existing(&path)?, rules);
    let worker = Worker::new(
        outbox.clone(),
        Handles::new([client.handle().clone()]),
        WorkerOptions { concurrency: 8, ..WorkerOptions::default() },
    );
    // A service works until it is told to stop; this one until nothing is left to do.
    let watched = outbox.clone();
    let summary = worker
        .run(async move {
            while !watched.stats().await.is_ok_and(|stats| stats.depth() == 0) {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        })
        .await?;

    let (lost, cut) = network.losses();
    say(&format!("{lost} requests were lost on the way, {cut} answers on the way back"));
    say(&format!("the worker recorded {:?}", summary.steps));
    let counts = count_at_the_gateway(&client, sandbox.settings()).await?;
    let entries = outbox.list(Filter { limit: 1000, ..Filter::default() }).await?;
    let answered = entries.iter().filter_map(|found| found.entry.as_ref().ok());
    let answered = answered.filter(|entry| entry.progress.state == State::Answered).count();
    say(&format!("{answered} of {RIDES} entries are answered, {counts} orders exist"));
    sandbox.shutdown().await;
    if answered == usize::from(RIDES) && counts == usize::from(RIDES) {
        Ok(())
    } else {
        Err("an order is missing".into())
    }
}

/// The business row and the intention commit together, or neither does.
fn sell(path: &Path, rules: &Rules, client: &Client, settings: &Settings) -> Outcome<()> {
    let mut shop = Connection::open(path)?;
    sqlite::migrate(&mut shop)?;
    shop.execute_batch("CREATE TABLE rides (out_order_no TEXT PRIMARY KEY, fen INTEGER)")?;
    for ride in 0..RIDES {
        let number = format!("RIDE{ride:04}");
        let call = client
            .chain("v3/payscore/payafter-orders")
            .post(&json!({
                "appid": settings.appid,
                "service_id": settings.service_id,
                "out_order_no": number,
                "risk_amount": 1000,
            }))
            // Of catalogued operations this is known; here it says why a repeat is harmless.
            .repeatable("out_order_no")
            .into_call()?;
        let transaction = shop.transaction()?;
        transaction.execute("INSERT INTO rides VALUES (?1, 1000)", [&number])?;
        sqlite::enqueue(&transaction, rules, call, Options::of(&settings.mchid))?;
        transaction.commit()?;
    }
    Ok(())
}

/// Asks the gateway itself, without the outbox.
async fn count_at_the_gateway(client: &Client, settings: &Settings) -> Outcome<usize> {
    let mut seen: HashMap<String, u32> = HashMap::new();
    for ride in 0..RIDES {
        let number = format!("RIDE{ride:04}");
        let query = json!({
            "appid": settings.appid, "service_id": settings.service_id, "out_order_no": number,
        });
        for _ in 0..50 {
            let request = client.chain("v3/payscore/payafter-orders").get().query(&query);
            if let Ok(order) = request.await {
                let number = order["out_order_no"].as_str().unwrap_or_default();
                *seen.entry(number.to_owned()).or_default() += 1;
                break;
            }
        }
    }
    Ok(seen.len())
}

fn client(settings: &Settings, base_url: &str) -> Outcome<Client> {
    let mut builder = Client::builder()
        .mchid(&settings.mchid)
        .serial(&settings.merchant_serial)
        .private_key(&settings.merchant_private_key)
        .apiv3_key(&settings.apiv3_key)
        .base_url(base_url)
        .timeout(Duration::from_secs(2))
        // The outbox repeats by itself, durably.
        .retry(RetryPolicy { attempts: 1, ..RetryPolicy::default() });
    if let (Some(id), Some(key)) = (&settings.public_key_id, &settings.public_key) {
        builder = builder.public_key(id, key);
    }
    Ok(builder.build()?)
}

/// A network between client and gateway that loses a third of what goes there, and a third of
/// what comes back.
struct BadNetwork {
    url: String,
    lost: Arc<AtomicU32>,
    cut: Arc<AtomicU32>,
}

impl BadNetwork {
    async fn start(gateway: &str) -> Outcome<Self> {
        let gateway: SocketAddr = gateway.trim_start_matches("http://").parse()?;
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}", listener.local_addr()?);
        let (lost, cut) = (Arc::new(AtomicU32::new(0)), Arc::new(AtomicU32::new(0)));
        let network = Self { url, lost: Arc::clone(&lost), cut: Arc::clone(&cut) };
        tokio::spawn(async move {
            let mut count = 0_u32;
            while let Ok((stream, _)) = listener.accept().await {
                count = count.wrapping_add(1);
                let (lost, cut) = (Arc::clone(&lost), Arc::clone(&cut));
                let fate = count.wrapping_mul(2_654_435_761) >> 16;
                tokio::spawn(async move {
                    // A closed connection is all the client sees.
                    let _ = carry(stream, gateway, fate % 3, &lost, &cut).await;
                });
            }
        });
        Ok(network)
    }

    fn losses(&self) -> (u32, u32) {
        (self.lost.load(Ordering::SeqCst), self.cut.load(Ordering::SeqCst))
    }
}

/// Carries one request and its answer, each connection once.
async fn carry(
    mut client: TcpStream,
    gateway: SocketAddr,
    fate: u32,
    lost: &AtomicU32,
    cut: &AtomicU32,
) -> std::io::Result<()> {
    let request = read_message(&mut client).await?;
    if fate == 0 {
        lost.fetch_add(1, Ordering::SeqCst);
        return Ok(());
    }
    let mut server = TcpStream::connect(gateway).await?;
    server.write_all(&request).await?;
    let answer = read_message(&mut server).await?;
    if fate == 1 {
        cut.fetch_add(1, Ordering::SeqCst);
        return Ok(());
    }
    client.write_all(&answer).await
}

/// Head and body of one HTTP message with a `Content-Length`.
async fn read_message(stream: &mut TcpStream) -> std::io::Result<Vec<u8>> {
    let mut message = Vec::new();
    loop {
        let end = message.windows(4).position(|four| four == b"\r\n\r\n");
        if let Some(end) = end {
            let head = String::from_utf8_lossy(&message[..end]).to_lowercase();
            let length = head.lines().find_map(|line| line.strip_prefix("content-length:"));
            let length = length.and_then(|text| text.trim().parse().ok()).unwrap_or(0);
            if message.len() >= end + 4 + length {
                return Ok(message);
            }
        }
        if stream.read_buf(&mut message).await? == 0 {
            return Ok(message);
        }
    }
}

fn say(text: &str) {
    #[expect(clippy::print_stdout, reason = "an example tells what it does")]
    {
        println!("{text}");
    }
}

const RIDES: u16 = 40;
