//! An authorisation as answers and notifications show it.

use serde::Serialize;

use super::{CloseReason, Closing, Given, Stage};
use crate::engine::{Personal, rfc3339_millis};

/// The authorisation object.
#[derive(Debug, Serialize)]
pub struct View<'a> {
    out_authorization_no: &'a str,
    appid: &'a str,
    openid: &'a Personal,
    user_display_name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    authorization_id: Option<&'a str>,
    state: Stage,
    #[serde(skip_serializing_if = "Option::is_none")]
    authorize_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    close_info: Option<CloseInfo>,
    #[serde(flatten)]
    asked: Option<Asked<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    package_info: Option<&'a str>,
}

/// What only answers show.
#[derive(Debug, Serialize)]
struct Asked<'a> {
    transfer_scene_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    user_recv_perception: Option<&'a str>,
    create_time: String,
}

#[derive(Debug, Serialize)]
struct CloseInfo {
    close_time: String,
    close_reason: CloseReason,
}

/// The answer to asking.
#[derive(Debug, Serialize)]
pub(super) struct Created<'a> {
    out_authorization_no: &'a str,
    state: Stage,
    create_time: String,
    package_info: &'a str,
}

impl<'a> View<'a> {
    /// As answers show it; with the token where it is asked for and there is something to show.
    #[must_use]
    pub fn new(given: &'a Given, has_token: bool) -> Self {
        let is_living = matches!(given.stage, Stage::WaitUserConfirm | Stage::TakingEffect);
        let token = given.identity.package_info.as_str();
        Self {
            asked: Some(Asked {
                transfer_scene_id: &given.terms.transfer_scene_id,
                user_recv_perception: given.terms.user_recv_perception.as_deref(),
                create_time: rfc3339_millis(given.created_at),
            }),
            package_info: (has_token && is_living).then_some(token),
            ..Self::notified(given)
        }
    }

    /// As answers show it to a partner. Their table promises the members of an authorisation in effect
    /// always; that they are there before, with the time of the call, is assumed.
    pub(super) fn for_partner(given: &'a Given) -> Self {
        let at = given.authorized_at.unwrap_or(given.created_at);
        Self {
            authorization_id: Some(&given.identity.authorization_id),
            authorize_time: Some(rfc3339_millis(at)),
            ..Self::new(given, false)
        }
    }

    /// As notifications show it.
    pub(super) fn notified(given: &'a Given) -> Self {
        let id = given.identity.authorization_id.as_str();
        Self {
            out_authorization_no: &given.terms.out_authorization_no,
            appid: &given.terms.appid,
            openid: &given.terms.openid,
            user_display_name: &given.terms.user_display_name,
            authorization_id: given.authorized_at.map(|_| id),
            state: given.stage,
            authorize_time: given.authorized_at.map(rfc3339_millis),
            close_info: given.closing.map(CloseInfo::from),
            asked: None,
            package_info: None,
        }
    }
}

impl From<Closing> for CloseInfo {
    fn from(closing: Closing) -> Self {
        Self { close_time: rfc3339_millis(closing.at), close_reason: closing.reason }
    }
}

impl<'a> Created<'a> {
    pub(super) fn new(given: &'a Given) -> Self {
        Self {
            out_authorization_no: &given.terms.out_authorization_no,
            state: given.stage,
            create_time: rfc3339_millis(given.created_at),
            package_info: &given.identity.package_info,
        }
    }
}
