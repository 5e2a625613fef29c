//! Refunds of second-level merchants' orders (protocol 16 §6.2): those of `pay` under other names.

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{asked_merchant, merchant_of};
use crate::{
    engine::{
        Account, AlternateKey, Answer, Call, Failure, Given, Refusal, Stream, not_there, rfc3339,
        vanished,
    },
    families::{
        pay::{
            AdvanceReturn, Command, FundsFrom, Part, Pay, Payee, Reduction, Refund, RefundStatus,
            RefundTerms, channel, received_account, streams,
        },
        refund::wire::{Meaning, accept, no_refund, of_refund, reapply},
    },
};

#[derive(Deserialize)]
struct Refunding {
    out_refund_no: String,
    reason: Option<String>,
    amount: Amount,
    notify_url: Option<String>,
    refund_account: Option<String>,
    funds_account: Option<String>,
}

#[derive(Deserialize)]
struct Amount {
    refund: Fen,
    from: Vec<FundsFrom>,
    total: Fen,
    currency: Option<String>,
}

#[derive(Deserialize)]
struct Returning {
    sub_mchid: String,
}

/// The answer to the call says nothing of the state; the query does.
#[derive(Serialize)]
struct Accepted<'a> {
    refund_id: &'a str,
    out_refund_no: &'a str,
    create_time: String,
    amount: AmountView<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    promotion_detail: Vec<Reduction<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    refund_account: Option<&'a str>,
}

#[derive(Serialize)]
struct View<'a> {
    #[serde(flatten)]
    accepted: Accepted<'a>,
    transaction_id: &'a str,
    out_trade_no: &'a str,
    channel: &'static str,
    user_received_account: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    success_time: Option<String>,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    funds_account: Option<&'a str>,
}

#[derive(Serialize)]
struct AmountView<'a> {
    refund: Fen,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    from: &'a [FundsFrom],
    payer_refund: Fen,
    discount_refund: Fen,
    currency: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    advance: Option<Fen>,
}

#[derive(Serialize)]
struct AdvanceView<'a> {
    refund_id: &'a str,
    advance_return_id: &'a str,
    return_amount: Fen,
    payer_mchid: &'a str,
    payer_account: &'static str,
    payee_mchid: &'a str,
    payee_account: &'static str,
    result: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    success_time: Option<String>,
}

pub(in super::super) async fn create_refund(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let meaning: Meaning = body.part(None)?;
    // Refunds of persons (individual_auth_id) are not played.
    let neither = || Refusal::field("/sub_mchid", None, "sub_mchid、individual_auth_id 至少填一个");
    let sub_mchid = meaning.sub_mchid.clone().ok_or_else(neither)?;
    let payee = merchant_of(call, sub_mchid);
    let named = meaning.named()?;
    let terms = body.decode::<Refunding>(None)?.terms()?;
    let number = terms.out_refund_no.clone();
    let state = accept(call, &payee, &named, terms).await?;
    let order = state.0.as_ref().ok_or_else(vanished)?;
    let found =
        order.refunds.iter().find(|of| of.payee == payee && of.terms.out_refund_no == number);
    let refund = found.ok_or_else(no_refund)?;
    let part = order.part(refund.terms.part).ok_or_else(vanished)?;
    Answer::json(&Accepted::new(part, refund))
}

pub(in super::super) async fn find_refund(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = asked_merchant(call)?;
    let stream = of_refund(call, &payee, call.variable("out_refund_no"))?;
    let number = call.variable("out_refund_no");
    show(call, &stream, &payee, |refund| refund.terms.out_refund_no == number).await
}

pub(in super::super) async fn find_refund_by_id(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = asked_merchant(call)?;
    let stream = by_id(call)?;
    let refund_id = call.variable("refund_id");
    show(call, &stream, &payee, |refund| refund.refund_id == refund_id).await
}

pub(in super::super) async fn apply_abnormal(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = reapply(call).await?;
    let refund_id = call.variable("refund_id");
    show(call, &by_id(call)?, &payee, |refund| refund.refund_id == refund_id).await
}

/// `POST …/{refund_id}/return-advance`: repeated, it carries on.
pub(in super::super) async fn return_advance(call: &Call<'_>) -> Result<Answer, Failure> {
    let Returning { sub_mchid } = call.body_as()?;
    let fresh = format!("4005{}", call.backend.random.digits(24));
    advance(call, &merchant_of(call, sub_mchid), Some(fresh)).await
}

/// `GET …/{refund_id}/return-advance`: what is under way goes on as soon as there is money.
pub(in super::super) async fn find_advance(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = asked_merchant(call)?;
    advance(call, &payee, None).await
}

async fn advance(
    call: &Call<'_>,
    payee: &Payee,
    advance_return_id: Option<String>,
) -> Result<Answer, Failure> {
    let refund_id = call.variable("refund_id").to_owned();
    let stream = by_id(call)?;
    let state = call.current::<Pay>(&stream).await?;
    let of = |refund: &&Refund| refund.payee == *payee && refund.refund_id == refund_id;
    let order = state.0.as_ref().ok_or_else(vanished)?;
    let amount = order.refunds.iter().find(of).ok_or_else(no_refund)?.shares.settlement_refund;
    let is_funded = call.available(payee.account(), Account::Basic, call.now())? >= amount;
    let command =
        Command::ReturnAdvance { refund_id: refund_id.clone(), advance_return_id, is_funded };
    let state = call.change::<Pay>(&stream, command).await?;
    let order = state.0.as_ref().ok_or_else(vanished)?;
    let refund = order.refunds.iter().find(of).ok_or_else(no_refund)?;
    let none = || not_there("垫付回补单不存在");
    Answer::json(&AdvanceView::new(refund, refund.advance_return.as_ref().ok_or_else(none)?))
}

async fn show(
    call: &Call<'_>,
    stream: &Stream,
    payee: &Payee,
    is_meant: impl Fn(&Refund) -> bool,
) -> Result<Answer, Failure> {
    let state = call.current::<Pay>(stream).await?;
    let order = state.0.as_ref().ok_or_else(vanished)?;
    let found = order.refunds.iter().find(|refund| refund.payee == *payee && is_meant(refund));
    let refund = found.ok_or_else(no_refund)?;
    let part = order.part(refund.terms.part).ok_or_else(vanished)?;
    Answer::json(&View::new(part, refund))
}

fn by_id(call: &Call<'_>) -> Result<Stream, Failure> {
    let key = AlternateKey::key("refund_id", call.variable("refund_id"));
    call.backend.store.owner(&streams::purchase(""), &key)?.ok_or_else(no_refund)
}

impl Refunding {
    fn terms(self) -> Result<RefundTerms, Refusal> {
        let known = ["REFUND_SOURCE_SUB_MERCHANT", "REFUND_SOURCE_PARTNER_ADVANCE"];
        if let Some(other) = self.refund_account.as_deref().filter(|word| !known.contains(word)) {
            let issue = format!("取值只能是 {}", known.join("、"));
            return Err(Refusal::field("/refund_account", Given::from(other), issue));
        }
        Ok(RefundTerms {
            part: 0,
            out_refund_no: self.out_refund_no,
            reason: self.reason,
            notify_url: self.notify_url,
            funds_account: self.funds_account,
            refund_account: self.refund_account,
            refund: self.amount.refund,
            total: self.amount.total,
            currency: self.amount.currency.unwrap_or_else(|| "CNY".to_owned()),
            from: self.amount.from,
            goods: String::new(),
        })
    }
}

impl<'a> Accepted<'a> {
    fn new(part: Part<'a>, refund: &'a Refund) -> Self {
        let terms = &refund.terms;
        Self {
            refund_id: &refund.refund_id,
            out_refund_no: &terms.out_refund_no,
            create_time: rfc3339(refund.at),
            amount: AmountView {
                refund: terms.refund,
                from: &terms.from,
                payer_refund: refund.shares.payer_refund,
                discount_refund: refund.shares.discount_refund,
                currency: &terms.currency,
                advance: terms.is_advanced().then_some(refund.shares.settlement_refund),
            },
            promotion_detail: Reduction::of(part, refund),
            refund_account: terms.refund_account.as_deref(),
        }
    }
}

impl<'a> View<'a> {
    fn new(part: Part<'a>, refund: &'a Refund) -> Self {
        Self {
            accepted: Accepted::new(part, refund),
            transaction_id: part.share().map_or("", |share| share.transaction_id.as_str()),
            out_trade_no: &part.terms.out_trade_no,
            channel: channel(refund),
            user_received_account: received_account(part, refund),
            success_time: refund.success_at().map(rfc3339),
            // The list of words of this query has no `CLOSED`.
            status: match refund.status {
                RefundStatus::Processing => "PROCESSING",
                RefundStatus::Success => "SUCCESS",
                RefundStatus::Closed => "CLOSE",
                RefundStatus::Abnormal => "ABNORMAL",
            },
            funds_account: refund.terms.funds_account.as_deref(),
        }
    }
}

impl<'a> AdvanceView<'a> {
    fn new(refund: &'a Refund, back: &'a AdvanceReturn) -> Self {
        Self {
            refund_id: &refund.refund_id,
            advance_return_id: &back.advance_return_id,
            return_amount: refund.shares.settlement_refund,
            payer_mchid: refund.payee.account(),
            payer_account: "BASIC",
            payee_mchid: &refund.payee.mchid,
            payee_account: "BASIC",
            result: match (back.success_at, back.failed_at) {
                (Some(_), _) => "SUCCESS",
                (None, Some(_)) => "FAILED",
                (None, None) => "PROCESSING",
            },
            success_time: back.success_at.map(rfc3339),
        }
    }
}
