//! Trade bills (交易账单), read row by row: payments and refunds, with amounts in fen.
//!
//! The form is that of dossier 08 §6: a header, rows whose every field begins with a back-tick,
//! a summary. Columns are found by name; a byte order mark and CRLF do no harm.

use std::fmt;
use std::io::BufRead;

use wechatpay_core::Fen;
use wechatpay_core::bill::{TradeEvent, TradeRow};

/// One payment or refund of a bill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BillRow {
    /// `order` for a payment, `refund` for a refund: the scopes of entries.
    pub scope: &'static str,
    /// `out_trade_no` or `out_refund_no`.
    pub key: String,
    /// What was paid or is paid back.
    pub amount: Fen,
    /// `SUCCESS`, `REFUND`, `REVOKED`; of refunds their own state.
    pub state: String,
}

/// A row of the SDK's own reader, `wechatpay::bill::TradeRow`: what `Download::into_rows` gives can
/// be reconciled as it comes.
impl From<&TradeRow> for BillRow {
    fn from(row: &TradeRow) -> Self {
        match row.refund() {
            Some(refund) if row.event() == TradeEvent::Refunded => Self {
                scope: "refund",
                key: refund.out_refund_no.unwrap_or_default().to_owned(),
                amount: refund.requested.unwrap_or(refund.amount),
                state: refund.state.to_owned(),
            },
            _ => Self {
                scope: "order",
                key: row.out_trade_no().to_owned(),
                amount: row.order_total().unwrap_or(row.settlement_total()),
                state: row.trade_state().to_owned(),
            },
        }
    }
}

/// Why a row cannot be read.
#[derive(Debug)]
pub struct BillError {
    /// The line, counted from 1.
    pub line: u64,
    /// What is wrong with it.
    pub what: String,
}

/// The rows of a bill, one at a time: a bill of any size takes no more memory than its longest
/// line.
#[derive(Debug)]
pub struct BillRows<R> {
    lines: std::io::Lines<R>,
    line: u64,
    columns: Option<Columns>,
    is_over: bool,
}

#[derive(Debug)]
struct Columns {
    out_trade_no: usize,
    state: usize,
    order_amount: usize,
    refund: Option<RefundColumns>,
}

#[derive(Debug)]
struct RefundColumns {
    out_refund_no: usize,
    amount: usize,
    state: usize,
}

impl<R: BufRead> BillRows<R> {
    /// Of a bill that was downloaded and whose digest was checked.
    pub fn new(bill: R) -> Self {
        Self { lines: bill.lines(), line: 0, columns: None, is_over: false }
    }

    fn read(&mut self, line: &str) -> Result<Option<BillRow>, String> {
        let Some(columns) = &self.columns else {
            let header = line.trim_start_matches('\u{feff}');
            self.columns = Some(Columns::find(header)?);
            return Ok(None);
        };
        if !line.starts_with('`') {
            // The header of the summary.
            self.is_over = true;
            return Ok(None);
        }
        let fields: Vec<&str> = line[1..].split(",`").collect();
        let field = |index: usize| {
            fields.get(index).copied().ok_or_else(|| "it has too few fields".to_owned())
        };
        let amount = |text: &str| {
            text.parse::<Fen>().map_err(|_| format!("`{text:.20}` is no amount in yuan"))
        };
        let state = field(columns.state)?;
        let (scope, key, amount, state) = match &columns.refund {
            Some(refund) if state == "REFUND" => (
                "refund",
                field(refund.out_refund_no)?,
                amount(field(refund.amount)?)?,
                field(refund.state)?,
            ),
            _ => (
                "order",
                field(columns.out_trade_no)?,
                amount(field(columns.order_amount)?)?,
                state,
            ),
        };
        Ok(Some(BillRow { scope, key: key.to_owned(), amount, state: state.to_owned() }))
    }
}

impl Columns {
    fn find(header: &str) -> Result<Self, String> {
        let names: Vec<&str> = header.split(',').collect();
        let find = |wanted: &[&str]| {
            let found = wanted.iter().find_map(|name| names.iter().position(|known| known == name));
            found.ok_or_else(|| format!("it has no column {}", wanted.join(" or ")))
        };
        let refund = match find(&["商户退款单号"]) {
            Ok(out_refund_no) => Some(RefundColumns {
                out_refund_no,
                amount: find(&["申请退款金额", "退款金额"])?,
                state: find(&["退款状态"])?,
            }),
            Err(_) => None,
        };
        Ok(Self {
            out_trade_no: find(&["商户订单号"])?,
            state: find(&["交易状态"])?,
            order_amount: find(&["订单金额", "应结订单金额"])?,
            refund,
        })
    }
}

impl<R: BufRead> Iterator for BillRows<R> {
    type Item = Result<BillRow, BillError>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.is_over {
            let line = self.lines.next()?;
            self.line += 1;
            let read = line.map_err(|cause| cause.to_string());
            let read = read.and_then(|line| self.read(line.trim_end_matches('\r')));
            match read {
                Ok(Some(row)) => return Some(Ok(row)),
                Ok(None) => {}
                Err(what) => {
                    // Nothing after it can be trusted to be read rightly.
                    self.is_over = true;
                    return Some(Err(BillError { line: self.line, what }));
                }
            }
        }
        None
    }
}

impl fmt::Display for BillError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} of the bill cannot be read: {}", self.line, self.what)
    }
}

impl std::error::Error for BillError {}

#[cfg(test)]
mod tests {
    use super::*;

    const BILL: &str = "\u{feff}交易时间,商户订单号,交易状态,商户退款单号,退款状态,商品名称,订单金额,申请退款金额\r\n\
        `2026-11-21 10:00:00,`O1,`SUCCESS,`0,`,`a, b,`12.30,`0.00\r\n\
        `2026-11-21 11:00:00,`O1,`REFUND,`R1,`PROCESSING,`x,`0.00,`2.30\r\n\
        总交易单数,应结订单总金额\r\n`2,`12.30\r\n";

    #[test]
    fn rows_are_payments_and_refunds() {
        let rows: Vec<BillRow> = BillRows::new(BILL.as_bytes()).map(Result::unwrap).collect();
        let row = |scope, key: &str, fen, state: &str| BillRow {
            scope,
            key: key.into(),
            amount: Fen(fen),
            state: state.into(),
        };
        let expected =
            [row("order", "O1", 1230, "SUCCESS"), row("refund", "R1", 230, "PROCESSING")];
        assert_eq!(rows, expected);
    }

    /// Both readers see the same in the same bill.
    #[test]
    fn the_rows_of_the_sdk_say_the_same() {
        let bill = "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注\n\
            `t,`wx1,`1,`0,`,`4200001,`O1,`o,`JSAPI,`SUCCESS,`B,`CNY,`12.00,`0.30,`0,`0,`0.00,`0.00,`,`,`x,`,`0.07380,`0.60%,`12.30,`0.00,`\n\
            `t,`wx1,`1,`0,`,`4200001,`O1,`o,`JSAPI,`REFUND,`B,`CNY,`0.00,`0.00,`50001,`R1,`2.00,`0.30,`ORIGINAL,`SUCCESS,`x,`,`-0.01380,`0.60%,`0.00,`2.30,`\n\
            总交易单数\n`2\n";
        let ours: Vec<BillRow> = BillRows::new(bill.as_bytes()).map(Result::unwrap).collect();
        let mut parser = wechatpay_core::bill::BillParser::<TradeRow>::default();
        parser.push(bill.as_bytes());
        let mut theirs = Vec::new();
        while let Some(wechatpay_core::bill::Entry::Row(row)) = parser.entry().unwrap() {
            theirs.push(BillRow::from(&row));
        }
        assert_eq!((ours.len(), ours), (2, theirs));
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        let check = |bill: &str, expected: &str| {
            let rows: Vec<_> = BillRows::new(bill.as_bytes()).collect();
            let last = rows.into_iter().next_back();
            let found = last.and_then(Result::err).map(|error| error.to_string());
            assert_eq!(found.as_deref(), Some(expected));
        };
        check("a,b\n", "line 1 of the bill cannot be read: it has no column 商户订单号");
        let header = "商户订单号,交易状态,订单金额\n";
        check(
            &format!("{header}`O1,`SUCCESS,`1.234\n"),
            "line 2 of the bill cannot be read: `1.234` is no amount in yuan",
        );
        check(
            &format!("{header}`O1,`SUCCESS\n"),
            "line 2 of the bill cannot be read: it has too few fields",
        );
        assert_eq!(BillRows::new("".as_bytes()).count(), 0);
    }
}
