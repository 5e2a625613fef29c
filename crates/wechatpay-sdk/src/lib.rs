//! WeChat Pay (微信支付) for Rust: clients that sign every request, accept no unverified answer,
//! encrypt sensitive fields and know what may be repeated.
//!
//! ```no_run
//! # #[cfg(feature = "pay")] {
//! use wechatpay::api::pay;
//! use wechatpay::{Client, Fen, ask};
//!
//! # async fn shop() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::from_env()?;
//! let order = ask!(pay::CreateNativeOrder {
//!     appid: "wx998877665544wx",
//!     description: "tea",
//!     out_trade_no: "NO1",
//!     notify_url: "https://shop.example/notify",
//!     amount: ask!(pay::OrderAmount { total: Fen(100) }),
//! });
//! match client.send(order).await {
//!     Ok(reply) => println!("show {} as a QR code", reply.code_url),
//!     Err(error) => println!("{:?}: {error}", error.outcome()), // not sent, refused, unknown…
//! }
//! let paid = client.send(ask!(pay::FindOrderByOutTradeNo { out_trade_no: "NO1" })).await?;
//! println!("{:?} {:?}", paid.trade_state, paid.amount.payer_total);
//! # Ok(())
//! # }
//! # }
//! ```
//!
//! [`ask!`] fails to compile if a required member is forgotten. A literal with
//! `..Default::default()` says the same when it is sent: nothing is sent, and the error names every
//! member that is missing. The `mchid` is the client's.
//!
//! [`blocking::Client`] is the same without `.await`, and brings no runtime along (feature
//! `blocking`). Any path takes JSON: `client["v3/certificates"].get().await?`.
//!
//! # Features
//!
//! | Feature | Default | Brings |
//! |---|---|---|
//! | `async` | yes | the transport of [`Client`], on reqwest and tokio |
//! | `blocking` | | the transport of [`blocking::Client`], on ureq; no runtime |
//! | `p12` | | [`Builder::p12`]: key and certificate from `apiclient_cert.p12` |
//! | `axum`, `actix` | | [`notify::Notified`] as an extractor that sees only raw bytes, [`notify::Ack`] as an answer |
//! | `metrics` | | an [`observe::Observer`] that reports to the `metrics` facade |
//! | one per family, such as `pay` | the everyday ones, `common` | its operations; untyped calls need none of them |
//!
//! Without `async` and `blocking` the clients are still there and want a transport of yours:
//! [`transport::AsyncTransport`], [`transport::BlockingTransport`].
//!
//! # Where next
//!
//! [`Builder`] has every setting, [`mod@env`] the variables that set the same; [`Chain`] and
//! [`Request`] say what can be asked, [`Reply`] and [`Error`] what comes back,
//! [`Error::outcome`] what to do then. The protocol itself is in [`wechatpay_core`].
//!
//! The root has what a first program needs. The rest is by subject: [`notify`] for notifications,
//! [`bill`] and [`upload`] for files, [`pay_sign`] for front ends, [`keys`] and [`trust`], [`retry`],
//! [`transport`], [`observe`], [`error`], [`clock`] for tests, [`operation`] for operations of your own,
//! [`generic`] for code that works with both clients. [`http`], [`bytes`], [`mod@time`] and
//! [`serde_json`] are the crates whose types stand in signatures here.

mod ack;
mod bills;
mod builder;
mod cache;
mod client;
mod download;
pub mod env;
mod extract;
mod intern_map;
mod io_mode;
#[cfg(feature = "metrics")]
mod metrics;
mod notified;
mod receiver;
mod registry;
mod settings;
mod subjects;
pub mod transport;
pub mod upload;

pub use wechatpay_api as api;
pub use wechatpay_core::{
    Answer, Async, Blocking, Call, Chain, Error, ErrorKind, Fen, Method, Operation, Opt, Outcome,
    Reply, Req, Request, Result, Sensitive, ServiceMoment, ServiceTime, Time, ask, bytes, http,
    keys, pay_sign, serde_json, time,
};

pub use self::builder::Builder;
pub use self::registry::Registry;
pub use self::subjects::{bill, clock, error, notify, observe, operation, retry, trust};

/// The async client: see [`generic::Client`] for what it can do.
pub type Client = generic::Client<Async>;

/// The blocking client: the same, whose requests are sent with `send()?`.
pub mod blocking {
    use wechatpay_core::Blocking;

    /// The blocking client: see [`generic::Client`](crate::generic::Client) for what it can do.
    pub type Client = crate::generic::Client<Blocking>;
}

/// The client that async and blocking share, for code that works with either.
pub mod generic {
    pub use wechatpay_core::{Context, Handle};

    pub use crate::client::Client;
    pub use crate::io_mode::IoMode;
}

/// The README's examples compile.
#[cfg(all(doctest, feature = "async", feature = "common"))]
#[doc = include_str!("../../../README.md")]
struct Readme;

/// And those of the Chinese one.
#[cfg(all(doctest, feature = "async", feature = "common"))]
#[doc = include_str!("../../../README.zh.md")]
struct ReadmeInChinese;

/// The examples of the crate's README compile.
#[cfg(all(doctest, feature = "async", feature = "common"))]
#[doc = include_str!("../README.md")]
struct CrateReadme;
