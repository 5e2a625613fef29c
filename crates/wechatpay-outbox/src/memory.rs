//! The store in memory, for tests. Everything is lost when it is dropped: do not use it for money.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;

use crate::backlog::{Backlog, BlockedEntry, is_free};
use crate::clock::Millis;
use crate::entry::{Entry, EntryId, Intent, Progress, State};
use crate::error::Result;
use crate::inbox::{Notice, NoticeOutcome};
use crate::store::{Advance, Claim, Filter, Found, Placed, Stats, Store, StoreFuture};

/// Entries in memory.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    tables: Arc<Mutex<Tables>>,
    news: Arc<Notify>,
}

#[derive(Debug, Default)]
struct Tables {
    entries: BTreeMap<EntryId, Row>,
    keys: HashMap<(String, String, String), EntryId>,
    notices: HashMap<(String, String), Millis>,
    news: HashSet<(String, String, String, String)>,
    last: EntryId,
}

#[derive(Clone, Debug)]
struct Row {
    entry: Entry,
    worker: Option<String>,
}

impl Memory {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn tables(&self) -> MutexGuard<'_, Tables> {
        self.tables.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Store for Memory {
    fn put(&self, intents: Arc<[Intent]>) -> StoreFuture<'_, Vec<Placed>> {
        let placed = self.tables().put(&intents);
        self.news.notify_waiters();
        ready(placed)
    }

    fn claim(&self, claim: Claim) -> StoreFuture<'_, Vec<Found>> {
        ready(self.tables().claim(&claim))
    }

    fn advance(&self, advances: Vec<Advance>) -> StoreFuture<'_, Vec<bool>> {
        let mut tables = self.tables();
        let done = advances.into_iter().map(|advance| tables.advance(advance)).collect();
        drop(tables);
        self.news.notify_waiters();
        ready(done)
    }

    fn extend(&self, leases: Vec<(EntryId, i64)>, until: Millis) -> StoreFuture<'_, Vec<bool>> {
        let mut tables = self.tables();
        let extend = |(id, token)| {
            let row = tables.entries.get_mut(&id).filter(|row| row.entry.token == token);
            row.map(|row| row.entry.progress.due_at = Some(until)).is_some()
        };
        let done = leases.into_iter().map(extend).collect();
        drop(tables);
        ready(done)
    }

    fn load(&self, id: EntryId) -> StoreFuture<'_, Option<Found>> {
        ready(self.tables().entries.get(&id).map(Row::found))
    }

    fn find(
        &self,
        merchant: String,
        scope: String,
        keys: Vec<String>,
    ) -> StoreFuture<'_, Vec<Found>> {
        let tables = self.tables();
        let found = keys.into_iter().filter_map(|key| {
            let id = tables.keys.get(&(merchant.clone(), scope.clone(), key))?;
            tables.entries.get(id).map(Row::found)
        });
        let found = found.collect();
        drop(tables);
        ready(found)
    }

    fn list(&self, filter: Filter) -> StoreFuture<'_, Vec<Found>> {
        let tables = self.tables();
        let rows = tables.entries.range(filter.after.saturating_add(1)..).map(|(_, row)| row);
        let limit = usize::try_from(filter.limit).unwrap_or(usize::MAX);
        let found = rows.filter(|row| passes(&filter, &row.entry)).take(limit).map(Row::found);
        let found = found.collect();
        drop(tables);
        ready(found)
    }

    fn stats(&self, now: Millis) -> StoreFuture<'_, Stats> {
        let tables = self.tables();
        let mut states: BTreeMap<State, u64> = BTreeMap::new();
        for row in tables.entries.values() {
            *states.entry(row.entry.progress.state).or_default() += 1;
        }
        let due = tables.entries.values().filter(|row| row.worker.is_none());
        let oldest_due =
            due.filter_map(|row| row.entry.progress.due_at).filter(|due| *due <= now).min();
        drop(tables);
        ready(Stats { states: states.into_iter().collect(), oldest_due })
    }

    fn backlog(&self, merchants: Vec<String>, now: Millis) -> StoreFuture<'_, Backlog> {
        ready(self.tables().backlog(&merchants, now))
    }

    fn blocked(&self, ids: Vec<EntryId>, now: Millis) -> StoreFuture<'_, Vec<BlockedEntry>> {
        let tables = self.tables();
        let found = ids.into_iter().filter_map(|id| tables.blocked(tables.entries.get(&id)?, now));
        let found = found.collect();
        drop(tables);
        ready(found)
    }

    fn notice(&self, notice: Notice) -> StoreFuture<'_, NoticeOutcome> {
        ready(self.tables().notice(&notice))
    }

    fn sweep(&self, before: Millis, limit: u32) -> StoreFuture<'_, u64> {
        ready(self.tables().sweep(before, limit))
    }

    fn wait(&self, longest: Duration) -> StoreFuture<'_, ()> {
        Box::pin(async move {
            let _ = tokio::time::timeout(longest, self.news.notified()).await;
            Ok(())
        })
    }
}

impl Tables {
    fn put(&mut self, intents: &[Intent]) -> Vec<Placed> {
        let place = |intent: &Intent| {
            let key = (intent.merchant.clone(), intent.scope.clone(), intent.key.clone());
            if let Some(row) = self.keys.get(&key).and_then(|id| self.entries.get(id)) {
                return Placed::Taken(Box::new(row.found()));
            }
            self.last += 1;
            let progress = Progress::new(intent.not_before);
            let entry = Entry { id: self.last, token: 0, intent: intent.clone(), progress };
            self.keys.insert(key, self.last);
            self.entries.insert(self.last, Row { entry, worker: None });
            Placed::New(self.last)
        };
        intents.iter().map(place).collect()
    }

    fn claim(&mut self, claim: &Claim) -> Vec<Found> {
        let mut due: Vec<_> = self
            .entries
            .values()
            .filter(|row| may_claim(claim, row) && !self.is_blocked(&row.entry))
            .map(|row| (row.entry.intent.priority, row.entry.progress.due_at, row.entry.id))
            .collect();
        due.sort_unstable();
        due.truncate(usize::try_from(claim.limit).unwrap_or(usize::MAX));
        let hand_out = |(_, _, id)| {
            let row = self.entries.get_mut(&id)?;
            row.entry.token += 1;
            let found = row.found();
            row.worker = Some(claim.worker.clone());
            row.entry.progress = row.entry.progress.claimed(claim.lease_until);
            Some(found)
        };
        due.into_iter().filter_map(hand_out).collect()
    }

    fn is_blocked(&self, entry: &Entry) -> bool {
        self.ahead(entry).next().is_some()
    }

    /// The earlier entries with the same ordering key that are unfinished or dead.
    fn ahead<'a>(&'a self, entry: &'a Entry) -> impl Iterator<Item = &'a Entry> {
        let earlier = self.entries.range(..entry.id).map(|(_, row)| &row.entry);
        earlier.filter(|other| {
            let state = other.progress.state;
            entry.intent.ordering.is_some()
                && other.intent.ordering == entry.intent.ordering
                && other.intent.merchant == entry.intent.merchant
                && (!state.is_finished() || state == State::Dead)
        })
    }

    fn blocked(&self, row: &Row, now: Millis) -> Option<BlockedEntry> {
        if !is_free(&row.entry.progress, row.worker.as_deref(), now) {
            return None;
        }
        let ahead = self.ahead(&row.entry);
        let first = ahead.min_by_key(|other| (other.progress.state != State::Dead, other.id))?;
        Some(BlockedEntry { id: row.entry.id, ahead: first.id, state: first.progress.state })
    }

    fn backlog(&self, merchants: &[String], now: Millis) -> Backlog {
        let mut left = Backlog::default();
        for row in self.entries.values() {
            let (state, merchant) = (row.entry.progress.state, &row.entry.intent.merchant);
            let is_ours = merchants.is_empty() || merchants.contains(merchant);
            let is_held_up =
                || self.blocked(row, now).is_some_and(|behind| behind.state == State::Dead);
            match (is_ours, state.is_finished()) {
                (true, false) if is_held_up() => left.held_up += 1,
                (true, false) => left.moving += 1,
                (false, false) => left.elsewhere += 1,
                (true, true) if state == State::Dead => left.dead += 1,
                (_, true) => {}
            }
        }
        left
    }

    fn advance(&mut self, advance: Advance) -> bool {
        let row = self.entries.get_mut(&advance.id);
        let Some(row) = row.filter(|row| row.entry.token == advance.token) else { return false };
        row.entry.token += 1;
        row.entry.progress = advance.progress;
        row.worker = None;
        true
    }

    fn notice(&mut self, notice: &Notice) -> NoticeOutcome {
        let by_id = (notice.merchant.clone(), notice.id.clone());
        if self.notices.contains_key(&by_id) {
            return NoticeOutcome::SameId;
        }
        self.notices.insert(by_id, notice.at);
        let (merchant, scope, key) =
            (notice.merchant.clone(), notice.scope.clone(), notice.key.clone());
        let news = (merchant.clone(), scope.clone(), key.clone(), notice.state.clone());
        if !self.news.insert(news) {
            return NoticeOutcome::SameNews;
        }
        let row = self.keys.get(&(merchant, scope, key)).and_then(|id| self.entries.get(id));
        let Some(entry) = row.map(|row| &row.entry) else { return NoticeOutcome::New(None) };
        let id = entry.id;
        if let Some(advance) = notice.settles(id, entry.token, &entry.progress) {
            self.advance(advance);
        }
        NoticeOutcome::New(Some(id))
    }

    fn sweep(&mut self, before: Millis, limit: u32) -> u64 {
        let is_old = |row: &&Row| {
            let progress = &row.entry.progress;
            progress.state != State::Dead && progress.finished_at.is_some_and(|at| at < before)
        };
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let old: Vec<_> =
            self.entries.values().filter(is_old).take(limit).map(|row| row.entry.clone()).collect();
        for entry in &old {
            let Intent { merchant, scope, key, .. } = entry.intent.clone();
            self.entries.remove(&entry.id);
            self.keys.remove(&(merchant, scope, key));
        }
        self.notices.retain(|_, at| *at >= before);
        u64::try_from(old.len()).unwrap_or(u64::MAX)
    }
}

impl Row {
    fn found(&self) -> Found {
        Found {
            id: self.entry.id,
            token: self.entry.token,
            worker: self.worker.clone(),
            entry: Ok(self.entry.clone()),
        }
    }
}

fn may_claim(claim: &Claim, row: &Row) -> bool {
    let (intent, progress) = (&row.entry.intent, &row.entry.progress);
    let due_by = if row.worker.is_some() { claim.lapsed_by } else { claim.now };
    let is_ours = claim.merchants.is_empty() || claim.merchants.contains(&intent.merchant);
    let is_busy = claim.busy.iter().any(|(merchant, operation)| {
        *merchant == intent.merchant && *operation == intent.operation
    });
    progress.due_at.is_some_and(|due| due <= due_by)
        && is_ours
        && !is_busy
        && !claim.except.contains(&row.entry.id)
}

fn passes(filter: &Filter, entry: &Entry) -> bool {
    let progress = &entry.progress;
    let finished = progress.finished_at;
    (filter.states.is_empty() || filter.states.contains(&progress.state))
        && filter.merchant.as_ref().is_none_or(|merchant| *merchant == entry.intent.merchant)
        && filter.scope.as_ref().is_none_or(|scope| *scope == entry.intent.scope)
        && filter.finished_from.is_none_or(|from| finished.is_some_and(|at| at >= from))
        && filter.finished_before.is_none_or(|before| finished.is_some_and(|at| at < before))
}

fn ready<T: Send + 'static>(value: T) -> StoreFuture<'static, T> {
    Box::pin(std::future::ready(Result::Ok(value)))
}
