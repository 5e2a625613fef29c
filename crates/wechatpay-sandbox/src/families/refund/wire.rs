//! Refunds (退款) of basic and combined orders (protocol 08 §5).

use serde::Deserialize;
use wechatpay_core::Fen;

use crate::{
    engine::{
        AlternateKey, Answer, Call, Decide, ErrorNumber, Failure, Personal, Refusal, Refused,
        Stream, not_there, vanished,
    },
    families::pay::{
        Command, FundsFrom, Order, Pay, Payee, Reapplied, Refund, RefundTerms, RefundView, State,
        streams,
    },
};

/// Whose order, by which of its two numbers.
#[derive(Deserialize)]
struct Meaning {
    sub_mchid: Option<String>,
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
enum Named {
    TransactionId(String),
    OutTradeNo(String),
}

pub(super) async fn create(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let Meaning { sub_mchid, transaction_id, out_trade_no } = body.part(None)?;
    let payee = Payee::of_caller(call, sub_mchid);
    let named = match (transaction_id, out_trade_no) {
        (Some(id), _) => Named::TransactionId(id),
        (None, Some(number)) => Named::OutTradeNo(number),
        (None, None) => {
            let issue = "transaction_id与out_trade_no必须传一个";
            return Err(Refusal::field("/transaction_id", None, issue).into());
        }
    };
    let goods = body.spelled(&["goods_detail"]);
    let terms = body.decode::<Refunding>(None)?.terms(goods);
    let stream = purchase(call, &payee, &named)?;
    let now = call.now();
    let refund_id = call.backend.random.refund_id();
    let key = payee.key("out_refund_no", &terms.out_refund_no);
    let accept = |view: crate::engine::View<'_, State>| {
        let part = view.state.0.as_ref().and_then(|order| part(order, &payee, &named));
        let part = part.ok_or_else(|| Refused::from(no_order()))?;
        let command = Command::Refund {
            terms: Box::new(RefundTerms { part, ..terms.clone() }),
            refund_id: refund_id.clone(),
            is_taken: view.is_held_elsewhere(&key)?,
            profile: call.profile(),
        };
        Ok(Pay::decide(view.state, command, now)?)
    };
    let state = call.transact::<Pay>(&stream, now, accept).await?;
    show(&state, &payee, |refund| refund.terms.out_refund_no == terms.out_refund_no)
}

pub(super) async fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = Payee::asked(call)?;
    let number = call.variable("out_refund_no");
    let stream = of_refund(call, &payee, number)?;
    let state = call.current::<Pay>(&stream).await?;
    show(&state, &payee, |refund| refund.terms.out_refund_no == number)
}

pub(super) async fn apply_abnormal(call: &Call<'_>) -> Result<Answer, Failure> {
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
    let state = call.change::<Pay>(&stream, command).await?;
    show(&state, &payee, |refund| refund.refund_id == refund_id)
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
