//! The answer to a notification (应答). Wrong answers cannot be constructed.

use std::fmt;

use wechatpay_core::Rejection;

/// What to answer to a notification (应答): there is no way to make a wrong one.
///
/// WeChat Pay takes 200 or 204 for *received* and sends the notification again after anything
/// else. A refusal is 4xx or 5xx with `{"code":"FAIL","message":"…"}` (protocol 04 §3).
///
/// ```
/// use wechatpay::notify::Ack;
///
/// assert_eq!((Ack::received().status(), Ack::received().body()), (204, None));
/// let later = Ack::failed("the database is away");
/// assert_eq!(later.status(), 500);
/// assert_eq!(later.body().as_deref(), Some(r#"{"code":"FAIL","message":"the database is away"}"#));
/// assert_eq!(Ack::failed("x").with_status(200).status(), 500);
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Ack(Verdict);

#[derive(Clone, PartialEq, Eq)]
enum Verdict {
    Received,
    Failed { status: u16, message: String },
}

impl Ack {
    /// Received and safely stored: it does not come again. 204.
    #[must_use]
    pub fn received() -> Self {
        Self(Verdict::Received)
    }

    /// Not received: it comes again later. 500; WeChat Pay sees the message, at most 256
    /// characters of it are sent.
    #[must_use]
    pub fn failed(message: impl fmt::Display) -> Self {
        let message = message.to_string().chars().take(LONGEST_MESSAGE).collect();
        Self(Verdict::Failed { status: 500, message })
    }

    /// Another status for a refusal: 400 to 599. Anything else, and any status for
    /// [`Ack::received`], is left out of account.
    #[must_use]
    pub fn with_status(mut self, wanted: u16) -> Self {
        if let Verdict::Failed { status, .. } = &mut self.0
            && (400..600).contains(&wanted)
        {
            *status = wanted;
        }
        self
    }

    /// Whether it says that the notification was received.
    #[must_use]
    pub fn is_received(&self) -> bool {
        self.0 == Verdict::Received
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self.0 {
            Verdict::Received => 204,
            Verdict::Failed { status, .. } => status,
        }
    }

    /// The JSON body, to be sent as `application/json`; none means an empty one.
    #[must_use]
    pub fn body(&self) -> Option<String> {
        match &self.0 {
            Verdict::Received => None,
            Verdict::Failed { message, .. } => {
                Some(serde_json::json!({"code": "FAIL", "message": message}).to_string())
            }
        }
    }
}

impl Ack {
    /// The answer to a notification that was not accepted. It says no more than the step: who
    /// sends a forged one learns nothing.
    #[must_use]
    pub fn refusing(rejection: &Rejection) -> Self {
        let message = if rejection.is_untrusted() { "signature" } else { "unreadable" };
        Self::failed(message).with_status(rejection.status())
    }
}

/// Any error of a handler, so that `?` works in one that returns `Result<Ack, Ack>`: the
/// notification comes again. The error goes to the log, not to WeChat Pay.
impl<E: std::error::Error> From<E> for Ack {
    fn from(error: E) -> Self {
        tracing::error!("a notification was not handled, it will come again: {error}");
        Self::failed("not handled")
    }
}

/// Shows the status and the message.
impl fmt::Display for Ack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Verdict::Received => f.write_str("204"),
            Verdict::Failed { status, message } => write!(f, "{status} {message}"),
        }
    }
}

impl fmt::Debug for Ack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Ack({})", self.status())
    }
}

const LONGEST_MESSAGE: usize = 256;
