//! Cards of the newer discount card product (protocol 06 §§4-6).

use serde::{Deserialize, Serialize};

use super::{Command, Completion, DiscountCard, Prepared, State, Usage, View};
use crate::engine::{AlternateKey, Answer, Call, Decide, Failure, Stream, not_there};

#[derive(Deserialize)]
struct Preparing {
    out_card_code: String,
    card_template_id: String,
    appid: String,
    notify_url: String,
}

#[derive(Deserialize)]
struct Filling {
    card_template_id: String,
    objective_completion_records: Vec<Completion>,
    reward_usage_records: Vec<Usage>,
}

#[derive(Serialize)]
struct Token {
    prepare_card_token: String,
}

/// `POST /v3/discount-card/cards`.
pub(super) async fn prepare_card(call: &Call<'_>) -> Result<Answer, Failure> {
    let Preparing { out_card_code, card_template_id, appid, notify_url } = call.body_as()?;
    let mchid = call.merchant.mchid.clone();
    let prepared = Prepared { mchid, out_card_code, card_template_id, appid, notify_url };
    let stream = stream_of(&call.merchant.mchid, &prepared.out_card_code);
    call.change::<DiscountCard>(&stream, Command::Prepare(prepared)).await?;
    Answer::json(&Token { prepare_card_token: call.backend.random.text(32) })
}

/// `GET /v3/discount-card/cards/{out_card_code}`.
pub(super) async fn card(call: &Call<'_>) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    let stream = stream_of(&call.merchant.mchid, call.variable("out_card_code"));
    show(&*call.current::<DiscountCard>(&stream).await?, not_there("先享卡不存在"))
}

/// Answers with a card that was taken.
pub(super) fn show(state: &State, none: Failure) -> Result<Answer, Failure> {
    let card = state.0.as_ref().and_then(|card| Some((card, card.taken.as_ref()?)));
    let (card, taken) = card.ok_or(none)?;
    Answer::json(&View::new(card, taken))
}

/// `POST /v3/discount-card/cards/{out_card_code}/add-user-records`.
pub(super) async fn add_user_records(call: &Call<'_>) -> Result<Answer, Failure> {
    let Filling {
        card_template_id,
        objective_completion_records: completions,
        reward_usage_records: usages,
    } = call.body_as()?;
    let stream = stream_of(&call.merchant.mchid, call.variable("out_card_code"));
    let now = call.now();
    call.transact::<DiscountCard>(&stream, now, |view| {
        let is_spent = |sort: &str, serial: Option<&str>| match serial {
            Some(serial) => view.is_held_elsewhere(&AlternateKey::key(sort, serial)),
            None => Ok(false),
        };
        let completion = completions.first().map(|record| record.serial.as_str());
        let usage = usages.first().map(|record| record.serial.as_str());
        let command = Command::Record {
            card_template_id: card_template_id.clone(),
            completions: completions.clone(),
            usages: usages.clone(),
            is_completion_spent: is_spent("objective_completion_serial_no", completion)?,
            is_usage_spent: is_spent("reward_usage_serial_no", usage)?,
        };
        Ok(DiscountCard::decide(view.state, command, now)?)
    })
    .await?;
    Ok(Answer::empty())
}

/// The stream of a card.
pub(super) fn stream_of(mchid: &str, out_card_code: &str) -> Stream {
    Stream::new(&["discount-card", mchid], out_card_code)
}
