//! One suite, all stores.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use wechatpay_outbox::{Memory, Postgres, Sqlite, Store, conformance};

use crate::folder::Folder;
use crate::stores::fresh_postgres;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn memory() {
    conformance::suite(|| async { Arc::new(Memory::new()) as Arc<dyn Store> }).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sqlite() {
    let folder = Folder::new("conformance");
    let count = AtomicU32::new(0);
    conformance::suite(|| async {
        let name = format!("{}.db", count.fetch_add(1, Ordering::SeqCst));
        Arc::new(Sqlite::open(folder.path(&name)).unwrap()) as Arc<dyn Store>
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn postgres() {
    conformance::suite(|| async {
        let url = fresh_postgres().await;
        Arc::new(Postgres::open(&url).await.unwrap()) as Arc<dyn Store>
    })
    .await;
}
