//! What the bank does with refunds.

use super::wire::{no_refund, of_refund, show};
use crate::{
    engine::{Act, Answer, Call, Failure, SUB_MCHID, no_such_act},
    families::pay::{
        Command, Payee, RefundStatus,
        wire::{change, current},
    },
};

pub(super) const ACTS: &[Act] = &[
    Act::get("refunds/{out_refund_no}", "A refund", |call| Box::pin(find(call))),
    Act::post("refunds/{out_refund_no}/{action}", "Be the bank", |call| Box::pin(act(call)))
        .acts(&["succeed", "close", "abnormal"])
        .takes(&[SUB_MCHID]),
];

/// Shows a refund.
async fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let payee = Payee::of_caller(call, query.text("sub_mchid"));
    query.finish()?;
    let number = call.variable("out_refund_no");
    let state = current(call, &of_refund(call, &payee, number)?).await?;
    show(&state, &payee, |refund| refund.terms.out_refund_no == number)
}

/// `succeed`, `close` or `abnormal`.
async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.act_body()?;
    let payee = Payee::of_caller(call, body.text("sub_mchid")?);
    body.finish()?;
    let status = match call.variable("action") {
        "succeed" => RefundStatus::Success,
        "close" => RefundStatus::Closed,
        "abnormal" => RefundStatus::Abnormal,
        _ => return Err(no_such_act()),
    };
    let number = call.variable("out_refund_no");
    let stream = of_refund(call, &payee, number)?;
    let before = current(call, &stream).await?;
    let refunds = before.0.iter().flat_map(|order| &order.refunds);
    let mut own =
        refunds.filter(|refund| refund.payee == payee && refund.terms.out_refund_no == number);
    let refund_id = own.next().ok_or_else(no_refund)?.refund_id.clone();
    let state = change(call, &stream, Command::SettleRefund { refund_id, status }).await?;
    show(&state, &payee, |refund| refund.terms.out_refund_no == number)
}
