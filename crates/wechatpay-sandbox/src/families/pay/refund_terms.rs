//! What a merchant asks for when it gives money back, and the rules on it (protocol 08 §5).

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{
    Reapplied,
    terms::{check_amount, check_currency},
};
use crate::engine::{Given, Refusal, check_length, check_notify_url};

/// The content of a refund call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefundTerms {
    /// Which part of the purchase, counted from 0.
    pub part: usize,
    /// 商户退款单号.
    pub out_refund_no: String,
    /// 退款原因.
    pub reason: Option<String>,
    /// Where to tell of the outcome; `None` means the address set for the merchant.
    pub notify_url: Option<String>,
    /// 退款资金来源.
    pub funds_account: Option<String>,
    /// 退款出资商户: the sub-merchant unless the platform advances it.
    #[serde(default)]
    pub refund_account: Option<String>,
    /// 退款金额 in fen.
    pub refund: Fen,
    /// 原订单金额 in fen.
    pub total: Fen,
    /// 退款币种; `CNY`.
    pub currency: String,
    /// 退款出资账户及金额.
    pub from: Vec<FundsFrom>,
    /// The goods in one fixed spelling: they only have to be the same on a repeated call.
    pub goods: String,
}

/// From which of the merchant's accounts money is taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FundsFrom {
    /// `AVAILABLE` or `UNAVAILABLE`.
    pub account: String,
    /// In fen.
    pub amount: Fen,
}

impl RefundTerms {
    /// Whether the platform advances the money (垫付退款).
    #[must_use]
    pub fn is_advanced(&self) -> bool {
        self.refund_account.as_deref() == Some(ADVANCED)
    }

    /// Refuses what can be checked without the order.
    pub(super) fn check(&self, is_overseas: bool) -> Result<(), Refusal> {
        check_refund_number("/out_refund_no", &self.out_refund_no)?;
        check_optional("/reason", self.reason.as_deref(), 80)?;
        if let Some(url) = &self.notify_url {
            check_notify_url("/notify_url", url, 256)?;
        }
        match self.funds_account.as_deref() {
            None | Some("AVAILABLE" | "UNSETTLED") => {}
            Some(other) => {
                let issue = "取值只能是 AVAILABLE、UNSETTLED";
                return Err(Refusal::field("/funds_account", Given::from(other), issue));
            }
        }
        check_amount("/amount/refund", self.refund)?;
        check_amount("/amount/total", self.total)?;
        if self.refund > self.total {
            let given = Given::from(self.refund.0);
            return Err(Refusal::field("/amount/refund", given, "退款金额大于原订单金额"));
        }
        check_currency("/amount/currency", &self.currency, is_overseas)?;
        self.check_from()
    }

    fn check_from(&self) -> Result<(), Refusal> {
        for (index, from) in self.from.iter().enumerate() {
            if !matches!(from.account.as_str(), "AVAILABLE" | "UNAVAILABLE") {
                let given = Given::from(from.account.as_str());
                let pointer = format!("/amount/from/{index}/account");
                let issue = "取值只能是 AVAILABLE、UNAVAILABLE";
                return Err(Refusal::field(&pointer, given, issue));
            }
            check_amount(&format!("/amount/from/{index}/amount"), from.amount)?;
        }
        let sum: i128 = self.from.iter().map(|from| i128::from(from.amount.0)).sum();
        if !self.from.is_empty() && sum != i128::from(self.refund.0) {
            return Err(Refusal::field("/amount/from", None, "出资金额之和不等于退款金额"));
        }
        Ok(())
    }
}

impl Reapplied {
    /// Refuses what can be checked without the refund.
    pub(super) fn check(&self) -> Result<(), Refusal> {
        match self.kind.as_str() {
            "MERCHANT_BANK_CARD" => return Ok(()),
            "USER_BANK_CARD" => {}
            other => {
                let issue = "取值只能是 USER_BANK_CARD、MERCHANT_BANK_CARD";
                return Err(Refusal::field("/type", Given::from(other), issue));
            }
        }
        let bank = self.bank_type.as_deref().ok_or_else(|| Refusal::missing("/bank_type"))?;
        if !BANKS.contains(&bank.trim_end_matches("_DEBIT")) || !bank.ends_with("_DEBIT") {
            return Err(Refusal::field("/bank_type", Given::from(bank), "不支持该银行"));
        }
        for (pointer, text) in
            [("/bank_account", &self.bank_account), ("/real_name", &self.real_name)]
        {
            if text.as_ref().is_none_or(|text| text.as_str().is_empty()) {
                return Err(Refusal::missing(pointer));
            }
        }
        Ok(())
    }
}

/// 商户退款单号: up to 64 characters of the small alphabet, and `@`.
fn check_refund_number(pointer: &str, number: &str) -> Result<(), Refusal> {
    check_length(pointer, number, 64)?;
    let is_plain = |b: u8| b.is_ascii_alphanumeric() || b"_-|*@".contains(&b);
    if number.is_empty() || !number.bytes().all(is_plain) {
        return Err(Refusal::field(pointer, Given::from(number), "只能是数字、大小写字母_-|*@"));
    }
    Ok(())
}

fn check_optional(pointer: &str, text: Option<&str>, most: usize) -> Result<(), Refusal> {
    text.map_or(Ok(()), |text| check_length(pointer, text, most))
}

/// 平台垫付.
const ADVANCED: &str = "REFUND_SOURCE_PARTNER_ADVANCE";
/// Banks whose debit cards a stuck refund may go to.
const BANKS: [&str; 15] = [
    "CMB", "COMM", "ABC", "CCB", "ICBC", "BOC", "PAB", "SPDB", "CITIC", "CEB", "CMBC", "CIB",
    "GDB", "PSBC", "NBCB",
];
