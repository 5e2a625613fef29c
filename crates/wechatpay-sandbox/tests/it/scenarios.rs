//! Changes of keys, step by step, as a strict client sees them.

use serde_json::{Value, json};
use wechatpay_core::PublicKey;
use wechatpay_sandbox::{Mode, Sandbox, Settings};

use crate::{
    strict_client::{Careful, Verdict},
    support::{Asked, admin, start},
};

async fn play(sandbox: &Sandbox, name: &str, verb: &str) -> Value {
    admin(sandbox, "POST", &format!("scenarios/{name}/{verb}"), "").await
}

async fn told(sandbox: &Sandbox) -> Settings {
    serde_json::from_value(admin(sandbox, "GET", "settings", "").await).unwrap()
}

/// Creates an order with a name sealed for `key`, which is called `serial`.
async fn sealed(client: &mut Careful, sandbox: &Sandbox, serial: &str, key: &PublicKey) -> String {
    let body = json!({ "appid": "wx1", "service_id": "500001", "out_order_no": "sealed",
        "risk_amount": 7, "name": key.seal("张三".as_bytes()).unwrap() });
    let asked = Asked::new("POST", "/v3/payscore/payafter-orders", body.to_string());
    let (reply, _) = client.ask(sandbox, asked, Some(serial)).await;
    if reply.status == 200 { "taken".to_owned() } else { reply.json()["message"].to_string() }
}

#[tokio::test]
async fn a_platform_certificate_is_rotated_with_an_overlap() {
    let sandbox = start(Mode::Certificate).await;
    let mut client = Careful::new(sandbox.settings().clone());
    let old = client.refresh(&sandbox).await.unwrap().remove(0);
    let old_key = client.trusted[&old].clone();

    let story = play(&sandbox, "platform-certificate-rotation", "start").await;
    assert_eq!((&story["now"], &story["next"]), (&json!("listed"), &json!("switched")));
    assert_eq!(client.query(&sandbox).await, (200, Verdict::Good(old.clone())));
    let listed = client.refresh(&sandbox).await.unwrap();
    assert_eq!((listed.len(), &listed[0]), (2, &old));
    let new = listed[1].clone();
    let new_key = client.trusted[&new].clone();
    assert_eq!(sealed(&mut client, &sandbox, &new, &new_key).await, "taken");
    assert_eq!(sealed(&mut client, &sandbox, &old, &old_key).await, "taken");

    // Somebody who fetched before the overlap meets the new serial and fetches once.
    let mut late = Careful::new(sandbox.settings().clone());
    late.trusted.insert(old.clone(), old_key.clone());
    play(&sandbox, "platform-certificate-rotation", "next").await;
    assert_eq!(late.query(&sandbox).await, (200, Verdict::Good(new.clone())));
    assert_eq!(late.refresh(&sandbox).await.unwrap(), listed);
    assert_eq!(sealed(&mut client, &sandbox, &old, &old_key).await, "taken", "overlap");
    assert_eq!(told(&sandbox).await.platform_certificate_serial, Some(new.clone()));

    let story = play(&sandbox, "platform-certificate-rotation", "next").await;
    assert_eq!((&story["now"], &story["next"]), (&json!("dropped"), &Value::Null));
    assert_eq!(client.refresh(&sandbox).await.unwrap().join(" "), new);
    assert_eq!(client.query(&sandbox).await, (200, Verdict::Good(new)));
    let refused = sealed(&mut client, &sandbox, &old, &old_key).await;
    assert!(refused.contains("平台证书序列号Wechatpay-Serial错误"), "{refused}");
    let path = "/_sandbox/scenarios/platform-certificate-rotation/next";
    assert_eq!(Asked::new("POST", path, "").send(&sandbox).await.status, 409);
}

#[tokio::test]
async fn a_merchant_certificate_is_renewed() {
    let sandbox = start(Mode::Both).await;
    let mut old = Careful::new(sandbox.settings().clone());
    play(&sandbox, "merchant-certificate-renewal", "start").await;
    let mut new = Careful::new(told(&sandbox).await);
    assert_ne!(new.settings.merchant_serial, old.settings.merchant_serial);
    assert_eq!(old.query(&sandbox).await.0, 200, "two serials are valid");
    assert_eq!(new.query(&sandbox).await.0, 200);
    for text in ["已更换证书，请使用新证书", "商户证书已作废"] {
        play(&sandbox, "merchant-certificate-renewal", "next").await;
        let asked = Asked::new("GET", "/v3/certificates", "");
        let (reply, verdict) = old.ask(&sandbox, asked, None).await;
        assert_eq!((reply.status, verdict), (401, Verdict::Unsigned));
        assert_eq!(reply.json()["message"], text);
        assert_eq!(new.query(&sandbox).await.0, 200);
    }
    let view = admin(&sandbox, "GET", "merchants/1900000109", "").await;
    let standings: Vec<_> =
        view["certificates"].as_array().unwrap().iter().map(|held| &held["standing"]).collect();
    assert_eq!(standings, ["revoked", "valid"]);
}

#[tokio::test]
async fn certificates_give_way_to_the_public_key() {
    let sandbox = start(Mode::Both).await;
    play(&sandbox, "public-key-switch", "start").await;
    let mut client = Careful::new(told(&sandbox).await);
    assert_eq!(client.settings.public_key_id, None);
    let certificate = client.refresh(&sandbox).await.unwrap().remove(0);
    let by_certificate = Verdict::Good(certificate.clone());
    assert_eq!(client.query(&sandbox).await, (200, by_certificate.clone()));

    play(&sandbox, "public-key-switch", "next").await;
    let mut client = Careful::new(told(&sandbox).await);
    let id = client.settings.public_key_id.clone().unwrap();
    let ask = || Asked::new("GET", "/v3/certificates", "");
    // The switch is off: naming the public key changes nothing, sealing with it already works.
    assert_eq!(client.ask(&sandbox, ask(), Some(&id)).await.1, by_certificate);
    let key = client.trusted[&id].clone();
    assert_eq!(sealed(&mut client, &sandbox, &id, &key).await, "taken");

    play(&sandbox, "public-key-switch", "next").await;
    assert_eq!(told(&sandbox).await.mode, Mode::Both);
    assert_eq!(client.ask(&sandbox, ask(), Some(&id)).await.1, Verdict::Good(id.clone()));
    assert_eq!(client.ask(&sandbox, ask(), None).await.1, by_certificate);
    assert_eq!(client.ask(&sandbox, ask(), Some(&certificate)).await.1, by_certificate);

    play(&sandbox, "public-key-switch", "next").await;
    assert_eq!(client.query(&sandbox).await, (200, Verdict::Good(id.clone())));
    assert_eq!(client.refresh(&sandbox).await, Err("RESOURCE_NOT_EXISTS".to_owned()));
    assert_eq!(told(&sandbox).await.platform_certificate_serial, None);
}

#[tokio::test]
async fn wrong_keys_are_refused_until_they_are_healed() {
    let sandbox = start(Mode::Both).await;
    let id = sandbox.settings().public_key_id.clone().unwrap();
    for (name, expected) in [("wrong-key", Verdict::Bad), ("unknown-serial", Verdict::Unknown)] {
        let mut client = Careful::new(sandbox.settings().clone());
        let certificate = client.refresh(&sandbox).await.unwrap().remove(0);
        play(&sandbox, name, "start").await;
        assert_eq!(client.query(&sandbox).await, (200, expected.clone()), "{name}");
        let asked = Asked::new("GET", "/v3/certificates", "");
        assert_eq!(client.ask(&sandbox, asked, Some(&id)).await.1, expected, "{name}");
        play(&sandbox, name, "next").await;
        client.refresh(&sandbox).await.unwrap();
        assert_eq!(client.query(&sandbox).await, (200, Verdict::Good(certificate)), "{name}");
    }
}

#[tokio::test]
async fn a_changed_apiv3_key_shuts_the_list_until_it_is_known() {
    let sandbox = start(Mode::Certificate).await;
    let mut client = Careful::new(sandbox.settings().clone());
    let key = "0123456789abcdef0123456789abcdef";
    let body = json!({ "apiv3_key": key });
    admin(&sandbox, "POST", "scenarios/apiv3-key-reset/start", body).await;
    assert_eq!(client.refresh(&sandbox).await, Err("cannot be opened".to_owned()));
    key.clone_into(&mut client.settings.apiv3_key);
    assert_eq!(client.refresh(&sandbox).await.unwrap().len(), 1);
}

#[tokio::test]
async fn scenarios_are_told_each_with_its_steps() {
    let sandbox = start(Mode::Both).await;
    let all = admin(&sandbox, "GET", "scenarios", "").await;
    let all = all["scenarios"].as_array().unwrap();
    assert_eq!(all.len(), 6);
    for story in all {
        assert_eq!(story["now"], Value::Null);
        assert_eq!(story["mchid"], "1900000109");
        let name = story["name"].as_str().unwrap();
        let path = format!("/_sandbox/scenarios/{name}/next");
        let reply = Asked::new("POST", &path, "").send(&sandbox).await;
        assert_eq!(reply.status, 409, "{name} was not started");
    }
    let reply = Asked::new("POST", "/_sandbox/scenarios/love/start", "").send(&sandbox).await;
    assert_eq!(reply.status, 404);
    let body = json!({ "private_key": "x" }).to_string();
    let path = "/_sandbox/scenarios/merchant-certificate-renewal/start";
    assert_eq!(Asked::new("POST", path, body).send(&sandbox).await.status, 400);
}
