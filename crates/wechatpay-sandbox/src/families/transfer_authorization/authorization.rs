//! An authorisation: what is true of it, and what events make of it.

use serde::{Deserialize, Serialize};

use super::notices;
use crate::engine::{Aggregate, AlternateKey, Notice, Personal};

/// The aggregate: one authorisation, found by its 商户授权单号.
#[derive(Debug)]
pub struct Authorization;

/// The state of one number; `None` until a user was asked under it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct State(pub Option<Given>);

/// An authorisation that a user was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// The merchant.
    pub mchid: String,
    /// What the user agrees to.
    pub terms: Terms,
    /// Its numbers.
    pub identity: Identity,
    /// The name of the stream of the transfer that asks for it along the way.
    pub with_bill: Option<String>,
    /// Where it stands.
    pub stage: Stage,
    /// Unix second of the call.
    pub created_at: i64,
    /// Unix second at which the user agreed.
    pub authorized_at: Option<i64>,
    /// How it ended.
    pub closing: Option<Closing>,
}

/// What the user agrees to. `Debug` shows nothing of the user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// 商户授权单号.
    pub out_authorization_no: String,
    /// 公众账号ID.
    pub appid: String,
    /// The user.
    pub openid: Personal,
    /// 转账场景ID.
    pub transfer_scene_id: String,
    /// 用户展示名称.
    pub user_display_name: String,
    /// 用户收款感知.
    pub user_recv_perception: Option<String>,
    /// Where to tell of it.
    #[serde(alias = "notify_url")]
    pub authorization_notify_url: String,
}

/// Numbers made up by the caller because the domain has no chance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// 微信授权单号.
    pub authorization_id: String,
    /// The token with which an app shows the user the page.
    pub package_info: String,
}

/// 授权状态.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Stage {
    /// A transfer asks for it along the way; it is nothing yet.
    Offered,
    /// The user did not take the offer; it is nothing.
    Dropped,
    /// The user is asked.
    WaitUserConfirm,
    /// 生效中.
    TakingEffect,
    /// 已关闭.
    Closed,
}

/// How an authorisation ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// Unix second.
    pub at: i64,
    /// Why.
    pub reason: CloseReason,
}

/// 关闭原因.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum CloseReason {
    /// The merchant closed it.
    CloseViaMchApi,
    /// The user closed it.
    UserClose,
    /// The user did not answer within a day.
    UserOverdueUnconfirmed,
    /// 转账有风险.
    TransferRisk,
    /// 用户账户异常.
    UserAccountAbnormal,
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "a vector holds two of them at most")]
pub enum Event {
    /// The user is asked, or will be along the way of a transfer.
    Asked {
        /// The merchant.
        mchid: String,
        /// What for.
        terms: Terms,
        /// Its numbers.
        identity: Identity,
        /// The transfer.
        with_bill: Option<String>,
        /// Unix second.
        at: i64,
    },
    /// The user agreed.
    Confirmed {
        /// Unix second.
        at: i64,
    },
    /// The user did not take the offer of a transfer.
    Dropped,
    /// It ended.
    Closed(Closing),
}

impl Aggregate for Authorization {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Asked { .. } => "transfer_authorization.asked",
            Event::Confirmed { .. } => "transfer_authorization.confirmed",
            Event::Dropped => "transfer_authorization.dropped",
            Event::Closed(_) => "transfer_authorization.closed",
        }
    }

    fn apply(state: State, event: &Event) -> State {
        match event {
            Event::Asked { mchid, terms, identity, with_bill, at } => {
                let is_offer = with_bill.is_some();
                State(Some(Given {
                    mchid: mchid.clone(),
                    terms: terms.clone(),
                    identity: identity.clone(),
                    with_bill: with_bill.clone(),
                    stage: if is_offer { Stage::Offered } else { Stage::WaitUserConfirm },
                    created_at: *at,
                    authorized_at: None,
                    closing: None,
                }))
            }
            Event::Confirmed { at } => State(state.0.map(|given| Given {
                stage: Stage::TakingEffect,
                authorized_at: Some(*at),
                ..given
            })),
            Event::Dropped => State(state.0.map(|given| Given { stage: Stage::Dropped, ..given })),
            Event::Closed(closing) => State(state.0.map(|given| Given {
                stage: Stage::Closed,
                closing: Some(*closing),
                ..given
            })),
        }
    }

    fn alternate_keys(event: &Event, after: &State) -> Vec<AlternateKey> {
        let Some(given) = &after.0 else { return Vec::new() };
        let user = given.terms.user_key();
        let id = AlternateKey::key("authorization_id", &given.identity.authorization_id);
        let due = AlternateKey::due(given.expires_at(), &given.terms.out_authorization_no);
        let offer = given.with_bill.as_ref().map(|bill| AlternateKey::key("watched", bill));
        match (event, offer) {
            (Event::Asked { .. }, Some(offer)) => vec![AlternateKey::Take(offer)],
            (Event::Asked { .. }, None) => vec![AlternateKey::Take(user), AlternateKey::Take(due)],
            (Event::Confirmed { .. }, Some(offer)) => {
                vec![AlternateKey::Free(offer), AlternateKey::Take(user), AlternateKey::Take(id)]
            }
            (Event::Confirmed { .. }, None) => {
                vec![AlternateKey::Free(due), AlternateKey::Take(id)]
            }
            (Event::Dropped, offer) => offer.map(AlternateKey::Free).into_iter().collect(),
            (Event::Closed(_), _) => {
                let due = given.authorized_at.is_none().then_some(AlternateKey::Free(due));
                std::iter::once(AlternateKey::Free(user)).chain(due).collect()
            }
        }
    }

    fn notices(event: &Event, after: &State) -> Vec<Notice> {
        after.0.as_ref().and_then(|given| notices::of(event, given)).into_iter().collect()
    }
}

impl Terms {
    /// Held by the only authorisation of a user in a scene that lives. That one which waits lives
    /// too is assumed.
    #[must_use]
    pub(super) fn user_key(&self) -> String {
        let user = format!("{}/{}/{}", self.appid, self.transfer_scene_id, self.openid.as_str());
        AlternateKey::key("user", &user)
    }
}

impl Given {
    /// The Unix second from which on the user is asked no longer.
    pub(super) fn expires_at(&self) -> i64 {
        self.created_at + CONFIRM_WITHIN
    }
}

/// An authorisation waits a day for its user.
const CONFIRM_WITHIN: i64 = 86_400;
