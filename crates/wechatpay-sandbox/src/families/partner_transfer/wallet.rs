//! What a sub-merchant does with the invitation of its partner.

use super::{
    ApplicationState, Command, Grant,
    wire::{shown, stream_of},
};
use crate::engine::{Act, Answer, Call, Failure, Nothing, no_such_act};

pub(super) const ACTS: &[Act] = &[Act::post(
    "partner-transfers/{sub_mchid}/{action}",
    "Be the sub-merchant: accept or reject the invitation, let it expire, or take the permission back",
    |call| Box::pin(act(call)),
)
.acts(&["accept", "reject", "expire", "cancel"])];

async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let Nothing {} = call.act_as()?;
    let command = match call.variable("action") {
        "accept" => Command::Answer(ApplicationState::Passed),
        "reject" => Command::Answer(ApplicationState::Rejected),
        "expire" => Command::Answer(ApplicationState::Expired),
        "cancel" => Command::Cancel,
        _ => return Err(no_such_act()),
    };
    let sub_mchid = call.variable("sub_mchid");
    let stream = stream_of(&call.merchant.mchid, sub_mchid);
    shown(sub_mchid, &*call.change::<Grant>(&stream, command).await?)
}
