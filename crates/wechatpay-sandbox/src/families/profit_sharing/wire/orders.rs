//! Profit sharing: share, release, query, what is left.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::super::{
    Command, Head, OrderView, Payer, ReceiverKind, Share, ShareAccount, Sharing, State,
    paid_order::{Kept, Whose, exists, paid_order},
    receiver_calls::{known, receivers_of},
};
use super::settle::{account_stream, settle};
use crate::{
    engine::{
        AlternateKey, Answer, Call, Decide, ErrorNumber, Failure, Personal, Reason, Refusal,
        Refused, Stream, not_there, vanished,
    },
    families::pay::Payee,
};

/// An appid is only needed to understand openids, which the sandbox takes as they are.
#[derive(Deserialize)]
struct SharingOut {
    sub_mchid: Option<String>,
    transaction_id: String,
    out_order_no: String,
    receivers: Vec<AskedShare>,
    unfreeze_unsplit: bool,
}

#[derive(Deserialize)]
struct AskedShare {
    #[serde(rename = "type")]
    kind: ReceiverKind,
    account: Personal,
    name: Option<Personal>,
    amount: Fen,
    description: String,
}

#[derive(Deserialize)]
struct Releasing {
    sub_mchid: Option<String>,
    transaction_id: String,
    out_order_no: String,
    description: String,
}

#[derive(Serialize)]
struct Unsplit<'a> {
    transaction_id: &'a str,
    unsplit_amount: Fen,
}

#[derive(Serialize)]
struct MaxRatio<'a> {
    sub_mchid: &'a str,
    max_ratio: i64,
}

pub(in super::super) async fn share(call: &Call<'_>) -> Result<Answer, Failure> {
    let body: SharingOut = call.body_as()?;
    let payee = Payee::of_caller(call, body.sub_mchid);
    let rolls = receivers_of(call, &payee)?;
    let share = |asked: AskedShare| Share {
        known: known(&rolls, asked.kind, &asked.account, asked.name.as_ref()),
        kind: asked.kind,
        account: asked.account,
        name: asked.name,
        amount: asked.amount,
        description: asked.description,
        detail_id: detail_id(call),
    };
    let shares: Vec<_> = body.receivers.into_iter().map(share).collect();
    let unfreeze_unsplit = body.unfreeze_unsplit;
    let asked = Asked {
        payee,
        transaction_id: body.transaction_id,
        out_order_no: body.out_order_no,
        kept: Kept::Usual,
    };
    let number = asked.out_order_no.clone();
    let command = |head| Command::Share { head, shares: shares.clone(), unfreeze_unsplit };
    show(&*ask(call, asked, command).await?, &number)
}

pub(in super::super) async fn unfreeze(call: &Call<'_>) -> Result<Answer, Failure> {
    let Releasing { sub_mchid, transaction_id, out_order_no, description } = call.body_as()?;
    let number = out_order_no.clone();
    let payee = Payee::of_caller(call, sub_mchid);
    let asked = Asked { payee, transaction_id, out_order_no, kept: Kept::Usual };
    let command = |head| Command::Unfreeze { head, description: description.clone() };
    show(&*ask(call, asked, command).await?, &number)
}

/// Which payment is meant, and the number of the call.
pub(in crate::families) struct Asked {
    pub(in crate::families) payee: Payee,
    pub(in crate::families) transaction_id: String,
    pub(in crate::families) out_order_no: String,
    pub(in crate::families) kept: Kept,
}

/// Takes from a payment. The state says that it is under way; a moment later it is done.
pub(in crate::families) async fn ask(
    call: &Call<'_>,
    asked: Asked,
    command: impl Fn(Head) -> Command,
) -> Result<Arc<State>, Failure> {
    let whose = Whose::Payee(&asked.payee);
    let paid = paid_order(call, whose, &asked.transaction_id, asked.kept).await?;
    let paid = paid.ok_or_else(no_payment)?;
    let stream = stream_of(&call.merchant.mchid, &asked.transaction_id);
    let now = call.now();
    let account = account_stream(asked.payee.account());
    let head = Head {
        payer: Payer { mchid: asked.payee.mchid, sub_mchid: asked.payee.sub_mchid },
        transaction_id: asked.transaction_id,
        out_order_no: asked.out_order_no,
        order_id: format!("3008{}", call.backend.random.digits(24)),
        paid,
        is_number_spent: false,
        max_ratio: call.backend.store.load::<ShareAccount>(&account)?.state.ratio(),
        profile: call.profile(),
    };
    let number = AlternateKey::key("out_order_no", &head.out_order_no);
    let decide = |view: crate::engine::View<'_, State>| -> Result<_, Refused> {
        let is_number_spent = view.is_held_elsewhere(&number)?;
        let head = Head { is_number_spent, ..head.clone() };
        Ok(Sharing::decide(view.state, command(head), now)?)
    };
    let state = call.transact::<Sharing>(&stream, now, decide).await?;
    settle(call.backend, &stream, now).await?;
    Ok(state)
}

/// A fresh 分账明细单号.
pub(in crate::families) fn detail_id(call: &Call<'_>) -> String {
    format!("3600{}", call.backend.random.digits(24))
}

/// The shares of a payment, of which one has this number.
pub(in crate::families) async fn shared(
    call: &Call<'_>,
    payee: &Payee,
    transaction_id: &str,
    out_order_no: &str,
) -> Result<Arc<State>, Failure> {
    let stream = stream_of(&call.merchant.mchid, transaction_id);
    let state = call.backend.store.load::<Sharing>(&stream)?.state;
    let is_theirs = state.0.as_ref().is_some_and(|book| {
        book.payer.sub_mchid == payee.sub_mchid && book.by_number(out_order_no).is_some()
    });
    if is_theirs {
        return Ok(state);
    }
    let whose = Whose::Payee(payee);
    let is_own =
        state.0.is_some() || paid_order(call, whose, transaction_id, Kept::Usual).await?.is_some();
    Err(if !is_own && exists(call, transaction_id)? { of_another() } else { no_order() })
}

fn show(state: &State, out_order_no: &str) -> Result<Answer, Failure> {
    let book = state.0.as_ref().ok_or_else(vanished)?;
    let order = book.by_number(out_order_no).ok_or_else(vanished)?;
    Answer::json(&OrderView::new(book, order))
}

pub(in super::super) async fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let payee = Payee::of_caller(call, query.text("sub_mchid"));
    let transaction_id = query.required("transaction_id")?;
    query.finish()?;
    let number = call.variable("out_order_no");
    show(&*shared(call, &payee, &transaction_id, number).await?, number)
}

/// `GET …/merchant-configs/{sub_mchid}`.
pub(in super::super) fn max_ratio(call: &Call<'_>) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    let sub_mchid = call.variable("sub_mchid");
    let account = call.backend.store.load::<ShareAccount>(&account_stream(sub_mchid))?;
    Answer::json(&MaxRatio { sub_mchid, max_ratio: account.state.ratio() })
}

pub(in super::super) async fn unsplit(call: &Call<'_>) -> Result<Answer, Failure> {
    left(call, Kept::Usual).await
}

/// Answers what is left to share of the payment in the path.
pub(in crate::families) async fn left(call: &Call<'_>, kept: Kept) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    let transaction_id = call.variable("transaction_id");
    let Some(paid) = paid_order(call, Whose::Callers, transaction_id, kept).await? else {
        return Err(if exists(call, transaction_id)? { of_another() } else { no_payment() });
    };
    if !paid.profit_sharing {
        return Err(not_there("非分账订单"));
    }
    let stream = stream_of(&call.merchant.mchid, transaction_id);
    let state: Arc<State> = call.backend.store.load::<Sharing>(&stream)?.state;
    Answer::json(&Unsplit { transaction_id, unsplit_amount: state.unsplit(paid, call.now()) })
}

pub(in super::super) fn owner(call: &Call<'_>, key: &str) -> Result<Option<Stream>, Failure> {
    let any = stream_of(&call.merchant.mchid, "");
    Ok(call.backend.store.owner(&any, key)?)
}

pub(super) fn no_order() -> Failure {
    not_there("分账单不存在")
}

fn no_payment() -> Failure {
    not_there("支付订单不存在")
}

fn of_another() -> Failure {
    let text = "非本商户的订单不支持查询";
    Refusal::new(Reason::InvalidRequest, ErrorNumber::ORDER_OF_ANOTHER, text).into()
}

/// The stream of what was shared of a payment.
pub(in crate::families) fn stream_of(mchid: &str, transaction_id: &str) -> Stream {
    Stream::new(&[SHARING, mchid], transaction_id)
}

/// The scope of all shares.
pub(in crate::families) const SHARING: &str = "profit-sharing";
