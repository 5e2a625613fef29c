//! Applications and settlement accounts as queries show them.

use serde::Serialize;

use super::{Account, AccountChange, Application, Form, Rejected, Stage};
use crate::engine::{Personal, rfc3339};

/// The application of a special merchant.
#[derive(Debug, Serialize)]
pub struct View<'a> {
    business_code: &'a str,
    applyment_id: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    sub_mchid: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sign_url: Option<String>,
    applyment_state: &'static str,
    applyment_state_msg: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    audit_detail: Vec<Detail<'a>>,
}

#[derive(Debug, Serialize)]
struct Detail<'a> {
    field: &'a str,
    field_name: &'a str,
    reject_reason: &'a str,
}

/// The application of a second-level merchant.
#[derive(Debug, Serialize)]
pub struct EcommerceView<'a> {
    applyment_state: &'static str,
    applyment_state_desc: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    sign_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sub_mchid: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    account_validation: Option<Validation>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    audit_detail: Vec<Parameter<'a>>,
    out_request_no: &'a str,
    applyment_id: i64,
    sign_state: &'static str,
}

/// The small payment by which the merchant proves its account.
#[derive(Debug, Serialize)]
struct Validation {
    account_name: String,
    account_no: String,
    pay_amount: i64,
    destination_account_number: &'static str,
    destination_account_name: &'static str,
    destination_account_bank: &'static str,
    city: &'static str,
    remark: &'static str,
    deadline: String,
}

#[derive(Debug, Serialize)]
struct Parameter<'a> {
    param_name: &'a str,
    reject_reason: &'a str,
}

/// The settlement account in use, and with two more members a change of it.
#[derive(Debug, Serialize)]
pub(super) struct AccountView<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    account_name: Option<String>,
    account_type: &'a str,
    account_bank: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    bank_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bank_branch_id: Option<&'a str>,
    account_number: String,
    verify_result: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    verify_fail_reason: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    verify_finish_time: Option<String>,
}

impl<'a> View<'a> {
    /// Shows an application.
    #[must_use]
    pub fn new(known: &'a Application) -> Self {
        let (applyment_state, applyment_state_msg) = word(known.stage);
        let is_done = known.stage == Stage::Finished;
        let detail = |of: &'a Rejected| Detail {
            field: &of.field,
            field_name: &of.field_name,
            reject_reason: &of.reason,
        };
        Self {
            business_code: &known.terms.number,
            applyment_id: known.applyment_id,
            sub_mchid: known.sub_mchid.as_deref().filter(|_| is_done),
            sign_url: sign_url(known),
            applyment_state,
            applyment_state_msg,
            audit_detail: known.rejected.iter().map(detail).collect(),
        }
    }
}

impl<'a> EcommerceView<'a> {
    /// Shows an application.
    #[must_use]
    pub fn new(known: &'a Application) -> Self {
        let (applyment_state, applyment_state_desc) = ecommerce_word(known.stage);
        let parameter =
            |of: &'a Rejected| Parameter { param_name: &of.field, reject_reason: &of.reason };
        let account = &known.terms.account;
        let validation = || Validation {
            account_name: masked(account.account_name.as_ref()),
            account_no: masked(account.account_number.as_ref()),
            pay_amount: 124,
            destination_account_number: "7222223333322332",
            destination_account_name: "财付通支付科技有限公司",
            destination_account_bank: "招商银行威盛大厦支行",
            city: "深圳",
            remark: "入驻账户验证",
            deadline: rfc3339(known.since + 7 * 86_400),
        };
        Self {
            applyment_state,
            applyment_state_desc,
            sign_url: sign_url(known),
            sub_mchid: known.sub_mchid.as_deref(),
            account_validation: (known.stage == Stage::AccountToVerify).then(validation),
            audit_detail: known.rejected.iter().map(parameter).collect(),
            out_request_no: &known.terms.number,
            applyment_id: known.applyment_id,
            sign_state: match known.stage {
                Stage::Finished => "SIGNED",
                Stage::ToBeSigned => "UNSIGNED",
                _ => "NOT_SIGNABLE",
            },
        }
    }
}

impl<'a> AccountView<'a> {
    /// The account in use.
    pub(super) fn of(account: &'a Account) -> Self {
        Self {
            account_name: None,
            account_type: &account.account_type,
            account_bank: &account.account_bank,
            bank_name: account.bank_name.as_deref(),
            bank_branch_id: account.bank_branch_id.as_deref(),
            account_number: masked(account.account_number.as_ref()),
            verify_result: "VERIFY_SUCCESS",
            verify_fail_reason: None,
            verify_finish_time: None,
        }
    }

    /// A change of it.
    pub(super) fn change(change: &'a AccountChange) -> Self {
        let verified = change.verified.as_ref();
        let fail_reason = verified.and_then(|verified| verified.fail_reason.as_deref());
        Self {
            account_name: Some(masked(change.account.account_name.as_ref())),
            verify_result: match (verified, fail_reason) {
                (None, _) => "AUDITING",
                (Some(_), None) => "AUDIT_SUCCESS",
                (Some(_), Some(_)) => "AUDIT_FAIL",
            },
            verify_fail_reason: fail_reason,
            verify_finish_time: verified.map(|verified| rfc3339(verified.at)),
            ..Self::of(&change.account)
        }
    }
}

impl Application {
    /// 申请单状态 in the words of its form.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self.terms.form {
            Form::Special => word(self.stage).0,
            Form::Ecommerce => ecommerce_word(self.stage).0,
        }
    }
}

/// All but the last four characters are stars; how the platform masks each rule is not known.
fn masked(text: Option<&Personal>) -> String {
    // A name that was not given is masked as a whole.
    let text = text.map_or("***", Personal::as_str);
    let shown = text.chars().count().saturating_sub(text.chars().count().min(4));
    text.chars().enumerate().map(|(at, c)| if at < shown { '*' } else { c }).collect()
}

/// Where the merchant confirms and signs.
fn sign_url(known: &Application) -> Option<String> {
    let is_open = matches!(known.stage, Stage::ToBeConfirmed | Stage::ToBeSigned);
    let page = "https://pay.weixin.qq.com/public/apply4ec_sign/s";
    is_open.then(|| format!("{page}?applymentId={}", known.applyment_id))
}

fn word(stage: Stage) -> (&'static str, &'static str) {
    match stage {
        Stage::Checking => ("APPLYMENT_STATE_EDITTING", "编辑中"),
        Stage::Auditing | Stage::AccountToVerify => ("APPLYMENT_STATE_AUDITING", "审核中"),
        Stage::Rejected => ("APPLYMENT_STATE_REJECTED", "已驳回"),
        Stage::ToBeConfirmed => ("APPLYMENT_STATE_TO_BE_CONFIRMED", "待账户验证"),
        Stage::ToBeSigned => ("APPLYMENT_STATE_TO_BE_SIGNED", "待签约"),
        Stage::Signing => ("APPLYMENT_STATE_SIGNING", "开通权限中"),
        Stage::Finished => ("APPLYMENT_STATE_FINISHED", "已完成"),
        Stage::Canceled | Stage::Frozen => ("APPLYMENT_STATE_CANCELED", "已作废"),
    }
}

fn ecommerce_word(stage: Stage) -> (&'static str, &'static str) {
    match stage {
        Stage::Checking => ("CHECKING", "资料校验中"),
        Stage::AccountToVerify => ("ACCOUNT_NEED_VERIFY", "待账户验证"),
        Stage::Auditing | Stage::ToBeConfirmed => ("AUDITING", "审核中"),
        Stage::Rejected => ("REJECTED", "已驳回"),
        Stage::ToBeSigned | Stage::Signing => ("NEED_SIGN", "待签约"),
        Stage::Finished => ("FINISH", "完成"),
        // This form has no word for what was taken back.
        Stage::Canceled => ("CANCELED", "已作废"),
        Stage::Frozen => ("FROZEN", "已冻结"),
    }
}
