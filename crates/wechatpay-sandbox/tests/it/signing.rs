//! Who may speak, in which order that is checked, and which key answers.

use serde_json::json;
use wechatpay_core::{ApiV3Key, Certificate, Clock as _, SystemClock};
use wechatpay_sandbox::{Mode, Sandbox};

use crate::support::{Asked, Reply, call, get, keys, start};

const KNOWN: &str = "/v3/edu-star/orders?appid=wx998877665544wx&wechat_openid=oUpF8uMuAJOM2pxb1Q";
const PUBLIC_KEY: &str = "PUB_KEY_ID_0114232134912410000000000000";

async fn send(sandbox: &Sandbox, asked: Asked<'_>) -> Reply {
    asked.send(sandbox).await
}

#[tokio::test]
async fn the_checks_come_in_the_platforms_order() {
    let sandbox = start(Mode::Both).await;
    let bare =
        |method, target| Asked::new(method, target, "").without("accept").without("user-agent");
    // Each request has every later fault as well; the first one decides.
    let reply = send(&sandbox, bare("GET", "/v3/nowhere")).await;
    assert_eq!((reply.status, reply.text.as_str()), (404, ""));
    let reply = send(&sandbox, bare("DELETE", KNOWN)).await;
    assert_eq!((reply.status, reply.text.as_str(), reply.header("content-length")), (405, "", "0"));
    let reply = send(&sandbox, bare("GET", KNOWN)).await;
    assert_eq!((reply.status, reply.code().as_str()), (400, "INVALID_REQUEST"));
    assert_eq!(reply.json()["message"], "Http头缺少Accept或User-Agent");
    let unsigned = Asked::new("GET", KNOWN, "");
    let stale = SystemClock.now() - 400;
    for (asked, message) in [
        (unsigned.clone(), "Http头Authorization值格式错误，请参考《微信支付商户REST API签名规则》"),
        (
            unsigned.clone().with("authorization", "Bearer x"),
            "Http头Authorization值格式错误，请参考《微信支付商户REST API签名规则》",
        ),
        (
            unsigned.clone().signed_at(stale).with("x", "y"),
            "Http头Authorization中的timestamp与发起请求的时间不得超过5分钟",
        ),
    ] {
        let reply = send(&sandbox, asked).await;
        assert_eq!((reply.status, reply.code().as_str()), (401, "SIGN_ERROR"));
        assert_eq!(reply.json()["message"], message);
        assert_eq!(reply.verified(), "", "the gateway's own refusals are unsigned");
        assert!(reply.header("content-type").starts_with("application/json"));
    }
}

#[tokio::test]
async fn a_changed_body_or_query_is_refused() {
    let sandbox = start(Mode::Both).await;
    let body = r#"{"appid":"wx998877665544wx","wechat_openid":"o1","right_id":"r","create_time":"2018-05-23T12:13:50+08:00"}"#;
    let mut asked = Asked::new("POST", "/v3/edu-star/orders", body).signed();
    asked.body = body.replace("o1", "o2");
    let reply = send(&sandbox, asked).await;
    assert_eq!((reply.status, reply.code().as_str()), (401, "SIGN_ERROR"));
    assert_eq!(reply.json()["message"], "签名错误");
    assert_eq!(reply.json()["detail"]["issue"], "sign not match");
    assert_eq!(reply.verified(), "");
    let mut asked = Asked::new("GET", KNOWN, "").signed();
    let other = KNOWN.replace("appid=wx998877665544wx&", "") + "&appid=wx998877665544wx";
    asked.target = &other;
    assert_eq!(send(&sandbox, asked).await.status, 401, "the order of a query is signed too");
}

#[tokio::test]
async fn the_answering_key_follows_mode_and_request() {
    let certificate = keys().platform_certificate().serial().to_owned();
    let certificate = certificate.as_str();
    for (mode, named, expected) in [
        (Mode::Certificate, None, certificate),
        (Mode::Certificate, Some(PUBLIC_KEY), certificate),
        (Mode::PublicKey, None, PUBLIC_KEY),
        (Mode::PublicKey, Some(""), PUBLIC_KEY),
        (Mode::PublicKey, Some(certificate), PUBLIC_KEY),
        (Mode::Both, None, certificate),
        (Mode::Both, Some(""), certificate),
        (Mode::Both, Some(certificate), certificate),
        (Mode::Both, Some(PUBLIC_KEY), PUBLIC_KEY),
    ] {
        let sandbox = start(mode).await;
        let ok = Asked::new("GET", KNOWN, "").signed();
        let missing = Asked::new("GET", "/v3/discount-card/orders/none", "").signed();
        for (asked, status) in [(ok, 200), (missing, 404)] {
            let asked = match named {
                Some(serial) => asked.with("wechatpay-serial", serial),
                None => asked,
            };
            let reply = send(&sandbox, asked).await;
            assert_eq!(reply.status, status);
            assert_eq!(
                reply.verified(),
                expected,
                "{mode:?} {named:?}: refusals are signed as well"
            );
        }
    }
}

#[tokio::test]
async fn certificates_are_listed_sealed_and_signed_by_one_of_them() {
    for mode in [Mode::Certificate, Mode::Both] {
        let sandbox = start(mode).await;
        for target in [
            "/v3/certificates",
            "/v3/certificates?algorithm_type=RSA",
            "/v3/certificates?algorithm_type=ALL",
        ] {
            let reply = get(&sandbox, target).await;
            assert_eq!(reply.status, 200);
            let listed = &reply.json()["data"][0];
            let sealed = &listed["encrypt_certificate"];
            assert_eq!(sealed["algorithm"], "AEAD_AES_256_GCM");
            assert_eq!(sealed["associated_data"], "certificate");
            assert_eq!(sealed["nonce"].as_str().unwrap().len(), 12);
            let text = |name: &str| sealed[name].as_str().unwrap();
            let opened = ApiV3Key::new(&sandbox.settings().apiv3_key)
                .unwrap()
                .open(text("nonce"), text("associated_data"), text("ciphertext"))
                .unwrap();
            let certificate = Certificate::from_pem(&opened).unwrap();
            assert_eq!(listed["serial_no"], certificate.serial());
            assert_eq!(reply.verified(), certificate.serial());
            let first = certificate.serial().as_bytes()[0];
            assert!((b'1'..=b'7').contains(&first) && certificate.serial().len() == 40);
            assert!(listed["effective_time"].as_str().unwrap().ends_with("+08:00"));
        }
        assert_eq!(get(&sandbox, "/v3/certificates?algorithm_type=MD5").await.status, 400);
    }
    let sandbox = start(Mode::PublicKey).await;
    let reply = get(&sandbox, "/v3/certificates").await;
    assert_eq!((reply.status, reply.code().as_str()), (404, "RESOURCE_NOT_EXISTS"));
    assert_eq!(
        reply.json()["message"],
        "无可用的平台证书，请在商户平台-API安全申请使用微信支付公钥。"
    );
    assert_eq!(reply.verified(), PUBLIC_KEY);
}

#[tokio::test]
async fn a_no_content_answer_is_signed_over_nothing() {
    let sandbox = start(Mode::Both).await;
    let card = json!({
        "out_card_code": "c1", "card_template_id": "t1", "appid": "wxd678efh567hg6787",
        "notify_url": "https://merchant.example/notify",
    });
    assert_eq!(call(&sandbox, "POST", "/v3/discount-card/cards", &card).await.status, 200);
    crate::support::admin(&sandbox, "POST", "discount-card/cards/c1/take", "").await;
    let record = json!({
        "card_template_id": "t1",
        "objective_completion_records": [{
            "objective_completion_serial_no": "s1", "objective_id": "123456",
            "completion_time": "2015-05-20T13:29:35.120+08:00", "completion_type": "INCREASE",
            "description": "购买商品", "completion_count": 1,
        }],
    });
    let reply =
        call(&sandbox, "POST", "/v3/discount-card/cards/c1/add-user-records", &record).await;
    assert_eq!((reply.status, reply.text.as_str()), (204, ""));
    assert_eq!(reply.verified(), keys().platform_certificate().serial());
}

#[tokio::test]
async fn a_foreign_mchid_in_the_body_is_refused() {
    let sandbox = start(Mode::Both).await;
    let body = json!({ "mchid": "1900000110", "appid": "wx", "service_id": "1", "reason": "r" });
    let reply = call(&sandbox, "POST", "/v3/payscore/payafter-orders/1/cancel", &body).await;
    assert_eq!((reply.status, reply.code().as_str()), (400, "PARAM_ERROR"));
    assert_eq!(reply.json()["message"], "http header中的mchid与post payload中的mchid不匹配");
}

#[tokio::test]
async fn success_never_has_a_top_level_code_and_request_ids_carry_numbers() {
    let sandbox = start(Mode::Both).await;
    let reply = get(&sandbox, KNOWN).await;
    assert!(reply.json().get("code").is_none());
    assert!(reply.header("request-id").ends_with("-0"));
    let target = "/v3/payscore/payafter-orders?service_id=1&appid=wx1&out_order_no=none";
    let reply = get(&sandbox, target).await;
    assert_eq!((reply.status, reply.code().as_str()), (404, "ORDER_NOT_EXIST"));
    assert!(reply.header("request-id").ends_with("-271317510"));
    assert_eq!(reply.header("content-type"), "application/json; charset=utf-8");
}
