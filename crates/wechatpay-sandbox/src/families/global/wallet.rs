//! What users and banks do with orders and refunds outside of the mainland.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{
    refund_calls,
    wire::{order, owned},
};
use crate::{
    engine::{Act, Answer, Call, Failure, Personal, Stream, no_such_act, unless_zero, vanished},
    families::pay::{Command, CouponKind, OverseasView, Pay, Payee, RefundStatus},
};

pub(super) const ACTS: &[Act] = &[
    Act::get("global/orders/{out_trade_no}", "An order outside of the mainland", |call| {
        Box::pin(show_asked(call))
    }),
    Act::post(
        "global/orders/{out_trade_no}/{action}",
        "Be the user of an order outside of the mainland: pay or decline; or time: close",
        |call| Box::pin(act(call)),
    )
    .acts(&["pay", "decline", "close"])
    .body::<Acting>(),
    Act::get("global/refunds/{out_refund_no}", "A refund outside of the mainland", |call| {
        Box::pin(show_refund(call))
    }),
    Act::post(
        "global/refunds/{out_refund_no}/{action}",
        "Be the bank with a refund outside of the mainland",
        |call| Box::pin(settle(call)),
    )
    .acts(&["succeed", "close", "abnormal"])
    .body::<Settling>(),
];

#[derive(Deserialize, JsonSchema)]
struct Acting {
    /// For whom an institution acted.
    sub_mchid: Option<String>,
    /// Who pays.
    #[schemars(with = "Option<String>")]
    openid: Option<Personal>,
    /// How much of the price a coupon pays.
    #[serde(default, deserialize_with = "unless_zero")]
    #[schemars(with = "Option<i64>")]
    coupon_fen: Option<Fen>,
    bank_type: Option<String>,
}

/// Whose refund it is.
#[derive(Deserialize, JsonSchema)]
struct Settling {
    /// For whom an institution acted.
    sub_mchid: Option<String>,
}

/// An order as a query shows it, and what the merchant is not shown.
#[derive(Serialize)]
struct Whole<'a> {
    #[serde(flatten)]
    order: OverseasView<'a>,
    prepay_id: &'a str,
    can_be_paid: bool,
    declines: u32,
}

async fn show_asked(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = Payee::asked(call)?;
    show(call, &payee, &order(&payee, call.variable("out_trade_no"))).await
}

async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let acting: Acting = call.act_as()?;
    let payee = Payee::of_caller(call, acting.sub_mchid);
    let stream = order(&payee, call.variable("out_trade_no"));
    let command = match call.variable("action") {
        "pay" => Command::Pay {
            openid: acting.openid,
            coupon: acting.coupon_fen.map(|amount| (CouponKind::Cash, amount)),
            bank_type: acting.bank_type,
            numbers: vec![call.backend.random.transaction_id()],
        },
        "decline" => Command::Decline,
        "close" => Command::Lapse,
        _ => return Err(no_such_act()),
    };
    call.change::<Pay>(&stream, command).await?;
    show(call, &payee, &stream).await
}

async fn show(call: &Call<'_>, payee: &Payee, stream: &Stream) -> Result<Answer, Failure> {
    let state = call.current::<Pay>(stream).await?;
    let order = owned(&state, payee)?;
    Answer::json(&Whole {
        order: OverseasView::new(order.only().ok_or_else(vanished)?),
        prepay_id: &order.prepay.id,
        can_be_paid: order.is_payable(call.now()),
        declines: order.declines,
    })
}

async fn show_refund(call: &Call<'_>) -> Result<Answer, Failure> {
    refund(call, &Payee::asked(call)?).await
}

/// `succeed`, `close` or `abnormal`.
async fn settle(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = Payee::of_caller(call, call.act_as::<Settling>()?.sub_mchid);
    let status = match call.variable("action") {
        "succeed" => RefundStatus::Success,
        "close" => RefundStatus::Closed,
        "abnormal" => RefundStatus::Abnormal,
        _ => return Err(no_such_act()),
    };
    let number = call.variable("out_refund_no");
    let stream = refund_calls::holder(call, &payee.key("out_refund_no", number))?;
    let before = call.current::<Pay>(&stream).await?;
    let refund_id = refund_calls::numbered(owned(&before, &payee)?, number)?.refund_id.clone();
    call.change::<Pay>(&stream, Command::SettleRefund { refund_id, status }).await?;
    refund(call, &payee).await
}

async fn refund(call: &Call<'_>, payee: &Payee) -> Result<Answer, Failure> {
    let number = call.variable("out_refund_no");
    let key = payee.key("out_refund_no", number);
    refund_calls::show(call, payee, &key, |refund| refund.terms.out_refund_no == number).await
}
