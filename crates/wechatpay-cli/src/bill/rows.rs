//! Rows of bills as JSON and as CSV, under the names that the SDK gives their columns.

use serde_json::{Map, Value, json};
use wechatpay::Fen;
use wechatpay::bill::{BillRow, Fee, FundRow, Summary, TradeRow};

use crate::output::render::csv_text;

/// A row that can be printed: names and values, always the same names in the same order.
pub(super) trait Shown: BillRow {
    fn cells(&self) -> Vec<(&'static str, Cell<'_>)>;
}

/// What is in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell<'r> {
    None,
    Text(&'r str),
    Amount(Fen),
    /// Finer than a fen.
    Fee(Fee),
    Flag(bool),
}

impl Shown for TradeRow {
    fn cells(&self) -> Vec<(&'static str, Cell<'_>)> {
        let back = self.refund();
        vec![
            ("time", Cell::Text(self.time())),
            ("appid", Cell::Text(self.appid())),
            ("mchid", Cell::Text(self.mchid())),
            ("sub_mchid", Cell::of(self.sub_mchid())),
            ("device", Cell::Text(self.device())),
            ("transaction_id", Cell::Text(self.transaction_id())),
            ("out_trade_no", Cell::Text(self.out_trade_no())),
            ("openid", Cell::Text(self.openid())),
            ("trade_type", Cell::Text(self.trade_type())),
            ("trade_state", Cell::Text(self.trade_state())),
            ("bank", Cell::Text(self.bank())),
            ("currency", Cell::Text(self.currency())),
            ("settlement_total", Cell::Amount(self.settlement_total())),
            ("coupon", Cell::Amount(self.coupon())),
            ("order_total", Cell::amount(self.order_total())),
            ("refund_id", Cell::of(back.and_then(|back| back.refund_id))),
            ("out_refund_no", Cell::of(back.and_then(|back| back.out_refund_no))),
            ("refund_amount", Cell::amount(back.map(|back| back.amount))),
            ("refund_coupon", Cell::amount(back.map(|back| back.coupon))),
            ("refund_requested", Cell::amount(back.and_then(|back| back.requested))),
            ("refund_kind", Cell::of(back.map(|back| back.kind))),
            ("refund_state", Cell::of(back.map(|back| back.state))),
            ("refund_applied_at", Cell::of(back.and_then(|back| back.applied_at))),
            ("refund_succeeded_at", Cell::of(back.and_then(|back| back.succeeded_at))),
            ("goods", Cell::Text(self.goods())),
            ("attach", Cell::Text(self.attach())),
            ("fee_yuan", Cell::Fee(self.fee())),
            ("rate", Cell::Text(self.rate())),
            ("rate_remark", Cell::of(self.rate_remark())),
        ]
    }
}

impl Shown for FundRow {
    fn cells(&self) -> Vec<(&'static str, Cell<'_>)> {
        vec![
            ("time", Cell::Text(self.time())),
            ("transaction_id", Cell::Text(self.transaction_id())),
            ("flow_id", Cell::Text(self.flow_id())),
            ("business_name", Cell::Text(self.business_name())),
            ("business_type", Cell::Text(self.business_type())),
            ("is_income", Cell::Flag(self.is_income())),
            ("amount", Cell::Amount(self.amount())),
            ("balance", Cell::Amount(self.balance())),
            ("applicant", Cell::Text(self.applicant())),
            ("remark", Cell::Text(self.remark())),
            ("voucher", Cell::Text(self.voucher())),
        ]
    }
}

impl<'r> Cell<'r> {
    fn of(text: Option<&'r str>) -> Self {
        text.map_or(Self::None, Self::Text)
    }

    fn amount(amount: Option<Fen>) -> Self {
        amount.map_or(Self::None, Self::Amount)
    }

    fn json(self) -> Value {
        match self {
            Self::None => Value::Null,
            Self::Text(text) => text.into(),
            Self::Amount(Fen(fen)) => fen.into(),
            Self::Fee(fee) => fee.to_string().into(),
            Self::Flag(flag) => flag.into(),
        }
    }

    fn csv(self) -> String {
        match self {
            Self::None => String::new(),
            Self::Text(text) => csv_text(text),
            Self::Amount(fen) => fen.to_string(),
            Self::Fee(fee) => fee.to_string(),
            Self::Flag(flag) => flag.to_string(),
        }
    }
}

/// A row as a line of JSON.
pub(super) fn json_line(row: &impl Shown) -> String {
    let members: Map<String, Value> =
        row.cells().into_iter().map(|(name, cell)| (name.to_owned(), cell.json())).collect();
    Value::Object(members).to_string()
}

/// The names of the columns.
pub(super) fn csv_head(row: &impl Shown) -> String {
    row.cells().iter().map(|(name, _)| *name).collect::<Vec<_>>().join(",")
}

/// A row as a line of CSV.
pub(super) fn csv_line(row: &impl Shown) -> String {
    row.cells().into_iter().map(|(_, cell)| cell.csv()).collect::<Vec<_>>().join(",")
}

/// The totals as a line of JSON: names and values as the bill has them.
pub(super) fn totals_line(totals: &Summary) -> String {
    let members: Map<String, Value> = totals
        .entries()
        .iter()
        .map(|(name, value)| (name.clone(), Value::String(value.clone())))
        .collect();
    json!({ "summary": members }).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_say_the_same_in_both_forms() {
        let check = |cell: Cell<'_>, json: &str, csv: &str| {
            assert_eq!((cell.json().to_string().as_str(), cell.csv().as_str()), (json, csv));
        };
        check(Cell::None, "null", "");
        check(Cell::Text("茶, \"红\""), r#""茶, \"红\"""#, r#""茶, ""红""""#);
        check(Cell::Text("1000018"), r#""1000018""#, "1000018");
        check(Cell::Text("=1+1"), r#""=1+1""#, "'=1+1");
        check(Cell::Text("\u{1b}[31m\n"), r#""\u001b[31m\n""#, "\\u{1b}[31m\\u{a}");
        check(Cell::Amount(Fen(-1230)), "-1230", "-12.30");
        check(Cell::Fee(Fee(1499)), r#""0.01499""#, "0.01499");
        check(Cell::Flag(true), "true", "true");
    }
}
