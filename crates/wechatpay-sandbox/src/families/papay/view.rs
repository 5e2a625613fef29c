//! A contract as answers and notifications show it.

use serde::Serialize;
use wechatpay_core::Fen;

use super::{Contract, End, EndMode, Planned, ScheduleState, Stage};
use crate::engine::{Personal, date_text, rfc3339};

/// The contract object.
#[derive(Debug, Serialize)]
pub struct ContractView<'a> {
    #[serde(flatten)]
    who: Who<'a>,
    contract_id: &'a str,
    plan_id: i64,
    out_contract_code: &'a str,
    contract_display_account: &'a str,
    contract_state: Stage,
    #[serde(skip_serializing_if = "Option::is_none")]
    contract_signed_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contract_expired_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contract_terminate_info: Option<Ending<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    out_user_code: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deduct_schedule: Option<Debiting<'a>>,
}

/// Whose contract it is, spelled for a merchant or for a provider.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Who<'a> {
    Direct {
        mchid: &'a str,
        appid: &'a str,
        openid: &'a str,
    },
    Partner {
        sp_mchid: &'a str,
        sp_appid: &'a str,
        sub_mchid: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        sub_appid: Option<&'a str>,
        sp_openid: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        sub_openid: Option<&'a str>,
    },
}

#[derive(Debug, Serialize)]
struct Ending<'a> {
    #[serde(rename = "contract_termination_mode")]
    mode: EndMode,
    #[serde(rename = "contract_terminated_time")]
    time: String,
    #[serde(rename = "contract_termination_remark", skip_serializing_if = "Option::is_none")]
    remark: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Debiting<'a> {
    estimated_deduct_date: &'a str,
    estimated_deduct_amount: Amount,
    schedule_state: ScheduleState,
    #[serde(skip_serializing_if = "Option::is_none")]
    scheduled_amount: Option<Amount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deduct_amount: Option<Amount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deduct_date: Option<String>,
}

/// The answer to queries of a schedule.
#[derive(Debug, Serialize)]
pub struct ScheduleView {
    schedule_state: ScheduleState,
    #[serde(skip_serializing_if = "Option::is_none")]
    deduct_start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deduct_end_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    scheduled_amount: Option<Amount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deduct_amount: Option<Amount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deduct_date: Option<String>,
}

/// Answers say `total`, notifications `amount`; so do the tables of both.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(untagged)]
enum Amount {
    Answered { total: Fen, currency: &'static str },
    Notified { amount: Fen, currency: &'static str },
}

impl<'a> ContractView<'a> {
    /// As answers show it.
    #[must_use]
    pub fn new(contract: &'a Contract) -> Self {
        let view = Self::with(contract, Amount::answered);
        Self { out_user_code: contract.terms.out_user_code.as_deref(), ..view }
    }

    /// As notifications show it.
    pub(super) fn notified(contract: &'a Contract) -> Self {
        Self::with(contract, Amount::notified)
    }

    fn with(contract: &'a Contract, amount: fn(Fen) -> Amount) -> Self {
        let (terms, openid) = (&contract.terms, contract.openid.as_ref());
        let openid = openid.map_or("", Personal::as_str);
        Self {
            who: match &terms.sub_mchid {
                None => Who::Direct { mchid: &contract.mchid, appid: &terms.appid, openid },
                Some(sub_mchid) => Who::Partner {
                    sp_mchid: &contract.mchid,
                    sp_appid: &terms.appid,
                    sub_mchid,
                    sub_appid: terms.sub_appid.as_deref(),
                    sp_openid: openid,
                    sub_openid: terms.sub_openid.as_ref().map(Personal::as_str),
                },
            },
            contract_id: &contract.identity.contract_id,
            plan_id: terms.plan_id,
            out_contract_code: &terms.out_contract_code,
            contract_display_account: &terms.contract_display_account,
            contract_state: contract.stage,
            contract_signed_time: contract.signed_at.map(rfc3339),
            contract_expired_time: contract.ends_at().map(rfc3339),
            contract_terminate_info: contract.end.as_ref().map(Ending::new),
            out_user_code: None,
            deduct_schedule: terms
                .deduct_schedule
                .as_ref()
                .map(|planned| Debiting::new(contract, planned, amount)),
        }
    }
}

impl<'a> Ending<'a> {
    fn new(end: &'a End) -> Self {
        Self { mode: end.mode, time: rfc3339(end.at), remark: end.remark.as_deref() }
    }
}

impl<'a> Debiting<'a> {
    fn new(contract: &Contract, planned: &'a Planned, amount: fn(Fen) -> Amount) -> Self {
        let estimated = amount(planned.estimated_deduct_amount.total);
        Self {
            estimated_deduct_date: &planned.estimated_deduct_date,
            estimated_deduct_amount: estimated,
            schedule_state: contract.schedule_state(),
            scheduled_amount: contract.scheduled_at.map(|_| estimated),
            deduct_amount: contract.paid().map(|(paid, _)| amount(paid)),
            deduct_date: contract.paid().map(|(_, at)| date_text(at)),
        }
    }
}

impl ScheduleView {
    /// Shows where the only debit of a contract stands.
    #[must_use]
    pub fn new(contract: &Contract, planned: &Planned) -> Self {
        let known = contract.scheduled_at.map(|_| planned);
        let day = || known.map(|planned| planned.estimated_deduct_date.clone());
        Self {
            schedule_state: contract.schedule_state(),
            deduct_start_date: day(),
            deduct_end_date: day(),
            scheduled_amount: known
                .map(|planned| Amount::answered(planned.estimated_deduct_amount.total)),
            deduct_amount: contract.paid().map(|(paid, _)| Amount::answered(paid)),
            deduct_date: contract.paid().map(|(_, at)| date_text(at)),
        }
    }
}

impl Amount {
    fn answered(total: Fen) -> Self {
        Self::Answered { total, currency: "CNY" }
    }

    fn notified(amount: Fen) -> Self {
        Self::Notified { amount, currency: "CNY" }
    }
}
