//! Orders paid by the insurance and the user: create, query by either number, report refunds.

use std::sync::Arc;

use super::{
    Command, MedIns, MixPayType, Order, Part, People, RefundReport, State, Terms, View,
    decide::no_order,
};
use crate::{
    engine::{AlternateKey, Answer, Call, Failure, Stream, vanished},
    families::pay::{self, Pay, Payee, Product, Stage, streams},
};

pub(super) async fn create(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let opener = call.opener();
    let terms: Terms = body.part(Some(&opener))?;
    let people: People = body.decode(Some(&opener))?;
    let payee = Payee::of_caller(call, terms.sub_mchid.clone());
    let is_linked = is_linked(call, &payee, &terms).await?;
    let stream = stream(&payee, &terms.out_trade_no);
    let command = Command::Create {
        mchid: payee.mchid,
        mix_trade_no: call.backend.random.digits(30),
        terms: Box::new(terms),
        people: Box::new(people),
        is_linked,
    };
    let state = call.change::<MedIns>(&stream, command).await?;
    Answer::json(&View::new(state.0.as_ref().ok_or_else(vanished)?))
}

/// The cash part is an ordinary JSAPI order placed before, under the same number (protocol 16 §14.5).
async fn is_linked(call: &Call<'_>, payee: &Payee, terms: &Terms) -> Result<bool, Failure> {
    if terms.mix_pay_type == MixPayType::InsuranceOnly {
        return Ok(true);
    }
    let state = call.current::<Pay>(&streams::order(payee, &terms.out_trade_no)).await?;
    Ok(state.0.as_ref().is_some_and(|order| {
        order.terms.product == Product::Jsapi
            && order.stage == Stage::Unpaid
            && Some(&order.prepay.id) == terms.prepay_id.as_ref()
            && order.only().map(|part| part.terms.total) == terms.wechat_pay_cash_fee
    }))
}

/// `GET …/out-trade-no/{out_trade_no}`.
pub(super) async fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = Payee::asked(call)?;
    show(call, &payee, &stream(&payee, call.variable("out_trade_no"))).await
}

/// `GET …/mix-trade-no/{mix_trade_no}`.
pub(super) async fn find_by_id(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = Payee::asked(call)?;
    let stream = numbered(call, call.variable("mix_trade_no"))?;
    show(call, &payee, &stream).await
}

/// `POST …/refunds/notify?mix_trade_no=`: the hospital gave back what the insurance paid.
pub(super) async fn notify_refund(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let number = query.required("mix_trade_no")?;
    query.finish()?;
    let mut body = call.body()?;
    let sub_mchid = body.text("sub_mchid")?;
    let report: RefundReport = body.decode(None)?;
    let payee = Payee::of_caller(call, sub_mchid);
    let stream = numbered(call, &number)?;
    owned(&call.current::<MedIns>(&stream).await?, &payee)?;
    call.change::<MedIns>(&stream, Command::ReportRefund(report)).await?;
    Ok(Answer::empty())
}

pub(super) async fn show(
    call: &Call<'_>,
    payee: &Payee,
    stream: &Stream,
) -> Result<Answer, Failure> {
    let state = given_back(call, payee, stream).await?;
    Answer::json(&View::new(owned(&state, payee)?))
}

/// The state, after the cash part was looked at: ordinary refunds may have given it back.
async fn given_back(
    call: &Call<'_>,
    payee: &Payee,
    stream: &Stream,
) -> Result<Arc<State>, Failure> {
    let state = call.current::<MedIns>(stream).await?;
    let order = owned(&state, payee)?;
    if order.cash != Part::Success {
        return Ok(state);
    }
    let cash = call.current::<Pay>(&streams::order(payee, &order.terms.out_trade_no)).await?;
    let part = cash.0.as_ref().and_then(pay::Order::only);
    let is_back = part.is_some_and(|part| {
        let arrived = part.refunds().filter(|refund| refund.status == pay::RefundStatus::Success);
        arrived.map(|refund| refund.terms.refund).sum::<wechatpay_core::Fen>() == part.terms.total
    });
    if is_back {
        return call.change::<MedIns>(stream, Command::RefundCash).await;
    }
    Ok(state)
}

fn owned<'a>(state: &'a Arc<State>, payee: &Payee) -> Result<&'a Order, Failure> {
    let is_owned =
        |order: &&Order| order.mchid == payee.mchid && order.terms.sub_mchid == payee.sub_mchid;
    state.0.as_ref().filter(is_owned).ok_or_else(|| no_order().into())
}

fn numbered(call: &Call<'_>, mix_trade_no: &str) -> Result<Stream, Failure> {
    let key = AlternateKey::key("mix_trade_no", mix_trade_no);
    let owner = call.backend.store.owner(&Stream::new(&[MED_INS], ""), &key)?;
    owner.ok_or_else(|| no_order().into())
}

/// The stream of an order.
pub(super) fn stream(payee: &Payee, out_trade_no: &str) -> Stream {
    Stream::new(&[MED_INS], &payee.key("order", out_trade_no))
}

pub(super) const MED_INS: &str = "med-ins";
