//! What the user, the bank and time do with orders and refunds: the pretend wallet.

use http::Method;
use serde::Serialize;
use wechatpay_core::Fen;

use super::routes::{body, unknown};
use crate::{
    domain::{
        Given, Personal, Refusal,
        pay::{
            CombineView, Command, CouponKind, Order, Payee, RefundStatus, RefundView, State, View,
        },
    },
    handlers::{Call, Fields, pay, refund, streams},
    protocol::{Answer, Failure},
    store::Stream,
};

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

/// Answers the calls under `pay` and `refunds`.
pub(super) async fn answer(call: &Call<'_>, path: &[&str]) -> Result<Answer, Failure> {
    let is_get = call.request.method == Method::GET;
    let is_post = call.request.method == Method::POST;
    match path {
        ["pay", number] if is_get => show(call, number).await,
        ["pay", number, action] if is_post => act(call, number, action, body(call.request)?).await,
        ["refunds", number] if is_get => show_refund(call, number).await,
        ["refunds", number, action] if is_post => {
            act_on_refund(call, number, action, body(call.request)?).await
        }
        _ => Err(unknown()),
    }
}

/// Shows an order or a combined order.
async fn show(call: &Call<'_>, number: &str) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let payee = payee(call, query.text("sub_mchid"));
    query.finish()?;
    let state = pay::current(call, &purchase(call, &payee, number)?).await?;
    whole(call, &state)
}

/// `pay`, `decline` or `close`.
async fn act(
    call: &Call<'_>,
    number: &str,
    action: &str,
    mut body: Fields,
) -> Result<Answer, Failure> {
    let payee = payee(call, body.text("sub_mchid")?);
    let stream = purchase(call, &payee, number)?;
    let command = match action {
        "pay" => payment(call, &mut body)?,
        "decline" => Command::Decline,
        "close" => Command::Lapse,
        _ => return Err(unknown()),
    };
    body.finish()?;
    whole(call, &*pay::change(call, &stream, command).await?)
}

/// Shows a refund.
async fn show_refund(call: &Call<'_>, number: &str) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let payee = payee(call, query.text("sub_mchid"));
    query.finish()?;
    let state = pay::current(call, &refund::of_refund(call, &payee, number)?).await?;
    refund::show(&state, &payee, |refund| refund.terms.out_refund_no == number)
}

/// `succeed`, `close` or `abnormal`.
async fn act_on_refund(
    call: &Call<'_>,
    number: &str,
    action: &str,
    mut body: Fields,
) -> Result<Answer, Failure> {
    let payee = payee(call, body.text("sub_mchid")?);
    body.finish()?;
    let status = match action {
        "succeed" => RefundStatus::Success,
        "close" => RefundStatus::Closed,
        "abnormal" => RefundStatus::Abnormal,
        _ => return Err(unknown()),
    };
    let stream = refund::of_refund(call, &payee, number)?;
    let before = pay::current(call, &stream).await?;
    let refunds = before.0.iter().flat_map(|order| &order.refunds);
    let mut own =
        refunds.filter(|refund| refund.payee == payee && refund.terms.out_refund_no == number);
    let refund_id = own.next().ok_or_else(refund::no_refund)?.refund_id.clone();
    let state = pay::change(call, &stream, Command::SettleRefund { refund_id, status }).await?;
    refund::show(&state, &payee, |refund| refund.terms.out_refund_no == number)
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
    let numbers = std::iter::repeat_with(|| call.world.chance.transaction_id());
    Ok(Command::Pay {
        openid,
        coupon: amount.map(|amount| (kind, amount)),
        bank_type: body.text("bank_type")?,
        numbers: numbers.take(MOST_NUMBERS).collect(),
    })
}

fn payee(call: &Call<'_>, sub_mchid: Option<String>) -> Payee {
    Payee { mchid: call.merchant.mchid.clone(), sub_mchid }
}

/// The purchase a number belongs to: an order, a sub-order, or a combined order.
fn purchase(call: &Call<'_>, payee: &Payee, number: &str) -> Result<Stream, Failure> {
    let key = payee.key("out_trade_no", number);
    let owner = call.world.store.owner(&streams::purchase(""), &key)?;
    Ok(owner.unwrap_or_else(|| streams::combined(payee, number)))
}

fn whole(call: &Call<'_>, state: &State) -> Result<Answer, Failure> {
    let order: &Order = state.0.as_ref().ok_or_else(pay::no_order)?;
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
