//! Pauses, limits and time windows, as data.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::clock::Millis;

/// Pauses, limits and time windows. The defaults follow protocol (03 §4, 07 §2.1): seconds at
/// first, then minutes, then every hour for about a week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Policy {
    /// Pauses after an attempt that was surely not sent; the last one repeats.
    pub not_sent: Vec<Duration>,
    /// Pauses after 429.
    pub rate_limited: Vec<Duration>,
    /// Pauses after 5xx and 202.
    pub system_error: Vec<Duration>,
    /// Pauses after an answer that never came or is not accepted.
    pub unknown: Vec<Duration>,
    /// Pauses between queries.
    pub ask: Vec<Duration>,
    /// How often one entry may be sent.
    pub attempts: u32,
    /// How often one entry may be asked about.
    pub asks: u32,
    /// How often workers may vanish while they hold one entry.
    pub lapses: u32,
    /// No more attempts so long after the first one.
    pub give_up_after: Duration,
    /// How long a request can still arrive after it was sent: «not there» is accepted only after
    /// this much time, as far as workers measured it while no clock was set. Longer than a lease.
    pub late_arrival: Duration,
    /// Refusals that pass by themselves, and how long to wait: `NOT_ENOUGH` until somebody has
    /// topped the account up, for instance. Empty by default: a refusal is an answer.
    pub passing_refusals: Vec<(String, Duration)>,
    /// No pause is longer, whatever `Retry-After` says.
    pub longest_pause: Duration,
}

/// Which schedule applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Class {
    /// Surely not sent.
    NotSent,
    /// 429.
    RateLimited,
    /// 5xx, or 202.
    SystemError,
    /// No answer, or one that is not accepted.
    Unknown,
}

impl Default for Policy {
    fn default() -> Self {
        let seconds = |list: &[u64]| list.iter().copied().map(Duration::from_secs).collect();
        Self {
            not_sent: seconds(&[1, 5, 15, 30, 60, 300]),
            rate_limited: seconds(&[2, 5, 15, 30, 60, 300]),
            system_error: seconds(&[1, 5, 30, 60, 300, 1800, 3600]),
            unknown: seconds(&[1, 5, 30, 60, 300, 1800, 3600]),
            ask: seconds(&[5, 30, 60, 180, 300, 600, 1800, 3600]),
            attempts: 200,
            asks: 200,
            lapses: 20,
            give_up_after: Duration::from_secs(7 * 24 * 3600),
            late_arrival: Duration::from_secs(300),
            passing_refusals: Vec::new(),
            longest_pause: Duration::from_secs(3600),
        }
    }
}

impl Policy {
    /// The pause before the next attempt: between half and the whole of the schedule's, never
    /// shorter than what the server asked for. `count` is how many attempts there were; `chance`
    /// is any number.
    #[must_use]
    pub fn pause(
        &self,
        class: Class,
        count: u32,
        retry_after: Option<Millis>,
        chance: u64,
    ) -> Millis {
        let schedule = match class {
            Class::NotSent => &self.not_sent,
            Class::RateLimited => &self.rate_limited,
            Class::SystemError => &self.system_error,
            Class::Unknown => &self.unknown,
        };
        let pause = self.step(schedule, count, chance);
        pause.max(retry_after.unwrap_or(0)).min(millis(self.longest_pause))
    }

    /// The pause before the next query.
    #[must_use]
    pub fn ask_pause(&self, asks: u32, chance: u64) -> Millis {
        self.step(&self.ask, asks, chance).min(millis(self.longest_pause))
    }

    fn step(&self, schedule: &[Duration], count: u32, chance: u64) -> Millis {
        let index = usize::try_from(count.saturating_sub(1)).unwrap_or(usize::MAX);
        let step = schedule.get(index).or(schedule.last()).copied().unwrap_or(self.longest_pause);
        let half = millis(step) / 2;
        let spread = u64::try_from(half).unwrap_or(0).saturating_add(1);
        half + i64::try_from(chance % spread).unwrap_or(0)
    }
}

pub(crate) fn millis(duration: Duration) -> Millis {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}

/// How much longer a lease lasts because whoever wanted it had to wait: in whole seconds, since what
/// is less does not matter.
#[cfg(any(feature = "sqlite", feature = "postgres"))]
pub(crate) fn waited(duration: Duration) -> Millis {
    millis(Duration::from_secs(duration.as_secs()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_follow_the_schedule_with_jitter_below_it() {
        let policy = Policy::default();
        let check = |class, count, retry_after, low: Millis, high: Millis| {
            for chance in [0, 1, 17, u64::MAX] {
                let pause = policy.pause(class, count, retry_after, chance);
                assert!((low..=high).contains(&pause), "{class:?} {count}: {pause}");
            }
        };
        check(Class::Unknown, 1, None, 500, 1000);
        check(Class::Unknown, 4, None, 30_000, 60_000);
        check(Class::Unknown, 99, None, 1_800_000, 3_600_000);
        check(Class::RateLimited, 1, Some(20_000), 20_000, 20_000);
        check(Class::RateLimited, 1, Some(99_999_999), 3_600_000, 3_600_000);
        let empty = Policy { unknown: Vec::new(), ..Policy::default() };
        assert_eq!(empty.pause(Class::Unknown, 1, None, 0), 1_800_000);
    }
}
