//! Whether others were able to keep their leases, and by which clock leases are compared.
//!
//! A lease that ran out says that a worker is gone only if that worker could have extended it. It
//! could not while the database was full, locked or away, nor while the machine slept. Every worker
//! notices such a time by its own writes; for one more lease after it, it takes over only what had
//! lapsed before.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::clock::{Clock, Millis};

/// When this worker last wrote to the database, and what it concludes from that.
#[derive(Debug)]
pub(super) struct Contact(Mutex<Last>);

/// A moment, by the steady clock and by the clock of the leases.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment {
    steady: Millis,
    pub(super) leases: Millis,
}

#[derive(Debug)]
struct Last {
    write: Moment,
    /// How far the clock of the leases is ahead of ours.
    offset: Millis,
    grace: Option<Grace>,
}

/// For a while, only what lapsed before a certain time is taken over.
#[derive(Clone, Copy, Debug)]
struct Grace {
    lapsed_by: Millis,
    /// By the steady clock.
    until: Millis,
}

impl Contact {
    pub(super) fn since_now(clock: &dyn Clock) -> Self {
        let write = Moment { steady: clock.steady(), leases: clock.now() };
        Self(Mutex::new(Last { write, offset: 0, grace: None }))
    }

    /// Now, by the clock of the leases.
    pub(super) fn now(&self, clock: &dyn Clock) -> Moment {
        Moment { steady: clock.steady(), leases: clock.now().saturating_add(self.all().offset) }
    }

    /// The database says what time it is; `asked` is ours, half-way between question and answer.
    pub(super) fn calibrate(&self, database: Millis, asked: Millis) {
        let offset = database.saturating_sub(asked);
        let mut last = self.all();
        if offset.abs_diff(last.offset) > TOLERATED {
            tracing::warn!(
                milliseconds = offset,
                "this machine's clock differs from the database's; leases go by the database's"
            );
            last.offset = offset;
        }
    }

    /// Whether our clock was set since the last write.
    pub(super) fn was_set(&self, now: Moment) -> bool {
        let write = self.all().write;
        let by_steady = now.steady.saturating_sub(write.steady);
        now.leases.saturating_sub(write.leases).abs_diff(by_steady) > TOLERATED
    }

    /// A write that was begun then has succeeded.
    pub(super) fn wrote(&self, begun: Moment) {
        self.all().write = begun;
    }

    /// A write has failed: nobody can be blamed for a lease that ran out since the last good one.
    pub(super) fn failed(&self, now: Moment, lease: Millis) {
        let mut last = self.all();
        let lapsed_by = last.write.leases;
        last.grace = Some(Grace { lapsed_by, until: now.steady.saturating_add(lease) });
    }

    /// Up to which end of a lease the worker that held it may be believed to be gone.
    pub(super) fn lapsed_by(&self, now: Moment, lease: Millis) -> Millis {
        let is_set = self.was_set(now);
        let mut last = self.all();
        let silent = now.steady.saturating_sub(last.write.steady);
        if is_set || silent > lease / 2 {
            let lapsed_by = last.write.leases;
            last.grace = Some(Grace { lapsed_by, until: now.steady.saturating_add(lease) });
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
        let contact = Contact::since_now(&clock);
        let lapsed_by = || contact.lapsed_by(contact.now(&clock), LEASE) - START;
        clock.advance(20_000);
        assert_eq!(lapsed_by(), 20_000);
        contact.wrote(contact.now(&clock));
        // The disk is full for longer than a lease.
        for _ in 0..4 {
            clock.advance(20_000);
            contact.failed(contact.now(&clock), LEASE);
            assert_eq!(lapsed_by(), 20_000);
        }
        clock.advance(1_000);
        contact.wrote(contact.now(&clock));
        assert_eq!(lapsed_by(), 20_000, "it works again: the others are given time");
        for _ in 0..2 {
            clock.advance(20_000);
            contact.wrote(contact.now(&clock));
            assert_eq!(lapsed_by(), 20_000);
        }
        clock.advance(19_000);
        assert_eq!(lapsed_by(), 160_000);
    }

    #[test]
    fn a_worker_that_slept_blames_nobody() {
        let clock = FixedClock::at(START);
        let contact = Contact::since_now(&clock);
        let lapsed_by = || contact.lapsed_by(contact.now(&clock), LEASE) - START;
        clock.advance(5_000);
        contact.wrote(contact.now(&clock));
        clock.advance(600_000);
        assert_eq!(lapsed_by(), 5_000);
        // And one whose machine's clock was set.
        let clock = FixedClock::at(START);
        let contact = Contact::since_now(&clock);
        let lapsed_by = || contact.lapsed_by(contact.now(&clock), LEASE) - START;
        clock.jump(600_000);
        assert_eq!(lapsed_by(), 0);
        contact.wrote(contact.now(&clock));
        clock.jump(-600_000);
        assert_eq!(lapsed_by(), 0, "set back: what lapses later is not over");
    }

    #[test]
    fn leases_go_by_the_clock_of_the_database() {
        let clock = FixedClock::at(START + 600_000);
        let contact = Contact::since_now(&clock);
        let now = || contact.now(&clock).leases - START;
        contact.calibrate(START + 500, clock.now());
        assert_eq!(now(), 500);
        contact.wrote(contact.now(&clock));
        clock.advance(10);
        contact.calibrate(START + 700, clock.now());
        assert_eq!(now(), 510, "not for what the network may have taken");
        clock.jump(-600_000);
        assert!(contact.was_set(contact.now(&clock)));
        contact.calibrate(START + 520, clock.now());
        assert!(!contact.was_set(contact.now(&clock)));
        assert_eq!(contact.lapsed_by(contact.now(&clock), LEASE) - START, 520);
    }
}
