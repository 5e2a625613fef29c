//! What the bank and WeChat Pay do with a batch of transfers.

use serde::Deserialize;

use super::{BatchView, Command, TransferBatch, wire::stream_of};
use crate::{
    engine::{Act, Answer, Call, Failure, Kind, Nothing, member, no_such_act},
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

#[derive(Deserialize)]
struct Failing {
    out_detail_no: String,
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
