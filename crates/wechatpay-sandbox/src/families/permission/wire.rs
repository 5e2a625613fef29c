//! Permissions of users for payscore services: prepare, query, terminate; and the user's service
//! state, which is the same fact asked in another way.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Command, Grant, Permission, Stage, State, Terms, View};
use crate::engine::{Answer, Call, Failure, Personal, Stream, not_there, vanished};

#[derive(Deserialize)]
struct Closing {
    service_id: String,
    reason: String,
}

#[derive(Deserialize)]
struct UsersClosing {
    service_id: String,
    appid: String,
    reason: String,
}

#[derive(Serialize)]
struct Token {
    apply_permissions_token: String,
}

#[derive(Serialize)]
struct UserState<'a> {
    appid: &'a str,
    service_id: &'a str,
    openid: &'a str,
    use_service_state: &'static str,
}

/// Where the permission of a user stands; nothing if there never was one.
pub(crate) fn of_user(
    call: &Call<'_>,
    service_id: &str,
    appid: &str,
    openid: &str,
) -> Result<Option<Stage>, Failure> {
    let Some(stream) = users_stream(call, service_id, appid, openid)? else { return Ok(None) };
    let state = call.backend.store.load::<Permission>(&stream)?.state;
    Ok(state.0.as_ref().map(|grant| grant.stage))
}

/// The user agrees. An ended permission under another code no longer speaks for them.
pub(crate) async fn open(
    call: &Call<'_>,
    service_id: &str,
    code: &str,
    openid: Personal,
) -> Result<Arc<State>, Failure> {
    let stream = stream_of(&call.merchant.mchid, service_id, code);
    let state = call.backend.store.load::<Permission>(&stream)?.state;
    let grant = state.0.as_ref().ok_or_else(nothing)?;
    let other = users_stream(call, service_id, &grant.terms.appid, openid.as_str())?;
    let mut has_other = false;
    if let Some(other) = other.filter(|other| *other != stream) {
        let state = call.change::<Permission>(&other, Command::Supersede).await?;
        has_other = state.0.as_ref().is_some_and(|grant| grant.stage == Stage::Available);
    }
    call.change::<Permission>(&stream, Command::Open { openid, has_other }).await
}

/// The user or the merchant ends a permission.
pub(crate) async fn close(
    call: &Call<'_>,
    service_id: &str,
    code: &str,
    reason: Option<String>,
) -> Result<Arc<State>, Failure> {
    let stream = stream_of(&call.merchant.mchid, service_id, code);
    call.change::<Permission>(&stream, Command::Close { reason }).await
}

pub(super) async fn prepare(call: &Call<'_>) -> Result<Answer, Failure> {
    let terms: Terms = call.body_as()?;
    let mchid = &call.merchant.mchid;
    let stream = stream_of(mchid, &terms.service_id, &terms.authorization_code);
    call.change::<Permission>(&stream, Command::Prepare { mchid: mchid.clone(), terms }).await?;
    Answer::json(&Token { apply_permissions_token: call.backend.random.text(64) })
}

pub(super) fn by_code(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let service_id = query.required("service_id")?;
    query.finish()?;
    let code = call.variable("authorization_code");
    let stream = stream_of(&call.merchant.mchid, &service_id, code);
    let state = call.backend.store.load::<Permission>(&stream)?.state;
    Answer::json(&View::by_code(state.0.as_ref().ok_or_else(nothing)?))
}

pub(super) fn by_openid(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let (service_id, appid) = (query.required("service_id")?, query.required("appid")?);
    query.finish()?;
    let openid = call.variable("openid");
    match users_stream(call, &service_id, &appid, openid)? {
        Some(stream) => {
            let state = call.backend.store.load::<Permission>(&stream)?.state;
            Answer::json(&View::by_openid(state.0.as_ref().ok_or_else(vanished)?))
        }
        None => Answer::json(&View::never(&call.merchant.mchid, &service_id, &appid, openid)),
    }
}

pub(super) async fn close_by_code(call: &Call<'_>) -> Result<Answer, Failure> {
    let Closing { service_id, reason } = call.body_as()?;
    close(call, &service_id, call.variable("authorization_code"), Some(reason)).await?;
    Ok(Answer::empty())
}

pub(super) async fn close_by_openid(call: &Call<'_>) -> Result<Answer, Failure> {
    let UsersClosing { service_id, appid, reason } = call.body_as()?;
    let stream = users_stream(call, &service_id, &appid, call.variable("openid"))?;
    let stream = stream.ok_or_else(nothing)?;
    call.change::<Permission>(&stream, Command::Close { reason: Some(reason) }).await?;
    Ok(Answer::empty())
}

/// `GET /v3/payscore/user-service-state` (protocol 05 §1).
pub(super) fn service_state(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let (service_id, appid) = (query.required("service_id")?, query.required("appid")?);
    let openid = query.required("openid")?;
    query.finish()?;
    let is_open = of_user(call, &service_id, &appid, &openid)? == Some(Stage::Available);
    Answer::json(&UserState {
        appid: &appid,
        service_id: &service_id,
        openid: &openid,
        use_service_state: if is_open { "AVAILABLE" } else { "UNAVAILABLE" },
    })
}

fn users_stream(
    call: &Call<'_>,
    service_id: &str,
    appid: &str,
    openid: &str,
) -> Result<Option<Stream>, Failure> {
    let any = stream_of(&call.merchant.mchid, service_id, "");
    Ok(call.backend.store.owner(&any, &Grant::user_key(appid, openid))?)
}

fn nothing() -> Failure {
    not_there("授权协议不存在")
}

/// The stream of a permission. A service is whatever the caller says; the parts of a scope hold no
/// slash.
fn stream_of(mchid: &str, service_id: &str, code: &str) -> Stream {
    let service_id = service_id.replace('%', "%25").replace('/', "%2F");
    Stream::new(&["payscore-permission", mchid, &service_id], code)
}
