//! What the owner of a plate does, and what becomes of a charge.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Charge, Command,
    plate::{self, Blocked, Service},
    wire::{COLORS, change_plate, find, order, owe, plate_named, settle},
};
use crate::{
    engine::{Act, Answer, Call, Failure, Given, OPENID, Refusal, no_such_act, vanished},
    families::pay::Payee,
};

pub(super) const ACTS: &[Act] = &[
    Act::post(
        "vehicle/plates/{plate_number}/{action}",
        "Be the owner of a plate: open, pause, resume or close the service; or the platform: distrust, \
         trust",
        |call| Box::pin(act_on_plate(call)),
    )
    .acts(&["open", "pause", "resume", "close", "distrust", "trust"])
    .body::<Owning>(),
    Act::get("vehicle/charges/{out_trade_no}", "A charge for parking", |call| {
        Box::pin(show(call))
    }),
    Act::post(
        "vehicle/charges/{out_trade_no}/{action}",
        "Be the bank with a charge for parking: pay, advance (WeChat Pay does), fail; or the user: repay",
        |call| Box::pin(act_on_charge(call)),
    )
    .acts(&["pay", "advance", "fail", "repay"])
    .body::<Acting>(),
];

#[derive(Deserialize, JsonSchema)]
struct Owning {
    /// `BLUE` if absent.
    plate_color: Option<String>,
    /// Whose the plate is.
    openid: Option<String>,
}

#[derive(Deserialize, JsonSchema)]
struct Acting {
    /// Why it cannot be collected.
    reason: Option<String>,
    /// For whom a provider acted.
    sub_mchid: Option<String>,
}

/// A plate as the owner sees it.
#[derive(Serialize)]
struct Shown<'a> {
    plate_number: &'a str,
    plate_color: &'a str,
    service_state: Service,
    #[serde(skip_serializing_if = "Option::is_none")]
    block_reason: Option<Blocked>,
}

async fn act_on_plate(call: &Call<'_>) -> Result<Answer, Failure> {
    let Owning { plate_color, openid } = call.act_as()?;
    let color = plate_color.as_deref().unwrap_or("BLUE");
    if !COLORS.contains(&color) {
        let issue = format!("取值只能是 {}", COLORS.join("、"));
        return Err(Refusal::field("/plate_color", Given::from(color), issue).into());
    }
    let now = call.now();
    let command = match call.variable("action") {
        "open" => {
            let openid = openid.as_deref().unwrap_or(OPENID).into();
            plate::Command::Open { openid, at: now.0 }
        }
        "pause" => plate::Command::Pause,
        "resume" => plate::Command::Resume,
        "close" => plate::Command::Close,
        "distrust" => plate::Command::Trust(false),
        "trust" => plate::Command::Trust(true),
        _ => return Err(no_such_act()),
    };
    let number = call.variable("plate_number");
    let stream = plate_named(number, color);
    let state = change_plate(call.backend, now, &stream, command).await?;
    Answer::json(&Shown {
        plate_number: number,
        plate_color: color,
        service_state: state.service,
        block_reason: state.blocked(),
    })
}

async fn show(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = Payee::asked(call)?;
    find(call, &payee).await
}

async fn act_on_charge(call: &Call<'_>) -> Result<Answer, Failure> {
    let Acting { reason, sub_mchid } = call.act_as()?;
    let payee = Payee::of_caller(call, sub_mchid);
    let stream = order(&payee, call.variable("out_trade_no"));
    match call.variable("action") {
        "pay" => settle(call.backend, call.now(), &stream, false).await?,
        "advance" => settle(call.backend, call.now(), &stream, true).await?,
        "fail" => {
            let reason = reason.unwrap_or_else(|| "用户账户余额不足".to_owned());
            call.change::<Charge>(&stream, Command::Fail { reason }).await?;
        }
        "repay" => {
            let state = call.change::<Charge>(&stream, Command::Repay).await?;
            let order = state.0.as_ref().ok_or_else(vanished)?;
            owe(call.backend, call.now(), order, false).await?;
        }
        _ => return Err(no_such_act()),
    }
    find(call, &payee).await
}
