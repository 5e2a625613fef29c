//! What is sent for an operation, and what is refused.

use std::borrow::Cow;

use serde_json::{Value, json};

use super::{LaidOut, Req, lay_out, to_json};
use crate::exchange::reply::Empty;
use crate::values::money::Fen;
use crate::values::sensitive::Sensitive;
use crate::{ask, request};

request! {
    /// An amount.
    struct Amount {
        /// In fen.
        total: Req<Fen>,
        /// Currency.
        currency: Opt<String>,
    }
}

request! {
    /// Goods.
    struct Goods {
        /// Number.
        id: Req<String>,
        /// Kind.
        r#type: Req<String>,
    }
}

request! {
    /// Place an order.
    struct CreateOrder {
        /// App.
        appid: Req<String>,
        /// Merchant.
        mchid: Req<String>,
        /// Amount.
        amount: Req<Amount>,
        /// Goods.
        goods: Opt<Vec<Goods>>,
        /// Name.
        name: Opt<Sensitive>,
        /// Anything.
        extra: Opt<Value>,
    }
    mchid "mchid"
    "t.create_order" Post "/v3/t/orders" body -> Empty
}

request! {
    /// Close an order.
    struct CloseOrder {
        /// Number.
        out_trade_no: Req<String>,
        /// Either this.
        openid: Opt<String>,
        /// Or this.
        qq: Opt<String>,
        /// In the query.
        lang: Opt<String>,
    }
    either ["openid", "qq"]
    "t.close_order" Post "/v3/t/orders/{out_trade_no}/close" body query ["lang"] -> Empty
}

request! {
    /// Find an order.
    struct FindOrder {
        /// Number.
        no: Req<i64>,
        /// Merchant.
        mchid: Req<String>,
        /// In path and query.
        kind: Req<String>,
    }
    mchid "mchid"
    "t.find_order" Get "/v3/t/orders/{no}/{kind}" twice ["kind"] -> Empty
}

type Bound = [(Cow<'static, str>, String)];

fn laid_out<O: super::Operation>(operation: &O, bound: &Bound) -> LaidOut {
    lay_out(operation, bound, "1900000109").expect("complete")
}

fn refused<O: super::Operation>(operation: &O, bound: &Bound) -> String {
    lay_out(operation, bound, "1900000109").expect_err("incomplete").to_string()
}

#[test]
fn members_go_where_the_operation_says() {
    let create = ask!(CreateOrder { appid: "wx1", amount: ask!(Amount { total: Fen(100) }) });
    let LaidOut { bindings, query, body } = laid_out(&create, &[]);
    let expected = r#"{"appid":"wx1","mchid":"1900000109","amount":{"total":100}}"#;
    assert_eq!(body.map(|body| body.to_string()).as_deref(), Some(expected));
    assert!(bindings.is_empty() && query.is_empty());

    let close = ask!(CloseOrder { out_trade_no: "NO1", openid: "o1", lang: "zh" });
    let LaidOut { bindings, query, body } = laid_out(&close, &[]);
    assert_eq!(bindings, [("out_trade_no".into(), "NO1".to_owned())]);
    assert_eq!(Value::Object(query), json!({"lang": "zh"}));
    assert_eq!(body, Some(json!({"openid": "o1"})));

    let find = ask!(FindOrder { no: 7, kind: "big" });
    let LaidOut { bindings, query, body } = laid_out(&find, &[]);
    assert_eq!(bindings, [("no".into(), "7".to_owned()), ("kind".into(), "big".to_owned())]);
    assert_eq!(Value::Object(query), json!({"mchid": "1900000109", "kind": "big"}));
    assert_eq!(body, None);
}

#[test]
fn every_missing_member_is_named_by_its_path() {
    let check = |refused: String, expected: &str| {
        assert!(refused.starts_with(expected), "{refused} instead of {expected}");
    };
    check(refused(&CreateOrder::default(), &[]), "t.create_order: not set: appid, amount");
    let goods = [ask!(Goods { id: "1", r#type: "t" }), Goods::default()];
    let order = CreateOrder {
        amount: Amount::default().into(),
        goods: goods.into(),
        extra: json!({"null": null}).into(),
        ..Default::default()
    };
    let missing = "t.create_order: not set: appid, amount.total, goods[1].id, goods[1].type";
    check(refused(&order, &[]), missing);
    let close = CloseOrder { out_trade_no: "1".into(), ..Default::default() };
    check(refused(&close, &[]), "t.close_order: not set: openid or qq");
    check(
        refused(&CloseOrder { out_trade_no: "".into(), openid: "o".into(), ..close }, &[]),
        "the path variable `out_trade_no` has no value",
    );
}

#[test]
fn what_path_and_client_know_need_not_be_set() {
    let bound = [("out_trade_no".into(), "NO1".to_owned())];
    let close = CloseOrder { qq: "1".into(), ..Default::default() };
    assert_eq!(laid_out(&close, &bound).bindings, bound);
    let other = CloseOrder { out_trade_no: "NO2".into(), ..close.clone() };
    assert!(refused(&other, &bound).contains("`out_trade_no` is set to something else"));
    let same = CloseOrder { out_trade_no: "NO1".into(), ..close };
    assert_eq!(laid_out(&same, &bound).bindings, bound);

    let own = ask!(FindOrder { no: 7, kind: "big", mchid: "1" });
    assert_eq!(laid_out(&own, &[]).query["mchid"], "1");
    let without = FindOrder { mchid: Req::LeftOut, ..own };
    assert_eq!(laid_out(&without, &[]).query.get("mchid"), None);
}

#[test]
fn a_type_that_lacks_a_member_cannot_be_serialised_either() {
    let error = serde_json::to_string(&CreateOrder::default()).expect_err("incomplete");
    let text = error.to_string();
    assert!(
        text.starts_with("t.create_order: not set: appid, mchid, amount; `operation("),
        "{text}"
    );
    assert_eq!(to_json(&Amount::default()), Err(vec!["total".to_owned()]));
    let amount = Amount { total: Req::LeftOut, currency: "CNY".into() };
    assert_eq!(
        serde_json::to_string(&amount).expect("left out on purpose"),
        r#"{"currency":"CNY"}"#
    );
}

/// As plain JSON an operation is its query or body; the path is whoever's who writes it.
#[test]
fn an_operation_as_json_leaves_out_what_the_path_says() {
    let close = CloseOrder { openid: "o1".into(), ..Default::default() };
    let body = json!({"openid": "o1"});
    assert_eq!(serde_json::to_value(&close).expect("complete"), body);
    let whole = CloseOrder { out_trade_no: "NO1".into(), ..close };
    assert_eq!(serde_json::to_value(whole).expect("complete"), body);
    let find = ask!(FindOrder { no: 7, kind: "big", mchid: "1" });
    let find = serde_json::to_value(find).expect("complete");
    assert_eq!(find, json!({"mchid": "1", "kind": "big"}));
}

#[test]
fn nothing_sensitive_is_printed() {
    let order = CreateOrder { name: "张三".into(), ..Default::default() };
    assert!(!format!("{order:?}").contains("张三"));
}
