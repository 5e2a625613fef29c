//! What the user does with a contract. What becomes of a debit, the acts of orders say.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Agreement, Command, Contract, ContractView, EndMode, State,
    body::{current, stream},
    decide::no_contract,
};
use crate::{
    engine::{Act, Answer, Call, Failure, Given, Personal, Refusal, no_such_act},
    families::pay::Payee,
};

pub(super) const ACTS: &[Act] = &[
    Act::get(
        "papay/contracts/{plan_id}/{out_contract_code}",
        "A deduction contract, also before it is signed",
        |call| Box::pin(find(call)),
    ),
    Act::post(
        "papay/contracts/{plan_id}/{out_contract_code}/{action}",
        "Be the user: sign, refuse, or terminate; the acts of pay/ decide on debits",
        |call| Box::pin(act(call)),
    )
    .acts(&["sign", "refuse", "terminate"])
    .body::<Acting>(),
];

#[derive(Deserialize, JsonSchema)]
struct Acting {
    /// For whom a partner acted.
    sub_mchid: Option<String>,
    /// Who signs.
    #[schemars(with = "Option<String>")]
    openid: Option<Personal>,
    /// The `contract_termination_mode`; `USER_TERMINATE` if left out.
    mode: Option<String>,
}

/// A contract, and what the merchant is not shown.
#[derive(Serialize)]
struct Whole<'a> {
    #[serde(flatten)]
    contract: ContractView<'a>,
    pre_entrustweb_id: &'a str,
    debits: Vec<&'a str>,
}

async fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = Payee::asked(call)?;
    whole(&*current(call, &stream(call, &payee)).await?)
}

async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let Acting { sub_mchid, openid, mode } = call.act_as()?;
    let command = match call.variable("action") {
        "sign" => Command::Sign { openid },
        "refuse" => Command::Refuse,
        "terminate" => Command::End { mode: read_mode(mode.as_deref())?, remark: None },
        _ => return Err(no_such_act()),
    };
    let stream = stream(call, &Payee::of_caller(call, sub_mchid));
    current(call, &stream).await?;
    whole(&*call.change::<Agreement>(&stream, command).await?)
}

/// Who ends it, in the platform's word.
fn read_mode(word: Option<&str>) -> Result<EndMode, Refusal> {
    Ok(match word {
        None | Some("USER_TERMINATE") => EndMode::UserTerminate,
        Some("WEPAY_WEB_TERMINATE") => EndMode::WepayWebTerminate,
        Some("CUSTOMER_SERVICE_TERMINATE") => EndMode::CustomerServiceTerminate,
        Some("SYSTEM_TERMINATE") => EndMode::SystemTerminate,
        Some(other) => {
            let issue = "取值只能是 USER_TERMINATE、WEPAY_WEB_TERMINATE、\
                         CUSTOMER_SERVICE_TERMINATE、SYSTEM_TERMINATE";
            return Err(Refusal::field("/mode", Given::from(other), issue));
        }
    })
}

fn whole(state: &State) -> Result<Answer, Failure> {
    let contract: &Contract = state.0.as_ref().ok_or_else(no_contract)?;
    Answer::json(&Whole {
        contract: ContractView::new(contract),
        pre_entrustweb_id: &contract.identity.pre_entrustweb_id,
        debits: contract.debits.iter().map(|debit| debit.out_trade_no.as_str()).collect(),
    })
}
