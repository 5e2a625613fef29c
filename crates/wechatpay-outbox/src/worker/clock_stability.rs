//! Detects whether the system clock was set while this worker runs.

use std::sync::{Mutex, PoisonError};

use crate::clock::{Clock, Millis};

/// Compares the clock with the steady one. What was before the worker's start, or before the last
/// time the two disagreed, cannot be measured.
#[derive(Debug)]
pub(super) struct ClockStability(Mutex<Looks>);

#[derive(Clone, Copy, Debug)]
struct Looks {
    /// By the steady clock: since when the two have gone alike.
    since: Millis,
    last_steady: Millis,
    last_now: Millis,
}

impl ClockStability {
    pub(super) fn since_now(clock: &dyn Clock) -> Self {
        let (steady, now) = (clock.steady(), clock.now());
        Self(Mutex::new(Looks { since: steady, last_steady: steady, last_now: now }))
    }

    /// For how many milliseconds the clock has not been set. A machine that slept counts as one
    /// whose clock was set: the steady clock may have slept, too.
    pub(super) fn held(&self, clock: &dyn Clock) -> Millis {
        let mut looks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (steady, now) = (clock.steady(), clock.now());
        let by_steady = steady.saturating_sub(looks.last_steady);
        let by_clock = now.saturating_sub(looks.last_now);
        if by_clock.abs_diff(by_steady) > TOLERATED {
            tracing::warn!(by_clock, by_steady, "the clock was set, or the machine slept");
            looks.since = steady;
        }
        (looks.last_steady, looks.last_now) = (steady, now);
        steady.saturating_sub(looks.since)
    }
}

/// So far the two may drift apart between two looks: clocks are corrected by little all the time.
const TOLERATED: u64 = 1000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::FixedClock;

    #[test]
    fn what_was_before_a_jump_is_not_measured() {
        let clock = FixedClock::at(1_700_000_000_000);
        let clock_stability = ClockStability::since_now(&clock);
        let check = |passes, jumps, expected| {
            clock.advance(passes);
            clock.jump(jumps);
            assert_eq!(clock_stability.held(&clock), expected, "{passes} {jumps}");
        };
        check(0, 0, 0);
        check(400_000, 0, 400_000);
        // Corrections.
        check(10_000, 900, 410_000);
        check(10_000, -900, 420_000);
        // It is set forth, and back.
        check(20_000, 3_600_000, 0);
        check(300_000, 0, 300_000);
        check(5_000, -3_600_000, 0);
        check(7_000, 0, 7_000);
    }
}
