//! The faults that can be asked for.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::rule::BadRule;
use crate::engine::notify::NotificationFault;

/// A fault. As JSON, `name` says which: `{"name": "delay", "ms": 500}`; as the value of
/// the header `Wechatpay-Sandbox-Fault`: `delay;ms=500`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(tag = "name", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Fault {
    /// Wait.
    Delay {
        /// Milliseconds.
        ms: u64,
        /// Before the call is processed, or after it.
        #[serde(default)]
        when: When,
    },
    /// Cut the connection.
    Cut {
        /// Before processing; in the middle of the answer; or after processing, without an answer.
        #[serde(default)]
        when: Moment,
    },
    /// Never answer; it ends when the client gives up.
    Hang {
        /// Before processing, or after it: "timed out, but it happened".
        #[serde(default = "after")]
        when: When,
    },
    /// 429: too many calls. Nothing happened.
    RateLimit {
        /// `FREQUENCY_LIMITED` unless said otherwise; `RATELIMIT_EXCEEDED` and `RATE_LIMITED` are
        /// also in the documents.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        code: Option<String>,
        /// Seconds for the header `Retry-After`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        retry_after: Option<u64>,
    },
    /// 系统异常: `SYSTEM_ERROR`.
    SystemError {
        /// 500 unless said otherwise.
        #[serde(default = "internal")]
        status: u16,
        /// Before processing, or after it: "failed, but it happened".
        #[serde(default)]
        when: When,
    },
    /// An error of choice, signed. Nothing happened.
    Error {
        /// From 400 to 599.
        status: u16,
        /// The code, such as `NOT_ENOUGH`.
        code: String,
        /// The text for people.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        message: Option<String>,
    },
    /// A repeat under a number that is known is carried out once more, instead of being taken for
    /// the same thing: a gateway without memory. It makes whoever repeats blindly pay twice.
    NoDeduplication,
    /// A page in HTML, unsigned, as of a proxy on the way. Nothing happened.
    Html {
        /// 502 unless said otherwise.
        #[serde(default = "bad_gateway")]
        status: u16,
    },
    /// A redirection, unsigned. Nothing happened.
    Redirect {
        /// Where to.
        location: String,
        /// 302 unless said otherwise.
        #[serde(default = "found")]
        status: u16,
    },
    /// A signature that fits nothing.
    WrongSignature,
    /// 签名探测: a signature that begins with `WECHATPAY/SIGNTEST/`.
    SignTest,
    /// A good signature, made by the platform's other key than the serial names.
    OtherKey,
    /// A good signature under a serial that nobody knows.
    UnknownSerial,
    /// No signature headers, or one of them missing.
    MissingSignature {
        /// Which one, such as `wechatpay-nonce`; all five unless said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        header: Option<String>,
    },
    /// The header `Wechatpay-Signature` twice.
    DuplicateSignature,
    /// A good signature over a time that is off.
    SkewedTimestamp {
        /// Seconds ahead; negative for behind.
        seconds: i64,
    },
    /// Half of the body, under a `Content-Length` that fits.
    TruncatedBody,
    /// A body that was changed after signing.
    ChangedBody,
    /// An expired certificate in the answer of `/v3/certificates`, which it also signs.
    StaleCertificate,
    /// An attempt is never sent; the next one comes by the schedule, if it is not lost too.
    NotificationLost,
    /// The notification is sent several times at once.
    NotificationRepeated {
        /// How often in all, 1 to 100; 2 unless said otherwise.
        #[serde(default = "twice")]
        times: u32,
    },
    /// The notification is sent after the merchant's next one, or a minute later.
    NotificationReordered,
    /// The notification is late.
    NotificationDelayed {
        /// Seconds.
        seconds: u64,
    },
    /// The notification has a signature that fits nothing.
    NotificationWrongSignature,
    /// 签名探测: its signature begins with `WECHATPAY/SIGNTEST/`.
    NotificationSignTest,
    /// The notification is signed by the platform's other key than its serial names.
    NotificationOtherKey,
    /// The notification names a serial that nobody knows.
    NotificationUnknownSerial,
    /// The notification is signed over a time that is off.
    NotificationSkewedTimestamp {
        /// Seconds ahead; negative for behind.
        seconds: i64,
    },
}

/// On which side of the processing.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum When {
    /// Nothing has happened yet.
    #[default]
    Before,
    /// It has happened.
    After,
}

/// When a connection is cut.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Moment {
    /// Nothing has happened yet.
    Before,
    /// It has happened, and half of the answer was sent.
    During,
    /// It has happened, and nothing of the answer was sent.
    #[default]
    After,
}

impl Fault {
    /// Reads the value of the header: `name` or `name;argument=value;…`.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let mut parts = text.split(';').map(str::trim);
        let mut members = Map::new();
        members.insert("name".to_owned(), parts.next().unwrap_or_default().into());
        for part in parts.filter(|part| !part.is_empty()) {
            let (name, value) =
                part.split_once('=').ok_or_else(|| format!("{part:?} is not name=value"))?;
            let number = value.parse::<i64>().map(Value::from);
            members.insert(name.trim().to_owned(), number.unwrap_or_else(|_| value.into()));
        }
        let fault: Self =
            serde_json::from_value(Value::Object(members)).map_err(|error| error.to_string())?;
        fault.check()?;
        Ok(fault)
    }

    /// Refuses what cannot be sent.
    pub(super) fn check(&self) -> Result<(), String> {
        let within = |status: u16, least, most| {
            let is_within = (least..=most).contains(&status);
            is_within
                .then_some(())
                .ok_or_else(|| format!("status {status} is not {least} to {most}"))
        };
        match self {
            Self::Error { status, .. }
            | Self::Html { status }
            | Self::SystemError { status, .. } => within(*status, 400, 599),
            Self::Redirect { status, .. } => within(*status, 300, 399),
            Self::NotificationRepeated { times } if !(1..=100).contains(times) => {
                Err(format!("times {times} is not 1 to 100"))
            }
            _ => Ok(()),
        }
    }

    /// What it does to a notification; `None` for faults of answers.
    #[must_use]
    pub fn of_notification(&self) -> Option<NotificationFault> {
        Some(match self {
            Self::NotificationLost => NotificationFault::Lost,
            Self::NotificationRepeated { times } => NotificationFault::Repeated(*times),
            Self::NotificationReordered => NotificationFault::Reordered,
            Self::NotificationDelayed { seconds } => NotificationFault::Delayed(*seconds),
            Self::NotificationWrongSignature => NotificationFault::WrongSignature,
            Self::NotificationSignTest => NotificationFault::SignTest,
            Self::NotificationOtherKey => NotificationFault::OtherKey,
            Self::NotificationUnknownSerial => NotificationFault::UnknownSerial,
            Self::NotificationSkewedTimestamp { seconds } => {
                NotificationFault::SkewedTimestamp(*seconds)
            }
            _ => return None,
        })
    }
}

/// From the form of the header: `hang`, or `cut;when=before`.
impl FromStr for Fault {
    type Err = BadRule;

    fn from_str(text: &str) -> Result<Self, BadRule> {
        Self::parse(text).map_err(BadRule)
    }
}

/// As in the header.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let members = serde_json::to_value(self).unwrap_or_default();
        let text = |value: &Value| match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        for (index, (name, value)) in members.as_object().into_iter().flatten().enumerate() {
            match index {
                0 => f.write_str(&text(value))?,
                _ => write!(f, ";{name}={}", text(value))?,
            }
        }
        Ok(())
    }
}

fn after() -> When {
    When::After
}

fn internal() -> u16 {
    500
}

fn bad_gateway() -> u16 {
    502
}

fn found() -> u16 {
    302
}

fn twice() -> u32 {
    2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_read_and_written_alike() {
        for (text, expected) in [
            ("delay;ms=5", "delay;ms=5;when=before"),
            ("delay; ms=5; when=after", "delay;ms=5;when=after"),
            ("cut", "cut;when=after"),
            ("hang", "hang;when=after"),
            ("rate-limit;retry_after=3", "rate-limit;retry_after=3"),
            ("system-error", "system-error;status=500;when=before"),
            ("error;status=403;code=NOT_ENOUGH", "error;status=403;code=NOT_ENOUGH"),
            ("redirect;location=http://x/?a=b", "redirect;location=http://x/?a=b;status=302"),
            ("skewed-timestamp;seconds=-400", "skewed-timestamp;seconds=-400"),
            ("wrong-signature", "wrong-signature"),
            ("notification-repeated", "notification-repeated;times=2"),
        ] {
            let fault: Fault = text.parse().unwrap();
            assert_eq!(fault.to_string(), expected);
            assert_eq!(Fault::parse(expected).unwrap(), fault);
        }
        for text in [
            "",
            "nonsense",
            "delay",
            "delay;ms=x",
            "delay;ms=-1",
            "delay;ms=1;wen=after",
            "delay;ms",
            "error;status=200;code=X",
            "redirect;location=x;status=200",
            "notification-repeated;times=0",
            "notification-repeated;times=101",
        ] {
            assert!(text.parse::<Fault>().is_err(), "{text}");
        }
    }
}
