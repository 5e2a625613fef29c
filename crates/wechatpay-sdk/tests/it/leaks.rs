//! No secret is printed, whatever is printed.

use std::error::Error as _;
use std::fmt::{Debug, Write as _};

use serde_json::json;
use wechatpay::{ApiV3Key, Blocking, PrivateKey, Sensitive};

use crate::support::{APIV3_KEY, Fake, Platform, believer, blocking_client, merchant, vector_file};

/// What must never stand in any output: the key's own base64, the APIv3 key, people's data.
fn secrets() -> Vec<String> {
    let pem = vector_file("merchant_private_key.pem");
    let body: Vec<&str> = pem.lines().filter(|line| !line.starts_with("---")).collect();
    let mut secrets: Vec<String> = body.iter().map(|line| (*line).to_owned()).collect();
    secrets.extend(
        ["SandboxApiV3Key", "hunter2", "oUpF8uMuAJOM2pxb1Q", "13800138000", "张三"]
            .map(str::to_owned),
    );
    secrets.push("WECHATPAY2-SHA256-RSA2048 mchid".to_owned());
    secrets
}

fn assert_clean(what: &str, printed: &str) {
    for secret in secrets() {
        assert!(!printed.contains(&secret), "{what} shows a secret: {printed}");
    }
}

fn shown(value: &impl Debug) -> String {
    format!("{value:?} {value:#?}")
}

#[test]
fn clients_builders_and_requests() {
    let builder = believer::<Blocking>()
        .apiv3_key(APIV3_KEY)
        .merchant_certificate(vector_file("merchant_cert.pem"))
        .proxy("http://user:hunter2@127.0.0.1:1");
    assert_clean("Builder", &shown(&builder));
    let client = blocking_client(&Fake::always(200, r#"{"name":"张三","phone":"13800138000"}"#));
    let body =
        json!({"wechat_openid": "oUpF8uMuAJOM2pxb1Q", "phone": "13800138000", "name": "张三"});
    assert_clean("Client", &shown(&client));
    assert_clean("Context", &shown(client.context()));
    assert_clean("Handle", &shown(client.handle()));
    let chain = client.chain("v3/edu-star/users/openid/{o}").with("o", "oUpF8uMuAJOM2pxb1Q");
    assert_clean("Chain", &shown(&chain));
    let request = chain.post(&body).query(&json!({"phone": "13800138000"}));
    assert_clean("Request", &shown(&request));
    assert_clean("Call", &shown(&chain.post(&body).into_call().unwrap()));
    let reply = request.send().unwrap();
    assert_clean("Reply", &shown(&reply));
    let answer = client.send(chain.post(&body).into_call().unwrap()).unwrap();
    assert_clean("Answer", &shown(&answer));
    assert_clean(
        "PrivateKey",
        &shown(&PrivateKey::from_pem(vector_file("merchant_private_key.pem")).unwrap()),
    );
    assert_clean("ApiV3Key", &shown(&ApiV3Key::new(APIV3_KEY).unwrap()));
    assert_clean("Sensitive", &shown(&Sensitive::from("张三")));
}

#[test]
fn errors_of_settings() {
    let pem = vector_file("merchant_private_key.pem");
    let broken = pem.replacen("MII", "###", 1);
    let variables = |name: &str| match name {
        "WECHATPAY_PRIVATE_KEY_PATH" => Some(pem.clone()),
        _ => Some("hunter2".to_owned()),
    };
    let builders = [
        merchant::<Blocking>().private_key(&broken),
        merchant::<Blocking>().private_key(APIV3_KEY),
        merchant::<Blocking>().apiv3_key("hunter2"),
        merchant::<Blocking>().public_key("PUB_KEY_ID_1", &pem),
        merchant::<Blocking>().platform_certificate(&pem),
        merchant::<Blocking>().merchant_certificate(&pem),
        merchant::<Blocking>().proxy("user:hunter2@proxy"),
        merchant::<Blocking>().apiv3_key(APIV3_KEY).base_url("https://user:hunter2@host"),
        merchant::<Blocking>().apiv3_key(APIV3_KEY).user_agent("hunter2\nx"),
        wechatpay::Builder::<Blocking>::from_variables(variables),
        wechatpay::Builder::<Blocking>::from_variables(|name| {
            (name != "WECHATPAY_PRIVATE_KEY_PATH").then(|| "hunter2".to_owned())
        }),
    ];
    for (index, builder) in builders.into_iter().enumerate() {
        assert_clean("Builder", &shown(&builder));
        let Err(error) = builder.build() else { panic!("builder {index} is wrong on purpose") };
        assert_clean("Error", &whole(&error));
    }
}

#[test]
fn errors_of_calls() {
    let liar = Platform::certificate();
    let refusal = r#"{"code":"PARAM_ERROR","message":"x","detail":{"value":"oUpF8uMuAJOM2pxb1Q"}}"#;
    let fakes = [
        Fake::new(move |_| Ok(liar.answer(200, r#"{"openid":"oUpF8uMuAJOM2pxb1Q"}"#))),
        Fake::always(400, refusal),
        Fake::always(500, "oUpF8uMuAJOM2pxb1Q"),
        Fake::always(200, r#"{"openid":"oUpF8uMuAJOM2pxb1Q"} and more"#),
        Fake::new(|_| Err(crate::support::refuse_connection())),
        // Diagnosed, both of them.
        Fake::always(401, r#"{"code":"SIGN_ERROR","message":"x"}"#),
        Fake::new(|_| {
            let answer = Platform::public_key().answer(200, "{}");
            Ok(answer.map(|_| bytes::Bytes::from_static(br#"{"openid":"oUpF8uMuAJOM2pxb1Q"}"#)))
        }),
    ];
    for fake in fakes {
        let request = blocking_client(&fake)
            .chain("v3/x/{o}")
            .with("o", "oUpF8uMuAJOM2pxb1Q")
            .post(&json!({"openid": "oUpF8uMuAJOM2pxb1Q"}))
            .query(&json!({"phone": "13800138000"}));
        assert_clean("Error", &whole(&request.send().unwrap_err()));
    }
}

/// A real transport, whose library likes to print URLs.
#[cfg(feature = "async")]
#[test]
fn errors_of_the_network() {
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let client = believer::<wechatpay::Async>()
        .base_url(format!("http://127.0.0.1:{port}"))
        .retry(wechatpay::RetryPolicy { attempts: 1, ..Default::default() })
        .build()
        .unwrap();
    let request = client
        .chain("v3/x/{o}")
        .with("o", "oUpF8uMuAJOM2pxb1Q")
        .get()
        .query(&json!({"phone": "13800138000"}));
    assert_clean("Error", &whole(&crate::support::run(request.send()).unwrap_err()));
}

#[cfg(not(feature = "async"))]
#[test]
fn without_a_transport_of_ours_one_must_be_given() {
    let error = believer::<wechatpay::Async>().build().unwrap_err();
    assert!(error.to_string().contains("feature `async`"), "{error}");
}

/// The error and all its causes, in both ways of printing.
fn whole(error: &wechatpay::Error) -> String {
    let mut text = format!("{error} {} {}", shown(error), shown(&error.diagnosis()));
    if let Some(diagnosis) = error.diagnosis() {
        write!(text, " {diagnosis}").unwrap();
    }
    let mut cause = error.source();
    while let Some(error) = cause {
        write!(text, " {error} {error:?}").unwrap();
        cause = error.source();
    }
    text
}
