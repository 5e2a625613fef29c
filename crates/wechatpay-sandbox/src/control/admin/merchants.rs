//! Admin calls about merchants: who there is, what they are bound to, which keys they have.

use http::StatusCode;
use schemars::JsonSchema;
use serde::Serialize;

use super::{
    asked::{Asked, Body},
    reply::{Replied, Reply},
    routes::Routes,
};
use crate::engine::{
    Failure, Verb,
    merchants::{MerchantSpec, MerchantView, Patch, Reset},
    refused,
    settings::Settings,
};

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .on(Verb::Get, "merchants", "All merchants", list)
        .on(
            Verb::Post,
            "merchants",
            "Add a merchant; keys that are not given are made; gives its settings",
            add,
        )
        .on(Verb::Get, "merchants/{mchid}", "A merchant without its secrets", show)
        .on(Verb::Patch, "merchants/{mchid}", "Change members; what is absent stays", change)
        .on(Verb::Delete, "merchants/{mchid}", "Remove a merchant; what it did stays", remove)
        .on(Verb::Get, "merchants/{mchid}/settings", "What a client of it must know", settings)
        .on(
            Verb::Post,
            "merchants/{mchid}/keys/reset",
            "A new key at once; gives the settings",
            reset_keys,
        )
}

#[derive(Serialize, JsonSchema)]
struct All {
    merchants: Vec<MerchantView>,
}

async fn list(asked: Asked) -> Replied<All> {
    let backend = asked.backend();
    let all = backend.all_merchants();
    let views = all.iter().map(|merchant| merchant.view(backend.is_first(&merchant.mchid)));
    Ok(Reply(All { merchants: views.collect() }))
}

async fn add(asked: Asked, body: Body<MerchantSpec>) -> Replied<Settings> {
    let merchant = asked.backend().add_merchant(body.read()?).await?;
    Ok(Reply(asked.backend().settings_of(&merchant)))
}

async fn show(asked: Asked) -> Replied<MerchantView> {
    view(&asked)
}

fn view(asked: &Asked) -> Replied<MerchantView> {
    let mchid = asked.variable("mchid");
    let merchant = asked.backend().merchant(mchid).ok_or_else(no_merchant)?;
    Ok(Reply(merchant.view(asked.backend().is_first(mchid))))
}

async fn settings(asked: Asked) -> Replied<Settings> {
    let merchant = asked.backend().merchant(asked.variable("mchid")).ok_or_else(no_merchant)?;
    Ok(Reply(asked.backend().settings_of(&merchant)))
}

async fn change(asked: Asked, body: Body<Patch>) -> Replied<MerchantView> {
    let patch = body.read()?;
    let mchid = asked.variable("mchid");
    asked.backend().change_merchant(mchid, |record| Ok(patch.apply(record))).await?;
    view(&asked)
}

#[derive(Serialize, JsonSchema)]
struct Removed {
    /// Its 商户号.
    removed: String,
}

async fn remove(asked: Asked) -> Replied<Removed> {
    let mchid = asked.variable("mchid");
    asked.backend().remove_merchant(mchid).await?;
    Ok(Reply(Removed { removed: mchid.to_owned() }))
}

async fn reset_keys(asked: Asked, body: Body<Reset>) -> Replied<Settings> {
    let (backend, wanted) = (asked.backend(), body.read()?);
    let random = backend.random.clone();
    let renew = move |record| wanted.apply(record, &random);
    let merchant = backend.change_merchant(asked.variable("mchid"), renew).await?;
    Ok(Reply(backend.settings_of(&merchant)))
}

/// There is none with this number.
pub(super) fn no_merchant() -> Failure {
    refused(StatusCode::NOT_FOUND, "NOT_FOUND", "no such merchant")
}
