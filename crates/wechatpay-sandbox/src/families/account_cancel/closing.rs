//! The closing of an account: what is true of it, and what events make of it (protocol 16 §6.4).

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use crate::engine::{Account, Aggregate, AlternateKey};

/// The aggregate: one application, found by its 商户申请单号.
#[derive(Debug)]
pub struct Closing;

/// The state of one number; `None` until something was asked for under it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct State(pub Option<Payout>);

/// An application to close an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payout {
    /// What was asked for.
    pub terms: Terms,
    /// 微信支付申请单号.
    pub applyment_id: String,
    /// Where it stands.
    pub stage: Stage,
    /// Unix second of the newest change.
    pub modified_at: i64,
    /// What was in the accounts when they were closed.
    pub accounts: Vec<(Account, Fen)>,
    /// How the payout goes.
    pub paying: Option<Paying>,
    /// Unix second at which the money left.
    pub paid_at: Option<i64>,
}

/// What a call asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// 电商平台商户号.
    pub mchid: String,
    /// 二级商户号.
    pub sub_mchid: String,
    /// 商户申请单号.
    pub out_request_no: String,
    /// Whether what is in the accounts is paid out.
    pub has_withdrawal: bool,
}

/// 注销状态; their order is assumed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Stage {
    /// 已受理.
    Accepted,
    /// 审核中.
    Reviewing,
    /// 已驳回.
    Rejected,
    /// 待商户确认.
    WaitingMerchantConfirm,
    /// 已撤销.
    Revoked,
    /// 系统处理中.
    SystemProcessing,
    /// 已注销.
    Canceled,
    /// 资金处理中.
    FundProcessing,
    /// 已完成.
    Finish,
}

/// 提现状态.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Paying {
    /// 提现中.
    WithdrawProcessing,
    /// 提现异常.
    WithdrawException,
    /// 提现成功.
    WithdrawSucceed,
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// It was asked for.
    Asked {
        /// What was asked for.
        terms: Terms,
        /// 微信支付申请单号.
        applyment_id: String,
        /// Unix second.
        at: i64,
    },
    /// It went on to a stage.
    Moved {
        /// Where it stands now.
        to: Stage,
        /// Unix second.
        at: i64,
    },
    /// The accounts are closed.
    Closed {
        /// What was in them.
        accounts: Vec<(Account, Fen)>,
        /// Unix second.
        at: i64,
    },
    /// The payout went on.
    Paid {
        /// How.
        paying: Paying,
        /// Unix second.
        at: i64,
    },
}

impl Aggregate for Closing {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Asked { .. } => "account_cancel.asked",
            Event::Moved { .. } => "account_cancel.moved",
            Event::Closed { .. } => "account_cancel.closed",
            Event::Paid { .. } => "account_cancel.paid",
        }
    }

    fn apply(state: State, event: &Event) -> State {
        if let Event::Asked { terms, applyment_id, at } = event {
            return State(Some(Payout {
                terms: terms.clone(),
                applyment_id: applyment_id.clone(),
                stage: Stage::Accepted,
                modified_at: *at,
                accounts: Vec::new(),
                paying: None,
                paid_at: None,
            }));
        }
        State(state.0.map(|mut known| {
            match event {
                Event::Asked { .. } => {}
                Event::Moved { to, at } => (known.stage, known.modified_at) = (*to, *at),
                Event::Closed { accounts, at } => {
                    (known.stage, known.modified_at) = (Stage::Canceled, *at);
                    known.accounts.clone_from(accounts);
                }
                Event::Paid { paying, at } => {
                    (known.paying, known.modified_at) = (Some(*paying), *at);
                    if *paying == Paying::WithdrawSucceed {
                        (known.stage, known.paid_at) = (Stage::Finish, Some(*at));
                    }
                }
            }
            known
        }))
    }

    fn alternate_keys(event: &Event, _after: &State) -> Vec<AlternateKey> {
        match event {
            Event::Asked { applyment_id, .. } => {
                vec![AlternateKey::Take(AlternateKey::key("applyment_id", applyment_id))]
            }
            _ => Vec::new(),
        }
    }
}

impl Stage {
    /// Whether nothing more will happen.
    #[must_use]
    pub fn is_final(self) -> bool {
        matches!(self, Self::Rejected | Self::Revoked | Self::Finish)
    }
}
