//! Admin calls about merchants: who there is, what they are bound to, which keys they have.

use http::{Method, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::json;

use super::routes::{refused, unknown};
use crate::{
    handlers::Call,
    merchants::{MerchantSpec, Patch, Reset},
    protocol::{Answer, Failure, Incoming},
};

/// Answers what stands under `/_sandbox/merchants`.
pub(super) async fn answer(call: &Call<'_>, rest: &[&str]) -> Result<Answer, Failure> {
    let (world, request) = (call.world, call.request);
    match (&request.method, rest) {
        (&Method::GET, []) => list(call),
        (&Method::POST, []) => {
            let merchant = world.add_merchant(body::<MerchantSpec>(request)?).await?;
            Answer::json(&world.settings_of(&merchant))
        }
        (&Method::GET, [mchid]) => show(call, mchid),
        (&Method::GET, [mchid, "settings"]) => {
            let merchant = world.merchant(mchid).ok_or_else(no_merchant)?;
            Answer::json(&world.settings_of(&merchant))
        }
        (&Method::PATCH, [mchid]) => {
            let patch: Patch = body(request)?;
            world.change_merchant(mchid, |record| Ok(patch.apply(record))).await?;
            show(call, mchid)
        }
        (&Method::DELETE, [mchid]) => {
            world.remove_merchant(mchid).await?;
            Answer::json(&json!({ "removed": mchid }))
        }
        (&Method::POST, [mchid, "keys", "reset"]) => {
            let wanted: Reset = body(request)?;
            let chance = world.chance.clone();
            let renew = move |record| wanted.apply(record, &chance);
            let merchant = world.change_merchant(mchid, renew).await?;
            Answer::json(&world.settings_of(&merchant))
        }
        _ => Err(unknown()),
    }
}

fn list(call: &Call<'_>) -> Result<Answer, Failure> {
    let world = call.world;
    let all = world.all_merchants();
    let views = all.iter().map(|merchant| merchant.view(world.is_first(&merchant.mchid)));
    Answer::json(&json!({ "merchants": views.collect::<Vec<_>>() }))
}

fn show(call: &Call<'_>, mchid: &str) -> Result<Answer, Failure> {
    let merchant = call.world.merchant(mchid).ok_or_else(no_merchant)?;
    Answer::json(&merchant.view(call.world.is_first(mchid)))
}

/// The body as a type; no body at all counts as an empty object.
pub(super) fn body<T: DeserializeOwned>(request: &Incoming) -> Result<T, Failure> {
    let text: &[u8] = if request.body.is_empty() { b"{}" } else { &request.body };
    serde_json::from_slice(text).map_err(|error| {
        let message = format!("the body does not fit: {error}");
        refused(StatusCode::BAD_REQUEST, "PARAM_ERROR", message)
    })
}

fn no_merchant() -> Failure {
    refused(StatusCode::NOT_FOUND, "NOT_FOUND", "no such merchant")
}
