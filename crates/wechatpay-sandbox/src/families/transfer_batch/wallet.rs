//! What the bank and WeChat Pay do with a batch of transfers.

use super::{
    BatchView, Command,
    wire::{change, stream_of},
};
use crate::{
    engine::{Act, Answer, Call, Failure, Kind, member, no_such_act},
    families::transfer::wallet::reason,
};

pub(super) const ACTS: &[Act] = &[Act::post(
    "transfer-batches/{out_batch_no}/{action}",
    "Be the bank, or WeChat Pay",
    |call| Box::pin(act(call)),
)
.acts(&["fail", "finish", "close"])
.takes(&[
    member("out_detail_no", Kind::Text, "Which transfer fails"),
    member("reason", Kind::Text, "The fail_reason"),
])];

/// `fail {out_detail_no, reason?}` for one transfer, `finish` for all others, `close`.
async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.act_body()?;
    let command = match call.variable("action") {
        "fail" => Command::Fail {
            out_detail_no: body.required("out_detail_no")?,
            reason: reason(&mut body)?,
        },
        "finish" => Command::Finish,
        "close" => Command::Close,
        _ => return Err(no_such_act()),
    };
    body.finish()?;
    let stream = stream_of(&call.merchant.mchid, call.variable("out_batch_no"));
    let state = change(call, &stream, command).await?;
    Answer::json(&BatchView::new(state.0.as_ref().ok_or_else(no_such_act)?))
}
