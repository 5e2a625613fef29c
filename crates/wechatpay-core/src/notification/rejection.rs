//! Why a notification was not accepted: at which of four steps, and the likely cause.

use std::fmt;

use http::HeaderMap;

use super::raw;
use crate::error::{BoxError, Error, ErrorKind};
use crate::merchant::Merchant;
use crate::trust::{Trust, VerificationFailure};

/// The four steps of opening a notification (回调通知), in their order (protocol 04 §2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OpeningStep {
    /// The signature headers: present, single, not a probe.
    Headers,
    /// Freshness, key and signature.
    Signature,
    /// The APIv3 key opens the resource.
    Decrypt,
    /// Envelope and resource read as what they should be.
    Decode,
}

/// What is probably behind a [`Rejection`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RejectionCause {
    /// A probe (签名探测): signed wrongly on purpose. Normal; refusing it is the right answer.
    Probe,
    /// This header is missing, doubled or unreadable: not WeChat Pay, or a proxy strips headers.
    Header(&'static str),
    /// It is XML of APIv2, whose signature is inside: a refund or payment without a `notify_url` of
    /// its own is reported so, to the address that is set in the merchant platform.
    ApiV2,
    /// The signature is of a kind we do not speak.
    SignatureType,
    /// It is signed for a brand (品牌直连), by the scheme `WECHATPAY-BRAND-SHA256-RSA2048`.
    Brand,
    /// The clocks differ by this many seconds, theirs minus ours; or an old request was replayed.
    Clock {
        /// `None` if their time was no number.
        skew: Option<i64>,
    },
    /// No key of this name is known: the certificates changed, or the public key is not configured.
    UnknownSerial(String),
    /// The key of that name is the merchant's own: its certificate (商户API证书) was configured
    /// where one of WeChat Pay (微信支付平台证书) belongs.
    OwnKey(String),
    /// The platform certificate has expired.
    ExpiredKey(String),
    /// The body was parsed and written again, or changed in passing, before it was verified. It is
    /// *proven* if the signature fits the body in the form in which WeChat Pay writes it.
    Reserialised {
        /// Whether the signature fits the restored body.
        is_proven: bool,
    },
    /// The signature fits neither the body nor any likely form of it: changed, forged, or the key
    /// of that name is another one than WeChat Pay's.
    Forged,
    /// There is no APIv3 key to open it with.
    NoApiV3Key,
    /// It is from WeChat Pay, but sealed with another APIv3 key (APIv3密钥): it was reset in the
    /// merchant platform and not here, or the notification is another merchant's.
    ApiV3Key,
    /// The resource is sealed with another algorithm.
    Algorithm,
    /// It is signed properly, but is no notification.
    NoEnvelope,
    /// The resource was opened, but is not JSON.
    NoResource,
    /// The resource does not fit the type of its event.
    Misfit,
    /// Headers and keys fit several merchants and the resource names none of them.
    Ambiguous,
    /// It is longer than is allowed, or was cut off on its way.
    Body,
    /// It did not come within the time that a receiver allows.
    Slow,
}

/// A notification that was not accepted. Never shows a body, a key or a signature.
pub struct Rejection(Box<Inner>);

struct Inner {
    step: OpeningStep,
    likely_cause: RejectionCause,
    source: Option<BoxError>,
}

impl Rejection {
    /// At which step it failed.
    #[must_use]
    pub fn step(&self) -> OpeningStep {
        self.0.step
    }

    /// What is probably behind it.
    #[must_use]
    pub fn likely_cause(&self) -> &RejectionCause {
        &self.0.likely_cause
    }

    /// Whether it is not provably from WeChat Pay.
    #[must_use]
    pub fn is_untrusted(&self) -> bool {
        matches!(self.0.step, OpeningStep::Headers | OpeningStep::Signature)
    }

    /// Whether it is one of WeChat Pay's probes: normal, and rightly refused.
    #[must_use]
    pub fn is_probe(&self) -> bool {
        self.0.likely_cause == RejectionCause::Probe
    }

    /// The name of the key that is not known, if that is what is wrong.
    #[must_use]
    pub fn unknown_serial(&self) -> Option<&str> {
        match &self.0.likely_cause {
            RejectionCause::UnknownSerial(serial) => Some(serial),
            _ => None,
        }
    }

    /// The HTTP status to answer with: 401 for what is not proven, 400 for what is malformed, 500
    /// where the fault is ours, so that it comes again when we have mended it.
    #[must_use]
    pub fn status(&self) -> u16 {
        match (self.0.step, &self.0.likely_cause) {
            (_, RejectionCause::Body) => 413,
            (_, RejectionCause::Slow) => 408,
            (OpeningStep::Headers, RejectionCause::Header(_)) => 400,
            (OpeningStep::Headers | OpeningStep::Signature, _) => 401,
            (_, RejectionCause::NoEnvelope) => 400,
            (OpeningStep::Decrypt | OpeningStep::Decode, _) => 500,
        }
    }

    /// What to do, in one sentence.
    #[must_use]
    pub fn hint(&self) -> Option<&'static str> {
        Some(match &self.0.likely_cause {
            RejectionCause::Probe => {
                "a probe, this is normal: WeChat Pay sends it again properly signed"
            }
            RejectionCause::Header(_) => {
                "look whether a proxy drops the Wechatpay-* headers; strangers find this address too"
            }
            RejectionCause::ApiV2 => {
                "send a notify_url with every APIv3 order and refund; then it comes as JSON"
            }
            RejectionCause::SignatureType => {
                "only signatures of the type WECHATPAY2-SHA256-RSA2048 are verified"
            }
            RejectionCause::Brand => {
                "notifications for brands are not supported yet: verify them with the brand's keys \
                 in a program of your own, and confirm coupons in time"
            }
            RejectionCause::Clock { .. } => {
                "check this machine's clock, and queues that hold requests back"
            }
            RejectionCause::UnknownSerial(serial) if serial.starts_with("PUB_KEY_ID_") => {
                "add the WeChat Pay public key of this id with its PEM"
            }
            RejectionCause::UnknownSerial(_) => {
                "give the platform certificate, or the APIv3 key so that it can be fetched"
            }
            RejectionCause::OwnKey(_) => {
                "this is the merchant certificate (apiclient_cert.pem); a platform key of WeChat Pay is needed"
            }
            RejectionCause::ExpiredKey(_) => {
                "fetch the platform certificates, or configure the new one"
            }
            RejectionCause::Reserialised { .. } => {
                "verify the raw bytes, before any framework reads them as JSON and writes them again"
            }
            RejectionCause::Forged => {
                "check that the whole raw body is verified, and that the key really is WeChat Pay's"
            }
            RejectionCause::NoApiV3Key => "configure the APIv3 key",
            RejectionCause::ApiV3Key => {
                "check the APIv3 key: it may have been reset, or be the APIv2 key"
            }
            RejectionCause::Ambiguous => "give each merchant an address of its own",
            RejectionCause::Slow => {
                "WeChat Pay sends a notification at once: a stranger, or a proxy that holds it back"
            }
            RejectionCause::Body => {
                "raise the size limit of the receiver if WeChat Pay really sends more"
            }
            RejectionCause::Algorithm
            | RejectionCause::NoEnvelope
            | RejectionCause::NoResource
            | RejectionCause::Misfit => return None,
        })
    }

    /// The rest of the request could not be read, or was longer than is allowed.
    #[must_use]
    pub fn of_body(cause: impl Into<BoxError>) -> Self {
        Self::new(OpeningStep::Headers, RejectionCause::Body).with_cause(cause)
    }

    /// The rest of the request did not come in time.
    #[must_use]
    pub fn of_slow_body() -> Self {
        Self::new(OpeningStep::Headers, RejectionCause::Slow)
    }

    /// It was opened, but does not fit the type that was asked for.
    #[must_use]
    pub fn of_misfit(cause: Error) -> Self {
        Self::new(OpeningStep::Decode, RejectionCause::Misfit).with_cause(cause)
    }

    /// Nobody is configured to receive notifications.
    #[must_use]
    pub fn without_key() -> Self {
        Self::new(OpeningStep::Decrypt, RejectionCause::NoApiV3Key)
    }

    pub(super) fn undecryptable(likely_cause: RejectionCause) -> Self {
        Self::new(OpeningStep::Decrypt, likely_cause)
    }

    pub(super) fn unreadable(likely_cause: RejectionCause) -> Self {
        Self::new(OpeningStep::Decode, likely_cause)
    }

    pub(super) fn with_cause(mut self, cause: impl Into<BoxError>) -> Self {
        self.0.source = Some(cause.into());
        self
    }

    /// Sharpens a suspicion by what only the merchant's own key can tell.
    pub(super) fn knowing(mut self, is_own_key: impl FnOnce() -> Option<String>) -> Self {
        if self.0.likely_cause == RejectionCause::Forged
            && let Some(id) = is_own_key()
        {
            self.0.likely_cause = RejectionCause::OwnKey(id);
        }
        self
    }

    fn new(step: OpeningStep, likely_cause: RejectionCause) -> Self {
        Self(Box::new(Inner { step, likely_cause, source: None }))
    }
}

/// What the verdict on the signature makes one suspect.
pub(super) fn distrusted(
    headers: &HeaderMap,
    body: &[u8],
    trust: &Trust,
    now: i64,
    distrust: VerificationFailure,
) -> Rejection {
    // A probe is no more than that, whatever else is wrong with it.
    let is_probe = raw::header(headers, "Wechatpay-Signature")
        .is_some_and(|signature| signature.starts_with(PROBE));
    let (step, likely_cause) = match &distrust {
        _ if is_probe => (OpeningStep::Headers, RejectionCause::Probe),
        VerificationFailure::Probe => (OpeningStep::Headers, RejectionCause::Probe),
        VerificationFailure::Unsigned(_) if is_xml(body) => {
            (OpeningStep::Headers, RejectionCause::ApiV2)
        }
        VerificationFailure::Unsigned(header) | VerificationFailure::Ambiguous(header) => {
            (OpeningStep::Headers, RejectionCause::Header(header))
        }
        VerificationFailure::Algorithm if is_for_a_brand(headers) => {
            (OpeningStep::Headers, RejectionCause::Brand)
        }
        VerificationFailure::Algorithm => (OpeningStep::Headers, RejectionCause::SignatureType),
        VerificationFailure::Stale { skew } => {
            (OpeningStep::Signature, RejectionCause::Clock { skew: *skew })
        }
        VerificationFailure::UnknownSerial(serial) => {
            (OpeningStep::Signature, RejectionCause::UnknownSerial(shortened(serial)))
        }
        VerificationFailure::Expired(id) => {
            (OpeningStep::Signature, RejectionCause::ExpiredKey(id.clone()))
        }
        VerificationFailure::Mismatch(_) => {
            let fits =
                |candidate: &[u8]| trust.verify_notification(headers, candidate, now).is_ok();
            let likely_cause = match raw::suspect(body, fits) {
                raw::Form::Raw => RejectionCause::Forged,
                raw::Form::Restored => RejectionCause::Reserialised { is_proven: true },
                raw::Form::Unlikely => RejectionCause::Reserialised { is_proven: false },
            };
            (OpeningStep::Signature, likely_cause)
        }
    };
    Rejection::new(step, likely_cause).with_cause(distrust)
}

fn is_for_a_brand(headers: &HeaderMap) -> bool {
    raw::header(headers, "Wechatpay-Signature-Type")
        .is_some_and(|kind| kind.starts_with("WECHATPAY-BRAND-"))
}

/// The name of the key that signed, if that is the merchant's own.
pub(super) fn is_own_key(
    merchant: &Merchant,
    trust: &Trust,
    headers: &HeaderMap,
) -> Option<String> {
    let key = trust.find(raw::header(headers, "Wechatpay-Serial")?)?;
    let own = merchant.signer().public_key()?;
    (*key.public_key() == own).then(|| key.id().to_owned())
}

fn is_xml(body: &[u8]) -> bool {
    let body = body.trim_ascii_start();
    body.starts_with(b"<xml") || body.starts_with(b"<?xml")
}

/// A serial is anybody's text before it is verified.
fn shortened(serial: &str) -> String {
    serial.chars().take(64).collect()
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let step = match self.0.step {
            OpeningStep::Headers => "its headers",
            OpeningStep::Signature => "its signature",
            OpeningStep::Decrypt => "decryption",
            OpeningStep::Decode => "reading it",
        };
        write!(f, "a notification is refused because of {step}: ")?;
        match &self.0.likely_cause {
            RejectionCause::Probe => f.write_str("it is a probe of WeChat Pay"),
            RejectionCause::Header(name) => write!(f, "there is not exactly one plain {name}"),
            RejectionCause::ApiV2 => f.write_str("it is XML of APIv2"),
            RejectionCause::SignatureType => f.write_str("the signature is of an unknown kind"),
            RejectionCause::Brand => f.write_str("it is signed for a brand (品牌)"),
            RejectionCause::Clock { skew: Some(skew) } => {
                write!(f, "its time differs from ours by {skew} s; 300 are allowed")
            }
            RejectionCause::Clock { skew: None } => f.write_str("its time is no number"),
            RejectionCause::UnknownSerial(serial) => write!(f, "no key is called {serial:?}"),
            RejectionCause::OwnKey(id) => write!(f, "key {id} is the merchant's own"),
            RejectionCause::ExpiredKey(id) => write!(f, "key {id} is not valid now"),
            RejectionCause::Reserialised { is_proven: true } => f.write_str(
                "the body was changed on its way: written again as WeChat Pay writes it, it fits",
            ),
            RejectionCause::Reserialised { is_proven: false } => f.write_str(
                "the body does not look as WeChat Pay writes it: was it parsed and written again?",
            ),
            RejectionCause::Forged => f.write_str("the signature does not fit the body"),
            RejectionCause::NoApiV3Key => f.write_str("there is no APIv3 key"),
            RejectionCause::ApiV3Key => f.write_str("the APIv3 key does not open it"),
            RejectionCause::Algorithm => f.write_str("it is sealed with another algorithm"),
            RejectionCause::NoEnvelope => f.write_str("it is no notification"),
            RejectionCause::NoResource => f.write_str("what was sealed in it is not JSON"),
            RejectionCause::Misfit => {
                f.write_str("the resource does not fit the type of its event")
            }
            RejectionCause::Ambiguous => f.write_str("it could be for more than one merchant"),
            RejectionCause::Body => f.write_str("the body cannot be read, or is too long"),
            RejectionCause::Slow => f.write_str("the body did not come in time"),
        }
    }
}

impl fmt::Debug for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { step, likely_cause, .. } = &*self.0;
        f.debug_struct("Rejection").field("step", step).field("likely_cause", likely_cause).finish()
    }
}

impl std::error::Error for Rejection {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_deref().map(|cause| cause as _)
    }
}

impl From<Rejection> for Error {
    fn from(rejection: Rejection) -> Self {
        let kind = match rejection.step() {
            OpeningStep::Headers | OpeningStep::Signature => ErrorKind::Untrusted,
            OpeningStep::Decrypt => ErrorKind::Sensitive,
            OpeningStep::Decode => ErrorKind::Unreadable,
        };
        let error = Self::new(kind, rejection.to_string());
        match rejection.hint() {
            Some(hint) => error.with_hint(hint).with_source(rejection),
            None => error.with_source(rejection),
        }
    }
}

const PROBE: &str = "WECHATPAY/SIGNTEST/";
