//! Six ways to write a call, one request on the wire.

use std::sync::Arc;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use bytes::Bytes;
use http::Request;
use serde::Deserialize;
use serde_json::{Value, json};
use wechatpay::api::{discount_card, edu_star, pay, payscore_payafter};
use wechatpay::{ErrorKind, Fen, Method, Outcome, Reply, ask, keys::Certificate};

use crate::support::{
    Fake, MCHID, NONCE, NOW, PUBLIC_KEY_ID, Platform, SERIAL, async_client, blocking_client,
    refuse_connection, run, vector_file,
};

const ORDERS: &str = "v3/edu-star/orders";
const CARD_ORDER: &str = "v3/discount-card/orders/{out_order_no}";
/// An order of a discount card, as small as it may be.
const CARD: &str = r#"{
    "out_order_no": "a", "discount_card_id": "1", "out_trade_no": "b", "service_id": "500001",
    "order_id": "1", "card_name": "c", "objective_description": "d", "reward_description": "e",
    "card_begin_time": "2018-05-23T12:13:50+08:00", "card_end_time": "2019-05-23T12:13:50+08:00",
    "estimated_reward_amount": 1
}"#;
const PAYAFTER: &str = "v3/payscore/payafter-orders";

/// What is said of a request, without the headers that are checked on their own.
fn line(request: &Request<Bytes>) -> String {
    let target = request.uri().path_and_query().unwrap();
    format!("{} {target} {}", request.method(), String::from_utf8_lossy(request.body()))
}

/// All six must put the very same request on the wire, signature included: time and chance stand
/// still, and RSA signatures of this kind hold no chance of their own.
fn assert_six_alike(fake: &Fake, expected: &str) {
    let seen = fake.take();
    assert_eq!(seen.len(), 6);
    for request in &seen {
        assert_eq!(line(request), expected);
        assert_eq!(request.uri().host(), Some("api.mch.weixin.qq.com"));
        assert_eq!(request.headers(), seen[0].headers());
        assert_signed(request);
    }
}

fn assert_signed(request: &Request<Bytes>) {
    let header = request.headers()["authorization"].to_str().unwrap();
    let authorization = wechatpay_core::Authorization::parse(header).unwrap();
    assert_eq!((authorization.mchid.as_str(), authorization.serial.as_str()), (MCHID, SERIAL));
    let target = request.uri().path_and_query().unwrap().as_str();
    let body = std::str::from_utf8(request.body()).unwrap();
    let message = format!("{}\n{target}\n{NOW}\n{NONCE}\n{body}\n", request.method());
    let merchant = Certificate::from_pem(vector_file("merchant_cert.pem")).unwrap();
    let signature = BASE64_STANDARD.decode(&authorization.signature).unwrap();
    assert!(merchant.public_key().verify(message.as_bytes(), &signature));
    assert_eq!(request.headers()["wechatpay-serial"], PUBLIC_KEY_ID);
}

fn assert_reply<T>(reply: &Reply<T>) {
    assert_eq!(reply.status(), 200);
    assert_eq!(reply.verified_by(), Some(PUBLIC_KEY_ID));
    assert!(reply.request_id().is_some_and(|id| id.ends_with("-0")));
    assert_eq!(reply.headers()["wechatpay-timestamp"], NOW.to_string());
}

#[test]
fn a_post_with_a_body() {
    let fake = Fake::always(
        200,
        r#"{"appid":"wx998877665544wx","mchid":"1","order_id":"1","right_id":"qw3Da21QRCNt","wechat_openid":"o","order_state":"CONSUMED","create_time":"2018-05-23T12:13:50+08:00"}"#,
    );
    let body = json!({
        "appid": "wx998877665544wx",
        "wechat_openid": "oUpF8uMuAJOM2pxb1Q",
        "qq": "",
        "right_id": "qw3Da21QRCNt",
        "create_time": "2018-05-23T12:13:50+08:00",
    });
    let order = ask!(edu_star::CreateOrder {
        appid: "wx998877665544wx",
        wechat_openid: "oUpF8uMuAJOM2pxb1Q",
        qq: "",
        right_id: "qw3Da21QRCNt",
        create_time: "2018-05-23T12:13:50+08:00",
    });
    run(async {
        let client = async_client(&fake);
        let typed = client.v3().edu_star().orders().post(&order).await.unwrap();
        assert_eq!(typed.right_id, "qw3Da21QRCNt");
        assert_reply(&typed);
        let raw = client.chain(ORDERS).post(&body).await.unwrap();
        assert_eq!(raw["right_id"], "qw3Da21QRCNt");
        assert_reply(&raw);
        assert_reply(&client[ORDERS].post(&body).send().await.unwrap());
    });
    let client = blocking_client(&fake);
    assert_reply(&client.v3().edu_star().orders().post(&order).send().unwrap());
    assert_reply(&client.chain("/v3/edu-star/orders").post(&body).send().unwrap());
    assert_reply(&client["/v3/edu-star/orders"].post(&body).send().unwrap());
    assert_six_alike(
        &fake,
        r#"POST /v3/edu-star/orders {"appid":"wx998877665544wx","wechat_openid":"oUpF8uMuAJOM2pxb1Q","qq":"","right_id":"qw3Da21QRCNt","create_time":"2018-05-23T12:13:50+08:00"}"#,
    );
}

#[test]
#[expect(deprecated, reason = "one of the published samples is a retired operation")]
fn a_path_variable_is_encoded_alike() {
    let fake = Fake::always(200, CARD);
    let number = "A|B*C 先享卡";
    let find = discount_card::FindOrder::default();
    run(async {
        let client = async_client(&fake);
        let node = client.v3().discount_card().orders().out_order_no(number);
        assert_reply(&node.get(&find).await.unwrap());
        assert_reply(&client.chain(CARD_ORDER).with("out_order_no", number).get().await.unwrap());
        assert_reply(&client[CARD_ORDER].with("out_order_no", number).get().await.unwrap());
    });
    let client = blocking_client(&fake);
    assert_reply(
        &client.v3().discount_card().orders().out_order_no(number).get(&find).send().unwrap(),
    );
    assert_reply(&client.chain(CARD_ORDER).with("out_order_no", number).get().send().unwrap());
    assert_reply(&client[CARD_ORDER].with("out_order_no", number).get().send().unwrap());
    assert_six_alike(&fake, "GET /v3/discount-card/orders/A%7CB*C%20%E5%85%88%E4%BA%AB%E5%8D%A1 ");
}

#[test]
#[expect(deprecated, reason = "one of the published samples is a retired operation")]
fn a_query_and_a_patch() {
    let fake = Fake::always(200, r#"{"out_order_no":"1234323JKHDFE1243252","order_id":"1"}"#);
    let find = ask!(payscore_payafter::FindOrder {
        service_id: "500001",
        out_order_no: "1234323JKHDFE1243252",
        appid: "wxd678efh567hg6787",
    });
    let query = serde_json::to_value(&find).unwrap();
    run(async {
        let client = async_client(&fake);
        let found = client.v3().payscore().payafter_orders().get(&find).await.unwrap();
        assert_eq!(found.out_order_no.as_deref(), Some("1234323JKHDFE1243252"));
        client.chain(PAYAFTER).get().query(&query).await.unwrap();
        client[PAYAFTER].get().query(&query).await.unwrap();
    });
    let client = blocking_client(&fake);
    client.v3().payscore().payafter_orders().get(&find).send().unwrap();
    client.chain(PAYAFTER).get().query(&query).send().unwrap();
    client[PAYAFTER].get().query(&query).send().unwrap();
    let seen = fake.take();
    let target = seen[0].uri().path_and_query().unwrap().as_str();
    assert!(target.contains("out_order_no=1234323JKHDFE1243252"), "{target}");
    assert!(seen.iter().all(|request| line(request) == line(&seen[0])));

    let record = ask!(discount_card::RewardRecord {
        reward_serial_no: "S1",
        reward_id: 1,
        description: "tea",
        reward_type: discount_card::Change::Increase,
        count: 1,
        amount: Fen(1),
        reward_time: "2018-05-23T12:13:50+08:00",
    });
    let update = discount_card::UpdateOrder { rewards: [record].into(), ..Default::default() };
    client.v3().discount_card().orders().out_order_no("7").patch(&update).send().unwrap();
    client[CARD_ORDER].with("out_order_no", "7").operation(&update).send().unwrap();
    let seen = fake.take();
    assert_eq!((seen[0].method(), line(&seen[0])), (&http::Method::PATCH, line(&seen[1])));
}

#[test]
fn every_method_and_the_empty_body() {
    let fake = Fake::always(200, "{}");
    let client = blocking_client(&fake);
    let chain = client.chain("v3/some/thing");
    chain.put(&json!({"a": 1})).send().unwrap();
    chain.delete().send().unwrap();
    chain.post(&()).send().unwrap();
    chain.request(Method::Patch).json_text(r#"{ "kept" : "byte for byte" }"#).send().unwrap();
    let seen: Vec<String> = fake.take().iter().map(line).collect();
    assert_eq!(
        seen,
        [
            r#"PUT /v3/some/thing {"a":1}"#,
            "DELETE /v3/some/thing ",
            "POST /v3/some/thing ",
            r#"PATCH /v3/some/thing { "kept" : "byte for byte" }"#,
        ]
    );
}

#[test]
fn a_raw_call_may_be_read_as_a_type_of_ours() {
    #[derive(Deserialize)]
    struct Mine {
        right_id: String,
    }
    let fake = Fake::always(200, r#"{"right_id":"r"}"#);
    let reply = blocking_client(&fake)[ORDERS].post(&()).typed::<Mine>().send().unwrap();
    assert_eq!(reply.into_body().right_id, "r");
}

#[test]
fn sensitive_fields_are_sealed_on_typed_and_raw_calls_alike() {
    let fake = Fake::always(200, r#"{"out_order_no":"n"}"#);
    let client = blocking_client(&fake);
    let order = ask!(payscore_payafter::CreateOrder {
        appid: "wx1",
        out_order_no: "n",
        service_id: "500001",
        name: "张三",
    });
    client.v3().payscore().payafter_orders().post(&order).send().unwrap();
    client[PAYAFTER].post(&json!({"out_order_no": "n", "name": "张三"})).send().unwrap();
    let platform = wechatpay::keys::PrivateKey::from_pem(vector_file(
        "wechatpay_public_key_mode_private_key.pem",
    ))
    .unwrap();
    for request in fake.take() {
        let body: Value = serde_json::from_slice(request.body()).unwrap();
        let opened =
            wechatpay::keys::Signer::open(&platform, body["name"].as_str().unwrap()).unwrap();
        assert_eq!(&opened[..], "张三".as_bytes());
        assert_signed(&request);
    }
}

#[test]
fn the_same_template_is_the_same_chain_and_clones_share_it() {
    let client = blocking_client(&Fake::always(200, "{}"));
    let twin = client.clone();
    let (first, second) = (&client[ORDERS], &twin[ORDERS]);
    assert!(std::ptr::eq(first, second));
    let other = &client["/v3/edu-star/orders"];
    assert!(!std::ptr::eq(first, other));
    drop(client);
    assert_eq!(format!("{:?}", twin[ORDERS]), "Chain(v3/edu-star/orders)");
}

#[test]
fn a_client_with_used_chains_is_freed() {
    let fake = Fake::always(200, "{}");
    let client = blocking_client(&fake);
    client[ORDERS].post(&()).send().unwrap();
    let context = Arc::downgrade(client.context());
    drop(client);
    assert!(context.upgrade().is_none(), "no cycle keeps the client alive");
}

#[test]
fn a_stored_call_is_sent_as_it_was_written() {
    let fake = Fake::always(204, "");
    let client = blocking_client(&fake);
    let request = client[CARD_ORDER].with("out_order_no", "7").patch(&json!({"a": [1]}));
    let stored = serde_json::to_string(&request.into_call().unwrap()).unwrap();
    assert!(fake.take().is_empty(), "nothing is sent before `send`");
    let answer = client.send_call(serde_json::from_str(&stored).unwrap()).unwrap();
    assert_eq!((answer.status, answer.verified_by.as_deref()), (204, Some(PUBLIC_KEY_ID)));
    let client = async_client(&fake);
    run(client.send_call(serde_json::from_str(&stored).unwrap())).unwrap();
    let seen: Vec<String> = fake.take().iter().map(line).collect();
    assert_eq!(seen, [r#"PATCH /v3/discount-card/orders/7 {"a":[1]}"#; 2]);
}

#[test]
fn requests_are_owned_and_can_be_spawned() {
    let fake = Fake::always(200, "{}");
    run(async {
        let close = ask!(pay::CloseOrder { out_trade_no: "NO1" });
        let request = async_client(&fake).request(close);
        tokio::spawn(request.into_future()).await.unwrap().unwrap();
    });
    assert_eq!(fake.take().len(), 1);
}

#[test]
fn a_mistake_in_the_writing_is_never_sent() {
    let fake = Fake::always(200, "{}");
    let client = blocking_client(&fake);
    let check = |request: wechatpay::Request<wechatpay::Blocking, Value>, expected: &str| {
        let error = request.send().unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Input, Outcome::NotSent));
        assert!(error.to_string().contains(expected), "{error}");
    };
    check(client[CARD_ORDER].get(), "`out_order_no`");
    check(client[CARD_ORDER].with("out_order_no", "").get(), "`out_order_no`");
    check(client.chain("").get(), "is empty");
    check(client.chain("https://api.mch.weixin.qq.com/v3/x").get(), "whole URL");
    check(client[ORDERS].get().header("Authorization", "x"), "Authorization");
    check(client[ORDERS].post(&()).json_text("{"), "not JSON");
    assert!(fake.take().is_empty());
}

#[test]
fn a_write_moves_to_the_backup_host_only_if_it_was_surely_not_sent() {
    let platform = Platform::public_key();
    let fake = Fake::new(move |request| match request.uri().host() {
        Some("api.mch.weixin.qq.com") => Err(refuse_connection()),
        _ => Ok(platform.answer(200, "{}")),
    });
    blocking_client(&fake)["v3/some/write"].post(&json!({})).send().unwrap();
    let hosts: Vec<_> = fake.take().iter().map(|r| r.uri().host().unwrap().to_owned()).collect();
    assert_eq!(hosts, ["api.mch.weixin.qq.com", "api2.mch.weixin.qq.com"]);
}
