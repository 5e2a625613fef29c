//! The public API of an outbox, the same for every database.

use std::sync::Arc;

use wechatpay_core::IntoCall;

use crate::backlog::{Backlog, BlockedEntry};
use crate::clock::Millis;
use crate::entry::{Entry, EntryId, Intent, Progress, Reason, Source, State, StoredReply};
use crate::error::{Error, ErrorKind, Result};
use crate::inbox::{Notice, NoticeOutcome};
use crate::rules::{Enqueued, Options, Rules, readable};
use crate::store::{Advance, Filter, Found, Placed, Stats, Store};

/// An outbox: a store, and the rules for what goes into it. Cheap to clone.
///
/// ```
/// use wechatpay_core::{Call, Method};
/// use wechatpay_outbox::{Memory, Options, Outbox, State};
///
/// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
/// let outbox = Outbox::new(Memory::new())?;
/// let call = Call {
///     method: Method::Post,
///     template: "/v3/refund/domestic/refunds".into(),
///     path: "/v3/refund/domestic/refunds".into(),
///     query: None, headers: vec![], sealed_with: None,
///     body: Some(r#"{"out_refund_no":"R1","amount":{"refund":1}}"#.into()),
///     repeat: vec!["out_refund_no".into()],
/// };
/// let first = outbox.enqueue(call.clone(), Options::of("1900000109")).await?;
/// assert!(first.is_new);
/// let again = outbox.enqueue(call, Options::of("1900000109")).await?;
/// assert_eq!((again.id, again.is_new, again.state), (first.id, false, State::Pending));
/// # Ok::<(), wechatpay_outbox::Error>(()) }).unwrap();
/// ```
#[derive(Clone, Debug)]
pub struct Outbox {
    store: Arc<dyn Store>,
    rules: Arc<Rules>,
}

/// What a person found out about a dead entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settlement {
    /// It happened; with the answer, if there is one to keep.
    Happened(Option<String>),
    /// It did not, and it shall not be sent any more.
    DidNotHappen,
}

impl Outbox {
    /// An outbox on a store, with the usual rules.
    ///
    /// # Errors
    /// Never in practice, see [`Rules::new`].
    pub fn new(store: impl Store) -> Result<Self> {
        Ok(Self::with_rules(store, Rules::new()?))
    }

    /// An outbox on a store, with rules of its own.
    #[must_use]
    pub fn with_rules(store: impl Store, rules: Rules) -> Self {
        Self { store: Arc::new(store), rules: Arc::new(rules) }
    }

    /// Keeps a call, a client's request, or an operation of a merchant whose client the rules know
    /// ([`Rules::with_client`]); what is stored is the call, sealed. When this returns, it will be
    /// sent until WeChat Pay has answered.
    ///
    /// # Errors
    /// See [`Rules::intent`] and [`Rules::again`]; then nothing is stored.
    pub async fn enqueue(&self, call: impl IntoCall, options: Options) -> Result<Enqueued> {
        let intents: Arc<[Intent]> = [self.rules.intent(call, options)?].into();
        let placed = self.store.put(intents.clone()).await?.pop();
        match (intents.first(), placed) {
            (Some(intent), Some(placed)) => self.placed(intent, placed).await,
            _ => Err(Error::new(ErrorKind::Database, "the store says nothing of the entry")),
        }
    }

    /// Keeps many calls in one transaction of the store: far faster than one by one. All intents
    /// are checked before the first is stored.
    ///
    /// # Errors
    /// The outer one if nothing was stored; the inner ones for keys that are taken otherwise.
    pub async fn enqueue_all<C: IntoCall>(
        &self,
        calls: Vec<(C, Options)>,
    ) -> Result<Vec<Result<Enqueued>>> {
        let intents = calls.into_iter().map(|(call, options)| self.rules.intent(call, options));
        let intents: Arc<[Intent]> = intents.collect::<Result<_>>()?;
        let placed = self.store.put(intents.clone()).await?;
        let mut all = Vec::with_capacity(placed.len());
        for (intent, placed) in intents.iter().zip(placed) {
            all.push(self.placed(intent, placed).await);
        }
        Ok(all)
    }

    async fn placed(&self, intent: &Intent, placed: Placed) -> Result<Enqueued> {
        match placed {
            Placed::New(id) => {
                Ok(Enqueued { id, is_new: true, state: State::Pending, reply: None })
            }
            Placed::Taken(found) => {
                let (enqueued, advance) = self.rules.again(intent, *found)?;
                if let Some(advance) = advance {
                    // If another was faster, it did the same.
                    self.store.advance(vec![advance]).await?;
                }
                Ok(enqueued)
            }
        }
    }

    /// One entry.
    ///
    /// # Errors
    /// [`ErrorKind::Missing`] or [`ErrorKind::Corrupted`].
    pub async fn load(&self, id: EntryId) -> Result<Entry> {
        match self.store.load(id).await? {
            Some(found) => readable(found),
            None => Err(Error::new(ErrorKind::Missing, format!("there is no entry {id}"))),
        }
    }

    /// The entry of a business number.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn find(&self, merchant: &str, scope: &str, key: &str) -> Result<Option<Entry>> {
        let keys = vec![key.to_owned()];
        let mut found = self.store.find(merchant.to_owned(), scope.to_owned(), keys).await?;
        found.pop().map(readable).transpose()
    }

    /// Entries in the order of their numbers.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn list(&self, filter: Filter) -> Result<Vec<Found>> {
        self.store.list(filter).await
    }

    /// How it stands.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn stats(&self) -> Result<Stats> {
        self.store.stats(self.rules.clock.now()).await
    }

    /// What is left to do for these merchants (none named: for all), and what of it waits for a
    /// person. When [`Backlog::moving`] is 0, nothing happens any more by itself.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn backlog(&self, merchants: Vec<String>) -> Result<Backlog> {
        self.store.backlog(merchants, self.rules.clock.now()).await
    }

    /// Which of these entries wait for an earlier one with their ordering key, and for which.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn blocked(&self, ids: Vec<EntryId>) -> Result<Vec<BlockedEntry>> {
        self.store.blocked(ids, self.rules.clock.now()).await
    }

    /// Remembers a verified notification and settles the entry it answers. To do so in your own
    /// transaction, use the function of the same name in the store's module.
    ///
    /// # Errors
    /// Those of the database; then answer the notification with 5xx, and it comes again.
    pub async fn notice(&self, notice: Notice) -> Result<NoticeOutcome> {
        self.store.notice(notice).await
    }

    /// Sends a dead or refused entry again, the identical call: after the cause was mended.
    ///
    /// # Errors
    /// [`ErrorKind::State`] if it is answered, cancelled or under way, or if it may have happened
    /// and the operation is not known to be harmless twice.
    pub async fn retry(&self, id: EntryId) -> Result<()> {
        let entry = self.load(id).await?;
        let progress = &entry.progress;
        let is_over = progress.reason.is_some_and(|reason| !reason.may_have_happened());
        let is_harmless = !progress.is_exposed || is_over || entry.intent.call.is_repeatable();
        match progress.state {
            State::Dead | State::Refused if !is_harmless => Err(state_error(
                &entry,
                "it may have happened and must not be sent twice; look it up and settle it",
            )),
            State::Dead if progress.reason == Some(Reason::Corrupted) => {
                Err(state_error(&entry, "it cannot be read; look it up and settle it"))
            }
            State::Dead | State::Refused => {
                let again = Progress {
                    is_exposed: progress.is_exposed && !is_over,
                    note: Some("sent again by a person".into()),
                    ..Progress::new(self.rules.clock.now())
                };
                self.write(&entry, again).await
            }
            _ => Err(state_error(&entry, "only dead and refused entries can be sent again")),
        }
    }

    /// Takes back an entry that was never sent.
    ///
    /// # Errors
    /// [`ErrorKind::State`] if it may have been sent, or is finished.
    pub async fn cancel(&self, id: EntryId) -> Result<()> {
        let entry = self.load(id).await?;
        let progress = &entry.progress;
        match progress.state {
            State::Pending | State::Waiting if !progress.is_exposed => {
                let cancelled = Progress {
                    state: State::Cancelled,
                    due_at: None,
                    finished_at: Some(self.rules.clock.now()),
                    ..progress.clone()
                };
                self.write(&entry, cancelled).await
            }
            State::Dead => {
                Err(state_error(&entry, "a dead entry is settled by hand or sent again"))
            }
            State::Answered | State::Refused | State::Cancelled => {
                Err(state_error(&entry, "it is finished"))
            }
            _ => Err(state_error(&entry, "it may have been sent already")),
        }
    }

    /// Writes down what somebody found out about a dead entry. Works for entries that cannot be
    /// read, too.
    ///
    /// # Errors
    /// [`ErrorKind::State`] if the entry is not dead.
    pub async fn settle(&self, id: EntryId, settlement: Settlement) -> Result<()> {
        let Some(found) = self.store.load(id).await? else {
            return Err(Error::new(ErrorKind::Missing, format!("there is no entry {id}")));
        };
        let now = self.rules.clock.now();
        let mut progress = match &found.entry {
            Ok(entry) if entry.progress.state == State::Dead => entry.progress.clone(),
            Ok(entry) => return Err(state_error(entry, "only dead entries are settled by hand")),
            Err(_) => Progress::new(now),
        };
        (progress.due_at, progress.finished_at) = (None, Some(now));
        match settlement {
            Settlement::Happened(body) => {
                progress.state = State::Answered;
                let (status, body) = (0, body.unwrap_or_default());
                progress.reply = Some(StoredReply {
                    status,
                    body,
                    request_id: None,
                    source: Source::Person,
                    at: now,
                });
            }
            Settlement::DidNotHappen => progress.state = State::Cancelled,
        }
        let advance = Advance { id, token: found.token, progress };
        self.store.advance(vec![advance]).await.and_then(|done| changed(&done, id))
    }

    /// Forgets what was finished before a time; dead entries stay. Says how many went.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn sweep(&self, before: Millis) -> Result<u64> {
        let mut all = 0;
        loop {
            let gone = self.store.sweep(before, SWEEP).await?;
            all += gone;
            if gone < u64::from(SWEEP) {
                return Ok(all);
            }
        }
    }

    /// Moves entries that were finished a while ago to where they do not weigh on the others, if
    /// the store has such a place; a worker does it by itself. Says how many it moved.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn archive(&self) -> Result<u64> {
        let mut all = 0;
        loop {
            let moved = self.store.archive(self.rules.clock.now(), SWEEP).await?;
            all += moved;
            if moved < u64::from(SWEEP) {
                return Ok(all);
            }
        }
    }

    /// The rules.
    #[must_use]
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// The store.
    #[must_use]
    pub fn store(&self) -> &dyn Store {
        &*self.store
    }

    async fn write(&self, entry: &Entry, progress: Progress) -> Result<()> {
        let advance = Advance { id: entry.id, token: entry.token, progress };
        self.store.advance(vec![advance]).await.and_then(|done| changed(&done, entry.id))
    }
}

fn changed(done: &[bool], id: EntryId) -> Result<()> {
    if done.first() == Some(&true) {
        return Ok(());
    }
    Err(Error::new(ErrorKind::State, format!("entry {id} has just been changed by another"))
        .with_hint("look at it again"))
}

fn state_error(entry: &Entry, what: &str) -> Error {
    let state = entry.progress.state;
    Error::new(ErrorKind::State, format!("entry {} is {state}: {what}", entry.id))
}

/// How many entries are forgotten in one transaction.
const SWEEP: u32 = 1_000;
