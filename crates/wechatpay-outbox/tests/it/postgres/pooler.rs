//! A pooler between us and the server: what it does not hand on is done without.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use wechatpay_outbox::{Options, Outbox, Postgres, Store, conformance};

use crate::calls::refund;
use crate::client::MCHID;
use crate::stores::{client, fresh_postgres};

/// Whoever overrides our settings gets them in each transaction.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn sessions_that_are_not_ours_behave_the_same() {
    conformance::suite(|| async {
        let url = fresh_postgres().await;
        let theirs = format!("{url}%20-c%20enable_seqscan%3Don");
        Arc::new(Postgres::open(&theirs).await.unwrap()) as Arc<dyn Store>
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn one_that_knows_no_settings_is_asked_again_without_them() {
    let url = fresh_postgres().await;
    Postgres::open(&url).await.unwrap();
    let (address, rest) = url.split_once('@').unwrap().1.split_once('/').unwrap();
    let pooler = Pooler::start(address.to_owned()).await;
    // The schema, too, is a setting in the first message: here it is the role's.
    let schema = url.split("%3D").last().unwrap();
    let role = format!("role_{schema}");
    let server = client(&url).await;
    let made =
        format!("CREATE ROLE {role} LOGIN SUPERUSER; ALTER ROLE {role} SET search_path = {schema}");
    server.batch_execute(&made).await.unwrap();
    let database = rest.split('?').next().unwrap();
    let through = format!("postgresql://{role}@{}/{database}?sslmode=disable", pooler.address);
    let outbox = Outbox::new(Postgres::open(&through).await.unwrap()).unwrap();
    let hundred = || (0..100).map(|n| (refund(&format!("R{n}")), Options::of(MCHID))).collect();
    let stored = outbox.enqueue_all(hundred()).await.unwrap();
    assert!(stored.iter().all(|one| one.as_ref().unwrap().is_new));
    let again = outbox.enqueue_all(hundred()).await.unwrap();
    assert!(again.iter().all(|one| !one.as_ref().unwrap().is_new));
    assert!(pooler.refused.load(Ordering::SeqCst) > 0, "it was asked with settings first");
    drop(outbox);
    let count = "SELECT count(*) FROM outbox_entry";
    let count: i64 = server.query_one(count, &[]).await.unwrap().get(0);
    assert_eq!(count, 100);
    let gone = format!("DROP SCHEMA {schema} CASCADE; DROP ROLE {role}");
    server.batch_execute(&gone).await.unwrap();
}

/// Hands on what it is given, but turns away whoever begins with settings.
struct Pooler {
    address: String,
    refused: Arc<AtomicU32>,
}

impl Pooler {
    async fn start(server: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let refused = Arc::new(AtomicU32::new(0));
        let count = Arc::clone(&refused);
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                tokio::spawn(serve(connection, server.clone(), Arc::clone(&count)));
            }
        });
        Self { address, refused }
    }
}

async fn serve(mut client: TcpStream, server: String, refused: Arc<AtomicU32>) {
    let length = client.read_u32().await.unwrap_or(4);
    let mut first = vec![0; usize::try_from(length).unwrap() - 4];
    client.read_exact(&mut first).await.unwrap();
    if first.windows(7).any(|part| part == b"options") {
        refused.fetch_add(1, Ordering::SeqCst);
        let fields = b"SFATAL\0VFATAL\0C08P01\0Munsupported startup parameter: options\0\0";
        client.write_u8(b'E').await.unwrap();
        client.write_u32(u32::try_from(fields.len()).unwrap() + 4).await.unwrap();
        client.write_all(fields).await.unwrap();
        return;
    }
    let mut server = TcpStream::connect(server).await.unwrap();
    server.write_u32(length).await.unwrap();
    server.write_all(&first).await.unwrap();
    let _ = tokio::io::copy_bidirectional(&mut client, &mut server).await;
}
