//! What the user and time do with orders: the pretend wallet.

use serde::Serialize;
use wechatpay_core::Fen;

use super::{
    CombineView, Command, CouponKind, Order, Payee, RefundView, State, View,
    streams::{combined, purchase},
    wire::{change, current, no_order},
};
use crate::engine::{
    Act, Answer, Call, Failure, Fields, Given, Kind, Personal, Refusal, SUB_MCHID, Stream, member,
    no_such_act,
};

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
    .takes(&[
        member("openid", Kind::Text, "Who pays"),
        member("coupon_fen", Kind::Integer, "How much of it a coupon pays"),
        SUB_MCHID,
    ]),
];

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
    let mut query = call.query()?;
    let payee = Payee::of_caller(call, query.text("sub_mchid"));
    query.finish()?;
    let state = current(call, &stream_of(call, &payee)?).await?;
    whole(call, &state)
}

/// `pay`, `decline` or `close`.
async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.act_body()?;
    let payee = Payee::of_caller(call, body.text("sub_mchid")?);
    let stream = stream_of(call, &payee)?;
    let command = match call.variable("action") {
        "pay" => payment(call, &mut body)?,
        "decline" => Command::Decline,
        "close" => Command::Lapse,
        _ => return Err(no_such_act()),
    };
    body.finish()?;
    whole(call, &*change(call, &stream, command).await?)
}

fn payment(call: &Call<'_>, body: &mut Fields) -> Result<Command, Failure> {
    let openid = body.text("openid")?.map(Personal::from);
    let amount = body.integer("coupon_fen")?.filter(|amount| *amount != 0).map(Fen);
    let kind = match body.text("coupon_type")?.as_deref() {
        None | Some("CASH") => CouponKind::Cash,
        Some("NOCASH") => CouponKind::NoCash,
        Some(other) => {
            let given = Given::from(other);
            return Err(Refusal::field("/coupon_type", given, "取值只能是 CASH、NOCASH").into());
        }
    };
    let numbers = std::iter::repeat_with(|| call.backend.random.transaction_id());
    Ok(Command::Pay {
        openid,
        coupon: amount.map(|amount| (kind, amount)),
        bank_type: body.text("bank_type")?,
        numbers: numbers.take(MOST_NUMBERS).collect(),
    })
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
