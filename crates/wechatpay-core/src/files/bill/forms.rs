//! Every known form of bill, from the vectors, and files that are not bills.

use std::io::Write as _;

use flate2::{Compression, write::GzEncoder};

use super::*;
use crate::error::{Error, Result};
use crate::keys::sha1_hex;
use crate::values::money::Fen;
use crate::vectors::file;

fn read<R: BillRow>(bytes: &[u8]) -> Result<(Vec<R>, Summary)> {
    let (mut rows, mut totals) = (Vec::new(), None);
    for entry in BillReader::<R, _>::new(bytes) {
        match entry? {
            Entry::Row(row) => rows.push(row),
            Entry::Summary(found) => totals = Some(found),
        }
    }
    Ok((rows, totals.expect("a bill ends with its totals")))
}

fn bill(name: &str) -> Vec<u8> {
    file(&format!("bills/{name}"))
}

fn trade(name: &str) -> (Vec<TradeRow>, Summary) {
    read(&bill(name)).unwrap()
}

/// The index of the vectors says how many rows each file has, and what its digest is.
#[test]
fn every_vector_is_read_to_its_totals() {
    let index: serde_json::Value = serde_json::from_slice(&bill("bills.json")).unwrap();
    let mut seen = 0;
    for vector in index["bills"].as_array().unwrap() {
        let Some(digest) = vector["sha1"].as_str() else { continue };
        let name = vector["file"].as_str().unwrap();
        let bytes = bill(name);
        assert_eq!(sha1_hex(&bytes), digest, "{name}");
        let rows = match vector["kind"].as_str().unwrap() {
            "trade" | "trade-early" => read::<TradeRow>(&bytes).unwrap().0.len(),
            "fundflow" if vector["summary_matches"] != false => {
                read::<FundRow>(&bytes).unwrap().0.len()
            }
            _ => continue,
        };
        assert_eq!(Some(rows as u64), vector["rows"].as_u64(), "{name}");
        seen += 1;
    }
    assert_eq!(seen, 12);
}

/// F09: merchants with old settings get these columns still.
#[test]
fn early_trade_bills_are_read() {
    let (rows, totals) = trade("trade-all-early-a.csv");
    let amounts = |row: &TradeRow| (row.settlement_total(), row.order_total(), row.fee());
    assert_eq!(amounts(&rows[0]), (Fen(1200), None, Fee(7000)));
    assert_eq!((rows[0].coupon(), rows[0].sub_mchid(), rows[0].refund()), (Fen(0), None, None));
    let refund = rows[1].refund().unwrap();
    assert_eq!((refund.out_refund_no, refund.amount), (Some("EARLY_R_0000"), Fen(500)));
    assert_eq!((refund.coupon, refund.requested, refund.state), (Fen(0), None, "SUCCESS"));
    assert_eq!((rows[1].event(), totals.fen("总交易额")), (TradeEvent::Refunded, Some(Fen(1200))));
    let (rows, totals) = trade("trade-all-early-b.csv");
    assert_eq!((rows[0].fee(), rows[1].fee()), (Fee(6), Fee(12)));
    assert_eq!((rows[1].settlement_total(), totals.fee("手续费总金额")), (Fen(2), Some(Fee(18))));
    let (rows, _) = trade("trade-success-early-b.csv");
    assert_eq!((rows[0].refund(), rows[0].fee()), (None, Fee(6)));
    let (rows, _) = trade("trade-refund-early-b.csv");
    let refund = rows[0].refund().unwrap();
    assert_eq!(refund.applied_at, Some("2018-08-20 18:11:00"));
    assert_eq!(refund.succeeded_at, Some("2018-08-20 18:11:15"));
}

/// An early bill of a service provider names the sub-merchant otherwise, one of cloud development
/// the appid.
#[test]
fn early_names_of_columns_are_known() {
    let text = String::from_utf8(bill("trade-all-early-a.csv")).unwrap();
    let text =
        text.replace("公众账号ID", "服务商的APPID").replace("`10000100,`0", "`10000100,`10000200");
    let (rows, _) = read::<TradeRow>(text.as_bytes()).unwrap();
    assert_eq!((rows[0].appid(), rows[0].sub_mchid()), ("wx8888888888888888", Some("10000200")));
}

/// A13: a payment that was reversed is given back without a number.
#[test]
fn a_reversed_payment_keeps_what_was_given_back() {
    let (rows, _) = trade("trade-all.csv");
    let row = rows.iter().find(|row| row.event() == TradeEvent::Reversed).unwrap();
    let refund = row.refund().unwrap();
    assert_eq!((row.out_trade_no(), row.order_total()), ("ORDER_0003", Some(Fen(0))));
    assert_eq!((refund.refund_id, refund.out_refund_no), (None, None));
    assert_eq!((refund.amount, refund.requested), (Fen(100), Some(Fen(100))));
    assert_eq!((refund.kind, refund.state), ("ORIGINAL", "SUCCESS"));
    let paid = rows.iter().find(|row| row.event() == TradeEvent::Paid).unwrap();
    assert_eq!(paid.refund(), None);
}

/// A11: the sample of the documentation counts in decimals, its brackets are full-width.
#[test]
fn counts_may_have_decimals() {
    let bytes = bill("fundflow-fullwidth.csv");
    let mut parser = BillParser::<FundRow>::default();
    parser.push(&bytes);
    let Some(Entry::Row(row)) = parser.entry().unwrap() else { panic!("a row") };
    assert_eq!((row.amount(), row.balance()), (Fen(2982), Fen(106_958)));
    let Some(Entry::Summary(totals)) = parser.entry().unwrap() else { panic!("totals") };
    assert_eq!((totals.count(), totals.fen("收入金额")), (Some(20), Some(Fen(35))));
    let check = |count: &str, expected: Option<u64>| {
        let text = String::from_utf8(bill("fundflow-basic.csv")).unwrap();
        let text = text.replace("`3,`1,`100.00,", &format!("`{count},`1,`100.00,"));
        let totals = read::<FundRow>(text.as_bytes()).map(|(_, totals)| totals.count());
        assert_eq!(totals.ok().flatten(), expected, "{count}");
    };
    for count in ["3", "3.0", "3.00"] {
        check(count, Some(3));
    }
    for count in ["3.5", "3.", "-3", "three", "4", ""] {
        check(count, None);
    }
}

#[test]
fn totals_must_fit_the_rows() {
    let check = |from: &str, to: &str, expected: &str| {
        let text = String::from_utf8(bill("trade-all.csv")).unwrap();
        assert!(text.contains(from), "{from}");
        let error = read::<TradeRow>(text.replacen(from, to, 1).as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), expected);
    };
    let says = |name: &str, told: &str, found: &str| {
        format!("the totals of the bill say {told} under {name}, its rows add up to {found}")
    };
    check("`20.00,`3.00", "`20.01,`3.00", &says("应结订单总金额", "121.00", "121.01000"));
    check(
        "`30.00,`0.00,`ORIGINAL",
        "`31.00,`0.00,`ORIGINAL",
        &says("退款总金额", "31.00", "32.00000"),
    );
    check("`-0.18000", "`0.18000", &says("手续费总金额", "0.54000", "0.90000"));
    check("`5,`121.00", "`6,`121.00", "the bill has 5 rows, its totals say 6");
    check("总交易单数", "甲", "the totals of the bill do not say how many rows it has");
}

#[test]
fn what_is_no_whole_bill_is_said() {
    let check = |bytes: &[u8], expected: &str| {
        let error = BillReader::<TradeRow, _>::new(bytes).find_map(Result::err);
        let error = error.as_ref().map(Error::to_string).unwrap_or_default();
        assert!(error.contains(expected), "{error} does not say {expected}");
    };
    check(b"", "the bill is empty");
    check("\u{feff}".as_bytes(), "the bill ends before its totals");
    check(&bill("v2-empty-day.xml"), "the file is no bill: it is XML");
    check(br#"{"code":"NO_STATEMENT_EXIST"}"#, "the file is no bill: it is JSON");
    check(&[0xbd, 0xbb, 0xd2, 0xd7, b'\n'], "it is not UTF-8");
    // Wherever it is cut, it is no bill any more.
    let whole = bill("trade-all.csv");
    let last = whole.len() - 1;
    for at in 1..last {
        let failed = BillReader::<TradeRow, _>::new(&whole[..at]).any(|entry| entry.is_err());
        // The last total has two decimals more than it needs.
        assert!(failed || at >= last - 3, "cut at {at} of {last}");
    }
}

#[test]
fn a_packed_bill_is_unpacked() {
    let whole = bill("trade-all.csv");
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&whole).unwrap();
    let packed = encoder.finish().unwrap();
    let (rows, totals) = read::<TradeRow>(&packed).unwrap();
    assert_eq!((rows, totals), read(&whole).unwrap());
    let mut cut = BillReader::<TradeRow, _>::new(&packed[..packed.len() - 9]);
    assert!(cut.any(|entry| entry.is_err()));
}

/// Overseas statements end with their rows.
#[test]
fn a_statement_without_totals_is_whole() {
    struct Statement(String, Fen);
    impl BillRow for Statement {
        const HAS_TOTALS: bool = false;

        fn read(record: &Record<'_>) -> Result<Self> {
            Ok(Self(record.text("商户订单号")?, record.fen("应结订单金额")?))
        }
    }
    let rows: Vec<_> = BillReader::<Statement, _>::new(bill("global-statement.csv").as_slice())
        .map(Result::unwrap)
        .collect();
    let [Entry::Row(Statement(number, amount))] = rows.as_slice() else { panic!("one row") };
    assert_eq!((number.as_str(), *amount), ("HK_0001", Fen(1000)));
}

#[test]
fn small_fees_are_exact() {
    let check = |text: &str, expected: Option<i64>| {
        assert_eq!(text.parse::<Fee>().ok(), expected.map(Fee), "{text}");
    };
    check("6e-05", Some(6));
    check("-1.2e-04", Some(-12));
    check("1e-5", Some(1));
    check("120e-3", Some(12_000));
    for bad in ["1e-6", "1.25e-05", "1e5", "1e", "e-5", "1e-", "1e+05", "1e-99", "1E-05", "1e-05x"]
    {
        check(bad, None);
    }
}
