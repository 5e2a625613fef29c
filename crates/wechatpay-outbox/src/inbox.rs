//! Records handled notifications (回调通知) in the user's own transaction: by id, and by business
//! number and state, since the same event may come under two ids.

use crate::clock::Millis;
use crate::entry::{EntryId, Progress, Source, State, StoredReply};
use crate::store::Advance;

/// What is to be remembered of a notification. Make it from a verified one only.
#[derive(Clone, PartialEq, Eq)]
pub struct Notice {
    /// The merchant it is for.
    pub merchant: String,
    /// The notification's id.
    pub id: String,
    /// The scope of the business number, as entries have it: `order`, `refund`, `transfer`.
    pub scope: String,
    /// The business number, such as an `out_trade_no`.
    pub key: String,
    /// What it says of it, such as `SUCCESS`.
    pub state: String,
    /// The decrypted resource (JSON), kept as the answer of the entry it settles.
    pub resource: String,
    /// When it came.
    pub at: Millis,
}

/// Whether a notification is new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeOutcome {
    /// It is: deal with it. If it settles an entry of this outbox, its number.
    New(Option<EntryId>),
    /// This notification was dealt with.
    SameId,
    /// Another notification said the same of the same number.
    SameNews,
}

impl NoticeOutcome {
    /// Whether there is something to do.
    #[must_use]
    pub fn is_new(self) -> bool {
        matches!(self, Self::New(_))
    }
}

impl Notice {
    /// What the notice says about the entry it is about: that its call happened. `None` if there
    /// is nothing to write.
    #[must_use]
    pub fn settles(&self, id: EntryId, token: i64, progress: &Progress) -> Option<Advance> {
        let mut settled = progress.clone();
        settled.business_state = Some(self.state.clone());
        match progress.state {
            State::Answered | State::Cancelled => {}
            _ => {
                settled.state = State::Answered;
                settled.due_at = None;
                settled.finished_at = Some(self.at);
                settled.reason = None;
                settled.refusal = None;
                settled.reply = Some(StoredReply {
                    status: 0,
                    body: self.resource.clone(),
                    request_id: Some(self.id.clone()),
                    source: Source::Notification,
                    at: self.at,
                });
            }
        }
        (settled != *progress).then_some(Advance { id, token, progress: settled })
    }
}

/// Shows no resource: it holds openids.
impl std::fmt::Debug for Notice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Notice")
            .field("merchant", &self.merchant)
            .field("id", &self.id)
            .field("scope", &self.scope)
            .field("key", &self.key)
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}
