//! What the user does with an authorisation.

use schemars::JsonSchema;
use serde::{Deserialize, de::value::StrDeserializer};

use super::{
    Authorization, CloseReason, Command, State, View,
    decide::no_authorization,
    wire::{current, stream},
};
use crate::engine::{Act, Answer, Call, Decide as _, Failure, Given, Refusal, no_such_act};

pub(super) const ACTS: &[Act] = &[
    Act::get(
        "transfer-authorizations/{out_authorization_no}",
        "An authorisation, also one that a transfer offers",
        |call| Box::pin(find(call)),
    ),
    Act::post(
        "transfer-authorizations/{out_authorization_no}/{action}",
        "Be the user: confirm, close; or drop what a transfer offers, before confirming the transfer",
        |call| Box::pin(act(call)),
    )
    .acts(&["confirm", "close", "drop"])
    .body::<Acting>(),
];

#[derive(Deserialize, JsonSchema)]
struct Acting {
    /// The `close_reason`; `USER_CLOSE` if left out.
    reason: Option<String>,
}

async fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    show(&*current(call, &stream(call)).await?)
}

async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let Acting { reason } = call.act_as()?;
    let stream = stream(call);
    let state = current(call, &stream).await?;
    let command = match call.variable("action") {
        "confirm" => return confirm(call, &state).await,
        "close" => Command::Close(read(reason.as_deref())?),
        "drop" => Command::Drop,
        _ => return Err(no_such_act()),
    };
    show(&*call.change::<Authorization>(&stream, command).await?)
}

async fn confirm(call: &Call<'_>, state: &State) -> Result<Answer, Failure> {
    let key = state.0.as_ref().ok_or_else(no_authorization)?.terms.user_key();
    let now = call.now();
    let decide = |view: crate::engine::View<'_, State>| {
        let is_taken = view.is_held_elsewhere(&key)?;
        Ok(Authorization::decide(view.state, Command::Confirm { is_taken }, now)?)
    };
    show(&*call.transact::<Authorization>(&stream(call), now, decide).await?)
}

/// Why it ends, in the platform's word.
fn read(word: Option<&str>) -> Result<CloseReason, Refusal> {
    let Some(word) = word else { return Ok(CloseReason::UserClose) };
    let text: StrDeserializer<'_, serde::de::value::Error> = StrDeserializer::new(word);
    CloseReason::deserialize(text).map_err(|_| {
        let issue = "取值只能是 a close_reason of the platform";
        Refusal::field("/reason", Given::from(word), issue)
    })
}

fn show(state: &State) -> Result<Answer, Failure> {
    Answer::json(&View::new(state.0.as_ref().ok_or_else(no_authorization)?, true))
}
