//! Applies the faults that were asked for to a delivery.

use super::{DeliveryFault, Forgery, NotificationFault};
use crate::engine::{
    Backend,
    store::{Delivery, Kind},
};

/// What is done with a delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FaultEffect {
    /// It sends it, signed like this.
    Send(Forgery),
    /// It does not, and the schedule goes on as if nobody had answered.
    Lose,
    /// It does not, and sends no retry either.
    LoseForGood,
    /// It sends these instead: kind, step, due.
    Instead(Vec<(Kind, usize, i64)>),
}

/// What is to go wrong with a delivery that is due; asked once for each. Only what follows the
/// schedule is meddled with: not duplicates, copies, or what is sent again by hand.
pub(super) fn meddled(backend: &Backend, delivery: &Delivery) -> FaultEffect {
    if delivery.kind != Kind::Scheduled {
        return FaultEffect::Send(Forgery::None);
    }
    let event_type = delivery.notice.event_type.as_str();
    let is_first = delivery.step == 0;
    if let Some(trick) = is_first.then(|| backend.notifier.take_trick(event_type)).flatten() {
        return of_trick(trick, delivery.due);
    }
    let attempt = u32::try_from(delivery.step).unwrap_or(u32::MAX).saturating_add(1);
    let faults =
        backend.notification_faults.of_notification(event_type, &delivery.notice.mchid, attempt);
    of_faults(&faults, delivery.step, delivery.due)
}

fn of_trick(trick: DeliveryFault, due: i64) -> FaultEffect {
    match trick {
        DeliveryFault::Lose => FaultEffect::LoseForGood,
        DeliveryFault::Repeat => repeated(3, 0, due),
        DeliveryFault::Reorder => held_back(0, due),
    }
}

/// Whether and when it is sent goes before how it is signed; of two alike the older rule goes first.
fn of_faults(faults: &[NotificationFault], step: usize, due: i64) -> FaultEffect {
    let late = |seconds: u64| {
        let due = due.saturating_add(i64::try_from(seconds).unwrap_or(i64::MAX));
        FaultEffect::Instead(vec![(Kind::Delayed, step, due)])
    };
    let instead = faults.iter().find_map(|fault| match *fault {
        NotificationFault::Lost => Some(FaultEffect::Lose),
        NotificationFault::Repeated(times) => Some(repeated(times, step, due)),
        NotificationFault::Reordered => Some(held_back(step, due)),
        NotificationFault::Delayed(seconds) => Some(late(seconds)),
        _ => None,
    });
    let forged = || faults.iter().find_map(forgery).unwrap_or(Forgery::None);
    instead.unwrap_or_else(|| FaultEffect::Send(forged()))
}

fn forgery(fault: &NotificationFault) -> Option<Forgery> {
    match *fault {
        NotificationFault::WrongSignature => Some(Forgery::WrongSignature),
        NotificationFault::SignTest => Some(Forgery::Probe),
        NotificationFault::OtherKey => Some(Forgery::OtherKey),
        NotificationFault::UnknownSerial => Some(Forgery::UnknownSerial),
        // A fault counts seconds ahead, a forgery seconds ago.
        NotificationFault::SkewedTimestamp(seconds) => Some(Forgery::Old(seconds.saturating_neg())),
        _ => None,
    }
}

fn repeated(times: u32, step: usize, due: i64) -> FaultEffect {
    let mut add = vec![(Kind::Touched, step, due)];
    add.extend((1..times).map(|_| (Kind::Repeated, step, due)));
    FaultEffect::Instead(add)
}

fn held_back(step: usize, due: i64) -> FaultEffect {
    FaultEffect::Instead(vec![(Kind::Touched, step, due.saturating_add(HELD_BACK))])
}

const HELD_BACK: i64 = 60;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_fault_becomes_one_thing_that_the_courier_does() {
        use NotificationFault as Is;
        let check = |faults: &[NotificationFault], expected: FaultEffect| {
            assert_eq!(of_faults(faults, 2, 1000), expected, "{faults:?}");
        };
        let touched = (Kind::Touched, 2, 1000);
        let copy = (Kind::Repeated, 2, 1000);
        check(&[], FaultEffect::Send(Forgery::None));
        check(&[Is::Lost], FaultEffect::Lose);
        check(&[Is::Repeated(1)], FaultEffect::Instead(vec![touched]));
        check(&[Is::Repeated(3)], FaultEffect::Instead(vec![touched, copy, copy]));
        check(&[Is::Reordered], FaultEffect::Instead(vec![(Kind::Touched, 2, 1060)]));
        check(&[Is::Delayed(40)], FaultEffect::Instead(vec![(Kind::Delayed, 2, 1040)]));
        check(&[Is::Delayed(u64::MAX)], FaultEffect::Instead(vec![(Kind::Delayed, 2, i64::MAX)]));
        for (fault, expected) in [
            (Is::WrongSignature, Forgery::WrongSignature),
            (Is::SignTest, Forgery::Probe),
            (Is::OtherKey, Forgery::OtherKey),
            (Is::UnknownSerial, Forgery::UnknownSerial),
            (Is::SkewedTimestamp(400), Forgery::Old(-400)),
            (Is::SkewedTimestamp(-400), Forgery::Old(400)),
        ] {
            check(&[fault], FaultEffect::Send(expected));
        }
        check(&[Is::OtherKey, Is::WrongSignature], FaultEffect::Send(Forgery::OtherKey));
        check(&[Is::OtherKey, Is::Lost], FaultEffect::Lose);
    }
}
