//! Withdrawals in their three forms: ask, and query by both numbers.

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{Basis, Command, Form, Stage, State, Terms, View, Withdraw, Withdrawal};
use crate::engine::{
    Account, AlternateKey, Answer, Call, ErrorNumber, Failure, Location, Now, Reason, Refusal,
    Stream, bills::BillDay, rfc3339, vanished,
};

#[derive(Deserialize)]
struct Withdrawing {
    sub_mchid: Option<String>,
    out_request_no: String,
    amount: Option<Fen>,
    remark: Option<String>,
    bank_memo: Option<String>,
    account_type: Option<Account>,
    notify_url: Option<String>,
    calculate_amount_type: Option<Basis>,
    reserve_amount: Option<Fen>,
}

#[derive(Serialize)]
struct Asked<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    sub_mchid: Option<&'a str>,
    withdraw_id: &'a str,
    out_request_no: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    account_type: Option<Account>,
}

pub(super) async fn create(call: &Call<'_>, form: Form) -> Result<Answer, Failure> {
    let body: Withdrawing = call.body_as()?;
    if form != Form::Own && body.sub_mchid.is_none() {
        return Err(Refusal::missing("/sub_mchid").into());
    }
    let terms = Terms {
        form,
        mchid: call.merchant.mchid.clone(),
        sub_mchid: body.sub_mchid,
        out_request_no: body.out_request_no,
        amount: body.amount,
        remark: body.remark,
        bank_memo: body.bank_memo,
        account_type: body.account_type,
        notify_url: body.notify_url,
        calculate_amount_type: body.calculate_amount_type,
        reserve_amount: body.reserve_amount,
    };
    let now = call.now();
    let available = call.available(terms.owner(), terms.account(), now)?;
    let amount = match terms.amount {
        Some(amount) => amount,
        None => day_end(call, &terms, available)?,
    };
    let stream = stream_of(&call.merchant.mchid, &terms.out_request_no);
    let withdraw_id = format!("1200{}", call.backend.random.digits(24));
    let command = Command::Ask { terms: Box::new(terms), withdraw_id, amount, available };
    let state = call.change::<Withdrawal>(&stream, command).await?;
    let known = existing(&state)?;
    if known.stage == Stage::Init {
        // Written down all the same: the same call may come again.
        let text = "商户余额不足，请充值后重新发起";
        return Err(Refusal::new(Reason::NotEnough, ErrorNumber::NOT_ENOUGH, text).into());
    }
    if form == Form::DayEnd {
        return Answer::json(&View::new(known));
    }
    Answer::json(&Asked {
        sub_mchid: known.terms.sub_mchid.as_deref(),
        withdraw_id: &known.withdraw_id,
        out_request_no: &known.terms.out_request_no,
        account_type: known.terms.account_type.filter(|_| form == Form::Merchant),
    })
}

/// What was there at the end of yesterday and still is, or what is there now; less the reserve.
fn day_end(call: &Call<'_>, terms: &Terms, available: Fen) -> Result<Fen, Failure> {
    let now = call.now();
    let today = rfc3339(now.0);
    let today =
        today.get(..10).and_then(BillDay::read).ok_or(Failure::Broken("no day is today"))?;
    let second = now.0 - today.begins;
    // Only the strict profile looks at the clock: a test must not depend on its hour.
    if call.profile().is_strict() && !(READY..=LAST).contains(&second) {
        let text = "日终余额未就绪，请在10点至23点55分之间重试";
        return Err(Refusal::new(Reason::InvalidRequest, ErrorNumber::AGAINST_RULES, text).into());
    }
    let basis = match terms.calculate_amount_type {
        Some(Basis::AllowCurrentBalance) => available,
        Some(Basis::OnlyDayEndBalance) => {
            let evening = Now(today.begins - 1);
            call.available(terms.owner(), terms.account(), evening)?.min(available)
        }
        None => return Err(Refusal::missing("/calculate_amount_type").into()),
    };
    Ok((basis - terms.reserve_amount.unwrap_or(Fen(0))).max(Fen(0)))
}

pub(super) async fn find(call: &Call<'_>, form: Form) -> Result<Answer, Failure> {
    let sub_mchid = asked(call, form)?;
    let stream = stream_of(&call.merchant.mchid, call.variable("out_request_no"));
    show(call, &stream, form, sub_mchid.as_deref()).await
}

pub(super) async fn find_by_id(call: &Call<'_>, form: Form) -> Result<Answer, Failure> {
    let sub_mchid = asked(call, form)?;
    let any = stream_of(&call.merchant.mchid, "");
    let key = AlternateKey::key("withdraw_id", call.variable("withdraw_id"));
    let stream = call.backend.store.owner(&any, &key)?.ok_or_else(none)?;
    show(call, &stream, form, sub_mchid.as_deref()).await
}

fn asked(call: &Call<'_>, form: Form) -> Result<Option<String>, Failure> {
    let mut query = call.query()?;
    let sub_mchid = query.text("sub_mchid");
    query.finish()?;
    if form != Form::Own && sub_mchid.is_none() {
        return Err(Refusal::at(Location::Query, "sub_mchid", None, "必填字段缺失").into());
    }
    Ok(sub_mchid)
}

async fn show(
    call: &Call<'_>,
    stream: &Stream,
    form: Form,
    sub_mchid: Option<&str>,
) -> Result<Answer, Failure> {
    let state = call.current::<Withdrawal>(stream).await?;
    let known = state.0.as_ref();
    let known = known
        .filter(|known| known.terms.form == form && known.terms.sub_mchid.as_deref() == sub_mchid)
        .filter(|known| call.now().0 <= known.created_at + SHOWN_FOR);
    Answer::json(&View::new(known.ok_or_else(none)?))
}

pub(super) fn existing(state: &State) -> Result<&Withdraw, Failure> {
    state.0.as_ref().ok_or_else(vanished)
}

pub(super) fn none() -> Failure {
    Refusal::new(Reason::NotFound, ErrorNumber::NOT_THERE, "记录不存在").into()
}

/// The stream of a withdrawal.
pub(super) fn stream_of(mchid: &str, out_request_no: &str) -> Stream {
    Stream::new(&[WITHDRAWALS, mchid], out_request_no)
}

/// The scope of all withdrawals.
pub(super) const WITHDRAWALS: &str = "withdrawals";
/// Queries go back 90 days.
const SHOWN_FOR: i64 = 90 * 86_400;
/// Ten o'clock, and five minutes before midnight, in seconds of the day.
const READY: i64 = 10 * 3600;
const LAST: i64 = 23 * 3600 + 55 * 60;
