//! A bill against entries.

use std::sync::Arc;

use wechatpay_outbox::{
    Advance, BillRows, FixedClock, Memory, Mismatch, Options, Outbox, Reconciliation, Rules, State,
    reconcile,
};

use crate::calls::{prepay, refund};
use crate::client::MCHID;

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
    let mut bill =
        String::from("商户订单号,交易状态,商户退款单号,退款状态,订单金额,申请退款金额\n");
    for row in [
        "`O-good,`SUCCESS,`0,`,`2.50,`0.00",
        "`O-amount,`SUCCESS,`0,`,`2.51,`0.00",
        "`O-good,`REFUND,`R-good,`SUCCESS,`0.00,`1.00",
        "`O-good,`REFUND,`R-state,`SUCCESS,`0.00,`1.00",
        "`O-theirs,`SUCCESS,`0,`,`9.00,`0.00",
    ] {
        bill.push_str(row);
        bill.push('\n');
    }
    bill.push_str("总交易单数\n`5\n");
    let what = Reconciliation {
        merchant: MCHID.into(),
        from: NOW,
        until: NOW + 1,
        scopes: vec!["order".into(), "refund".into()],
    };
    let report = reconcile(&outbox, &what, BillRows::new(bill.as_bytes())).await.unwrap();
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
    assert_eq!((report.rows, report.matched), (5, 2));
    let csv = report.to_csv();
    assert_eq!(csv.lines().nth(1), Some("amount,order,O-amount,2,250,251,answered"));
    assert_eq!(csv.lines().count(), 6);
    assert!(report.to_text().starts_with("5 rows, 2 matched, 1 with another amount, 1 in another"));
    let json: serde_json::Value = serde_json::from_str(&report.to_json()).unwrap();
    assert_eq!(json["differences"][2]["theirs"], 900);
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
    let bill = "商户订单号,交易状态,商户退款单号,退款状态,订单金额,申请退款金额\n\
                `O1,`REFUND,`R-before,`SUCCESS,`0.00,`-1.00\n";
    let what = Reconciliation {
        merchant: MCHID.into(),
        from: NOW,
        until: NOW + 10,
        scopes: vec!["refund".into()],
    };
    let report = reconcile(&outbox, &what, BillRows::new(bill.as_bytes())).await.unwrap();
    let found: Vec<_> = report.differences.iter().map(|one| (one.kind, one.key.as_str())).collect();
    let ours = Mismatch::OnlyWithUs;
    assert_eq!(found, [(Mismatch::Amount, "R-before"), (ours, "R-first"), (ours, "R-last")]);
    assert_eq!(report.differences[0].theirs, Some(-100));
}

const NOW: i64 = 1_700_000_000_000;
