//! Rows of fund-flow bills (资金账单): what came into an account and what left it.

use std::fmt;

use super::record::{BillRow, Record, misfit};
use super::row_text::{RowText, texts};
use super::sums::Sums;
use crate::error::Result;
use crate::values::money::Fen;

/// One movement of money. It keeps the line as it came and hands out its parts. `Debug` shows
/// neither applicant nor remark.
#[derive(Clone, PartialEq, Eq)]
pub struct FundRow {
    kept: RowText<TEXTS>,
    is_income: bool,
    amount: Fen,
    balance: Fen,
}

impl FundRow {
    texts! {
        /// Beijing time, `2023-11-14 22:13:20`. 记账时间
        time = TIME;
        /// WeChat Pay's number of the payment, refund or withdrawal. 微信支付业务单号
        transaction_id = TRANSACTION_ID;
        /// 资金流水单号
        flow_id = FLOW_ID;
        /// 业务名称
        business_name = BUSINESS_NAME;
        /// 业务类型
        business_type = BUSINESS_TYPE;
        /// 资金变更提交申请人
        applicant = APPLICANT;
        /// 备注
        remark = REMARK;
        /// 业务凭证号
        voucher = VOUCHER;
    }

    /// Whether money came in (收入); else it left (支出). 收支类型
    #[must_use]
    pub fn is_income(&self) -> bool {
        self.is_income
    }

    /// How much, never negative. 收支金额(元)
    #[must_use]
    pub fn amount(&self) -> Fen {
        self.amount
    }

    /// The amount with its sign: negative if money left.
    #[must_use]
    pub fn signed_amount(&self) -> Fen {
        if self.is_income { self.amount } else { -self.amount }
    }

    /// What the account held then. 账户结余(元)
    #[must_use]
    pub fn balance(&self) -> Fen {
        self.balance
    }
}

impl BillRow for FundRow {
    fn read(record: &Record<'_>) -> Result<Self> {
        let (line, slots) = record.slots(&FIELDS);
        slots.require(TEXTS)?;
        let is_income = match slots.text(line, DIRECTION) {
            Some("收入") => true,
            Some("支出") => false,
            _ => return Err(misfit("收支类型 is neither 收入 nor 支出")),
        };
        let (amount, balance) = (slots.parse(line, AMOUNT)?, slots.parse(line, BALANCE)?);
        Ok(Self { is_income, amount, balance, kept: RowText::of(line, &slots) })
    }

    fn add_to(&self, sums: &mut Sums) {
        let (income, outgo) = if self.is_income { (1, 0) } else { (0, 1) };
        sums.count(&["收入笔数"], income);
        sums.count(&["支出笔数"], outgo);
        let none = Fen(0);
        sums.fen(&["收入金额"], if self.is_income { self.amount } else { none });
        sums.fen(&["支出金额"], if self.is_income { none } else { self.amount });
    }
}

impl fmt::Debug for FundRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FundRow")
            .field("flow_id", &self.flow_id())
            .field("business_type", &self.business_type())
            .field("amount", &self.signed_amount())
            .finish_non_exhaustive()
    }
}

/// The columns; texts come first.
static FIELDS: [&[&str]; 11] = [
    &["记账时间"],
    &["微信支付业务单号"],
    &["资金流水单号"],
    &["业务名称"],
    &["业务类型"],
    &["收支类型"],
    &["资金变更提交申请人"],
    &["备注"],
    &["业务凭证号"],
    &["收支金额"],
    &["账户结余"],
];

const TIME: usize = 0;
const TRANSACTION_ID: usize = 1;
const FLOW_ID: usize = 2;
const BUSINESS_NAME: usize = 3;
const BUSINESS_TYPE: usize = 4;
const DIRECTION: usize = 5;
const APPLICANT: usize = 6;
const REMARK: usize = 7;
const VOUCHER: usize = 8;
/// So many fields are texts.
const TEXTS: usize = 9;
const AMOUNT: usize = 9;
const BALANCE: usize = 10;
