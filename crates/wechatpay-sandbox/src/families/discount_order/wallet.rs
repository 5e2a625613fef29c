//! What the user and time do with card orders of the older product.

use wechatpay_core::Fen;

use super::{
    Card, Command, DiscountOrder, Ending, Objective, Order, Reward, View, decide, wire::stream_of,
};
use crate::engine::{
    Act, AlternateKey, Answer, Call, Failure, Fields, Kind, OPENID, Reason, Refusal, member,
    no_such_act,
};

pub(super) const ACTS: &[Act] = &[
    Act::post("discount-card/orders", "The user takes a card of the older product", |call| {
        Box::pin(take(call))
    })
    .takes(&[
        member("out_order_no", Kind::Text, "Made up if absent, as is everything else"),
        member("out_trade_no", Kind::Text, "The order to which it belongs"),
        member("appid", Kind::Text, "That of the settings if absent"),
        member("service_id", Kind::Text, "That of the settings if absent"),
        member("openid", Kind::Text, "The user"),
        member("objectives", Kind::List, "What the user promises"),
        member("rewards", Kind::List, "What the user gets for it"),
        member("days", Kind::Integer, "How long the card lasts"),
    ]),
    Act::post(
        "discount-card/orders/{out_order_no}/{action}",
        "Be the user, the bank or time",
        |call| Box::pin(act(call)),
    )
    .acts(&["expire", "quit", "complete", "pay"]),
];

/// The user takes a card of the older product: there is no public call for it.
async fn take(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.act_body()?;
    let card = sample_card(call, &mut body)?;
    body.finish()?;
    let stream = stream_of(&call.merchant.mchid, &card.out_order_no);
    let now = call.now();
    let state = call
        .backend
        .store
        .transact::<DiscountOrder>(&stream, now, |view| {
            if view.is_held_elsewhere(&AlternateKey::key("out_trade_no", &card.out_trade_no))? {
                let given = card.out_trade_no.as_str().into();
                return Err(Refusal::field("/out_trade_no", Some(given), "已被其他订单使用").into());
            }
            Ok(decide(view.state, Command::Take(Box::new(card.clone())), now)?)
        })
        .await?;
    show(state.0.as_ref())
}

async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let command = match call.variable("action") {
        "expire" => Command::End(Ending::Expired),
        "quit" => Command::End(Ending::Quit),
        "complete" => Command::End(Ending::Completed),
        "pay" => Command::Charge { transaction_id: call.backend.random.transaction_id() },
        _ => return Err(no_such_act()),
    };
    let stream = stream_of(&call.merchant.mchid, call.variable("out_order_no"));
    let now = call.now();
    let state = call
        .backend
        .store
        .transact::<DiscountOrder>(&stream, now, |view| {
            Ok(decide(view.state, command.clone(), now)?)
        })
        .await?;
    show(state.0.as_ref())
}

fn show(order: Option<&Order>) -> Result<Answer, Failure> {
    let none = || Refusal::new(Reason::ResourceNotExists, 0, "先享卡订单不存在");
    Answer::json(&View::new(order.ok_or_else(none)?))
}

/// A card with sample words for whatever the caller left out.
fn sample_card(call: &Call<'_>, body: &mut Fields) -> Result<Card, Failure> {
    let (random, settings, now) = (&call.backend.random, &call.backend.settings, call.now());
    let days = body.integer("days")?.unwrap_or(DAYS).clamp(0, 3650);
    let mut text = |name: &str, sample: &str| -> Result<String, Refusal> {
        Ok(body.text(name)?.unwrap_or_else(|| sample.to_owned()))
    };
    let out_order_no = text("out_order_no", &random.hex(32))?;
    let out_trade_no = text("out_trade_no", &random.hex(32))?;
    let discount_card_id = text("discount_card_id", &random.card_id(now.0))?;
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
    Ok(Card {
        mchid: call.merchant.mchid.clone(),
        out_order_no,
        out_trade_no,
        discount_card_id,
        appid,
        service_id,
        order_id: random.order_id(),
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

fn objective(item: &mut Fields) -> Result<Objective, Refusal> {
    let sample = sample_objective();
    Ok(Objective {
        objective_id: item.integer("objective_id")?.unwrap_or(sample.objective_id),
        name: item.text("name")?.unwrap_or(sample.name),
        unit: item.text("unit")?.unwrap_or(sample.unit),
        count: item.integer("count")?.unwrap_or(sample.count),
    })
}

fn reward(item: &mut Fields) -> Result<Reward, Refusal> {
    let sample = sample_reward();
    Ok(Reward {
        reward_id: item.integer("reward_id")?.unwrap_or(sample.reward_id),
        name: item.text("name")?.unwrap_or(sample.name),
        unit: item.text("unit")?.unwrap_or(sample.unit),
        count: item.integer("count")?,
        amount: item.integer("amount")?.map(Fen),
    })
}

fn sample_objective() -> Objective {
    Objective { objective_id: ID, name: OBJECTIVE.to_owned(), unit: UNIT.to_owned(), count: TARGET }
}

fn sample_reward() -> Reward {
    Reward {
        reward_id: ID,
        name: REWARD.to_owned(),
        unit: UNIT.to_owned(),
        count: None,
        amount: None,
    }
}

/// The id in the published samples, so that they fit a card taken with all defaults.
const ID: i64 = 123_456;
const OBJECTIVE: &str = "购买商品";
const REWARD: &str = "立减优惠";
const UNIT: &str = "次";
const TARGET: i64 = 10;
const DAYS: i64 = 30;
const DAY: i64 = 86_400;
