//! 运营账户: what transfers are paid from. It holds enough, until a test says what it holds.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{
    Bill, Stage, Terms, Transfer,
    wire::{TRANSFER, stream_of},
};
use crate::engine::{Answer, Call, Failure};

/// What a test said, kept as a fact.
#[derive(Serialize, Deserialize)]
struct Said {
    available: i64,
    /// Unix second.
    at: i64,
}

#[derive(Deserialize, JsonSchema)]
pub(super) struct Saying {
    /// In fen; enough for everything if left out.
    #[schemars(with = "Option<i64>")]
    available_fen: Option<Fen>,
}

#[derive(Serialize)]
struct Shown {
    /// Nothing where it holds enough for everything.
    available_fen: Option<Fen>,
}

/// Whether a new transfer finds too little. Accounts of sub-merchants hold enough.
pub(super) fn is_short(call: &Call<'_>, terms: &Terms) -> Result<bool, Failure> {
    let is_own = terms.sub_mchid.is_none();
    Ok(is_own && available(call)?.is_some_and(|available| available < terms.transfer_amount))
}

/// `PUT /_sandbox/transfer-account`: what it holds from now on; without an amount, enough.
pub(super) async fn set(call: &Call<'_>) -> Result<Answer, Failure> {
    let Saying { available_fen } = call.act_as()?;
    let said = available_fen.map(|available| Said { available: available.0, at: call.now().0 });
    // A struct of numbers always becomes JSON.
    let text = serde_json::to_string(&said).unwrap_or_default();
    call.backend.store.keep_fact(fact(call), text).await?;
    show(call)
}

/// `GET /_sandbox/transfer-account`.
pub(super) fn show(call: &Call<'_>) -> Result<Answer, Failure> {
    Answer::json(&Shown { available_fen: available(call)? })
}

/// What was said, less what transfers took since. Money of those that failed is there again.
fn available(call: &Call<'_>) -> Result<Option<Fen>, Failure> {
    let text = call.backend.store.fact(&fact(call))?;
    let said: Option<Said> = text.and_then(|text| serde_json::from_str(&text).ok()).flatten();
    let Some(said) = said else { return Ok(None) };
    let store = &call.backend.store;
    let any = stream_of(&call.merchant.mchid, "");
    let mut taken = 0_i64;
    for stream in store.streams(any.scope())? {
        let state = store.load::<Transfer>(&stream)?.state;
        let holds = |bill: &&Bill| {
            bill.terms.sub_mchid.is_none()
                && bill.locked_at.is_some_and(|at| at >= said.at)
                && !matches!(bill.stage, Stage::Fail | Stage::Cancelled)
        };
        let amount = state.0.as_ref().filter(holds).map_or(0, |bill| bill.terms.transfer_amount.0);
        taken = taken.saturating_add(amount);
    }
    Ok(Some(Fen(said.available.saturating_sub(taken))))
}

fn fact(call: &Call<'_>) -> String {
    format!("{TRANSFER}-account/{}", call.merchant.mchid)
}
