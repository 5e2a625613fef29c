//! A recharge: what is true of it, and what events make of it (protocol 16 §6.4).

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::view::{ReturnedView, View};
use crate::engine::{Account, Aggregate, AlternateKey, Notice};

/// The aggregate: one recharge, found by its 商户充值单号.
#[derive(Debug)]
pub struct Recharge;

/// The state of one number; `None` until something was asked for under it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct State(pub Option<Charge>);

/// A recharge that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Charge {
    /// What was asked for.
    pub terms: Terms,
    /// 微信支付充值单号.
    pub recharge_id: String,
    /// Where it stands.
    pub stage: Stage,
    /// How it was paid.
    pub channel: Option<Channel>,
    /// Unix second of the call.
    pub accepted_at: i64,
    /// Unix second of its end.
    pub ended_at: Option<i64>,
    /// Money that came and went back, because it was not what was asked for.
    pub returned: Vec<Returned>,
}

/// What a call asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// 商户号 of the caller.
    pub mchid: String,
    /// 二级商户号, if it is for one.
    pub sub_mchid: Option<String>,
    /// 商户充值单号.
    pub out_recharge_no: String,
    /// 充值场景.
    pub recharge_scene: String,
    /// 充值账户.
    pub account_type: Account,
    /// 充值金额.
    pub recharge_amount: Money,
    /// Where to tell of its end.
    pub notify_url: Option<String>,
    /// 可用充值渠道.
    pub available_recharge_channels: Vec<Channel>,
    /// 备注.
    pub remark: Option<String>,
}

/// An amount and its currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    /// In fen.
    pub amount: Fen,
    /// `CNY`.
    pub currency: String,
}

/// 充值渠道.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Channel {
    /// 银行转账.
    BankTransfer,
    /// 扫码充值.
    QrRecharge,
    /// 网银.
    OnlineBank,
}

/// 充值状态.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Stage {
    /// 充值中.
    Recharging,
    /// 成功.
    Success,
    /// 已关闭.
    Closed,
}

/// Money that went back to the bank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Returned {
    /// 退回单号.
    pub recharge_returned_id: String,
    /// In fen.
    pub amount: Fen,
    /// Why.
    pub reason: String,
    /// Unix second.
    pub at: i64,
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// It was asked for.
    Asked {
        /// What was asked for.
        terms: Terms,
        /// 微信支付充值单号.
        recharge_id: String,
        /// Unix second.
        at: i64,
    },
    /// The money has arrived.
    Arrived {
        /// How it came.
        channel: Channel,
        /// Unix second.
        at: i64,
    },
    /// It was closed.
    Closed {
        /// Unix second.
        at: i64,
    },
    /// Money came that was not what was asked for, and went back.
    Returned(Returned),
}

impl Aggregate for Recharge {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Asked { .. } => "recharge.asked",
            Event::Arrived { .. } => "recharge.arrived",
            Event::Closed { .. } => "recharge.closed",
            Event::Returned(_) => "recharge.returned",
        }
    }

    fn apply(state: State, event: &Event) -> State {
        if let Event::Asked { terms, recharge_id, at } = event {
            return State(Some(Charge {
                terms: terms.clone(),
                recharge_id: recharge_id.clone(),
                stage: Stage::Recharging,
                channel: None,
                accepted_at: *at,
                ended_at: None,
                returned: Vec::new(),
            }));
        }
        State(state.0.map(|mut known| {
            match event {
                Event::Asked { .. } => {}
                Event::Arrived { channel, at } => {
                    known.stage = Stage::Success;
                    known.channel = Some(*channel);
                    known.ended_at = Some(*at);
                }
                Event::Closed { at } => {
                    known.stage = Stage::Closed;
                    known.ended_at = Some(*at);
                }
                Event::Returned(returned) => known.returned.push(returned.clone()),
            }
            known
        }))
    }

    fn alternate_keys(event: &Event, _after: &State) -> Vec<AlternateKey> {
        match event {
            Event::Asked { recharge_id, .. } => {
                vec![AlternateKey::Take(AlternateKey::key("recharge_id", recharge_id))]
            }
            _ => Vec::new(),
        }
    }

    /// Only platforms are told, of the accounts of their second-level merchants.
    fn notices(event: &Event, after: &State) -> Vec<Notice> {
        let Some(known) = after.0.as_ref().filter(|known| known.terms.sub_mchid.is_some()) else {
            return Vec::new();
        };
        let (event_type, summary, resource) = match event {
            Event::Asked { .. } => return Vec::new(),
            Event::Arrived { .. } => {
                ("RECHARGE.SUCCESS", "充值成功", Notice::resource(&View::notice(known)))
            }
            Event::Closed { .. } => {
                ("RECHARGE.CLOSED", "充值关闭", Notice::resource(&View::notice(known)))
            }
            Event::Returned(returned) => {
                let told = ReturnedView::new(known, returned);
                ("RECHARGE.FUND_RETURNED", "充值资金退回", Notice::resource(&told))
            }
        };
        vec![Notice {
            mchid: known.terms.mchid.clone(),
            event_type,
            original_type: "recharge",
            summary,
            notify_url: known.terms.notify_url.clone(),
            business_number: known.terms.out_recharge_no.clone(),
            resource,
        }]
    }
}
