//! A card: what is true of it, and what events make of it.

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{Completion, Usage, view::NotificationView};
use crate::engine::{Aggregate, AlternateKey, Notice, Personal};

/// The aggregate: one card, found by the merchant's `out_card_code`.
#[derive(Debug)]
pub struct DiscountCard;

/// The state of one card code; `None` until the merchant prepared it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct State(pub Option<Card>);

/// A card code in use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// What the merchant prepared.
    pub prepared: Prepared,
    /// What the user took, once taken.
    pub taken: Option<Taken>,
    /// Progress so far.
    pub completions: Vec<Completion>,
    /// Rewards so far.
    pub usages: Vec<Usage>,
    /// Where it stands, once taken.
    pub stage: Stage,
    /// How it ended.
    pub ending: Option<Ending>,
    /// What is charged back, in fen.
    pub charge: Option<Fen>,
    /// 微信支付交易单号 and Unix second of the charge.
    pub charged: Option<(String, i64)>,
}

/// The merchant's side of a card (预受理领卡请求).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prepared {
    /// The merchant.
    pub mchid: String,
    /// 商户领卡号.
    pub out_card_code: String,
    /// 先享卡模板ID.
    pub card_template_id: String,
    /// 公众账号ID.
    pub appid: String,
    /// Where notifications go.
    pub notify_url: String,
}

/// The user's side of a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// 先享卡ID.
    pub card_id: String,
    /// The user.
    pub openid: Personal,
    /// Unix second of taking it.
    pub at: i64,
    /// Unix second at which it ends by itself.
    pub end: i64,
    /// The targets.
    pub objectives: Vec<Objective>,
    /// The rewards.
    pub rewards: Vec<Reward>,
}

/// A target of the template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objective {
    /// The target.
    pub objective_id: String,
    /// Its name.
    pub name: String,
    /// How much must be reached.
    pub count: i64,
    /// What is counted.
    pub unit: String,
    /// More words about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// A reward of the template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reward {
    /// The reward.
    pub reward_id: String,
    /// Its name.
    pub name: String,
    /// How many may be used; `None` is COUNT_UNLIMITED.
    pub count: Option<i64>,
    /// What is counted.
    pub unit: String,
    /// The most it may be worth in all, in fen.
    pub amount: Fen,
    /// More words about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// 先享卡状态 (protocol 06 §5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Stage {
    /// Running.
    Ongoing,
    /// Over, being reckoned up.
    Settling,
    /// Targets reached.
    Finished,
    /// Targets missed.
    Unfinished,
}

/// Why a card ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ending {
    /// Its time was up.
    #[serde(rename = "DUE_TO_EXPIRE")]
    Expired,
    /// The user left early.
    #[serde(rename = "DUE_TO_QUIT")]
    Quit,
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// The merchant prepared the card.
    Prepared(Prepared),
    /// The user took it.
    Taken(Taken),
    /// Progress and rewards came in.
    Recorded {
        /// Progress.
        completions: Vec<Completion>,
        /// Rewards.
        usages: Vec<Usage>,
    },
    /// The card is over.
    Ended(Ending),
    /// The reckoning.
    Settled {
        /// `FINISHED` or `UNFINISHED`.
        stage: Stage,
        /// What is charged back, in fen.
        charge: Option<Fen>,
    },
    /// The charge succeeded.
    Charged {
        /// 微信支付交易单号.
        transaction_id: String,
        /// Unix second.
        at: i64,
    },
}

impl Aggregate for DiscountCard {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Prepared(_) => "discount_card.prepared",
            Event::Taken(_) => "discount_card.taken",
            Event::Recorded { .. } => "discount_card.recorded",
            Event::Ended(_) => "discount_card.ended",
            Event::Settled { .. } => "discount_card.settled",
            Event::Charged { .. } => "discount_card.charged",
        }
    }

    fn apply(state: State, event: &Event) -> State {
        if let Event::Prepared(prepared) = event {
            return State(Some(Card {
                prepared: prepared.clone(),
                taken: None,
                completions: Vec::new(),
                usages: Vec::new(),
                stage: Stage::Ongoing,
                ending: None,
                charge: None,
                charged: None,
            }));
        }
        State(state.0.map(|card| advance(card, event)))
    }

    fn notices(event: &Event, after: &State) -> Vec<Notice> {
        let Some(card) = &after.0 else { return Vec::new() };
        let Some(taken) = &card.taken else { return Vec::new() };
        notice(event, card, taken).into_iter().collect()
    }

    fn alternate_keys(event: &Event, _after: &State) -> Vec<AlternateKey> {
        let Event::Recorded { completions, usages } = event else { return Vec::new() };
        completions
            .iter()
            .map(|record| AlternateKey::key("objective_completion_serial_no", &record.serial))
            .chain(
                usages
                    .iter()
                    .map(|record| AlternateKey::key("reward_usage_serial_no", &record.serial)),
            )
            .map(AlternateKey::Take)
            .collect()
    }
}

/// Taking, the end once it is reckoned up, and the charge are told.
fn notice(event: &Event, card: &Card, taken: &Taken) -> Option<Notice> {
    let (event_type, summary, told) = match event {
        Event::Taken(_) => (
            "DISCOUNT_CARD.USER_ACCEPTED",
            "用户领取先享卡",
            NotificationView::agreement(card, taken),
        ),
        Event::Settled { .. } => (
            "DISCOUNT_CARD.AGREEMENT_ENDED",
            "先享卡约定结束",
            NotificationView::agreement(card, taken),
        ),
        Event::Charged { .. } => {
            ("DISCOUNT_CARD.USER_PAID", "先享卡扣费", NotificationView::charge(card, taken))
        }
        Event::Prepared(_) | Event::Recorded { .. } | Event::Ended(_) => return None,
    };
    Some(Notice {
        mchid: card.prepared.mchid.clone(),
        event_type,
        original_type: "discount_card",
        summary,
        notify_url: Some(card.prepared.notify_url.clone()),
        business_number: card.prepared.out_card_code.clone(),
        resource: Notice::resource(&told),
    })
}

impl Card {
    /// The rewards enjoyed so far in fen.
    #[must_use]
    pub fn enjoyed(&self) -> Fen {
        let sum: i128 = self.usages.iter().map(|r| r.usage_type.signed(r.amount.0)).sum();
        Fen(i64::try_from(sum).unwrap_or(i64::MAX))
    }
}

fn advance(mut card: Card, event: &Event) -> Card {
    match event {
        Event::Prepared(_) => {}
        Event::Taken(taken) => card.taken = Some(taken.clone()),
        Event::Recorded { completions, usages } => {
            card.completions.extend_from_slice(completions);
            card.usages.extend_from_slice(usages);
        }
        Event::Ended(ending) => {
            card.stage = Stage::Settling;
            card.ending = Some(*ending);
        }
        Event::Settled { stage, charge } => {
            card.stage = *stage;
            card.charge = *charge;
        }
        Event::Charged { transaction_id, at } => card.charged = Some((transaction_id.clone(), *at)),
    }
    card
}
