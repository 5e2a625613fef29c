//! How the transports say what went wrong: chiefly whether the request may have arrived.

use std::fmt;

use wechatpay_core::{BoxError, Sent, TransportError};

/// A cause of our own, beside those of the HTTP libraries.
#[derive(Debug)]
pub(super) enum Fault {
    /// The library would send another target than the one that was signed.
    #[cfg(feature = "async")]
    Rewritten,
    /// An async client was used outside a tokio runtime.
    #[cfg(feature = "async")]
    NoRuntime,
    /// The answer is longer than is allowed.
    TooLong(usize),
}

/// The connection was never made, or sending never began.
pub(super) fn not_sent(source: impl Into<BoxError>, is_timeout: bool) -> TransportError {
    TransportError { sent: Sent::No, is_timeout, source: source.into() }
}

/// The request may have arrived.
pub(super) fn maybe_sent(source: impl Into<BoxError>, is_timeout: bool) -> TransportError {
    TransportError { sent: Sent::Maybe, is_timeout, source: source.into() }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            #[cfg(feature = "async")]
            Self::Rewritten => f.write_str(
                "the HTTP library would write the path or query otherwise than it was signed",
            ),
            #[cfg(feature = "async")]
            Self::NoRuntime => {
                f.write_str("the async client needs a tokio runtime with time and I/O enabled")
            }
            Self::TooLong(limit) => write!(f, "the answer is longer than {limit} bytes"),
        }
    }
}

impl std::error::Error for Fault {}
