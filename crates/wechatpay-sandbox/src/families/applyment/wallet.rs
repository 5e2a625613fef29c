//! What reviewers, legal persons and banks do with applications and settlement accounts.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    AccountCommand, Applyment, Command, EcommerceView, Form, Rejected, SettlementAccount, View,
    wire::{ACCOUNTS, account_of, existing, none, show_account, stream_of},
};
use crate::engine::{Act, Answer, Call, Failure, Stream, no_such_act};

pub(super) const ACTS: &[Act] = &[
    Act::get("applyments/{number}", "An application, of either form", |call| Box::pin(show(call))),
    Act::post(
        "applyments/{number}/{action}",
        "Be the bank, the reviewers, the legal person or the merchant",
        |call| Box::pin(act(call)),
    )
    .acts(&["verify", "approve", "reject", "confirm", "sign", "open", "cancel", "freeze"])
    .body::<Acting>(),
    Act::post(
        "settlement-accounts/{sub_mchid}/{action}",
        "Be the bank: accept or refuse a new settlement account",
        |call| Box::pin(decide(call)),
    )
    .acts(&["approve", "reject"])
    .body::<Deciding>(),
];

#[derive(Deserialize, JsonSchema)]
struct Acting {
    /// What has to be corrected.
    field: Option<String>,
    /// Its name for people.
    field_name: Option<String>,
    /// What is wrong with it.
    reason: Option<String>,
}

#[derive(Deserialize, JsonSchema)]
struct Deciding {
    /// Why it is refused.
    reason: Option<String>,
}

async fn show(call: &Call<'_>) -> Result<Answer, Failure> {
    let (form, stream) = meant(call).await?;
    let state = call.current::<Applyment>(&stream).await?;
    let known = state.0.as_ref().ok_or_else(none)?;
    match form {
        Form::Special => Answer::json(&View::new(known)),
        Form::Ecommerce => Answer::json(&EcommerceView::new(known)),
    }
}

async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let Acting { field, field_name, reason } = call.act_as()?;
    let (_, stream) = meant(call).await?;
    let command = match call.variable("action") {
        "verify" => Command::Verify,
        "approve" => Command::Approve,
        "reject" => Command::Reject(vec![Rejected {
            field: field.unwrap_or_else(|| "license_copy".to_owned()),
            field_name: field_name.unwrap_or_else(|| "营业执照".to_owned()),
            reason: reason.unwrap_or_else(|| "营业执照不清晰".to_owned()),
        }]),
        "confirm" => Command::Confirm,
        "sign" => Command::Sign { sub_mchid: format!("19{}", call.backend.random.digits(8)) },
        "open" => Command::Open,
        "cancel" => Command::Cancel,
        "freeze" => Command::Freeze,
        _ => return Err(no_such_act()),
    };
    let state = call.change::<Applyment>(&stream, command).await?;
    let known = existing(&state)?;
    if let Some(sub_mchid) = &known.sub_mchid {
        take_in(call, sub_mchid).await?;
        let account = AccountCommand::Open(known.terms.account.clone());
        let stream = Stream::new(&[ACCOUNTS], sub_mchid);
        call.change::<SettlementAccount>(&stream, account).await?;
    }
    show(call).await
}

/// A provider that lists its sub-merchants has one more now.
async fn take_in(call: &Call<'_>, sub_mchid: &str) -> Result<(), Failure> {
    if call.backend.is_sub_merchant(&call.merchant.mchid, sub_mchid) {
        return Ok(());
    }
    let number = sub_mchid.to_owned();
    let add = move |mut record: crate::engine::merchants::Record| {
        record.sub_mchids.push(number);
        Ok(record)
    };
    let changed = call.backend.change_merchant(&call.merchant.mchid, add).await;
    changed.map(|_| ()).map_err(|_| Failure::Broken("a sub-merchant cannot be added"))
}

async fn decide(call: &Call<'_>) -> Result<Answer, Failure> {
    let Deciding { reason } = call.act_as()?;
    let fail_reason = match call.variable("action") {
        "approve" => None,
        "reject" => Some(reason.unwrap_or_else(|| "银行卡户名不符".to_owned())),
        _ => return Err(no_such_act()),
    };
    let command = AccountCommand::Verify { fail_reason };
    let state = call.change::<SettlementAccount>(&account_of(call)?, command).await?;
    show_account(&state)
}

/// The application of this number, whichever form it has.
async fn meant(call: &Call<'_>) -> Result<(Form, Stream), Failure> {
    for form in [Form::Special, Form::Ecommerce] {
        let stream = stream_of(&call.merchant.mchid, form, call.variable("number"));
        if call.current::<Applyment>(&stream).await?.0.is_some() {
            return Ok((form, stream));
        }
    }
    Err(none())
}
