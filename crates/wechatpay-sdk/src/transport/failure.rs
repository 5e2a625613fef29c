//! The errors of the transports: above all whether the request may have arrived.

use std::fmt;
use std::time::Duration;

use wechatpay_core::{BoxError, Sent, TransportError};

/// A cause that does not come from the HTTP library.
#[derive(Debug)]
pub(super) enum TransportFailure {
    /// The library would send another target than the one that was signed.
    #[cfg(feature = "async")]
    Rewritten,
    /// An async client was used outside a tokio runtime.
    #[cfg(feature = "async")]
    NoRuntime,
    /// The answer is longer than is allowed.
    TooLong(usize),
    /// Nothing of a download came for so long.
    NothingCame(Duration),
    /// Nothing of an upload was taken for so long.
    NothingTaken(Duration),
}

/// The connection was never made, or sending never began.
pub(super) fn not_sent(source: impl Into<BoxError>, is_timeout: bool) -> TransportError {
    TransportError { sent: Sent::No, is_timeout, source: source.into() }
}

/// The request may have arrived.
pub(super) fn maybe_sent(source: impl Into<BoxError>, is_timeout: bool) -> TransportError {
    TransportError { sent: Sent::Maybe, is_timeout, source: source.into() }
}

impl fmt::Display for TransportFailure {
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
            Self::NothingCame(limit) => {
                write!(f, "no byte of the file came for {} seconds", limit.as_secs_f64())
            }
            Self::NothingTaken(limit) => {
                write!(f, "no byte of the upload was taken for {} seconds", limit.as_secs_f64())
            }
        }
    }
}

impl std::error::Error for TransportFailure {}
