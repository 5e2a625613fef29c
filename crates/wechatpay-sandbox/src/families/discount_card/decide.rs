//! The state machine of a card: prepared → ONGOING → SETTLING → FINISHED or UNFINISHED.

use wechatpay_core::Fen;

use super::{
    Card, Completion, DiscountCard, Ending, Event, Prepared, Stage, State, Taken, Usage,
    movement::{Totals, nothing_to_do, unknown_id},
};
use crate::engine::{Decide, ErrorNumber, Given, Now, Reason, Refusal, check_length, check_number};

/// What somebody wants to happen.
#[derive(Debug, Clone)]
pub enum Command {
    /// The merchant prepares a card.
    Prepare(Prepared),
    /// The user takes it.
    Take(Taken),
    /// The merchant reports progress and rewards.
    Record {
        /// Must be the card's.
        card_template_id: String,
        /// Progress; one record at most.
        completions: Vec<Completion>,
        /// Rewards; one record at most.
        usages: Vec<Usage>,
        /// The merchant has used this progress serial on another card.
        is_completion_spent: bool,
        /// The merchant has used this reward serial on another card.
        is_usage_spent: bool,
    },
    /// The card ends.
    End(Ending),
    /// The charge succeeds.
    Charge {
        /// 微信支付交易单号.
        transaction_id: String,
    },
}

impl Decide for DiscountCard {
    type Command = Command;

    fn overdue(state: &State, now: Now) -> Vec<Event> {
        match &state.0 {
            Some(card @ Card { stage: Stage::Ongoing, taken: Some(taken), .. })
                if now.0 >= taken.end =>
            {
                settle(card, taken, Ending::Expired)
            }
            _ => Vec::new(),
        }
    }

    fn act(state: &State, command: Command, now: Now) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::Prepare(prepared) => prepare(state, prepared),
            Command::Take(taken) => {
                let card = existing(state)?;
                if card.taken.is_some() {
                    return Ok(Vec::new());
                }
                Ok(vec![Event::Taken(taken)])
            }
            Command::Record {
                card_template_id,
                mut completions,
                mut usages,
                is_completion_spent,
                is_usage_spent,
            } => {
                check_records(&completions, &usages)?;
                let (card, taken) = held(state)?;
                if card.prepared.card_template_id != card_template_id {
                    let given = Given::from(card_template_id.as_str());
                    return Err(Refusal::field("/card_template_id", given, "与领卡时不一致"));
                }
                completions.retain(|new| {
                    !is_completion_spent
                        && card.completions.iter().all(|old| old.serial != new.serial)
                });
                usages.retain(|new| {
                    !is_usage_spent && card.usages.iter().all(|old| old.serial != new.serial)
                });
                record(card, taken, completions, usages)
            }
            Command::End(ending) => {
                let (card, taken) = held(state)?;
                if card.stage == Stage::Ongoing {
                    Ok(settle(card, taken, ending))
                } else {
                    Err(nothing_to_do())
                }
            }
            Command::Charge { transaction_id } => {
                let (card, _) = held(state)?;
                match (card.charge, &card.charged) {
                    (Some(_), None) => Ok(vec![Event::Charged { transaction_id, at: now.0 }]),
                    _ => Err(nothing_to_do()),
                }
            }
        }
    }
}

fn prepare(state: &State, prepared: Prepared) -> Result<Vec<Event>, Refusal> {
    check_number("/out_card_code", &prepared.out_card_code, 32)?;
    check_length("/card_template_id", &prepared.card_template_id, 64)?;
    check_length("/appid", &prepared.appid, 32)?;
    if prepared.appid.chars().count() < 10 {
        return Err(Refusal::field(
            "/appid",
            Given::from(prepared.appid.as_str()),
            "长度低于最小值 10",
        ));
    }
    check_length("/notify_url", &prepared.notify_url, 255)?;
    match &state.0 {
        None => Ok(vec![Event::Prepared(prepared)]),
        Some(card) if card.prepared == prepared => Ok(Vec::new()),
        Some(_) => Err(Refusal::new(
            Reason::InvalidRequest,
            ErrorNumber::DIFFERS,
            "商户领卡号已存在且参数与首次不一致",
        )),
    }
}

fn check_records(completions: &[Completion], usages: &[Usage]) -> Result<(), Refusal> {
    let lists = [
        ("/objective_completion_records", completions.len()),
        ("/reward_usage_records", usages.len()),
    ];
    if lists.iter().all(|(_, count)| *count == 0) {
        return Err(Refusal::field(lists[0].0, None, "目标完成记录与奖励使用记录至少需要一项"));
    }
    for (pointer, count) in lists {
        if count > 1 {
            return Err(Refusal::field(pointer, None, "限制仅提交1条"));
        }
    }
    completions.iter().enumerate().try_for_each(|(index, record)| record.check(index))?;
    usages.iter().enumerate().try_for_each(|(index, record)| record.check(index))
}

fn record(
    card: &Card,
    taken: &Taken,
    completions: Vec<Completion>,
    usages: Vec<Usage>,
) -> Result<Vec<Event>, Refusal> {
    if completions.is_empty() && usages.is_empty() {
        return Ok(Vec::new());
    }
    if card.stage != Stage::Ongoing {
        return Err(nothing_to_do());
    }
    let mut counts = Totals::default();
    for (index, record) in card.completions.iter().map(|old| (None, old)).chain(new(&completions)) {
        if index.is_some() && taken.objectives.iter().all(|o| o.objective_id != record.objective_id)
        {
            let given = record.objective_id.as_str();
            return Err(unknown_id("/objective_completion_records/0/objective_id", given));
        }
        counts.add_checked(
            &record.objective_id,
            record.completion_type,
            record.completion_count,
        )?;
    }
    let (mut counts, mut amounts) = (Totals::default(), Totals::default());
    for (index, record) in card.usages.iter().map(|old| (None, old)).chain(new(&usages)) {
        let id = record.reward_id.as_str();
        let count = counts.add_checked(id, record.usage_type, record.usage_count)?;
        let amount = amounts.add_checked(id, record.usage_type, record.amount.0)?;
        if index.is_none() {
            continue;
        }
        let Some(reward) = taken.rewards.iter().find(|known| known.reward_id == id) else {
            return Err(unknown_id("/reward_usage_records/0/reward_id", id));
        };
        if reward.count.is_some_and(|most| count > i128::from(most)) {
            return Err(Refusal::new(
                Reason::InvalidRequest,
                ErrorNumber::AGAINST_RULES,
                "奖励使用数量超过可用数量",
            ));
        }
        if amount > i128::from(reward.amount.0) {
            return Err(Refusal::new(
                Reason::InvalidRequest,
                ErrorNumber::AGAINST_RULES,
                "奖励使用金额超过奖励金额",
            ));
        }
    }
    Ok(vec![Event::Recorded { completions, usages }])
}

fn new<R>(records: &[R]) -> impl Iterator<Item = (Option<usize>, &R)> {
    records.iter().enumerate().map(|(index, record)| (Some(index), record))
}

fn settle(card: &Card, taken: &Taken, ending: Ending) -> Vec<Event> {
    let mut counts = Totals::default();
    for record in &card.completions {
        counts.add(&record.objective_id, record.completion_type, record.completion_count);
    }
    let is_reached =
        taken.objectives.iter().all(|o| counts.of(&o.objective_id) >= i128::from(o.count));
    let stage = if is_reached { Stage::Finished } else { Stage::Unfinished };
    let charge = (!is_reached && card.enjoyed() > Fen(0)).then(|| card.enjoyed());
    vec![Event::Ended(ending), Event::Settled { stage, charge }]
}

fn existing(state: &State) -> Result<&Card, Refusal> {
    state.0.as_ref().ok_or_else(no_card)
}

fn held(state: &State) -> Result<(&Card, &Taken), Refusal> {
    let card = existing(state)?;
    Ok((card, card.taken.as_ref().ok_or_else(no_card)?))
}

/// No card under this code, or nobody has taken it yet.
fn no_card() -> Refusal {
    Refusal::new(Reason::ResourceNotExists, ErrorNumber::NOT_THERE, "先享卡不存在")
}
