//! The trade bill (交易账单): payments and refunds of one day.

use wechatpay_core::Fen;

use super::{
    BillDay,
    day::moment,
    writing::{Sheet, Writing, five_decimals},
};
use crate::engine::TradeEntry;

/// 账单类型.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TradeKind {
    /// Everything.
    All,
    /// Payments.
    Success,
    /// Refunds.
    Refund,
}

/// The file, or nothing if nothing happened. `deals` are those of whoever asks.
#[must_use]
pub fn trade_bill(
    deals: &[&TradeEntry],
    kind: TradeKind,
    day: BillDay,
    writing: Writing,
) -> Option<String> {
    let is_meant = |deal: &&&TradeEntry| match kind {
        TradeKind::All => true,
        TradeKind::Success => deal.back.is_none(),
        TradeKind::Refund => deal.back.is_some(),
    };
    let mut rows: Vec<&TradeEntry> =
        deals.iter().filter(|deal| day.holds(deal.at)).filter(is_meant).copied().collect();
    if rows.is_empty() {
        return None;
    }
    rows.sort_by(|a, b| (a.at, &a.transaction_id).cmp(&(b.at, &b.transaction_id)));
    let columns: Vec<&Column> = COLUMNS.iter().filter(|column| column.stands_in(kind)).collect();
    let mut sheet = Sheet::new(writing);
    sheet.header(&columns.iter().map(|column| column.name).collect::<Vec<_>>());
    for deal in &rows {
        sheet.row(&columns.iter().map(|column| (column.value)(deal)).collect::<Vec<_>>());
    }
    sheet.header(&SUMMARY);
    sheet.row(&summary(&rows));
    Some(sheet.finish())
}

fn summary(rows: &[&TradeEntry]) -> Vec<String> {
    let sum = |amount: fn(&TradeEntry) -> Fen| rows.iter().map(|deal| amount(deal)).sum::<Fen>();
    vec![
        rows.len().to_string(),
        sum(|deal| deal.settlement).to_string(),
        sum(|deal| back(deal, |back| back.settlement)).to_string(),
        sum(|deal| back(deal, |back| back.coupon)).to_string(),
        five_decimals(sum(|deal| deal.fee)),
        sum(|deal| deal.total).to_string(),
        sum(|deal| back(deal, |back| back.asked)).to_string(),
    ]
}

fn back(deal: &TradeEntry, amount: fn(&crate::engine::RefundEntry) -> Fen) -> Fen {
    deal.back.as_ref().map_or(Fen(0), amount)
}

/// A column: its name, in which bills it stands, its value.
struct Column {
    name: &'static str,
    bills: Bills,
    value: fn(&TradeEntry) -> String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Bills {
    Every,
    /// Not among payments only.
    WithRefunds,
    OnlyRefunds,
}

impl Column {
    fn stands_in(&self, kind: TradeKind) -> bool {
        match self.bills {
            Bills::Every => true,
            Bills::WithRefunds => kind != TradeKind::Success,
            Bills::OnlyRefunds => kind == TradeKind::Refund,
        }
    }
}

const fn column(name: &'static str, bills: Bills, value: fn(&TradeEntry) -> String) -> Column {
    Column { name, bills, value }
}

fn text(value: Option<&str>, otherwise: &str) -> String {
    value.unwrap_or(otherwise).to_owned()
}

const COLUMNS: [Column; 29] = [
    column("交易时间", Bills::Every, |deal| moment(deal.at)),
    column("公众账号ID", Bills::Every, |deal| deal.appid.clone()),
    column("商户号", Bills::Every, |deal| deal.mchid.clone()),
    column("特约商户号", Bills::Every, |deal| text(deal.sub_mchid.as_deref(), "0")),
    column("设备号", Bills::Every, |deal| deal.device_id.clone()),
    column("微信订单号", Bills::Every, |deal| deal.transaction_id.clone()),
    column("商户订单号", Bills::Every, |deal| deal.out_trade_no.clone()),
    column("用户标识", Bills::Every, |deal| deal.openid.clone()),
    column("交易类型", Bills::Every, |deal| deal.trade_type.to_owned()),
    column("交易状态", Bills::Every, |deal| deal.state.to_owned()),
    column("付款银行", Bills::Every, |deal| deal.bank_type.clone()),
    column("货币种类", Bills::Every, |_| "CNY".to_owned()),
    column("应结订单金额", Bills::Every, |deal| deal.settlement.to_string()),
    column("代金券金额", Bills::Every, |deal| deal.coupon.to_string()),
    column("退款申请时间", Bills::OnlyRefunds, |deal| moment(deal.at)),
    column("退款成功时间", Bills::OnlyRefunds, |deal| {
        deal.back.as_ref().and_then(|back| back.success_at).map(moment).unwrap_or_default()
    }),
    column("微信退款单号", Bills::WithRefunds, |deal| {
        text(deal.back.as_ref().map(|back| back.refund_id.as_str()), "0")
    }),
    column("商户退款单号", Bills::WithRefunds, |deal| {
        text(deal.back.as_ref().map(|back| back.out_refund_no.as_str()), "0")
    }),
    column("退款金额", Bills::WithRefunds, |deal| {
        back(deal, |back| back.settlement).to_string()
    }),
    column("充值券退款金额", Bills::WithRefunds, |deal| {
        back(deal, |back| back.coupon).to_string()
    }),
    column("退款类型", Bills::WithRefunds, |deal| {
        text(deal.back.as_ref().map(|back| back.channel), "")
    }),
    column("退款状态", Bills::WithRefunds, |deal| {
        text(deal.back.as_ref().map(|back| back.status), "")
    }),
    column("商品名称", Bills::Every, |deal| deal.description.clone()),
    column("商户数据包", Bills::Every, |deal| deal.attach.clone()),
    column("手续费", Bills::Every, |deal| five_decimals(deal.fee)),
    column("费率", Bills::Every, |_| "0.60%".to_owned()),
    column("订单金额", Bills::Every, |deal| deal.total.to_string()),
    column("申请退款金额", Bills::WithRefunds, |deal| {
        back(deal, |back| back.asked).to_string()
    }),
    column("费率备注", Bills::Every, |_| String::new()),
];
const SUMMARY: [&str; 7] = [
    "总交易单数",
    "应结订单总金额",
    "退款总金额",
    "充值券退款总金额",
    "手续费总金额",
    "订单总金额",
    "申请退款总金额",
];
