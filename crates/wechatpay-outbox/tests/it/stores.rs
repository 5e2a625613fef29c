//! Opens the store a text names: a path or a PostgreSQL URL.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use wechatpay_outbox::{Postgres, Result, Sqlite, Store};

use crate::settings::needed;

pub(crate) async fn open(url: &str) -> Arc<dyn Store> {
    try_open(url).await.unwrap()
}

pub(crate) async fn try_open(url: &str) -> Result<Arc<dyn Store>> {
    if url.starts_with("postgres") {
        Ok(Arc::new(Postgres::open(url).await?))
    } else {
        Ok(Arc::new(Sqlite::open(url)?))
    }
}

/// The address of an empty schema of its own, in the database of `DATABASE_URL`. A test that needs it
/// is ignored unless it is asked for, and fails without it.
pub(crate) async fn fresh_postgres() -> String {
    let url = needed("DATABASE_URL");
    let number = COUNT.fetch_add(1, Ordering::SeqCst);
    let name = format!("outbox_{}_{number}", std::process::id());
    let client = client(&url).await;
    client
        .batch_execute(&format!("DROP SCHEMA IF EXISTS {name} CASCADE; CREATE SCHEMA {name}"))
        .await
        .unwrap();
    let mark = if url.contains('?') { '&' } else { '?' };
    format!("{url}{mark}options=-c%20search_path%3D{name}")
}

pub(crate) async fn client(url: &str) -> tokio_postgres::Client {
    let (client, connection) = tokio_postgres::connect(url, tokio_postgres::NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}

static COUNT: AtomicU32 = AtomicU32::new(0);
