//! Why a combined order that was placed before is refused: the platform has a text of its own for one
//! that differs in its settlement only.

use serde_json::Value;

use crate::{
    engine::{Call, ErrorNumber, Failure, Refusal, Stream},
    families::pay::{Pay, Terms},
};

/// The refusal of `terms`, in the words that fit.
pub(super) fn explained(
    call: &Call<'_>,
    stream: &Stream,
    terms: &Terms,
    failure: Failure,
) -> Result<Failure, Failure> {
    let is_repeat = |refusal: &Refusal| refusal.number == ErrorNumber::ORDER_DIFFERS;
    match failure {
        Failure::Refusal(refusal) if is_repeat(&refusal) => {
            let state = call.backend.store.load::<Pay>(stream)?.state;
            let placed = state.0.as_ref().map(|order| without_settlement(&order.terms));
            let is_settlement = placed.is_some_and(|placed| placed == without_settlement(terms));
            let refusal = *refusal;
            Ok(Failure::from(if is_settlement {
                refusal.saying(ErrorNumber::ORDER_DIFFERS, "重复下单且结算信息不一致")
            } else {
                refusal
            }))
        }
        other => Ok(other),
    }
}

/// The same order, whatever it says of settlement.
fn without_settlement(terms: &Terms) -> (Terms, Value) {
    let mut bare = terms.clone();
    let mut rest: Value = serde_json::from_str(&bare.rest).unwrap_or_default();
    bare.rest.clear();
    for part in &mut bare.parts {
        part.profit_sharing = false;
    }
    let parts = rest.get_mut("sub_orders").and_then(Value::as_array_mut);
    for part in parts.into_iter().flatten().filter_map(Value::as_object_mut) {
        part.remove("settle_info");
        part.remove("profit_sharing");
    }
    (bare, rest)
}
