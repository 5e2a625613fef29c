//! What is sealed before it is sent, and with which key.

use super::*;

#[test]
fn secrets_are_sealed_before_anything_is_sent() {
    let body = json!({"out_order_no": "1", "name": "张三"});
    let handle = fetching();
    let (transcript, sent, _) =
        play(post(&handle, "v3/secret", &body), &[Certificates, SignedByB(200, "{}")]);
    assert_eq!(
        transcript,
        "> GET https://one/v3/certificates\n> POST https://one/v3/secret\n= 200 by 6257\n"
    );
    let sealed: Value = serde_json::from_slice(sent[1].body()).unwrap();
    assert_eq!(sent[1].headers()["wechatpay-serial"], vectors::platform_b().id());
    let key = PrivateKey::from_pem(vectors::file("platform_b_private_key.pem")).unwrap();
    let opened = key.open(sealed["name"].as_str().unwrap()).unwrap();
    assert_eq!(opened.as_slice(), "张三".as_bytes());

    // Stored, it holds no plaintext; without a key it is not stored at all.
    let call = post(&handle, "v3/secret", &body).into_call().unwrap();
    assert!(!serde_json::to_string(&call).unwrap().contains("张三"));
    assert_eq!(call.sealed_with.as_deref(), Some(vectors::platform_b().id()));
    assert_eq!(call.repeat, ["out_order_no"]);
    let error = post(&fetching(), "v3/secret", &body).into_call().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Sensitive);
    check(
        post(&fetching(), "v3/secret", &body),
        &[Unsigned(401, r#"{"code":"SIGN_ERROR","message":"签名错误"}"#)],
        "> GET https://one/v3/certificates
         = NotSent Sensitive: POST /v3/secret: no platform key could be fetched to seal with",
    );
}

/// A brand signs by a scheme of its own; as a merchant's the call must neither leave nor be kept.
#[test]
fn calls_of_brands_are_refused_before_they_are_sent() {
    let path = "brand/marketing/product-coupon/product-coupons";
    let body = json!({"out_request_no": "PC1"});
    let handle = pinned();
    check(
        post(&handle, path, &body),
        &[],
        "= NotSent: POST /brand/marketing/product-coupon/product-coupons: operations below /brand/ \
         are signed by the scheme WECHATPAY-BRAND-SHA256-RSA2048, which is not supported yet",
    );
    let error = post(&handle, path, &body).into_call().unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Input, Outcome::NotSent));
    assert!(error.hint().is_some_and(|hint| hint.contains("/v3/")));
    // A call kept by an earlier version is not sent either.
    let mut kept = post(&handle, "v3/secret", &json!({})).into_call().unwrap();
    kept.path = format!("/{path}");
    let mut exchange = Exchange::begin(Arc::clone(handle.context()), Draft::sealed(kept, None));
    let Step::Done(Err(error)) = exchange.step() else { panic!("it is refused") };
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Input, Outcome::NotSent));
}

#[test]
fn secrets_in_a_query_are_sealed_too() {
    let query = json!({"store_id": 1, "mobile": "13800000000", "work_id": "a b"});
    let handle = context(vec![vectors::public_key()], false);
    let call = get(&handle, "v3/guides").query(&query).into_call().unwrap();
    let sent = call.query.unwrap();
    assert!(sent.starts_with("store_id=1&mobile=") && sent.ends_with("&work_id=a%20b"), "{sent}");
    let sealed = sent.split(['=', '&']).nth(3).unwrap();
    let sealed = percent_encoding::percent_decode_str(sealed).decode_utf8().unwrap();
    let key = PrivateKey::from_pem(vectors::file("wechatpay_public_key_mode_private_key.pem"));
    assert_eq!(key.unwrap().open(&sealed).unwrap().as_slice(), b"13800000000");
    let error = get(&fetching(), "v3/guides").query(&query).into_call().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Sensitive);
    assert!(!format!("{error:?}").contains("138"));
}

#[test]
fn a_key_the_caller_names_is_used_or_refused() {
    let body = json!({"out_order_no": "1", "name": "张三"});
    let both = context(vec![vectors::platform_a(), vectors::public_key()], false);
    let named = |serial: &str| post(&both, "v3/secret", &body).header("Wechatpay-Serial", serial);
    let (_, sent, _) = play(named(vectors::platform_a().id()), &[Signed(200, "{}")]);
    assert_eq!(sent[0].headers()["wechatpay-serial"], vectors::platform_a().id());
    check(
        named("PUB_KEY_ID_0"),
        &[],
        "= NotSent Sensitive: POST /v3/secret: Wechatpay-Serial names PUB_KEY_ID_0, \
which is no known platform key",
    );
    // With nothing to seal the header is the caller's own affair.
    let empty = json!({"out_order_no": "1", "name": ""});
    let request = post(&both, "v3/secret", &empty).header("wechatpay-serial", "PUB_KEY_ID_0");
    let (_, sent, _) = play(request, &[Signed(200, "{}")]);
    assert_eq!(sent[0].headers().get_all("wechatpay-serial").iter().count(), 1);
    assert_eq!(sent[0].headers()["wechatpay-serial"], "PUB_KEY_ID_0");
}

#[test]
fn nothing_is_sealed_with_the_merchants_own_key() {
    let body = json!({"out_order_no": "1", "name": "张三"});
    let own = crate::Certificate::from_pem(vectors::file("merchant_cert.pem")).unwrap();
    let handle = context(vec![PlatformKey::from_certificate(&own)], false);
    check(
        post(&handle, "v3/secret", &body),
        &[],
        "= NotSent Sensitive: POST /v3/secret: 3775B6A45ACD588826D15E583A95F5DD00000001 is the \
merchant's own key; sensitive fields are sealed with a key of WeChat Pay",
    );
    let named = post(&pinned(), "v3/secret", &body)
        .header("Wechatpay-Serial", "3775b6a45acd588826d15e583a95f5dd00000001");
    let error = named.into_call().unwrap_err();
    assert!(error.hint().unwrap().starts_with("this is the merchant's own serial"), "{error}");
}

/// Text that is sealed already is never sealed again: with the key's name it is left alone, without
/// it the caller is told what is missing.
#[test]
fn nothing_is_sealed_twice() {
    let sealed = vectors::platform_a().public_key().seal("张三".as_bytes()).unwrap();
    let body = json!({"out_order_no": "1", "name": sealed});
    let named =
        post(&pinned(), "v3/secret", &body).header("Wechatpay-Serial", vectors::platform_a().id());
    let call = named.into_call().unwrap();
    assert_eq!(serde_json::from_str::<Value>(call.body.as_deref().unwrap()).unwrap(), body);
    let error = post(&pinned(), "v3/secret", &body).into_call().unwrap_err();
    assert!(error.hint().unwrap().starts_with("it looks sealed already"), "{error}");
}

/// Of a member that occurs twice a map shows one, and the other would leave in clear.
#[test]
fn a_member_that_stands_twice_is_not_sent() {
    let check = |body: &str| {
        let request = post(&pinned(), "v3/secret", &json!({})).json_text(body);
        let error = request.into_call().unwrap_err();
        assert!(error.to_string().contains("names a member twice"), "{body}: {error}");
    };
    check(r#"{"out_order_no": "1", "name": "张三", "name": ""}"#);
    check(r#"{"name": "张三", "name": null}"#);
    check(r#"{"name": "张三", "na\u006de": ""}"#);
    check(r#"{"name": "", "a": {"b": 1, "b": 1}}"#);
}
