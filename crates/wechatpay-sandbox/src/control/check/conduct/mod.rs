//! What the service's own calls to the sandbox show. Pure.

mod orders;
mod refusals;
mod repeats;
mod requests;

use super::report::CheckItem;
use crate::gateway::ObservedCall;

/// What the sandbox sent, as far as it says how a service deals with it.
#[derive(Debug, Clone, Default)]
pub(super) struct Told {
    /// Numbers of which no notification was ever acknowledged, although one was due.
    pub(super) unheard: Vec<String>,
}

/// Checks what was seen, oldest first.
pub(super) fn items(seen: &[ObservedCall], told: &Told) -> Vec<CheckItem> {
    let parts = [
        repeats::items(seen),
        requests::items(seen),
        orders::items(seen, told),
        refusals::items(seen),
    ];
    parts.into_iter().flatten().collect()
}

fn writes(seen: &[ObservedCall]) -> impl Iterator<Item = (usize, &ObservedCall)> + Clone {
    seen.iter().enumerate().filter(|(_, call)| call.method == "POST" && call.number.is_some())
}

fn is_same(next: &ObservedCall, call: &ObservedCall) -> bool {
    next.method == call.method
        && next.target == call.target
        && next.number == call.number
        && next.body == call.body
}

/// Whether the answer leaves open what happened.
fn is_open(call: &ObservedCall) -> bool {
    call.status >= 500 || call.status == 429
}

fn is_refund(call: &ObservedCall) -> bool {
    call.target.contains("/refund")
}

/// Whether a call asks about a number.
fn asks_about(next: &ObservedCall, number: &str) -> bool {
    next.method == "GET" && !number.is_empty() && next.target.contains(number)
}

fn number(call: &ObservedCall) -> &str {
    call.number.as_deref().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::ObservedCall;

    pub(super) fn post(target: &str, number: &str, rest: u64, status: u16) -> ObservedCall {
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

    pub(super) fn get(target: &str) -> ObservedCall {
        ObservedCall {
            method: "GET".to_owned(),
            target: target.to_owned(),
            status: 200,
            ..ObservedCall::default()
        }
    }
}
