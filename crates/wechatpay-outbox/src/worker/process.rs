//! Processes one claimed entry, from the claim to the record of its outcome.

use std::future::Future;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::time::Instant;
use wechatpay_core::{Nonce as _, RandomNonce};

use super::attempt::Outcomes;
use super::clock_stability::ClockStability;
use super::database_contact::{DatabaseContact, Moment};
use super::leases::Leases;
use super::limits::CallLimiter;
use super::run::WorkerOptions;
use super::sender::Sender;
use crate::clock::Millis;
use crate::decide::{EntryContext, Event, Finding, Next, before_sending};
use crate::entry::{Entry, Progress, Reason, State};
use crate::error::Result;
use crate::measure;
use crate::outbox::Outbox;
use crate::policy::{Class, millis};
use crate::store::{Advance, Claim, Found};

/// The state that the worker's loop and its tasks share.
pub(super) struct WorkerContext {
    pub(super) outbox: Outbox,
    pub(super) sender: Box<dyn Sender>,
    pub(super) options: WorkerOptions,
    pub(super) leases: Leases,
    pub(super) limiter: CallLimiter,
    pub(super) clock_stability: ClockStability,
    pub(super) database_contact: DatabaseContact,
    /// Whether outcomes wait to be recorded because the database does not take them.
    pub(super) is_stuck: AtomicBool,
    pub(super) records: mpsc::UnboundedSender<Record>,
    pub(super) queue: std::sync::Mutex<Option<mpsc::UnboundedReceiver<Record>>>,
}

pub(super) struct Record {
    pub(super) advance: Advance,
    pub(super) entry: Option<Entry>,
}

impl WorkerContext {
    pub(super) async fn claim(&self, limit: usize) -> Result<Vec<Found>> {
        let clock = &*self.outbox.rules().clock;
        let (at, lease) = (self.moment().await?, millis(self.options.lease));
        let start = Instant::now();
        let claim = Claim {
            worker: self.options.name.clone(),
            now: at.leases,
            lease_until: at.leases.saturating_add(lease),
            lapsed_by: self.database_contact.lapsed_by(at, lease),
            except: self.leases.in_hand(),
            limit: u32::try_from(limit).unwrap_or(u32::MAX),
            merchants: self.sender.merchants(),
            busy: self.limiter.busy(),
        };
        let found = match self.outbox.store().claim(claim).await {
            Ok(found) => found,
            Err(error) => {
                self.database_contact.failed(clock, lease);
                return Err(error);
            }
        };
        for found in &found {
            self.leases.hold(found.id, found.token, start + self.options.lease);
        }
        if !found.is_empty() {
            self.database_contact.wrote(at);
            if start.elapsed() > self.options.lease / 2 {
                // In the database the lease counts from the end of the wait, here from its
                // beginning. An error changes nothing: what is late is given back unsent.
                let _ = self.extend().await;
            }
        }
        Ok(found)
    }

    /// Extends all leases. Also a write where there are none, which shows whether others can write.
    pub(super) async fn extend(&self) -> Result<()> {
        let clock = &*self.outbox.rules().clock;
        let at = self.moment().await?;
        let (held, start) = (self.leases.held(), Instant::now());
        let lease = millis(self.options.lease);
        let until = at.leases.saturating_add(lease);
        let done = match self.outbox.store().extend(held.clone(), until).await {
            Ok(done) => done,
            Err(error) => {
                self.database_contact.failed(clock, lease);
                return Err(error);
            }
        };
        self.database_contact.wrote(at);
        for ((id, token), is_ours) in held.into_iter().zip(done) {
            if is_ours {
                self.leases.extended(id, token, start + self.options.lease);
            } else {
                self.leases.lost(id, token);
            }
        }
        Ok(())
    }

    /// Now, as all workers on this database understand it.
    pub(super) fn now(&self) -> Millis {
        self.database_contact.now(&*self.outbox.rules().clock).leases
    }

    /// Now, by a clock that was not set since it was compared with the database's.
    async fn moment(&self) -> Result<Moment> {
        let clock = &*self.outbox.rules().clock;
        for _ in 0..MOST_LOOKS {
            if !self.database_contact.was_set(clock) {
                break;
            }
            self.calibrate().await?;
        }
        Ok(self.database_contact.now(clock))
    }

    /// Compares our clock with the database's, if that has one.
    pub(super) async fn calibrate(&self) -> Result<()> {
        let clock = &*self.outbox.rules().clock;
        let (ours, began) = ((clock.steady(), clock.now()), Instant::now());
        let database = self.outbox.store().time().await?;
        let took = began.elapsed();
        // What took long says little.
        if took < LONGEST_LOOK {
            // Half-way between question and answer.
            let database = database.map(|time| time.saturating_sub(millis(took / 2)));
            self.database_contact.compare(database, ours, millis(self.options.lease));
        }
        Ok(())
    }

    pub(super) async fn handle(&self, found: Found, stop: impl Future<Output = ()>) {
        let token = found.token;
        let entry = match found.entry {
            Ok(entry) => entry,
            Err(why) => return self.bury(found.id, token, why),
        };
        let was_held = found.worker.is_some();
        match entry.progress.state {
            State::Pending | State::Waiting => self.send(entry, token, stop).await,
            State::Asking if !was_held => self.ask(entry, token).await,
            State::Asking | State::InFlight => {
                let who = found.worker.unwrap_or_default();
                tracing::warn!(entry = entry.id, worker = %who, "a worker vanished with it");
                let mut outcomes = Outcomes::from(Event::Lapsed);
                outcomes.note = Some(format!("{who} vanished while it held it"));
                self.settle(entry, token, outcomes);
            }
            State::Answered | State::Refused | State::Dead | State::Cancelled => {
                let progress = Progress { due_at: None, ..entry.progress.clone() };
                self.record(entry, token, progress);
            }
        }
    }

    async fn send(&self, entry: Entry, token: i64, stop: impl Future<Output = ()>) {
        let rules = self.outbox.rules();
        let entered = tokio::select! {
            entered = self.limiter.enter(&entry.intent.merchant, &entry.intent.operation) => entered,
            () = stop => None,
        };
        let now = self.now();
        if entered.is_none() {
            // Stopping, and surely not sent: give it back as it was.
            let progress = Progress { due_at: Some(now), ..entry.progress.clone() };
            return self.record(entry, token, progress);
        }
        let context = EntryContext {
            progress: &entry.progress,
            traits: rules.operations.traits(&entry.intent),
            deadline: entry.intent.deadline,
        };
        if let Some(next) = before_sending(&context, now, &rules.policy) {
            let progress = entry.progress.clone().after(next, now);
            return self.record(entry, token, progress);
        }
        if !self.leases.is_ours(entry.id, token, Instant::now()) {
            // If somebody else has taken over meanwhile, this is turned away.
            tracing::warn!(entry = entry.id, "the lease ran out before it was sent; given back");
            let progress = Progress { due_at: Some(now), ..entry.progress.clone() };
            return self.record(entry, token, progress);
        }
        let began = Instant::now();
        let call = entry.intent.call.clone();
        let sending = self.sender.send(&entry.intent.merchant, call);
        let sent = tokio::time::timeout(self.options.longest_call, sending).await;
        let outcomes = if let Ok(result) = sent {
            Outcomes::of_sending(&entry.intent.call, result, self.now())
        } else {
            let note = Some("no answer within the worker's limit".into());
            Outcomes { note, ..Event::Unknown { class: Class::Unknown, retry_after: None }.into() }
        };
        measure::called(&entry.intent.operation, &outcomes.event, began.elapsed());
        self.settle(entry, token, outcomes);
    }

    async fn ask(&self, entry: Entry, token: i64) {
        let row = self.outbox.rules().operations.find(&entry.intent.operation);
        let query = row.and_then(|row| Some((row, row.query_call(&entry.intent)?)));
        let Some((row, query)) = query else {
            let mut outcomes = Outcomes::from(Event::Asked(Finding::Nothing));
            outcomes.note = Some("no query is known for this operation any more".into());
            return self.settle(entry, token, outcomes);
        };
        let began = Instant::now();
        let sending = self.sender.send(&entry.intent.merchant, query);
        let outcomes = match tokio::time::timeout(self.options.longest_call, sending).await {
            Ok(result) => Outcomes::of_asking(row, &entry, result, self.now()),
            Err(_) => Event::Asked(Finding::Nothing).into(),
        };
        measure::called(&entry.intent.operation, &outcomes.event, began.elapsed());
        self.settle(entry, token, outcomes);
    }

    pub(super) fn settle(&self, entry: Entry, token: i64, outcomes: Outcomes) {
        let rules = self.outbox.rules();
        let chance = RandomNonce.nonce();
        let chance =
            chance.bytes().fold(0_u64, |all, b| all.wrapping_mul(31).wrapping_add(b.into()));
        // In this order: a jump between the two is noticed.
        let now = self.now();
        let clock_held = self.clock_stability.held(&*rules.clock);
        let progress = outcomes.settle(&entry, rules, now, clock_held, chance);
        self.record(entry, token, progress);
    }

    fn bury(&self, id: i64, token: i64, why: String) {
        tracing::error!(entry = id, why, "an entry cannot be read");
        let now = self.now();
        let progress = Progress { note: Some(why), ..Progress::new(now) };
        let progress = progress.after(Next::Dead(Reason::Corrupted), now);
        let advance = Advance { id, token, progress };
        // The recorder outlives every task.
        let _ = self.records.send(Record { advance, entry: None });
    }

    fn record(&self, entry: Entry, token: i64, progress: Progress) {
        let advance = Advance { id: entry.id, token, progress };
        let _ = self.records.send(Record { advance, entry: Some(entry) });
    }
}

/// How often a clock that is set again and again is compared before a claim.
const MOST_LOOKS: u32 = 3;

/// A question for the time that took longer than this is not used.
const LONGEST_LOOK: Duration = Duration::from_secs(2);
