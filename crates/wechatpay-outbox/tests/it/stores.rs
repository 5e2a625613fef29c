//! Opens the store a text names: a path or a PostgreSQL URL.

use std::sync::Arc;

use wechatpay_outbox::{Sqlite, Store};

pub(crate) async fn open(url: &str) -> Arc<dyn Store> {
    Arc::new(Sqlite::open(url).unwrap())
}
