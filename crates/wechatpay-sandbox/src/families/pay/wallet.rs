//! What the user and time do with orders: the pretend wallet.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{
    CombineView, Command, CouponKind, Order, Pay, Payee, RefundView, State, View,
    streams::{combined, purchase},
    wire::no_order,
};
use crate::engine::{Act, Answer, Call, Failure, Personal, Stream, no_such_act, unless_zero};

pub(super) const ACTS: &[Act] = &[
    Act::get("pay/{out_trade_no}", "An order, and what the merchant is not shown", |call| {
        Box::pin(show(call))
    }),
    Act::post(
        "pay/{out_trade_no}/{action}",
        "Be the user: pay or decline; or time: close",
        |call| Box::pin(act(call)),
    )
    .acts(&["pay", "decline", "close"])
    .body::<Paying>(),
];

/// For whom the user acts.
#[derive(Deserialize, JsonSchema)]
pub(crate) struct Acting {
    /// For whom a partner acted.
    pub(crate) sub_mchid: Option<String>,
}

#[derive(Deserialize, JsonSchema)]
struct Paying {
    /// For whom a partner acted.
    sub_mchid: Option<String>,
    /// Who pays.
    #[schemars(with = "Option<String>")]
    openid: Option<Personal>,
    /// How much of it a coupon pays.
    #[serde(default, deserialize_with = "unless_zero")]
    #[schemars(with = "Option<i64>")]
    coupon_fen: Option<Fen>,
    /// `CASH` (充值型), which the merchant gets, or `NOCASH` (免充值型).
    #[schemars(with = "Option<String>")]
    coupon_type: Option<CouponKind>,
    bank_type: Option<String>,
}

/// An order as a query shows it, and what the merchant is not shown.
#[derive(Serialize)]
struct Whole<'a> {
    #[serde(flatten)]
    order: Shown<'a>,
    prepay_id: &'a str,
    can_be_paid: bool,
    declines: u32,
    refunds: Vec<RefundView<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Shown<'a> {
    Single(Box<View<'a>>),
    Combined(CombineView<'a>),
}

/// Shows an order or a combined order.
async fn show(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = Payee::asked(call)?;
    let state = call.current::<Pay>(&stream_of(call, &payee)?).await?;
    whole(call, &state)
}

/// `pay`, `decline` or `close`.
async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let action = call.variable("action");
    let (sub_mchid, command) = if action == "pay" {
        let paying: Paying = call.act_as()?;
        (paying.sub_mchid.clone(), paying.command(call))
    } else {
        let command = match action {
            "decline" => Command::Decline,
            "close" => Command::Lapse,
            _ => return Err(no_such_act()),
        };
        (call.act_as::<Acting>()?.sub_mchid, command)
    };
    let stream = stream_of(call, &Payee::of_caller(call, sub_mchid))?;
    whole(call, &*call.change::<Pay>(&stream, command).await?)
}

impl Paying {
    fn command(self, call: &Call<'_>) -> Command {
        let kind = self.coupon_type.unwrap_or(CouponKind::Cash);
        let numbers = std::iter::repeat_with(|| call.backend.random.transaction_id());
        Command::Pay {
            openid: self.openid,
            coupon: self.coupon_fen.map(|amount| (kind, amount)),
            bank_type: self.bank_type,
            numbers: numbers.take(MOST_NUMBERS).collect(),
        }
    }
}

/// The purchase that the number belongs to: an order, a sub-order, or a combined order.
fn stream_of(call: &Call<'_>, payee: &Payee) -> Result<Stream, Failure> {
    let number = call.variable("out_trade_no");
    let key = payee.key("out_trade_no", number);
    let owner = call.backend.store.owner(&purchase(""), &key)?;
    Ok(owner.unwrap_or_else(|| combined(payee, number)))
}

fn whole(call: &Call<'_>, state: &State) -> Result<Answer, Failure> {
    let order: &Order = state.0.as_ref().ok_or_else(no_order)?;
    let shown = match order.only() {
        Some(part) => Shown::Single(Box::new(View::new(part))),
        None => Shown::Combined(CombineView::new(order)),
    };
    let refunds = order.refunds.iter().filter_map(|refund| {
        order.part(refund.terms.part).map(|part| RefundView::new(part, refund))
    });
    Answer::json(&Whole {
        order: shown,
        prepay_id: &order.prepay.id,
        can_be_paid: order.is_payable(call.now()),
        declines: order.declines,
        refunds: refunds.collect(),
    })
}

/// One for each of fifty sub-orders, and one for the whole.
const MOST_NUMBERS: usize = 51;
