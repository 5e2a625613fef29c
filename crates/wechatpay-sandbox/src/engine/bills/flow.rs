//! The fund-flow bill (资金账单): every movement of one account on one day, with the balance after it.

use wechatpay_core::Fen;

use super::{
    BillDay,
    day::moment,
    writing::{Sheet, Writing},
};
use crate::engine::Posting;

/// The file, or nothing if nothing moved. `postings` are those of one account, of all time.
#[must_use]
pub fn flow_bill(postings: &[&Posting], day: BillDay, writing: Writing) -> Option<String> {
    let mut all: Vec<&Posting> = postings.to_vec();
    all.sort_by_key(|posting| posting.at);
    let before = all.iter().filter(|posting| posting.at < day.begins);
    let mut balance: Fen = before.map(|posting| posting.amount).sum();
    let rows: Vec<&Posting> = all.into_iter().filter(|posting| day.holds(posting.at)).collect();
    if rows.is_empty() {
        return None;
    }
    let mut sheet = Sheet::new(writing);
    sheet.header(&COLUMNS);
    for (index, posting) in rows.iter().enumerate() {
        balance = balance + posting.amount;
        sheet.row(&[
            moment(posting.at),
            posting.number.clone(),
            format!("{}{:06}", posting.number, index + 1),
            posting.business.to_owned(),
            posting.kind.to_owned(),
            if posting.amount < Fen(0) { "支出" } else { "收入" }.to_owned(),
            Fen(posting.amount.0.saturating_abs()).to_string(),
            balance.to_string(),
            posting.applicant.clone(),
            posting.remark.clone(),
            posting.voucher.clone(),
        ]);
    }
    sheet.header(&SUMMARY);
    let side = |is_income: bool| {
        let meant = rows.iter().filter(move |posting| (posting.amount > Fen(0)) == is_income);
        meant.map(|posting| Fen(posting.amount.0.saturating_abs())).collect::<Vec<_>>()
    };
    let (income, expense) = (side(true), side(false));
    sheet.row(&[
        rows.len().to_string(),
        income.len().to_string(),
        income.into_iter().sum::<Fen>().to_string(),
        expense.len().to_string(),
        expense.into_iter().sum::<Fen>().to_string(),
    ]);
    Some(sheet.finish())
}

const COLUMNS: [&str; 11] = [
    "记账时间",
    "微信支付业务单号",
    "资金流水单号",
    "业务名称",
    "业务类型",
    "收支类型",
    "收支金额(元)",
    "账户结余(元)",
    "资金变更提交申请人",
    "备注",
    "业务凭证号",
];
const SUMMARY: [&str; 5] = ["资金流水总笔数", "收入笔数", "收入金额", "支出笔数", "支出金额"];
