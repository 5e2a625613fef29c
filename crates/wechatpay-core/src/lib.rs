//! The WeChat Pay (微信支付) protocol without any I/O.
//!
//! Bytes in, bytes out: this crate knows how a request is signed, when an answer is believed,
//! what may be repeated, and what must be sealed. It never opens a socket and never reads the
//! clock unless told to, so every rule can be tested as text. The crates `wechatpay-sdk` (which
//! talks to WeChat Pay) and `wechatpay-sandbox` (which pretends to be it) are built on it.
//!
//! | Noun | Meaning | Module |
//! |---|---|---|
//! | [`Call`] | what the merchant asks, as data | `call` |
//! | [`Exchange`] | one call under way | `exchange` |
//! | [`Reply`] | a verified answer | `reply` |
//! | [`Notification`] | a verified and decrypted callback | `notification` |
//! | [`Trust`] | which platform keys are believed | `trust` |
//!
//! Beside them stand [`Merchant`] (who we are) and [`Chain`] (a route being written, and who
//! could send it).

mod authorization;
pub mod bill;
mod body;
mod call;
mod certificates;
mod chain;
mod clock;
mod context;
mod diagnose;
mod download;
mod draft;
mod error;
mod error_code;
mod exchange;
mod explain;
mod facts;
mod handle;
mod hosts;
mod into_call;
pub mod keys;
pub mod media;
mod merchant;
pub mod message;
mod misfit;
mod money;
mod notification;
mod observer;
mod open_enum;
pub mod operation;
pub mod pay_sign;
mod refresh;
mod reply;
mod request;
mod retry;
mod route;
pub mod sensitive;
mod times;
mod transport;
mod trust;
mod unique;
#[cfg(test)]
mod vectors;
mod watch;

pub use self::authorization::{Authorization, AuthorizationError, SCHEME};
pub use self::bill::BillLink;
pub use self::body::{AsyncBody, BlockingBody, Piece};
pub use self::call::{Call, Method};
pub use self::chain::Chain;
pub use self::clock::{Clock, FixedClock, FixedNonce, Nonce, RandomNonce, SystemClock};
pub use self::context::Context;
pub use self::diagnose::{Diagnosis, SignedLine, Subject, Suspect};
pub use self::error::{BoxError, Error, ErrorKind, Outcome, Refusal, Result};
pub use self::error_code::ErrorCode;
pub use self::exchange::{Exchange, Step};
pub use self::explain::Explanation;
pub use self::facts::{Fact, Facts, Kind};
pub use self::handle::{Async, Blocking, Handle};
pub use self::hosts::Hosts;
pub use self::into_call::IntoCall;
pub use self::keys::{ApiV3Key, Certificate, PlatformKey, PrivateKey, PublicKey, Signer};
pub use self::media::UploadFile;
pub use self::merchant::Merchant;
pub use self::money::Fen;
pub use self::notification::{
    Claim, Notification, OpeningStep, Rejection, Seen, SeenInMemory, Standing, Suspicion, Turn,
};
pub use self::observer::{Observation, Observer};
pub use self::operation::{Operation, Opt, Req};
pub use self::pay_sign::PaySign;
pub use self::reply::{Answer, Empty, Reply};
pub use self::request::Request;
pub use self::retry::{Fault, RetryPolicy};
pub use self::route::Route;
pub use self::sensitive::Sensitive;
pub use self::times::{ServiceMoment, ServiceTime, Time};
pub use self::transport::{
    AsyncTransport, BlockingTransport, BoxFuture, Sent, TimeLeft, TransportError, TransportResult,
};
pub use self::trust::{Distrust, KeyOrigin, Trust, TrustCache, TrustReport, TrustedKey};

/// For the macros of this crate only.
#[doc(hidden)]
pub mod __private {
    pub use serde::{Deserialize, Deserializer, Serialize, Serializer};
    pub use serde_json::Value;

    /// Reads text, borrowed or owned.
    ///
    /// # Errors
    /// If something else stands there.
    pub fn deserialize_text<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<String, D::Error> {
        String::deserialize(deserializer)
    }
}
