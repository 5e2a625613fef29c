//! 付款码支付: the merchant scans the code that the user shows.
//!
//! A code is 18 digits that begin with 10 to 15, and in the strict profile pays once. The user pays at once, unless the code ends in `99`:
//! then a password is asked for, and the wallet's `pay` or `decline` says what happens.

use std::sync::Arc;

use http::StatusCode;
use serde::{Deserialize, Serialize};
use wechatpay_core::keys::sha256_hex;

use super::{
    Command, Event, Order, Pay, Payee, Stage, State, Terms, View,
    body::{Side, code_terms},
    streams,
};
use crate::engine::{
    Aggregate as _, Answer, Call, Decide as _, ErrorNumber, Failure, Reason, Refusal, Stream,
    vanished,
};

#[derive(Deserialize)]
struct Reversing {
    #[serde(alias = "sp_appid")]
    appid: Option<String>,
    #[serde(rename = "sub_appid")]
    _sub_appid: Option<String>,
}

pub(super) async fn charge(call: &Call<'_>, side: Side) -> Result<Answer, Failure> {
    let (terms, auth_code) = code_terms(call, side)?;
    check_code(&auth_code)?;
    // A test may go on with one code; the strict profile knows that a phone shows each once.
    if call.profile().is_strict() {
        check_unused(call, &auth_code, &terms).await?;
    }
    let stream = streams::order(&terms.payee, terms.number());
    let state = charge_code(call, &stream, terms, &auth_code).await?;
    let order = state.0.as_ref().ok_or_else(vanished)?;
    let answer = Answer::json(&View::new(order.only().ok_or_else(vanished)?))?;
    Ok(accepted(answer, order))
}

/// While a password is awaited, the answer says that the request was accepted, and no more.
pub(crate) fn accepted(mut answer: Answer, order: &Order) -> Answer {
    if order.stage == Stage::Paying {
        answer.status = StatusCode::ACCEPTED;
    }
    answer
}

/// Places an order and charges the code. The code is not kept: a repeated call may carry a newer one.
pub(crate) async fn charge_code(
    call: &Call<'_>,
    stream: &Stream,
    terms: Terms,
    auth_code: &str,
) -> Result<Arc<State>, Failure> {
    check_code(auth_code)?;
    let needs_password = auth_code.ends_with("99");
    let key = terms.payee.key("out_trade_no", terms.number());
    let now = call.now();
    let random = &call.backend.random;
    let (prepay_id, transaction_id) = (random.prepay_id(now.0), random.transaction_id());
    let charge = |view: crate::engine::View<'_, State>| {
        let place = Command::Create {
            terms: Box::new(terms.clone()),
            prepay_id: prepay_id.clone(),
            is_taken: view.is_held_elsewhere(&key)?,
            profile: call.profile(),
        };
        let mut events = Pay::decide(view.state, place, now)?;
        if events.iter().any(|event| matches!(event, Event::Created { .. })) {
            let placed = events.iter().fold(view.state.clone(), Pay::apply);
            let numbers = vec![transaction_id.clone()];
            let next = if needs_password {
                Command::StartPaying
            } else {
                Command::Pay { openid: None, coupon: None, bank_type: None, numbers }
            };
            events.extend(Pay::decide(&placed, next, now)?);
        }
        Ok(events)
    };
    Ok(call.transact::<Pay>(stream, now, charge).await?)
}

fn check_code(code: &str) -> Result<(), Refusal> {
    let is_code = code.len() == 18
        && code.bytes().all(|b| b.is_ascii_digit())
        && matches!(code.get(..2), Some("10" | "11" | "12" | "13" | "14" | "15"));
    if is_code {
        return Ok(());
    }
    Err(Refusal::field("/payer/auth_code", None, "应为18位数字，以10至15开头"))
}

/// A code pays one order. What is kept is its digest, and the order.
async fn check_unused(call: &Call<'_>, code: &str, terms: &Terms) -> Result<(), Failure> {
    let fact = format!("payment-code/{}", sha256_hex(code.as_bytes()));
    let order = terms.payee.key("order", terms.number());
    match call.backend.store.fact(&fact)? {
        None => Ok(call.backend.store.keep_fact(fact, order).await?),
        Some(known) if known == order => Ok(()),
        Some(_) => {
            let text = "付款码已使用过，请用户刷新后重新出示";
            Err(Refusal::new(Reason::InvalidRequest, ErrorNumber::AGAINST_RULES, text).into())
        }
    }
}

#[derive(Serialize)]
struct Reversed<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    appid: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mchid: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sp_mchid: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sub_mchid: Option<&'a str>,
    out_trade_no: &'a str,
}

pub(super) async fn reverse(call: &Call<'_>, side: Side) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let payee = Payee::named(call, side, &mut body)?;
    let Reversing { appid, .. } = body.decode(None)?;
    if side == Side::Direct && appid.is_none() {
        return Err(Refusal::missing("/appid").into());
    }
    let stream = streams::order(&payee, call.variable("out_trade_no"));
    let state = call.change::<Pay>(&stream, Command::Reverse { appid }).await?;
    let order: &Order = state.0.as_ref().ok_or_else(vanished)?;
    let is_direct = side == Side::Direct;
    let mchid = order.terms.payee.mchid.as_str();
    Answer::json(&Reversed {
        appid: is_direct.then_some(order.terms.appid.as_str()),
        mchid: is_direct.then_some(mchid),
        sp_mchid: (!is_direct).then_some(mchid),
        sub_mchid: order.terms.payee.sub_mchid.as_deref(),
        out_trade_no: order.terms.number(),
    })
}
