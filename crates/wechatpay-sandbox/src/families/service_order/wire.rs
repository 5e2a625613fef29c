//! Service orders: create, query, cancel, complete, modify, pay, sync (dossier 05 §§7, 8).

use std::sync::Arc;

use wechatpay_core::Fen;

use super::{
    Acknowledged, Change, Command, Completion, Device, Fund, Identity, Item, Location, Order,
    Owner, RiskFund, ServiceOrder, State, Terms, TimeRange, View, decide,
};
use crate::{
    engine::{Answer, Call, Failure, Fields, Refusal, Stream, vanished},
    families::{payscore::wire as payscore, permission::wire as permission},
};

pub(super) async fn create(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let terms = terms(&mut body)?;
    body.finish()?;
    let permission = match &terms.openid {
        Some(openid) => {
            permission::of_user(call, &terms.service_id, &terms.appid, openid.as_str())?
        }
        None => None,
    };
    let stream = stream_of(&call.merchant.mchid, &terms.out_order_no);
    let chance = &call.world.chance;
    let command = Command::Create {
        mchid: call.merchant.mchid.clone(),
        terms: Box::new(terms),
        identity: Identity {
            order_id: chance.order_id(),
            query_id: chance.text(32),
            package: chance.text(64),
        },
        profile: call.profile(),
        risk_cap: call.world.config.risk_cap,
        permission,
    };
    let state = change(call, &stream, command).await?;
    Answer::json(&View::created(existing(&state)?))
}

pub(super) async fn query(call: &Call<'_>) -> Result<Answer, Failure> {
    let any = stream_of(&call.merchant.mchid, "");
    let (owner, stream) = payscore::asked_order(call, &any)?;
    let state = change(call, &stream, Command::Tick).await?;
    let is_owned = |order: &&Order| {
        order.terms.appid == owner.appid && order.terms.service_id == owner.service_id
    };
    let order = state.0.as_ref().filter(is_owned).ok_or_else(payscore::no_order)?;
    Answer::json(&View::whole(order))
}

pub(super) async fn cancel(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let command = Command::Cancel { owner: owner(&mut body)?, reason: body.required("reason")? };
    let state = finish(call, body, command).await?;
    Answer::json(&Acknowledged::new(existing(&state)?))
}

pub(super) async fn complete(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let owner = owner(&mut body)?;
    let completion = Completion {
        post_payments: payments(&mut body)?,
        post_discounts: body.list("post_discounts", settled_discount)?,
        total_amount: Fen(body.required_integer("total_amount")?),
        time_range: time_range(&mut body)?,
        end_location: match body.object("location")? {
            Some(mut location) => {
                let end = location.text("end_location")?;
                location.finish()?;
                end
            }
            None => None,
        },
        profit_sharing: body.flag("profit_sharing")?.unwrap_or(false),
        goods_tag: body.text("goods_tag")?,
        device: device(&mut body)?,
    };
    let risk_cap = call.world.config.risk_cap;
    let command = Command::Complete { owner, completion: Box::new(completion), risk_cap };
    let state = finish(call, body, command).await?;
    Answer::json(&View::completed(existing(&state)?))
}

pub(super) async fn modify(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let owner = owner(&mut body)?;
    let change = Change {
        post_payments: payments(&mut body)?,
        post_discounts: body.list("post_discounts", settled_discount)?,
        total_amount: Fen(body.required_integer("total_amount")?),
        reason: body.required("reason")?,
        device: device(&mut body)?,
    };
    let command = Command::Modify { owner, change: Box::new(change) };
    let state = finish(call, body, command).await?;
    Answer::json(&View::modified(existing(&state)?))
}

pub(super) async fn pay(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let command = Command::Pay { owner: owner(&mut body)? };
    let state = finish(call, body, command).await?;
    Answer::json(&Acknowledged::new(existing(&state)?))
}

pub(super) async fn sync(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let owner = owner(&mut body)?;
    let command = Command::Sync { owner, paid_time: payscore::paid_time(&mut body)? };
    let state = finish(call, body, command).await?;
    Answer::json(&View::whole(existing(&state)?))
}

/// The rest of a call on the order that its path names.
async fn finish(
    call: &Call<'_>,
    mut body: Fields,
    command: Command,
) -> Result<Arc<State>, Failure> {
    body.finish()?;
    let stream = stream_of(&call.merchant.mchid, call.variable("out_order_no"));
    change(call, &stream, command).await
}

pub(super) async fn change(
    call: &Call<'_>,
    stream: &Stream,
    command: Command,
) -> Result<Arc<State>, Failure> {
    call.change::<ServiceOrder>(stream, |state, now| decide(state, command.clone(), now)).await
}

fn existing(state: &State) -> Result<&Order, Failure> {
    state.0.as_ref().ok_or_else(vanished)
}

fn terms(body: &mut Fields) -> Result<Terms, Refusal> {
    Ok(Terms {
        appid: body.required("appid")?,
        out_order_no: body.required("out_order_no")?,
        service_id: body.required("service_id")?,
        service_introduction: body.required("service_introduction")?,
        post_payments: body.list("post_payments", item)?,
        post_discounts: body.list("post_discounts", promised_discount)?,
        time_range: time_range(body)?.ok_or_else(|| body.missing("time_range"))?,
        location: location(body)?,
        risk_fund: risk_fund(body)?,
        attach: body.text("attach")?,
        notify_url: body.required("notify_url")?,
        need_user_confirm: body.flag("need_user_confirm")?.unwrap_or(true),
        openid: body.text("openid")?.map(Into::into),
        device: device(body)?,
    })
}

fn owner(body: &mut Fields) -> Result<Owner, Refusal> {
    Ok(Owner { appid: body.required("appid")?, service_id: body.required("service_id")? })
}

fn payments(body: &mut Fields) -> Result<Vec<Item>, Refusal> {
    let payments = body.list("post_payments", item)?;
    if payments.is_empty() { Err(body.missing("post_payments")) } else { Ok(payments) }
}

fn item(item: &mut Fields) -> Result<Item, Refusal> {
    Ok(Item {
        name: item.required("name")?,
        amount: item.integer("amount")?.map(Fen),
        description: item.text("description")?,
        count: item.integer("count")?.filter(|count| *count != 0),
    })
}

/// A reduction on creation: it has words, and an amount only if that is known already.
fn promised_discount(fields: &mut Fields) -> Result<Item, Refusal> {
    let discount = item(fields)?;
    if discount.description.is_none() { Err(fields.missing("description")) } else { Ok(discount) }
}

/// A reduction on completion: its amount counts.
fn settled_discount(fields: &mut Fields) -> Result<Item, Refusal> {
    let discount = item(fields)?;
    if discount.amount.is_none() { Err(fields.missing("amount")) } else { Ok(discount) }
}

fn time_range(body: &mut Fields) -> Result<Option<TimeRange>, Refusal> {
    let Some(mut range) = body.object("time_range")? else { return Ok(None) };
    let times = TimeRange {
        start_time: range.text("start_time")?,
        start_time_remark: range.text("start_time_remark")?,
        end_time: range.text("end_time")?,
        end_time_remark: range.text("end_time_remark")?,
    };
    range.finish()?;
    Ok(Some(times))
}

fn location(body: &mut Fields) -> Result<Option<Location>, Refusal> {
    let Some(mut place) = body.object("location")? else { return Ok(None) };
    let location = Location {
        start_location: place.text("start_location")?,
        end_location: place.text("end_location")?,
    };
    place.finish()?;
    Ok(Some(location))
}

fn risk_fund(body: &mut Fields) -> Result<RiskFund, Refusal> {
    let mut fund = body.object("risk_fund")?.ok_or_else(|| body.missing("risk_fund"))?;
    let word = fund.required("name")?;
    let words = "DEPOSIT、ADVANCE、CASH_DEPOSIT、ESTIMATE_ORDER_COST";
    let risk = RiskFund {
        name: Fund::read(&word).ok_or_else(|| fund.not_one_of("name", word.as_str(), words))?,
        amount: Fen(fund.required_integer("amount")?),
        description: fund.text("description")?,
    };
    fund.finish()?;
    Ok(risk)
}

fn device(body: &mut Fields) -> Result<Option<Device>, Refusal> {
    let Some(mut fields) = body.object("device")? else { return Ok(None) };
    let device = Device {
        start_device_id: fields.text("start_device_id")?,
        end_device_id: fields.text("end_device_id")?,
        materiel_no: fields.text("materiel_no")?,
    };
    fields.finish()?;
    Ok(Some(device))
}

/// The stream of an order.
pub(crate) fn stream_of(mchid: &str, out_order_no: &str) -> Stream {
    Stream::new(&["payscore", "service", mchid], out_order_no)
}
