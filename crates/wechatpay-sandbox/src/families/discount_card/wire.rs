//! Cards of the newer discount card product (dossier 06 §§4-6).

use serde::Serialize;
use wechatpay_core::Fen;

use super::{Command, Completion, DiscountCard, Movement, Prepared, Usage, View, decide};
use crate::engine::{Answer, Call, Claim, Failure, Fields, Refusal, Stream, not_there};

#[derive(Serialize)]
struct Token {
    prepare_card_token: String,
}

/// `POST /v3/discount-card/cards`.
pub(super) async fn prepare_card(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let prepared = Prepared {
        mchid: call.merchant.mchid.clone(),
        out_card_code: body.required("out_card_code")?,
        card_template_id: body.required("card_template_id")?,
        appid: body.required("appid")?,
        notify_url: body.required("notify_url")?,
    };
    body.finish()?;
    let stream = stream_of(&call.merchant.mchid, &prepared.out_card_code);
    let now = call.now();
    call.world
        .store
        .transact::<DiscountCard>(&stream, now, |view| {
            Ok(decide(view.state, Command::Prepare(prepared.clone()), now)?)
        })
        .await?;
    Answer::json(&Token { prepare_card_token: call.world.chance.text(32) })
}

/// `GET /v3/discount-card/cards/{out_card_code}`.
pub(super) async fn card(call: &Call<'_>) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    let stream = stream_of(&call.merchant.mchid, call.variable("out_card_code"));
    let now = call.now();
    let state = call
        .transact::<DiscountCard>(&stream, now, |view| Ok(decide(view.state, Command::Tick, now)?))
        .await?;
    let card = state.0.as_ref().and_then(|card| Some((card, card.taken.as_ref()?)));
    let (card, taken) = card.ok_or_else(|| not_there("先享卡不存在"))?;
    Answer::json(&View::new(card, taken))
}

/// `POST /v3/discount-card/cards/{out_card_code}/add-user-records`.
pub(super) async fn add_user_records(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let card_template_id = body.required("card_template_id")?;
    let completions = body.list("objective_completion_records", completion)?;
    let usages = body.list("reward_usage_records", usage)?;
    body.finish()?;
    let stream = stream_of(&call.merchant.mchid, call.variable("out_card_code"));
    let now = call.now();
    call.world
        .store
        .transact::<DiscountCard>(&stream, now, |view| {
            let is_spent = |sort: &str, serial: Option<&str>| match serial {
                Some(serial) => view.is_held_elsewhere(&Claim::key(sort, serial)),
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
            Ok(decide(view.state, command, now)?)
        })
        .await?;
    Ok(Answer::empty())
}

fn completion(item: &mut Fields) -> Result<Completion, Refusal> {
    Ok(Completion {
        serial: item.required("objective_completion_serial_no")?,
        objective_id: item.required("objective_id")?,
        completion_time: item.required("completion_time")?,
        completion_type: movement(item, "completion_type")?,
        description: item.required("description")?,
        completion_count: item.required_integer("completion_count")?,
        remark: item.text("remark")?,
    })
}

fn usage(item: &mut Fields) -> Result<Usage, Refusal> {
    Ok(Usage {
        serial: item.required("reward_usage_serial_no")?,
        reward_id: item.required("reward_id")?,
        usage_time: item.required("usage_time")?,
        usage_type: movement(item, "usage_type")?,
        description: item.required("description")?,
        usage_count: item.required_integer("usage_count")?,
        amount: Fen(item.required_integer("amount")?),
        remark: item.text("remark")?,
    })
}

/// `INCREASE` or `DECREASE`.
pub(crate) fn movement(item: &mut Fields, name: &str) -> Result<Movement, Refusal> {
    let word = item.required(name)?;
    Movement::read(&word).ok_or_else(|| item.not_one_of(name, word.as_str(), "INCREASE、DECREASE"))
}

/// The stream of a card.
pub(super) fn stream_of(mchid: &str, out_card_code: &str) -> Stream {
    Stream::new(&["discount-card", mchid], out_card_code)
}
