//! Who may take part in combined orders: 发起合单支付 for who places one, 接收合单支付 for the others.
//! All merchants may, until a test says otherwise.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    engine::{Act, Answer, Call, ErrorNumber, Failure, Reason, Refusal, refused},
    families::pay::PartTerms,
};

pub(super) const ACTS: &[Act] = &[
    Act::get(
        "combine-permissions/{mchid}",
        "What a merchant may do with combined orders",
        |call| Box::pin(std::future::ready(show(call))),
    ),
    Act::put(
        "combine-permissions/{mchid}",
        "Give or take a merchant's permissions for combined orders",
        |call| Box::pin(set(call)),
    )
    .body::<Setting>(),
];

/// What a test said, kept as a fact.
#[derive(Serialize, Deserialize)]
struct Permission {
    can_initiate: bool,
    can_receive: bool,
}

#[derive(Deserialize, JsonSchema)]
struct Setting {
    /// Whether it may place them (发起合单支付); true if left out.
    can_initiate: Option<bool>,
    /// Whether it may be paid by others' (接收合单支付); true if left out.
    can_receive: Option<bool>,
}

/// Refuses a combined order with a participant that may not take part. Whose money a part is, is the
/// sub-merchant of a provider, or the merchant itself.
pub(super) fn check(call: &Call<'_>, parts: &[PartTerms]) -> Result<(), Failure> {
    let refuse =
        |text: &str| Failure::from(Refusal::new(Reason::NoAuth, ErrorNumber::NOT_PERMITTED, text));
    let initiator = &call.merchant.mchid;
    if !permission(call, initiator)?.can_initiate {
        return Err(refuse("商户未开通发起合单支付的权限"));
    }
    for part in parts {
        let payee = part.payee.account();
        if payee != initiator && !permission(call, payee)?.can_receive {
            return Err(refuse("子单商户未开通接收合单支付的权限"));
        }
    }
    Ok(())
}

async fn set(call: &Call<'_>) -> Result<Answer, Failure> {
    let Setting { can_initiate, can_receive } = call.act_as()?;
    let mchid = call.variable("mchid");
    if mchid.len() > LONGEST {
        return Err(refused(http::StatusCode::NOT_FOUND, "NOT_FOUND", "no such merchant"));
    }
    let permission = Permission {
        can_initiate: can_initiate.unwrap_or(true),
        can_receive: can_receive.unwrap_or(true),
    };
    // A struct of booleans always becomes JSON.
    let text = serde_json::to_string(&permission).unwrap_or_default();
    call.backend.store.keep_fact(fact(mchid), text).await?;
    show(call)
}

fn show(call: &Call<'_>) -> Result<Answer, Failure> {
    Answer::json(&permission(call, call.variable("mchid"))?)
}

fn permission(call: &Call<'_>, mchid: &str) -> Result<Permission, Failure> {
    let text = call.backend.store.fact(&fact(mchid))?;
    let said = text.and_then(|text| serde_json::from_str(&text).ok());
    Ok(said.unwrap_or(Permission { can_initiate: true, can_receive: true }))
}

fn fact(mchid: &str) -> String {
    format!("combine-permission/{mchid}")
}

const LONGEST: usize = 32;
