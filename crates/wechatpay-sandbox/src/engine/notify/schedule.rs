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
            match wait(ended.event_type, step) {
                Some(wait) => {
                    let again = (Kind::Scheduled, step + 1, due.saturating_add(wait));
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

/// Seconds between a failed delivery and the next; `step` counts the scheduled ones before it.
fn wait(event_type: &str, step: usize) -> Option<i64> {
    let named = PLANS.iter().find(|(known, _)| *known == event_type);
    let plan = named.map_or(USUAL, |(_, plan)| *plan);
    plan.iter().flat_map(|(times, seconds)| std::iter::repeat_n(*seconds, *times)).nth(step)
}

/// The retries of an event, as runs: so often, so many seconds after the delivery before.
type Plan = &'static [(usize, i64)];

/// The events whose retries differ from [`USUAL`] (protocol 16 §§6, 7, 12, 14, 17). A product adds a
/// line here for each of its events that has a plan of its own.
const PLANS: &[(&str, Plan)] = &[
    ("MCHTRANSFER.BILL.FINISHED", TRANSFERS),
    ("MEDICAL_INSURANCE.SUCCESS", WITHIN_HALF_A_MINUTE),
    ("MCHTRANSFER.AUTHORIZATION.CONFIRMED", TRANSFERS),
    ("MCHTRANSFER.AUTHORIZATION.CLOSED", TRANSFERS),
    ("MCHWITHDRAW.CHANGE", WITHDRAWALS),
    ("PAYSCORE.USER_SIGN_PLAN", EVERY_MINUTE),
    ("PRODUCT_COUPON_SP.SEND", EVERY_MINUTE),
    ("PAYSCORE.USER_CANCEL_SIGN_PLAN", EVERY_MINUTE),
];

/// 15 retries within 24 hours and 4 minutes.
const USUAL: Plan = &[
    (2, 15),
    (1, 30),
    (1, 180),
    (1, 600),
    (1, 1200),
    (3, 1800),
    (1, 3600),
    (3, 10_800),
    (2, 21_600),
];
/// 商家转账: a day, in half hours at last.
const TRANSFERS: Plan = &[(10, 15), (10, 300), (44, 1800)];
/// 医保: no attempt after 30 seconds; how they are spread is assumed.
const WITHIN_HALF_A_MINUTE: Plan = &[(1, 4), (1, 8), (1, 16)];
/// 提现: the same, within 24 hours.
const WITHDRAWALS: Plan = &[(10, 15), (10, 300), (46, 1800)];
/// Contracts of 支付分 plans, and coupons that users received.
const EVERY_MINUTE: Plan = &[(11, 60)];

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
    }

    #[test]
    fn some_events_have_a_plan_of_their_own() {
        let waits = |event: &str| (0..).map_while(|step| wait(event, step)).collect::<Vec<_>>();
        for (event, retries, seconds) in [
            ("REFUND.SUCCESS", 15, 86_640),
            ("PAYSCORE.USER_SIGN_PLAN", 11, 660),
            ("PAYSCORE.USER_CANCEL_SIGN_PLAN", 11, 660),
            ("MCHTRANSFER.BILL.FINISHED", 64, 82_350),
            ("MEDICAL_INSURANCE.SUCCESS", 3, 28),
            ("MCHWITHDRAW.CHANGE", 66, 85_950),
            ("PRODUCT_COUPON_SP.SEND", 11, 660),
        ] {
            let waits = waits(event);
            assert_eq!((waits.len(), waits.iter().sum::<i64>()), (retries, seconds), "{event}");
        }
        assert_eq!(waits("MCHTRANSFER.BILL.FINISHED")[9..11], [15, 300]);
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
