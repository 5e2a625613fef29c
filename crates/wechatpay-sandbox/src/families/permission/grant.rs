//! A permission: what is true of it, what events make of it, and how it is shown.

use serde::{Deserialize, Serialize};

use crate::engine::{Aggregate, AlternateKey, Notice, Personal, compact_time, rfc3339_millis};

/// The aggregate: one permission, found by the merchant's 授权协议号.
#[derive(Debug)]
pub struct Permission;

/// The state of one authorization code; `None` until the merchant prepared it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct State(pub Option<Grant>);

/// A permission that was prepared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// The merchant.
    pub mchid: String,
    /// What the merchant asked for.
    pub terms: Terms,
    /// Where it stands.
    pub stage: Stage,
    /// The user, once they agreed.
    pub openid: Option<Personal>,
    /// The same user under the sub-merchant's appid.
    #[serde(default)]
    pub sub_openid: Option<Personal>,
    /// Unix second of agreeing.
    pub opened_at: Option<i64>,
    /// Unix second of its end.
    pub closed_at: Option<i64>,
    /// Why the merchant ended it.
    pub reason: Option<String>,
}

/// What the merchant asked for (商户预授权).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// 服务ID.
    pub service_id: String,
    /// 公众账号ID.
    pub appid: String,
    /// 子商户公众账号ID, if a provider (服务商) asks.
    pub sub_appid: Option<String>,
    /// The sub-merchant for whom a provider asks.
    pub sub_mchid: Option<String>,
    /// 授权协议号, unique per merchant and service.
    pub authorization_code: String,
    /// Where notifications go; else to the address set for the merchant.
    pub notify_url: Option<String>,
}

/// 授权状态.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// Prepared; no user yet.
    #[serde(rename = "UNBINDUSER")]
    Unbound,
    /// In force.
    #[serde(rename = "AVAILABLE")]
    Available,
    /// Ended.
    #[serde(rename = "UNAVAILABLE")]
    Unavailable,
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// The merchant prepared it.
    Prepared {
        /// The merchant.
        mchid: String,
        /// What was asked for.
        terms: Terms,
    },
    /// The user agreed.
    Opened {
        /// Who.
        openid: Personal,
        /// 公众账号ID, under which the user is known.
        appid: String,
        /// The same user under the sub-merchant's appid.
        #[serde(default)]
        sub_openid: Option<Personal>,
        /// Unix second.
        at: i64,
    },
    /// The user or the merchant ended it.
    Closed {
        /// Why, if the merchant did.
        reason: Option<String>,
        /// Unix second.
        at: i64,
    },
    /// The user agreed anew under another code: this one no longer speaks for them.
    Superseded {
        /// Who.
        openid: Personal,
        /// 公众账号ID.
        appid: String,
    },
}

impl Aggregate for Permission {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Prepared { .. } => "permission.prepared",
            Event::Opened { .. } => "permission.opened",
            Event::Closed { .. } => "permission.closed",
            Event::Superseded { .. } => "permission.superseded",
        }
    }

    fn apply(state: State, event: &Event) -> State {
        if let Event::Prepared { mchid, terms } = event {
            return State(Some(Grant {
                mchid: mchid.clone(),
                terms: terms.clone(),
                stage: Stage::Unbound,
                openid: None,
                sub_openid: None,
                opened_at: None,
                closed_at: None,
                reason: None,
            }));
        }
        State(state.0.map(|grant| advance(grant, event)))
    }

    fn alternate_keys(event: &Event, after: &State) -> Vec<AlternateKey> {
        let Some(grant) = &after.0 else { return Vec::new() };
        let keys = |openid: &Personal, appid: &str| {
            let sub = grant.terms.sub_appid.as_deref().zip(grant.sub_openid.as_ref());
            let sub = sub.map(|(appid, openid)| user_key(appid, openid));
            std::iter::once(user_key(appid, openid)).chain(sub)
        };
        match event {
            Event::Opened { openid, appid, .. } => {
                keys(openid, appid).map(AlternateKey::Take).collect()
            }
            Event::Superseded { openid, appid } => {
                keys(openid, appid).map(AlternateKey::Free).collect()
            }
            Event::Prepared { .. } | Event::Closed { .. } => Vec::new(),
        }
    }

    fn notices(event: &Event, after: &State) -> Vec<Notice> {
        let Some(grant) = &after.0 else { return Vec::new() };
        let (event_type, summary, at) = match event {
            Event::Opened { at, .. } => ("USER_OPEN_SERVICE", "用户开启服务", at),
            Event::Closed { at, .. } => ("USER_CLOSE_SERVICE", "用户关闭服务", at),
            Event::Prepared { .. } | Event::Superseded { .. } => return Vec::new(),
        };
        vec![grant.notice(event_type, summary, *at)]
    }
}

impl Grant {
    /// The claim by which the permission of a user is found.
    #[must_use]
    pub fn user_key(appid: &str, openid: &str) -> String {
        AlternateKey::key("user", &format!("{appid}/{openid}"))
    }

    fn notice(&self, status: &'static str, summary: &'static str, at: i64) -> Notice {
        let is_open = status == "USER_OPEN_SERVICE";
        Notice {
            mchid: self.mchid.clone(),
            event_type: if is_open { OPENED } else { CLOSED },
            original_type: "payscore",
            summary,
            notify_url: self.terms.notify_url.clone(),
            business_number: self.terms.authorization_code.clone(),
            resource: Notice::resource(&NotificationView {
                appid: &self.terms.appid,
                mchid: &self.mchid,
                sub: Provided::of(self),
                service_id: &self.terms.service_id,
                openid: self.openid.as_ref(),
                user_service_status: status,
                openorclose_time: compact_time(at),
                authorization_code: &self.terms.authorization_code,
            }),
        }
    }
}

fn user_key(appid: &str, openid: &Personal) -> String {
    Grant::user_key(appid, openid.as_str())
}

/// The resource of both notifications (protocol 04 §6.2).
#[derive(Serialize)]
struct NotificationView<'a> {
    appid: &'a str,
    mchid: &'a str,
    #[serde(flatten)]
    sub: Provided<'a>,
    service_id: &'a str,
    openid: Option<&'a Personal>,
    user_service_status: &'static str,
    openorclose_time: String,
    authorization_code: &'a str,
}

/// What a provider is told as well.
#[derive(Debug, Default, Serialize)]
#[expect(clippy::struct_field_names, reason = "as on the wire")]
struct Provided<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    sub_appid: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sub_mchid: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sub_openid: Option<&'a Personal>,
}

impl<'a> Provided<'a> {
    fn of(grant: &'a Grant) -> Self {
        Self {
            sub_appid: grant.terms.sub_appid.as_deref(),
            sub_mchid: grant.terms.sub_mchid.as_deref(),
            sub_openid: grant.sub_openid.as_ref(),
        }
    }
}

/// A permission as a query shows it.
#[derive(Debug, Serialize)]
pub struct View<'a> {
    service_id: &'a str,
    appid: &'a str,
    mchid: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    openid: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    authorization_code: Option<&'a str>,
    authorization_state: Stage,
    #[serde(skip_serializing_if = "Option::is_none")]
    notify_url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cancel_authorization_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    authorization_success_time: Option<String>,
    #[serde(flatten)]
    sub: Provided<'a>,
}

impl<'a> View<'a> {
    /// By 授权协议号: everything.
    #[must_use]
    pub fn by_code(grant: &'a Grant) -> Self {
        Self {
            service_id: &grant.terms.service_id,
            appid: &grant.terms.appid,
            mchid: &grant.mchid,
            openid: grant.openid.as_ref().map(Personal::as_str),
            authorization_code: Some(&grant.terms.authorization_code),
            authorization_state: grant.stage,
            notify_url: grant.terms.notify_url.as_deref(),
            cancel_authorization_time: grant.closed_at.map(rfc3339_millis),
            authorization_success_time: grant.opened_at.map(rfc3339_millis),
            sub: Provided::of(grant),
        }
    }

    /// By openid: the address is not shown.
    #[must_use]
    pub fn by_openid(grant: &'a Grant) -> Self {
        Self { notify_url: None, ..Self::by_code(grant) }
    }

    /// A user who never gave a permission.
    #[must_use]
    pub fn never(mchid: &'a str, service_id: &'a str, appid: &'a str, openid: &'a str) -> Self {
        Self {
            service_id,
            appid,
            mchid,
            openid: Some(openid),
            authorization_code: None,
            authorization_state: Stage::Unavailable,
            notify_url: None,
            cancel_authorization_time: None,
            authorization_success_time: None,
            sub: Provided::default(),
        }
    }
}

fn advance(mut grant: Grant, event: &Event) -> Grant {
    match event {
        Event::Prepared { .. } | Event::Superseded { .. } => {}
        Event::Opened { openid, sub_openid, at, .. } => {
            grant.stage = Stage::Available;
            grant.openid = Some(openid.clone());
            grant.sub_openid.clone_from(sub_openid);
            grant.opened_at = Some(*at);
        }
        Event::Closed { reason, at } => {
            grant.stage = Stage::Unavailable;
            grant.closed_at = Some(*at);
            grant.reason.clone_from(reason);
        }
    }
    grant
}

const OPENED: &str = "PAYSCORE.USER_OPEN_SERVICE";
const CLOSED: &str = "PAYSCORE.USER_CLOSE_SERVICE";
