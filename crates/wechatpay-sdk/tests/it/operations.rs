//! Operations as values: declared by a caller, sent in both worlds, refused while incomplete.

use serde::Deserialize;
use wechatpay::{Blocking, Fen, Outcome, ask, request};
use wechatpay_sandbox::Mode;

use crate::sandbox::{start, with_both};

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
