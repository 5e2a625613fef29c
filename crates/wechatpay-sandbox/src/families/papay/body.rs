//! Reading who calls for whom, and finding the contract that is meant.

use std::sync::Arc;

use super::{Agreement, Contract, State, decide::no_contract, sync_calls::sync};
use crate::{
    engine::{AlternateKey, Call, ErrorNumber, Failure, Given, Refusal, Stream},
    families::pay::{Payee, body::Side},
};

/// The stream of a contract.
pub(super) fn stream_of(payee: &Payee, plan_id: &str, out_contract_code: &str) -> Stream {
    let number = payee.key("contract", &format!("{plan_id}/{out_contract_code}"));
    Stream::new(&[PAPAY, &payee.mchid], &number)
}

/// The contract that the path names by its plan and the merchant's number.
pub(super) fn stream(call: &Call<'_>, payee: &Payee) -> Stream {
    stream_of(payee, call.variable("plan_id"), call.variable("out_contract_code"))
}

/// The contract with an id, if it is this payee's.
pub(super) async fn by_id(
    call: &Call<'_>,
    payee: &Payee,
    contract_id: &str,
) -> Result<(Stream, Arc<State>), Failure> {
    let any = Stream::new(&[PAPAY, &payee.mchid], "");
    let key = AlternateKey::key("contract_id", contract_id);
    let stream = call.backend.store.owner(&any, &key)?.ok_or_else(no_contract)?;
    let state = current(call, &stream).await?;
    if signed(&state)?.payee() != *payee {
        return Err(no_contract().into());
    }
    Ok((stream, state))
}

/// The state of a contract, after its debits and time have had their effect.
pub(super) async fn current(call: &Call<'_>, stream: &Stream) -> Result<Arc<State>, Failure> {
    sync(call.backend, stream, call.now()).await?;
    call.current::<Agreement>(stream).await
}

/// A contract that was signed; before that there is none.
pub(super) fn signed(state: &State) -> Result<&Contract, Failure> {
    let contract = state.0.as_ref().filter(|contract| contract.signed_at.is_some());
    contract.ok_or_else(|| no_contract().into())
}

/// A call of a partner names its sub-merchant.
pub(super) fn check_side(side: Side, sub_mchid: Option<&String>) -> Result<(), Refusal> {
    match (side, sub_mchid) {
        (Side::Partner, None) => Err(Refusal::missing("/sub_mchid")),
        _ => Ok(()),
    }
}

/// The appid of a later call is the contract's (assumed).
pub(super) fn check_appid(contract: &Contract, appid: &str) -> Result<(), Refusal> {
    if contract.terms.appid == appid {
        return Ok(());
    }
    let text = "appid与签约时的不一致";
    let refusal = Refusal::field("/appid", Given::from(appid), text);
    Err(refusal.saying(ErrorNumber::ILLEGAL_PARAMETER, text))
}

/// The scope of all contracts.
pub(super) const PAPAY: &str = "papay";
