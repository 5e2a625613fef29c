//! Recharges: ask, query, close.

use serde::{Deserialize, Serialize};

use super::{Channel, Charge, Command, Money, Recharge, State, Terms, View};
use crate::engine::{
    Account, Answer, Call, ErrorNumber, Failure, Location, Reason, Refusal, Stream, vanished,
};

#[derive(Deserialize)]
struct Asking {
    sub_mchid: Option<String>,
    out_recharge_no: String,
    recharge_scene: String,
    account_type: Account,
    recharge_amount: Money,
    notify_url: Option<String>,
    #[serde(default)]
    available_recharge_channels: Vec<Channel>,
    remark: Option<String>,
}

#[derive(Serialize)]
struct Asked<'a> {
    recharge_id: &'a str,
    out_recharge_no: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    recharge_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    transfer_in_account: Option<Target>,
}

/// Where to send the money.
#[derive(Serialize)]
#[expect(clippy::struct_field_names, reason = "the names are the wire's own")]
struct Target {
    bank_name: &'static str,
    bank_account_name: &'static str,
    bank_account_no: &'static str,
}

pub(super) async fn create(call: &Call<'_>, is_own: bool) -> Result<Answer, Failure> {
    let body: Asking = call.body_as()?;
    if !is_own && body.sub_mchid.is_none() {
        return Err(Refusal::missing("/sub_mchid").into());
    }
    let terms = Terms {
        mchid: call.merchant.mchid.clone(),
        sub_mchid: body.sub_mchid,
        out_recharge_no: body.out_recharge_no,
        recharge_scene: body.recharge_scene,
        account_type: body.account_type,
        recharge_amount: body.recharge_amount,
        notify_url: body.notify_url,
        available_recharge_channels: body.available_recharge_channels,
        remark: body.remark,
    };
    let stream = stream_of(&call.merchant.mchid, &terms.out_recharge_no);
    let recharge_id = format!("1190{}", call.backend.random.digits(24));
    let command = Command::Ask { terms: Box::new(terms), recharge_id };
    let state = call.change::<Recharge>(&stream, command).await?;
    let known = existing(&state)?;
    let page = "https://pay.weixin.qq.com/public/recharge";
    Answer::json(&Asked {
        recharge_id: &known.recharge_id,
        out_recharge_no: &known.terms.out_recharge_no,
        recharge_url: (!is_own).then(|| format!("{page}?id={}", known.recharge_id)),
        transfer_in_account: is_own.then_some(Target {
            bank_name: "招商银行",
            bank_account_name: "财付通支付科技有限公司",
            bank_account_no: "7222223333322332",
        }),
    })
}

pub(super) async fn find(call: &Call<'_>, is_own: bool) -> Result<Answer, Failure> {
    let state = call.current::<Recharge>(&asked(call, is_own)?).await?;
    Answer::json(&View::new(state.0.as_ref().ok_or_else(none)?))
}

pub(super) async fn close(call: &Call<'_>) -> Result<Answer, Failure> {
    let stream = asked(call, false)?;
    let state = call.change::<Recharge>(&stream, Command::Close).await?;
    Answer::json(&View::new(existing(&state)?))
}

/// The recharge in the path, if it is for the merchant that the query names.
fn asked(call: &Call<'_>, is_own: bool) -> Result<Stream, Failure> {
    let mut query = call.query()?;
    let sub_mchid = query.text("sub_mchid");
    query.finish()?;
    if !is_own && sub_mchid.is_none() {
        return Err(Refusal::at(Location::Query, "sub_mchid", None, "必填字段缺失").into());
    }
    let stream = stream_of(&call.merchant.mchid, call.variable("out_recharge_no"));
    let state = call.backend.store.load::<Recharge>(&stream)?.state;
    let is_theirs = state.0.as_ref().is_some_and(|known| known.terms.sub_mchid == sub_mchid);
    if is_theirs { Ok(stream) } else { Err(none()) }
}

pub(super) fn existing(state: &State) -> Result<&Charge, Failure> {
    state.0.as_ref().ok_or_else(vanished)
}

pub(super) fn none() -> Failure {
    Refusal::new(Reason::NotFound, ErrorNumber::NOT_THERE, "记录不存在").into()
}

/// The stream of a recharge.
pub(super) fn stream_of(mchid: &str, out_recharge_no: &str) -> Stream {
    Stream::new(&[RECHARGES, mchid], out_recharge_no)
}

/// The scope of all recharges.
pub(super) const RECHARGES: &str = "recharges";
