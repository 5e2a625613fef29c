//! Permissions of users for payscore services: prepare, query, terminate, for merchants and for
//! providers; and the user's service state, which is the same fact asked in another way.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Command, Grant, Permission, Stage, State, Terms, View};
use crate::{
    engine::{
        Answer, Call, Failure, Location, Personal, Query, Refusal, Stream, not_there, vanished,
    },
    families::pay::{Payee, body::Side},
};

#[derive(Deserialize)]
struct Closing {
    service_id: String,
    sub_mchid: Option<String>,
    reason: String,
}

#[derive(Deserialize)]
struct UsersClosing {
    service_id: String,
    appid: String,
    sub_appid: Option<String>,
    sub_mchid: Option<String>,
    openid: Option<String>,
    sub_openid: Option<String>,
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

/// Whose user a permission is of, and for which service.
pub(crate) struct Service {
    pub(crate) payee: Payee,
    pub(crate) service_id: String,
}

/// Where the permission of a user stands; nothing if there never was one.
pub(crate) fn of_user(
    call: &Call<'_>,
    payee: &Payee,
    service_id: &str,
    appid: &str,
    openid: &str,
) -> Result<Option<Stage>, Failure> {
    let service = Service { payee: payee.clone(), service_id: service_id.to_owned() };
    let Some(stream) = service.users_stream(call, appid, openid)? else { return Ok(None) };
    let state = call.backend.store.load::<Permission>(&stream)?.state;
    Ok(state.0.as_ref().map(|grant| grant.stage))
}

/// The user agrees. An ended permission under another code no longer speaks for them.
pub(crate) async fn open(
    call: &Call<'_>,
    service: &Service,
    code: &str,
    openid: Personal,
    sub_openid: Option<Personal>,
) -> Result<Arc<State>, Failure> {
    let stream = service.stream(code);
    let state = call.backend.store.load::<Permission>(&stream)?.state;
    let terms = &state.0.as_ref().ok_or_else(nothing)?.terms;
    let sub = terms.sub_appid.as_deref().zip(sub_openid.as_ref());
    let mut has_other = false;
    for (appid, openid) in std::iter::once((terms.appid.as_str(), &openid)).chain(sub) {
        let other = service.users_stream(call, appid, openid.as_str())?;
        if let Some(other) = other.filter(|other| *other != stream) {
            let state = call.change::<Permission>(&other, Command::Supersede).await?;
            has_other |= state.0.as_ref().is_some_and(|grant| grant.stage == Stage::Available);
        }
    }
    let command = Command::Open { openid, sub_openid, has_other };
    call.change::<Permission>(&stream, command).await
}

/// The user or the merchant ends a permission.
pub(crate) async fn close(
    call: &Call<'_>,
    service: &Service,
    code: &str,
    reason: Option<String>,
) -> Result<Arc<State>, Failure> {
    call.change::<Permission>(&service.stream(code), Command::Close { reason }).await
}

pub(super) async fn prepare(call: &Call<'_>, side: Side) -> Result<Answer, Failure> {
    let terms: Terms = call.body_as()?;
    let service = Service::named(call, side, &terms.service_id, terms.sub_mchid.clone())?;
    let stream = service.stream(&terms.authorization_code);
    let mchid = call.merchant.mchid.clone();
    call.change::<Permission>(&stream, Command::Prepare { mchid, terms }).await?;
    Answer::json(&Token { apply_permissions_token: call.backend.random.text(64) })
}

pub(super) fn by_code(call: &Call<'_>, side: Side) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let service = Service::asked(call, side, &mut query)?;
    query.finish()?;
    let stream = service.stream(call.variable("authorization_code"));
    let state = call.backend.store.load::<Permission>(&stream)?.state;
    Answer::json(&View::by_code(state.0.as_ref().ok_or_else(nothing)?))
}

/// A merchant names the user in the path, a provider in the query, by either of two openids.
pub(super) fn by_openid(call: &Call<'_>, side: Side) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let service = Service::asked(call, side, &mut query)?;
    let appid = query.required("appid")?;
    let (appid, openid) = match side {
        Side::Direct => (appid, call.variable("openid").to_owned()),
        Side::Partner => {
            let (sub_appid, openid) = (query.text("sub_appid"), query.text("openid"));
            let user = user(appid, openid, sub_appid, query.text("sub_openid"));
            user.ok_or_else(|| Refusal::at(Location::Query, "openid", None, "必填字段缺失"))?
        }
    };
    query.finish()?;
    match service.users_stream(call, &appid, &openid)? {
        Some(stream) => {
            let state = call.backend.store.load::<Permission>(&stream)?.state;
            Answer::json(&View::by_openid(state.0.as_ref().ok_or_else(vanished)?))
        }
        None if side == Side::Partner => Err(nothing()),
        None => {
            let mchid = &call.merchant.mchid;
            Answer::json(&View::never(mchid, &service.service_id, &appid, &openid))
        }
    }
}

pub(super) async fn close_by_code(call: &Call<'_>, side: Side) -> Result<Answer, Failure> {
    let Closing { service_id, sub_mchid, reason } = call.body_as()?;
    let service = Service::named(call, side, &service_id, sub_mchid)?;
    close(call, &service, call.variable("authorization_code"), Some(reason)).await?;
    Ok(Answer::empty())
}

pub(super) async fn close_by_openid(call: &Call<'_>, side: Side) -> Result<Answer, Failure> {
    let body: UsersClosing = call.body_as()?;
    let service = Service::named(call, side, &body.service_id, body.sub_mchid)?;
    let (appid, openid) = match side {
        Side::Direct => (body.appid, call.variable("openid").to_owned()),
        Side::Partner => user(body.appid, body.openid, body.sub_appid, body.sub_openid)
            .ok_or_else(|| Refusal::missing("/openid"))?,
    };
    let stream = service.users_stream(call, &appid, &openid)?.ok_or_else(nothing)?;
    call.change::<Permission>(&stream, Command::Close { reason: Some(body.reason) }).await?;
    Ok(Answer::empty())
}

/// `GET /v3/payscore/user-service-state` (protocol 05 §1).
pub(super) fn service_state(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let (service_id, appid) = (query.required("service_id")?, query.required("appid")?);
    let openid = query.required("openid")?;
    query.finish()?;
    let payee = Payee::direct(&call.merchant.mchid);
    let is_open = of_user(call, &payee, &service_id, &appid, &openid)? == Some(Stage::Available);
    Answer::json(&UserState {
        appid: &appid,
        service_id: &service_id,
        openid: &openid,
        use_service_state: if is_open { "AVAILABLE" } else { "UNAVAILABLE" },
    })
}

/// The appid and openid by which a provider names a user.
fn user(
    appid: String,
    openid: Option<String>,
    sub_appid: Option<String>,
    sub_openid: Option<String>,
) -> Option<(String, String)> {
    openid.map(|openid| (appid, openid)).or_else(|| sub_appid.zip(sub_openid))
}

impl Service {
    /// That of the caller, or of the sub-merchant that a provider names in a body.
    fn named(
        call: &Call<'_>,
        side: Side,
        service_id: &str,
        sub_mchid: Option<String>,
    ) -> Result<Self, Refusal> {
        if side == Side::Partner && sub_mchid.is_none() {
            return Err(Refusal::missing("/sub_mchid"));
        }
        let payee = Payee::of_caller(call, sub_mchid);
        Ok(Self { payee, service_id: service_id.to_owned() })
    }

    /// As [`Service::named`], from a query.
    fn asked(call: &Call<'_>, side: Side, query: &mut Query) -> Result<Self, Refusal> {
        let service_id = query.required("service_id")?;
        let sub_mchid = match side {
            Side::Direct => None,
            Side::Partner => Some(query.required("sub_mchid")?),
        };
        Ok(Self { payee: Payee::of_caller(call, sub_mchid), service_id })
    }

    fn users_stream(
        &self,
        call: &Call<'_>,
        appid: &str,
        openid: &str,
    ) -> Result<Option<Stream>, Failure> {
        Ok(call.backend.store.owner(&self.stream(""), &Grant::user_key(appid, openid))?)
    }

    /// The stream of a permission. A service is whatever the caller says; the parts of a scope hold no
    /// slash.
    fn stream(&self, code: &str) -> Stream {
        let plain = |text: &str| text.replace('%', "%25").replace('/', "%2F");
        let (mchid, service_id) = (&self.payee.mchid, plain(&self.service_id));
        match &self.payee.sub_mchid {
            None => Stream::new(&["payscore-permission", mchid, &service_id], code),
            Some(sub) => {
                let scope = ["payscore-partner-permission", mchid, &plain(sub), &service_id];
                Stream::new(&scope, code)
            }
        }
    }
}

fn nothing() -> Failure {
    not_there("授权协议不存在")
}
