//! What is only true of PostgreSQL. These tests need a server, so they are ignored unless they are asked
//! for by name; the gate does so:
//!
//! ```text
//! eval "$(.ci/postgres start)"
//! cargo test -p wechatpay-outbox --test it -- --ignored postgres --skip full
//! ```
//!
//! Whoever runs them without a server sees them fail.

mod archive;
mod drivers;
mod enqueueing;
mod pgbouncer;
mod pooler;
mod race;
mod server_failures;
mod tls;
