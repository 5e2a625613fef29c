//! What the merchant asks the user to sign.

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use crate::{
    engine::{
        Given, Now, Personal, Refusal, check_length, check_notify_url, check_number, date_text,
        day_start, parse_date,
    },
    families::pay::Payee,
};

/// The content of a contract after empty values were dropped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// 公众账号ID; the provider's for a partner.
    #[serde(alias = "sp_appid")]
    pub appid: String,
    /// 特约商户号.
    pub sub_mchid: Option<String>,
    /// 特约商户公众账号ID.
    pub sub_appid: Option<String>,
    /// The user under `appid`, if only this one may sign.
    #[serde(alias = "sp_openid")]
    pub openid: Option<Personal>,
    /// The user under `sub_appid`.
    pub sub_openid: Option<Personal>,
    /// 协议模板ID.
    pub plan_id: i64,
    /// 商户签约协议号; unique together with the plan.
    pub out_contract_code: String,
    /// 签约展示的用户账户名称.
    pub contract_display_account: String,
    /// Where to tell of signing and ending.
    pub contract_notify_url: String,
    /// 用户业务标识.
    pub out_user_code: Option<String>,
    /// The one debit that is agreed on (预约扣费).
    pub deduct_schedule: Option<Planned>,
}

/// 预约扣费: the day and the amount of the only debit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    /// `yyyy-MM-dd` in China.
    pub estimated_deduct_date: String,
    /// What will be taken.
    pub estimated_deduct_amount: Price,
    /// What for.
    pub description: String,
}

/// An amount with its currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    /// In fen.
    pub total: Fen,
    /// `CNY`.
    pub currency: Option<String>,
}

impl Terms {
    /// The merchant, or its sub-merchant.
    #[must_use]
    pub fn payee(&self, mchid: &str) -> Payee {
        Payee { mchid: mchid.to_owned(), sub_mchid: self.sub_mchid.clone() }
    }

    /// Refuses terms that break a rule.
    ///
    /// # Errors
    /// The first broken rule.
    pub fn check(&self, now: Now) -> Result<(), Refusal> {
        check_length("/appid", &self.appid, 32)?;
        check_number("/out_contract_code", &self.out_contract_code, 32)?;
        check_length("/contract_display_account", &self.contract_display_account, 32)?;
        check_notify_url("/contract_notify_url", &self.contract_notify_url, 255)?;
        if self.plan_id <= 0 {
            return Err(Refusal::field("/plan_id", Given::from(self.plan_id), "值低于最小值 1"));
        }
        if self.sub_openid.is_some() && self.sub_appid.is_none() {
            return Err(Refusal::missing("/sub_appid"));
        }
        self.deduct_schedule.as_ref().map_or(Ok(()), |planned| planned.check(now))
    }
}

impl Planned {
    /// The Unix second at which the day begins.
    #[must_use]
    pub fn day(&self) -> i64 {
        parse_date(&self.estimated_deduct_date).unwrap_or(0)
    }

    /// The day before is needed to schedule the debit, so today is too late (assumed).
    fn check(&self, now: Now) -> Result<(), Refusal> {
        let pointer = "/deduct_schedule/estimated_deduct_date";
        let given = || Given::from(self.estimated_deduct_date.as_str());
        let day = parse_date(&self.estimated_deduct_date)
            .ok_or_else(|| Refusal::field(pointer, given(), "日期格式错误，应为yyyy-MM-dd"))?;
        if day <= day_start(now.0) {
            let today = date_text(now.0);
            return Err(Refusal::field(pointer, given(), format!("必须晚于今天 {today}")));
        }
        check_length("/deduct_schedule/description", &self.description, 127)?;
        self.estimated_deduct_amount.check("/deduct_schedule/estimated_deduct_amount")
    }
}

impl Price {
    /// Refuses an amount below one fen, and other currencies.
    pub(super) fn check(&self, pointer: &str) -> Result<(), Refusal> {
        if self.total.0 < 1 {
            let given = Given::from(self.total.0);
            return Err(Refusal::field(&format!("{pointer}/total"), given, "值低于最小值 1"));
        }
        match self.currency.as_deref() {
            None | Some("CNY") => Ok(()),
            Some(other) => {
                let pointer = format!("{pointer}/currency");
                Err(Refusal::field(&pointer, Given::from(other), "境内商户只支持CNY"))
            }
        }
    }
}
