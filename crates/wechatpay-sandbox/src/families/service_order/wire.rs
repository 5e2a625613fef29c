//! Service orders: create, query, cancel, complete, modify, pay, sync, and the messages to the user, for
//! merchants and for providers (protocol 05 §§7, 8; 16 §12).

use std::sync::Arc;

use serde::Deserialize;
use wechatpay_core::Fen;

use super::{
    Acknowledged, Change, Command, Completion, Device, Fund, Identity, Item, Location, Order,
    Owner, RiskFund, ServiceOrder, State, Terms, TimeRange, View,
};
use crate::{
    engine::{Answer, Call, Failure, Fields, Personal, Refusal, Stream, vanished},
    families::{
        pay::{Payee, body::Side},
        payscore::wire::{Syncing, asked_stream, no_order},
        permission::wire::of_user,
    },
};

#[derive(Deserialize)]
struct Naming {
    appid: Option<String>,
    service_id: Option<String>,
    sub_mchid: Option<String>,
}

#[derive(Deserialize)]
struct Cancelling {
    reason: String,
}

#[derive(Deserialize)]
struct Completing {
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
    post_payments: Vec<Item>,
    post_discounts: Vec<Item>,
    total_amount: Fen,
    reason: String,
    device: Option<Device>,
}

#[derive(Deserialize)]
struct Immediate {
    appid: String,
    sub_appid: Option<String>,
    sub_mchid: Option<String>,
    service_id: String,
    out_order_no: String,
    service_introduction: Option<String>,
    post_payments: Vec<Item>,
    post_discounts: Vec<Item>,
    total_amount: Option<Fen>,
    time_range: TimeRange,
    location: Option<Location>,
    profit_sharing: Option<bool>,
    goods_tag: Option<String>,
    attach: Option<String>,
    notify_url: Option<String>,
    openid: Option<Personal>,
}

/// Everything else of a message is checked by the catalogue.
#[derive(Deserialize)]
struct Messaging {
    #[serde(rename = "total_amount")]
    _total_amount: Fen,
    #[serde(rename = "prepaid_time")]
    _prepaid_time: String,
}

pub(super) async fn create(call: &Call<'_>, side: Side) -> Result<Answer, Failure> {
    let terms: Terms = call.body_as()?;
    if side == Side::Partner && terms.sub_mchid.is_none() {
        return Err(Refusal::missing("/sub_mchid").into());
    }
    let is_bare = |discount: &Item| discount.description.is_none();
    // A reduction that is only promised has words, and an amount only if that is known already.
    every("post_discounts", &terms.post_discounts, "description", is_bare)?;
    let payee = Payee::of_caller(call, terms.sub_mchid.clone());
    let users = [
        (Some(&terms.appid), terms.openid.as_ref()),
        (terms.sub_appid.as_ref(), terms.sub_openid.as_ref()),
    ];
    let known = users.iter().find_map(|(appid, openid)| (*appid).zip(*openid));
    let permission = match known {
        Some((appid, openid)) => of_user(call, &payee, &terms.service_id, appid, openid.as_str())?,
        None => None,
    };
    let stream = stream_for(&payee, &terms.out_order_no);
    let command = Command::Create {
        mchid: call.merchant.mchid.clone(),
        terms: Box::new(terms),
        identity: identity(call),
        profile: call.profile(),
        risk_cap: call.backend.config.risk_cap,
        permission,
    };
    let state = call.change::<ServiceOrder>(&stream, command).await?;
    Answer::json(&View::created(existing(&state)?))
}

/// `…/direct-complete`: an order without confirmation, over before it is known.
pub(super) async fn create_completed(call: &Call<'_>, side: Side) -> Result<Answer, Failure> {
    let (terms, completion) = call.body_as::<Immediate>()?.split()?;
    if side == Side::Partner && terms.sub_mchid.is_none() {
        return Err(Refusal::missing("/sub_mchid").into());
    }
    check_account(&completion.post_payments, &completion.post_discounts)?;
    let payee = Payee::of_caller(call, terms.sub_mchid.clone());
    let openid = terms.openid.as_ref().map_or("", Personal::as_str);
    let permission = of_user(call, &payee, &terms.service_id, &terms.appid, openid)?;
    let stream = stream_for(&payee, &terms.out_order_no);
    let command = Command::CreateCompleted {
        mchid: payee.mchid,
        terms: Box::new(terms),
        identity: identity(call),
        completion: Box::new(completion),
        profile: call.profile(),
        risk_cap: call.backend.config.risk_cap,
        permission,
    };
    let state = call.change::<ServiceOrder>(&stream, command).await?;
    told(side, &state, |order| Answer::json(&View::immediate(order)))
}

impl Immediate {
    /// What was foreseen, and what happened. The risk is what is due; nobody is told of it.
    fn split(self) -> Result<(Terms, Completion), Refusal> {
        let missing = |member: &str| Refusal::missing(&format!("/{member}"));
        let total_amount = self.total_amount.ok_or_else(|| missing("total_amount"))?;
        let introduction = self.service_introduction;
        let terms = Terms {
            appid: self.appid,
            sub_appid: self.sub_appid,
            sub_mchid: self.sub_mchid,
            out_order_no: self.out_order_no,
            service_id: self.service_id,
            service_introduction: introduction.ok_or_else(|| missing("service_introduction"))?,
            post_payments: Vec::new(),
            post_discounts: Vec::new(),
            time_range: self.time_range.clone(),
            location: self.location.clone(),
            risk_fund: RiskFund {
                name: Fund::EstimateOrderCost,
                amount: total_amount.max(Fen(1)),
                description: None,
            },
            attach: self.attach,
            notify_url: self.notify_url.ok_or_else(|| missing("notify_url"))?,
            need_user_confirm: false,
            openid: Some(self.openid.ok_or_else(|| missing("openid"))?),
            sub_openid: None,
            device: None,
            is_immediate: true,
        };
        let completion = Completion {
            post_payments: self.post_payments,
            post_discounts: self.post_discounts,
            total_amount,
            time_range: Some(self.time_range),
            end_location: self.location.and_then(|location| location.end_location),
            profit_sharing: self.profit_sharing.unwrap_or(false),
            goods_tag: self.goods_tag,
            device: None,
        };
        Ok((terms, completion))
    }
}

fn identity(call: &Call<'_>) -> Identity {
    let random = &call.backend.random;
    Identity { order_id: random.order_id(), query_id: random.text(32), package: random.text(64) }
}

pub(super) async fn query(call: &Call<'_>, side: Side) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let service_id = query.required("service_id")?;
    let (appid, sub_mchid) = match side {
        Side::Direct => (Some(query.required("appid")?), None),
        Side::Partner => (None, Some(query.required("sub_mchid")?)),
    };
    let any = stream_for(&Payee::of_caller(call, sub_mchid.clone()), "");
    let stream = asked_stream(call, query, &any)?;
    let state = call.current::<ServiceOrder>(&stream).await?;
    let is_owned = |order: &&Order| {
        order.terms.service_id == service_id
            && order.terms.sub_mchid == sub_mchid
            && appid.as_ref().is_none_or(|appid| order.terms.appid == *appid)
    };
    let order = state.0.as_ref().filter(is_owned).ok_or_else(no_order)?;
    Answer::json(&View::whole(order))
}

pub(super) async fn cancel(call: &Call<'_>, side: Side) -> Result<Answer, Failure> {
    let (owner, stream, body) = named(call, side)?;
    let Cancelling { reason } = body.decode(None)?;
    let state = call.change::<ServiceOrder>(&stream, Command::Cancel { owner, reason }).await?;
    told(side, &state, |order| Answer::json(&Acknowledged::new(order)))
}

pub(super) async fn complete(call: &Call<'_>, side: Side) -> Result<Answer, Failure> {
    let (owner, stream, body) = named(call, side)?;
    let body: Completing = body.decode(None)?;
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
    let risk_cap = call.backend.config.risk_cap;
    let command = Command::Complete { owner, completion, risk_cap };
    let state = call.change::<ServiceOrder>(&stream, command).await?;
    told(side, &state, |order| Answer::json(&View::completed(order)))
}

pub(super) async fn modify(call: &Call<'_>, side: Side) -> Result<Answer, Failure> {
    let (owner, stream, body) = named(call, side)?;
    let body: Modifying = body.decode(None)?;
    check_account(&body.post_payments, &body.post_discounts)?;
    let change = Box::new(Change {
        post_payments: body.post_payments,
        post_discounts: body.post_discounts,
        total_amount: body.total_amount,
        reason: body.reason,
        device: body.device,
    });
    let state = call.change::<ServiceOrder>(&stream, Command::Modify { owner, change }).await?;
    told(side, &state, |order| Answer::json(&View::modified(order)))
}

pub(super) async fn pay(call: &Call<'_>, side: Side) -> Result<Answer, Failure> {
    let (owner, stream, mut body) = named(call, side)?;
    body.finish()?;
    let state = call.change::<ServiceOrder>(&stream, Command::Pay { owner }).await?;
    told(side, &state, |order| Answer::json(&Acknowledged::new(order)))
}

pub(super) async fn sync(call: &Call<'_>, side: Side) -> Result<Answer, Failure> {
    let (owner, stream, body) = named(call, side)?;
    let Syncing { detail, .. } = body.decode(None)?;
    let command = Command::Sync { owner, paid_time: detail.paid_time };
    let state = call.change::<ServiceOrder>(&stream, command).await?;
    told(side, &state, |order| Answer::json(&View::whole(order)))
}

/// `…/send-pendingmessage` and `…/send-prepaidmessage`: the user is told something, nothing changes.
pub(super) async fn message(call: &Call<'_>, side: Side) -> Result<Answer, Failure> {
    let (owner, stream, body) = named(call, side)?;
    body.decode::<Messaging>(None)?;
    call.change::<ServiceOrder>(&stream, Command::Message { owner }).await?;
    Ok(Answer::empty())
}

/// Which order a call on an existing order means: a merchant repeats its appid, a provider names its
/// sub-merchant. Gives the rest of the body.
fn named(call: &Call<'_>, side: Side) -> Result<(Owner, Stream, Fields), Failure> {
    let mut body = call.body()?;
    let Naming { appid, service_id, sub_mchid } = body.part(None)?;
    let missing = |member: &str, is_missing: bool| is_missing && call.demands(member);
    for (member, is_missing) in [
        ("appid", appid.is_none()),
        ("service_id", service_id.is_none()),
        ("sub_mchid", sub_mchid.is_none() && side == Side::Partner),
    ] {
        if missing(member, is_missing) {
            return Err(Refusal::missing(&format!("/{member}")).into());
        }
    }
    let stream = stream_for(&Payee::of_caller(call, sub_mchid), call.variable("out_order_no"));
    Ok((Owner { appid, service_id }, stream, body))
}

/// A merchant is answered with the order, a provider with nothing.
fn told(
    side: Side,
    state: &Arc<State>,
    answer: impl FnOnce(&Order) -> Result<Answer, Failure>,
) -> Result<Answer, Failure> {
    match side {
        Side::Direct => answer(existing(state)?),
        Side::Partner => Ok(Answer::empty()),
    }
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
pub(crate) fn stream_for(payee: &Payee, out_order_no: &str) -> Stream {
    match &payee.sub_mchid {
        None => stream_of(&payee.mchid, out_order_no),
        Some(sub) => {
            Stream::new(&[PARTNER_SERVICE, &payee.mchid], &format!("{sub}/{out_order_no}"))
        }
    }
}

/// The stream of an order of a merchant of its own.
pub(crate) fn stream_of(mchid: &str, out_order_no: &str) -> Stream {
    Stream::new(&[SERVICE, mchid], out_order_no)
}

/// The scopes of all orders: those of merchants, and those of providers.
pub(super) const SERVICE: &str = "payscore/service";
pub(super) const PARTNER_SERVICE: &str = "payscore/partner-service";
