//! Profit sharing: share, release, return, what is left; and who may receive.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{
    Book, Command, Head, MAX_RATIO, OrderView, Payer, ReceiverKind, Return, ReturnView, Share,
    Sharing, State,
    paid_order::{Whose, paid_order},
    receiver_calls::{known, receivers_of},
};
use crate::{
    engine::{
        AlternateKey, Answer, Call, Decide, Failure, Personal, Refusal, Refused, Stream, not_there,
        vanished,
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

#[derive(Deserialize)]
struct GivingBack {
    sub_mchid: Option<String>,
    order_id: Option<String>,
    out_order_no: Option<String>,
    out_return_no: String,
    return_mchid: String,
    amount: Fen,
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

pub(super) async fn share(call: &Call<'_>) -> Result<Answer, Failure> {
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
        detail_id: format!("3600{}", call.backend.random.digits(24)),
    };
    let shares: Vec<_> = body.receivers.into_iter().map(share).collect();
    let unfreeze_unsplit = body.unfreeze_unsplit;
    let (transaction_id, out_order_no) = (body.transaction_id, body.out_order_no);
    let asked = Asked { payee, transaction_id, out_order_no };
    ask(call, asked, |head| Command::Share { head, shares: shares.clone(), unfreeze_unsplit }).await
}

pub(super) async fn unfreeze(call: &Call<'_>) -> Result<Answer, Failure> {
    let Releasing { sub_mchid, transaction_id, out_order_no, description } = call.body_as()?;
    let asked = Asked { payee: Payee::of_caller(call, sub_mchid), transaction_id, out_order_no };
    ask(call, asked, |head| Command::Unfreeze { head, description: description.clone() }).await
}

/// Which payment is meant, and the number of the call.
struct Asked {
    payee: Payee,
    transaction_id: String,
    out_order_no: String,
}

/// Takes from a payment. The answer says that it is under way; a moment later it is done.
async fn ask(
    call: &Call<'_>,
    asked: Asked,
    command: impl Fn(Head) -> Command,
) -> Result<Answer, Failure> {
    let paid = paid_order(call, Whose::Payee(&asked.payee), &asked.transaction_id).await?;
    let paid = paid.ok_or_else(no_payment)?;
    let stream = stream_of(&call.merchant.mchid, &asked.transaction_id);
    let now = call.now();
    let head = Head {
        payer: Payer { mchid: asked.payee.mchid, sub_mchid: asked.payee.sub_mchid },
        transaction_id: asked.transaction_id,
        out_order_no: asked.out_order_no,
        order_id: format!("3008{}", call.backend.random.digits(24)),
        paid,
        is_number_spent: false,
    };
    let number = AlternateKey::key("out_order_no", &head.out_order_no);
    let decide = |view: crate::engine::View<'_, State>| -> Result<_, Refused> {
        let is_number_spent = view.is_held_elsewhere(&number)?;
        let head = Head { is_number_spent, ..head.clone() };
        Ok(Sharing::decide(view.state, command(head), now)?)
    };
    let state = call.transact::<Sharing>(&stream, now, decide).await?;
    let book = state.0.as_ref().ok_or_else(vanished)?;
    let order = book.by_number(&head.out_order_no).ok_or_else(vanished)?;
    let answer = Answer::json(&OrderView::new(book, order))?;
    settle(call, &stream).await?;
    Ok(answer)
}

pub(super) fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let sub_mchid = query.text("sub_mchid");
    let transaction_id = query.required("transaction_id")?;
    query.finish()?;
    let stream = stream_of(&call.merchant.mchid, &transaction_id);
    let state = call.backend.store.load::<Sharing>(&stream)?.state;
    let book = state.0.as_ref().filter(|book| book.payer.sub_mchid == sub_mchid);
    let book = book.ok_or_else(no_order)?;
    let order = book.by_number(call.variable("out_order_no")).ok_or_else(no_order)?;
    Answer::json(&OrderView::new(book, order))
}

pub(super) async fn give_back(call: &Call<'_>) -> Result<Answer, Failure> {
    let body: GivingBack = call.body_as()?;
    let payee = Payee::of_caller(call, body.sub_mchid);
    let (order_id, out_order_no) = (body.order_id, body.out_order_no);
    let returned = Return {
        out_return_no: body.out_return_no,
        return_id: format!("3008{}", call.backend.random.digits(24)),
        order_id: String::new(),
        out_order_no: String::new(),
        return_mchid: body.return_mchid,
        amount: body.amount,
        description: body.description,
        at: 0,
    };
    let key = match (&order_id, &out_order_no) {
        (Some(id), _) => AlternateKey::key("order_id", id),
        (None, Some(number)) => AlternateKey::key("out_order_no", number),
        (None, None) => return Err(Refusal::missing("/out_order_no").into()),
    };
    let stream = owner(call, &key)?.ok_or_else(no_order)?;
    let number = AlternateKey::key("out_return_no", &returned.out_return_no);
    let now = call.now();
    let decide = |view: crate::engine::View<'_, State>| -> Result<_, Refused> {
        let meant = view.state.0.as_ref().and_then(|book| {
            let order = match (&order_id, &out_order_no) {
                (Some(id), number) => book
                    .order(id)
                    .filter(|order| number.as_ref().is_none_or(|n| *n == order.out_order_no)),
                (None, number) => book.by_number(number.as_deref().unwrap_or_default()),
            };
            order.filter(|_| book.payer.sub_mchid == payee.sub_mchid)
        });
        let command = Command::Return {
            order_id: meant.map(|order| order.order_id.clone()).unwrap_or_default(),
            returned: returned.clone(),
            is_number_spent: view.is_held_elsewhere(&number)?,
        };
        Ok(Sharing::decide(view.state, command, now)?)
    };
    let state = call.transact::<Sharing>(&stream, now, decide).await?;
    show_return(&state, &returned.out_return_no)
}

pub(super) fn find_return(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let sub_mchid = query.text("sub_mchid");
    let out_order_no = query.required("out_order_no")?;
    query.finish()?;
    let stream =
        owner(call, &AlternateKey::key("out_order_no", &out_order_no))?.ok_or_else(no_order)?;
    let state = call.backend.store.load::<Sharing>(&stream)?.state;
    let is_theirs = |book: &&Book| book.payer.sub_mchid == sub_mchid;
    state.0.as_ref().filter(is_theirs).ok_or_else(no_order)?;
    show_return(&state, call.variable("out_return_no"))
}

fn show_return(state: &State, out_return_no: &str) -> Result<Answer, Failure> {
    let book = state.0.as_ref().ok_or_else(vanished)?;
    let known = book.returns.iter().find(|known| known.out_return_no == out_return_no);
    let returned = known.ok_or_else(|| not_there("分账回退单不存在"))?;
    Answer::json(&ReturnView::new(book, returned))
}

/// `GET …/merchant-configs/{sub_mchid}`.
pub(super) fn max_ratio(call: &Call<'_>) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    Answer::json(&MaxRatio { sub_mchid: call.variable("sub_mchid"), max_ratio: MAX_RATIO })
}

pub(super) async fn unsplit(call: &Call<'_>) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    let transaction_id = call.variable("transaction_id");
    let paid = paid_order(call, Whose::Callers, transaction_id).await?.ok_or_else(no_payment)?;
    if !paid.profit_sharing {
        return Err(not_there("非分账订单"));
    }
    let stream = stream_of(&call.merchant.mchid, transaction_id);
    let state: Arc<State> = call.backend.store.load::<Sharing>(&stream)?.state;
    Answer::json(&Unsplit { transaction_id, unsplit_amount: state.unsplit(paid) })
}

async fn settle(call: &Call<'_>, stream: &Stream) -> Result<(), Failure> {
    call.change::<Sharing>(stream, Command::Settle).await?;
    Ok(())
}

fn owner(call: &Call<'_>, key: &str) -> Result<Option<Stream>, Failure> {
    let any = stream_of(&call.merchant.mchid, "");
    Ok(call.backend.store.owner(&any, key)?)
}

fn no_order() -> Failure {
    not_there("分账单不存在")
}

fn no_payment() -> Failure {
    not_there("支付订单不存在")
}

/// The stream of what was shared of a payment.
fn stream_of(mchid: &str, transaction_id: &str) -> Stream {
    Stream::new(&["profit-sharing", mchid], transaction_id)
}
