//! WeChat Pay (微信支付) for Rust: clients that sign every request, believe no unproven answer,
//! seal what must be secret and know what may be repeated.
//!
//! ```no_run
//! # async fn shop() -> Result<(), Box<dyn std::error::Error>> {
//! use serde_json::json;
//! use wechatpay::{Client, Outcome};
//!
//! let client = Client::from_env()?;
//! let order = json!({
//!     "appid": "wx998877665544wx",
//!     "wechat_openid": "oUpF8uMuAJOM2pxb1Q",
//!     "right_id": "qw3Da21QRCNt",
//!     "create_time": "2018-05-23T12:13:50+08:00",
//! });
//! match client["v3/edu-star/orders"].post(&order).await {
//!     Ok(reply) => println!("{} {:?}", reply.status(), reply.request_id()),
//!     Err(error) if error.outcome() == Outcome::Unknown => println!("ask before repeating: {error}"),
//!     Err(error) => println!("it did not happen: {error}"),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! The blocking client is the same without `.await`, and brings no runtime along (feature
//! `blocking`):
//!
//! ```no_run
//! # fn shop() -> Result<(), wechatpay::Error> {
//! use wechatpay::blocking::Client;
//!
//! let client = Client::from_env_file("sandbox/settings.env")?;
//! let card = client
//!     .chain("v3/discount-card/cards/{out_card_code}")
//!     .with("out_card_code", "6e8369071cd942c0476613f9d1ce9ca3")
//!     .get()
//!     .send()?;
//! assert_eq!(card["state"], "UNDERWAY");
//! # Ok(())
//! # }
//! ```
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
//! | one per family, such as `edu-star` | the four of the first release | its typed routes; untyped calls need none of them |
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
mod arena;
mod bills;
mod builder;
mod cache;
mod client;
mod download;
pub mod env;
mod extract;
#[cfg(feature = "metrics")]
mod metrics;
mod notified;
mod receiver;
mod registry;
mod settings;
pub mod transport;
pub mod upload;
mod world;

pub use wechatpay_api as api;
pub use wechatpay_core::{
    Answer, ApiV3Key, Async, AsyncBody, AsyncTransport, BillLink, Blocking, BlockingBody,
    BlockingTransport, BoxError, BoxFuture, Call, Certificate, Chain, Claim, Clock, Context,
    Diagnosis, Empty, Error, ErrorCode, ErrorKind, Explanation, Fen, FixedClock, FixedNonce,
    Handle, KeyOrigin, Method, Nonce, Notification, Observation, Observer, OpeningStep, Operation,
    Opt, Outcome, PlatformKey, PrivateKey, PublicKey, Refusal, Rejection, Reply, Req, Request,
    Result, RetryPolicy, Seen, SeenInMemory, Sensitive, Sent, ServiceMoment, ServiceTime,
    SignedLine, Signer, Standing, Subject, Suspect, Suspicion, SystemClock, Time, TimeLeft,
    TransportError, TransportResult, TrustCache, TrustReport, TrustedKey, Turn, UploadFile, ask,
    bill, keys, operation, pay_sign, request,
};

pub use self::ack::Ack;
pub use self::bills::Bill;
pub use self::builder::Builder;
pub use self::cache::FileCache;
pub use self::download::{BillRows, Download};
#[cfg(feature = "metrics")]
pub use self::metrics::Metrics;
pub use self::notified::{Notified, Refused, Reported, Resource};
pub use self::receiver::{Delivery, Receiver};
pub use self::registry::Registry;
pub use self::world::World;

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
