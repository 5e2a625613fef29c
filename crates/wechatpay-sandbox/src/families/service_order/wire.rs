//! Service orders: create, query, cancel, complete, modify, pay, sync (protocol 05 §§7, 8).

use std::sync::Arc;

use serde::Deserialize;
use wechatpay_core::Fen;

use super::{
    Acknowledged, Change, Command, Completion, Device, Identity, Item, Location, Order, Owner,
    ServiceOrder, State, Terms, TimeRange, View,
};
use crate::{
    engine::{Answer, Call, Failure, Refusal, Stream, vanished},
    families::{
        payscore::wire::{Cancelling, Syncing, asked_order, no_order},
        permission::wire::of_user,
    },
};

#[derive(Deserialize)]
struct Completing {
    appid: String,
    service_id: String,
    post_payments: Vec<Item>,
    post_discounts: Vec<Item>,
    total_amount: Fen,
    time_range: Option<TimeRange>,
    location: Option<Location>,
    profit_sharing: Option<bool>,
    goods_tag: Option<String>,
    device: Option<Device>,
}

#[derive(Deserialize)]
struct Modifying {
    appid: String,
    service_id: String,
    post_payments: Vec<Item>,
    post_discounts: Vec<Item>,
    total_amount: Fen,
    reason: String,
    device: Option<Device>,
}

pub(super) async fn create(call: &Call<'_>) -> Result<Answer, Failure> {
    let terms: Terms = call.body_as()?;
    let is_bare = |discount: &Item| discount.description.is_none();
    // A reduction that is only promised has words, and an amount only if that is known already.
    every("post_discounts", &terms.post_discounts, "description", is_bare)?;
    let permission = match &terms.openid {
        Some(openid) => of_user(call, &terms.service_id, &terms.appid, openid.as_str())?,
        None => None,
    };
    let stream = stream_of(&call.merchant.mchid, &terms.out_order_no);
    let random = &call.backend.random;
    let command = Command::Create {
        mchid: call.merchant.mchid.clone(),
        terms: Box::new(terms),
        identity: Identity {
            order_id: random.order_id(),
            query_id: random.text(32),
            package: random.text(64),
        },
        profile: call.profile(),
        risk_cap: call.backend.config.risk_cap,
        permission,
    };
    let state = call.change::<ServiceOrder>(&stream, command).await?;
    Answer::json(&View::created(existing(&state)?))
}

pub(super) async fn query(call: &Call<'_>) -> Result<Answer, Failure> {
    let any = stream_of(&call.merchant.mchid, "");
    let (owner, stream) = asked_order(call, &any)?;
    let state = call.current::<ServiceOrder>(&stream).await?;
    let is_owned = |order: &&Order| {
        order.terms.appid == owner.appid && order.terms.service_id == owner.service_id
    };
    let order = state.0.as_ref().filter(is_owned).ok_or_else(no_order)?;
    Answer::json(&View::whole(order))
}

pub(super) async fn cancel(call: &Call<'_>) -> Result<Answer, Failure> {
    let Cancelling { appid, service_id, reason } = call.body_as()?;
    let owner = Owner { appid, service_id };
    let state = on_named(call, Command::Cancel { owner, reason }).await?;
    Answer::json(&Acknowledged::new(existing(&state)?))
}

pub(super) async fn complete(call: &Call<'_>) -> Result<Answer, Failure> {
    let body: Completing = call.body_as()?;
    check_account(&body.post_payments, &body.post_discounts)?;
    let completion = Box::new(Completion {
        post_payments: body.post_payments,
        post_discounts: body.post_discounts,
        total_amount: body.total_amount,
        time_range: body.time_range,
        end_location: body.location.and_then(|location| location.end_location),
        profit_sharing: body.profit_sharing.unwrap_or(false),
        goods_tag: body.goods_tag,
        device: body.device,
    });
    let owner = Owner { appid: body.appid, service_id: body.service_id };
    let risk_cap = call.backend.config.risk_cap;
    let state = on_named(call, Command::Complete { owner, completion, risk_cap }).await?;
    Answer::json(&View::completed(existing(&state)?))
}

pub(super) async fn modify(call: &Call<'_>) -> Result<Answer, Failure> {
    let body: Modifying = call.body_as()?;
    check_account(&body.post_payments, &body.post_discounts)?;
    let change = Box::new(Change {
        post_payments: body.post_payments,
        post_discounts: body.post_discounts,
        total_amount: body.total_amount,
        reason: body.reason,
        device: body.device,
    });
    let owner = Owner { appid: body.appid, service_id: body.service_id };
    let state = on_named(call, Command::Modify { owner, change }).await?;
    Answer::json(&View::modified(existing(&state)?))
}

pub(super) async fn pay(call: &Call<'_>) -> Result<Answer, Failure> {
    let owner = call.body_as()?;
    let state = on_named(call, Command::Pay { owner }).await?;
    Answer::json(&Acknowledged::new(existing(&state)?))
}

pub(super) async fn sync(call: &Call<'_>) -> Result<Answer, Failure> {
    let Syncing { appid, service_id, detail, .. } = call.body_as()?;
    let owner = Owner { appid, service_id };
    let command = Command::Sync { owner, paid_time: detail.paid_time };
    let state = on_named(call, command).await?;
    Answer::json(&View::whole(existing(&state)?))
}

/// A command on the order that the path names.
async fn on_named(call: &Call<'_>, command: Command) -> Result<Arc<State>, Failure> {
    let stream = stream_of(&call.merchant.mchid, call.variable("out_order_no"));
    call.change::<ServiceOrder>(&stream, command).await
}

/// Charges that count stand there, and reductions that count have their amounts.
fn check_account(payments: &[Item], discounts: &[Item]) -> Result<(), Refusal> {
    if payments.is_empty() {
        return Err(Refusal::missing("/post_payments"));
    }
    every("post_discounts", discounts, "amount", |discount| discount.amount.is_none())
}

/// Refuses a list in which an item lacks a member.
fn every(
    list: &str,
    items: &[Item],
    member: &str,
    lacks: impl Fn(&Item) -> bool,
) -> Result<(), Refusal> {
    match items.iter().position(lacks) {
        Some(index) => Err(Refusal::missing(&format!("/{list}/{index}/{member}"))),
        None => Ok(()),
    }
}

fn existing(state: &State) -> Result<&Order, Failure> {
    state.0.as_ref().ok_or_else(vanished)
}

/// The stream of an order.
pub(crate) fn stream_of(mchid: &str, out_order_no: &str) -> Stream {
    Stream::new(&["payscore", "service", mchid], out_order_no)
}
