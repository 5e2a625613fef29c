//! Why an answer or a notification is not accepted, and what to do about it.

use super::WINDOW;

/// Why an answer is not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VerificationFailure {
    /// A signature header is missing: the answer is unsigned.
    Unsigned(&'static str),
    /// A signature header occurs more than once or is not plain text.
    Ambiguous(&'static str),
    /// `Wechatpay-Signature-Type` names an algorithm we do not speak.
    Algorithm,
    /// The timestamp is not a number, or further than five minutes from our clock.
    Stale {
        /// Their time minus ours, in seconds; `None` if it was no number.
        skew: Option<i64>,
    },
    /// No such key is known.
    UnknownSerial(String),
    /// The key is known but not valid now.
    Expired(String),
    /// A probe of WeChat Pay (签名探测): wrong on purpose, to see whether we look.
    Probe,
    /// The signature does not fit.
    Mismatch(String),
}

impl VerificationFailure {
    /// What to do about an answer with this status, in one sentence, where there is something to
    /// say.
    pub(crate) fn hint(&self, status: u16) -> Option<&'static str> {
        match self {
            Self::Unsigned(_) if status == 401 => Some(
                "the gateway does not sign its 401: check mchid, merchant serial, private key and clock",
            ),
            Self::Unsigned(_) if matches!(status, 404 | 405) => {
                Some("the gateway does not sign answers to unknown paths: check path and method")
            }
            Self::UnknownSerial(serial) if serial.starts_with("PUB_KEY_ID_") => Some(
                "WeChat Pay signs with a public key that is not configured: add its id and PEM",
            ),
            Self::UnknownSerial(_) => {
                Some("give the platform certificate, or the APIv3 key so that it can be fetched")
            }
            Self::Expired(_) => Some(
                "the certificate has ended, or not begun: give the new one, or the APIv3 key so that it can be fetched",
            ),
            Self::Stale { .. } => Some("check this machine's clock"),
            Self::Probe => Some("a probe is normal: the next answer is signed properly"),
            _ => None,
        }
    }
}

impl std::fmt::Display for VerificationFailure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unsigned(header) => write!(f, "it is not signed: there is no {header}"),
            Self::Ambiguous(header) => write!(f, "{header} is repeated or unreadable"),
            Self::Algorithm => f.write_str("it is signed with another algorithm"),
            Self::Stale { skew: Some(skew) } => {
                write!(f, "its time is {skew} s from ours, more than {WINDOW} s")
            }
            Self::Stale { skew: None } => f.write_str("its time is not a number"),
            Self::UnknownSerial(serial) => write!(f, "no platform key is called {serial}"),
            Self::Expired(serial) => write!(f, "platform certificate {serial} is not valid now"),
            Self::Probe => f.write_str("it is one of WeChat Pay's signature probes"),
            Self::Mismatch(serial) => write!(f, "its signature does not fit key {serial}"),
        }
    }
}

impl std::error::Error for VerificationFailure {}
