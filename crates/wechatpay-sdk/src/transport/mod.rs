//! The transports of this crate, and their options.
//!
//! Both keep the promises of [`AsyncTransport`]: no redirects, no cookies,
//! no decompression, nothing repeated behind our back once a byte of it may have arrived, the
//! target on the wire as it was signed, and the whole body or an error. HTTP/1.1 with kept-alive
//! connections, one request at a time on each, so a cut connection never takes more than one
//! payment with it.

#[cfg(feature = "blocking")]
mod connection;
#[cfg(feature = "blocking")]
mod dial;
#[cfg(any(feature = "async", feature = "blocking"))]
mod failure;
#[cfg(feature = "blocking")]
mod http1;
#[cfg(feature = "blocking")]
mod idle;
#[cfg(feature = "blocking")]
mod lenient_write;
mod options;
#[cfg(feature = "async")]
mod outgoing;
#[cfg(feature = "async")]
mod reqwest;
#[cfg(feature = "async")]
mod stall;
#[cfg(any(feature = "async", feature = "blocking"))]
mod tls;
#[cfg(feature = "blocking")]
mod ureq;

pub use wechatpay_core::{
    AsyncBody, AsyncTransport, BlockingBody, BlockingTransport, BoxFuture, Sent, TimeLeft,
    TransportError, TransportResult,
};

pub use self::options::{Options, Proxy, Roots};
#[cfg(feature = "async")]
pub use self::reqwest::Reqwest;
#[cfg(feature = "blocking")]
pub use self::ureq::Ureq;
