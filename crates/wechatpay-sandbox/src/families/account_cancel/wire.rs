//! Closing accounts, as calls.

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{Closing, Command, Payout, Stage, State, Terms, View, view::Content};
use crate::engine::{
    Account, AlternateKey, Answer, Call, ErrorNumber, Failure, Reason, Refusal, Stream, not_there,
    vanished,
};

#[derive(Deserialize)]
struct Asking {
    sub_mchid: String,
    out_request_no: String,
    withdraw: Option<Withdraw>,
}

/// Whether what is in the accounts is paid out.
#[derive(Deserialize, PartialEq, Eq)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum Withdraw {
    ApplyWithdraw,
    NotApplyWithdraw,
}

#[derive(Deserialize)]
struct Confirming {
    applyment_id: Option<String>,
    out_request_no: Option<String>,
    sub_mchid: String,
}

#[derive(Serialize)]
struct Numbers<'a> {
    applyment_id: &'a str,
    out_request_no: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    sub_mchid: Option<&'a str>,
}

#[derive(Serialize)]
struct Validation<'a> {
    sub_mchid: &'a str,
    merchant_state: &'static str,
    validate_result: &'static str,
    account_info: Vec<Content>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    block_reasons: Vec<Block>,
}

#[derive(Serialize)]
struct Block {
    #[serde(rename = "type")]
    kind: &'static str,
    description: &'static str,
}

pub(super) async fn apply(call: &Call<'_>) -> Result<Answer, Failure> {
    let body: Asking = call.body_as()?;
    let terms = Terms {
        mchid: call.merchant.mchid.clone(),
        sub_mchid: body.sub_mchid,
        out_request_no: body.out_request_no,
        has_withdrawal: body.withdraw != Some(Withdraw::NotApplyWithdraw),
    };
    let stream = stream_of(&call.merchant.mchid, &terms.out_request_no);
    if frozen(call, &terms.sub_mchid)? > Fen(0) {
        let text = "商户有未处理完的资金，不能注销";
        return Err(Refusal::new(Reason::InvalidRequest, ErrorNumber::AGAINST_RULES, text).into());
    }
    let applyment_id = format!("2{}", call.backend.random.digits(15));
    let state = call.change::<Closing>(&stream, Command::Ask { terms, applyment_id }).await?;
    numbers(existing(&state)?, false)
}

pub(super) async fn confirm(call: &Call<'_>) -> Result<Answer, Failure> {
    let body: Confirming = call.body_as()?;
    let stream = match (&body.applyment_id, &body.out_request_no) {
        (Some(id), _) => by_id(call, id)?,
        (None, Some(number)) => stream_of(&call.merchant.mchid, number),
        (None, None) => return Err(Refusal::missing("/applyment_id").into()),
    };
    let before = call.current::<Closing>(&stream).await?;
    let known = before.0.as_ref().filter(|known| known.terms.sub_mchid == body.sub_mchid);
    known.ok_or_else(none)?;
    let state = call.change::<Closing>(&stream, Command::Confirm).await?;
    numbers(existing(&state)?, true)
}

pub(super) async fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    let stream = stream_of(&call.merchant.mchid, call.variable("out_request_no"));
    show(&*call.current::<Closing>(&stream).await?)
}

pub(super) async fn find_by_id(call: &Call<'_>) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    let stream = by_id(call, call.variable("applyment_id"))?;
    show(&*call.current::<Closing>(&stream).await?)
}

pub(super) fn validate(call: &Call<'_>) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    let sub_mchid = call.variable("sub_mchid");
    if !call.backend.is_sub_merchant(&call.merchant.mchid, sub_mchid) {
        let text = "特约商户号与服务商号不存在受理关系";
        return Err(Refusal::new(Reason::NoAuth, ErrorNumber::NO_RELATION, text).into());
    }
    let is_closed = is_closed(call, sub_mchid)?;
    let is_blocked = frozen(call, sub_mchid)? > Fen(0);
    let blocked =
        Block { kind: "FUNDS_PENDING_PROCESSING", description: "有未处理完的资金" };
    Answer::json(&Validation {
        sub_mchid,
        merchant_state: if is_closed { "HAS_BEEN_CANCELLED" } else { "NORMAL" },
        validate_result: if is_closed || is_blocked {
            "NOT_ALLOW_CANCEL_WITHDRAW"
        } else {
            "ALLOW_CANCEL_WITHDRAW"
        },
        account_info: contents(call, sub_mchid)?.iter().map(Content::new).collect(),
        block_reasons: is_blocked.then_some(blocked).into_iter().collect(),
    })
}

/// What is in the accounts of a second-level merchant, where there is anything.
pub(super) fn contents(call: &Call<'_>, sub_mchid: &str) -> Result<Vec<(Account, Fen)>, Failure> {
    let books = call.backend.families.books(&call.backend.store, call.now())?;
    let accounts = [Account::Basic, Account::Operation, Account::Deposit];
    let held = accounts.map(|account| (account, books.balance(sub_mchid, account)));
    Ok(held.into_iter().filter(|(_, amount)| *amount > Fen(0)).collect())
}

fn frozen(call: &Call<'_>, sub_mchid: &str) -> Result<Fen, Failure> {
    let books = call.backend.families.books(&call.backend.store, call.now())?;
    Ok(books.frozen(sub_mchid, call.now()))
}

fn is_closed(call: &Call<'_>, sub_mchid: &str) -> Result<bool, Failure> {
    let scope = format!("{CLOSINGS}/{}", call.merchant.mchid);
    for stream in call.backend.store.streams(&scope)? {
        let state = call.backend.store.load::<Closing>(&stream)?.state;
        let is_meant = |known: &Payout| {
            let is_over =
                matches!(known.stage, Stage::Canceled | Stage::FundProcessing | Stage::Finish);
            known.terms.sub_mchid == sub_mchid && is_over
        };
        if state.0.as_ref().is_some_and(is_meant) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn numbers(known: &Payout, is_whole: bool) -> Result<Answer, Failure> {
    Answer::json(&Numbers {
        applyment_id: &known.applyment_id,
        out_request_no: &known.terms.out_request_no,
        sub_mchid: is_whole.then_some(known.terms.sub_mchid.as_str()),
    })
}

pub(super) fn show(state: &State) -> Result<Answer, Failure> {
    Answer::json(&View::new(state.0.as_ref().ok_or_else(none)?))
}

fn by_id(call: &Call<'_>, id: &str) -> Result<Stream, Failure> {
    let any = stream_of(&call.merchant.mchid, "");
    let key = AlternateKey::key("applyment_id", id);
    call.backend.store.owner(&any, &key)?.ok_or_else(none)
}

fn existing(state: &State) -> Result<&Payout, Failure> {
    state.0.as_ref().ok_or_else(vanished)
}

fn none() -> Failure {
    not_there("申请单不存在")
}

/// The stream of an application.
pub(super) fn stream_of(mchid: &str, out_request_no: &str) -> Stream {
    Stream::new(&[CLOSINGS, mchid], out_request_no)
}

/// The scope of all applications.
pub(super) const CLOSINGS: &str = "account-closings";
