//! Faults of the payment families that witnesses confirmed: what must be accepted, and what not.

use serde_json::{Value, json};
use wechatpay_catalogue::{Finding, Method, catalogue};

fn judge(method: Method, path: &str, body: &Value) -> Vec<Finding> {
    let found = catalogue().find(method, path).expect("the operation exists");
    let name = found.operation.body.as_ref().expect("it has a body");
    catalogue().validate(name, body)
}

fn accepts(path: &str, body: &Value) {
    assert_eq!(judge(Method::Post, path, body), [], "{path} {body}");
}

fn refuses(path: &str, body: &Value, pointer: &str) {
    let findings = judge(Method::Post, path, body);
    let pointers: Vec<&str> = findings.iter().map(|finding| finding.pointer.as_str()).collect();
    assert_eq!(pointers, [pointer], "{path} {body}");
}

fn with(body: &Value, pointer: &str, value: Value) -> Value {
    let mut body = body.clone();
    let (parent, member) = pointer.rsplit_once('/').expect("a pointer");
    body.pointer_mut(parent).expect("the parent")[member] = value;
    body
}

fn without(body: &Value, pointer: &str) -> Value {
    let mut body = body.clone();
    let (parent, member) = pointer.rsplit_once('/').expect("a pointer");
    let parent = body.pointer_mut(parent).and_then(Value::as_object_mut).expect("the parent");
    parent.remove(member).expect("the member");
    body
}

/// An order of each side, without scene and payer.
fn orders() -> [(&'static str, Value); 2] {
    let rest = json!({
        "description": "咖啡两杯", "out_trade_no": "ORD20261121001",
        "notify_url": "https://shop.example/notify", "amount": {"total": 1230},
    });
    let side = |numbers: Value| {
        let mut order = rest.clone();
        for (name, number) in numbers.as_object().expect("numbers") {
            order[name] = number.clone();
        }
        order
    };
    [
        ("/v3/pay", side(json!({"appid": "wx1111111111111111", "mchid": "1900000109"}))),
        (
            "/v3/pay/partner",
            side(json!({
                "sp_appid": "wx1111111111111111", "sp_mchid": "1900000109",
                "sub_mchid": "1900000201",
            })),
        ),
    ]
}

#[test]
fn an_h5_order_says_who_pays_and_where() {
    for (side, order) in orders() {
        let path = format!("{side}/transactions/h5");
        let scene = json!({
            "payer_client_ip": "14.23.150.211", "device_id": "013467007045764",
            "store_info": {"id": "0001", "name": "店", "area_code": "440305", "address": "路 1 号"},
            "h5_info": {"type": "Wap"},
        });
        let order = with(&order, "/scene_info", scene);
        accepts(&path, &order);
        for needed in
            ["/scene_info/payer_client_ip", "/scene_info/h5_info", "/scene_info/h5_info/type"]
        {
            refuses(&path, &without(&order, needed), needed);
        }
    }
}

#[test]
fn a_store_needs_its_number_alone_and_a_scene_the_address_of_the_payer() {
    for (side, order) in orders() {
        for way in ["app", "native", "jsapi", "h5"] {
            let path = format!("{side}/transactions/{way}");
            let payer = match (side, way) {
                ("/v3/pay", "jsapi") => json!({"openid": "o"}),
                (_, "jsapi") => json!({"sp_openid": "o"}),
                _ => Value::Null,
            };
            let mut scene =
                json!({"payer_client_ip": "14.23.150.211", "store_info": {"id": "0001"}});
            if way == "h5" {
                scene["h5_info"] = json!({"type": "Wap"});
            }
            let order = with(&with(&order, "/payer", payer), "/scene_info", scene);
            accepts(&path, &order);
            let unnumbered = with(&order, "/scene_info/store_info", json!({"name": "店"}));
            refuses(&path, &unnumbered, "/scene_info/store_info/id");
            let anywhere = without(&order, "/scene_info/payer_client_ip");
            refuses(&path, &anywhere, "/scene_info/payer_client_ip");
        }
    }
}

#[test]
fn a_partner_names_the_payer_by_either_openid() {
    let [_, (side, order)] = orders();
    let path = format!("{side}/transactions/jsapi");
    for openid in ["sp_openid", "sub_openid"] {
        accepts(&path, &with(&order, "/payer", json!({ openid: "o" })));
    }
    assert_ne!(judge(Method::Post, &path, &with(&order, "/payer", json!({}))), []);
    refuses(&path, &order, "/payer");
}

#[test]
fn a_refund_names_the_payment_by_either_number() {
    let path = "/v3/refund/domestic/refunds";
    let refund = json!({
        "out_refund_no": "R1", "amount": {"refund": 1, "total": 2, "currency": "CNY"},
    });
    for number in ["transaction_id", "out_trade_no"] {
        accepts(path, &with(&refund, &format!("/{number}"), json!("1217752501201407033233368018")));
    }
    assert_ne!(judge(Method::Post, path, &refund), []);
}

#[test]
fn a_direct_merchant_combines_orders_without_sub_merchants() {
    let order = json!({
        "combine_appid": "wx1111111111111111", "combine_mchid": "1900000109",
        "combine_out_trade_no": "CMB20261121", "notify_url": "https://shop.example/notify",
        "sub_orders": [{
            "mchid": "1900000109", "attach": "甲", "out_trade_no": "CMBA01", "description": "茶",
            "amount": {"total_amount": 10, "currency": "CNY"},
        }],
        "combine_payer_info": {"openid": "o"},
        "scene_info": {"payer_client_ip": "14.23.150.211"},
    });
    for way in ["app", "jsapi", "native"] {
        accepts(&format!("/v3/combine-transactions/{way}"), &order);
    }
    let in_browser = with(&order, "/scene_info/h5_info", json!({"type": "Wap"}));
    accepts("/v3/combine-transactions/h5", &in_browser);
}

/// The overseas calls, each with the members that belong to neither mode.
fn overseas() -> Vec<(String, Value)> {
    let order = json!({
        "merchant_category_code": "4111", "description": "tea", "out_trade_no": "HK20261121",
        "amount": {"total": 888, "currency": "HKD"},
        "detail": {"cost_price": 888, "goods_detail": [{"goods_id": "1", "quantity": 1, "price": 888}]},
    });
    let refund = json!({
        "out_trade_no": "HK20261121", "out_refund_no": "HKR20261121",
        "amount": {"refund": 100, "total": 888, "currency": "HKD"},
    });
    let mut calls = Vec::new();
    for root in ["/hk/v3", "/v3/global"] {
        for (way, trade_type) in
            [("app", "APP"), ("jsapi", "JSAPI"), ("native", "NATIVE"), ("mweb", "MWEB")]
        {
            let mut order = with(&order, "/trade_type", json!(trade_type));
            order["notify_url"] = json!("https://shop.example/notify");
            if way == "mweb" {
                order["scene_info"] = json!({"payer_client_ip": "14.23.150.211"});
            }
            calls.push((format!("{root}/transactions/{way}"), order));
        }
        for number in ["id/4200000000202611210000000021", "out-trade-no/HK1"] {
            calls.push((format!("{root}/transactions/{number}/close"), json!({})));
        }
        calls.push((format!("{root}/refunds"), refund.clone()));
    }
    let mut charge = with(&order, "/trade_type", json!("MICROPAY"));
    charge["payer"] = json!({"auth_code": "134650720866361395"});
    for path in ["/hk/v3/transactions/micropay", "/v3/global/micropay/transactions/pay"] {
        calls.push((path.to_owned(), charge.clone()));
    }
    for number in ["id/4200000000202611210000000021", "out-trade-no/HK1"] {
        calls.push((format!("/hk/v3/transactions/{number}/reverse"), json!({})));
        calls.push((format!("/v3/global/micropay/transactions/{number}/reverse"), json!({})));
    }
    calls
}

#[test]
fn overseas_a_direct_merchant_and_an_institution_each_give_their_own_numbers() {
    for (path, rest) in overseas() {
        let is_order = rest.get("amount").is_some();
        let mut direct = with(&rest, "/mchid", json!("1900000109"));
        let mut institution = with(&rest, "/sp_mchid", json!("1900000109"));
        institution["sub_mchid"] = json!("1900000201");
        if is_order {
            direct["appid"] = json!("wx1111111111111111");
            institution["sp_appid"] = json!("wx1111111111111111");
        }
        accepts(&path, &direct);
        accepts(&path, &institution);
        assert_ne!(judge(Method::Post, &path, &rest), [], "{path} without any number");
    }
}

#[test]
fn overseas_queries_take_the_numbers_of_either_mode() {
    let queries = [
        "/hk/v3/transactions/out-trade-no/HK1",
        "/v3/global/transactions/out-trade-no/HK1",
        "/v3/global/transactions/id/4200000000202611210000000021",
        "/v3/global/refunds/out-refund-no/HKR1",
        "/v3/global/refunds/id/50300000002026112100000000002",
    ];
    for path in queries {
        let found = catalogue().find(Method::Get, path).expect("the operation exists");
        let name = found.operation.query.as_ref().expect("it has a query");
        let judge = |pairs: &[(&str, &str)]| {
            let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
            catalogue().validate_query(name, &pairs.iter().map(owned).collect::<Vec<_>>())
        };
        assert_eq!(judge(&[("mchid", "1900000109")]), [], "{path}");
        assert_eq!(judge(&[("sp_mchid", "1900000109"), ("sub_mchid", "1900000201")]), [], "{path}");
        assert_ne!(judge(&[]), [], "{path}");
    }
}

#[test]
fn overseas_deductions_take_the_numbers_of_either_mode() {
    let path = "/v3/global/papay/transactions";
    let rest = json!({
        "description": "ride", "notify_url": "https://shop.example/notify",
        "out_trade_no": "HKD20261121", "merchant_category_code": "4111",
        "contract_id": "202611210000000001", "amount": {"total": 888, "currency": "HKD"},
    });
    accepts(path, &with(&rest, "/appid", json!("wx1111111111111111")));
    let mut institution = with(&rest, "/sp_appid", json!("wx1111111111111111"));
    institution["sub_mchid"] = json!("1900000201");
    accepts(path, &institution);
    assert_ne!(judge(Method::Post, path, &rest), [], "without any number");

    let found = catalogue().find(Method::Get, &format!("{path}/out-trade-no/HKD20261121"));
    let query = found.expect("the operation exists").operation.query.as_ref().expect("a query");
    assert_eq!(catalogue().validate_query(query, &[]), [], "a direct merchant");
    let of_sub = [("sub_mchid".to_owned(), "1900000201".to_owned())];
    assert_eq!(catalogue().validate_query(query, &of_sub), [], "an institution");
}

#[test]
fn the_key_of_a_sealed_bill_is_opened() {
    let operation = catalogue().operation("bill.find_sub_merchant_fund_flow_bill").expect("there");
    let sealed = catalogue().sealed(operation.reply.as_ref().expect("an answer"));
    assert_eq!(sealed, ["download_bill_list[].encrypt_key"]);
}
