//! The profit-sharing bill (分账账单): shares and returns that succeeded on one day.
//!
//! Columns by name and order of one reader (protocol 17 §7); the words of 业务类型 and 处理状态, and
//! what the summary holds beside 总条数, are assumed.

use super::{
    BillDay,
    day::moment,
    writing::{Sheet, Writing},
};
use crate::engine::ShareEntry;

/// The file, or nothing if nothing happened. `shares` are those of whoever asks.
#[must_use]
pub fn sharing_bill(shares: &[&ShareEntry], day: BillDay, writing: Writing) -> Option<String> {
    let mut rows: Vec<&ShareEntry> =
        shares.iter().filter(|share| day.holds(share.at)).copied().collect();
    if rows.is_empty() {
        return None;
    }
    rows.sort_by_key(|share| share.at);
    let mut sheet = Sheet::new(writing);
    sheet.header(&COLUMNS);
    for share in &rows {
        sheet.row(&[
            moment(share.at),
            share.initiator.clone(),
            share.payer.clone(),
            share.transaction_id.clone(),
            share.order_id.clone(),
            share.detail_id.clone(),
            share.out_order_no.clone(),
            share.total.to_string(),
            share.receiver.clone(),
            share.amount.to_string(),
            share.kind.to_owned(),
            "处理完成".to_owned(),
            share.remark.clone(),
        ]);
    }
    sheet.header(&["总条数"]);
    sheet.row(&[rows.len().to_string()]);
    Some(sheet.finish())
}

const COLUMNS: [&str; 13] = [
    "分账时间",
    "分账发起方",
    "分账方",
    "微信订单号",
    "微信分账/回退单号",
    "分账明细单号",
    "商户分账/回退单号",
    "订单金额",
    "分账接收方",
    "金额",
    "业务类型",
    "处理状态",
    "备注",
];
