//! The store on SQLite: WAL, `synchronous=FULL`, one writer thread per process that puts whatever
//! waits into one transaction (group commit). Any number of processes on one machine.
//!
//! ```
//! use wechatpay_core::{Call, Method};
//! use wechatpay_outbox::{Options, Rules, sqlite};
//!
//! # let folder = std::env::temp_dir().join(format!("outbox-doc-{}", std::process::id()));
//! # std::fs::create_dir_all(&folder)?;
//! # let path = folder.join("shop.db");
//! # let call = Call {
//! #     method: Method::Post, template: "/v3/refund/domestic/refunds".into(),
//! #     path: "/v3/refund/domestic/refunds".into(), query: None, headers: vec![],
//! #     sealed_with: None, body: Some(r#"{"out_refund_no":"R1"}"#.into()), repeat: vec![],
//! # };
//! let rules = Rules::new()?;
//! let mut shop = rusqlite::Connection::open(&path)?;
//! sqlite::migrate(&mut shop)?;
//! shop.execute_batch("CREATE TABLE returns (no TEXT)")?;
//!
//! // The business row and the intention to refund commit together, or neither does.
//! let transaction = shop.transaction()?;
//! transaction.execute("INSERT INTO returns VALUES ('R1')", [])?;
//! sqlite::enqueue(&transaction, &rules, call, Options::of("1900000109"))?;
//! transaction.commit()?;
//! # std::fs::remove_dir_all(folder)?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod backlog;
mod migrate;
mod sql;
mod store;
mod threads;

pub use self::migrate::{SCHEMA, migrate};
pub use self::sql::{enqueue, notice};
pub use self::store::{Sqlite, Synchronous};
