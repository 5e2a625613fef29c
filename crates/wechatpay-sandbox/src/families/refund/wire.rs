//! Refunds (退款) of basic and combined orders (protocol 08 §5).

use std::sync::Arc;

use serde::Deserialize;
use wechatpay_core::Fen;

use crate::{
    engine::{
        Account, AlternateKey, Answer, Call, Decide, ErrorNumber, Failure, Given, Personal,
        Refusal, Refused, Stream, not_there, vanished,
    },
    families::{
        pay::{
            Command, Funds, FundsFrom, Order, Part, Pay, Payee, Reapplied, Refund, RefundTerms,
            RefundView, State, streams,
        },
        profit_sharing::{
            Sharing,
            paid_order::{Kept, of_part},
            wire::stream_of as sharing_of,
        },
    },
};

/// Whose order, by which of its two numbers.
#[derive(Deserialize)]
pub(crate) struct Meaning {
    pub(crate) sub_mchid: Option<String>,
    transaction_id: Option<String>,
    out_trade_no: Option<String>,
}

#[derive(Deserialize)]
struct Refunding {
    #[serde(rename = "goods_detail")]
    _goods: Vec<Item>,
    amount: Amount,
    out_refund_no: String,
    reason: Option<String>,
    notify_url: Option<String>,
    funds_account: Option<String>,
    refund_account: Option<String>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "a member that is read is checked")]
struct Item {
    merchant_goods_id: String,
    wechatpay_goods_id: Option<String>,
    goods_name: Option<String>,
    unit_price: i64,
    refund_amount: i64,
    refund_quantity: i64,
}

#[derive(Deserialize)]
struct Amount {
    from: Vec<FundsFrom>,
    refund: Fen,
    total: Fen,
    currency: String,
}

#[derive(Deserialize)]
struct Reapplying {
    sub_mchid: Option<String>,
    out_refund_no: String,
    bank_account: Option<Personal>,
    real_name: Option<Personal>,
    #[serde(rename = "type")]
    kind: String,
    bank_type: Option<String>,
}

/// Which order is meant.
pub(crate) enum Named {
    TransactionId(String),
    OutTradeNo(String),
}

pub(super) async fn create(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let meaning: Meaning = body.part(None)?;
    let payee = Payee::of_caller(call, meaning.sub_mchid.clone());
    let named = meaning.named()?;
    let goods = body.spelled(&["goods_detail"]);
    let terms = body.decode::<Refunding>(None)?.terms(goods);
    let advanced = terms.refund_account.as_deref().filter(|known| *known != SUB_MERCHANT);
    // Only 平台收付通 knows platforms that advance refunds; the samples of this call have it too.
    if let Some(other) = advanced.filter(|_| call.profile().is_strict()) {
        let issue = format!("取值只能是 {SUB_MERCHANT}");
        return Err(Refusal::field("/refund_account", Given::from(other), issue).into());
    }
    let number = terms.out_refund_no.clone();
    let state = accept(call, &payee, &named, terms).await?;
    show(&state, &payee, |refund| refund.terms.out_refund_no == number)
}

impl Meaning {
    /// Which order is meant: by the platform's number, if both are there.
    pub(crate) fn named(self) -> Result<Named, Refusal> {
        match (self.transaction_id, self.out_trade_no) {
            (Some(id), _) => Ok(Named::TransactionId(id)),
            (None, Some(number)) => Ok(Named::OutTradeNo(number)),
            (None, None) => {
                let issue = "transaction_id与out_trade_no必须传一个";
                Err(Refusal::field("/transaction_id", None, issue))
            }
        }
    }
}

/// Gives money of an order back; the part that the terms name is filled in.
pub(crate) async fn accept(
    call: &Call<'_>,
    payee: &Payee,
    named: &Named,
    terms: RefundTerms,
) -> Result<Arc<State>, Failure> {
    let stream = purchase(call, payee, named)?;
    let now = call.now();
    let refund_id = call.backend.random.refund_id();
    let key = payee.key("out_refund_no", &terms.out_refund_no);
    let before = call.current::<Pay>(&stream).await?;
    let order = before.0.as_ref();
    let meant = order.and_then(|order| order.part(part(order, payee, named)?));
    let funds = match meant {
        Some(part) => funds_of(call, payee, part, terms.is_advanced())?,
        None => Funds::default(),
    };
    let accept = |view: crate::engine::View<'_, State>| {
        let part = view.state.0.as_ref().and_then(|order| part(order, payee, named));
        let part = part.ok_or_else(|| Refused::from(no_order()))?;
        let command = Command::Refund {
            terms: Box::new(RefundTerms { part, ..terms.clone() }),
            refund_id: refund_id.clone(),
            is_taken: view.is_held_elsewhere(&key)?,
            funds,
            profile: call.profile(),
        };
        Ok(Pay::decide(view.state, command, now)?)
    };
    Ok(call.transact::<Pay>(&stream, now, accept).await?)
}

/// What the accounts allow. Balances are added up over everything that ever happened, so they are
/// looked at only where money can have left: after sharing, and after withdrawals.
fn funds_of(
    call: &Call<'_>,
    payee: &Payee,
    part: Part<'_>,
    is_advanced: bool,
) -> Result<Funds, Failure> {
    let now = call.now();
    let shared = part.share().map(|share| {
        let stream = sharing_of(&payee.mchid, &share.transaction_id);
        call.backend.store.load::<Sharing>(&stream)
    });
    let shared = shared.transpose()?.map(|loaded| loaded.state);
    let paid = of_part(part, Kept::Usual);
    let frozen = shared.as_ref().zip(paid).and_then(|(shared, paid)| shared.refundable(paid, now));
    if frozen.is_some() && !is_advanced {
        return Ok(Funds { frozen, available: None });
    }
    let source = if is_advanced { &payee.mchid } else { payee.account() };
    // What was drawn is kept under who asked for it: the provider, or the merchant itself.
    let has_drawn = call.has_drawn(&payee.mchid)? || call.has_drawn(payee.account())?;
    if shared.is_none_or(|shared| shared.0.is_none()) && !has_drawn {
        return Ok(Funds::default());
    }
    Ok(Funds { frozen: None, available: Some(call.available(source, Account::Basic, now)?) })
}

pub(super) async fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = Payee::asked(call)?;
    let number = call.variable("out_refund_no");
    let stream = of_refund(call, &payee, number)?;
    let state = call.current::<Pay>(&stream).await?;
    show(&state, &payee, |refund| refund.terms.out_refund_no == number)
}

pub(super) async fn apply_abnormal(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = reapply(call).await?;
    let refund_id = call.variable("refund_id");
    let key = AlternateKey::key("refund_id", refund_id);
    let stream = call.backend.store.owner(&streams::purchase(""), &key)?.ok_or_else(no_refund)?;
    let state = call.backend.store.load::<Pay>(&stream)?.state;
    show(&state, &payee, |refund| refund.refund_id == refund_id)
}

/// Names another account for the stuck refund in the path. Gives whose refund it is.
pub(crate) async fn reapply(call: &Call<'_>) -> Result<Payee, Failure> {
    let body: Reapplying = call.body_as()?;
    let payee = Payee::of_caller(call, body.sub_mchid);
    let out_refund_no = body.out_refund_no;
    let reapplied = Box::new(Reapplied {
        kind: body.kind,
        bank_type: body.bank_type,
        bank_account: body.bank_account,
        real_name: body.real_name,
    });
    let refund_id = call.variable("refund_id").to_owned();
    let key = AlternateKey::key("refund_id", &refund_id);
    let stream = call.backend.store.owner(&streams::purchase(""), &key)?.ok_or_else(no_refund)?;
    let before = call.current::<Pay>(&stream).await?;
    show(&before, &payee, |refund| refund.refund_id == refund_id)?;
    let command = Command::Reapply { refund_id: refund_id.clone(), out_refund_no, reapplied };
    call.change::<Pay>(&stream, command).await?;
    Ok(payee)
}

impl Refunding {
    /// What is asked for; of which part is not known yet.
    fn terms(self, goods: String) -> RefundTerms {
        let Amount { from, refund, total, currency } = self.amount;
        RefundTerms {
            part: 0,
            out_refund_no: self.out_refund_no,
            reason: self.reason,
            notify_url: self.notify_url,
            funds_account: self.funds_account,
            refund_account: self.refund_account,
            refund,
            total,
            currency,
            from,
            goods,
        }
    }
}

/// The purchase that holds an order, be it a basic one or part of a combined one.
fn purchase(call: &Call<'_>, payee: &Payee, named: &Named) -> Result<Stream, Failure> {
    let key = match named {
        Named::TransactionId(id) => AlternateKey::key("transaction_id", id),
        Named::OutTradeNo(number) => payee.key("out_trade_no", number),
    };
    let owner = call.backend.store.owner(&streams::purchase(""), &key)?;
    owner.ok_or_else(|| no_order().into())
}

/// The place of the order that is meant, if it is this payee's.
fn part(order: &Order, payee: &Payee, named: &Named) -> Option<usize> {
    let found = order.parts().find(|part| match named {
        Named::TransactionId(id) => part.share().is_some_and(|s| s.transaction_id == *id),
        Named::OutTradeNo(number) => {
            part.terms.out_trade_no == *number && part.terms.payee == *payee
        }
    });
    found.filter(|part| part.terms.payee == *payee).map(|part| part.index)
}

/// The purchase that holds a refund.
pub(crate) fn of_refund(
    call: &Call<'_>,
    payee: &Payee,
    out_refund_no: &str,
) -> Result<Stream, Failure> {
    let key = payee.key("out_refund_no", out_refund_no);
    call.backend.store.owner(&streams::purchase(""), &key)?.ok_or_else(no_refund)
}

/// Answers with one refund of a payee.
pub(crate) fn show(
    state: &State,
    payee: &Payee,
    is_meant: impl Fn(&Refund) -> bool,
) -> Result<Answer, Failure> {
    let order = state.0.as_ref().ok_or_else(vanished)?;
    let found = order.refunds.iter().find(|refund| refund.payee == *payee && is_meant(refund));
    let refund = found.ok_or_else(no_refund)?;
    let part = order.part(refund.terms.part).ok_or_else(vanished)?;
    Answer::json(&RefundView::new(part, refund))
}

fn no_order() -> Refusal {
    Refusal::new(crate::engine::Reason::ResourceNotExists, ErrorNumber::NO_ORDER, "订单不存在")
}

pub(crate) fn no_refund() -> Failure {
    not_there("退款单不存在")
}

/// 子商户出资.
const SUB_MERCHANT: &str = "REFUND_SOURCE_SUB_MERCHANT";
