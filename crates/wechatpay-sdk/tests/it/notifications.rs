//! Notifications as a shop receives them: opened, refused, answered; in axum, in actix-web and in
//! no framework at all.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use http::HeaderMap;
use serde_json::json;
use wechatpay::{
    Async, Blocking, Registry,
    generic::IoMode,
    keys::ApiV3Key,
    notify::{Ack, OpeningStep, Receiver, RejectionCause},
    observe::{Observation, Observer},
};

use crate::support::{APIV3_KEY, Fake, MCHID, Platform, believer, merchant, run, vector_body};

/// The body of a notification, sealed with this APIv3 key.
pub(crate) fn body(key: &str, event_type: &str, resource: &serde_json::Value) -> String {
    sealed(key, event_type, &resource.to_string())
}

/// The same, whatever the text of the resource is.
pub(crate) fn sealed(key: &str, event_type: &str, resource: &str) -> String {
    let key = ApiV3Key::new(key).unwrap();
    let sealed = key.seal("fdasflkja484", "transaction", resource.as_bytes());
    json!({
        "id": "EV-1", "create_time": "2023-11-15T06:13:20+08:00",
        "resource_type": "encrypt-resource", "event_type": event_type, "summary": "支付成功",
        "resource": {
            "original_type": "transaction", "algorithm": "AEAD_AES_256_GCM",
            "ciphertext": sealed.unwrap(), "associated_data": "transaction",
            "nonce": "fdasflkja484",
        },
    })
    .to_string()
}

pub(crate) fn paid() -> String {
    body(APIV3_KEY, "TRANSACTION.SUCCESS", &json!({"mchid": MCHID, "trade_state": "SUCCESS"}))
}

fn receiver<H: IoMode>(fake: Arc<H::Transport>) -> (Receiver<H>, Arc<Notes>) {
    let notes = Arc::new(Notes::default());
    let registry = Registry::<H>::over(fake);
    let settings = believer::<H>().apiv3_key(APIV3_KEY).fetch_certificates(false);
    registry.add(settings).unwrap();
    (Receiver::from(registry).with_observer(Arc::clone(&notes)), notes)
}

#[derive(Default)]
struct Notes(Mutex<Vec<String>>);

impl Observer for Notes {
    fn observe(&self, event: &Observation<'_>) {
        let note = match event {
            Observation::Notified { event_type, .. } => (*event_type).to_owned(),
            Observation::Rejected { step, likely_cause, .. } => {
                format!("{step:?} {likely_cause:?}")
            }
            _ => return,
        };
        self.0.lock().unwrap().push(note);
    }
}

#[test]
fn without_a_framework() {
    let (receiver, notes) = receiver::<Blocking>(Fake::always(500, ""));
    let (body, platform) = (paid(), Platform::public_key());
    let headers = platform.answer(200, &body).headers().clone();
    let delivery = receiver.open(&headers, body.as_bytes()).unwrap();
    assert_eq!((delivery.mchid.as_str(), delivery.notification.id.as_str()), (MCHID, "EV-1"));
    assert!(receiver.open_for(MCHID, &headers, body.as_bytes()).is_ok());
    assert!(receiver.open_for("1900000101", &headers, body.as_bytes()).is_err());

    let changed = body.replace("EV-1", "EV-2");
    let rejection = receiver.open(&headers, changed.as_bytes()).unwrap_err();
    assert_eq!(rejection.likely_cause(), &RejectionCause::Forged);
    assert_eq!(Ack::refusing(&rejection).status(), 401);
    let expected = ["TRANSACTION.SUCCESS", "TRANSACTION.SUCCESS", "Decrypt NoApiV3Key"];
    let notes = notes.0.lock().unwrap();
    assert_eq!(notes[..3], expected);
    assert_eq!(notes[3], "Signature Forged");
}

/// A shop that knows no certificate yet is told something: they are fetched once, for all.
#[test]
fn an_unknown_key_is_fetched_once() {
    let fetches = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&fetches);
    let gateway = Fake::new(move |request| {
        assert_eq!(request.uri().path(), "/v3/certificates");
        counter.fetch_add(1, Ordering::SeqCst);
        Ok(Platform::certificate().answer(200, &vector_body("certificates-download")))
    });
    let builder = merchant::<Async>().apiv3_key(APIV3_KEY).transport(Arc::clone(&gateway) as _);
    let receiver = Receiver::from(builder.build().unwrap());
    let body = paid();
    let headers = Platform::certificate().answer(200, &body).headers().clone();
    run(async {
        let open = || {
            let (receiver, headers, body) = (receiver.clone(), headers.clone(), body.clone());
            tokio::spawn(async move { receiver.open(&headers, body.as_bytes()).await })
        };
        for task in [open(), open(), open()] {
            assert!(task.await.unwrap().is_ok());
        }
    });
    assert_eq!(fetches.load(Ordering::SeqCst), 1);

    let mut strange = HeaderMap::new();
    strange.clone_from(&headers);
    strange.insert("wechatpay-serial", "4157F09EFDC096DE15EBE81A47057A7200000009".parse().unwrap());
    for _ in 0..3 {
        let rejection = run(receiver.open(&strange, body.as_bytes())).unwrap_err();
        assert_eq!(rejection.step(), OpeningStep::Signature);
    }
    assert_eq!(fetches.load(Ordering::SeqCst), 1, "a stranger cannot make us fetch");

    let builder = merchant::<Blocking>().apiv3_key(APIV3_KEY).transport(gateway);
    let receiver = Receiver::from(builder.build().unwrap());
    assert!(receiver.open(&headers, body.as_bytes()).is_ok());
    assert_eq!(fetches.load(Ordering::SeqCst), 2);
}

/// The requests and the answers they must get; the same for every framework.
#[cfg(any(feature = "axum", feature = "actix"))]
fn cases() -> Vec<(HeaderMap, String, u16)> {
    let platform = Platform::public_key();
    let signed = |body: String| (platform.answer(200, &body).headers().clone(), body);
    let (headers, body) = signed(paid());
    let mut probe = headers.clone();
    probe.insert("wechatpay-signature", "WECHATPAY/SIGNTEST/AAAA".parse().unwrap());
    let mut doubled = headers.clone();
    doubled.append("wechatpay-nonce", "x".parse().unwrap());
    let failing = json!({"mchid": MCHID, "trade_state": "NOTPAY"});
    let (fails, failing) = signed(self::body(APIV3_KEY, "TRANSACTION.SUCCESS", &failing));
    let (misfits, misfit) =
        signed(self::body(APIV3_KEY, "TRANSACTION.SUCCESS", &json!({"trade_state": 7})));
    let (foreign, other_key) = signed(self::body(&"k".repeat(32), "X", &json!({})));
    let (long, too_long) = signed(" ".repeat(300 << 10));
    let with = |name: &'static str, value: &[u8]| {
        let mut headers = headers.clone();
        headers.insert(name, http::HeaderValue::from_bytes(value).unwrap());
        headers
    };
    // What the body is called is not signed, and nobody looks at it.
    let odd_types: [&[u8]; 3] = [b"text/xml", b"application/json; charset=gbk", b"\xff\xfe"];
    let odd = odd_types.map(|name| (with("content-type", name), body.clone(), 204));
    let unreadable = ["wechatpay-signature", "wechatpay-serial", "wechatpay-nonce"]
        .map(|name| (with(name, "签".as_bytes()), body.clone(), 400));
    let mut cases: Vec<(HeaderMap, String, u16)> = odd.into_iter().chain(unreadable).collect();
    cases.extend([
        (headers.clone(), body.clone(), 204),
        (headers.clone(), format!("{body} "), 401),
        (HeaderMap::new(), body.clone(), 400),
        (probe, body.clone(), 401),
        (doubled, body, 400),
        (fails, failing, 500),
        (misfits, misfit, 500),
        (foreign, other_key, 500),
        (long, too_long, 413),
    ]);
    cases
}

/// The bytes of a request that comes in chunks of three bytes.
#[cfg(any(feature = "axum", feature = "actix"))]
fn in_chunks() -> Vec<u8> {
    use std::fmt::Write as _;
    let body = paid();
    let mut head =
        String::from("POST /notify HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n");
    for (name, value) in Platform::public_key().answer(200, &body).headers() {
        write!(head, "{name}: {}\r\n", value.to_str().unwrap()).unwrap();
    }
    let mut bytes = format!("{head}\r\n").into_bytes();
    for piece in body.as_bytes().chunks(3) {
        bytes.extend_from_slice(format!("{:x}\r\n", piece.len()).as_bytes());
        bytes.extend_from_slice(piece);
        bytes.extend_from_slice(b"\r\n");
    }
    bytes.extend_from_slice(b"0\r\n\r\n");
    bytes
}

/// A body that stops coming holds nobody up.
#[cfg(any(feature = "axum", feature = "actix"))]
fn assert_slow_bodies_end(address: std::net::SocketAddr) {
    use std::io::{Read as _, Write as _};
    let head = "POST /notify HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{\"id\":";
    let mut stream = std::net::TcpStream::connect(address).unwrap();
    stream.write_all(head.as_bytes()).unwrap();
    let (mut answer, mut piece) = (Vec::new(), [0; 4096]);
    // Without a limit this would wait for ever.
    while !answer.windows(4).any(|window| window == b"\r\n\r\n") {
        let length = stream.read(&mut piece).unwrap();
        assert!(length > 0, "hung up without an answer");
        answer.extend_from_slice(&piece[..length]);
    }
    assert!(answer.starts_with(b"HTTP/1.1 408 "), "{}", String::from_utf8_lossy(&answer));
}

/// Over a socket: a body in small chunks is put together and accepted; one that does not end, or
/// that promises more than is read, is answered long before its end.
#[cfg(any(feature = "axum", feature = "actix"))]
fn assert_over_the_wire(address: std::net::SocketAddr) {
    use std::io::{Read as _, Write as _};
    let ask = |bytes: &[u8]| {
        let mut stream = std::net::TcpStream::connect(address).unwrap();
        // Whoever reads no more may hang up at once: then there is nothing to read here either.
        let is_heard = stream.write_all(bytes).is_ok();
        let (mut answer, mut piece) = (Vec::new(), [0; 4096]);
        while !answer.windows(4).any(|window| window == b"\r\n\r\n") {
            match stream.read(&mut piece) {
                Ok(length @ 1..) => answer.extend_from_slice(&piece[..length]),
                _ => break,
            }
        }
        let said = String::from_utf8_lossy(&answer).lines().next().map(str::to_owned);
        said.unwrap_or_else(|| format!("nothing, heard: {is_heard}"))
    };
    assert_eq!(ask(&in_chunks()), "HTTP/1.1 204 No Content");
    let refused = |said: String| {
        assert!(said.starts_with("HTTP/1.1 413") || said.starts_with("nothing"), "{said}");
    };
    let head = "POST /notify HTTP/1.1\r\nHost: x\r\n";
    let much = " ".repeat(65536);
    let chunks = format!("10000\r\n{much}\r\n").repeat(16);
    refused(ask(format!("{head}Transfer-Encoding: chunked\r\n\r\n{chunks}").as_bytes()));
    let promise = format!("{head}Content-Length: 99999999999\r\n\r\n{}", much.repeat(16));
    refused(ask(promise.as_bytes()));
}

#[cfg(feature = "axum")]
#[test]
fn over_the_wire_in_axum() {
    let limit = std::time::Duration::from_millis(300);
    assert_over_the_wire(serve_axum(None));
    assert_slow_bodies_end(serve_axum(Some(limit)));
}

#[cfg(feature = "axum")]
fn serve_axum(limit: Option<std::time::Duration>) -> std::net::SocketAddr {
    let (mut receiver, _) = receiver::<Async>(Fake::always(500, ""));
    if let Some(limit) = limit {
        receiver = receiver.with_body_timeout(limit);
    }
    let app = axum::Router::new()
        .route("/notify", axum::routing::post(shop::notify))
        .with_state(receiver);
    let (told, address) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        run(async {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            told.send(listener.local_addr().unwrap()).unwrap();
            axum::serve(listener, app).await.unwrap();
        });
    });
    address.recv().unwrap()
}

#[cfg(feature = "actix")]
#[test]
fn over_the_wire_in_actix() {
    let limit = std::time::Duration::from_millis(300);
    assert_over_the_wire(serve_actix(None));
    assert_slow_bodies_end(serve_actix(Some(limit)));
}

#[cfg(feature = "actix")]
fn serve_actix(limit: Option<std::time::Duration>) -> std::net::SocketAddr {
    use actix_web::{App, HttpServer, web};
    let (mut receiver, _) = receiver::<Async>(Fake::always(500, ""));
    if let Some(limit) = limit {
        receiver = receiver.with_body_timeout(limit);
    }
    let (told, address) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async {
            let make = move || {
                let route = web::post().to(shop::notify);
                App::new().app_data(receiver.clone()).route("/notify", route)
            };
            let server = HttpServer::new(make).workers(1).bind("127.0.0.1:0").unwrap();
            told.send(server.addrs()[0]).unwrap();
            server.run().await.unwrap();
        });
    });
    address.recv().unwrap()
}

#[cfg(any(feature = "axum", feature = "actix"))]
mod shop {
    use wechatpay::notify::{Ack, Notified, Resource};

    #[derive(serde::Deserialize)]
    pub(super) struct Paid {
        trade_state: String,
    }

    pub(super) async fn notify(told: Notified<Resource<Paid>>) -> Result<Ack, Ack> {
        assert_eq!(told.mchid(), super::MCHID);
        assert!(!format!("{told:?}").contains("trade_state"), "{told:?}");
        std::future::ready(()).await;
        if told.0.trade_state != "SUCCESS" {
            Err(std::io::Error::other("the database is away"))?;
        }
        Ok(Ack::received())
    }
}

#[cfg(any(feature = "axum", feature = "actix"))]
fn assert_answer(number: usize, status: u16, expected: u16, json: Option<&str>, body: &[u8]) {
    assert_eq!(status, expected, "case {number}");
    if status == 204 {
        assert!(body.is_empty());
        return;
    }
    assert_eq!(json, Some("application/json"));
    let said: serde_json::Value = serde_json::from_slice(body).unwrap();
    assert_eq!(said["code"], "FAIL");
    assert!(!said["message"].as_str().unwrap().contains("database"), "{said}");
}

#[cfg(feature = "axum")]
#[test]
fn in_axum() {
    use tower::ServiceExt as _;
    let (receiver, notes) = receiver::<Async>(Fake::always(500, ""));
    let app = axum::Router::new()
        .route("/notify", axum::routing::post(shop::notify))
        .with_state(receiver);
    run(async {
        for (number, (headers, body, expected)) in cases().into_iter().enumerate() {
            let mut request = http::Request::post("/notify").body(axum::body::Body::from(body));
            *request.as_mut().unwrap().headers_mut() = headers;
            let response = app.clone().oneshot(request.unwrap()).await.unwrap();
            let (parts, body) = response.into_parts();
            let body = axum::body::to_bytes(body, 9999).await.unwrap();
            let json = parts.headers.get("content-type").map(|value| value.to_str().unwrap());
            assert_answer(number, parts.status.as_u16(), expected, json, &body);
        }
    });
    assert!(notes.0.lock().unwrap().iter().any(|note| note == "Headers Probe"));
}

#[cfg(feature = "actix")]
#[test]
fn in_actix() {
    use actix_web::{App, test, web};
    let (receiver, notes) = receiver::<Async>(Fake::always(500, ""));
    actix_web::rt::System::new().block_on(async {
        let app = App::new().app_data(receiver).route("/notify", web::post().to(shop::notify));
        let app = test::init_service(app).await;
        for (number, (headers, body, expected)) in cases().into_iter().enumerate() {
            let mut request = test::TestRequest::post().uri("/notify").set_payload(body);
            for (name, value) in &headers {
                let value = actix_web::http::header::HeaderValue::from_bytes(value.as_bytes());
                request = request.append_header((name.as_str(), value.unwrap()));
            }
            let response = test::call_service(&app, request.to_request()).await;
            let (status, json) = (response.status().as_u16(), response.headers());
            let json = json.get("content-type").map(|v| v.to_str().unwrap().to_owned());
            let body = test::read_body(response).await;
            assert_answer(number, status, expected, json.as_deref(), &body);
        }
    });
    assert!(notes.0.lock().unwrap().iter().any(|note| note == "Headers Probe"));
}

#[test]
fn merchants_share_a_transport_and_are_told_apart() {
    let fake = Fake::always(200, "{}");
    let registry = Registry::<Blocking>::over(Arc::clone(&fake) as _);
    let keys = ["a".repeat(32), "b".repeat(32)];
    for (mchid, key) in ["1900000101", "1900000102"].iter().zip(&keys) {
        registry.add(believer::<Blocking>().mchid(*mchid).apiv3_key(key)).unwrap();
    }
    registry.of("1900000102").unwrap()["v3/x"].get().send().unwrap();
    registry.of("1900000101").unwrap()["v3/x"].get().send().unwrap();
    let mut signed_by: Vec<String> = Vec::new();
    for request in fake.take() {
        let header = request.headers()["authorization"].to_str().unwrap().to_owned();
        signed_by.extend(header.split('"').nth(1).map(str::to_owned));
    }
    assert_eq!(signed_by, ["1900000102", "1900000101"]);
    let receiver = Receiver::from(registry.clone());
    let text = body(&keys[1], "X", &json!({}));
    let headers = Platform::public_key().answer(200, &text).headers().clone();
    assert_eq!(receiver.open(&headers, text.as_bytes()).unwrap().mchid, "1900000102");
    assert!(registry.remove("1900000102").is_some());
    let rejection = receiver.open(&headers, text.as_bytes()).unwrap_err();
    assert_eq!(rejection.likely_cause(), &RejectionCause::ApiV3Key);
    let error = registry.of("1900000102").unwrap_err().to_string();
    assert_eq!(error, "no merchant 1900000102 is registered");
}
