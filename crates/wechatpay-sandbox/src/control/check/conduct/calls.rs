//! The calls that were seen, and what the rules ask of them. Pure.

use super::{orders, refusals, repeats, requests};
use crate::{control::check::report::CheckItem, gateway::ObservedCall};

/// Checks the calls that were seen, oldest first. `undelivered` has the numbers of orders whose
/// notification was due and never acknowledged.
pub(crate) fn items(seen: &[ObservedCall], undelivered: &[String]) -> Vec<CheckItem> {
    let parts = [
        repeats::items(seen),
        requests::items(seen),
        orders::items(seen, undelivered),
        refusals::items(seen),
    ];
    parts.into_iter().flatten().collect()
}

pub(super) fn writes(
    seen: &[ObservedCall],
) -> impl Iterator<Item = (usize, &ObservedCall)> + Clone {
    seen.iter().enumerate().filter(|(_, call)| call.method == "POST" && call.number.is_some())
}

pub(super) fn is_same(next: &ObservedCall, call: &ObservedCall) -> bool {
    next.method == call.method
        && next.target == call.target
        && next.number == call.number
        && next.body == call.body
}

/// Whether the answer leaves open what happened.
pub(super) fn is_open(call: &ObservedCall) -> bool {
    call.status >= 500 || call.status == 429
}

pub(super) fn is_refund(call: &ObservedCall) -> bool {
    call.target.contains("/refund")
}

/// Whether a call asks about a number.
pub(super) fn asks_about(next: &ObservedCall, number: &str) -> bool {
    next.method == "GET" && !number.is_empty() && next.target.contains(number)
}

pub(super) fn number(call: &ObservedCall) -> &str {
    call.number.as_deref().unwrap_or_default()
}

#[cfg(test)]
pub(super) mod tests {
    use super::ObservedCall;

    pub(in super::super) fn post(
        target: &str,
        number: &str,
        rest: u64,
        status: u16,
    ) -> ObservedCall {
        ObservedCall {
            method: "POST".to_owned(),
            target: target.to_owned(),
            number: Some(number.to_owned()),
            order: Some(number.to_owned()),
            body: rest * 1000 + number.len() as u64,
            rest,
            status,
            ..ObservedCall::default()
        }
    }

    pub(in super::super) fn get(target: &str) -> ObservedCall {
        ObservedCall {
            method: "GET".to_owned(),
            target: target.to_owned(),
            status: 200,
            ..ObservedCall::default()
        }
    }
}
