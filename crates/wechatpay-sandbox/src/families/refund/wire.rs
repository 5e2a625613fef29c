//! Refunds (退款) of basic and combined orders (protocol 08 §5).

use wechatpay_core::Fen;

use crate::{
    engine::{
        AlternateKey, Answer, Call, Failure, Fields, Refusal, Refused, Stream, not_there, vanished,
    },
    families::pay::{
        Command, FundsFrom, Order, Pay, Payee, Reapplied, Refund, RefundTerms, RefundView, State,
        body::personal,
        decide, streams,
        wire::{change, current},
    },
};

/// Which order is meant.
enum Named {
    TransactionId(String),
    OutTradeNo(String),
}

pub(super) async fn create(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let payee = Payee::of_caller(call, body.text("sub_mchid")?);
    let (id, number) = (body.text("transaction_id")?, body.text("out_trade_no")?);
    let named = match (id, number) {
        (Some(id), _) => Named::TransactionId(id),
        (None, Some(number)) => Named::OutTradeNo(number),
        (None, None) => {
            let issue = "transaction_id与out_trade_no必须传一个";
            return Err(Refusal::field("/transaction_id", None, issue).into());
        }
    };
    let terms = terms(&mut body)?;
    body.finish()?;
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
        Ok(decide(view.state, command, now)?)
    };
    let state = call.transact::<Pay>(&stream, now, accept).await?;
    show(&state, &payee, |refund| refund.terms.out_refund_no == terms.out_refund_no)
}

pub(super) async fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let payee = Payee::of_caller(call, query.text("sub_mchid"));
    query.finish()?;
    let number = call.variable("out_refund_no");
    let stream = of_refund(call, &payee, number)?;
    let state = current(call, &stream).await?;
    show(&state, &payee, |refund| refund.terms.out_refund_no == number)
}

pub(super) async fn apply_abnormal(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let payee = Payee::of_caller(call, body.text("sub_mchid")?);
    let out_refund_no = body.required("out_refund_no")?;
    let opener = call.opener();
    let mut open = |name: &str| match personal(&mut body, name)? {
        Some(sealed) => opener.open(&body.pointer(name), sealed.as_str()).map(Some),
        None => Ok(None),
    };
    let (bank_account, real_name) = (open("bank_account")?, open("real_name")?);
    let kind = body.required("type")?;
    let reapplied = Reapplied { kind, bank_type: body.text("bank_type")?, bank_account, real_name };
    body.finish()?;
    let refund_id = call.variable("refund_id").to_owned();
    let key = AlternateKey::key("refund_id", &refund_id);
    let stream = call.backend.store.owner(&streams::purchase(""), &key)?.ok_or_else(no_refund)?;
    let before = current(call, &stream).await?;
    show(&before, &payee, |refund| refund.refund_id == refund_id)?;
    let reapplied = Box::new(reapplied);
    let command = Command::Reapply { refund_id: refund_id.clone(), out_refund_no, reapplied };
    let state = change(call, &stream, command).await?;
    show(&state, &payee, |refund| refund.refund_id == refund_id)
}

fn terms(body: &mut Fields) -> Result<RefundTerms, Failure> {
    let goods = body.spelled(&["goods_detail"]);
    body.list("goods_detail", returned_goods)?;
    let mut amount = body.required_object("amount")?;
    let from = amount.list("from", |item| {
        let amount = Fen(item.required_integer("amount")?);
        Ok(FundsFrom { account: item.required("account")?, amount })
    })?;
    let terms = RefundTerms {
        part: 0,
        out_refund_no: body.required("out_refund_no")?,
        reason: body.text("reason")?,
        notify_url: body.text("notify_url")?,
        funds_account: body.text("funds_account")?,
        refund: Fen(amount.required_integer("refund")?),
        total: Fen(amount.required_integer("total")?),
        currency: amount.required("currency")?,
        from,
        goods,
    };
    amount.finish()?;
    Ok(terms)
}

fn returned_goods(item: &mut Fields) -> Result<(), Refusal> {
    item.required("merchant_goods_id")?;
    item.text("wechatpay_goods_id")?;
    item.text("goods_name")?;
    for name in ["unit_price", "refund_amount", "refund_quantity"] {
        item.required_integer(name)?;
    }
    Ok(())
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
    Refusal::new(crate::engine::Reason::ResourceNotExists, NO_ORDER, "订单不存在")
}

pub(crate) fn no_refund() -> Failure {
    not_there("退款单不存在")
}

/// 订单不存在.
const NO_ORDER: u32 = 268_512_771;
