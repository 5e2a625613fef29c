//! Basic orders, direct and for sub-merchants (protocol 08 §§1-4).

use std::sync::Arc;

use serde::Serialize;

use super::{
    Command, Order, Pay, Payee, Product, State, Terms, View,
    body::{Side, terms},
    streams,
};
use crate::engine::{
    AlternateKey, Answer, Call, Decide, ErrorNumber, Failure, Given, Location, Reason, Refusal,
    Stream, vanished,
};

pub(super) async fn create(
    call: &Call<'_>,
    side: Side,
    product: Product,
) -> Result<Answer, Failure> {
    let terms = terms(call, side, product)?;
    let stream = streams::order(&terms.payee, terms.number());
    let state = place(call, &stream, terms).await?;
    prepared(state.0.as_ref().ok_or_else(vanished)?)
}

/// Places an order, or prepares it once more.
pub(crate) async fn place(
    call: &Call<'_>,
    stream: &Stream,
    terms: Terms,
) -> Result<Arc<State>, Failure> {
    let now = call.now();
    let prepay_id = match terms.product {
        Product::Deduct => call.backend.random.transaction_id(),
        _ => call.backend.random.prepay_id(now.0),
    };
    let place = |view: crate::engine::View<'_, State>| {
        let mut is_taken = false;
        for part in &terms.parts {
            is_taken |=
                view.is_held_elsewhere(&part.payee.key("out_trade_no", &part.out_trade_no))?;
        }
        let command = Command::Create {
            terms: Box::new(terms.clone()),
            prepay_id: prepay_id.clone(),
            is_taken,
            profile: call.profile(),
        };
        Ok(Pay::decide(view.state, command, now)?)
    };
    Ok(call.transact::<Pay>(stream, now, place).await?)
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Prepared {
    PrepayId(String),
    H5Url(String),
    CodeUrl(String),
}

/// What the merchant passes on to the user.
pub(crate) fn prepared(order: &Order) -> Result<Answer, Failure> {
    let id = &order.prepay.id;
    Answer::json(&match order.terms.product {
        Product::H5 => {
            let package = id.get(id.len().saturating_sub(10)..).unwrap_or(id);
            let page = "https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb";
            Prepared::H5Url(format!("{page}?prepay_id={id}&package={package}"))
        }
        Product::Native => {
            let code = id.get(id.len().saturating_sub(12)..).unwrap_or(id);
            Prepared::CodeUrl(format!("weixin://wxpay/bizpayurl/up?pr={code}&groupid=00"))
        }
        _ => Prepared::PrepayId(id.clone()),
    })
}

pub(super) async fn find(call: &Call<'_>, side: Side) -> Result<Answer, Failure> {
    let payee = asked_payee(call, side)?;
    let stream = streams::order(&payee, call.variable("out_trade_no"));
    let state = call.current::<Pay>(&stream).await?;
    show(&state, &payee)
}

pub(super) async fn find_by_id(call: &Call<'_>, side: Side) -> Result<Answer, Failure> {
    let payee = asked_payee(call, side)?;
    let key = AlternateKey::key("transaction_id", call.variable("transaction_id"));
    let stream = call.backend.store.owner(&streams::purchase(""), &key)?.ok_or_else(no_order)?;
    let state = call.current::<Pay>(&stream).await?;
    show(&state, &payee)
}

/// Sub-orders of a combined order are not shown here (protocol 08 §8).
fn show(state: &State, payee: &Payee) -> Result<Answer, Failure> {
    let order = state.0.as_ref().filter(|order| order.terms.payee == *payee);
    let part = order.and_then(Order::only).ok_or_else(no_order)?;
    Answer::json(&View::new(part))
}

pub(super) async fn close(call: &Call<'_>, side: Side) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let payee = Payee::named(call, side, &mut body)?;
    body.finish()?;
    let stream = streams::order(&payee, call.variable("out_trade_no"));
    call.change::<Pay>(&stream, Command::Close { combined: None }).await?;
    Ok(Answer::empty())
}

/// The payee named in a query.
fn asked_payee(call: &Call<'_>, side: Side) -> Result<Payee, Failure> {
    let mut query = call.query()?;
    let name = if side == Side::Direct { "mchid" } else { "sp_mchid" };
    let mchid = query.required(name)?;
    let sub_mchid = match side {
        Side::Direct => None,
        Side::Partner => Some(query.required("sub_mchid")?),
    };
    query.finish()?;
    if mchid != call.merchant.mchid {
        let text = "商户号和订单不匹配";
        let refusal = Refusal::at(Location::Query, name, Given::from(mchid.as_str()), text);
        let reason = Reason::InvalidRequest;
        return Err(
            Refusal { reason, ..refusal.saying(ErrorNumber::ORDER_OF_ANOTHER, text) }.into()
        );
    }
    Ok(Payee { mchid, sub_mchid })
}

pub(crate) fn no_order() -> Failure {
    Refusal::new(Reason::OrderNotExist, ErrorNumber::NO_ORDER, "订单不存在").into()
}
