//! Operations as values: declared by a caller, sent async and blocking, refused while incomplete.

use serde::Deserialize;
use serde_json::json;
use wechatpay::api::{pay, refund};
use wechatpay::{Blocking, Error, ErrorKind, Fen, Outcome, Req, ask, operation::request};
use wechatpay_sandbox::Mode;

use crate::sandbox::{start, with_both};
use crate::support::{Fake, blocking_client};

request! {
    /// Place a Native order.
    struct CreateNativeOrder {
        /// App.
        appid: Req<String>,
        /// Merchant number, the client's if not set.
        mchid: Req<String>,
        /// What is sold.
        description: Req<String>,
        /// The merchant's order number.
        out_trade_no: Req<String>,
        /// Where the notification goes.
        notify_url: Req<String>,
        /// How much.
        amount: Req<OrderAmount>,
        /// The merchant's own data.
        attach: Opt<String>,
    }
    mchid "mchid"
    "test.create_native_order" Post "/v3/pay/transactions/native" body -> CodeUrl
}

request! {
    /// An amount.
    struct OrderAmount {
        /// In fen.
        total: Req<Fen>,
    }
}

request! {
    /// Query an order.
    struct FindOrder {
        /// The merchant's order number.
        out_trade_no: Req<String>,
        /// Merchant number, the client's if not set.
        mchid: Req<String>,
    }
    mchid "mchid"
    "test.find_order" Get "/v3/pay/transactions/out-trade-no/{out_trade_no}" -> Order
}

/// What a Native order answers.
#[derive(Debug, Deserialize)]
struct CodeUrl {
    code_url: String,
}

/// What a query answers.
#[derive(Debug, Deserialize)]
struct Order {
    trade_state: String,
    mchid: String,
}

#[tokio::test]
async fn an_operation_is_sent_and_the_client_gives_the_mchid() {
    let sandbox = start(Mode::PublicKey).await;
    let settings = sandbox.settings();
    let client: wechatpay::Client = with_both(settings).build().unwrap();
    let create = ask!(CreateNativeOrder {
        appid: &settings.appid,
        description: "tea",
        out_trade_no: "NATIVE1",
        notify_url: "https://shop.example/notify",
        amount: ask!(OrderAmount { total: Fen(100) }),
    });
    let code = client.send(&create).await.unwrap();
    assert!(code.code_url.starts_with("weixin://"), "{code:?}");
    let find = ask!(FindOrder { out_trade_no: "NATIVE1" });
    let order = client.send(&find).await.unwrap();
    assert_eq!((order.trade_state.as_str(), order.mchid.as_str()), ("NOTPAY", client.mchid()));

    let blocking: wechatpay::generic::Client<Blocking> = with_both(settings).build().unwrap();
    let again = tokio::task::spawn_blocking(move || blocking.send(find)).await.unwrap().unwrap();
    assert_eq!(again.trade_state, "NOTPAY");
    // The same operation as a path that names the number.
    let path = client.chain("v3/pay/transactions/out-trade-no/{out_trade_no}");
    let named = path.with("out_trade_no", "NATIVE1").operation(&FindOrder::default());
    assert_eq!(named.await.unwrap().trade_state, "NOTPAY");
}

#[tokio::test]
async fn what_is_not_set_is_named_and_nothing_is_sent() {
    let sandbox = start(Mode::PublicKey).await;
    let client: wechatpay::Client = with_both(sandbox.settings()).build().unwrap();
    let amount = OrderAmount::default();
    let create = CreateNativeOrder { amount: amount.into(), ..Default::default() };
    let error = client.send(&create).await.unwrap_err();
    assert_eq!((error.outcome(), error.attempts()), (Outcome::NotSent, 0));
    let said = error.to_string();
    let missing = "not set: appid, description, out_trade_no, notify_url, amount.total";
    assert!(said.contains(missing), "{said}");
}

/// The operations of the catalogue in the order of a purchase: order, query, close, and a refund that
/// is refused because nobody paid.
#[tokio::test]
async fn the_operations_of_a_purchase_are_sent() {
    let sandbox = start(Mode::PublicKey).await;
    let settings = sandbox.settings();
    let client: wechatpay::Client = with_both(settings).build().unwrap();
    let order = ask!(pay::CreateNativeOrder {
        appid: &settings.appid,
        description: "tea",
        out_trade_no: "NATIVE2",
        notify_url: "https://shop.example/notify",
        amount: ask!(pay::OrderAmount { total: Fen(100) }),
    });
    assert!(client.send(&order).await.unwrap().code_url.starts_with("weixin://"));
    let found = client.send(ask!(pay::FindOrderByOutTradeNo { out_trade_no: "NATIVE2" })).await;
    let found = found.unwrap();
    assert_eq!((found.amount.total, found.mchid.as_str()), (Fen(100), client.mchid()));

    let refund = ask!(refund::CreateRefund {
        out_trade_no: "NATIVE2",
        out_refund_no: "R1",
        amount: ask!(refund::Amount { refund: Fen(1), total: Fen(100), currency: "CNY" }),
    });
    let refused = client.send(refund).await.unwrap_err();
    assert_eq!(refused.outcome(), Outcome::Refused);

    let node = client.v3().pay().transactions().out_trade_no().out_trade_no("NATIVE2");
    node.close().post(&pay::CloseOrder::default()).await.unwrap();
    let closed = node.get(&pay::FindOrderByOutTradeNo::default()).await.unwrap();
    assert_eq!(closed.trade_state.as_ref().map(pay::TradeState::as_str), Some("CLOSED"));
}

#[test]
fn an_answer_that_promises_nothing_is_no_payment() {
    let check = |answer: &'static str, expected: &str| {
        let client = blocking_client(&Fake::always(200, answer));
        let find = ask!(pay::FindOrderByOutTradeNo { out_trade_no: "NO1" });
        let error: Error = client.send(find).unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Unreadable, Outcome::Accepted));
        assert!(error.to_string().contains(expected), "{error}");
    };
    check("{}", "missing field `appid`");
    check(r#"{"appid":"wx1","mchid":"1","out_trade_no":"NO1"}"#, "missing field `amount`");
    check(
        r#"{"appid":"wx1","mchid":"1","out_trade_no":"NO1","amount":{"total":"100"}}"#,
        "`amount.total`: invalid type",
    );
}

#[test]
fn every_missing_member_is_named_and_raw_requests_are_sent_as_written() {
    let fake = Fake::always(204, "");
    let client = blocking_client(&fake);
    let order =
        pay::CreateNativeOrder { amount: pay::OrderAmount::default().into(), ..Default::default() };
    let error = client.send(&order).unwrap_err();
    assert_eq!((error.outcome(), error.attempts()), (Outcome::NotSent, 0));
    let missing = "not set: appid, description, out_trade_no, amount.total, notify_url";
    assert!(error.to_string().contains(missing), "{error}");
    let either = client.send(refund::CreateRefund::default()).unwrap_err();
    assert!(either.to_string().contains("transaction_id or out_trade_no"), "{either}");
    assert!(fake.take().is_empty(), "nothing is sent");

    client["v3/pay/transactions/native"].post(&json!({"appid": null})).send().unwrap();
    let odd = pay::CloseOrder { out_trade_no: "NO1".into(), mchid: Req::LeftOut };
    client.send(odd).unwrap();
    let seen = fake.take();
    assert_eq!(&seen[0].body()[..], br#"{"appid":null}"#);
    assert_eq!(&seen[1].body()[..], b"{}");
}
