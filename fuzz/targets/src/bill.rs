//! Bills: rows are the same however the text is cut, none is lost or invented, and amounts stay
//! exact to the fen, whatever merchants wrote into their texts.

use std::fmt::Write as _;

use wechatpay_core::Fen;
use wechatpay_core::bill::{BillParser, BillRow, Entry, Fee, FundRow, TradeRow};

pub(crate) fn run(bytes: &[u8]) {
    as_a_text::<TradeRow>(bytes);
    as_a_text::<FundRow>(bytes);
    numbers(bytes);
    written(bytes);
}

/// The bytes are the text of a bill.
fn as_a_text<R: BillRow + PartialEq + std::fmt::Debug>(bytes: &[u8]) {
    let piece = 1 + bytes.len() % 61;
    let (whole, cut) = (read::<R>(bytes, bytes.len().max(1)), read::<R>(bytes, piece));
    assert_eq!(whole, cut, "pieces of {piece} make no difference");
    let lines = bytes.split(|byte| *byte == b'\n').count();
    assert!(whole.0.len() <= lines, "no more entries than lines");
    let totals = whole.0.iter().filter(|entry| matches!(entry, Entry::Summary(_))).count();
    assert!(totals <= 1, "the totals stand once");
    let is_last = matches!(whole.0.last(), Some(Entry::Summary(_)));
    assert!(totals == 0 || is_last, "nothing stands behind the totals");
}

/// The bytes are amounts, as text and as numbers.
fn numbers(bytes: &[u8]) {
    for (first, _) in bytes.as_chunks::<8>().0.iter().zip(0..8) {
        let number = i64::from_le_bytes(*first);
        let (fen, fee) = (Fen(number), Fee(number));
        assert_eq!(fen.to_string().parse().ok(), Some(fen), "an amount reads back");
        assert_eq!(fee.to_string().parse().ok(), Some(fee), "a fee reads back");
        let off = i128::from(fee.rounded().0) * 1_000 - i128::from(number);
        assert!(off.abs() <= 500, "{number} is rounded to the nearest");
    }
    let Ok(text) = std::str::from_utf8(bytes.get(..24).unwrap_or(bytes)) else { return };
    if let Ok(Fen(fen)) = text.parse() {
        assert_eq!(exactly(text, 2), Some(fen.into()), "{text:?} is {fen} fen");
    }
    if let Ok(Fee(fee)) = text.parse() {
        assert_eq!(exactly(text, 5), Some(fee.into()), "{text:?} is a fee of {fee}");
    }
}

/// The number that a decimal text means, times ten to this power, worked out another way.
fn exactly(text: &str, power: u32) -> Option<i128> {
    // Early bills write small fees as `6e-05`.
    let (text, exponent) = text.split_once("e-").unwrap_or((text, "0"));
    let digits = text.strip_prefix('-').unwrap_or(text);
    let places = digits.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let all: String = digits.chars().filter(|c| *c != '.').collect();
    let number = all.parse::<i128>().ok()?.checked_mul(10_i128.pow(power))?;
    let divisor =
        10_i128.checked_pow(u32::try_from(places).ok()? + exponent.parse::<u32>().ok()?)?;
    let value = (number % divisor == 0).then_some(number / divisor)?;
    Some(if text.starts_with('-') { -value } else { value })
}

/// A bill of rows that we wrote is read as those rows, and its totals are their sums.
fn written(bytes: &[u8]) {
    let mut text = String::from(HEADER);
    let mut expected = Vec::new();
    for (at, row) in bytes.chunks(24).take(20).enumerate() {
        let number = |from: usize| {
            let digits = row.get(from..from + 4).and_then(|four| four.try_into().ok());
            i64::from(digits.map_or(0, i32::from_le_bytes))
        };
        let (total, fee) = (Fen(number(0)), Fee(number(4)));
        let attach = attach(row.get(8..).unwrap_or_default());
        let marked = attach.replace(',', "\\,");
        let _ = write!(
            text,
            "`2026-11-21 10:00:00,`wx1,`1,`0,`,`42,`O{at},`o,`JSAPI,`SUCCESS,`B,`CNY,`{total},\
             `0.00,`0,`0,`0.00,`0.00,`,`,`茶,`{marked},`{fee},`0.60%,`{total},`0.00,`\r\n"
        );
        expected.push((format!("O{at}"), total, fee, attach));
    }
    let sums = expected.iter().fold((Fen(0), Fee(0)), |sum, row| (sum.0 + row.1, sum.1 + row.2));
    let _ = write!(
        text,
        "{TOTALS}`{},`{},`0.00,`0.00,`{},`{},`0.00\r\n",
        expected.len(),
        sums.0,
        sums.1,
        sums.0
    );
    let (entries, fault) = read::<TradeRow>(text.as_bytes(), 1 + bytes.len() % 97);
    assert_eq!(fault, None, "a bill that we wrote is read");
    let (_, fault) = read::<TradeRow>(format!("{text}`1,`0.00\n").as_bytes(), 61);
    assert!(fault.is_some(), "something behind the totals is left out");
    let mut found = Vec::new();
    for entry in entries {
        match entry {
            Entry::Row(row) => {
                assert_eq!(row.order_total(), Some(row.settlement_total()));
                let (number, attach) = (row.out_trade_no().to_owned(), row.attach().to_owned());
                found.push((number, row.settlement_total(), row.fee(), attach));
            }
            Entry::Summary(totals) => {
                assert_eq!(totals.count(), u64::try_from(expected.len()).ok());
                let told = totals.fen("应结订单总金额").zip(totals.fee("手续费总金额"));
                assert_eq!(told, Some(sums), "the totals are the sums");
            }
        }
    }
    assert_eq!(found, expected, "the rows are those that were written");
}

/// What a merchant may have put into its own column: anything but a line's end. Blanks at its end
/// are not told from none.
fn attach(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes).replace(['\n', '\r'], ",`");
    text.trim_end().to_owned()
}

/// The entries up to the first mistake, and the mistake.
fn read<R: BillRow>(bytes: &[u8], piece: usize) -> (Vec<Entry<R>>, Option<String>) {
    let (mut parser, mut entries) = (BillParser::<R>::default(), Vec::new());
    for piece in bytes.chunks(piece).map(Some).chain([None]) {
        match piece {
            Some(piece) => parser.push(piece),
            None => parser.finish(),
        }
        loop {
            match parser.entry() {
                Ok(Some(entry)) => entries.push(entry),
                Ok(None) => break,
                Err(error) => return (entries, Some(error.to_string())),
            }
        }
    }
    let has_totals = matches!(entries.last(), Some(Entry::Summary(_)));
    assert_eq!(parser.is_complete(), has_totals, "a bill without totals was cut");
    (entries, None)
}

const HEADER: &str = "\u{feff}交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注\r\n";
const TOTALS: &str = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额\r\n";
