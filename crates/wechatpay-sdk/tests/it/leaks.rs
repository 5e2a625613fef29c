//! No secret is printed, whatever is printed.

use std::error::Error as _;
use std::fmt::{Debug, Write as _};
use std::sync::{Arc, Mutex};

use serde_json::json;
use wechatpay::bill::{FundRow, TradeRow};
use wechatpay::{
    Async, Blocking, Sensitive,
    bill::Bill,
    keys::{ApiV3Key, PrivateKey},
    notify::Receiver,
    observe::{Observation, Observer},
    upload::UploadFile,
};

use crate::support::{APIV3_KEY, Fake, Platform, believer, blocking_client, merchant, vector_file};

/// What must never be in any output: the key's own base64, the APIv3 key, people's data.
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
    let answer = client.send_call(chain.post(&body).into_call().unwrap()).unwrap();
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
    let client = believer::<Async>()
        .base_url(format!("http://127.0.0.1:{port}"))
        .retry(wechatpay::retry::RetryPolicy { attempts: 1, ..Default::default() })
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
    let error = believer::<Async>().build().unwrap_err();
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

/// Where the log of a run goes.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

struct Notes(Log);

impl Observer for Notes {
    fn observe(&self, event: &Observation<'_>) {
        std::io::Write::write_all(&mut self.0.clone(), format!("{event:?}\n").as_bytes()).unwrap();
    }
}

fn query(request: &http::Request<bytes::Bytes>, word: &str) -> bool {
    request.uri().query().is_some_and(|query| query.contains(word))
}

/// A bill of one row, full of what must not be printed.
fn secret_bill() -> String {
    let row = "2026-11-21 10:00:00,`wx1,`1,`0,`,`42,`O1,`oUpF8uMuAJOM2pxb1Q,`JSAPI,`SUCCESS,`B,`CNY,\
               `1.00,`0.00,`张三的茶,`13800138000,`0.00600,`0.60%,`1.00,`";
    format!(
        "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,\
         交易状态,付款银行,货币种类,应结订单金额,代金券金额,商品名称,商户数据包,手续费,费率,订单金额,\
         费率备注\n`{row}\n总交易单数,应结订单总金额\n`1,`1.00\n"
    )
}

/// A bill that is read, one that is saved, and files that are accepted, refused and too strange.
fn files(client: &wechatpay::blocking::Client, printed: &mut Log) {
    use std::io::Write as _;
    let ask = Bill::trade("2026-11-21");
    writeln!(printed, "{}", shown(&ask)).unwrap();
    let bill = client.bill(&ask).unwrap();
    writeln!(printed, "{}", shown(&bill)).unwrap();
    let mut rows = bill.into_rows::<TradeRow>();
    while let Some(entry) = rows.next() {
        writeln!(printed, "{} {}", shown(&entry.unwrap()), shown(&rows)).unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    let saved = client.bill(&ask).unwrap().save(folder.path().join("bill.csv"));
    assert_eq!(saved.unwrap(), secret_bill().len() as u64);
    let unsaved = client.bill(&ask).unwrap().save(folder.path().join("no/bill.csv"));
    writeln!(printed, "{}", whole(&unsaved.unwrap_err())).unwrap();
    // The same file, read as what it is not.
    let wrong: Vec<_> = client.bill(&ask).unwrap().into_rows::<FundRow>().collect();
    writeln!(printed, "{}", whole(wrong.last().unwrap().as_ref().unwrap_err())).unwrap();
    let path = folder.path().join("licence.png");
    std::fs::write(&path, "张三").unwrap();
    let media = client.chain("v3/merchant/media/upload");
    let file = wechatpay::upload::from_path(&path).unwrap().part("item_id", "hunter2");
    let accepted = media.upload(file.clone()).json(&json!({"note": "oUpF8uMuAJOM2pxb1Q"}));
    writeln!(printed, "{}", shown(&accepted)).unwrap();
    let reply = accepted.send().unwrap();
    writeln!(printed, "m-hidden-not {}", shown(&reply)).unwrap();
    for path in ["v3/refused", "v3/broken", "v3/lost", "v3/forged"] {
        let error = client.chain(path).upload(file.clone()).send().unwrap_err();
        writeln!(printed, "{}", whole(&error)).unwrap();
    }
    let strange = UploadFile::new("a.gif", "张三".as_bytes()).unwrap();
    writeln!(printed, "{}", whole(&media.upload(strange).send().unwrap_err())).unwrap();
}

/// The same steps with the blocking client.
fn asynchronously(client: &wechatpay::Client, printed: &mut Log) {
    use std::io::Write as _;
    let body = json!({"openid": "oUpF8uMuAJOM2pxb1Q", "name": "张三"});
    let file = UploadFile::new("a.png", "张三 13800138000".as_bytes()).unwrap();
    crate::support::run(async {
        for path in ["v3/fine", "v3/lost", "v3/refused", "v3/broken", "v3/forged"] {
            let sent = client.chain(path).post(&body).query(&json!({"phone": "13800138000"}));
            writeln!(printed, "{}", shown(&sent)).unwrap();
            match sent.send().await {
                Ok(reply) => writeln!(printed, "{}", shown(&reply)).unwrap(),
                Err(error) => writeln!(printed, "{}", whole(&error)).unwrap(),
            }
            match client.chain(path).upload(file.clone()).send().await {
                Ok(reply) => writeln!(printed, "{}", shown(&reply)).unwrap(),
                Err(error) => writeln!(printed, "{}", whole(&error)).unwrap(),
            }
        }
        let media = client.chain("v3/merchant/media/upload").upload(file.clone());
        writeln!(printed, "{}", shown(&media.send().await.unwrap())).unwrap();
        let bill = client.bill(&Bill::trade("2026-11-21")).await.unwrap();
        writeln!(printed, "{}", shown(&bill)).unwrap();
        let mut rows = bill.into_rows::<TradeRow>();
        while let Some(entry) = rows.next().await {
            writeln!(printed, "{} {}", shown(&entry.unwrap()), shown(&rows)).unwrap();
        }
        let refunds = Bill::trade("2026-11-21").of_type("REFUND");
        writeln!(printed, "{}", whole(&client.bill(&refunds).await.unwrap_err())).unwrap();
    });
}

/// Everything the SDK can do, failures and a panic included, with every log line, observation,
/// error and `Debug` in one text. No secret that was used is in it.
#[test]
#[expect(clippy::too_many_lines, reason = "one run, from end to end")]
fn a_full_run() {
    use std::io::Write as _;
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .finish();
    // With a single dispatcher, tracing asks that of the thread which comes by first whether a span
    // is wanted, and another test's thread has none: the answer would be no, for good.
    let _second = tracing::Dispatch::new(tracing::subscriber::NoSubscriber::default());
    let mut printed = log.clone();
    let platform = Platform::public_key();
    let link = r#"{"hash_type":"SHA1","hash_value":"da39a3ee5e6b4b0d3255bfef95601890afd80709","download_url":"https://evil.example/x?token=hunter2"}"#;
    let bill = secret_bill();
    let own = json!({
        "hash_type": "SHA1",
        "hash_value": wechatpay::keys::sha1_hex(bill.as_bytes()),
        "download_url": "https://api.mch.weixin.qq.com/v3/billdownload/file?token=hunter2",
    });
    let fake = Fake::new(move |request| match request.uri().path() {
        "/v3/lost" => Err(crate::support::refuse_connection()),
        "/v3/refused" => Ok(platform.answer(
            400,
            r#"{"code":"PARAM_ERROR","message":"x","detail":{"value":"oUpF8uMuAJOM2pxb1Q"}}"#,
        )),
        "/v3/broken" => Ok(platform.answer(500, "oUpF8uMuAJOM2pxb1Q")),
        "/v3/bill/tradebill" if query(request, "REFUND") => Ok(platform.answer(200, link)),
        "/v3/bill/tradebill" => Ok(platform.answer(200, &own.to_string())),
        "/v3/billdownload/file" => Ok(http::Response::new(bill.clone().into())),
        "/v3/forged" => {
            Ok(Platform::certificate().answer(200, r#"{"openid":"oUpF8uMuAJOM2pxb1Q"}"#))
        }
        _ => Ok(platform.answer(200, r#"{"name":"张三","phone":"13800138000"}"#)),
    });
    let builder = believer::<Blocking>().apiv3_key(APIV3_KEY).fetch_certificates(false);
    let client = builder.transport(Arc::clone(&fake) as _).observer(Notes(log.clone()));
    let client = client.build().unwrap();
    let builder = believer::<Async>().apiv3_key(APIV3_KEY).fetch_certificates(false);
    let asynchronous = builder.transport(fake).observer(Notes(log.clone())).build().unwrap();
    tracing::subscriber::with_default(subscriber, || {
        let body = json!({"openid": "oUpF8uMuAJOM2pxb1Q", "name": "张三"});
        for path in ["v3/x/{o}", "v3/lost", "v3/refused", "v3/broken", "v3/forged"] {
            let chain = client.chain(path);
            let chain =
                if path.ends_with('}') { chain.with("o", "oUpF8uMuAJOM2pxb1Q") } else { chain };
            let query = json!({"phone": "13800138000"});
            match chain.post(&body).query(&query).send() {
                Ok(reply) => writeln!(printed, "{}", shown(&reply)).unwrap(),
                Err(error) => writeln!(printed, "{}", whole(&error)).unwrap(),
            }
        }
        let file = UploadFile::new("a.png", "张三 13800138000".as_bytes()).unwrap();
        writeln!(printed, "{}", shown(&file)).unwrap();
        let upload = client.chain("v3/merchant/media/upload").upload(file);
        writeln!(printed, "{} {:?}", shown(&upload), upload.send()).unwrap();
        let ask = Bill::trade("2026-11-21").of_type("REFUND");
        writeln!(printed, "{}", whole(&client.bill(&ask).unwrap_err())).unwrap();

        files(&client, &mut printed);
        asynchronously(&asynchronous, &mut printed);

        let receiver = Receiver::from(client.clone());
        let told = json!({"openid": "oUpF8uMuAJOM2pxb1Q", "trade_state": "SUCCESS"});
        let text = crate::notifications::body(APIV3_KEY, "TRANSACTION.SUCCESS", &told);
        let headers = Platform::public_key().answer(200, &text).headers().clone();
        let other = crate::notifications::body(&"hunter2!".repeat(4), "X", &told);
        let other_headers = Platform::public_key().answer(200, &other).headers().clone();
        let mut probe = headers.clone();
        probe.insert("wechatpay-signature", "WECHATPAY/SIGNTEST/hunter2".parse().unwrap());
        let changed = text.replace("SUCCESS", "oUpF8uMuAJOM2pxb1Q");
        for (headers, text) in
            [(&headers, &text), (&headers, &changed), (&other_headers, &other), (&probe, &text)]
        {
            let opened = receiver.open(headers, text.as_bytes());
            writeln!(printed, "{}", shown(&opened)).unwrap();
            let panics = std::panic::AssertUnwindSafe(|| -> () { panic!("{opened:?}") });
            let payload = std::panic::catch_unwind(panics).unwrap_err();
            writeln!(printed, "{:?}", payload.downcast_ref::<String>()).unwrap();
        }
        writeln!(printed, "{} {}", shown(&receiver), shown(&client.pay_sign())).unwrap();
    });
    let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert_clean("a full run", &text);
    for wanted in [
        "wechatpay.call",
        "operation=\"POST /v3/x/{o}\"",
        "Retry",
        "outcome",
        "m-hidden-not",
        "GET /v3/billdownload/file",
        "POST /v3/merchant/media/upload",
        "Summary",
        "probe",
        "Forged",
        "Notified",
    ] {
        assert!(text.contains(wanted), "{wanted} is not to be seen in {text}");
    }
}
