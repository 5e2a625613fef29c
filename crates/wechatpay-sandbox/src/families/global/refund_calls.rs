//! Refunds outside of the mainland: create, query by either number, list those of an order.

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{
    body::{asked, named},
    wire::{GLOBAL, no_refund, order, owned, paid},
};
use crate::{
    engine::{
        AlternateKey, Answer, Call, Decide as _, Failure, Location, Refusal, Stream, vanished,
    },
    families::pay::{
        Command, Funds, Order, OverseasRefund, Pay, Payee, Refund, RefundTerms, State,
        wire::no_order,
    },
};

#[derive(Deserialize)]
struct Refunding {
    transaction_id: Option<String>,
    out_trade_no: Option<String>,
    out_refund_no: String,
    reason: Option<String>,
    amount: Amount,
    notify_url: Option<String>,
}

#[derive(Deserialize)]
struct Amount {
    refund: Fen,
    total: Fen,
    currency: String,
}

#[derive(Serialize)]
struct List<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    mchid: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sp_mchid: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sub_mchid: Option<&'a str>,
    out_trade_no: &'a str,
    amount: Price<'a>,
    data: Vec<OverseasRefund<'a>>,
    total_num: usize,
    current_total_num: usize,
}

#[derive(Serialize)]
struct Price<'a> {
    total: Fen,
    currency: &'a str,
    payer_total: Fen,
    payer_currency: &'static str,
}

pub(super) async fn create(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let payee = named(call, &mut body)?;
    let body: Refunding = body.decode(None)?;
    let stream = order_of(call, &payee, Location::Body, body.transaction_id, body.out_trade_no)?;
    let terms = RefundTerms {
        part: 0,
        out_refund_no: body.out_refund_no,
        reason: body.reason,
        notify_url: body.notify_url,
        funds_account: None,
        refund: body.amount.refund,
        total: body.amount.total,
        currency: body.amount.currency,
        from: Vec::new(),
        goods: String::new(),
        refund_account: None,
    };
    owned(&call.current::<Pay>(&stream).await?, &payee)?;
    let now = call.now();
    let refund_id = call.backend.random.refund_id();
    let key = payee.key("out_refund_no", &terms.out_refund_no);
    let accept = |view: crate::engine::View<'_, State>| {
        let command = Command::Refund {
            terms: Box::new(terms.clone()),
            refund_id: refund_id.clone(),
            is_taken: view.is_held_elsewhere(&key)?,
            // Outside of the mainland a day's own transactions pay for refunds: not looked up.
            funds: Funds::default(),
            profile: call.profile(),
        };
        Ok(Pay::decide(view.state, command, now)?)
    };
    let state = call.transact::<Pay>(&stream, now, accept).await?;
    let order = state.0.as_ref().ok_or_else(vanished)?;
    let refund = numbered(order, &terms.out_refund_no)?;
    let overseas = order.terms.overseas.as_ref().ok_or_else(vanished)?;
    Answer::json(&OverseasRefund::created(refund, overseas))
}

pub(super) async fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = queried(call)?;
    let key = payee.key("out_refund_no", call.variable("out_refund_no"));
    show(call, &payee, &key, |refund| refund.terms.out_refund_no == call.variable("out_refund_no"))
        .await
}

pub(super) async fn find_by_id(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = queried(call)?;
    let key = AlternateKey::key("refund_id", call.variable("refund_id"));
    show(call, &payee, &key, |refund| refund.refund_id == call.variable("refund_id")).await
}

/// `GET …/refunds?out_trade_no=|transaction_id=&offset=&count=`.
pub(super) async fn list(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let payee = asked(call, &mut query)?;
    let (id, number) = (query.text("transaction_id"), query.text("out_trade_no"));
    let offset = query.integer("offset", 0, i64::MAX)?.unwrap_or(0);
    let count = query.integer("count", 1, MOST)?.unwrap_or(MOST);
    query.finish()?;
    let stream = order_of(call, &payee, Location::Query, id, number)?;
    let state = call.current::<Pay>(&stream).await?;
    let order = owned(&state, &payee)?;
    let part = order.only().ok_or_else(vanished)?;
    let overseas = order.terms.overseas.as_ref().ok_or_else(vanished)?;
    let place = |number: i64| usize::try_from(number).unwrap_or(usize::MAX);
    let shown = order.refunds.iter().skip(place(offset)).take(place(count));
    let data: Vec<_> = shown.map(|refund| OverseasRefund::listed(part, refund, overseas)).collect();
    let is_direct = payee.sub_mchid.is_none();
    Answer::json(&List {
        id: part.share().map_or("", |share| share.transaction_id.as_str()),
        mchid: is_direct.then_some(payee.mchid.as_str()),
        sp_mchid: (!is_direct).then_some(payee.mchid.as_str()),
        sub_mchid: payee.sub_mchid.as_deref(),
        out_trade_no: &part.terms.out_trade_no,
        amount: Price {
            total: part.terms.total,
            currency: part.terms.currency(),
            payer_total: overseas.paid(part.payer_total()),
            payer_currency: "CNY",
        },
        total_num: order.refunds.len(),
        current_total_num: data.len(),
        data,
    })
}

/// The order that a call names by either of its two numbers.
fn order_of(
    call: &Call<'_>,
    payee: &Payee,
    location: Location,
    transaction_id: Option<String>,
    out_trade_no: Option<String>,
) -> Result<Stream, Failure> {
    match (transaction_id, out_trade_no) {
        (Some(id), _) => paid(call, &id)?.ok_or_else(no_order),
        (None, Some(number)) => Ok(order(payee, &number)),
        (None, None) => {
            let issue = "transaction_id与out_trade_no必须传一个";
            let slash = if location == Location::Body { "/" } else { "" };
            Err(Refusal::at(location, &format!("{slash}transaction_id"), None, issue).into())
        }
    }
}

fn queried(call: &Call<'_>) -> Result<Payee, Failure> {
    let mut query = call.query()?;
    let payee = asked(call, &mut query)?;
    query.finish()?;
    Ok(payee)
}

/// Shows the refund that holds a number.
pub(super) async fn show(
    call: &Call<'_>,
    payee: &Payee,
    key: &str,
    is_meant: impl Fn(&Refund) -> bool,
) -> Result<Answer, Failure> {
    let state = call.current::<Pay>(&holder(call, key)?).await?;
    let order = owned(&state, payee).map_err(|_| no_refund())?;
    let refund = order.refunds.iter().find(|refund| is_meant(refund)).ok_or_else(no_refund)?;
    let overseas = order.terms.overseas.as_ref().ok_or_else(vanished)?;
    let part = order.part(refund.terms.part).ok_or_else(vanished)?;
    Answer::json(&OverseasRefund::whole(part, refund, overseas))
}

/// The order whose refund holds a number.
pub(super) fn holder(call: &Call<'_>, key: &str) -> Result<Stream, Failure> {
    call.backend.store.owner(&Stream::new(&[GLOBAL], ""), key)?.ok_or_else(no_refund)
}

pub(super) fn numbered<'a>(order: &'a Order, out_refund_no: &str) -> Result<&'a Refund, Failure> {
    let mut refunds = order.refunds.iter();
    refunds.find(|refund| refund.terms.out_refund_no == out_refund_no).ok_or_else(no_refund)
}

/// The most refunds in one answer.
const MOST: i64 = 100;
