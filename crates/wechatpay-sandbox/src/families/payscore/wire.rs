//! 先享后付 and 智慧零售 orders: create, query, cancel, complete, sync (protocol 05 §§2-4).

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{
    Command, Completion, Discount, Fee, FinishType, Identity, Order, Owner, Payscore, Product,
    Terms, View, no_order as unknown_order,
};
use crate::engine::{Answer, Call, Failure, Given, Location, Query, Refusal, Stream, vanished};

#[derive(Deserialize)]
struct Completing {
    appid: String,
    service_id: String,
    finish_type: i64,
    cancel_reason: Option<String>,
    real_service_start_time: Option<String>,
    real_service_end_time: Option<String>,
    real_service_end_location: Option<String>,
    fees: Vec<Fee>,
    discounts: Vec<Discount>,
    total_amount: Option<Fen>,
    profit_sharing: Option<bool>,
    finish_ticket: String,
}

#[derive(Deserialize)]
struct Cancelling {
    appid: String,
    service_id: String,
    reason: String,
}

#[derive(Deserialize)]
struct SyncingOrder {
    appid: String,
    service_id: String,
    #[serde(rename = "type")]
    _kind: SyncKind,
    detail: SyncDetail,
}

/// What a sync says of an order: that it was paid elsewhere, and when.
#[derive(Deserialize)]
pub(crate) struct Syncing {
    #[serde(rename = "type")]
    _kind: SyncKind,
    pub(crate) detail: SyncDetail,
}

#[derive(Deserialize)]
enum SyncKind {
    #[serde(rename = "Order_Paid")]
    OrderPaid,
}

#[derive(Deserialize)]
pub(crate) struct SyncDetail {
    pub(crate) paid_time: String,
}

#[derive(Serialize)]
struct Created<'a> {
    appid: &'a str,
    mchid: &'a str,
    out_order_no: &'a str,
    service_id: &'a str,
    order_id: &'a str,
    #[serde(flatten)]
    jump: Option<Jump<'a>>,
}

/// Where the merchant sends the user to confirm; nowhere if no confirmation is needed.
#[derive(Serialize)]
struct Jump<'a> {
    miniprogram_businesstype: &'static str,
    miniprogram_appid: &'static str,
    miniprogram_path: &'static str,
    miniprogram_username: &'static str,
    package: &'a str,
}

#[derive(Serialize)]
struct Acknowledged<'a> {
    appid: &'a str,
    mchid: &'a str,
    out_order_no: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    service_id: Option<&'a str>,
    order_id: &'a str,
}

/// `POST …-orders`.
pub(super) async fn create_order(call: &Call<'_>, product: Product) -> Result<Answer, Failure> {
    let (mut body, opener) = (call.body()?, call.opener());
    let mut terms: Terms = body.part(Some(&opener))?;
    // A reduction that is only promised has words, but no amount yet.
    every(&terms.discounts, "discount_desc", |discount| discount.desc.is_none())?;
    if product == Product::Payafter {
        terms.holder = body.part(Some(&opener))?;
    }
    body.finish()?;
    let stream = stream_of(product, &call.merchant.mchid, &terms.out_order_no);
    let random = &call.backend.random;
    let identity = Identity {
        order_id: random.order_id(),
        query_id: random.text(32),
        package: random.text(64),
        ticket_secret: random.text(32),
    };
    let command = Command::Create {
        product,
        mchid: call.merchant.mchid.clone(),
        terms: Box::new(terms),
        identity,
        profile: call.profile(),
        risk_cap: call.backend.config.risk_cap,
    };
    let state = call.change::<Payscore>(&stream, command).await?;
    let order = state.0.as_ref().ok_or_else(vanished)?;
    let terms = &order.terms;
    Answer::json(&Created {
        appid: &terms.appid,
        mchid: &order.mchid,
        out_order_no: &terms.out_order_no,
        service_id: &terms.service_id,
        order_id: &order.identity.order_id,
        jump: terms.need_user_confirm.then(|| Jump {
            miniprogram_businesstype: "wxpayScoreUse",
            miniprogram_appid: "wx5a9db0c000000001",
            miniprogram_path: "pages/sandbox/use",
            miniprogram_username: "gh_5a9db0c00001",
            package: &order.identity.package,
        }),
    })
}

/// `GET …-orders`.
pub(super) async fn query_order(call: &Call<'_>, product: Product) -> Result<Answer, Failure> {
    let any = stream_of(product, &call.merchant.mchid, "");
    let (owner, stream) = asked_order(call, &any)?;
    let state = call.current::<Payscore>(&stream).await?;
    let order = state.0.as_ref().filter(|order| {
        order.terms.appid == owner.appid && order.terms.service_id == owner.service_id
    });
    let order = order.ok_or_else(no_order)?;
    Answer::json(&View::new(order, &call.backend.random.text(16)))
}

/// Which order a query asks for; `any` is an order of the product.
fn asked_order(call: &Call<'_>, any: &Stream) -> Result<(Owner, Stream), Failure> {
    let mut query = call.query()?;
    let service_id = query.required("service_id")?;
    let appid = query.required("appid")?;
    Ok((Owner { appid, service_id }, asked_stream(call, query, any)?))
}

/// The order that the rest of a query names by either of its two numbers.
pub(crate) fn asked_stream(
    call: &Call<'_>,
    mut query: Query,
    any: &Stream,
) -> Result<Stream, Failure> {
    let (out_order_no, query_id) = (query.text("out_order_no"), query.text("query_id"));
    query.finish()?;
    let stream = match (out_order_no, query_id) {
        // A provider's orders are named after the sub-merchant as well.
        (Some(number), None) => Some(any.sibling(&format!("{}{number}", any.name()))),
        (None, Some(query_id)) => call.backend.store.owner(any, &format!("query_id/{query_id}"))?,
        _ => {
            let issue = "out_order_no与query_id必须且只能传一个";
            return Err(Refusal::at(Location::Query, "out_order_no", None, issue).into());
        }
    };
    stream.ok_or_else(no_order)
}

/// `POST …-orders/{out_order_no}/cancel`.
pub(super) async fn cancel_order(call: &Call<'_>, product: Product) -> Result<Answer, Failure> {
    let Cancelling { appid, service_id, reason } = call.body_as()?;
    acknowledge(call, product, Command::Cancel { appid, service_id, reason }, Member::Kept).await
}

/// `POST …-orders/{out_order_no}/complete`.
pub(super) async fn complete_order(call: &Call<'_>, product: Product) -> Result<Answer, Failure> {
    let body: Completing = call.body_as()?;
    let finish_type = match body.finish_type {
        1 => FinishType::Unused,
        2 => FinishType::Used,
        other => {
            let given = Given::from(other);
            return Err(Refusal::field("/finish_type", given, "取值只能是 1、2").into());
        }
    };
    every(&body.discounts, "discount_amount", |discount| discount.amount.is_none())?;
    let completion = Box::new(Completion {
        finish_type,
        cancel_reason: body.cancel_reason,
        real_service_start_time: body.real_service_start_time,
        real_service_end_time: body.real_service_end_time,
        real_service_end_location: body.real_service_end_location,
        fees: body.fees,
        discounts: body.discounts,
        total_amount: body.total_amount,
        profit_sharing: body.profit_sharing.unwrap_or(false),
    });
    let (appid, service_id, finish_ticket) = (body.appid, body.service_id, body.finish_ticket);
    let profile = call.profile();
    let command = Command::Complete { appid, service_id, completion, finish_ticket, profile };
    acknowledge(call, product, command, Member::Kept).await
}

/// `POST …-orders/{out_order_no}/sync`.
pub(super) async fn sync_order(call: &Call<'_>, product: Product) -> Result<Answer, Failure> {
    let SyncingOrder { appid, service_id, detail, .. } = call.body_as()?;
    let command = Command::Sync { appid, service_id, paid_time: detail.paid_time };
    acknowledge(call, product, command, Member::LeftOut).await
}

/// Refuses reductions of which one lacks a member.
fn every(
    discounts: &[Discount],
    member: &str,
    lacks: impl Fn(&Discount) -> bool,
) -> Result<(), Refusal> {
    match discounts.iter().position(lacks) {
        Some(index) => Err(Refusal::missing(&format!("/discounts/{index}/{member}"))),
        None => Ok(()),
    }
}

/// Whether an acknowledgement names the service: sync does not.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Member {
    Kept,
    LeftOut,
}

async fn acknowledge(
    call: &Call<'_>,
    product: Product,
    command: Command,
    service: Member,
) -> Result<Answer, Failure> {
    let stream = stream_of(product, &call.merchant.mchid, call.variable("out_order_no"));
    let state = call.change::<Payscore>(&stream, command).await?;
    let order: &Order = state.0.as_ref().ok_or_else(vanished)?;
    Answer::json(&Acknowledged {
        appid: &order.terms.appid,
        mchid: &order.mchid,
        out_order_no: &order.terms.out_order_no,
        service_id: (service == Member::Kept).then_some(order.terms.service_id.as_str()),
        order_id: &order.identity.order_id,
    })
}

pub(crate) fn no_order() -> Failure {
    unknown_order().into()
}

/// The stream of an order.
pub(super) fn stream_of(product: Product, mchid: &str, out_order_no: &str) -> Stream {
    Stream::new(&["payscore", product.name(), mchid], out_order_no)
}
