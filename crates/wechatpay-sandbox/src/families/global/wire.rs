//! Orders outside of the mainland: create, query and close by either number, charge and reverse a code.

use std::sync::Arc;

use serde::Serialize;

use super::body::{asked, code_terms, named, terms};
use crate::{
    engine::{AlternateKey, Answer, Call, ErrorNumber, Failure, Reason, Refusal, Stream, vanished},
    families::pay::{
        Command, Order, OverseasView, Pay, Payee, Product, State,
        codepay::{accepted, charge_code},
        wire::{no_order, place},
    },
};

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Prepared {
    PrepayId(String),
    MwebUrl(String),
    CodeUrl(String),
}

pub(super) async fn create(call: &Call<'_>, product: Product) -> Result<Answer, Failure> {
    let terms = terms(call, product)?;
    let stream = order(&terms.payee, terms.number());
    let state = place(call, &stream, terms).await.map_err(spelled)?;
    let id = &state.0.as_ref().ok_or_else(vanished)?.prepay.id;
    let end = |length: usize| id.get(id.len().saturating_sub(length)..).unwrap_or(id);
    Answer::json(&match product {
        Product::H5 => {
            let page = "https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb";
            Prepared::MwebUrl(format!("{page}?prepay_id={id}&package={}", end(10)))
        }
        Product::Native => Prepared::CodeUrl(format!("weixin://wxpay/bizpayurl?pr={}", end(12))),
        _ => Prepared::PrepayId(id.clone()),
    })
}

/// A payment by code: the answer says what became of it, or 202 while a password is awaited.
pub(super) async fn charge(call: &Call<'_>) -> Result<Answer, Failure> {
    let (terms, code) = code_terms(call)?;
    let stream = order(&terms.payee, terms.number());
    let state = charge_code(call, &stream, terms, &code).await.map_err(spelled)?;
    let order = state.0.as_ref().ok_or_else(vanished)?;
    let view = OverseasView::charged(order.only().ok_or_else(vanished)?);
    Ok(accepted(Answer::json(&view)?, order))
}

/// `GET …/out-trade-no/{out_trade_no}`.
pub(super) async fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = queried(call)?;
    show(call, &payee, Some(order(&payee, call.variable("out_trade_no")))).await
}

/// `GET …/id/{transaction_id}`.
pub(super) async fn find_by_id(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = queried(call)?;
    show(call, &payee, paid(call, call.variable("transaction_id"))?).await
}

pub(super) async fn close(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = meant(call)?;
    let stream = order(&payee, call.variable("out_trade_no"));
    end(call, &payee, Some(stream), Command::Close { combined: None }).await
}

pub(super) async fn close_by_id(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = meant(call)?;
    let stream = paid(call, call.variable("transaction_id"))?;
    end(call, &payee, stream, Command::Close { combined: None }).await
}

pub(super) async fn reverse(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = meant(call)?;
    let stream = order(&payee, call.variable("out_trade_no"));
    end(call, &payee, Some(stream), Command::Reverse { appid: None }).await
}

pub(super) async fn reverse_by_id(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = meant(call)?;
    let stream = paid(call, call.variable("transaction_id"))?;
    end(call, &payee, stream, Command::Reverse { appid: None }).await
}

async fn end(
    call: &Call<'_>,
    payee: &Payee,
    stream: Option<Stream>,
    command: Command,
) -> Result<Answer, Failure> {
    let stream = stream.ok_or_else(no_order)?;
    owned(&call.current::<Pay>(&stream).await?, payee)?;
    call.change::<Pay>(&stream, command).await.map_err(spelled)?;
    Ok(Answer::empty())
}

/// Who asks, where the query says nothing else.
fn queried(call: &Call<'_>) -> Result<Payee, Failure> {
    let mut query = call.query()?;
    let payee = asked(call, &mut query)?;
    query.finish()?;
    Ok(payee)
}

/// Who is meant, where the body says nothing else.
fn meant(call: &Call<'_>) -> Result<Payee, Failure> {
    let mut body = call.body()?;
    let payee = named(call, &mut body)?;
    body.finish()?;
    Ok(payee)
}

async fn show(call: &Call<'_>, payee: &Payee, stream: Option<Stream>) -> Result<Answer, Failure> {
    let state = call.current::<Pay>(&stream.ok_or_else(no_order)?).await?;
    let order = owned(&state, payee)?;
    Answer::json(&OverseasView::new(order.only().ok_or_else(vanished)?))
}

/// The order, if it is this payee's.
pub(super) fn owned<'a>(state: &'a Arc<State>, payee: &Payee) -> Result<&'a Order, Failure> {
    state.0.as_ref().filter(|order| order.terms.payee == *payee).ok_or_else(no_order)
}

/// The order that holds a payment.
pub(super) fn paid(call: &Call<'_>, transaction_id: &str) -> Result<Option<Stream>, Failure> {
    let key = AlternateKey::key("transaction_id", transaction_id);
    Ok(call.backend.store.owner(&Stream::new(&[GLOBAL], ""), &key)?)
}

/// The stream of an order.
pub(super) fn order(payee: &Payee, out_trade_no: &str) -> Stream {
    Stream::new(&[GLOBAL], &payee.key("order", out_trade_no))
}

/// Two codes are written as one word outside of the mainland; that their status is the same is assumed.
pub(super) fn spelled(failure: Failure) -> Failure {
    match failure {
        Failure::Refusal(refusal) => {
            let reason = match refusal.reason {
                Reason::OrderPaid => Reason::OverseasOrderPaid,
                Reason::OrderClosed => Reason::OverseasOrderClosed,
                other => other,
            };
            Failure::Refusal(Box::new(Refusal { reason, ..*refusal }))
        }
        other => other,
    }
}

/// A refund that is not there.
pub(super) fn no_refund() -> Failure {
    Refusal::new(Reason::ResourceNotExists, ErrorNumber::NOT_THERE, "退款单不存在").into()
}

/// The scope of all orders.
pub(super) const GLOBAL: &str = "global";
