//! Tests of the table of operations and of how it is read.

use super::*;
use crate::entry::Source;
use crate::testing::{call, intent};

fn table() -> Operations {
    Operations::known().unwrap()
}

#[test]
fn keys_come_from_the_call() {
    let check = |call: &Call, expected: &str| {
        let table = table();
        let row = table.find(&call.operation()).unwrap();
        assert_eq!(row.key_of(call).unwrap_or_else(|e| e.to_string()), expected);
    };
    let refund = "/v3/refund/domestic/refunds";
    check(&call("POST", refund, refund, r#"{"out_refund_no":"R1"}"#), "R1");
    let missing = call("POST", refund, refund, r#"{"out_refund_no":""}"#);
    check(&missing, "POST /v3/refund/domestic/refunds: no business key stands at /out_refund_no");
    let close = "/v3/pay/transactions/out-trade-no/{out_trade_no}/close";
    check(&call("POST", close, "/v3/pay/transactions/out-trade-no/a%7Cb/close", "{}"), "a|b");
    let star = "/v3/edu-star/orders";
    let body = r#"{"appid":"wx1","wechat_openid":"o","qq":"","right_id":"r","create_time":"t"}"#;
    // The openid is in the key as a hash only.
    check(&call("POST", star, star, body), "wx1|65c74c15a686187b|r|t");
}

#[test]
fn queries_are_made_from_the_call() {
    let check = |call: Call, expected: Option<&str>| {
        let table = table();
        let row = table.find(&call.operation()).unwrap().clone();
        let query = row.query_call(&intent("1900000109", call));
        assert_eq!(query.map(|query| query.target()).as_deref(), expected);
    };
    let jsapi = "/v3/pay/transactions/jsapi";
    check(
        call("POST", jsapi, jsapi, r#"{"mchid":"1900000109","out_trade_no":"a|b-1"}"#),
        Some("/v3/pay/transactions/out-trade-no/a%7Cb-1?mchid=1900000109"),
    );
    check(call("POST", jsapi, jsapi, r#"{"out_trade_no":"a"}"#), None);
    let cancel = "/v3/payscore/payafter-orders/{out_order_no}/cancel";
    check(
        call(
            "POST",
            cancel,
            "/v3/payscore/payafter-orders/N1/cancel",
            r#"{"appid":"wx1","service_id":"5"}"#,
        ),
        Some("/v3/payscore/payafter-orders?service_id=5&out_order_no=N1&appid=wx1"),
    );
    let star = "/v3/edu-star/orders";
    check(call("POST", star, star, "{}"), None);
}

#[test]
fn answers_to_queries_settle() {
    let jsapi = "/v3/pay/transactions/jsapi";
    let check = |answer: &str, finding: Finding, state: Option<&str>| {
        let body = r#"{"mchid":"1900000109","out_trade_no":"a1","amount":{"total":7}}"#;
        let intent = intent("1900000109", call("POST", jsapi, jsapi, body));
        let table = table();
        let row = table.find(&intent.operation).unwrap();
        let read = row.read_query(&intent, answer.as_bytes());
        assert_eq!(read, (finding, state.map(str::to_owned)), "{answer}");
    };
    check(r#"{"trade_state":"SUCCESS"}"#, Finding::Happened, Some("SUCCESS"));
    check(r#"{"trade_state":"NOTPAY","amount":{"total":7}}"#, Finding::Repeat, Some("NOTPAY"));
    check(r#"{"trade_state":"CLOSED"}"#, Finding::Failed, Some("CLOSED"));
    check(r#"{"trade_state":"SUCCESS","amount":{"total":8}}"#, Finding::Nothing, Some("SUCCESS"));
    check("<html>", Finding::Nothing, None);
}

#[test]
fn only_a_known_404_says_absent() {
    let table = table();
    let row = table.find("POST /v3/refund/domestic/refunds").unwrap();
    let check = |status, code, expected| assert_eq!(row.says_absent(status, code), expected);
    check(404, "RESOURCE_NOT_EXISTS", true);
    check(404, "MCH_NOT_EXISTS", false);
    check(404, "", false);
    check(400, "RESOURCE_NOT_EXISTS", false);
}

#[test]
fn answers_live_as_long_as_they_are_good() {
    let table = table();
    let reply = StoredReply {
        status: 200,
        body: String::new(),
        request_id: None,
        source: Source::Answer,
        at: 0,
    };
    let check = |operation: &str, now, expected| {
        let row = table.find(operation).unwrap();
        assert_eq!(row.is_alive(&reply, now), expected, "{operation} {now}");
    };
    check("POST /v3/pay/transactions/jsapi", 7_199_999, true);
    check("POST /v3/pay/transactions/jsapi", 7_200_000, false);
    check("POST /v3/pay/transactions/h5", 300_000, false);
    check("POST /v3/refund/domestic/refunds", i64::MAX, true);
}

#[test]
fn rows_of_the_caller_replace_ours_and_mistakes_are_found() {
    let row = r#"[{"operation":"POST /v3/refund/domestic/refunds","key":["/transaction_id"]}]"#;
    let table = table().with_json(row).unwrap();
    assert!(table.find("POST /v3/refund/domestic/refunds").unwrap().query.is_none());
    for bad in ["{}", r#"[{"operation":"x"}]"#, r#"[{"operation":"x","key":[],"keys":[]}]"#] {
        assert_eq!(Operations::none().with_json(bad).unwrap_err().kind(), ErrorKind::Input);
    }
}
