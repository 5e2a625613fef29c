//! A bill against entries.

use std::sync::Arc;

use wechatpay_core::Fen;
use wechatpay_core::bill::{BillReader, TradeRow};
use wechatpay_core::printable::is_unprintable;
use wechatpay_outbox::{
    Advance, ErrorKind, FixedClock, Memory, Mismatch, Options, Outbox, Reconciliation, Rules,
    State, reconcile,
};

use crate::calls::{prepay, refund};
use crate::client::{MCHID, vector};

#[tokio::test]
async fn rows_and_entries_are_told_apart() {
    let rules = Rules { clock: Arc::new(FixedClock::at(NOW)), ..Rules::new().unwrap() };
    let outbox = Outbox::with_rules(Memory::new(), rules);
    for (call, state, business) in [
        (prepay("jsapi", "O-good"), State::Answered, Some("SUCCESS")),
        (prepay("jsapi", "O-amount"), State::Answered, Some("SUCCESS")),
        (prepay("jsapi", "O-unpaid"), State::Answered, Some("NOTPAY")),
        (prepay("jsapi", "O-ours"), State::Answered, Some("SUCCESS")),
        (refund("R-good"), State::Answered, None),
        (refund("R-state"), State::Dead, None),
        (refund("R-ours"), State::Answered, None),
    ] {
        let id = outbox.enqueue(call, Options::of(MCHID)).await.unwrap().id;
        let found = outbox.store().load(id).await.unwrap().unwrap();
        let mut progress = found.entry.unwrap().progress;
        (progress.state, progress.due_at, progress.finished_at) = (state, None, Some(NOW));
        progress.business_state = business.map(str::to_owned);
        let advance = Advance { id, token: found.token, progress };
        outbox.store().advance(vec![advance]).await.unwrap();
    }
    let bill = bill(&[
        paid("O-good", "2.50"),
        paid("O-amount", "2.51"),
        refunded("R-good", "1.00"),
        refunded("R-state", "1.00"),
        paid("O-theirs", "9.00"),
        reversed("O-good", "2.50"),
    ]);
    let what = Reconciliation {
        merchant: MCHID.into(),
        from: NOW,
        until: NOW + 1,
        scopes: vec!["order".into(), "refund".into()],
    };
    let report =
        reconcile(&outbox, &what, BillReader::<TradeRow, _>::new(bill.as_bytes())).await.unwrap();
    let found: Vec<_> = report.differences.iter().map(|one| (one.kind, one.key.as_str())).collect();
    assert_eq!(
        found,
        [
            (Mismatch::Amount, "O-amount"),
            (Mismatch::State, "R-state"),
            (Mismatch::OnlyInBill, "O-theirs"),
            (Mismatch::OnlyWithUs, "O-ours"),
            (Mismatch::OnlyWithUs, "R-ours"),
        ]
    );
    assert_eq!((report.rows, report.matched), (6, 3));
    let csv = report.to_csv();
    assert_eq!(csv.lines().nth(1), Some("amount,order,O-amount,2,250,251,answered"));
    assert_eq!(csv.lines().count(), 6);
    assert!(report.to_text().starts_with("6 rows, 3 matched, 1 with another amount, 1 in another"));
    let json: serde_json::Value = serde_json::from_str(&report.to_json()).unwrap();
    assert_eq!(json["differences"][2]["theirs"], 900);
}

/// Numbers in a bill are untrusted text: nothing in a report moves a cursor or is computed.
#[tokio::test]
async fn reports_hold_nothing_unprintable() {
    let rules = Rules { clock: Arc::new(FixedClock::at(NOW)), ..Rules::new().unwrap() };
    let outbox = Outbox::with_rules(Memory::new(), rules);
    let bill = bill(&[paid("=O\u{1b}[2J\u{202e}\u{9b}", "9.00")]);
    let what = Reconciliation {
        merchant: MCHID.into(),
        from: NOW,
        until: NOW + 1,
        scopes: vec!["order".into()],
    };
    let reader = BillReader::<TradeRow, _>::new(bill.as_bytes());
    let report = reconcile(&outbox, &what, reader).await.unwrap();
    let (text, csv) = (report.to_text(), report.to_csv());
    let is_bad = |c| c != '\n' && is_unprintable(c);
    assert!(!text.contains(is_bad) && !csv.contains(is_bad), "{text:?} {csv:?}");
    assert!(csv.contains(",'=O\\u{1b}[2J\\u{202e}\\u{9b},"), "{csv}");
    assert!(text.contains(" =O\\u{1b}[2J"), "{text}");
}

/// A sign tells a payment from its opposite, and a day has an end.
#[tokio::test]
async fn signs_and_days_count() {
    let rules = Rules { clock: Arc::new(FixedClock::at(NOW)), ..Rules::new().unwrap() };
    let outbox = Outbox::with_rules(Memory::new(), rules);
    for (number, finished_at) in
        [("R-before", NOW - 1), ("R-first", NOW), ("R-last", NOW + 9), ("R-after", NOW + 10)]
    {
        let id = outbox.enqueue(refund(number), Options::of(MCHID)).await.unwrap().id;
        let found = outbox.store().load(id).await.unwrap().unwrap();
        let mut progress = found.entry.unwrap().progress;
        (progress.state, progress.due_at) = (State::Answered, None);
        progress.finished_at = Some(finished_at);
        let advance = Advance { id, token: found.token, progress };
        outbox.store().advance(vec![advance]).await.unwrap();
    }
    let bill = bill(&[refunded("R-before", "-1.00")]);
    let what = Reconciliation {
        merchant: MCHID.into(),
        from: NOW,
        until: NOW + 10,
        scopes: vec!["refund".into()],
    };
    let report =
        reconcile(&outbox, &what, BillReader::<TradeRow, _>::new(bill.as_bytes())).await.unwrap();
    let found: Vec<_> = report.differences.iter().map(|one| (one.kind, one.key.as_str())).collect();
    let ours = Mismatch::OnlyWithUs;
    assert_eq!(found, [(Mismatch::Amount, "R-before"), (ours, "R-first"), (ours, "R-last")]);
    assert_eq!(report.differences[0].theirs, Some(-100));
}

/// A bill that was cut, or whose totals do not fit, is worth nothing; early forms are read (F09).
#[tokio::test]
async fn totals_must_be_there_and_fit() {
    let outbox = Outbox::new(Memory::new()).unwrap();
    let what = Reconciliation {
        merchant: MCHID.into(),
        from: NOW,
        until: NOW + 1,
        scopes: vec!["order".into()],
    };
    let whole = bill(&[paid("O1", "2.50")]);
    let cut = whole.lines().take(2).collect::<Vec<_>>().join("\n");
    let wrong = whole.replace("`1,`2.50,", "`1,`2.51,");
    let short = whole.replace("`1,`2.50,", "`2,`2.50,");
    for text in [cut, wrong, short, String::new()] {
        let rows = BillReader::<TradeRow, _>::new(text.as_bytes());
        let error = reconcile(&outbox, &what, rows).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Input, "{text}: {error}");
    }
    // And whoever brings rows of his own has to bring the totals, too.
    let rows = BillReader::<TradeRow, _>::new(whole.as_bytes()).take(1);
    assert_eq!(reconcile(&outbox, &what, rows).await.unwrap_err().kind(), ErrorKind::Input);
    for name in ["trade-all-early-a.csv", "trade-all-early-b.csv", "trade-all.csv"] {
        let text = vector(&format!("bills/{name}"));
        let report = reconcile(&outbox, &what, BillReader::<TradeRow, _>::new(&*text)).await;
        assert!(report.unwrap().rows > 0, "{name}");
    }
}

fn paid(number: &str, total: &str) -> [String; 4] {
    let row = row(number, "SUCCESS", total, "0", "0.00");
    [row, total.into(), "0".into(), "0".into()]
}

fn refunded(number: &str, total: &str) -> [String; 4] {
    let row = row("O-good", "REFUND", "0.00", number, total);
    [row, "0".into(), total.into(), total.into()]
}

/// A payment by code that was taken back: its row has no number of a refund (A13).
fn reversed(number: &str, total: &str) -> [String; 4] {
    let row = row(number, "REVOKED", "0.00", "0", total);
    [row, "0".into(), total.into(), total.into()]
}

fn row(order: &str, state: &str, total: &str, refund: &str, back: &str) -> String {
    let (id, kind, how) = match state {
        "SUCCESS" => ("0", "", ""),
        "REFUND" => ("50001", "ORIGINAL", "SUCCESS"),
        _ => ("0", "ORIGINAL", "SUCCESS"),
    };
    format!(
        "`2026-11-21 10:00:00,`wx1,`1900000109,`0,`,`4200001,`{order},`o1,`JSAPI,`{state},`OTHERS,\
         `CNY,`{total},`0.00,`{id},`{refund},`{back},`0.00,`{kind},`{how},`tea,`,`0.00000,`0.60%,\
         `{total},`{back},`"
    )
}

/// Rows, each with its parts of the totals.
fn bill(rows: &[[String; 4]]) -> String {
    let sum = |part: usize| {
        let fen = rows.iter().map(|row| row[part].parse::<Fen>().unwrap().0);
        Fen(fen.sum()).to_string()
    };
    let (paid, back, requested) = (sum(1), sum(2), sum(3));
    let texts: Vec<_> = rows.iter().map(|row| row[0].as_str()).collect();
    format!(
        "{ALL}\n{}\n{TOTALS}\n`{},`{paid},`{back},`0.00,`0.00000,`{paid},`{requested}\n",
        texts.join("\n"),
        rows.len()
    )
}

const ALL: &str = "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注";

const TOTALS: &str =
    "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额";

const NOW: i64 = 1_700_000_000_000;
