//! What the bank and WeChat Pay do with a batch of transfers.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{BatchView, Command, TransferBatch, wire::stream_of};
use crate::{
    engine::{Act, Answer, Call, Failure, Nothing, no_such_act},
    families::transfer::wallet::reason,
};

pub(super) const ACTS: &[Act] = &[Act::post(
    "transfer-batches/{out_batch_no}/{action}",
    "Be the bank, or WeChat Pay",
    |call| Box::pin(act(call)),
)
.acts(&["fail", "finish", "close"])
.body::<Failing>()];

/// The body of `fail`; the other actions take none.
#[derive(Deserialize, JsonSchema)]
struct Failing {
    /// Which transfer fails.
    out_detail_no: String,
    /// The `fail_reason`.
    reason: Option<String>,
}

/// `fail {out_detail_no, reason?}` for one transfer, `finish` for all others, `close`.
async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let command = match call.variable("action") {
        "fail" => {
            let Failing { out_detail_no, reason: word } = call.act_as()?;
            Command::Fail { out_detail_no, reason: reason(word)? }
        }
        "finish" => call.act_as().map(|Nothing {}| Command::Finish)?,
        "close" => call.act_as().map(|Nothing {}| Command::Close)?,
        _ => return Err(no_such_act()),
    };
    let stream = stream_of(&call.merchant.mchid, call.variable("out_batch_no"));
    let state = call.change::<TransferBatch>(&stream, command).await?;
    Answer::json(&BatchView::new(state.0.as_ref().ok_or_else(no_such_act)?))
}
