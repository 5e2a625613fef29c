//! An entry: one intention to call WeChat Pay, and how far it has come.

use std::fmt;

use serde::{Deserialize, Serialize};
use wechatpay_core::Call;

use crate::clock::Millis;
use crate::error::{Error, ErrorKind};

/// The number of an entry in its store.
pub type EntryId = i64;

/// What is to be done, fixed once it is stored.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Intent {
    /// Who asks: the mchid (商户号).
    pub merchant: String,
    /// Method and template, such as `POST /v3/refund/domestic/refunds`.
    pub operation: String,
    /// The name space of the business key: operations that share one number share the scope.
    pub scope: String,
    /// The business key, unique per merchant and scope, such as an `out_refund_no`.
    pub key: String,
    /// Entries of one merchant with the same ordering key go one after the other.
    pub ordering: Option<String>,
    /// Which go first when many are due.
    pub priority: Priority,
    /// When it was stored.
    pub created_at: Millis,
    /// Not sent before this time.
    pub not_before: Millis,
    /// Not sent after this time.
    pub deadline: Option<Millis>,
    /// The caller's trace context, such as a W3C `traceparent`.
    pub trace: Option<String>,
    /// What is sent; sensitive fields are sealed.
    pub call: Call,
    /// SHA-256 of the call's meaning, see [`crate::digest`].
    pub digest: String,
}

/// An intent in a store, and how far it has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number.
    pub id: EntryId,
    /// The fencing token: it grows with every claim and every write, and a writer who holds an
    /// older one is turned away.
    pub token: i64,
    /// What is to be done.
    pub intent: Intent,
    /// How far it has come.
    pub progress: Progress,
}

/// How far an entry has come: all that ever changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Where it stands.
    pub state: State,
    /// When there is something to do next, or when the lease on it runs out; `None` when it is
    /// finished.
    pub due_at: Option<Millis>,
    /// How many times it went (or may have gone) to WeChat Pay.
    #[serde(default)]
    pub attempts: u32,
    /// How many times it was asked about.
    #[serde(default)]
    pub asks: u32,
    /// How many times a worker vanished while it held it.
    #[serde(default)]
    pub lapses: u32,
    /// When it first may have gone out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_sent_at: Option<Millis>,
    /// When it last may have gone out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_sent_at: Option<Millis>,
    /// For how many milliseconds nothing has gone out since, as far as workers could measure it
    /// while their clocks were not set; never too long.
    #[serde(default)]
    pub quiet_for: Millis,
    /// When that was measured last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quiet_at: Option<Millis>,
    /// Whether an attempt may have taken effect without our knowing.
    #[serde(default)]
    pub is_exposed: bool,
    /// When it was finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finished_at: Option<Millis>,
    /// The verified answer, whoever brought it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<StoredReply>,
    /// The verified refusal, final or still in doubt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<StoredRefusal>,
    /// Why it is dead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// What the last attempt met with, for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What a notification or query last said of the business, such as `SUCCESS`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub business_state: Option<String>,
}

/// Where the entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Stored, never sent.
    Pending,
    /// A worker holds it and may have sent it.
    InFlight,
    /// To be sent again at its time.
    Waiting,
    /// Its outcome is unknown; to be asked about at its time.
    Asking,
    /// It happened, provably.
    Answered,
    /// WeChat Pay refused it, provably.
    Refused,
    /// It will not go on by itself: a person decides, see [`Reason`].
    Dead,
    /// Taken back before it was sent.
    Cancelled,
}

/// Why an entry does not go on by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The deadline passed, and it did not happen.
    Deadline,
    /// It could not be sent, and it did not happen: a key, a setting, no network for too long.
    Unsendable,
    /// It did not happen, and must not be sent again by a program: the operation is not known to
    /// be harmless twice, or its retry window is closed.
    Absent,
    /// It may have happened, and there is no way left to find out.
    Unclear,
    /// Workers vanish or panic whenever they hold it; it may have happened.
    Poison,
    /// What is stored of it cannot be read; it may have happened.
    Corrupted,
}

/// Which entries go first.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// Before all others: a user is waiting.
    High,
    /// The usual.
    #[default]
    Normal,
    /// When there is nothing else to do.
    Low,
}

/// An answer that was verified before it was stored.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredReply {
    /// HTTP status, 200 to 299; 0 when a notification or a person said so.
    pub status: u16,
    /// The body as it was signed; of a notification, the decrypted resource.
    pub body: String,
    /// `Request-ID` or notification id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// Who brought it.
    pub source: Source,
    /// When it came.
    pub at: Millis,
}

/// Who brought the news.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The call's own answer.
    Answer,
    /// A query by business number.
    Query,
    /// A notification (回调通知).
    Notification,
    /// Somebody who looked it up.
    Person,
}

/// A refusal that was verified before it was stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredRefusal {
    /// HTTP status.
    pub status: u16,
    /// The code to branch on.
    pub code: String,
    /// Text for people.
    pub message: String,
}

impl Progress {
    /// A new entry's.
    #[must_use]
    pub fn new(due_at: Millis) -> Self {
        Self {
            state: State::Pending,
            due_at: Some(due_at),
            attempts: 0,
            asks: 0,
            lapses: 0,
            first_sent_at: None,
            last_sent_at: None,
            quiet_for: 0,
            quiet_at: None,
            is_exposed: false,
            finished_at: None,
            reply: None,
            refusal: None,
            reason: None,
            note: None,
            business_state: None,
        }
    }
}

impl State {
    /// All of them, in the order of an entry's life.
    pub const ALL: [Self; 8] = [
        Self::Pending,
        Self::InFlight,
        Self::Waiting,
        Self::Asking,
        Self::Answered,
        Self::Refused,
        Self::Dead,
        Self::Cancelled,
    ];

    /// Whether there is nothing left to do by itself.
    #[must_use]
    pub fn is_finished(self) -> bool {
        matches!(self, Self::Answered | Self::Refused | Self::Dead | Self::Cancelled)
    }

    /// Its name in stores, metrics and on the command line.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::InFlight => "in_flight",
            Self::Waiting => "waiting",
            Self::Asking => "asking",
            Self::Answered => "answered",
            Self::Refused => "refused",
            Self::Dead => "dead",
            Self::Cancelled => "cancelled",
        }
    }
}

impl std::str::FromStr for State {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|state| state.as_str() == text).ok_or_else(|| {
            Error::new(ErrorKind::Input, format!("`{text}` is no state of an entry")).with_hint(
                "one of pending, in_flight, waiting, asking, answered, refused, dead, cancelled",
            )
        })
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Reason {
    /// Whether it may have happened: somebody must look before anything else is done.
    #[must_use]
    pub fn may_have_happened(self) -> bool {
        matches!(self, Self::Unclear | Self::Poison | Self::Corrupted)
    }

    /// One sentence for people.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Deadline => "the deadline passed and it did not happen",
            Self::Unsendable => "it could not be sent and did not happen",
            Self::Absent => "it did not happen and must not be repeated by a program",
            Self::Unclear => "it may have happened: look it up by its number",
            Self::Poison => "workers vanish while they hold it: look it up by its number",
            Self::Corrupted => "what is stored of it cannot be read: look it up by its number",
        }
    }
}

impl Priority {
    /// 0, 1, 2: how stores write it.
    #[must_use]
    pub fn rank(self) -> i64 {
        match self {
            Self::High => 0,
            Self::Normal => 1,
            Self::Low => 2,
        }
    }
}

/// Shows neither key values that a caller made of names, nor the call's body.
impl fmt::Debug for Intent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Intent")
            .field("merchant", &self.merchant)
            .field("operation", &self.operation)
            .field("key", &self.key)
            .field("priority", &self.priority)
            .field("deadline", &self.deadline)
            .finish_non_exhaustive()
    }
}

/// Answers hold openids and names: only their size is shown.
impl fmt::Debug for StoredReply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StoredReply")
            .field("status", &self.status)
            .field("body_bytes", &self.body.len())
            .field("request_id", &self.request_id)
            .field("source", &self.source)
            .finish_non_exhaustive()
    }
}
