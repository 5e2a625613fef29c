//! The closing of an account as its queries show it.

use serde::Serialize;
use wechatpay_core::Fen;

use super::{Paying, Payout, Stage};
use crate::engine::{Account, rfc3339};

/// The answer to a query.
#[derive(Debug, Serialize)]
pub struct View<'a> {
    applyment_id: &'a str,
    out_request_no: &'a str,
    sub_mchid: &'a str,
    cancel_state: Stage,
    cancel_state_description: &'static str,
    withdraw: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    withdraw_state: Option<Paying>,
    #[serde(skip_serializing_if = "Option::is_none")]
    withdraw_state_description: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    account_withdraw_result: Vec<Outcome>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    account_info: Vec<Content>,
    modify_time: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    confirm_cancel: Option<Confirm>,
}

#[derive(Debug, Serialize)]
struct Outcome {
    out_account_type: &'static str,
    pay_state: &'static str,
    state_description: &'static str,
}

/// What is in an account.
#[derive(Debug, Serialize)]
pub(super) struct Content {
    out_account_type: &'static str,
    amount: Fen,
}

#[derive(Debug, Serialize)]
struct Confirm {
    confirm_cancel_url: String,
}

impl Content {
    pub(super) fn new((account, amount): &(Account, Fen)) -> Self {
        Self { out_account_type: word(*account), amount: *amount }
    }
}

impl<'a> View<'a> {
    /// Shows an application.
    #[must_use]
    pub fn new(known: &'a Payout) -> Self {
        let outcome = |paying: Paying| {
            let (pay_state, state_description) = match paying {
                Paying::WithdrawProcessing => ("PAY_PROCESSING", "付款中"),
                Paying::WithdrawException => ("PAY_FAIL", "付款失败"),
                Paying::WithdrawSucceed => ("PAY_SUCCEED", "付款成功"),
            };
            let of = move |(account, _): &(Account, Fen)| Outcome {
                out_account_type: word(*account),
                pay_state,
                state_description,
            };
            known.accounts.iter().map(of).collect()
        };
        let page = "https://pay.weixin.qq.com/public/cancel";
        let confirm =
            || Confirm { confirm_cancel_url: format!("{page}?id={}", known.applyment_id) };
        Self {
            applyment_id: &known.applyment_id,
            out_request_no: &known.terms.out_request_no,
            sub_mchid: &known.terms.sub_mchid,
            cancel_state: known.stage,
            cancel_state_description: description(known.stage),
            withdraw: if known.terms.has_withdrawal {
                "APPLY_WITHDRAW"
            } else {
                "NOT_APPLY_WITHDRAW"
            },
            withdraw_state: known.paying,
            withdraw_state_description: known.paying.map(|paying| match paying {
                Paying::WithdrawProcessing => "提现中",
                Paying::WithdrawException => "提现异常",
                Paying::WithdrawSucceed => "提现成功",
            }),
            account_withdraw_result: known.paying.map(outcome).unwrap_or_default(),
            account_info: known.accounts.iter().map(Content::new).collect(),
            modify_time: rfc3339(known.modified_at),
            confirm_cancel: (known.stage == Stage::WaitingMerchantConfirm).then(confirm),
        }
    }
}

fn word(account: Account) -> &'static str {
    match account {
        Account::Basic => "BASIC_ACCOUNT",
        Account::Operation => "OPERATE_ACCOUNT",
        Account::Deposit => "MARGIN_ACCOUNT",
        Account::Fees => "TRADE_FEE_ACCOUNT",
    }
}

fn description(stage: Stage) -> &'static str {
    match stage {
        Stage::Accepted => "已受理",
        Stage::Reviewing => "审核中",
        Stage::Rejected => "已驳回",
        Stage::WaitingMerchantConfirm => "待商户确认",
        Stage::Revoked => "已撤销",
        Stage::SystemProcessing => "系统处理中",
        Stage::Canceled => "已注销",
        Stage::FundProcessing => "资金处理中",
        Stage::Finish => "已完成",
    }
}
