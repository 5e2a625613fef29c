//! A card order: what is true of it, and what events make of it.

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{Performance, Usage, view::NotificationView};
use crate::engine::{Aggregate, AlternateKey, Notice, Personal};

/// The aggregate: one card order, found by its 先享卡订单号.
#[derive(Debug)]
pub struct DiscountOrder;

/// The state of one card order number; `None` until a user took the card.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct State(pub Option<Order>);

/// A card order that exists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// The promise.
    pub card: Card,
    /// Progress so far.
    pub performances: Vec<Performance>,
    /// Rewards so far.
    pub usages: Vec<Usage>,
    /// Where it stands.
    pub stage: Stage,
    /// Unix second of taking the card.
    pub created_at: i64,
    /// Rewards enjoyed in fen, reckoned when the card ended.
    pub total: Option<Fen>,
    /// What need not be paid back, in fen.
    pub deduction: Option<Fen>,
    /// 微信支付交易单号 and Unix second of the charge.
    pub charged: Option<(String, i64)>,
}

/// What the user took.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// The merchant.
    pub mchid: String,
    /// 先享卡订单号, made by WeChat Pay.
    pub out_order_no: String,
    /// 商户订单号, new for each taking.
    pub out_trade_no: String,
    /// 先享卡ID.
    pub discount_card_id: String,
    /// 公众账号ID.
    pub appid: String,
    /// 服务ID.
    pub service_id: String,
    /// 微信支付服务订单号.
    pub order_id: String,
    /// The user.
    pub openid: Personal,
    /// Unix second from which it counts.
    pub begin: i64,
    /// Unix second at which it ends by itself.
    pub end: i64,
    /// 先享卡名称.
    pub card_name: String,
    /// 目标描述.
    pub objective_description: String,
    /// 奖励描述.
    pub reward_description: String,
    /// 预估奖励金额 in fen.
    pub estimated_reward_amount: Fen,
    /// 线上使用说明.
    pub online_instructions: Option<String>,
    /// 线下使用说明.
    pub offline_instructions: Option<String>,
    /// The targets.
    pub objectives: Vec<Objective>,
    /// The rewards.
    pub rewards: Vec<Reward>,
}

/// A target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objective {
    /// 先享卡目标ID.
    pub objective_id: i64,
    /// 目标名称.
    pub name: String,
    /// 目标单位.
    pub unit: String,
    /// How much must be reached.
    pub count: i64,
}

/// A reward.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reward {
    /// 先享卡奖励ID.
    pub reward_id: i64,
    /// 奖励名称.
    pub name: String,
    /// 奖励单位.
    pub unit: String,
    /// How many are foreseen, for display.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
    /// The amount foreseen in fen, for display.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Fen>,
}

/// 订单状态 (protocol 06 §3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Stage {
    /// Taken.
    Created,
    /// Over, being reckoned up.
    Settling,
    /// Targets missed, rewards enjoyed: being charged back.
    Charging,
    /// Charged back.
    Charged,
    /// Nothing to charge.
    NoCharge,
    /// Targets missed, nothing enjoyed.
    Revoked,
}

/// Why a card ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ending {
    /// Its time was up.
    Expired,
    /// The user left early.
    Quit,
    /// The user closed it early with all targets reached.
    Completed,
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// The user took the card.
    Taken {
        /// The promise.
        card: Box<Card>,
        /// Unix second.
        at: i64,
    },
    /// Progress and rewards came in.
    Updated {
        /// New progress.
        performances: Vec<Performance>,
        /// New rewards.
        usages: Vec<Usage>,
    },
    /// The card is over.
    Ended(Ending),
    /// The reckoning.
    Settled {
        /// `NO_CHARGE`, `REVOKED` or `CHARGING`.
        stage: Stage,
        /// Rewards enjoyed in fen.
        total: Fen,
        /// What need not be paid back, in fen.
        deduction: Fen,
    },
    /// The charge succeeded.
    Charged {
        /// 微信支付交易单号.
        transaction_id: String,
        /// Unix second.
        at: i64,
    },
}

impl Aggregate for DiscountOrder {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Taken { .. } => "discount_order.taken",
            Event::Updated { .. } => "discount_order.updated",
            Event::Ended(_) => "discount_order.ended",
            Event::Settled { .. } => "discount_order.settled",
            Event::Charged { .. } => "discount_order.charged",
        }
    }

    fn apply(state: State, event: &Event) -> State {
        if let Event::Taken { card, at } = event {
            return State(Some(Order {
                card: (**card).clone(),
                performances: Vec::new(),
                usages: Vec::new(),
                stage: Stage::Created,
                created_at: *at,
                total: None,
                deduction: None,
                charged: None,
            }));
        }
        State(state.0.map(|order| advance(order, event)))
    }

    fn notices(event: &Event, after: &State) -> Vec<Notice> {
        let Some(order) = &after.0 else { return Vec::new() };
        notice(event, order).into_iter().collect()
    }

    fn alternate_keys(event: &Event, _after: &State) -> Vec<AlternateKey> {
        match event {
            Event::Taken { card, .. } => {
                vec![AlternateKey::Take(AlternateKey::key("out_trade_no", &card.out_trade_no))]
            }
            Event::Updated { performances, usages } => performances
                .iter()
                .map(|record| AlternateKey::key("objective_serial_no", &record.serial))
                .chain(
                    usages
                        .iter()
                        .map(|record| AlternateKey::key("reward_serial_no", &record.serial)),
                )
                .map(AlternateKey::Take)
                .collect(),
            _ => Vec::new(),
        }
    }
}

/// Taking and the reckoning are told, to the address set in the card's template.
fn notice(event: &Event, order: &Order) -> Option<Notice> {
    let (event_type, summary) = match event {
        Event::Taken { .. } => ("DISCOUNT_CARD.GET_CARD", "用户领取先享卡"),
        // A charge is part of the settlement: it is told when it came in.
        Event::Settled { stage, .. } if *stage != Stage::Charging => SETTLED,
        Event::Charged { .. } => SETTLED,
        Event::Updated { .. } | Event::Ended(_) | Event::Settled { .. } => return None,
    };
    Some(Notice {
        mchid: order.card.mchid.clone(),
        event_type,
        original_type: "discount_card",
        summary,
        notify_url: None,
        business_number: order.card.out_order_no.clone(),
        resource: Notice::resource(&NotificationView::new(order)),
    })
}

impl Order {
    /// Whether every target has been reached.
    #[must_use]
    pub fn is_reached(&self) -> bool {
        self.card.objectives.iter().all(|target| {
            let records = self.performances.iter();
            let reached: i128 = records
                .filter(|record| record.objective_id == target.objective_id)
                .map(|record| record.performance_type.signed(record.count))
                .sum();
            reached >= i128::from(target.count)
        })
    }

    /// The rewards enjoyed so far in fen.
    #[must_use]
    pub fn enjoyed(&self) -> Fen {
        let sum: i128 = self.usages.iter().map(|r| r.reward_type.signed(r.amount.0)).sum();
        Fen(i64::try_from(sum).unwrap_or(i64::MAX))
    }
}

fn advance(mut order: Order, event: &Event) -> Order {
    match event {
        Event::Taken { .. } => {}
        Event::Updated { performances, usages } => {
            order.performances.extend_from_slice(performances);
            order.usages.extend_from_slice(usages);
        }
        Event::Ended(_) => order.stage = Stage::Settling,
        Event::Settled { stage, total, deduction } => {
            order.stage = *stage;
            order.total = Some(*total);
            order.deduction = Some(*deduction);
        }
        Event::Charged { transaction_id, at } => {
            order.stage = Stage::Charged;
            order.charged = Some((transaction_id.clone(), *at));
        }
    }
    order
}

const SETTLED: (&str, &str) = ("DISCOUNT_CARD.SETTLEMENT", "先享卡结算");
