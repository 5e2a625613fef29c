//! What the user and time do with discount cards.

use wechatpay_core::Fen;

use super::routes::unknown;
use crate::{
    domain::{
        Claim, Now, Reason, Refusal, discount_card as card,
        discount_order::{self as order, DiscountOrder},
    },
    handlers::{Call, Fields, streams},
    protocol::{Answer, Failure},
};

/// The user takes a card of the older product: there is no public call for it.
pub(super) async fn take_order(call: &Call<'_>, mut body: Fields) -> Result<Answer, Failure> {
    let card = order_card(call, &mut body)?;
    body.finish()?;
    let stream = streams::discount_order(&call.merchant.mchid, &card.out_order_no);
    let now = call.now();
    let state = call
        .world
        .store
        .transact::<DiscountOrder>(&stream, now, |view| {
            if view.is_held_elsewhere(&Claim::key("out_trade_no", &card.out_trade_no))? {
                let given = card.out_trade_no.as_str().into();
                return Err(Refusal::field("/out_trade_no", Some(given), "已被其他订单使用").into());
            }
            Ok(order::decide(view.state, order::Command::Take(Box::new(card.clone())), now)?)
        })
        .await?;
    show_order(state.0.as_ref())
}

pub(super) async fn act_on_order(
    call: &Call<'_>,
    number: &str,
    action: &str,
) -> Result<Answer, Failure> {
    let command = match action {
        "expire" => order::Command::End(order::Ending::Expired),
        "quit" => order::Command::End(order::Ending::Quit),
        "complete" => order::Command::End(order::Ending::Completed),
        "pay" => order::Command::Charge { transaction_id: call.world.chance.transaction_id() },
        _ => return Err(unknown()),
    };
    let stream = streams::discount_order(&call.merchant.mchid, number);
    let now = call.now();
    let state = call
        .world
        .store
        .transact::<DiscountOrder>(&stream, now, |view| {
            Ok(order::decide(view.state, command.clone(), now)?)
        })
        .await?;
    show_order(state.0.as_ref())
}

/// The user takes a card of the newer product, which the merchant has prepared.
pub(super) async fn take_card(
    call: &Call<'_>,
    code: &str,
    mut body: Fields,
) -> Result<Answer, Failure> {
    let openid = body.text("openid")?.unwrap_or_else(|| OPENID.to_owned());
    body.finish()?;
    let now = call.now();
    let taken = card::Taken {
        card_id: call.world.chance.card_id(now.0),
        openid: openid.into(),
        at: now.0,
        end: now.0 + DAYS * DAY,
        objectives: vec![card::Objective {
            objective_id: ID.to_string(),
            name: OBJECTIVE.to_owned(),
            count: TARGET,
            unit: UNIT.to_owned(),
            description: None,
        }],
        rewards: vec![card::Reward {
            reward_id: ID.to_string(),
            name: REWARD.to_owned(),
            count: Some(TARGET),
            unit: UNIT.to_owned(),
            amount: MOST_REWARD,
            description: None,
        }],
    };
    change_card(call, code, card::Command::Take(taken), now).await
}

pub(super) async fn act_on_card(
    call: &Call<'_>,
    code: &str,
    action: &str,
) -> Result<Answer, Failure> {
    let command = match action {
        "expire" => card::Command::End(card::Ending::Expired),
        "quit" => card::Command::End(card::Ending::Quit),
        "pay" => card::Command::Charge { transaction_id: call.world.chance.transaction_id() },
        _ => return Err(unknown()),
    };
    change_card(call, code, command, call.now()).await
}

async fn change_card(
    call: &Call<'_>,
    code: &str,
    command: card::Command,
    now: Now,
) -> Result<Answer, Failure> {
    let stream = streams::discount_card(&call.merchant.mchid, code);
    let state = call
        .world
        .store
        .transact::<card::DiscountCard>(&stream, now, |view| {
            Ok(card::decide(view.state, command.clone(), now)?)
        })
        .await?;
    let none = || Refusal::new(Reason::ResourceNotExists, 0, "先享卡不存在");
    let card = state.0.as_ref().and_then(|card| Some((card, card.taken.as_ref()?)));
    let (card, taken) = card.ok_or_else(none)?;
    Answer::json(&card::View::new(card, taken))
}

fn show_order(order: Option<&order::Order>) -> Result<Answer, Failure> {
    let none = || Refusal::new(Reason::ResourceNotExists, 0, "先享卡订单不存在");
    Answer::json(&order::View::new(order.ok_or_else(none)?))
}

/// A card with sample words for whatever the caller left out.
fn order_card(call: &Call<'_>, body: &mut Fields) -> Result<order::Card, Failure> {
    let (chance, settings, now) = (&call.world.chance, &call.world.settings, call.now());
    let days = body.integer("days")?.unwrap_or(DAYS).clamp(0, 3650);
    let mut text = |name: &str, sample: &str| -> Result<String, Refusal> {
        Ok(body.text(name)?.unwrap_or_else(|| sample.to_owned()))
    };
    let out_order_no = text("out_order_no", &chance.hex(32))?;
    let out_trade_no = text("out_trade_no", &chance.hex(32))?;
    let discount_card_id = text("discount_card_id", &chance.card_id(now.0))?;
    let appid = text("appid", &settings.appid)?;
    let service_id = text("service_id", &settings.service_id)?;
    let openid = text("openid", OPENID)?.into();
    let card_name = text("card_name", "沙箱先享卡")?;
    let objective_description = text("objective_description", "购买商品10次")?;
    let reward_description = text("reward_description", "每次立减")?;
    let online_instructions = Some(text("online_instructions", "在沙箱中使用")?);
    let offline_instructions = body.text("offline_instructions")?;
    let estimated = body.integer("estimated_reward_amount")?.unwrap_or(1000);
    let objectives = body.list("objectives", objective)?;
    let rewards = body.list("rewards", reward)?;
    Ok(order::Card {
        mchid: call.merchant.mchid.clone(),
        out_order_no,
        out_trade_no,
        discount_card_id,
        appid,
        service_id,
        order_id: chance.order_id(),
        openid,
        begin: now.0,
        end: now.0 + days * DAY,
        card_name,
        objective_description,
        reward_description,
        estimated_reward_amount: Fen(estimated),
        online_instructions,
        offline_instructions,
        objectives: if objectives.is_empty() { vec![sample_objective()] } else { objectives },
        rewards: if rewards.is_empty() { vec![sample_reward()] } else { rewards },
    })
}

fn objective(item: &mut Fields) -> Result<order::Objective, Refusal> {
    let sample = sample_objective();
    Ok(order::Objective {
        objective_id: item.integer("objective_id")?.unwrap_or(sample.objective_id),
        name: item.text("name")?.unwrap_or(sample.name),
        unit: item.text("unit")?.unwrap_or(sample.unit),
        count: item.integer("count")?.unwrap_or(sample.count),
    })
}

fn reward(item: &mut Fields) -> Result<order::Reward, Refusal> {
    let sample = sample_reward();
    Ok(order::Reward {
        reward_id: item.integer("reward_id")?.unwrap_or(sample.reward_id),
        name: item.text("name")?.unwrap_or(sample.name),
        unit: item.text("unit")?.unwrap_or(sample.unit),
        count: item.integer("count")?,
        amount: item.integer("amount")?.map(Fen),
    })
}

fn sample_objective() -> order::Objective {
    order::Objective {
        objective_id: ID,
        name: OBJECTIVE.to_owned(),
        unit: UNIT.to_owned(),
        count: TARGET,
    }
}

fn sample_reward() -> order::Reward {
    order::Reward {
        reward_id: ID,
        name: REWARD.to_owned(),
        unit: UNIT.to_owned(),
        count: None,
        amount: None,
    }
}

/// The id in the published samples, so that they fit a card taken with all defaults.
const ID: i64 = 123_456;
const OPENID: &str = "oUpF8uMuAJOM2pxb1Q";
const OBJECTIVE: &str = "购买商品";
const REWARD: &str = "立减优惠";
const UNIT: &str = "次";
const TARGET: i64 = 10;
const DAYS: i64 = 30;
const DAY: i64 = 86_400;
const MOST_REWARD: Fen = Fen(10_000);
