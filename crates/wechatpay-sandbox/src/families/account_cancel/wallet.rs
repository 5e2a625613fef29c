//! What reviewers, the merchant and the bank do when an account is closed.

use super::{
    Closing, Command,
    wire::{contents, show, stream_of},
};
use crate::engine::{Act, Answer, Call, Failure, Nothing, no_such_act};

pub(super) const ACTS: &[Act] = &[
    Act::get("account-closings/{out_request_no}", "The closing of an account", |call| {
        Box::pin(find(call))
    }),
    Act::post(
        "account-closings/{out_request_no}/{action}",
        "Be the reviewers, the merchant or the bank",
        |call| Box::pin(act(call)),
    )
    .acts(&["review", "approve", "reject", "confirm", "revoke", "close", "pay", "fail"]),
];

async fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    let stream = stream_of(&call.merchant.mchid, call.variable("out_request_no"));
    show(&*call.current::<Closing>(&stream).await?)
}

async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let Nothing {} = call.act_as()?;
    let stream = stream_of(&call.merchant.mchid, call.variable("out_request_no"));
    let command = match call.variable("action") {
        "review" => Command::Review,
        "approve" => Command::Approve,
        "reject" => Command::Reject,
        "confirm" => Command::Confirm,
        "revoke" => Command::Revoke,
        "close" => {
            let before = call.current::<Closing>(&stream).await?;
            let sub_mchid = before.0.as_ref().map(|known| known.terms.sub_mchid.clone());
            Command::Close { accounts: contents(call, &sub_mchid.unwrap_or_default())? }
        }
        "pay" => Command::Pay,
        "fail" => Command::FailToPay,
        _ => return Err(no_such_act()),
    };
    show(&*call.change::<Closing>(&stream, command).await?)
}
