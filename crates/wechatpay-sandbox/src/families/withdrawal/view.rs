//! A withdrawal as its queries and `MCHWITHDRAW.CHANGE` show it.

use serde::Serialize;
use wechatpay_core::Fen;

use super::{Form, Stage, Withdraw};
use crate::engine::{Account, rfc3339};

/// The answer to a query. Each form has members of its own.
#[derive(Debug, Serialize)]
pub struct View<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    sp_mchid: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sub_mchid: Option<&'a str>,
    status: &'static str,
    withdraw_id: &'a str,
    out_request_no: &'a str,
    #[serde(flatten)]
    amounts: Amounts,
    create_time: String,
    update_time: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    remark: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bank_memo: Option<&'a str>,
    account_type: Account,
    #[serde(flatten)]
    bank: Option<Destination>,
    #[serde(skip_serializing_if = "Option::is_none")]
    solution: Option<&'static str>,
}

/// One amount, or that of the day-end form and what became of it.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Amounts {
    One {
        amount: Fen,
    },
    Total {
        total_amount: Fen,
        #[serde(skip_serializing_if = "Option::is_none")]
        success_amount: Option<Fen>,
        #[serde(skip_serializing_if = "Option::is_none")]
        fail_amount: Option<Fen>,
        #[serde(skip_serializing_if = "Option::is_none")]
        refund_amount: Option<Fen>,
    },
}

/// Where the money goes. Of the account the last four digits are shown.
#[derive(Debug, Serialize)]
struct Destination {
    account_number: &'static str,
    account_bank: &'static str,
    bank_name: &'static str,
}

/// The resource of the notification: the same, with the bank in every form.
#[derive(Debug, Serialize)]
pub struct NotificationView<'a> {
    original_data: View<'a>,
}

impl<'a> View<'a> {
    /// Shows a withdrawal.
    #[must_use]
    pub fn new(known: &'a Withdraw) -> Self {
        let (terms, form) = (&known.terms, known.terms.form);
        let is_own = form == Form::Own;
        let failed = matches!(known.stage, Stage::Fail | Stage::Close);
        // The query of a merchant's own promises these members, and does not say how it writes none.
        let text = |text: &'a Option<String>| text.as_deref().or(is_own.then_some("无"));
        let of = |is_so: bool| is_so.then_some(known.amount);
        Self {
            sp_mchid: (!is_own).then_some(terms.mchid.as_str()),
            sub_mchid: terms.sub_mchid.as_deref(),
            status: status(form, known.stage),
            withdraw_id: &known.withdraw_id,
            out_request_no: &terms.out_request_no,
            amounts: match form {
                Form::DayEnd => Amounts::Total {
                    total_amount: known.amount,
                    success_amount: of(known.stage == Stage::Success),
                    fail_amount: of(failed),
                    refund_amount: of(known.stage == Stage::Refund),
                },
                _ => Amounts::One { amount: known.amount },
            },
            create_time: rfc3339(known.created_at),
            update_time: rfc3339(known.updated_at),
            reason: text(&known.reason),
            remark: text(&terms.remark),
            bank_memo: text(&terms.bank_memo),
            account_type: terms.account(),
            bank: (!is_own).then_some(BANK),
            solution: is_own.then(|| solution(known.stage)),
        }
    }
}

impl<'a> NotificationView<'a> {
    pub(super) fn new(known: &'a Withdraw) -> Self {
        Self { original_data: View { bank: Some(BANK), ..View::new(known) } }
    }
}

impl Withdraw {
    /// 提现单状态 in the words of its form.
    #[must_use]
    pub fn status(&self) -> &'static str {
        status(self.terms.form, self.stage)
    }
}

/// 提现单状态 in the words of the form.
fn status(form: Form, stage: Stage) -> &'static str {
    match (form, stage) {
        (Form::DayEnd, Stage::Init) => "CREATED",
        (Form::DayEnd, Stage::Created) => "PROCESSING",
        (Form::DayEnd, Stage::Success) => "FINISHED",
        (Form::DayEnd, _) => "ABNORMAL",
        (_, Stage::Init) => "INIT",
        (_, Stage::Created) => "CREATE_SUCCESS",
        (_, Stage::Success) => "SUCCESS",
        (_, Stage::Fail) => "FAIL",
        (_, Stage::Refund) => "REFUND",
        (_, Stage::Close) => "CLOSE",
    }
}

/// 提现失败解决方案.
fn solution(stage: Stage) -> &'static str {
    match stage {
        Stage::Fail | Stage::Refund | Stage::Close => "请检查结算银行账户后使用新单号重新发起",
        _ => "无",
    }
}

const BANK: Destination = Destination {
    account_number: "1178",
    account_bank: "工商银行",
    bank_name: "中国工商银行深圳支行",
};
