//! What the user and time do with cards of the newer product.

use schemars::JsonSchema;
use serde::Deserialize;
use wechatpay_core::Fen;

use super::{
    Command, DiscountCard, Ending, Objective, Reward, Taken,
    wire::{show, stream_of},
};
use crate::engine::{
    Act, Answer, Call, ErrorNumber, Failure, OPENID, Reason, Refusal, no_such_act,
};

pub(super) const ACTS: &[Act] = &[Act::post(
    "discount-card/cards/{out_card_code}/{action}",
    "Be the user, the bank or time",
    |call| Box::pin(act(call)),
)
.acts(&["take", "expire", "quit", "pay"])
.body::<Taking>()];

#[derive(Deserialize, JsonSchema)]
struct Taking {
    /// Who takes it.
    openid: Option<String>,
}

/// The user takes a card of the newer product, which the merchant has prepared.
fn take(call: &Call<'_>) -> Result<Command, Failure> {
    let Taking { openid } = call.act_as()?;
    let now = call.now();
    let taken = Taken {
        card_id: call.backend.random.card_id(now.0),
        openid: openid.as_deref().unwrap_or(OPENID).into(),
        at: now.0,
        end: now.0 + DAYS * DAY,
        objectives: vec![Objective {
            objective_id: ID.to_string(),
            name: OBJECTIVE.to_owned(),
            count: TARGET,
            unit: UNIT.to_owned(),
            description: None,
        }],
        rewards: vec![Reward {
            reward_id: ID.to_string(),
            name: REWARD.to_owned(),
            count: Some(TARGET),
            unit: UNIT.to_owned(),
            amount: MOST_REWARD,
            description: None,
        }],
    };
    Ok(Command::Take(taken))
}

async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let command = match call.variable("action") {
        "take" => take(call)?,
        "expire" => Command::End(Ending::Expired),
        "quit" => Command::End(Ending::Quit),
        "pay" => Command::Charge { transaction_id: call.backend.random.transaction_id() },
        _ => return Err(no_such_act()),
    };
    let stream = stream_of(&call.merchant.mchid, call.variable("out_card_code"));
    let none = Refusal::new(Reason::ResourceNotExists, ErrorNumber::NOT_THERE, "先享卡不存在");
    show(&*call.change::<DiscountCard>(&stream, command).await?, none.into())
}

/// The id in the published samples, so that they fit a card taken with all defaults.
const ID: i64 = 123_456;
const OBJECTIVE: &str = "购买商品";
const REWARD: &str = "立减优惠";
const UNIT: &str = "次";
const TARGET: i64 = 10;
const DAYS: i64 = 30;
const DAY: i64 = 86_400;
const MOST_REWARD: Fen = Fen(10_000);
