//! The state machine of a card order: CREATED → SETTLING → NO_CHARGE, REVOKED or CHARGING → CHARGED.

use std::collections::BTreeSet;

use wechatpay_core::Fen;

use super::{Card, DiscountOrder, Ending, Event, Order, Performance, Stage, State, Usage};
use crate::{
    engine::{Decide, ErrorNumber, Now, Reason, Refusal, check_length},
    families::discount_card::movement::{Totals, nothing_to_do, unknown_id},
};

/// What somebody wants to happen.
#[derive(Debug, Clone)]
pub enum Command {
    /// The user takes a card.
    Take(Box<Card>),
    /// The merchant reports progress and rewards.
    Update {
        /// New progress.
        performances: Vec<Performance>,
        /// New rewards.
        usages: Vec<Usage>,
        /// 目标流水号 that the merchant has used on other orders.
        spent_objectives: BTreeSet<String>,
        /// 奖励流水号 that the merchant has used on other orders.
        spent_rewards: BTreeSet<String>,
    },
    /// The card ends.
    End(Ending),
    /// The charge succeeds.
    Charge {
        /// 微信支付交易单号.
        transaction_id: String,
    },
}

impl Decide for DiscountOrder {
    type Command = Command;

    fn overdue(state: &State, now: Now) -> Vec<Event> {
        match &state.0 {
            Some(order) if order.stage == Stage::Created && now.0 >= order.card.end => {
                settle(order, Ending::Expired)
            }
            _ => Vec::new(),
        }
    }

    fn act(state: &State, command: Command, now: Now) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::Take(card) => {
                if state.0.is_some() {
                    Ok(Vec::new())
                } else {
                    check_card(&card)?;
                    Ok(vec![Event::Taken { card, at: now.0 }])
                }
            }
            Command::Update { performances, usages, spent_objectives, spent_rewards } => {
                check_records(&performances, &usages)?;
                let order = existing(state)?;
                update(order, performances, usages, spent_objectives, spent_rewards)
            }
            Command::End(ending) => {
                let order = existing(state)?;
                let is_refused = order.stage != Stage::Created
                    || (ending == Ending::Completed && !order.is_reached());
                if is_refused { Err(nothing_to_do()) } else { Ok(settle(order, ending)) }
            }
            Command::Charge { transaction_id } => match existing(state)?.stage {
                Stage::Charging => Ok(vec![Event::Charged { transaction_id, at: now.0 }]),
                _ => Err(nothing_to_do()),
            },
        }
    }
}

fn check_card(card: &Card) -> Result<(), Refusal> {
    for (pointer, text, most) in [
        ("/out_order_no", &card.out_order_no, 64),
        ("/out_trade_no", &card.out_trade_no, 32),
        ("/appid", &card.appid, 32),
        ("/service_id", &card.service_id, 32),
        ("/card_name", &card.card_name, 20),
        ("/objective_description", &card.objective_description, 15),
        ("/reward_description", &card.reward_description, 15),
    ] {
        check_length(pointer, text, most)?;
    }
    if card.end <= card.begin {
        return Err(Refusal::field("/days", None, "先享卡结束时间必须晚于开始时间"));
    }
    if card.objectives.is_empty() || card.objectives.iter().any(|target| target.count < 1) {
        return Err(Refusal::field("/objectives", None, "至少需要一个数量不低于1的目标"));
    }
    Ok(())
}

fn check_records(performances: &[Performance], usages: &[Usage]) -> Result<(), Refusal> {
    if performances.is_empty() && usages.is_empty() {
        return Err(Refusal::field("/objectives", None, "目标达成明细与奖励明细至少需要一项"));
    }
    for (pointer, count) in [("/objectives", performances.len()), ("/rewards", usages.len())] {
        if count > MOST_RECORDS {
            return Err(Refusal::field(pointer, None, format!("数量超过最大值 {MOST_RECORDS}")));
        }
    }
    for (index, record) in performances.iter().enumerate() {
        record.check(index)?;
    }
    usages.iter().enumerate().try_for_each(|(index, record)| record.check(index))
}

/// All new records or none. A serial that was used before counts as done, whatever else it says.
fn update(
    order: &Order,
    performances: Vec<Performance>,
    usages: Vec<Usage>,
    mut spent_objectives: BTreeSet<String>,
    mut spent_rewards: BTreeSet<String>,
) -> Result<Vec<Event>, Refusal> {
    spent_objectives.extend(order.performances.iter().map(|record| record.serial.clone()));
    spent_rewards.extend(order.usages.iter().map(|record| record.serial.clone()));
    let has_objective = |id| order.card.objectives.iter().any(|known| known.objective_id == id);
    let has_reward = |id| order.card.rewards.iter().any(|known| known.reward_id == id);
    let mut new_performances = Vec::new();
    for (index, record) in performances.into_iter().enumerate() {
        if !spent_objectives.insert(record.serial.clone()) {
            continue;
        }
        if !has_objective(record.objective_id) {
            return Err(unknown_id(
                &format!("/objectives/{index}/objective_id"),
                record.objective_id,
            ));
        }
        new_performances.push(record);
    }
    let mut new_usages = Vec::new();
    for (index, record) in usages.into_iter().enumerate() {
        if !spent_rewards.insert(record.serial.clone()) {
            continue;
        }
        if !has_reward(record.reward_id) {
            return Err(unknown_id(&format!("/rewards/{index}/reward_id"), record.reward_id));
        }
        new_usages.push(record);
    }
    if new_performances.is_empty() && new_usages.is_empty() {
        return Ok(Vec::new());
    }
    if order.stage != Stage::Created {
        return Err(nothing_to_do());
    }
    check_totals(order, &new_performances, &new_usages)?;
    Ok(vec![Event::Updated { performances: new_performances, usages: new_usages }])
}

fn check_totals(
    order: &Order,
    performances: &[Performance],
    usages: &[Usage],
) -> Result<(), Refusal> {
    let name = |id: i64| id.to_string();
    let all: Vec<_> = order.performances.iter().chain(performances).collect();
    let names: Vec<_> = all.iter().map(|record| name(record.objective_id)).collect();
    let mut counts = Totals::default();
    for (record, id) in all.iter().zip(&names) {
        counts.add_checked(id, record.performance_type, record.count)?;
    }
    let all: Vec<_> = order.usages.iter().chain(usages).collect();
    let names: Vec<_> = all.iter().map(|record| name(record.reward_id)).collect();
    let (mut counts, mut amounts) = (Totals::default(), Totals::default());
    for (record, id) in all.iter().zip(&names) {
        counts.add_checked(id, record.reward_type, record.count)?;
        let amount = amounts.add_checked(id, record.reward_type, record.amount.0)?;
        let whole = amounts.add("", record.reward_type, record.amount.0);
        if i64::try_from(amount).is_err() || i64::try_from(whole).is_err() {
            return Err(Refusal::field("/rewards", None, "奖励总金额超出取值范围"));
        }
    }
    Ok(())
}

fn settle(order: &Order, ending: Ending) -> Vec<Event> {
    let total = order.enjoyed();
    let is_used = order.usages.iter().map(|r| r.reward_type.signed(r.count)).sum::<i128>() > 0;
    let (stage, deduction) = match (order.is_reached(), total, is_used) {
        (true, _, _) => (Stage::NoCharge, total),
        (false, Fen(0), true) => (Stage::NoCharge, Fen(0)),
        (false, Fen(0), false) => (Stage::Revoked, Fen(0)),
        (false, _, _) => (Stage::Charging, Fen(0)),
    };
    vec![Event::Ended(ending), Event::Settled { stage, total, deduction }]
}

fn existing(state: &State) -> Result<&Order, Refusal> {
    state.0.as_ref().ok_or_else(|| {
        Refusal::new(Reason::ResourceNotExists, ErrorNumber::NOT_THERE, "先享卡订单不存在")
    })
}

/// Each list of one update holds at most this many records.
const MOST_RECORDS: usize = 5;
