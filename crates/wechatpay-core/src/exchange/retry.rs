//! Whether and when an attempt is repeated. Pure rules (protocol 03 §4): no clock, no sockets.

use std::time::Duration;

/// How often and how patiently a call is repeated inside one `send`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    /// How many times a request may go on the wire in all; 1 means never again.
    pub attempts: u32,
    /// The first pause; each further one is twice as long.
    pub first_pause: Duration,
    /// No pause is longer, whatever `Retry-After` says.
    pub longest_pause: Duration,
    /// The longest that all attempts, pauses and fetches of certificates of a call together may
    /// take; the last attempt gets what is left. `None` is no limit but that of each attempt.
    pub budget: Option<Duration>,
}

impl Default for RetryPolicy {
    /// Three attempts, 200 ms and 400 ms apart, as the payscore manual advises (protocol 03 §4), and
    /// a minute for all of it: time for one attempt of the full half minute beside an unreachable
    /// host, but an end to a call that meets one slow answer after the other.
    fn default() -> Self {
        Self {
            attempts: 3,
            first_pause: Duration::from_millis(200),
            longest_pause: Duration::from_secs(5),
            budget: Some(Duration::from_secs(60)),
        }
    }
}

/// How an attempt ended that gave no final answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttemptFailure {
    /// Surely not sent: no connection, no name, no TLS.
    NotSent,
    /// Sent or half sent, then cut or timed out.
    Lost,
    /// 429.
    RateLimited,
    /// 500, 502, 503 and kin.
    Failed,
}

impl RetryPolicy {
    /// The pause before the next attempt, or `None` if there must be none.
    ///
    /// `attempt` counts those made so far; `is_repeatable` says that the identical call does no
    /// harm twice; `jitter` is any number and spreads the pauses of many callers;
    /// `retry_after` is what the server asked for.
    #[must_use]
    pub fn pause(
        &self,
        fault: AttemptFailure,
        attempt: u32,
        is_repeatable: bool,
        jitter: u64,
        retry_after: Option<Duration>,
    ) -> Option<Duration> {
        let is_harmless = match fault {
            AttemptFailure::NotSent => true,
            AttemptFailure::Lost | AttemptFailure::RateLimited | AttemptFailure::Failed => {
                is_repeatable
            }
        };
        if !is_harmless || attempt >= self.attempts {
            return None;
        }
        let doubled = self.first_pause.saturating_mul(1 << attempt.saturating_sub(1).min(16));
        let doubled = doubled.min(self.longest_pause);
        // Between half and the whole of it.
        let half = doubled / 2;
        let spread = u64::try_from(half.as_nanos()).unwrap_or(u64::MAX).saturating_add(1);
        let pause = half + Duration::from_nanos(jitter % spread);
        match retry_after {
            Some(asked) if asked > self.longest_pause => None,
            Some(asked) => Some(pause.max(asked)),
            None => Some(pause),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_of_unknown_fate_are_never_repeated() {
        let policy = RetryPolicy::default();
        let check = |fault, is_repeatable, expected| {
            let pause = policy.pause(fault, 1, is_repeatable, 7, None);
            assert_eq!(pause.is_some(), expected, "{fault:?} {is_repeatable}");
        };
        check(AttemptFailure::NotSent, false, true);
        for fault in [AttemptFailure::Lost, AttemptFailure::RateLimited, AttemptFailure::Failed] {
            check(fault, false, false);
            check(fault, true, true);
        }
    }

    #[test]
    fn pauses_double_and_stay_bounded() {
        let policy = RetryPolicy { attempts: 40, ..RetryPolicy::default() };
        for (attempt, longest) in [(1, 200), (2, 400), (3, 800), (6, 5000), (39, 5000)] {
            for jitter in [0, 1, u64::MAX] {
                let pause =
                    policy.pause(AttemptFailure::Failed, attempt, true, jitter, None).unwrap();
                let millis = pause.as_millis();
                assert!((longest / 2..=longest).contains(&millis), "{attempt}: {millis}");
            }
        }
        assert_eq!(policy.pause(AttemptFailure::Failed, 40, true, 0, None), None);
        let asked =
            |s| policy.pause(AttemptFailure::RateLimited, 1, true, 0, Some(Duration::from_secs(s)));
        assert_eq!(asked(2), Some(Duration::from_secs(2)));
        assert_eq!(asked(6), None, "a longer wait is the caller's decision");
    }
}
