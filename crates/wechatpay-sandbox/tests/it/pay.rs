//! Basic orders and their refunds, over HTTP.

use serde_json::{Value, json};
use wechatpay_sandbox::{Mode, Profile, Sandbox};

use crate::support::{Asked, Reply, admin, builder, call, get, keys, start};

const MCHID: &str = "1900000109";
const OPENID: &str = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o";

pub(crate) fn order(number: &str, total: i64) -> Value {
    json!({
        "appid": "wxd678efh567hg6787", "mchid": MCHID, "description": "图片-1",
        "out_trade_no": number, "notify_url": "https://www.weixin.qq.com/wxpay/pay",
        "amount": { "total": total, "currency": "CNY" },
    })
}

fn jsapi(number: &str, total: i64) -> Value {
    let mut body = order(number, total);
    body["payer"] = json!({ "openid": OPENID });
    body
}

pub(crate) async fn place(sandbox: &Sandbox, product: &str, body: &Value) -> Reply {
    call(sandbox, "POST", &format!("/v3/pay/transactions/{product}"), body).await
}

async fn query(sandbox: &Sandbox, number: &str) -> Value {
    let target = format!("/v3/pay/transactions/out-trade-no/{number}?mchid={MCHID}");
    let reply = get(sandbox, &target).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json()
}

async fn close(sandbox: &Sandbox, number: &str) -> Reply {
    let target = format!("/v3/pay/transactions/out-trade-no/{number}/close");
    call(sandbox, "POST", &target, json!({ "mchid": MCHID })).await
}

pub(crate) fn refund(number: &str, order: &str, refund: i64, total: i64) -> Value {
    json!({
        "out_trade_no": order, "out_refund_no": number,
        "amount": { "refund": refund, "total": total, "currency": "CNY" },
    })
}

pub(crate) async fn give_back(sandbox: &Sandbox, body: &Value) -> Reply {
    call(sandbox, "POST", "/v3/refund/domestic/refunds", body).await
}

pub(crate) async fn advance(sandbox: &Sandbox, seconds: i64) {
    admin(sandbox, "POST", "clock", json!({ "advance_seconds": seconds })).await;
}

fn check(reply: &Reply, status: u16, code: &str, message: &str) {
    assert_eq!((reply.status, reply.code().as_str()), (status, code), "{}", reply.text);
    if !message.is_empty() {
        assert_eq!(reply.json()["message"], message);
    }
}

#[tokio::test]
async fn an_order_is_placed_paid_and_shown() {
    for (product, trade_type, member) in [
        ("jsapi", "JSAPI", "prepay_id"),
        ("app", "APP", "prepay_id"),
        ("h5", "MWEB", "h5_url"),
        ("native", "NATIVE", "code_url"),
    ] {
        let sandbox = start(Mode::Both).await;
        let mut body = if product == "jsapi" { jsapi("NO1234", 100) } else { order("NO1234", 100) };
        body["attach"] = json!("自定义");
        if product == "h5" {
            body["scene_info"] =
                json!({ "payer_client_ip": "14.23.150.211", "h5_info": { "type": "Wap" } });
        }
        let reply = place(&sandbox, product, &body).await;
        assert_eq!(reply.status, 200, "{}", reply.text);
        let first = reply.json()[member].as_str().unwrap().to_owned();
        if member == "prepay_id" {
            assert_eq!((first.len(), &first[..2]), (36, "wx"));
        }
        let open = query(&sandbox, "NO1234").await;
        assert_eq!(open["trade_state"], "NOTPAY");
        assert_eq!(open["attach"], "自定义");
        for unknown in ["transaction_id", "trade_type", "success_time", "bank_type", "notify_url"] {
            assert!(open.get(unknown).is_none(), "{unknown}");
        }
        let again = place(&sandbox, product, &body).await;
        assert_eq!(again.status, 200, "the same call once more is the same order");
        assert_ne!(again.json()[member], first.as_str(), "with a fresh way to pay");

        let paid = admin(&sandbox, "POST", "pay/NO1234/pay", "").await;
        assert_eq!(
            (&paid["trade_state"], &paid["trade_type"]),
            (&json!("SUCCESS"), &json!(trade_type))
        );
        let paid = query(&sandbox, "NO1234").await;
        assert_eq!(paid["trade_state_desc"], "支付成功");
        assert_eq!(paid["payer"], json!({ "openid": OPENID }));
        let amount =
            json!({ "total": 100, "payer_total": 100, "currency": "CNY", "payer_currency": "CNY" });
        assert_eq!((&paid["amount"], &paid["bank_type"]), (&amount, &json!("OTHERS")));
        let id = paid["transaction_id"].as_str().unwrap();
        let by_id = get(&sandbox, &format!("/v3/pay/transactions/id/{id}?mchid={MCHID}")).await;
        assert_eq!(by_id.json(), paid);

        check(&place(&sandbox, product, &body).await, 400, "INVALID_REQUEST", "该订单已支付");
        check(&close(&sandbox, "NO1234").await, 400, "ORDER_PAID", "该订单已支付");
    }
}

#[tokio::test]
async fn other_content_under_the_same_number_is_refused() {
    let sandbox = start(Mode::Both).await;
    let body = order("NO1234", 100);
    assert_eq!(place(&sandbox, "native", &body).await.status, 200);
    let text = "请求重入时，参数与首次请求时不一致";
    check(&place(&sandbox, "native", &order("NO1234", 101)).await, 403, "OUT_TRADE_NO_USED", text);
    check(&place(&sandbox, "app", &body).await, 403, "OUT_TRADE_NO_USED", text);
    for (member, value) in [
        ("attach", json!("x")),
        ("goods_tag", json!("WXG")),
        ("detail", json!({ "cost_price": 608 })),
        ("settle_info", json!({ "profit_sharing": true })),
    ] {
        let mut other = body.clone();
        other[member] = value;
        check(&place(&sandbox, "native", &other).await, 403, "OUT_TRADE_NO_USED", text);
    }
    let mut spelled = body.clone();
    spelled["attach"] = json!("");
    spelled["detail"] = json!({ "cost_price": 0, "goods_detail": [] });
    assert_eq!(place(&sandbox, "native", &spelled).await.status, 200, "blank says nothing");
}

#[tokio::test]
async fn bad_orders_are_refused_with_the_words_of_the_platform() {
    let sandbox = start(Mode::Both).await;
    let with = |member: &str, value: Value| {
        let mut body = jsapi("NO1234", 100);
        body[member] = value;
        body
    };
    for (body, status, code, message) in [
        (with("payer", json!({})), 400, "PARAM_ERROR", "JSAPI支付必须传openid"),
        (with("payer", json!({ "openid": "o 1" })), 400, "PARAM_ERROR", "appid与openid不匹配"),
        (
            with("appid", json!("gh_1")),
            400,
            "APPID_MCHID_NOT_MATCH",
            "appid和mch_id不匹配，请检查后再试",
        ),
        (
            with("amount", json!({ "total": 0 })),
            400,
            "PARAM_ERROR",
            "输入源“/body/amount/total”映射到数值字段“总金额”规则校验失败，值低于最小值 1",
        ),
        (with("amount", json!({ "total": 1, "currency": "XYZ" })), 400, "PARAM_ERROR", ""),
        (with("out_trade_no", json!("12345")), 400, "PARAM_ERROR", ""),
        (with("out_trade_no", json!("a".repeat(33))), 400, "PARAM_ERROR", ""),
        (with("description", json!("")), 400, "PARAM_ERROR", ""),
        (with("description", json!("图".repeat(128))), 400, "PARAM_ERROR", ""),
        (with("notify_url", json!("https://a.cn/?x=1")), 400, "PARAM_ERROR", ""),
        (with("notify_url", json!("ftp://a.cn/")), 400, "PARAM_ERROR", ""),
        (with("time_expire", json!("2018-06-08 10:34:56")), 400, "PARAM_ERROR", ""),
        (with("limit_pay", json!(["no_money"])), 400, "PARAM_ERROR", ""),
        (
            with("mchid", json!("1900000110")),
            400,
            "PARAM_ERROR",
            "http header中的mchid与post payload中的mchid不匹配",
        ),
        (with("what", json!(1)), 400, "PARAM_ERROR", "参数中含有非法的额外参数"),
    ] {
        check(&place(&sandbox, "jsapi", &body).await, status, code, message);
    }
    let mut h5 = order("NO1234", 1);
    check(&place(&sandbox, "h5", &h5).await, 400, "PARAM_ERROR", "");
    h5["scene_info"] = json!({ "payer_client_ip": "127.0.0.1", "h5_info": { "type": "Wap" } });
    check(&place(&sandbox, "h5", &h5).await, 400, "PARAM_ERROR", "");
    let none =
        get(&sandbox, &format!("/v3/pay/transactions/out-trade-no/NO1234?mchid={MCHID}")).await;
    check(&none, 404, "ORDER_NOT_EXIST", "订单不存在");
    let other = get(&sandbox, "/v3/pay/transactions/out-trade-no/NO1234?mchid=1").await;
    check(&other, 400, "INVALID_REQUEST", "商户号和订单不匹配");
    let none = get(&sandbox, &format!("/v3/pay/transactions/id/4200?mchid={MCHID}")).await;
    check(&none, 404, "ORDER_NOT_EXIST", "订单不存在");
    check(&close(&sandbox, "NO1234").await, 404, "ORDER_NOT_EXIST", "订单不存在");
}

#[tokio::test]
async fn an_order_is_closed_by_the_merchant_or_by_time() {
    let sandbox = start(Mode::Both).await;
    for number in ["CLOSE1", "CLOSE2", "CLOSE3"] {
        assert_eq!(place(&sandbox, "native", &order(number, 1)).await.status, 200);
    }
    for _ in 0..2 {
        let reply = close(&sandbox, "CLOSE1").await;
        assert_eq!((reply.status, reply.text.as_str()), (204, ""));
    }
    assert_eq!(query(&sandbox, "CLOSE1").await["trade_state"], "CLOSED");
    check(
        &place(&sandbox, "native", &order("CLOSE1", 1)).await,
        400,
        "ORDER_CLOSED",
        "该订单已失效",
    );
    let reply = Asked::new("POST", "/_sandbox/pay/CLOSE1/pay", "").send(&sandbox).await;
    check(&reply, 400, "ORDER_CLOSED", "该订单已失效");
    assert_eq!(admin(&sandbox, "POST", "pay/CLOSE2/close", "").await["trade_state"], "CLOSED");
    advance(&sandbox, 7 * 86_400).await;
    assert_eq!(query(&sandbox, "CLOSE3").await["trade_state"], "CLOSED");
}

#[tokio::test]
async fn what_the_user_gets_to_pay_with_ages() {
    let sandbox = start(Mode::Both).await;
    let mut body = order("AGE001", 1);
    assert_eq!(place(&sandbox, "native", &body).await.status, 200);
    assert_eq!(admin(&sandbox, "POST", "pay/AGE001/decline", "").await["declines"], 1);
    advance(&sandbox, 2 * 3600).await;
    let pay = || Asked::new("POST", "/_sandbox/pay/AGE001/pay", "").send(&sandbox);
    check(&pay().await, 400, "INVALID_REQUEST", "预支付交易会话已过期，请商户重新下单");
    assert_eq!(place(&sandbox, "native", &body).await.status, 200);
    assert_eq!(pay().await.status, 200);

    // A time in the past is raised to a minute from now.
    body = order("AGE002", 1);
    body["time_expire"] = json!("2018-06-08T10:34:56+08:00");
    assert_eq!(place(&sandbox, "native", &body).await.status, 200);
    assert_eq!(admin(&sandbox, "GET", "pay/AGE002", "").await["can_be_paid"], true);
    advance(&sandbox, 61).await;
    assert_eq!(admin(&sandbox, "GET", "pay/AGE002", "").await["can_be_paid"], false);
    check(&place(&sandbox, "native", &body).await, 400, "ORDER_CLOSED", "该订单已失效");
    assert_eq!(query(&sandbox, "AGE002").await["trade_state"], "NOTPAY");
    assert_eq!(close(&sandbox, "AGE002").await.status, 204);
}

#[tokio::test]
async fn a_sealed_identity_is_opened_and_compared() {
    let sandbox = start(Mode::Both).await;
    let sealed = |text: &str| keys().public_key().seal(text.as_bytes()).unwrap();
    let ask = |name: &'static str| {
        let mut body = jsapi("SEAL01", 1);
        body["payer"]["identity"] = json!({ "type": "IDCARD", "number": sealed("11010119900101001X"), "name": sealed(name) });
        Asked::new("POST", "/v3/pay/transactions/jsapi", body.to_string())
    };
    let send = async |asked: Asked<'_>| asked.signed().send(&sandbox).await;
    check(&send(ask("张三")).await, 400, "PARAM_ERROR", "");
    let serial = keys().public_key_id().to_owned();
    for name in ["张三", "张三"] {
        let reply = send(ask(name).with("wechatpay-serial", &serial)).await;
        assert_eq!(reply.status, 200, "sealed anew, the same content: {}", reply.text);
    }
    let reply = send(ask("李四").with("wechatpay-serial", &serial)).await;
    check(&reply, 403, "OUT_TRADE_NO_USED", "");
}

#[tokio::test]
async fn refunds_are_partial_many_and_bounded() {
    let sandbox = start(Mode::Both).await;
    place(&sandbox, "native", &order("REF001", 100)).await;
    let early = give_back(&sandbox, &refund("R1", "REF001", 30, 100)).await;
    check(&early, 400, "INVALID_REQUEST", "订单未支付，不能退款");
    let paid = admin(&sandbox, "POST", "pay/REF001/pay", json!({ "coupon_fen": 10 })).await;
    assert_eq!(paid["amount"]["payer_total"], 90);
    assert_eq!(paid["promotion_detail"][0]["amount"], 10);

    let mut body = refund("R1", "REF001", 30, 100);
    body["notify_url"] = json!("http://127.0.0.1:9/refund");
    let reply = give_back(&sandbox, &body).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    let first = reply.json();
    assert_eq!(first["status"], "PROCESSING");
    assert_eq!(first["amount"]["payer_refund"], 27);
    assert_eq!(first["amount"]["discount_refund"], 3);
    assert_eq!(query(&sandbox, "REF001").await["trade_state"], "REFUND");
    assert_eq!(give_back(&sandbox, &body).await.json(), first, "the same call is the same refund");
    body["amount"]["refund"] = json!(31);
    check(
        &give_back(&sandbox, &body).await,
        400,
        "INVALID_REQUEST",
        "商户退款单号已存在，且参数与首次请求时不一致",
    );
    check(
        &give_back(&sandbox, &refund("R2", "REF001", 71, 100)).await,
        400,
        "INVALID_REQUEST",
        "退款总金额超过订单金额",
    );
    check(
        &give_back(&sandbox, &refund("R2", "REF001", 1, 99)).await,
        400,
        "INVALID_REQUEST",
        "传入的原订单金额与订单不一致",
    );
    check(
        &give_back(&sandbox, &refund("R2", "NONE01", 1, 1)).await,
        404,
        "RESOURCE_NOT_EXISTS",
        "订单不存在",
    );
    check(
        &get(&sandbox, "/v3/refund/domestic/refunds/R2").await,
        404,
        "RESOURCE_NOT_EXISTS",
        "退款单不存在",
    );
    assert_eq!(
        give_back(&sandbox, &refund("R2", "REF001", 70, 100)).await.json()["amount"]["payer_refund"],
        63
    );

    let done = admin(&sandbox, "POST", "refunds/R1/succeed", "").await;
    assert_eq!(done["status"], "SUCCESS");
    assert!(done["success_time"].is_string());
    assert_eq!(get(&sandbox, "/v3/refund/domestic/refunds/R1").await.json(), done);
    advance(&sandbox, 60).await;
    assert_eq!(get(&sandbox, "/v3/refund/domestic/refunds/R2").await.json()["status"], "SUCCESS");
}

#[tokio::test]
async fn a_refund_number_is_the_merchants_and_an_order_ages() {
    let sandbox = start(Mode::Both).await;
    for number in ["REF001", "REF002"] {
        place(&sandbox, "native", &order(number, 100)).await;
        admin(&sandbox, "POST", &format!("pay/{number}/pay"), "").await;
    }
    assert_eq!(give_back(&sandbox, &refund("R1", "REF001", 30, 100)).await.status, 200);
    check(&give_back(&sandbox, &refund("R1", "REF002", 30, 100)).await, 400, "INVALID_REQUEST", "");
    advance(&sandbox, 366 * 86_400).await;
    check(&give_back(&sandbox, &refund("R9", "REF002", 30, 100)).await, 400, "TRADE_OVERDUE", "");
}

#[tokio::test]
async fn fifty_refunds_and_no_more() {
    let sandbox = start(Mode::Both).await;
    place(&sandbox, "native", &order("FIFTY1", 1000)).await;
    admin(&sandbox, "POST", "pay/FIFTY1/pay", "").await;
    for n in 0..50 {
        let reply = give_back(&sandbox, &refund(&format!("F{n}"), "FIFTY1", 1, 1000)).await;
        assert_eq!(reply.status, 200, "{}", reply.text);
    }
    let reply = give_back(&sandbox, &refund("F50", "FIFTY1", 1, 1000)).await;
    check(&reply, 400, "INVALID_REQUEST", "该订单的退款次数已达上限50次");
}

#[tokio::test]
async fn refunds_may_be_closed_or_get_stuck() {
    let sandbox = start(Mode::Both).await;
    place(&sandbox, "native", &order("STUCK1", 100)).await;
    admin(&sandbox, "POST", "pay/STUCK1/pay", json!({ "bank_type": "CMB_DEBIT" })).await;
    assert_eq!(give_back(&sandbox, &refund("S1", "STUCK1", 100, 100)).await.status, 200);
    assert_eq!(admin(&sandbox, "POST", "refunds/S1/close", "").await["status"], "CLOSED");
    let reply = give_back(&sandbox, &refund("S2", "STUCK1", 100, 100)).await;
    assert_eq!(reply.status, 200, "a closed refund holds no money: {}", reply.text);
    let stuck = admin(&sandbox, "POST", "refunds/S2/abnormal", "").await;
    assert_eq!(stuck["status"], "ABNORMAL");
    advance(&sandbox, 3600).await;

    let id = stuck["refund_id"].as_str().unwrap();
    let target = format!("/v3/refund/domestic/refunds/{id}/apply-abnormal-refund");
    let sealed = |text: &str| keys().public_key().seal(text.as_bytes()).unwrap();
    let ask = async |body: Value| {
        let asked = Asked::new("POST", &target, body.to_string());
        asked.with("wechatpay-serial", keys().public_key_id()).signed().send(&sandbox).await
    };
    let body = json!({
        "out_refund_no": "S2", "type": "USER_BANK_CARD", "bank_type": "CMB_DEBIT",
        "bank_account": sealed("6225880212345678"), "real_name": sealed("张三"),
    });
    let mut bad = body.clone();
    bad["bank_type"] = json!("XYZ_DEBIT");
    check(&ask(bad).await, 400, "PARAM_ERROR", "");
    let mut bad = body.clone();
    bad["out_refund_no"] = json!("S1");
    check(&ask(bad).await, 400, "INVALID_REQUEST", "");
    let reply = ask(body.clone()).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    let again = reply.json();
    assert_eq!(
        (&again["status"], &again["channel"]),
        (&json!("PROCESSING"), &json!("OTHER_BANKCARD"))
    );
    assert_eq!(again["user_received_account"], "CMB_DEBIT5678");
    assert_eq!(ask(body).await.json(), again);
    advance(&sandbox, 20).await;
    assert_eq!(admin(&sandbox, "GET", "refunds/S2", "").await["status"], "SUCCESS");
    let reply = Asked::new("POST", "/_sandbox/refunds/S2/abnormal", "").send(&sandbox).await;
    check(&reply, 400, "INVALID_REQUEST", "");
}

#[tokio::test]
async fn the_strict_profile_wants_a_minute_between_refunds() {
    let sandbox = builder().profile(Profile::Strict).start().await.unwrap();
    place(&sandbox, "native", &order("MINUTE", 100)).await;
    admin(&sandbox, "POST", "pay/MINUTE/pay", "").await;
    assert_eq!(give_back(&sandbox, &refund("M1", "MINUTE", 1, 100)).await.status, 200);
    let reply = give_back(&sandbox, &refund("M2", "MINUTE", 1, 100)).await;
    check(&reply, 429, "FREQUENCY_LIMITED", "");
    advance(&sandbox, 60).await;
    assert_eq!(give_back(&sandbox, &refund("M2", "MINUTE", 1, 100)).await.status, 200);
}

#[tokio::test]
async fn a_provider_orders_for_its_sub_merchants() {
    let sandbox = start(Mode::Both).await;
    let mut body = order("PART01", 100);
    let members = body.as_object_mut().unwrap();
    members.remove("appid");
    members.remove("mchid");
    for (name, value) in [
        ("sp_appid", "wx8888888888888888"),
        ("sp_mchid", MCHID),
        ("sub_appid", "wxd678efh567hg6999"),
        ("sub_mchid", "1900000999"),
    ] {
        body[name] = json!(value);
    }
    body["payer"] = json!({ "sub_openid": OPENID });
    let target = "/v3/pay/partner/transactions/jsapi";
    let reply = call(&sandbox, "POST", target, &body).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    let mut other = body.clone();
    other["sp_mchid"] = json!("1");
    check(&call(&sandbox, "POST", target, &other).await, 400, "PARAM_ERROR", "");
    // The number belongs to the sub-merchant: another one, or the provider itself, may have it too.
    other = body.clone();
    other["sub_mchid"] = json!("1900000998");
    assert_eq!(call(&sandbox, "POST", target, &other).await.status, 200);
    assert_eq!(place(&sandbox, "jsapi", &jsapi("PART01", 5)).await.status, 200);

    let sub = json!({ "sub_mchid": "1900000999" });
    admin(&sandbox, "POST", "pay/PART01/pay", &sub).await;
    let target = format!(
        "/v3/pay/partner/transactions/out-trade-no/PART01?sp_mchid={MCHID}&sub_mchid=1900000999"
    );
    let shown = get(&sandbox, &target).await.json();
    assert_eq!((&shown["sp_mchid"], &shown["sub_mchid"]), (&json!(MCHID), &sub["sub_mchid"]));
    assert_eq!(shown["payer"]["sub_openid"], OPENID);
    assert!(shown.get("mchid").is_none());
    let id = shown["transaction_id"].as_str().unwrap();
    let target =
        format!("/v3/pay/partner/transactions/id/{id}?sp_mchid={MCHID}&sub_mchid=1900000999");
    assert_eq!(get(&sandbox, &target).await.json(), shown);
    let target = format!("/v3/pay/transactions/id/{id}?mchid={MCHID}");
    check(&get(&sandbox, &target).await, 404, "ORDER_NOT_EXIST", "");

    let mut back = refund("PR1", "PART01", 40, 100);
    check(&give_back(&sandbox, &back).await, 400, "INVALID_REQUEST", "订单未支付，不能退款");
    back["sub_mchid"] = sub["sub_mchid"].clone();
    assert_eq!(give_back(&sandbox, &back).await.status, 200);
    check(&get(&sandbox, "/v3/refund/domestic/refunds/PR1").await, 404, "RESOURCE_NOT_EXISTS", "");
    let shown = get(&sandbox, "/v3/refund/domestic/refunds/PR1?sub_mchid=1900000999").await;
    assert_eq!(shown.json()["amount"]["refund"], 40);
    assert_eq!(admin(&sandbox, "POST", "refunds/PR1/succeed", &sub).await["status"], "SUCCESS");

    let target = "/v3/pay/partner/transactions/out-trade-no/PART01/close";
    let close = json!({ "sp_mchid": MCHID, "sub_mchid": "1900000998" });
    assert_eq!(call(&sandbox, "POST", target, close).await.status, 204);
}

#[tokio::test]
async fn a_payment_code_is_charged_or_asks_for_a_password() {
    let sandbox = start(Mode::Both).await;
    let ask = async |number: &str, code: &str| {
        let mut body = order(number, 100);
        body.as_object_mut().unwrap().remove("notify_url");
        body["payer"] = json!({ "auth_code": code });
        body["scene_info"] = json!({ "store_info": { "id": "0001" } });
        place(&sandbox, "codepay", &body).await
    };
    let reverse = async |number: &str| {
        let target = format!("/v3/pay/transactions/out-trade-no/{number}/reverse");
        let body = json!({ "appid": "wxd678efh567hg6787", "mchid": MCHID });
        call(&sandbox, "POST", &target, body).await
    };
    check(&ask("CODE01", "12345").await, 400, "PARAM_ERROR", "");
    for code in ["130061098828009406", "130061098828009407"] {
        let paid = ask("CODE01", code).await;
        assert_eq!(paid.status, 200, "{}", paid.text);
        let paid = paid.json();
        assert_eq!(
            (&paid["trade_state"], &paid["trade_type"]),
            (&json!("SUCCESS"), &json!("MICROPAY"))
        );
    }
    check(
        &close(&sandbox, "CODE01").await,
        400,
        "INVALID_REQUEST",
        "付款码订单不允许关闭，只能撤销",
    );
    for _ in 0..2 {
        assert_eq!(reverse("CODE01").await.json()["out_trade_no"], "CODE01");
    }
    assert_eq!(query(&sandbox, "CODE01").await["trade_state"], "REVOKED");
    check(&give_back(&sandbox, &refund("CR1", "CODE01", 1, 100)).await, 400, "INVALID_REQUEST", "");

    let waiting = ask("CODE02", "130061098828009499").await;
    assert_eq!((waiting.status, &waiting.json()["trade_state"]), (202, &json!("USERPAYING")));
    assert_eq!(admin(&sandbox, "POST", "pay/CODE02/pay", "").await["trade_state"], "SUCCESS");
    assert_eq!(ask("CODE02", "130061098828009499").await.status, 200);
    assert_eq!(ask("CODE03", "130061098828009499").await.status, 202);
    assert_eq!(admin(&sandbox, "POST", "pay/CODE03/decline", "").await["trade_state"], "PAYERROR");
    assert_eq!(reverse("CODE03").await.status, 200);
    let told = admin(&sandbox, "GET", "notifications", "").await;
    assert_eq!(told["notifications"], json!([]), "the answer tells, no notification does");
    place(&sandbox, "native", &order("NOCODE", 1)).await;
    check(&reverse("NOCODE").await, 400, "INVALID_REQUEST", "");
}

#[tokio::test]
async fn a_payment_code_pays_once_where_the_rules_are_strict() {
    let sandbox = builder().profile(Profile::Strict).start().await.unwrap();
    let ask = async |number: &str| {
        let mut body = order(number, 100);
        body.as_object_mut().unwrap().remove("notify_url");
        body["payer"] = json!({ "auth_code": "130061098828009406" });
        body["scene_info"] = json!({ "store_info": { "id": "0001" } });
        place(&sandbox, "codepay", &body).await
    };
    assert_eq!(ask("CODE01").await.status, 200);
    assert_eq!(ask("CODE01").await.status, 200, "a repeat");
    check(&ask("CODE02").await, 400, "INVALID_REQUEST", "付款码已使用过，请用户刷新后重新出示");
}

/// The events told of under a number, oldest first.
async fn told(sandbox: &Sandbox, number: &str) -> Vec<String> {
    let listed = admin(sandbox, "GET", "notifications", "").await;
    let all = listed["notifications"].as_array().unwrap().clone();
    let own = all.iter().filter(|notice| notice["business_number"] == number);
    own.map(|notice| notice["event_type"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn merchants_are_told_of_payments_and_of_what_became_of_refunds() {
    let sandbox = start(Mode::Both).await;
    place(&sandbox, "native", &order("TOLD01", 100)).await;
    assert_eq!(told(&sandbox, "TOLD01").await, Vec::<String>::new());
    admin(&sandbox, "POST", "pay/TOLD01/pay", "").await;
    assert_eq!(told(&sandbox, "TOLD01").await, ["TRANSACTION.SUCCESS"]);
    for (number, action, event) in [
        ("T1", "succeed", "REFUND.SUCCESS"),
        ("T2", "close", "REFUND.CLOSED"),
        ("T3", "abnormal", "REFUND.ABNORMAL"),
    ] {
        let mut body = refund(number, "TOLD01", 10, 100);
        body["notify_url"] = json!("http://127.0.0.1:9/refund");
        assert_eq!(give_back(&sandbox, &body).await.status, 200);
        assert_eq!(told(&sandbox, number).await, Vec::<String>::new());
        admin(&sandbox, "POST", &format!("refunds/{number}/{action}"), "").await;
        assert_eq!(told(&sandbox, number).await, [event]);
    }
    // Nobody decides and nobody looks: it arrives all the same.
    let mut body = refund("T4", "TOLD01", 10, 100);
    body["notify_url"] = json!("http://127.0.0.1:9/refund");
    assert_eq!(give_back(&sandbox, &body).await.status, 200);
    advance(&sandbox, 3600).await;
    for _ in 0..1000 {
        if told(&sandbox, "T4").await == ["REFUND.SUCCESS"] {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("nobody was told of T4");
}
