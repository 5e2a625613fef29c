//! One of the clients of `cargo bench --bench peers`: the crate `wxpay-rs`, as published, on a tokio runtime of one
//! thread (it signs on tokio's blocking threads by itself). Orders come in on standard input and are answered by one
//! line each; benches/src/peers/driver.rs says how. Built as an example of interop/rust, which pins the crate.
//!
//!     WXPAY_SANDBOX_SETTINGS=settings.json peer public-key MARK

use std::error::Error;
use std::io::BufRead as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use interop::{Settings, wanted, wxpay_client};
use rustix::time::{ClockId, clock_gettime};
use wxpay_rs::WxPayClient;
use wxpay_rs::cert::CertManager;
use wxpay_rs::services::payments::jsapi::Amount;
use wxpay_rs::services::payments::native::NativeRequest;

type Failure = Box<dyn Error + Send + Sync>;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    if let Err(failure) = run().await {
        println!("failed\t{}", one_line(&failure));
        std::process::exit(1);
    }
}

async fn run() -> Result<(), Failure> {
    let caller = Arc::new(Caller::new().await?);
    caller.create(&caller.queried).await?;
    // The runtime goes on while nothing is asked of it, as in a service.
    let (sender, mut lines) = tokio::sync::mpsc::unbounded_channel();
    std::thread::spawn(move || {
        for line in std::io::stdin().lock().lines().map_while(Result::ok) {
            let _ = sender.send(line);
        }
    });
    println!("ready\twxpay-rs 2.1.0 on aws-lc-rs and reqwest, a runtime of one thread");
    while let Some(line) = lines.recv().await {
        let words: Vec<&str> = line.split(' ').collect();
        match words[..] {
            ["probe", operation] => match caller.call(operation).await {
                Ok(()) => println!("accepted"),
                Err(failure) => println!("refused\t{}", one_line(&failure)),
            },
            [operation, in_flight, milliseconds] => {
                work(&caller, operation, in_flight.parse()?, milliseconds.parse()?).await?;
            }
            _ => return Err(format!("not understood: {line}").into()),
        }
    }
    Ok(())
}

async fn work(
    caller: &Arc<Caller>,
    operation: &str,
    in_flight: usize,
    milliseconds: u64,
) -> Result<(), Failure> {
    let (cpu, start) = (cpu(), Instant::now());
    let end = start + Duration::from_millis(milliseconds);
    let tasks: Vec<_> = (0..in_flight)
        .map(|_| {
            let (caller, operation) = (Arc::clone(caller), operation.to_owned());
            tokio::spawn(async move {
                let mut calls = 0;
                while Instant::now() < end {
                    caller.call(&operation).await?;
                    calls += 1;
                }
                Ok::<u64, Failure>(calls)
            })
        })
        .collect();
    let mut calls = 0;
    for task in tasks {
        calls += task.await??;
    }
    let spent = self::cpu().saturating_sub(cpu);
    println!("done\t{calls}\t{}\t{}", start.elapsed().as_nanos(), spent.as_nanos());
    Ok(())
}

struct Caller {
    client: WxPayClient,
    mchid: String,
    mark: String,
    queried: String,
    count: AtomicU64,
}

impl Caller {
    async fn new() -> Result<Self, Failure> {
        let settings = Settings::read();
        let mark = std::env::args().nth(2).ok_or("no mark")?;
        let manager = Arc::new(CertManager::new());
        let (id, key) = settings.public_key();
        manager.add_public_key(id, key.into_bytes()).await?;
        let client = wxpay_client(&settings, &settings.merchant_private_key, manager).await?;
        let queried = format!("PEER{mark}QUERIED");
        Ok(Self { client, mchid: settings.mchid, mark, queried, count: AtomicU64::new(0) })
    }

    async fn call(&self, operation: &str) -> Result<(), Failure> {
        match operation {
            "query" => self.query().await,
            "create" => {
                let count = self.count.fetch_add(1, Ordering::Relaxed);
                self.create(&format!("PEER{}{count}", self.mark)).await
            }
            _ => Err(format!("no operation {operation}").into()),
        }
    }

    async fn create(&self, number: &str) -> Result<(), Failure> {
        let request = NativeRequest {
            appid: self.client.config().app_id.clone(),
            mchid: self.mchid.clone(),
            description: "茉莉花茶 Jasmine tea".to_owned(),
            out_trade_no: number.to_owned(),
            amount: Some(Amount { total: 100, currency: Some("CNY".to_owned()) }),
            notify_url: Some("https://example.com/notify".to_owned()),
        };
        let created = self.client.native().create_order(&request).await?;
        Ok(wanted(!created.code_url.is_empty(), "a code_url")?)
    }

    async fn query(&self) -> Result<(), Failure> {
        let found = self.client.query().by_out_trade_no(&self.queried).await?;
        Ok(wanted(found.out_trade_no.as_ref() == Some(&self.queried), "the order asked for")?)
    }
}

/// CPU time of all threads of this process, finished ones too.
fn cpu() -> Duration {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or_default())
}

fn one_line(failure: &Failure) -> String {
    failure.to_string().split_whitespace().collect::<Vec<_>>().join(" ")
}
