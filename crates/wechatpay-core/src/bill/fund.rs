//! Rows of fund-flow bills (资金账单): what came into an account and what left it.

use std::fmt;

use super::record::{BillRow, Record, misfit};
use crate::error::Result;
use crate::money::Fen;

/// One movement of money. `Debug` shows neither applicant nor remark.
#[derive(Clone, PartialEq, Eq)]
pub struct FundRow {
    /// Beijing time, `2023-11-14 22:13:20`. 记账时间
    pub time: String,
    /// WeChat Pay's number of the payment, refund or withdrawal. 微信支付业务单号
    pub transaction_id: String,
    /// 资金流水单号
    pub flow_id: String,
    /// 业务名称
    pub business_name: String,
    /// 业务类型
    pub business_type: String,
    /// Whether money came in (收入); else it left (支出). 收支类型
    pub is_income: bool,
    /// How much, never negative. 收支金额(元)
    pub amount: Fen,
    /// What the account held then. 账户结余(元)
    pub balance: Fen,
    /// 资金变更提交申请人
    pub applicant: String,
    /// 备注
    pub remark: String,
    /// 业务凭证号
    pub voucher: String,
}

impl FundRow {
    /// The amount with its sign: negative if money left.
    #[must_use]
    pub fn signed_amount(&self) -> Fen {
        if self.is_income { self.amount } else { -self.amount }
    }
}

impl BillRow for FundRow {
    fn read(record: &Record<'_>) -> Result<Self> {
        let is_income = match record.text("收支类型")?.as_str() {
            "收入" => true,
            "支出" => false,
            _ => return Err(misfit("收支类型 is neither 收入 nor 支出")),
        };
        Ok(Self {
            time: record.text("记账时间")?,
            transaction_id: record.text("微信支付业务单号")?,
            flow_id: record.text("资金流水单号")?,
            business_name: record.text("业务名称")?,
            business_type: record.text("业务类型")?,
            is_income,
            amount: record.fen("收支金额")?,
            balance: record.fen("账户结余")?,
            applicant: record.text("资金变更提交申请人")?,
            remark: record.text("备注")?,
            voucher: record.text("业务凭证号")?,
        })
    }
}

impl fmt::Debug for FundRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FundRow")
            .field("flow_id", &self.flow_id)
            .field("business_type", &self.business_type)
            .field("amount", &self.signed_amount())
            .finish_non_exhaustive()
    }
}
