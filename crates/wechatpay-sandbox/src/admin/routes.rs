//! Which admin call is meant, for which merchant.

use http::{Method, StatusCode, header::ORIGIN};
use percent_encoding::percent_decode_str;

use super::{discount, edu_star, faults, payscore, requests, world as own};
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
    refuse_strange_pages(world, request)?;
    let path: Vec<String> = request
        .path()
        .trim_start_matches(PREFIX)
        .split('/')
        .map(|part| percent_decode_str(part).decode_utf8_lossy().into_owned())
        .collect();
    let parts: Vec<&str> = path.iter().map(String::as_str).collect();
    let call = Call { world, merchant: merchant(world, request)?, request, variables: Vec::new() };
    let is_get = request.method == Method::GET;
    let is_post = request.method == Method::POST;
    let is_delete = request.method == Method::DELETE;
    match parts.as_slice() {
        ["health"] if is_get => own::health(),
        ["settings"] if is_get => Answer::json(&world.settings),
        ["events"] if is_get => own::events(&call),
        ["clock"] if is_get => own::clock(world),
        ["clock"] if is_post => own::move_clock(world, body(request)?).await,
        ["requests"] if is_get => requests::list(&call),
        ["requests", id] if is_get => requests::show(world, id),
        ["requests"] if is_delete => requests::forget(world),
        ["faults"] if is_get => faults::list(world),
        ["faults"] if is_post => faults::add(world, request),
        ["faults"] if is_delete => faults::clear(world),
        ["faults", id] if is_delete => faults::remove(world, id),
        ["payscore", product, number] if is_get => {
            payscore::show(&call, self::product(product)?, number).await
        }
        ["payscore", product, number, action] if is_post => {
            payscore::act(&call, self::product(product)?, number, action).await
        }
        ["discount-card", "orders"] if is_post => discount::take_order(&call, body(request)?).await,
        ["discount-card", "orders", number, action] if is_post => {
            discount::act_on_order(&call, number, action).await
        }
        ["discount-card", "cards", code, "take"] if is_post => {
            discount::take_card(&call, code, body(request)?).await
        }
        ["discount-card", "cards", code, action] if is_post => {
            discount::act_on_card(&call, code, action).await
        }
        ["edu-star", "users"] if request.method == Method::PUT => {
            edu_star::register(&call, body(request)?).await
        }
        _ => Err(unknown()),
    }
}

/// A path or method that is no admin call.
pub(super) fn unknown() -> Failure {
    refused(StatusCode::NOT_FOUND, "NOT_FOUND", "no such admin call")
}

pub(super) fn refused(status: StatusCode, code: &'static str, message: &'static str) -> Failure {
    Failure::Gate { status, code, message: message.into(), number: 0, detail: None }
}

/// A web page of somebody else must not move orders just because it is open in a browser here.
fn refuse_strange_pages(world: &World, request: &Incoming) -> Result<(), Failure> {
    match request.headers.get(ORIGIN) {
        Some(origin) if origin.as_bytes() != world.settings.base_url.as_bytes() => {
            Err(refused(StatusCode::FORBIDDEN, "FORBIDDEN", "this page may not use the sandbox"))
        }
        _ => Ok(()),
    }
}

fn merchant<'a>(world: &'a World, request: &Incoming) -> Result<&'a Merchant, Failure> {
    let none = || refused(StatusCode::NOT_FOUND, "NOT_FOUND", "no such merchant");
    match request.header("wechatpay-sandbox-mchid") {
        Some(mchid) => world.merchant(mchid).ok_or_else(none),
        None => world.merchants.first().ok_or_else(none),
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
fn body(request: &Incoming) -> Result<Fields, Failure> {
    let text: &[u8] = if request.body.is_empty() { b"{}" } else { &request.body };
    Ok(Fields::of_body(read_json(text)?, crate::handlers::Rules::default())?)
}
