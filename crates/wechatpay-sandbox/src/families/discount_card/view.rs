//! A card as a query shows it (protocol 06 §5).

use serde::Serialize;
use wechatpay_core::Fen;

use super::{Card, Completion, Ending, Objective, Reward, Stage, Taken, Usage};
use crate::engine::{Personal, rfc3339_millis};

/// The answer to a query. Members that are not known yet are left out.
#[derive(Debug, Serialize)]
pub struct View<'a> {
    card_id: &'a str,
    card_template_id: &'a str,
    openid: &'a Personal,
    out_card_code: &'a str,
    appid: &'a str,
    mchid: &'a str,
    time_range: TimeRange,
    state: Stage,
    #[serde(skip_serializing_if = "Option::is_none")]
    unfinished_reason: Option<Ending>,
    #[serde(skip_serializing_if = "Option::is_none")]
    total_amount: Option<Fen>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pay_information: Option<Pay<'a>>,
    create_time: String,
    objectives: Vec<ObjectiveView<'a>>,
    rewards: Vec<RewardView<'a>>,
}

#[derive(Debug, Serialize)]
struct TimeRange {
    begin_time: String,
    end_time: String,
}

#[derive(Debug, Serialize)]
#[expect(clippy::struct_field_names, reason = "the wire's own names")]
struct Pay<'a> {
    pay_amount: Fen,
    pay_state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    transaction_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pay_time: Option<String>,
}

#[derive(Debug, Serialize)]
struct ObjectiveView<'a> {
    #[serde(flatten)]
    objective: &'a Objective,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    objective_completion_records: Vec<&'a Completion>,
}

#[derive(Debug, Serialize)]
struct RewardView<'a> {
    reward_id: &'a str,
    name: &'a str,
    count_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<i64>,
    unit: &'a str,
    amount: Fen,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reward_usage_records: Vec<&'a Usage>,
}

/// A card as notifications show it: by ids, without the records (protocol 04 §§6.3, 6.4).
#[derive(Debug, Serialize)]
pub(super) struct NotificationView<'a> {
    appid: &'a str,
    mchid: &'a str,
    openid: &'a Personal,
    card_id: &'a str,
    card_template_id: &'a str,
    out_card_code: &'a str,
    state: Stage,
    #[serde(skip_serializing_if = "Option::is_none")]
    unfinished_reason: Option<Ending>,
    total_amount: Fen,
    #[serde(flatten)]
    agreement: Option<Agreement<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pay_information: Option<Pay<'a>>,
}

#[derive(Debug, Serialize)]
struct Agreement<'a> {
    create_time: String,
    time_range: TimeRange,
    objectives: Vec<ObjectiveId<'a>>,
    rewards: Vec<RewardId<'a>>,
}

#[derive(Debug, Serialize)]
struct ObjectiveId<'a> {
    objective_id: &'a str,
}

#[derive(Debug, Serialize)]
struct RewardId<'a> {
    reward_id: &'a str,
}

impl<'a> NotificationView<'a> {
    /// That a card was taken, or is over.
    pub(super) fn agreement(card: &'a Card, taken: &'a Taken) -> Self {
        let objective = |known: &'a Objective| ObjectiveId { objective_id: &known.objective_id };
        let reward = |known: &'a Reward| RewardId { reward_id: &known.reward_id };
        let agreement = Agreement {
            create_time: rfc3339_millis(taken.at),
            time_range: TimeRange {
                begin_time: rfc3339_millis(taken.at),
                end_time: rfc3339_millis(taken.end),
            },
            objectives: taken.objectives.iter().map(objective).collect(),
            rewards: taken.rewards.iter().map(reward).collect(),
        };
        Self { agreement: Some(agreement), pay_information: None, ..Self::charge(card, taken) }
    }

    /// That a charge changed its state.
    pub(super) fn charge(card: &'a Card, taken: &'a Taken) -> Self {
        let View { unfinished_reason, pay_information, .. } = View::new(card, taken);
        Self {
            appid: &card.prepared.appid,
            mchid: &card.prepared.mchid,
            openid: &taken.openid,
            card_id: &taken.card_id,
            card_template_id: &card.prepared.card_template_id,
            out_card_code: &card.prepared.out_card_code,
            state: card.stage,
            unfinished_reason,
            total_amount: card.enjoyed(),
            agreement: None,
            pay_information,
        }
    }
}

impl<'a> View<'a> {
    /// Shows a card that `taken` describes the user's side of.
    #[must_use]
    pub fn new(card: &'a Card, taken: &'a Taken) -> Self {
        let prepared = &card.prepared;
        Self {
            card_id: &taken.card_id,
            card_template_id: &prepared.card_template_id,
            openid: &taken.openid,
            out_card_code: &prepared.out_card_code,
            appid: &prepared.appid,
            mchid: &prepared.mchid,
            time_range: TimeRange {
                begin_time: rfc3339_millis(taken.at),
                end_time: rfc3339_millis(taken.end),
            },
            state: card.stage,
            unfinished_reason: card.ending.filter(|_| card.stage == Stage::Unfinished),
            total_amount: (!card.usages.is_empty()).then(|| card.enjoyed()),
            pay_information: card.charge.map(|amount| Pay {
                pay_amount: amount,
                pay_state: if card.charged.is_some() { "PAID" } else { "PAYING" },
                transaction_id: card.charged.as_ref().map(|(id, _)| id.as_str()),
                pay_time: card.charged.as_ref().map(|(_, at)| rfc3339_millis(*at)),
            }),
            create_time: rfc3339_millis(taken.at),
            objectives: taken.objectives.iter().map(|known| objective(card, known)).collect(),
            rewards: taken.rewards.iter().map(|known| reward(card, known)).collect(),
        }
    }
}

fn objective<'a>(card: &'a Card, objective: &'a Objective) -> ObjectiveView<'a> {
    let records = card.completions.iter();
    ObjectiveView {
        objective,
        objective_completion_records: records
            .filter(|record| record.objective_id == objective.objective_id)
            .collect(),
    }
}

fn reward<'a>(card: &'a Card, reward: &'a Reward) -> RewardView<'a> {
    RewardView {
        reward_id: &reward.reward_id,
        name: &reward.name,
        count_type: if reward.count.is_some() { "COUNT_LIMIT" } else { "COUNT_UNLIMITED" },
        count: reward.count,
        unit: &reward.unit,
        amount: reward.amount,
        description: reward.description.as_deref(),
        reward_usage_records: card
            .usages
            .iter()
            .filter(|record| record.reward_id == reward.reward_id)
            .collect(),
    }
}
