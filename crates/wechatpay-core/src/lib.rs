//! The WeChat Pay (微信支付) protocol without any I/O.
//!
//! This crate decides how a request is signed, when an answer is accepted, what may be repeated
//! and what must be encrypted. It never opens a socket, and time comes from a [`Clock`], so every
//! rule can be tested without a network. The crates `wechatpay-sdk` (clients)
//! and `wechatpay-sandbox` (a local test server) are built on it.
//!
//! | Noun | Meaning | Module |
//! |---|---|---|
//! | [`Call`] | what the merchant asks, as data | `call` |
//! | [`Exchange`] | one call under way | `exchange` |
//! | [`Reply`] | a verified answer | `reply` |
//! | [`Notification`] | a verified and decrypted callback | `notification` |
//! | [`Trust`] | which platform keys are trusted | `trust` |
//!
//! Two more: [`Merchant`] (mchid and keys of the caller) and [`Chain`] (a route being built, with
//! the handle that can send it).

mod call;
mod error;
mod exchange;
mod files;
pub mod keys;
mod merchant;
mod notification;
pub mod pay_sign;
mod protocol;
mod transport;
mod trust;
mod values;
#[cfg(test)]
mod vectors;

// The crates whose types stand in signatures here.
pub use ::bytes;
pub use ::http;
pub use ::serde_json;
pub use ::time;

pub use self::call::operation;
pub use self::files::{bill, media};
pub use self::protocol::message;
pub use self::values::{printable, sensitive};

pub use self::call::chain::Chain;
pub use self::call::into_call::IntoCall;
pub use self::call::operation::{Operation, Opt, Req};
pub use self::call::request::Request;
pub use self::call::route::Route;
pub use self::call::{Call, Method};
pub use self::error::diagnosis::{Diagnosis, LikelyCause, SignedLine, Subject};
pub use self::error::error_code::ErrorCode;
pub use self::error::explain::Explanation;
pub use self::error::{BoxError, Error, ErrorKind, Outcome, Refusal, Result};
pub use self::exchange::clock::{Clock, FixedClock, FixedNonce, Nonce, RandomNonce, SystemClock};
pub use self::exchange::context::Context;
pub use self::exchange::handle::{Async, Blocking, Handle};
pub use self::exchange::observer::{Observation, Observer};
pub use self::exchange::reply::{Answer, Empty, Reply};
pub use self::exchange::retry::{AttemptFailure, RetryPolicy};
pub use self::exchange::{Exchange, Purpose, Step};
pub use self::files::bill::BillLink;
pub use self::files::media::UploadFile;
pub use self::keys::{ApiV3Key, Certificate, PlatformKey, PrivateKey, PublicKey, Signer};
pub use self::merchant::Merchant;
pub use self::notification::{
    Claim, ClaimStatus, Deduplicator, DuplicateCheck, MemoryDeduplicator, Notification,
    OpeningStep, Rejection, RejectionCause,
};
pub use self::pay_sign::PaySign;
pub use self::protocol::authorization::{Authorization, AuthorizationError, SCHEME};
pub use self::protocol::facts::{Fact, Facts, Kind};
pub use self::transport::body::{AsyncBody, BlockingBody, Piece};
pub use self::transport::hosts::Hosts;
pub use self::transport::{
    AsyncTransport, BlockingTransport, BoxFuture, Sent, TimeLeft, TransportError, TransportResult,
};
pub use self::trust::{KeyOrigin, Trust, TrustCache, TrustReport, TrustedKey, VerificationFailure};
pub use self::values::money::Fen;
pub use self::values::sensitive::Sensitive;
pub use self::values::times::{ServiceMoment, ServiceTime, Time};

/// For the macros of this crate only.
#[doc(hidden)]
pub mod __private {
    pub use serde::{Deserialize, Deserializer, Serialize, Serializer};
    pub use serde_json::Value;

    /// Reads text, borrowed or owned.
    ///
    /// # Errors
    /// If something else is there.
    pub fn deserialize_text<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<String, D::Error> {
        String::deserialize(deserializer)
    }
}

/// The examples of the crate's README compile.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct CrateReadme;
