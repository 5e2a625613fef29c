//! Which admin call is meant, for which merchant.

use std::{borrow::Cow, sync::Arc};

use http::{Method, StatusCode};
use percent_encoding::percent_decode_str;

use super::{
    check, discount, edu_star, faults, merchants, notifications, openapi, pay, payscore, requests,
    scenarios, service_order, snapshots, table, transfer, world as own,
};
use crate::{
    domain::payscore::Product,
    handlers::{Call, Fields, read_json},
    protocol::{Answer, Failure, Incoming},
    world::{Merchant, World},
};

/// Every admin path begins with this; no path of the platform does.
pub(crate) const PREFIX: &str = "/_sandbox/";

/// Answers an admin call.
pub(crate) async fn answer(world: &World, request: &Incoming) -> Result<Answer, Failure> {
    let path: Vec<String> = request
        .path()
        .trim_start_matches(PREFIX)
        .split('/')
        .map(|part| percent_decode_str(part).decode_utf8_lossy().into_owned())
        .collect();
    let parts: Vec<&str> = path.iter().map(String::as_str).collect();
    if table::row(&request.method, &parts).is_none() {
        return Err(unknown());
    }
    let merchant = merchant(world, request)?;
    let call = Call::new(world, &merchant, request, None, Vec::new());
    let (is_get, is_post) = (request.method == Method::GET, request.method == Method::POST);
    match parts.as_slice() {
        ["openapi.json"] if is_get => Answer::json(&openapi::document(&world.settings.base_url)),
        ["health"] if is_get => own::health(),
        ["settings"] if is_get => Answer::json(&world.settings_of(&merchant)),
        ["events"] if is_get => own::events(&call),
        ["clock"] if is_get => own::clock(world),
        ["clock"] if is_post => own::move_clock(world, body(request)?).await,
        ["requests", rest @ ..] => requests::answer(&call, rest),
        ["faults", rest @ ..] => faults::answer(&call, rest),
        ["merchants", rest @ ..] => merchants::answer(&call, rest).await,
        ["snapshot"] if is_post => snapshots::take(&call).await,
        ["snapshots", rest @ ..] => snapshots::answer(&call, rest),
        ["restore"] if is_post => snapshots::restore(&call).await,
        ["reset"] if is_post => snapshots::reset(&call).await,
        ["scenarios", rest @ ..] => scenarios::answer(&call, rest).await,
        ["check"] if is_post => check::run(&call).await,
        ["notifications", rest @ ..] => notifications::answer(&call, rest).await,
        parts => wallet(&call, parts).await,
    }
}

/// What users, banks and time do with orders, refunds, transfers and cards.
async fn wallet(call: &Call<'_>, parts: &[&str]) -> Result<Answer, Failure> {
    let request = call.request;
    let is_post = request.method == Method::POST;
    match parts {
        ["payscore", kind @ ("service" | "permissions"), rest @ ..] => {
            service_order::answer(call, kind, rest).await
        }
        ["payscore", product, rest @ ..] => {
            payscore::answer(call, self::product(product)?, rest).await
        }
        [kind @ ("transfers" | "transfer-batches"), rest @ ..] => {
            transfer::answer(call, kind, rest).await
        }
        ["pay" | "refunds", ..] => pay::answer(call, parts).await,
        ["discount-card", "orders"] if is_post => discount::take_order(call, body(request)?).await,
        ["discount-card", "orders", number, action] if is_post => {
            discount::act_on_order(call, number, action).await
        }
        ["discount-card", "cards", code, "take"] if is_post => {
            discount::take_card(call, code, body(request)?).await
        }
        ["discount-card", "cards", code, action] if is_post => {
            discount::act_on_card(call, code, action).await
        }
        ["edu-star", "users"] if request.method == Method::PUT => {
            edu_star::register(call, body(request)?).await
        }
        _ => Err(unknown()),
    }
}

/// A path or method that is no admin call.
pub(super) fn unknown() -> Failure {
    refused(StatusCode::NOT_FOUND, "NOT_FOUND", "no such admin call")
}

pub(super) fn refused(
    status: StatusCode,
    code: &'static str,
    message: impl Into<Cow<'static, str>>,
) -> Failure {
    Failure::Gate { status, code, message: message.into(), number: 0, detail: None }
}

fn merchant(world: &World, request: &Incoming) -> Result<Arc<Merchant>, Failure> {
    let none = || refused(StatusCode::NOT_FOUND, "NOT_FOUND", "no such merchant");
    match request.header("wechatpay-sandbox-mchid") {
        Some(mchid) => world.merchant(mchid).ok_or_else(none),
        None => Ok(world.first_merchant()),
    }
}

fn product(name: &str) -> Result<Product, Failure> {
    match name {
        "payafter" => Ok(Product::Payafter),
        "smartretail" => Ok(Product::Smartretail),
        _ => Err(unknown()),
    }
}

/// The members of the body; no body at all counts as an empty one.
pub(super) fn body(request: &Incoming) -> Result<Fields, Failure> {
    let text: &[u8] = if request.body.is_empty() { b"{}" } else { &request.body };
    Ok(Fields::of_body(read_json(text)?, crate::handlers::Rules::default())?)
}
