//! The trait of a database of entries. It decides nothing; it writes what it is
//! told, but only for whoever holds the newest fencing token.

use std::fmt::Debug;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use crate::backlog::{Backlog, BlockedEntry};
use crate::clock::Millis;
use crate::entry::{Entry, EntryId, Intent, Progress, State};
use crate::error::Result;
use crate::inbox::{Notice, NoticeOutcome};

/// What a store gives back: a future that can cross threads.
pub type StoreFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T>> + Send + 'a>>;

/// A database of entries. The suite in the module `conformance` (a feature) says what each method must do;
/// whoever adds a database runs it.
pub trait Store: Debug + Send + Sync + 'static {
    /// Stores intents, all or none; one whose business key is taken is left as it is and comes
    /// back as [`Placed::Taken`]. When this returns, they survive a loss of power.
    fn put(&self, intents: Arc<[Intent]>) -> StoreFuture<'_, Vec<Placed>>;

    /// Hands out entries that are due, each to one worker at a time, with a fresh fencing token
    /// and a lease until `lease_until`, which moves back by as long as the claim itself had to
    /// wait. Those that were pending or waiting are in flight from now on. What comes back holds
    /// the state from before.
    fn claim(&self, claim: Claim) -> StoreFuture<'_, Vec<Found>>;

    /// Writes progress where the token is still the newest, and takes the lease back. Says for
    /// each whether it was.
    fn advance(&self, advances: Vec<Advance>) -> StoreFuture<'_, Vec<bool>>;

    /// Extends leases whose token is still the newest, until `until`, which moves back by as long
    /// as this had to wait. Says for each whether it was.
    fn extend(&self, leases: Vec<(EntryId, i64)>, until: Millis) -> StoreFuture<'_, Vec<bool>>;

    /// One entry by its number.
    fn load(&self, id: EntryId) -> StoreFuture<'_, Option<Found>>;

    /// Entries by their business keys, in any order; those that do not exist are left out.
    fn find(
        &self,
        merchant: String,
        scope: String,
        keys: Vec<String>,
    ) -> StoreFuture<'_, Vec<Found>>;

    /// Entries in the order of their numbers.
    fn list(&self, filter: Filter) -> StoreFuture<'_, Vec<Found>>;

    /// How many there are in each state, and how old the oldest due one is.
    fn stats(&self, now: Millis) -> StoreFuture<'_, Stats>;

    /// What is left to do for these merchants (empty: for all), and what of it waits for a person.
    /// An entry that a worker holds is not held up, whatever comes before it.
    fn backlog(&self, merchants: Vec<String>, now: Millis) -> StoreFuture<'_, Backlog>;

    /// Which of these entries cannot be claimed because of an earlier one with their ordering key,
    /// and which one that is: the first dead one, otherwise the first.
    fn blocked(&self, ids: Vec<EntryId>, now: Millis) -> StoreFuture<'_, Vec<BlockedEntry>>;

    /// Remembers a notification, once by its id and once by what it says.
    fn notice(&self, notice: Notice) -> StoreFuture<'_, NoticeOutcome>;

    /// Forgets entries that were finished before `before` and notifications seen before then,
    /// at most `limit` of each. Dead entries stay: a person has not looked yet. Says how many
    /// entries went. A store that keeps finished entries in parts may drop those in which all are
    /// old enough, whatever the limit.
    fn sweep(&self, before: Millis, limit: u32) -> StoreFuture<'_, u64>;

    /// Moves a batch of entries that were finished a while ago to where they do not weigh on the
    /// others, if this store has such a place. Says how many it moved; 0 when there is nothing
    /// left to do. They are found, listed and gone on with as before.
    fn archive(&self, now: Millis, limit: u32) -> StoreFuture<'_, u64> {
        let _ = (now, limit);
        Box::pin(std::future::ready(Ok(0)))
    }

    /// The time of the database, if it has a clock of its own. Leases of workers on several
    /// machines are compared by it, so that a machine whose clock is wrong takes nothing away from
    /// the others. `None` where all users have the same clock anyway.
    fn time(&self) -> StoreFuture<'_, Option<Millis>> {
        Box::pin(std::future::ready(Ok(None)))
    }

    /// Waits until something new may be there, at most `longest`. May return early.
    fn wait(&self, longest: Duration) -> StoreFuture<'_, ()>;
}

/// What became of an intent.
#[derive(Clone, Debug)]
pub enum Placed {
    /// It is stored under this number.
    New(EntryId),
    /// Its business key is taken by this entry.
    Taken(Box<Found>),
}

/// What a worker asks for.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Who asks, for people.
    pub worker: String,
    /// The time.
    pub now: Millis,
    /// Until when it wants to hold them, by the time of the leases, see [`Store::time`].
    pub lease_until: Millis,
    /// An entry that a worker holds is taken over only if its lease ended at this time or before.
    pub lapsed_by: Millis,
    /// Not these: whoever asks holds them, or has not yet recorded what came of them.
    pub except: Vec<EntryId>,
    /// How many at most.
    pub limit: u32,
    /// Only of these merchants; empty: of any.
    pub merchants: Vec<String>,
    /// Not these (merchant, operation) pairs: they are at their limits.
    pub busy: Vec<(String, String)>,
}

impl Claim {
    /// A claim of whatever is due, for a worker whose clock is that of the leases.
    #[must_use]
    pub fn new(worker: impl Into<String>, now: Millis, lease_until: Millis, limit: u32) -> Self {
        Self {
            worker: worker.into(),
            now,
            lease_until,
            lapsed_by: now,
            except: Vec::new(),
            limit,
            merchants: Vec::new(),
            busy: Vec::new(),
        }
    }
}

/// A stored entry, or what is left of it if it cannot be read.
#[derive(Clone, Debug)]
pub struct Found {
    /// Its number.
    pub id: EntryId,
    /// Its newest fencing token.
    pub token: i64,
    /// The worker that holds it, or that held it and vanished.
    pub worker: Option<String>,
    /// The entry, or why it cannot be read.
    pub entry: std::result::Result<Entry, String>,
}

/// A step of one entry.
#[derive(Clone, Debug)]
pub struct Advance {
    /// Which.
    pub id: EntryId,
    /// The token the writer holds.
    pub token: i64,
    /// How far it has come now.
    pub progress: Progress,
}

/// Which entries to list.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Only those in one of these states; empty: in any.
    pub states: Vec<State>,
    /// Only this merchant's.
    pub merchant: Option<String>,
    /// Only of this scope.
    pub scope: Option<String>,
    /// Only those finished at or after this time.
    pub finished_from: Option<Millis>,
    /// Only those finished before this time.
    pub finished_before: Option<Millis>,
    /// Only numbers above this one.
    pub after: EntryId,
    /// How many at most.
    pub limit: u32,
}

/// How the outbox stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// How many there are in each state; states without any may be left out.
    pub states: Vec<(State, u64)>,
    /// Since when the oldest due entry has been due.
    pub oldest_due: Option<Millis>,
}

impl Stats {
    /// How many there are in a state.
    #[must_use]
    pub fn count(&self, state: State) -> u64 {
        self.states.iter().filter(|(known, _)| *known == state).map(|(_, count)| count).sum()
    }

    /// How many are not finished.
    #[must_use]
    pub fn depth(&self) -> u64 {
        self.states.iter().filter(|(state, _)| !state.is_finished()).map(|(_, count)| count).sum()
    }
}

/// A shared store is a store, also one whose kind is only known at run time.
impl<S: Store + ?Sized> Store for Arc<S> {
    fn put(&self, intents: Arc<[Intent]>) -> StoreFuture<'_, Vec<Placed>> {
        (**self).put(intents)
    }

    fn claim(&self, claim: Claim) -> StoreFuture<'_, Vec<Found>> {
        (**self).claim(claim)
    }

    fn advance(&self, advances: Vec<Advance>) -> StoreFuture<'_, Vec<bool>> {
        (**self).advance(advances)
    }

    fn extend(&self, leases: Vec<(EntryId, i64)>, until: Millis) -> StoreFuture<'_, Vec<bool>> {
        (**self).extend(leases, until)
    }

    fn load(&self, id: EntryId) -> StoreFuture<'_, Option<Found>> {
        (**self).load(id)
    }

    fn find(
        &self,
        merchant: String,
        scope: String,
        keys: Vec<String>,
    ) -> StoreFuture<'_, Vec<Found>> {
        (**self).find(merchant, scope, keys)
    }

    fn list(&self, filter: Filter) -> StoreFuture<'_, Vec<Found>> {
        (**self).list(filter)
    }

    fn stats(&self, now: Millis) -> StoreFuture<'_, Stats> {
        (**self).stats(now)
    }

    fn backlog(&self, merchants: Vec<String>, now: Millis) -> StoreFuture<'_, Backlog> {
        (**self).backlog(merchants, now)
    }

    fn blocked(&self, ids: Vec<EntryId>, now: Millis) -> StoreFuture<'_, Vec<BlockedEntry>> {
        (**self).blocked(ids, now)
    }

    fn notice(&self, notice: Notice) -> StoreFuture<'_, NoticeOutcome> {
        (**self).notice(notice)
    }

    fn sweep(&self, before: Millis, limit: u32) -> StoreFuture<'_, u64> {
        (**self).sweep(before, limit)
    }

    fn archive(&self, now: Millis, limit: u32) -> StoreFuture<'_, u64> {
        (**self).archive(now, limit)
    }

    fn time(&self) -> StoreFuture<'_, Option<Millis>> {
        (**self).time()
    }

    fn wait(&self, longest: Duration) -> StoreFuture<'_, ()> {
        (**self).wait(longest)
    }
}
