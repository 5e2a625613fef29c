//! What the user and time do with card orders of the older product.

use schemars::JsonSchema;
use serde::Deserialize;
use wechatpay_core::Fen;

use super::{
    Card, Command, DiscountOrder, Ending, Objective, Order, Reward, View, wire::stream_of,
};
use crate::engine::{
    Act, AlternateKey, Answer, Call, Decide, ErrorNumber, Failure, OPENID, Reason, Refusal,
    no_such_act,
};

pub(super) const ACTS: &[Act] = &[
    Act::post("discount-card/orders", "The user takes a card of the older product", |call| {
        Box::pin(take(call))
    })
    .body::<Taking>(),
    Act::post(
        "discount-card/orders/{out_order_no}/{action}",
        "Be the user, the bank or time",
        |call| Box::pin(act(call)),
    )
    .acts(&["expire", "quit", "complete", "pay"]),
];

/// A card; whatever is left out gets sample words.
#[derive(Deserialize, JsonSchema)]
struct Taking {
    /// How long the card lasts.
    days: Option<i64>,
    /// Made up if absent, as is everything else.
    out_order_no: Option<String>,
    /// The order to which it belongs.
    out_trade_no: Option<String>,
    discount_card_id: Option<String>,
    /// That of the settings if absent.
    appid: Option<String>,
    /// That of the settings if absent.
    service_id: Option<String>,
    /// The user.
    openid: Option<String>,
    card_name: Option<String>,
    objective_description: Option<String>,
    reward_description: Option<String>,
    online_instructions: Option<String>,
    offline_instructions: Option<String>,
    estimated_reward_amount: Option<i64>,
    /// What the user promises.
    objectives: Vec<TakenObjective>,
    /// What the user gets for it.
    rewards: Vec<TakenReward>,
}

#[derive(Default, Deserialize, JsonSchema)]
struct TakenObjective {
    objective_id: Option<i64>,
    name: Option<String>,
    unit: Option<String>,
    count: Option<i64>,
}

#[derive(Default, Deserialize, JsonSchema)]
struct TakenReward {
    reward_id: Option<i64>,
    name: Option<String>,
    unit: Option<String>,
    count: Option<i64>,
    #[schemars(with = "Option<i64>")]
    amount: Option<Fen>,
}

/// The user takes a card of the older product: there is no public call for it.
async fn take(call: &Call<'_>) -> Result<Answer, Failure> {
    let card = call.act_as::<Taking>()?.card(call);
    let stream = stream_of(&call.merchant.mchid, &card.out_order_no);
    let now = call.now();
    let state = call
        .transact::<DiscountOrder>(&stream, now, |view| {
            if view.is_held_elsewhere(&AlternateKey::key("out_trade_no", &card.out_trade_no))? {
                let given = card.out_trade_no.as_str().into();
                return Err(Refusal::field("/out_trade_no", Some(given), "已被其他订单使用").into());
            }
            Ok(DiscountOrder::decide(view.state, Command::Take(Box::new(card.clone())), now)?)
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
    let state = call.change::<DiscountOrder>(&stream, command).await?;
    show(state.0.as_ref())
}

fn show(order: Option<&Order>) -> Result<Answer, Failure> {
    let none =
        || Refusal::new(Reason::ResourceNotExists, ErrorNumber::NOT_THERE, "先享卡订单不存在");
    Answer::json(&View::new(order.ok_or_else(none)?))
}

impl Taking {
    fn card(self, call: &Call<'_>) -> Card {
        let (random, settings, now) = (&call.backend.random, &call.backend.settings, call.now());
        let days = self.days.unwrap_or(DAYS).clamp(0, 3650);
        let or = |text: Option<String>, sample: &str| text.unwrap_or_else(|| sample.to_owned());
        Card {
            mchid: call.merchant.mchid.clone(),
            out_order_no: or(self.out_order_no, &random.hex(32)),
            out_trade_no: or(self.out_trade_no, &random.hex(32)),
            discount_card_id: or(self.discount_card_id, &random.card_id(now.0)),
            appid: or(self.appid, &settings.appid),
            service_id: or(self.service_id, &settings.service_id),
            order_id: random.order_id(),
            openid: or(self.openid, OPENID).into(),
            begin: now.0,
            end: now.0 + days * DAY,
            card_name: or(self.card_name, "沙箱先享卡"),
            objective_description: or(self.objective_description, "购买商品10次"),
            reward_description: or(self.reward_description, "每次立减"),
            estimated_reward_amount: Fen(self.estimated_reward_amount.unwrap_or(1000)),
            online_instructions: Some(or(self.online_instructions, "在沙箱中使用")),
            offline_instructions: self.offline_instructions,
            objectives: or_sample(self.objectives),
            rewards: or_sample(self.rewards),
        }
    }
}

/// The list, or one sample if nothing is in it.
fn or_sample<S: Default, T: From<S>>(list: Vec<S>) -> Vec<T> {
    let list = if list.is_empty() { vec![S::default()] } else { list };
    list.into_iter().map(T::from).collect()
}

impl From<TakenObjective> for Objective {
    fn from(taken: TakenObjective) -> Self {
        Self {
            objective_id: taken.objective_id.unwrap_or(ID),
            name: taken.name.unwrap_or_else(|| OBJECTIVE.to_owned()),
            unit: taken.unit.unwrap_or_else(|| UNIT.to_owned()),
            count: taken.count.unwrap_or(TARGET),
        }
    }
}

impl From<TakenReward> for Reward {
    fn from(taken: TakenReward) -> Self {
        Self {
            reward_id: taken.reward_id.unwrap_or(ID),
            name: taken.name.unwrap_or_else(|| REWARD.to_owned()),
            unit: taken.unit.unwrap_or_else(|| UNIT.to_owned()),
            count: taken.count,
            amount: taken.amount,
        }
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
