//! When a notification is sent again, and when not (protocol 04 §4).

use crate::engine::store::{Kind, Next, State};

/// The delivery that has just ended.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ended<'a> {
    pub(crate) event_type: &'a str,
    pub(crate) kind: Kind,
    /// How many scheduled deliveries came before it.
    pub(crate) step: usize,
    /// Unix second it was due at. Waits count from here, so that a clock moved by a day finds every
    /// retry of that day.
    pub(crate) due: i64,
    pub(crate) is_acknowledged: bool,
}

/// What follows from a delivery. `has_duplicates`: whether success brings a second copy.
pub(crate) fn after(ended: Ended<'_>, has_duplicates: bool) -> Next {
    let Ended { kind, step, due, is_acknowledged, .. } = ended;
    match (kind, is_acknowledged) {
        (Kind::Scheduled | Kind::Touched | Kind::Delayed, true) => {
            let add = if has_duplicates { vec![(Kind::Duplicate, 0, due)] } else { vec![] };
            Next { state: Some(State::Acknowledged), is_over: true, add }
        }
        (Kind::Scheduled | Kind::Touched | Kind::Delayed, false) => {
            match waits(ended.event_type).get(step) {
                Some(wait) => {
                    let again = (Kind::Scheduled, step + 1, due.saturating_add(*wait));
                    Next { add: vec![again], ..Next::default() }
                }
                None => Next { state: Some(State::Abandoned), is_over: true, add: vec![] },
            }
        }
        (Kind::Resent | Kind::Repeated, true) => {
            Next { state: Some(State::Acknowledged), is_over: true, add: vec![] }
        }
        (Kind::Duplicate | Kind::Probe | Kind::Resent | Kind::Repeated, _) => Next::default(),
    }
}

/// Seconds between a failed delivery and the next.
pub(crate) fn waits(event_type: &str) -> &'static [i64] {
    if event_type.ends_with("USER_SIGN_PLAN") || event_type.ends_with("USER_CANCEL_SIGN_PLAN") {
        PLAN_WAITS
    } else {
        WAITS
    }
}

/// 15 retries within 24 hours and 4 minutes.
const WAITS: &[i64] =
    &[15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10_800, 10_800, 10_800, 21_600, 21_600];
/// Contracts of 支付分 plans: every minute, eleven times.
const PLAN_WAITS: &[i64] = &[60; 11];

#[cfg(test)]
mod tests {
    use super::*;

    fn ended(kind: Kind, step: usize, is_acknowledged: bool) -> Ended<'static> {
        Ended { event_type: "TRANSACTION.SUCCESS", kind, step, due: 1000, is_acknowledged }
    }

    #[test]
    fn a_merchant_that_never_answers_gets_sixteen_deliveries_in_a_day() {
        let mut ended = ended(Kind::Scheduled, 0, false);
        let mut deliveries = 1;
        loop {
            let next = after(ended, true);
            let Some((Kind::Scheduled, step, due)) = next.add.first().copied() else {
                assert_eq!(next.state, Some(State::Abandoned));
                break;
            };
            assert_eq!(next.state, None);
            deliveries += 1;
            ended = Ended { step, due, ..ended };
        }
        assert_eq!((deliveries, ended.due - 1000), (16, 86_640));
        assert_eq!(waits("PAYSCORE.USER_SIGN_PLAN").len(), 11);
        assert_eq!(waits("PAYSCORE.USER_CANCEL_SIGN_PLAN"), [60; 11]);
    }

    #[test]
    fn success_ends_the_schedule_and_brings_one_duplicate() {
        let next = after(ended(Kind::Scheduled, 3, true), true);
        assert!(next.is_over && next.state == Some(State::Acknowledged));
        assert_eq!(next.add, [(Kind::Duplicate, 0, 1000)]);
        assert!(after(ended(Kind::Scheduled, 3, true), false).add.is_empty());
        assert!(after(ended(Kind::Resent, 0, true), true).add.is_empty());
        for kind in [Kind::Duplicate, Kind::Probe] {
            for is_acknowledged in [true, false] {
                assert_eq!(after(ended(kind, 0, is_acknowledged), true), Next::default());
            }
        }
        assert_eq!(after(ended(Kind::Resent, 0, false), true), Next::default());
    }
}
