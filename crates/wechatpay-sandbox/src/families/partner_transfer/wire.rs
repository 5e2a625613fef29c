//! Transfers of sub-merchants, and asking sub-merchants whether one may start them.

use serde::{Deserialize, Serialize};

use super::{ApplicationState, Command, Grant, GrantState, State};
use crate::{
    engine::{
        Answer, Call, Decide as _, ErrorNumber, Failure, Reason, Refusal, Stream, rfc3339_millis,
        vanished,
    },
    families::transfer::{
        CreatedForPartner, Terms,
        wire::{show, start, stream_for, take_back},
    },
};

#[derive(Deserialize)]
struct OfSubMerchant {
    sub_mchid: String,
}

#[derive(Deserialize)]
struct Inviting {
    sub_mchid: String,
    out_apply_no: String,
}

#[derive(Serialize)]
struct Application<'a> {
    sub_mchid: &'a str,
    out_apply_no: &'a str,
    state: ApplicationState,
    accept_time: String,
    update_time: String,
}

#[derive(Serialize)]
struct Granted<'a> {
    sub_mchid: &'a str,
    state: GrantState,
    #[serde(skip_serializing_if = "Option::is_none")]
    apply_order: Option<Application<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    authorization_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cancel_authorization_time: Option<String>,
}

/// `POST …/partner/transfer-bills`.
pub(super) async fn create(call: &Call<'_>) -> Result<Answer, Failure> {
    let terms: Terms = call.body()?.decode(Some(&call.opener()))?;
    let sub_mchid = terms.sub_mchid.clone().ok_or_else(|| Refusal::missing("/sub_mchid"))?;
    check_granted(call, &sub_mchid).await?;
    let state = start(call, terms).await?;
    Answer::json(&CreatedForPartner::new(state.0.as_ref().ok_or_else(vanished)?))
}

/// Sub-merchants agree first; tests that do not care need not play that.
async fn check_granted(call: &Call<'_>, sub_mchid: &str) -> Result<(), Failure> {
    let state = call.current::<Grant>(&stream_of(&call.merchant.mchid, sub_mchid)).await?;
    if !call.profile().is_strict() || state.state() == GrantState::Authorized {
        return Ok(());
    }
    let text = "子商户未授权服务商发起转账";
    Err(Refusal::new(Reason::NoAuth, ErrorNumber::NOT_PERMITTED, text).into())
}

/// `GET …/partner/transfer-bills/out-bill-no/{out_bill_no}`.
pub(super) async fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let sub_mchid = query.required("sub_mchid")?;
    query.finish()?;
    show(call, &bill_of(call, &sub_mchid)).await
}

/// `POST …/cancel`.
pub(super) async fn cancel(call: &Call<'_>) -> Result<Answer, Failure> {
    let OfSubMerchant { sub_mchid } = call.body_as()?;
    take_back(call, &bill_of(call, &sub_mchid)).await
}

fn bill_of(call: &Call<'_>, sub_mchid: &str) -> Stream {
    stream_for(&call.merchant.mchid, Some(sub_mchid), call.variable("out_bill_no"))
}

/// `POST …/partner/sub-mch-authorizations`.
pub(super) async fn invite(call: &Call<'_>) -> Result<Answer, Failure> {
    let Inviting { sub_mchid, out_apply_no } = call.body_as()?;
    let stream = stream_of(&call.merchant.mchid, &sub_mchid);
    let (key, now) = (format!("out_apply_no/{out_apply_no}"), call.now());
    let decide = |view: crate::engine::View<'_, State>| {
        let is_taken = view.is_held_elsewhere(&key)?;
        let command = Command::Invite { out_apply_no: out_apply_no.clone(), is_taken };
        Ok(Grant::decide(view.state, command, now)?)
    };
    let state = call.transact::<Grant>(&stream, now, decide).await?;
    Answer::json(&application(&sub_mchid, &state).ok_or_else(vanished)?)
}

/// `GET …/partner/sub-mch-authorizations/{sub_mchid}`.
pub(super) async fn find_grant(call: &Call<'_>) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    let sub_mchid = call.variable("sub_mchid");
    shown(sub_mchid, &*call.current::<Grant>(&stream_of(&call.merchant.mchid, sub_mchid)).await?)
}

/// What a sub-merchant allows.
pub(super) fn shown(sub_mchid: &str, state: &State) -> Result<Answer, Failure> {
    Answer::json(&Granted {
        sub_mchid,
        state: state.state(),
        apply_order: application(sub_mchid, state),
        authorization_time: state.authorized_at.map(rfc3339_millis),
        cancel_authorization_time: state.cancelled_at.map(rfc3339_millis),
    })
}

fn application<'a>(sub_mchid: &'a str, state: &'a State) -> Option<Application<'a>> {
    state.application.as_ref().map(|newest| Application {
        sub_mchid,
        out_apply_no: &newest.out_apply_no,
        state: newest.state,
        accept_time: rfc3339_millis(newest.accepted_at),
        update_time: rfc3339_millis(newest.updated_at),
    })
}

pub(super) fn stream_of(mchid: &str, sub_mchid: &str) -> Stream {
    Stream::new(&["partner-transfer", mchid], sub_mchid)
}
