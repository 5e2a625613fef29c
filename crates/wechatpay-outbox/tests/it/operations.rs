//! Operations as they are: what is kept is the call that a client would have made.

use std::sync::Arc;

use serde_json::{Value, json};
use wechatpay_core::{
    Context, Empty, Fact, Facts, Fen, Kind, Method, PlatformKey, Request, Sensitive, Trust, ask,
    request,
};
use wechatpay_outbox::{ErrorKind, Memory, Options, Outbox, Rules, Sqlite, sqlite};

use crate::client::{self, MCHID, PUBLIC_KEY_ID, vector};
use crate::folder::Folder;

request! {
    /// Place a Native order.
    struct CreateNativeOrder {
        /// App.
        appid: Req<String>,
        /// Merchant number.
        mchid: Req<String>,
        /// The merchant's order number.
        out_trade_no: Req<String>,
        /// How much.
        amount: Req<Amount>,
    }
    mchid "mchid"
    "pay.create_native_order" Post "/v3/pay/transactions/native" body -> Empty
}

request! {
    /// An amount.
    struct Amount {
        /// In fen.
        total: Req<Fen>,
    }
}

request! {
    /// Transfer to a user.
    struct CreateBill {
        /// The merchant's number.
        out_bill_no: Req<String>,
        /// Who gets it.
        user_name: Opt<Sensitive>,
    }
    "transfer.create_bill" Post "/v3/fund-app/mch-transfer/transfer-bills" body -> Empty
}

/// What the SDK's facts say of the transfer.
static FACTS: [Fact; 1] = [Fact {
    method: Method::Post,
    template: "/v3/fund-app/mch-transfer/transfer-bills",
    sealed: &["user_name"],
    opened: &[],
    repeat: &["out_bill_no"],
    unsigned: false,
    kind: Kind::Json,
}];

fn context(platform: Vec<PlatformKey>) -> Arc<Context> {
    let trust = Arc::new(Trust::new(platform, true).unwrap());
    Arc::new(Context { trust, facts: Facts(&FACTS), ..client::context("https://one") })
}

fn with_key() -> Arc<Context> {
    let key = vector("wechatpay_public_key.pem");
    context(vec![PlatformKey::from_public_key(PUBLIC_KEY_ID, key).unwrap()])
}

fn outbox(context: &Arc<Context>) -> Outbox {
    Outbox::with_rules(Memory::new(), Rules::new().unwrap().with_client(context))
}

fn order() -> CreateNativeOrder {
    ask!(CreateNativeOrder {
        appid: "wx1",
        out_trade_no: "NO1",
        amount: ask!(Amount { total: Fen(250) }),
    })
}

#[tokio::test]
async fn an_operation_is_kept_as_the_call_that_its_client_makes() {
    let context = with_key();
    let outbox = outbox(&context);
    let first = outbox.enqueue(order(), Options::of(MCHID)).await.unwrap();
    let entry = outbox.load(first.id).await.unwrap();
    assert_eq!(entry.intent.key, "NO1");
    let call = entry.intent.call;
    assert_eq!(call, Request::of(context.clone(), &order()).into_call().unwrap());
    let body: Value = serde_json::from_str(call.body.as_deref().unwrap()).unwrap();
    let amount = json!({ "total": 250 });
    let sent = json!({ "appid": "wx1", "mchid": MCHID, "out_trade_no": "NO1", "amount": amount });
    assert_eq!(body, sent);
    // By reference, as a request and as a call it is the same entry.
    let request = Request::of(context, &order());
    for again in [
        outbox.enqueue(&order(), Options::of(MCHID)).await.unwrap(),
        outbox.enqueue(request, Options::of(MCHID)).await.unwrap(),
        outbox.enqueue(call, Options::of(MCHID)).await.unwrap(),
    ] {
        assert_eq!((again.id, again.is_new), (first.id, false));
    }
}

#[tokio::test]
async fn an_incomplete_operation_is_refused_and_nothing_is_kept() {
    let outbox = outbox(&with_key());
    let incomplete = CreateNativeOrder {
        out_trade_no: "NO1".into(),
        amount: Amount::default().into(),
        ..Default::default()
    };
    let error = outbox.enqueue(incomplete.clone(), Options::of(MCHID)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Input);
    let missing = "pay.create_native_order: not set: appid, amount.total";
    assert!(error.to_string().ends_with(missing), "{error}");
    assert!(error.hint().is_some());
    let many = vec![(order(), Options::of(MCHID)), (incomplete, Options::of(MCHID))];
    assert_eq!(outbox.enqueue_all(many).await.unwrap_err().kind(), ErrorKind::Input);
    // Nobody knows the client of another merchant.
    let error = outbox.enqueue(order(), Options::of("1900000110")).await.unwrap_err();
    let stranger = "pay.create_native_order: no client of this merchant is known";
    assert_eq!((error.kind(), error.to_string().as_str()), (ErrorKind::Input, stranger));
    assert_eq!(outbox.stats().await.unwrap().depth(), 0);
}

#[tokio::test]
async fn sensitive_members_are_kept_sealed_or_not_at_all() {
    let bill = ask!(CreateBill { out_bill_no: "T1", user_name: "张三" });
    let known = outbox(&with_key());
    let id = known.enqueue(&bill, Options::of(MCHID)).await.unwrap().id;
    let call = known.load(id).await.unwrap().intent.call;
    assert_eq!(call.sealed_with.as_deref(), Some(PUBLIC_KEY_ID));
    assert_eq!(call.repeat, ["out_bill_no"]);
    assert!(!call.body.unwrap().contains("张三"));
    let unknown = outbox(&context(Vec::new()));
    let error = unknown.enqueue(&bill, Options::of(MCHID)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Input, "{error}");
    assert_eq!(unknown.stats().await.unwrap().depth(), 0);
}

#[test]
fn an_operation_commits_with_the_business_row() {
    let folder = Folder::new("operation");
    let rules = Rules::new().unwrap().with_client(&with_key());
    drop(Sqlite::open(folder.path("shop.db")).unwrap());
    let mut shop = rusqlite::Connection::open(folder.path("shop.db")).unwrap();
    let transaction = shop.transaction().unwrap();
    let incomplete = CreateNativeOrder::default();
    let error = sqlite::enqueue(&transaction, &rules, incomplete, Options::of(MCHID)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Input);
    assert!(sqlite::enqueue(&transaction, &rules, order(), Options::of(MCHID)).unwrap().is_new);
    transaction.commit().unwrap();
}
