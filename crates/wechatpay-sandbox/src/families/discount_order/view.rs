//! A card order as a query shows it (protocol 06 §2).

use serde::Serialize;
use wechatpay_core::Fen;

use super::{Objective, Order, Performance, Reward, Stage, Usage};
use crate::engine::{Personal, rfc3339_millis};

/// The answer to a query. Members that are not known yet are left out.
#[derive(Debug, Serialize)]
pub struct View<'a> {
    out_order_no: &'a str,
    discount_card_id: &'a str,
    out_trade_no: &'a str,
    appid: &'a str,
    service_id: &'a str,
    order_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    transaction_id: Option<&'a str>,
    openid: &'a Personal,
    card_begin_time: String,
    card_end_time: String,
    card_name: &'a str,
    objective_description: &'a str,
    reward_description: &'a str,
    estimated_reward_amount: Fen,
    #[serde(skip_serializing_if = "Option::is_none")]
    online_instructions: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    offline_instructions: Option<&'a str>,
    state: Stage,
    #[serde(skip_serializing_if = "Option::is_none")]
    total_amount: Option<Fen>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deduction_amount: Option<Fen>,
    #[serde(skip_serializing_if = "Option::is_none")]
    settlement_amount: Option<Fen>,
    create_time: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pay_time: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    objectives: Vec<Named<'a, Performance>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rewards: Vec<Named<'a, Usage>>,
}

/// A record with the name and unit of what it counts.
#[derive(Debug, Serialize)]
struct Named<'a, R> {
    #[serde(flatten)]
    record: &'a R,
    name: &'a str,
    unit: &'a str,
}

/// A card order as notifications show it. While there are no records yet, the promise itself stands
/// in their place: from it the merchant learns the ids that records need.
#[derive(Debug, Serialize)]
pub(super) struct NotificationView<'a> {
    #[serde(flatten)]
    view: View<'a>,
    #[serde(flatten)]
    promised: Option<Promised<'a>>,
}

#[derive(Debug, Serialize)]
struct Promised<'a> {
    objectives: &'a [Objective],
    rewards: &'a [Reward],
}

impl<'a> NotificationView<'a> {
    pub(super) fn new(order: &'a Order) -> Self {
        let is_fresh = order.performances.is_empty() && order.usages.is_empty();
        let Order { card, .. } = order;
        let promised =
            is_fresh.then_some(Promised { objectives: &card.objectives, rewards: &card.rewards });
        Self { view: View::new(order), promised }
    }
}

impl<'a> View<'a> {
    /// Shows `order`.
    #[must_use]
    pub fn new(order: &'a Order) -> Self {
        let card = &order.card;
        let is_ended = order.stage != Stage::Created;
        let total = is_ended.then_some(order.total).flatten();
        Self {
            out_order_no: &card.out_order_no,
            discount_card_id: &card.discount_card_id,
            out_trade_no: &card.out_trade_no,
            appid: &card.appid,
            service_id: &card.service_id,
            order_id: &card.order_id,
            transaction_id: order.charged.as_ref().map(|(id, _)| id.as_str()),
            openid: &card.openid,
            card_begin_time: rfc3339_millis(card.begin),
            card_end_time: rfc3339_millis(card.end),
            card_name: &card.card_name,
            objective_description: &card.objective_description,
            reward_description: &card.reward_description,
            estimated_reward_amount: card.estimated_reward_amount,
            online_instructions: card.online_instructions.as_deref(),
            offline_instructions: card.offline_instructions.as_deref(),
            state: order.stage,
            total_amount: total.or_else(|| (!order.usages.is_empty()).then(|| order.enjoyed())),
            deduction_amount: order.deduction,
            settlement_amount: total
                .zip(order.deduction)
                .map(|(total, less)| Fen(total.0 - less.0)),
            create_time: rfc3339_millis(order.created_at),
            pay_time: order.charged.as_ref().map(|(_, at)| rfc3339_millis(*at)),
            objectives: performances(order),
            rewards: usages(order),
        }
    }
}

fn performances(order: &Order) -> Vec<Named<'_, Performance>> {
    let known = &order.card.objectives;
    let named =
        |record: &'_ Performance| known.iter().find(|o| o.objective_id == record.objective_id);
    order
        .performances
        .iter()
        .map(|record| {
            let (name, unit) =
                named(record).map_or(("", ""), |o| (o.name.as_str(), o.unit.as_str()));
            Named { record, name, unit }
        })
        .collect()
}

fn usages(order: &Order) -> Vec<Named<'_, Usage>> {
    let known = &order.card.rewards;
    let named = |record: &'_ Usage| known.iter().find(|r| r.reward_id == record.reward_id);
    order
        .usages
        .iter()
        .map(|record| {
            let (name, unit) =
                named(record).map_or(("", ""), |r| (r.name.as_str(), r.unit.as_str()));
            Named { record, name, unit }
        })
        .collect()
}
