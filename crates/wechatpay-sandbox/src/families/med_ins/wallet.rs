//! What the insurance and the user do with an order.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    Command, MedIns, MixPayType, Part,
    wire::{show, stream},
};
use crate::{
    engine::{Act, Answer, Call, Failure, Stream, no_such_act},
    families::pay::{self, Pay, Payee, streams},
};

pub(super) const ACTS: &[Act] = &[
    Act::get("medical/{out_trade_no}", "An order paid partly by medical insurance", |call| {
        Box::pin(find(call))
    }),
    Act::post(
        "medical/{out_trade_no}/{action}",
        "Be the user and the insurance: settle (the insurance pays), pay (both pay), or fail",
        |call| Box::pin(act(call)),
    )
    .acts(&["settle", "pay", "fail"])
    .body::<Acting>(),
];

#[derive(Deserialize, JsonSchema)]
struct Acting {
    /// Why the insurance refuses.
    reason: Option<String>,
    /// For whom a provider acted.
    sub_mchid: Option<String>,
}

async fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = Payee::asked(call)?;
    show(call, &payee, &stream(&payee, call.variable("out_trade_no"))).await
}

async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let Acting { reason, sub_mchid } = call.act_as()?;
    let payee = Payee::of_caller(call, sub_mchid);
    let stream = stream(&payee, call.variable("out_trade_no"));
    match call.variable("action") {
        "settle" => {
            call.change::<MedIns>(&stream, Command::PayInsurance).await?;
        }
        "pay" => pay_all(call, &payee, &stream).await?,
        "fail" => {
            let reason = reason.unwrap_or_else(|| "医保局结算校验失败".to_owned());
            call.change::<MedIns>(&stream, Command::Fail { reason }).await?;
        }
        _ => return Err(no_such_act()),
    }
    show(call, &payee, &stream).await
}

/// The insurance first, then the user, who pays the ordinary order behind the cash part.
async fn pay_all(call: &Call<'_>, payee: &Payee, stream: &Stream) -> Result<(), Failure> {
    let state = call.current::<MedIns>(stream).await?;
    let kind = state.0.as_ref().map(|order| order.terms.mix_pay_type);
    if kind != Some(MixPayType::CashOnly) {
        call.change::<MedIns>(stream, Command::PayInsurance).await?;
    }
    if kind == Some(MixPayType::InsuranceOnly) {
        return Ok(());
    }
    let is_open = state.0.as_ref().is_some_and(|order| order.cash == Part::Created);
    if is_open {
        let command = pay::Command::Pay {
            openid: None,
            coupon: None,
            bank_type: None,
            numbers: vec![call.backend.random.transaction_id()],
        };
        let cash = streams::order(payee, call.variable("out_trade_no"));
        call.change::<Pay>(&cash, command).await?;
    }
    call.change::<MedIns>(stream, Command::PayCash).await?;
    Ok(())
}
