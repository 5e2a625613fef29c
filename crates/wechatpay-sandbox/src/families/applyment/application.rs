//! An application (申请单): what is true of it, and what events make of it (protocol 16 §18).

use serde::{Deserialize, Serialize};

use super::Account;
use crate::engine::{Aggregate, AlternateKey, Notice, Personal};

/// The aggregate: one application, found by its 业务申请编号.
#[derive(Debug)]
pub struct Applyment;

/// The state of one number; `None` until something was submitted under it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct State(pub Option<Application>);

/// An application that was submitted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// What was submitted last.
    pub terms: Terms,
    /// 微信支付申请单号.
    pub applyment_id: i64,
    /// Where it stands.
    pub stage: Stage,
    /// Unix second at which it got there.
    pub since: i64,
    /// What has to be corrected.
    pub rejected: Vec<Rejected>,
    /// The number of the new merchant, once there is one.
    pub sub_mchid: Option<String>,
}

/// What the sandbox keeps of an application. All else is checked and let go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// Who applies for whom.
    pub form: Form,
    /// 商户号 of the provider or platform.
    pub mchid: String,
    /// 业务申请编号.
    pub number: String,
    /// 商户简称.
    pub shortname: String,
    /// 商户名称 of the licence, if there is one.
    pub company: Option<String>,
    /// 超级管理员姓名.
    pub contact_name: Personal,
    /// 结算账户.
    pub account: Account,
}

/// Who applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// A provider for a special merchant.
    Special,
    /// A platform for a second-level merchant.
    Ecommerce,
}

/// Where an application stands; both forms have words of their own for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// 资料校验中 or 编辑中: taken in, not yet with the reviewers.
    Checking,
    /// 待账户验证.
    AccountToVerify,
    /// 审核中.
    Auditing,
    /// 已驳回.
    Rejected,
    /// 待账户验证 by the legal person.
    ToBeConfirmed,
    /// 待签约.
    ToBeSigned,
    /// 开通权限中.
    Signing,
    /// 已完成.
    Finished,
    /// 已作废.
    Canceled,
    /// 已冻结.
    Frozen,
}

/// One thing to correct.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejected {
    /// Which member.
    pub field: String,
    /// Its name for people.
    pub field_name: String,
    /// What is wrong.
    pub reason: String,
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// It was submitted, or submitted again with corrections.
    Submitted {
        /// What was submitted.
        terms: Box<Terms>,
        /// 微信支付申请单号.
        applyment_id: i64,
        /// Unix second.
        at: i64,
    },
    /// It went on to a stage.
    Moved {
        /// Where it stands now.
        to: Stage,
        /// Unix second.
        at: i64,
        /// What has to be corrected, of a rejected one.
        rejected: Vec<Rejected>,
        /// The number of the new merchant.
        sub_mchid: Option<String>,
    },
}

impl Aggregate for Applyment {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Submitted { .. } => "applyment.submitted",
            Event::Moved { to, .. } => match to {
                Stage::Checking => "applyment.checking",
                Stage::AccountToVerify => "applyment.account_to_verify",
                Stage::Auditing => "applyment.auditing",
                Stage::Rejected => "applyment.rejected",
                Stage::ToBeConfirmed => "applyment.to_be_confirmed",
                Stage::ToBeSigned => "applyment.to_be_signed",
                Stage::Signing => "applyment.signing",
                Stage::Finished => "applyment.finished",
                Stage::Canceled => "applyment.canceled",
                Stage::Frozen => "applyment.frozen",
            },
        }
    }

    fn apply(state: State, event: &Event) -> State {
        match event {
            Event::Submitted { terms, applyment_id, at } => State(Some(Application {
                terms: (**terms).clone(),
                applyment_id: *applyment_id,
                stage: Stage::Checking,
                since: *at,
                rejected: Vec::new(),
                sub_mchid: None,
            })),
            Event::Moved { to, at, rejected, sub_mchid } => {
                State(state.0.map(|known| Application {
                    stage: *to,
                    since: *at,
                    rejected: rejected.clone(),
                    sub_mchid: sub_mchid.clone().or(known.sub_mchid),
                    ..known
                }))
            }
        }
    }

    fn alternate_keys(event: &Event, after: &State) -> Vec<AlternateKey> {
        let Some(known) = &after.0 else { return Vec::new() };
        let id = known.applyment_id.to_string();
        match event {
            Event::Submitted { .. } => {
                vec![AlternateKey::Take(AlternateKey::key("applyment_id", &id))]
            }
            Event::Moved { .. } => {
                let due = AlternateKey::key("waits", &id);
                let waits = known.stage.waits().is_some();
                vec![if waits { AlternateKey::Take(due) } else { AlternateKey::Free(due) }]
            }
        }
    }

    /// Nothing tells of it: providers ask.
    fn notices(_: &Event, _: &State) -> Vec<Notice> {
        Vec::new()
    }
}

impl Stage {
    /// What time alone does from here, and after how many seconds.
    #[must_use]
    pub fn waits(self) -> Option<(Self, i64)> {
        match self {
            Self::ToBeConfirmed => Some((Self::Canceled, 10 * DAY)),
            Self::ToBeSigned => Some((Self::Canceled, 30 * DAY)),
            Self::Signing => Some((Self::Finished, 1800)),
            _ => None,
        }
    }
}

const DAY: i64 = 86_400;
