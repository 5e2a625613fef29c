//! Tracks whether workers could extend their leases, and which clock leases go by.
//!
//! A lease that ran out says that a worker is gone only if that worker could have extended it. It
//! could not while the database was full, locked or away, nor while the machine slept. Every worker
//! notices such a time by its own writes; for one more lease after it, it takes over only what had
//! lapsed before.
//!
//! Where the database has a clock, all workers go by it: a machine whose own clock is wrong neither
//! takes anything away from others nor makes other workers conclude that something was sent long
//! ago.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::clock::{Clock, Millis};

/// When this worker last wrote to the database, and what it concludes from that.
#[derive(Debug)]
pub(super) struct DatabaseContact(Mutex<Last>);

/// A moment, by the steady clock and by the clock of the leases.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment {
    steady: Millis,
    pub(super) leases: Millis,
}

#[derive(Debug)]
struct Last {
    write: Moment,
    /// When our clock was compared with the database's last: by the steady clock, and by ours.
    compared: (Millis, Millis),
    /// What the database's said then, if it has one.
    database: Option<Millis>,
    grace: Option<Grace>,
}

/// For a while, only what lapsed before a certain time is taken over.
#[derive(Clone, Copy, Debug)]
struct Grace {
    lapsed_by: Millis,
    /// By the steady clock.
    until: Millis,
}

impl DatabaseContact {
    pub(super) fn since_now(clock: &dyn Clock) -> Self {
        let (steady, leases) = (clock.steady(), clock.now());
        let (write, compared) = (Moment { steady, leases }, (steady, leases));
        Self(Mutex::new(Last { write, compared, database: None, grace: None }))
    }

    /// Now, by the clock of the leases.
    pub(super) fn now(&self, clock: &dyn Clock) -> Moment {
        let (steady, ours, last) = (clock.steady(), clock.now(), self.all());
        let Some(database) = last.database else { return Moment { steady, leases: ours } };
        // If they disagree, the machine slept or its clock was set, and nobody has asked the
        // database since. Later is safer: nothing seems to have been sent longer ago than it was.
        let passed =
            steady.saturating_sub(last.compared.0).max(ours.saturating_sub(last.compared.1));
        Moment { steady, leases: database.saturating_add(passed) }
    }

    /// Whether our clock was set since it was compared last: then nothing is known of the leases
    /// until it is compared again.
    pub(super) fn was_set(&self, clock: &dyn Clock) -> bool {
        let (steady, ours) = self.all().compared;
        let by_steady = clock.steady().saturating_sub(steady);
        clock.now().saturating_sub(ours).abs_diff(by_steady) > TOLERATED
    }

    /// Compares our clock with the database's, which said what time it was when ours were at
    /// `steady` and `ours`. A database without a clock goes by ours, like everybody on this
    /// machine: if it was set, leases seem to have run out that have not.
    pub(super) fn compare(
        &self,
        database: Option<Millis>,
        (steady, ours): (Millis, Millis),
        lease: Millis,
    ) {
        let mut last = self.all();
        let by_steady = steady.saturating_sub(last.compared.0);
        let was_set = ours.saturating_sub(last.compared.1).abs_diff(by_steady) > TOLERATED;
        let Some(database) = database else {
            last.compared = (steady, ours);
            if was_set {
                last.give_time(steady, lease);
            }
            return;
        };
        let expected = last.database.map(|known| known.saturating_add(by_steady));
        // What the network takes is no difference.
        if !was_set && expected.is_some_and(|time| time.abs_diff(database) <= TOLERATED) {
            return;
        }
        let ahead = ours.saturating_sub(database);
        if ahead.unsigned_abs() > TOLERATED {
            tracing::warn!(ahead, "this machine's clock is not the database's, which counts");
        }
        (last.database, last.compared) = (Some(database), (steady, ours));
    }

    /// A write that was begun then has succeeded.
    pub(super) fn wrote(&self, begun: Moment) {
        self.all().write = begun;
    }

    /// A write has failed: nobody can be blamed for a lease that ran out since the last good one.
    pub(super) fn failed(&self, clock: &dyn Clock, lease: Millis) {
        self.all().give_time(clock.steady(), lease);
    }

    /// Up to which end of a lease the worker that held it is taken to be gone.
    pub(super) fn lapsed_by(&self, now: Moment, lease: Millis) -> Millis {
        let mut last = self.all();
        if now.steady.saturating_sub(last.write.steady) > lease / 2 {
            last.give_time(now.steady, lease);
        }
        match last.grace {
            Some(grace) if now.steady < grace.until => grace.lapsed_by.min(now.leases),
            _ => now.leases,
        }
    }

    fn all(&self) -> MutexGuard<'_, Last> {
        // Nothing can panic while it is held.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Last {
    /// For one lease, only what lapsed before the last good write is taken over.
    fn give_time(&mut self, steady: Millis, lease: Millis) {
        let (lapsed_by, until) = (self.write.leases, steady.saturating_add(lease));
        self.grace = Some(Grace { lapsed_by, until });
    }
}

/// Clocks that differ by less than this are alike.
const TOLERATED: u64 = 1000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::FixedClock;

    const START: Millis = 1_700_000_000_000;
    const LEASE: Millis = 60_000;

    #[test]
    fn what_lapsed_while_nobody_could_write_is_not_taken_over_at_once() {
        let clock = FixedClock::at(START);
        let database_contact = DatabaseContact::since_now(&clock);
        let lapsed_by = || database_contact.lapsed_by(database_contact.now(&clock), LEASE) - START;
        clock.advance(20_000);
        assert_eq!(lapsed_by(), 20_000);
        database_contact.wrote(database_contact.now(&clock));
        // The disk is full for longer than a lease.
        for _ in 0..4 {
            clock.advance(20_000);
            database_contact.failed(&clock, LEASE);
            assert_eq!(lapsed_by(), 20_000);
        }
        clock.advance(1_000);
        database_contact.wrote(database_contact.now(&clock));
        assert_eq!(lapsed_by(), 20_000, "it works again: the others are given time");
        for _ in 0..2 {
            clock.advance(20_000);
            database_contact.wrote(database_contact.now(&clock));
            assert_eq!(lapsed_by(), 20_000);
        }
        clock.advance(19_000);
        assert_eq!(lapsed_by(), 160_000);
    }

    #[test]
    fn a_worker_that_slept_blames_nobody() {
        let clock = FixedClock::at(START);
        let database_contact = DatabaseContact::since_now(&clock);
        let lapsed_by = || database_contact.lapsed_by(database_contact.now(&clock), LEASE) - START;
        clock.advance(5_000);
        database_contact.wrote(database_contact.now(&clock));
        clock.advance(600_000);
        assert_eq!(lapsed_by(), 5_000);
    }

    #[test]
    fn where_all_have_one_clock_nobody_is_blamed_when_it_is_set() {
        let clock = FixedClock::at(START);
        let database_contact = DatabaseContact::since_now(&clock);
        let compare = || {
            assert!(database_contact.was_set(&clock));
            database_contact.compare(None, (clock.steady(), clock.now()), LEASE);
            assert!(!database_contact.was_set(&clock));
            database_contact.lapsed_by(database_contact.now(&clock), LEASE) - START
        };
        clock.jump(600_000);
        assert_eq!(compare(), 0);
        database_contact.wrote(database_contact.now(&clock));
        clock.jump(-600_000);
        assert_eq!(compare(), 0, "set back: what lapses later is not over");
    }

    #[test]
    fn leases_go_by_the_clock_of_the_database() {
        let clock = FixedClock::at(START + 600_000);
        let database_contact = DatabaseContact::since_now(&clock);
        let now = || database_contact.now(&clock).leases - START;
        let says = |time| {
            database_contact.compare(Some(START + time), (clock.steady(), clock.now()), LEASE);
        };
        says(500);
        assert_eq!(now(), 500);
        database_contact.wrote(database_contact.now(&clock));
        clock.advance(10);
        says(700);
        assert_eq!(now(), 510, "not for what the network may have taken");
        clock.jump(-600_000);
        assert_eq!(now(), 510, "a clock that is set changes nothing");
        clock.jump(600_000);
        clock.jump(-600_000);
        // A write that ends now hides nothing.
        database_contact.wrote(database_contact.now(&clock));
        assert!(database_contact.was_set(&clock));
        says(520);
        assert!(!database_contact.was_set(&clock));
        database_contact.wrote(database_contact.now(&clock));
        assert_eq!(database_contact.lapsed_by(database_contact.now(&clock), LEASE) - START, 520);
    }
}
