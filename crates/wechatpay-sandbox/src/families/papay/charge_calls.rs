//! Money under a contract: announcing a debit, and taking it.

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{
    Agreement, Command, Price, ScheduleView, State,
    body::{by_id, check_appid, check_side, signed},
    rules::refuse,
};
use crate::{
    engine::{Answer, Call, ErrorNumber, Failure, check_length},
    families::pay::{
        PartTerms, Payee, Product, Terms, body::Side, body::check_caller, streams, wire::place,
    },
};

/// Whose contract is meant.
#[derive(Deserialize)]
struct Naming {
    #[serde(alias = "sp_mchid")]
    mchid: Option<String>,
    #[serde(alias = "sp_appid")]
    appid: String,
    sub_mchid: Option<String>,
    #[serde(rename = "sub_appid")]
    _sub_appid: Option<String>,
}

#[derive(Deserialize)]
struct Scheduling {
    schedule_amount: Price,
}

#[derive(Deserialize)]
struct Telling {
    deduct_duration: Option<Duration>,
    estimated_amount: Estimated,
}

#[derive(Deserialize)]
struct Duration {
    count: i64,
    #[serde(rename = "unit")]
    _unit: Option<String>,
}

#[derive(Deserialize)]
struct Estimated {
    amount: Fen,
    #[serde(rename = "currency")]
    _currency: Option<String>,
}

#[derive(Deserialize)]
struct Charging {
    #[serde(alias = "sp_appid")]
    appid: String,
    sub_mchid: Option<String>,
    sub_appid: Option<String>,
    out_trade_no: String,
    description: String,
    transaction_notify_url: String,
    contract_id: String,
    amount: Price,
    goods_tag: Option<String>,
    attach: Option<String>,
}

#[derive(Serialize)]
struct Accepted<'a> {
    out_trade_no: &'a str,
    amount: Total,
}

#[derive(Serialize)]
struct Total {
    total: Fen,
    currency: &'static str,
}

/// `GET …/schedules/contract-id/{contract_id}`.
pub(super) async fn find_schedule(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = Payee::asked(call)?;
    let (_, state) = by_id(call, &payee, call.variable("contract_id")).await?;
    show_schedule(&state)
}

/// `POST …/schedules/contract-id/{contract_id}/schedule`.
pub(super) async fn schedule(call: &Call<'_>, side: Side) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let Naming { appid, sub_mchid, .. } = body.part(None)?;
    let Scheduling { schedule_amount } = body.decode(None)?;
    check_side(side, sub_mchid.as_ref())?;
    schedule_amount.check("/schedule_amount")?;
    let payee = Payee::of_caller(call, sub_mchid);
    let (stream, state) = by_id(call, &payee, call.variable("contract_id")).await?;
    check_appid(signed(&state)?, &appid)?;
    let command = Command::Schedule { amount: schedule_amount.total };
    show_schedule(&*call.change::<Agreement>(&stream, command).await?)
}

fn show_schedule(state: &State) -> Result<Answer, Failure> {
    let contract = signed(state)?;
    let planned = contract.terms.deduct_schedule.as_ref();
    let planned =
        planned.ok_or_else(|| refuse(ErrorNumber::AGAINST_RULES, "该协议不是预约扣费协议"))?;
    Answer::json(&ScheduleView::new(contract, planned))
}

/// `POST …/contracts/{contract_id}/notify`.
pub(super) async fn notify(call: &Call<'_>, side: Side) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let naming: Naming = body.part(None)?;
    let Telling { deduct_duration, estimated_amount } = body.decode(None)?;
    let days = deduct_duration.map(|duration| duration.count);
    let command = Command::Tell { amount: estimated_amount.amount, days };
    tell(call, side, naming, command).await
}

/// `POST …/contracts/{contract_id}/fail-notify`.
pub(super) async fn notify_failure(call: &Call<'_>, side: Side) -> Result<Answer, Failure> {
    tell(call, side, call.body_as()?, Command::TellFailure).await
}

async fn tell(
    call: &Call<'_>,
    side: Side,
    naming: Naming,
    command: Command,
) -> Result<Answer, Failure> {
    if let Some(mchid) = &naming.mchid {
        let pointer = if side == Side::Partner { "/sp_mchid" } else { "/mchid" };
        check_caller(call, pointer, mchid)?;
    }
    check_side(side, naming.sub_mchid.as_ref())?;
    let payee = Payee::of_caller(call, naming.sub_mchid);
    let (stream, state) = by_id(call, &payee, call.variable("contract_id")).await?;
    check_appid(signed(&state)?, &naming.appid)?;
    call.change::<Agreement>(&stream, command).await?;
    Ok(Answer::empty())
}

/// `POST …/transactions/apply`: the debit is accepted; a notification or the query of orders tells
/// what became of it. The query of debits that one source remembers is not in the catalogue.
pub(super) async fn apply(call: &Call<'_>, side: Side) -> Result<Answer, Failure> {
    let body = call.body()?;
    let rest = body.spelled(&["goods_tag", "contract_id"]);
    let asked: Charging = body.decode(None)?;
    check_side(side, asked.sub_mchid.as_ref())?;
    asked.check()?;
    let payee = Payee::of_caller(call, asked.sub_mchid.clone());
    let (stream, state) = by_id(call, &payee, &asked.contract_id).await?;
    let contract = signed(&state)?;
    check_appid(contract, &asked.appid)?;
    let number = asked.out_trade_no.clone();
    let is_known = contract.debits.iter().any(|debit| debit.out_trade_no == number);
    let order = asked.terms(payee, contract, rest);
    // The contract notes the debit first, so that two calls cannot take the money twice.
    let amount = asked.amount.total;
    let profile = call.profile();
    let command = Command::Charge { out_trade_no: number.clone(), amount, profile };
    call.change::<Agreement>(&stream, command).await?;
    let placed = place(call, &streams::order(&order.payee, &number), order).await;
    if let Err(failure) = placed {
        if !is_known {
            let command = Command::Drop { out_trade_no: number };
            call.change::<Agreement>(&stream, command).await?;
        }
        return Err(failure);
    }
    let amount = Total { total: amount, currency: "CNY" };
    Answer::json(&Accepted { out_trade_no: &number, amount })
}

impl Charging {
    fn check(&self) -> Result<(), Failure> {
        self.amount.check("/amount")?;
        Ok(self.goods_tag.as_deref().map_or(Ok(()), |tag| check_length("/goods_tag", tag, 32))?)
    }

    /// The debit as an order.
    fn terms(&self, payee: Payee, contract: &super::Contract, rest: String) -> Terms {
        let part = PartTerms {
            payee: payee.clone(),
            sub_appid: None,
            out_trade_no: self.out_trade_no.clone(),
            description: self.description.clone(),
            attach: self.attach.clone(),
            total: self.amount.total,
            currency: self.amount.currency.clone(),
            profit_sharing: false,
            subsidy_amount: None,
        };
        Terms {
            product: Product::Deduct,
            payee,
            appid: self.appid.clone(),
            sub_appid: self.sub_appid.clone(),
            combine_out_trade_no: None,
            parts: vec![part],
            notify_url: Some(self.transaction_notify_url.clone()),
            time_expire: None,
            openid: contract.openid.clone(),
            sub_openid: contract.terms.sub_openid.clone().filter(|_| self.sub_appid.is_some()),
            identity: None,
            device_id: None,
            payer_client_ip: None,
            overseas: None,
            rest,
        }
    }
}
