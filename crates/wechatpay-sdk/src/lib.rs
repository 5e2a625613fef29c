//! WeChat Pay (微信支付) for Rust: clients that sign every request, believe no unproven answer,
//! seal what must be secret and know what may be repeated.
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
//! `..Default::default()` says the same when it is sent: nothing goes out, and the error names every
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
//! | `axum`, `actix` | | [`Notified`] as an extractor that sees only raw bytes, [`Ack`] as an answer |
//! | `metrics` | | an [`Observer`] that reports to the `metrics` facade |
//! | one per family, such as `pay` | the everyday ones, `common` | its operations; untyped calls need none of them |
//!
//! Without `async` and `blocking` the clients are still there and want a transport of yours:
//! [`AsyncTransport`], [`BlockingTransport`].
//!
//! # Where next
//!
//! [`Builder`] has every setting, [`mod@env`] the variables that set the same; [`Chain`] and
//! [`Request`] say what can be asked, [`Reply`] and [`Error`] what comes back,
//! [`Error::outcome`] what to do then. The protocol itself is in [`wechatpay_core`].

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
pub mod transport;
pub mod upload;

pub use wechatpay_api as api;
pub use wechatpay_core::{
    Answer, ApiV3Key, Async, AsyncBody, AsyncTransport, BillLink, Blocking, BlockingBody,
    BlockingTransport, BoxError, BoxFuture, Call, Certificate, Chain, Claim, ClaimStatus, Clock,
    Context, Deduplicator, Diagnosis, DuplicateCheck, Empty, Error, ErrorCode, ErrorKind,
    Explanation, Fen, FixedClock, FixedNonce, Handle, KeyOrigin, LikelyCause, MemoryDeduplicator,
    Method, Nonce, Notification, Observation, Observer, OpeningStep, Operation, Opt, Outcome,
    PlatformKey, PrivateKey, PublicKey, Refusal, Rejection, RejectionCause, Reply, Req, Request,
    Result, RetryPolicy, Sensitive, Sent, ServiceMoment, ServiceTime, SignedLine, Signer, Subject,
    SystemClock, Time, TimeLeft, TransportError, TransportResult, TrustCache, TrustReport,
    TrustedKey, UploadFile, ask, bill, keys, operation, pay_sign, request,
};

pub use self::ack::Ack;
pub use self::bills::Bill;
pub use self::builder::Builder;
pub use self::cache::FileCache;
pub use self::download::{BillRows, Download};
pub use self::io_mode::IoMode;
#[cfg(feature = "metrics")]
pub use self::metrics::Metrics;
pub use self::notified::{FromNotification, Notified, NotifiedRejection, Resource};
pub use self::receiver::{ReceivedNotification, Receiver};
pub use self::registry::Registry;

/// The async client: see [`generic::Client`] for what it can do.
pub type Client = generic::Client<Async>;

/// The client that both worlds share.
pub mod generic {
    pub use crate::client::Client;
}

/// The blocking world: the same client, whose requests are sent with `send()?`.
pub mod blocking {
    use wechatpay_core::Blocking;

    /// The blocking client: see [`generic::Client`](crate::generic::Client) for what it can do.
    pub type Client = crate::generic::Client<Blocking>;
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
