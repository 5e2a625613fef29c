//! What the bank does with refunds.

use super::wire::{no_refund, of_refund, show};
use crate::{
    engine::{Act, Answer, Call, Failure, no_such_act},
    families::pay::{Command, Pay, Payee, RefundStatus, wallet::Acting},
};

pub(super) const ACTS: &[Act] = &[
    Act::get("refunds/{out_refund_no}", "A refund", |call| Box::pin(find(call))),
    Act::post("refunds/{out_refund_no}/{action}", "Be the bank", |call| Box::pin(act(call)))
        .acts(&["succeed", "close", "abnormal", "no-funds"])
        .body::<Acting>(),
];

/// Shows a refund.
async fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = Payee::asked(call)?;
    let number = call.variable("out_refund_no");
    let state = call.current::<Pay>(&of_refund(call, &payee, number)?).await?;
    show(&state, &payee, |refund| refund.terms.out_refund_no == number)
}

/// `succeed`, `close`, `abnormal`, or `no-funds`: it waits, and is closed after seven days.
async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = Payee::of_caller(call, call.act_as::<Acting>()?.sub_mchid);
    let status = match call.variable("action") {
        "succeed" => Some(RefundStatus::Success),
        "close" => Some(RefundStatus::Closed),
        "abnormal" => Some(RefundStatus::Abnormal),
        "no-funds" => None,
        _ => return Err(no_such_act()),
    };
    let number = call.variable("out_refund_no");
    let stream = of_refund(call, &payee, number)?;
    let before = call.current::<Pay>(&stream).await?;
    let refunds = before.0.iter().flat_map(|order| &order.refunds);
    let mut own =
        refunds.filter(|refund| refund.payee == payee && refund.terms.out_refund_no == number);
    let refund_id = own.next().ok_or_else(no_refund)?.refund_id.clone();
    let command = match status {
        Some(status) => Command::SettleRefund { refund_id, status },
        None => Command::Starve { refund_id },
    };
    let state = call.change::<Pay>(&stream, command).await?;
    show(&state, &payee, |refund| refund.terms.out_refund_no == number)
}
