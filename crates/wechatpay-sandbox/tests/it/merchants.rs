//! Several merchants in one sandbox: who they are, what they may, and that they are kept.

use serde_json::{Value, json};
use wechatpay_core::PrivateKey;
use wechatpay_sandbox::{MerchantKind, MerchantSpec, Mode, Settings};

use crate::{
    folder::Folder,
    strict_client::{Careful, Verdict},
    support::{Asked, admin, builder, call, get, keys, start},
};

/// A merchant with the shared keys, so that none has to be made.
fn spec(mchid: &str) -> MerchantSpec {
    MerchantSpec { mchid: Some(mchid.to_owned()), keys: Some(keys()), ..MerchantSpec::default() }
}

fn settings(value: Value) -> Settings {
    serde_json::from_value(value).unwrap()
}

fn order(number: &str, appid: &str, service_id: &str) -> String {
    json!({ "appid": appid, "out_order_no": number, "service_id": service_id, "risk_amount": 7 })
        .to_string()
}

#[tokio::test]
async fn a_second_merchant_has_its_own_orders_and_keys() {
    let sandbox = start(Mode::Both).await;
    let told =
        settings(admin(&sandbox, "POST", "merchants", json!({ "mchid": "1900000200" })).await);
    assert_eq!((told.mchid.as_str(), told.base_url.as_str()), ("1900000200", sandbox.base_url()));
    assert_ne!(told.apiv3_key, sandbox.settings().apiv3_key);
    assert_ne!(told.public_key_id, sandbox.settings().public_key_id);
    let mut second = Careful::new(told);
    let made = order("N", "wx1", "500001");
    let (reply, verdict) = second
        .ask(&sandbox, Asked::new("POST", "/v3/payscore/payafter-orders", made.clone()), None)
        .await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    assert!(matches!(verdict, Verdict::Good(_)), "{verdict:?}");
    assert_eq!(reply.json()["mchid"], "1900000200");
    let target = "/v3/payscore/payafter-orders?service_id=500001&appid=wx1&out_order_no=N";
    assert_eq!(get(&sandbox, target).await.status, 404, "the first merchant has no such order");
    let mine = call(&sandbox, "POST", "/v3/payscore/payafter-orders", made).await.json();
    assert_eq!(mine["mchid"], "1900000109");
    // The user's part needs to know whose order is meant.
    let confirm = Asked::new("POST", "/_sandbox/payscore/payafter/N/confirm", "");
    let reply = confirm.with("wechatpay-sandbox-mchid", "1900000200").send(&sandbox).await;
    assert_eq!(reply.json()["state"], "USER_ACCEPTED");
    assert_eq!(get(&sandbox, target).await.json()["state"], "CREATED");
}

#[tokio::test]
async fn a_serial_of_somebody_else_is_no_serial() {
    let sandbox = start(Mode::Both).await;
    let mut told = settings(admin(&sandbox, "POST", "merchants", json!({})).await);
    assert!(told.mchid.len() == 10 && told.mchid.starts_with("19"), "{}", told.mchid);
    told.merchant_serial.clone_from(&sandbox.settings().merchant_serial);
    let mut mixed = Careful::new(told);
    let (reply, verdict) =
        mixed.ask(&sandbox, Asked::new("GET", "/v3/certificates", ""), None).await;
    assert_eq!((reply.status, verdict), (401, Verdict::Unsigned));
    assert_eq!(reply.json()["message"], "商户证书序列号有误。请使用签名私钥匹配的证书序列号");
}

#[tokio::test]
async fn bindings_are_kept_to_and_can_be_changed() {
    let sandbox = start(Mode::Both).await;
    let told = sandbox
        .add_merchant(MerchantSpec {
            appids: vec!["wx1".to_owned()],
            service_ids: vec!["500001".to_owned()],
            ..spec("1900000201")
        })
        .await
        .unwrap();
    assert_eq!((told.appid.as_str(), told.service_id.as_str()), ("wx1", "500001"));
    let mut client = Careful::new(told);
    let mut create = async |number: &str, appid: &str, service: &str| {
        let asked =
            Asked::new("POST", "/v3/payscore/payafter-orders", order(number, appid, service));
        let reply = client.ask(&sandbox, asked, None).await.0;
        (reply.status, if reply.status == 200 { String::new() } else { reply.code() })
    };
    assert_eq!(create("A", "wx1", "500001").await, (200, String::new()));
    assert_eq!(create("B", "wx2", "500001").await, (403, "NO_AUTH".to_owned()));
    assert_eq!(create("C", "wx1", "500002").await, (403, "NO_AUTH".to_owned()));
    let changed = json!({ "appids": ["wx1", "wx2"], "nickname": "二号店", "notify_url": "http://127.0.0.1/n" });
    let view = admin(&sandbox, "PATCH", "merchants/1900000201", changed).await;
    assert_eq!(
        (view["nickname"].as_str(), view["notify_url"].as_str()),
        (Some("二号店"), Some("http://127.0.0.1/n"))
    );
    assert_eq!(create("B", "wx2", "500001").await.0, 200);
    let target = "/v3/payscore/payafter-orders?service_id=500001&appid=wx3&out_order_no=A";
    let (reply, _) = client.ask(&sandbox, Asked::new("GET", target, ""), None).await;
    assert_eq!((reply.status, reply.code().as_str()), (403, "NO_AUTH"), "queries are bound too");
    let view = admin(&sandbox, "PATCH", "merchants/1900000201", json!({ "notify_url": "" })).await;
    assert_eq!(view["notify_url"], Value::Null);
}

#[tokio::test]
async fn a_partner_acts_for_its_own_sub_merchants() {
    let sandbox = start(Mode::Both).await;
    let subs = vec!["1900000301".to_owned()];
    for (mchid, kind, sub_mchids, expected) in [
        ("1900000202", MerchantKind::Partner, subs.clone(), [true, false]),
        ("1900000203", MerchantKind::Partner, Vec::new(), [true, true]),
        ("1900000204", MerchantKind::Direct, subs.clone(), [false, false]),
        ("1900000205", MerchantKind::Open, Vec::new(), [true, true]),
    ] {
        let spec = MerchantSpec { kind, sub_mchids, ..spec(mchid) };
        let mut client = Careful::new(sandbox.add_merchant(spec).await.unwrap());
        for (sub, is_accepted) in ["1900000301", "1900000302"].into_iter().zip(expected) {
            // The operation knows no sub-merchant: whoever is accepted hears that instead.
            let body =
                json!({ "appid": "wx1", "sub_mchid": sub, "reason": "r", "service_id": "1" });
            let path = "/v3/payscore/payafter-orders/1/cancel";
            let (reply, _) =
                client.ask(&sandbox, Asked::new("POST", path, body.to_string()), None).await;
            let code = if is_accepted { "PARAM_ERROR" } else { "NO_AUTH" };
            assert_eq!(reply.code(), code, "{mchid} {sub}: {}", reply.text);
        }
    }
}

#[tokio::test]
async fn merchants_are_listed_removed_and_refused() {
    let sandbox = start(Mode::Both).await;
    let told = sandbox.add_merchant(spec("1900000206")).await.unwrap();
    let list = admin(&sandbox, "GET", "merchants", "").await;
    let names: Vec<_> =
        list["merchants"].as_array().unwrap().iter().map(|one| &one["mchid"]).collect();
    assert_eq!(names, ["1900000109", "1900000206"]);
    assert_eq!(list["merchants"][0]["is_default"], true);
    assert!(
        !list.to_string().contains("PRIVATE KEY") && !list.to_string().contains(&told.apiv3_key)
    );
    let same = settings(admin(&sandbox, "GET", "merchants/1900000206/settings", "").await);
    assert_eq!(same, told);
    assert_eq!(sandbox.settings_of("1900000206"), Some(told.clone()));
    for (method, path, body, status) in [
        ("POST", "merchants", json!({ "mchid": "1900000206" }), 409),
        ("POST", "merchants", json!({ "mchid": "x" }), 400),
        ("POST", "merchants", json!({ "mchid": "1900000207", "apiv3_key": "short" }), 400),
        ("POST", "merchants", json!({ "merchant_private_key": "x" }), 400),
        ("POST", "merchants", json!({ "hat": 1 }), 400),
        ("PATCH", "merchants/1900000206", json!({ "mode": "none" }), 400),
        ("PATCH", "merchants/1900000206", json!({ "notify_url": "ftp://x" }), 400),
        ("PATCH", "merchants/1900000999", json!({}), 404),
        ("GET", "merchants/1900000999", json!({}), 404),
        ("DELETE", "merchants/1900000999", json!({}), 404),
        ("DELETE", "merchants/1900000109", json!({}), 400),
        ("POST", "merchants/1900000206/keys/reset", json!({ "which": "car" }), 400),
        ("POST", "merchants/1900000206/keys/paint", json!({}), 404),
    ] {
        let target = format!("/_sandbox/{path}");
        let reply = Asked::new(method, &target, body.to_string()).send(&sandbox).await;
        assert_eq!(reply.status, status, "{method} {path} {body}: {}", reply.text);
    }
    // Of two halves that do not belong together one is wrong.
    let stranger = PrivateKey::generate().unwrap().to_pem().unwrap().to_string();
    let body = json!({ "merchant_private_key": stranger,
        "merchant_certificate": keys().merchant_certificate().to_pem() });
    let reply = Asked::new("POST", "/_sandbox/merchants", body.to_string()).send(&sandbox).await;
    assert_eq!((reply.status, reply.code().as_str()), (400, "PARAM_ERROR"));
    let mut client = Careful::new(told);
    assert_eq!(client.query(&sandbox).await.0, 200);
    admin(&sandbox, "DELETE", "merchants/1900000206", "").await;
    assert_eq!(client.query(&sandbox).await.0, 401);
}

#[tokio::test]
async fn merchants_and_what_was_changed_of_them_survive_a_restart() {
    let folder = Folder::new("merchants");
    let start = async |mode| builder().mode(mode).data(&folder.0).unwrap().start().await.unwrap();
    let sandbox = start(Mode::Both).await;
    sandbox.add_merchant(spec("1900000208")).await.unwrap();
    sandbox.add_merchant(spec("1900000209")).await.unwrap();
    sandbox.remove_merchant("1900000209").await.unwrap();
    admin(&sandbox, "PATCH", "merchants/1900000109", json!({ "mode": "public-key" })).await;
    let key = "0123456789abcdef0123456789abcdef";
    let reset = json!({ "which": "apiv3", "apiv3_key": key });
    admin(&sandbox, "POST", "merchants/1900000208/keys/reset", reset).await;
    sandbox.shutdown().await;

    let sandbox = start(Mode::Both).await;
    assert_eq!(sandbox.settings().mode, Mode::PublicKey, "changed by hand, kept");
    assert_eq!(sandbox.settings_of("1900000208").unwrap().apiv3_key, key);
    assert_eq!(sandbox.settings_of("1900000209"), None);
    sandbox.shutdown().await;

    let sandbox = start(Mode::Certificate).await;
    assert_eq!(sandbox.settings().mode, Mode::Certificate, "chosen anew");
    assert!(sandbox.settings_of("1900000208").is_some());
    sandbox.shutdown().await;
}

#[tokio::test]
async fn a_reset_key_counts_at_once_and_the_old_one_no_more() {
    let sandbox = start(Mode::Both).await;
    let mut client = Careful::new(sandbox.add_merchant(spec("1900000210")).await.unwrap());
    let reset = async |which: &str| {
        settings(
            admin(&sandbox, "POST", "merchants/1900000210/keys/reset", json!({ "which": which }))
                .await,
        )
    };
    let told = reset("merchant").await;
    assert_eq!(client.query(&sandbox).await, (401, Verdict::Unsigned));
    client = Careful::new(told);
    let first = client.refresh(&sandbox).await.unwrap();
    let told = reset("platform").await;
    let second = told.platform_certificate_serial.clone().unwrap();
    assert_ne!(first[0], second);
    // An unknown serial lets the client fetch the list once, and then it knows.
    assert_eq!(client.query(&sandbox).await, (200, Verdict::Good(second)));
    reset("apiv3").await;
    assert_eq!(client.refresh(&sandbox).await, Err("cannot be opened".to_owned()));
    let old = client.settings.public_key_id.clone().unwrap();
    let told = reset("public-key").await;
    assert_ne!(told.public_key_id.as_ref(), Some(&old));
    let asked = Asked::new("GET", "/v3/certificates", "");
    let (_, verdict) = client.ask(&sandbox, asked, Some(&old)).await;
    assert_eq!(verdict, Verdict::Unknown, "signed by a key the client was never told");
}
