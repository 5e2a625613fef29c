//! Subsidies (补差) and after-sales orders (售后分账) of a platform.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::super::{
    AfterSalesTerms, Command, Extras, Granted, Platform, State, SubsidyReturnTerms, SubsidyTerms,
};
use super::merchant_of;
use crate::{
    engine::{
        Account, Answer, Call, Decide, ErrorNumber, Failure, Reason, Refusal, Refused, Stream,
        View, not_there, rfc3339, vanished,
    },
    families::{
        pay::Payee,
        profit_sharing::{
            PaidOrder, Sharing,
            paid_order::{Kept, Whose, announced_subsidy, paid_order},
            wire::stream_of as sharing_of,
        },
    },
};

#[derive(Deserialize)]
struct Cancelling {
    sub_mchid: String,
    transaction_id: String,
    description: String,
}

#[derive(Serialize)]
struct SubsidyView<'a> {
    sub_mchid: &'a str,
    transaction_id: &'a str,
    subsidy_id: &'a str,
    description: &'a str,
    amount: Fen,
    result: &'static str,
    success_time: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    out_subsidy_no: Option<&'a str>,
}

#[derive(Serialize)]
struct ReturnView<'a> {
    #[serde(flatten)]
    terms: &'a SubsidyReturnTerms,
    subsidy_refund_id: &'a str,
    result: &'static str,
    success_time: String,
}

#[derive(Serialize)]
struct CancelView<'a> {
    sub_mchid: &'a str,
    transaction_id: &'a str,
    result: &'static str,
    description: &'a str,
}

#[derive(Serialize)]
struct AfterSalesView<'a> {
    sub_mchid: &'a str,
    transaction_id: &'a str,
    amount: Fen,
    #[serde(skip_serializing_if = "Option::is_none")]
    result: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    finish_time: Option<String>,
}

pub(in super::super) async fn subsidise(call: &Call<'_>) -> Result<Answer, Failure> {
    let terms: SubsidyTerms = call.body_as()?;
    let payee = merchant_of(call, terms.sub_mchid.clone());
    payment(call, &payee, &terms.transaction_id).await?;
    // Only the strict profile asks for the platform's money: nobody pays a platform in a sandbox.
    if call.profile().is_strict() {
        let available = call.available(&payee.mchid, Account::Basic, call.now())?;
        let is_known = of_payment(call, &terms.transaction_id)?;
        let is_repeat = is_known.0.as_ref().is_some_and(|known| known.of(&terms).is_some());
        if available < terms.amount && !is_repeat {
            let text = "商户余额不足，请充值后重新发起";
            return Err(Refusal::new(Reason::NotEnough, ErrorNumber::NOT_ENOUGH, text).into());
        }
    }
    let shared = sharing_of(&payee.mchid, &terms.transaction_id);
    let is_shared = call.backend.store.load::<Sharing>(&shared)?.state.0.is_some();
    let command = Command::Subsidise {
        platform: platform(&payee),
        subsidy_id: format!("3008{}", call.backend.random.digits(24)),
        announced: announced_subsidy(call, &payee, &terms.transaction_id).await?,
        is_shared,
        terms: terms.clone(),
    };
    let stream = stream(call, &terms.transaction_id);
    let state = call.change::<Extras>(&stream, command).await?;
    let subsidy = granted(&state)?.of(&terms).ok_or_else(vanished)?;
    Answer::json(&SubsidyView {
        sub_mchid: &subsidy.terms.sub_mchid,
        transaction_id: &subsidy.terms.transaction_id,
        subsidy_id: &subsidy.subsidy_id,
        description: &subsidy.terms.description,
        amount: subsidy.terms.amount,
        result: "SUCCESS",
        success_time: rfc3339(subsidy.at),
        out_subsidy_no: subsidy.terms.out_subsidy_no.as_deref(),
    })
}

pub(in super::super) async fn return_subsidy(call: &Call<'_>) -> Result<Answer, Failure> {
    let terms: SubsidyReturnTerms = call.body_as()?;
    let stream = stream(call, &terms.transaction_id);
    let number = crate::engine::AlternateKey::key("out_order_no", &terms.out_order_no);
    let subsidy_refund_id = format!("3008{}", call.backend.random.digits(24));
    let now = call.now();
    let decide = |view: View<'_, State>| -> Result<_, Refused> {
        let platform = view.state.0.as_ref().map(|granted| &granted.platform);
        let is_theirs = platform.is_some_and(|known| known.sub_mchid == terms.sub_mchid);
        if !is_theirs || view.is_held_elsewhere(&number)? {
            let text = "订单没有补差，不能回退";
            let reason = Reason::InvalidRequest;
            return Err(Refusal::new(reason, ErrorNumber::AGAINST_RULES, text).into());
        }
        let subsidy_refund_id = subsidy_refund_id.clone();
        let command = Command::Return { terms: terms.clone(), subsidy_refund_id };
        Ok(Extras::decide(view.state, command, now)?)
    };
    let state = call.transact::<Extras>(&stream, now, decide).await?;
    let mut known = granted(&state)?.returns.iter();
    let returned = known.find(|known| known.terms == terms).ok_or_else(vanished)?;
    Answer::json(&ReturnView {
        terms: &returned.terms,
        subsidy_refund_id: &returned.subsidy_refund_id,
        result: "SUCCESS",
        success_time: rfc3339(returned.at),
    })
}

pub(in super::super) async fn cancel_subsidy(call: &Call<'_>) -> Result<Answer, Failure> {
    let Cancelling { sub_mchid, transaction_id, description } = call.body_as()?;
    let payee = merchant_of(call, sub_mchid.clone());
    payment(call, &payee, &transaction_id).await?;
    let command = Command::Cancel { platform: platform(&payee), description: description.clone() };
    call.change::<Extras>(&stream(call, &transaction_id), command).await?;
    Answer::json(&CancelView {
        sub_mchid: &sub_mchid,
        transaction_id: &transaction_id,
        result: "SUCCESS",
        description: &description,
    })
}

pub(in super::super) async fn after_sales(call: &Call<'_>) -> Result<Answer, Failure> {
    let terms: AfterSalesTerms = call.body_as()?;
    let payee = merchant_of(call, terms.sub_mchid.clone());
    let paid = payment(call, &payee, &terms.transaction_id).await?;
    let platform = platform(&payee);
    let command = Command::AfterSales { platform, terms: terms.clone(), most: paid.total };
    call.change::<Extras>(&stream(call, &terms.transaction_id), command).await?;
    Answer::json(&AfterSalesView {
        sub_mchid: &terms.sub_mchid,
        transaction_id: &terms.transaction_id,
        amount: terms.amount,
        result: None,
        finish_time: None,
    })
}

pub(in super::super) fn find_after_sales(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let sub_mchid = query.required("sub_mchid")?;
    let transaction_id = query.required("transaction_id")?;
    query.finish()?;
    let none = || not_there("售后分账单不存在");
    let state = of_payment(call, &transaction_id)?;
    let granted = state.0.as_ref().filter(|known| known.platform.sub_mchid == sub_mchid);
    let order = granted.and_then(|known| known.after_sales.as_ref()).ok_or_else(none)?;
    Answer::json(&AfterSalesView {
        sub_mchid: &sub_mchid,
        transaction_id: &transaction_id,
        amount: order.terms.amount,
        result: Some("SUCCESS"),
        finish_time: Some(rfc3339(order.at)),
    })
}

/// An order that announced a subsidy is shared once that came or was cancelled (protocol 16 §6.1;
/// the words are assumed).
pub(super) async fn check_subsidised(
    call: &Call<'_>,
    payee: &Payee,
    transaction_id: &str,
) -> Result<(), Failure> {
    let waits = announced_subsidy(call, payee, transaction_id).await?.is_some();
    let state = of_payment(call, transaction_id)?;
    if waits && !state.0.as_ref().is_some_and(Granted::is_settled) {
        let text = "订单待补差，请先补差或取消补差";
        return Err(Refusal::new(Reason::InvalidRequest, ErrorNumber::AGAINST_RULES, text).into());
    }
    Ok(())
}

async fn payment(
    call: &Call<'_>,
    payee: &Payee,
    transaction_id: &str,
) -> Result<PaidOrder, Failure> {
    let paid = paid_order(call, Whose::Payee(payee), transaction_id, Kept::Ecommerce).await?;
    paid.ok_or_else(|| not_there("支付订单不存在"))
}

fn of_payment(call: &Call<'_>, transaction_id: &str) -> Result<Arc<State>, Failure> {
    Ok(call.backend.store.load::<Extras>(&stream(call, transaction_id))?.state)
}

fn granted(state: &State) -> Result<&Granted, Failure> {
    state.0.as_ref().ok_or_else(vanished)
}

fn platform(payee: &Payee) -> Platform {
    Platform { mchid: payee.mchid.clone(), sub_mchid: payee.account().to_owned() }
}

fn stream(call: &Call<'_>, transaction_id: &str) -> Stream {
    Stream::new(&[SUBSIDIES, &call.merchant.mchid], transaction_id)
}

/// The scope of what platforms add to payments.
pub(in super::super) const SUBSIDIES: &str = "subsidies";
