//! Admin calls about merchants: who there is, what they are bound to, which keys they have.

use http::StatusCode;
use serde_json::json;

use crate::engine::{
    Answer, Call, Failure,
    merchants::{MerchantSpec, Patch, Reset},
    refused,
};

/// `GET /_sandbox/merchants`
pub(super) fn list(call: &Call<'_>) -> Result<Answer, Failure> {
    let backend = call.backend;
    let all = backend.all_merchants();
    let views = all.iter().map(|merchant| merchant.view(backend.is_first(&merchant.mchid)));
    Answer::json(&json!({ "merchants": views.collect::<Vec<_>>() }))
}

/// `POST /_sandbox/merchants`
pub(super) async fn add(call: &Call<'_>) -> Result<Answer, Failure> {
    let merchant = call.backend.add_merchant(call.act_body_as::<MerchantSpec>()?).await?;
    Answer::json(&call.backend.settings_of(&merchant))
}

/// `GET /_sandbox/merchants/{mchid}`
pub(super) fn show(call: &Call<'_>) -> Result<Answer, Failure> {
    let mchid = call.variable("mchid");
    let merchant = call.backend.merchant(mchid).ok_or_else(no_merchant)?;
    Answer::json(&merchant.view(call.backend.is_first(mchid)))
}

/// `GET /_sandbox/merchants/{mchid}/settings`
pub(super) fn settings(call: &Call<'_>) -> Result<Answer, Failure> {
    let merchant = call.backend.merchant(call.variable("mchid")).ok_or_else(no_merchant)?;
    Answer::json(&call.backend.settings_of(&merchant))
}

/// `PATCH /_sandbox/merchants/{mchid}`
pub(super) async fn change(call: &Call<'_>) -> Result<Answer, Failure> {
    let patch: Patch = call.act_body_as()?;
    call.backend.change_merchant(call.variable("mchid"), |record| Ok(patch.apply(record))).await?;
    show(call)
}

/// `DELETE /_sandbox/merchants/{mchid}`
pub(super) async fn remove(call: &Call<'_>) -> Result<Answer, Failure> {
    let mchid = call.variable("mchid");
    call.backend.remove_merchant(mchid).await?;
    Answer::json(&json!({ "removed": mchid }))
}

/// `POST /_sandbox/merchants/{mchid}/keys/reset`
pub(super) async fn reset_keys(call: &Call<'_>) -> Result<Answer, Failure> {
    let wanted: Reset = call.act_body_as()?;
    let random = call.backend.random.clone();
    let renew = move |record| wanted.apply(record, &random);
    let merchant = call.backend.change_merchant(call.variable("mchid"), renew).await?;
    Answer::json(&call.backend.settings_of(&merchant))
}

/// There is none with this number.
pub(super) fn no_merchant() -> Failure {
    refused(StatusCode::NOT_FOUND, "NOT_FOUND", "no such merchant")
}
