//! Sharing of second-level merchants' payments (protocol 16 §6.1): the state machine of
//! `profit_sharing` under other paths and names.

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::merchant_of;
use crate::{
    engine::{AlternateKey, Answer, Call, Failure, Personal, Refusal, rfc3339, vanished},
    families::{
        pay::Payee,
        profit_sharing::{
            Book, Change, Command, Detail, FailReason, Kind, Order, Receiver, ReceiverKind,
            RelationType, Return, ReturnFailReason, ReturnResult, Share, State,
            paid_order::Kept,
            receiver_calls::{keep, known, receivers_of},
            share_result,
            wire::{
                Asked, GivingBack, ask, detail_id, left, no_return, returned, shared, take_back,
            },
        },
    },
};

#[derive(Deserialize)]
struct Sharing {
    sub_mchid: String,
    transaction_id: String,
    out_order_no: String,
    receivers: Vec<AskedShare>,
    finish: bool,
}

/// Of the merchant's two names the newer one counts.
#[derive(Deserialize)]
struct AskedShare {
    #[serde(rename = "type")]
    kind: ReceiverKind,
    receiver_account: Personal,
    receiver_name: Option<Personal>,
    amount: Fen,
    description: String,
}

#[derive(Deserialize)]
struct Finishing {
    sub_mchid: String,
    transaction_id: String,
    out_order_no: String,
    description: String,
}

#[derive(Deserialize)]
struct Adding {
    #[serde(rename = "type")]
    kind: ReceiverKind,
    account: Personal,
    name: Option<Personal>,
    encrypted_name: Option<Personal>,
    relation_type: RelationType,
}

#[derive(Deserialize)]
struct Deleting {
    #[serde(rename = "type")]
    kind: ReceiverKind,
    account: Personal,
}

#[derive(Serialize)]
struct ReceiverView<'a> {
    #[serde(rename = "type")]
    kind: ReceiverKind,
    account: &'a Personal,
}

#[derive(Serialize)]
struct Numbers<'a> {
    sub_mchid: &'a str,
    transaction_id: &'a str,
    out_order_no: &'a str,
    order_id: &'a str,
}

#[derive(Serialize)]
struct OrderView<'a> {
    #[serde(flatten)]
    numbers: Numbers<'a>,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    receivers: Option<Vec<DetailView<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    finish_amount: Option<Fen>,
    #[serde(skip_serializing_if = "Option::is_none")]
    finish_description: Option<&'a str>,
}

#[derive(Serialize)]
struct DetailView<'a> {
    #[serde(rename = "type")]
    kind: ReceiverKind,
    receiver_account: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    receiver_mchid: Option<&'a str>,
    amount: Fen,
    description: &'a str,
    result: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    fail_reason: Option<FailReason>,
    #[serde(skip_serializing_if = "Option::is_none")]
    finish_time: Option<String>,
    detail_id: &'a str,
}

#[derive(Serialize)]
struct ReturnView<'a> {
    sub_mchid: &'a str,
    order_id: &'a str,
    out_order_no: &'a str,
    out_return_no: &'a str,
    return_no: &'a str,
    return_mchid: &'a str,
    amount: Fen,
    result: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    fail_reason: Option<ReturnFailReason>,
    #[serde(skip_serializing_if = "Option::is_none")]
    finish_time: Option<String>,
}

pub(in super::super) async fn share(call: &Call<'_>) -> Result<Answer, Failure> {
    let body: Sharing = call.body_as()?;
    let payee = merchant_of(call, body.sub_mchid);
    super::extras::check_subsidised(call, &payee, &body.transaction_id).await?;
    // Receivers are the platform's: it adds them once for all its merchants.
    let rolls = receivers_of(call, &Payee::direct(&payee.mchid))?;
    let share = |asked: AskedShare| Share {
        known: known(&rolls, asked.kind, &asked.receiver_account, asked.receiver_name.as_ref()),
        kind: asked.kind,
        account: asked.receiver_account,
        name: asked.receiver_name,
        amount: asked.amount,
        description: asked.description,
        detail_id: detail_id(call),
    };
    let shares: Vec<_> = body.receivers.into_iter().map(share).collect();
    let unfreeze_unsplit = body.finish;
    let number = body.out_order_no.clone();
    let asked = Asked {
        payee,
        transaction_id: body.transaction_id,
        out_order_no: body.out_order_no,
        kept: Kept::Ecommerce,
    };
    let command = |head| Command::Share { head, shares: shares.clone(), unfreeze_unsplit };
    let state = ask(call, asked, command).await?;
    Answer::json(&OrderView::of(&state, &number)?)
}

pub(in super::super) async fn finish(call: &Call<'_>) -> Result<Answer, Failure> {
    let Finishing { sub_mchid, transaction_id, out_order_no, description } = call.body_as()?;
    let number = out_order_no.clone();
    let payee = merchant_of(call, sub_mchid);
    let asked = Asked { payee, transaction_id, out_order_no, kept: Kept::Ecommerce };
    let command = |head| Command::Unfreeze { head, description: description.clone() };
    let state = ask(call, asked, command).await?;
    let book = state.0.as_ref().ok_or_else(vanished)?;
    Answer::json(&Numbers::new(book, book.by_number(&number).ok_or_else(vanished)?))
}

pub(in super::super) async fn find_order(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let payee = merchant_of(call, query.required("sub_mchid")?);
    let (transaction_id, number) =
        (query.required("transaction_id")?, query.required("out_order_no")?);
    query.finish()?;
    let state = shared(call, &payee, &transaction_id, &number).await?;
    Answer::json(&OrderView::of(&state, &number)?)
}

pub(in super::super) async fn unsplit(call: &Call<'_>) -> Result<Answer, Failure> {
    left(call, Kept::Ecommerce).await
}

pub(in super::super) async fn give_back(call: &Call<'_>) -> Result<Answer, Failure> {
    let body: GivingBack = call.body_as()?;
    if body.sub_mchid.is_none() {
        return Err(Refusal::missing("/sub_mchid").into());
    }
    let number = body.out_return_no.clone();
    show_return(&*take_back(call, body).await?, &number)
}

pub(in super::super) fn find_return(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let sub_mchid = query.required("sub_mchid")?;
    let number = query.required("out_return_no")?;
    let key = match (query.text("order_id"), query.text("out_order_no")) {
        (Some(id), _) => AlternateKey::key("order_id", &id),
        (None, Some(number)) => AlternateKey::key("out_order_no", &number),
        (None, None) => {
            let location = crate::engine::Location::Query;
            return Err(Refusal::at(location, "order_id", None, "必填字段缺失").into());
        }
    };
    query.finish()?;
    show_return(&*returned(call, Some(&sub_mchid), &key)?, &number)
}

pub(in super::super) async fn add_receiver(call: &Call<'_>) -> Result<Answer, Failure> {
    let body: Adding = call.body_as()?;
    let (kind, account) = (body.kind, body.account.clone());
    let receiver = Receiver {
        kind: body.kind,
        account: body.account,
        // Of a merchant some name has to be known; that of the account stands for one not given.
        name: body
            .encrypted_name
            .or(body.name)
            .or_else(|| (kind == ReceiverKind::MerchantId).then(|| account.clone())),
        relation_type: body.relation_type,
        custom_relation: None,
    };
    keep(call, None, Change::Added(receiver)).await?;
    Answer::json(&ReceiverView { kind, account: &account })
}

pub(in super::super) async fn delete_receiver(call: &Call<'_>) -> Result<Answer, Failure> {
    let Deleting { kind, account } = call.body_as()?;
    keep(call, None, Change::Deleted { kind, account: account.clone() }).await?;
    Answer::json(&ReceiverView { kind, account: &account })
}

fn show_return(state: &State, out_return_no: &str) -> Result<Answer, Failure> {
    let book = state.0.as_ref().ok_or_else(vanished)?;
    let returned = book.return_of(out_return_no).ok_or_else(no_return)?;
    Answer::json(&ReturnView::new(book, returned))
}

impl<'a> Numbers<'a> {
    fn new(book: &'a Book, order: &'a Order) -> Self {
        Self {
            sub_mchid: book.payer.account(),
            transaction_id: &book.transaction_id,
            out_order_no: &order.out_order_no,
            order_id: &order.order_id,
        }
    }
}

impl<'a> OrderView<'a> {
    fn of(state: &'a State, out_order_no: &str) -> Result<Self, Failure> {
        let book = state.0.as_ref().ok_or_else(vanished)?;
        let order = book.by_number(out_order_no).ok_or_else(vanished)?;
        let is_finish = order.kind == Kind::Unfreeze;
        let details = order.details.iter().map(DetailView::new);
        let description = order.details.first().map(|detail| detail.description.as_str());
        Ok(Self {
            numbers: Numbers::new(book, order),
            status: if order.finished_at.is_some() { "FINISHED" } else { "PROCESSING" },
            receivers: (!is_finish).then(|| details.collect()),
            finish_amount: is_finish.then_some(order.released),
            finish_description: description.filter(|_| is_finish),
        })
    }
}

impl<'a> DetailView<'a> {
    fn new(detail: &'a Detail) -> Self {
        let account = detail.account.as_str();
        let is_merchant = detail.kind == ReceiverKind::MerchantId;
        Self {
            kind: detail.kind,
            receiver_account: account,
            receiver_mchid: is_merchant.then_some(account),
            amount: detail.amount,
            description: &detail.description,
            result: share_result(detail),
            fail_reason: detail.outcome.and_then(|outcome| outcome.fail_reason),
            finish_time: detail.outcome.map(|outcome| rfc3339(outcome.at)),
            detail_id: &detail.detail_id,
        }
    }
}

impl<'a> ReturnView<'a> {
    fn new(book: &'a Book, returned: &'a Return) -> Self {
        // Here the word is `FAIL`, elsewhere `FAILED`.
        let (result, fail_reason) = match returned.result {
            ReturnResult::Processing => ("PROCESSING", None),
            ReturnResult::Success => ("SUCCESS", None),
            ReturnResult::Failed(reason) => ("FAIL", Some(reason)),
        };
        Self {
            sub_mchid: book.payer.account(),
            order_id: &returned.order_id,
            out_order_no: &returned.out_order_no,
            out_return_no: &returned.out_return_no,
            return_no: &returned.return_id,
            return_mchid: &returned.return_mchid,
            amount: returned.amount,
            result,
            fail_reason,
            finish_time: returned.finished_at().map(rfc3339),
        }
    }
}
