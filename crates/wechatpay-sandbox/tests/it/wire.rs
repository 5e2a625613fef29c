//! What the bytes on the socket look like, and what the server does with bytes that are not HTTP.

use std::time::Duration;

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::timeout,
};
use wechatpay_core::{Clock as _, SystemClock};
use wechatpay_sandbox::{Limits, Mode, Sandbox};

use crate::support::{authorization, builder, get, keys, start};

const TARGET: &str = "/v3/certificates";
const EDU: &str = r#"{"appid":"wx1","wechat_openid":"o1","right_id":"r1","create_time":"2018-05-23T12:13:50+08:00"}"#;

/// Sends bytes and reads until the server closes or says nothing for a while.
async fn raw(sandbox: &Sandbox, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(sandbox.address()).await.unwrap();
    // The server may answer and close before it has read everything.
    let _ = stream.write_all(bytes).await;
    let mut answer = Vec::new();
    let mut chunk = [0; 4096];
    while let Ok(Ok(count)) = timeout(Duration::from_secs(2), stream.read(&mut chunk)).await {
        if count == 0 {
            break;
        }
        answer.extend_from_slice(&chunk[..count]);
    }
    String::from_utf8_lossy(&answer).into_owned()
}

fn signed(method: &str, target: &str, body: &str, more: &str) -> String {
    let authorization = authorization(method, target, SystemClock.now(), body.as_bytes());
    format!(
        "{method} {target} HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\nUser-Agent: raw\r\n{more}\
         Authorization: {authorization}\r\nConnection: close\r\n"
    )
}

fn status(answer: &str) -> u16 {
    answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0)
}

/// Whether an answer is whole JSON of the gateway's form, with this code.
fn has_words(answer: &str, code: &str) -> bool {
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or_default();
    let told: serde_json::Value = serde_json::from_str(body).unwrap_or_default();
    head.contains("\r\nServer: wechatpay-sandbox")
        && head.contains("\r\nContent-Type: application/json")
        && head.contains(&format!("\r\nContent-Length: {}", body.len()))
        && told["code"] == code
        && told["message"].is_string()
}

#[tokio::test]
async fn header_names_are_in_title_case_and_stand_once() {
    let sandbox = start(Mode::Both).await;
    let answer = raw(&sandbox, format!("{}\r\n", signed("GET", TARGET, "", "")).as_bytes()).await;
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    let head = answer.split("\r\n\r\n").next().unwrap();
    for name in [
        "Wechatpay-Timestamp",
        "Wechatpay-Nonce",
        "Wechatpay-Signature",
        "Wechatpay-Serial",
        "Wechatpay-Signature-Type",
        "Content-Type",
        "Content-Length",
        "Request-Id",
        "Cache-Control",
        "Content-Language",
        "X-Content-Type-Options",
        "Date",
    ] {
        assert_eq!(head.matches(&format!("\r\n{name}: ")).count(), 1, "{name} in\n{head}");
    }
    assert!(head.contains("\r\nWechatpay-Signature-Type: WECHATPAY2-SHA256-RSA2048"));
    assert!(head.contains("\r\nContent-Type: application/json; charset=utf-8"));
}

#[tokio::test]
async fn a_connection_serves_many_requests() {
    let sandbox = start(Mode::Both).await;
    let last = format!("{}\r\n", signed("GET", TARGET, "", ""));
    let others = last.replace("Connection: close\r\n", "").repeat(4);
    let answer = raw(&sandbox, format!("{others}{last}").as_bytes()).await;
    assert_eq!(answer.matches("HTTP/1.1 200 OK").count(), 5);
}

#[tokio::test]
async fn chunked_bodies_and_expectations_are_served() {
    let sandbox = start(Mode::Both).await;
    let more = "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n";
    let (first, second) = EDU.split_at(20);
    let chunks =
        format!("{:x}\r\n{first}\r\n{:x}\r\n{second}\r\n0\r\n\r\n", first.len(), second.len());
    let request = format!("{}\r\n{chunks}", signed("POST", "/v3/edu-star/orders", EDU, more));
    let answer = raw(&sandbox, request.as_bytes()).await;
    assert_eq!(status(&answer), 200, "{answer}");

    let more = format!("Content-Length: {}\r\nExpect: 100-continue\r\n", EDU.len());
    let head = format!("{}\r\n", signed("POST", "/v3/edu-star/orders", EDU, &more));
    let mut stream = TcpStream::connect(sandbox.address()).await.unwrap();
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut answer = vec![0; 4096];
    let count = stream.read(&mut answer).await.unwrap();
    assert_eq!(&answer[..count], b"HTTP/1.1 100 Continue\r\n\r\n");
    stream.write_all(EDU.as_bytes()).await.unwrap();
    let count = stream.read(&mut answer).await.unwrap();
    assert!(answer[..count].starts_with(b"HTTP/1.1 200 OK"));
}

#[tokio::test]
async fn the_raw_target_is_what_was_signed() {
    let sandbox = start(Mode::Both).await;
    for target in [
        "/v3/discount-card/orders/A%7CB*C",
        "/v3/discount-card/orders/A|B*C",
        "/v3/discount-card/orders/a%2fb",
        "/v3/discount-card/orders/%e6%94%af",
        "/v3/discount-card/orders/out-trade-no/A%7CB",
    ] {
        let answer =
            raw(&sandbox, format!("{}\r\n", signed("GET", target, "", "")).as_bytes()).await;
        assert_eq!(status(&answer), 404, "{target}: {answer}");
        assert!(answer.contains("RESOURCE_NOT_EXISTS"), "{target}: {answer}");
    }
    // Absolute form, as proxies write it: scheme and authority are not signed.
    let head = signed("GET", TARGET, "", "").replace("GET /", "GET http://api.mch.weixin.qq.com/");
    assert_eq!(status(&raw(&sandbox, format!("{head}\r\n").as_bytes()).await), 200);
    let head = signed("GET", "/v3/certificates?", "", "");
    let answer = raw(&sandbox, format!("{head}\r\n").as_bytes()).await;
    assert_eq!(status(&answer), 200, "a lone question mark is signed as it stands");
}

#[tokio::test]
async fn bytes_that_are_not_http_get_400_and_the_server_lives() {
    let sandbox = start(Mode::Both).await;
    for bytes in [
        &b"hello\r\n\r\n"[..],
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET /v3/certificates HTTP/9.9\r\n\r\n",
        b"GET  HTTP/1.1\r\n\r\n",
        b"GET /v3/\x00certificates HTTP/1.1\r\n\r\n",
        b"GET /v3/certificates HTTP/1.1\r\nno colon\r\n\r\n",
        b"GET /v3/certificates HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        b"GET /v3/certificates HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        b"POST /v3/edu-star/orders HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"\xff\xfe\xfd",
        b"\r\n\r\n",
    ] {
        let answer = raw(&sandbox, bytes).await;
        assert!(answer.is_empty() || status(&answer) == 400, "{bytes:?}: {answer}");
        assert!(answer.is_empty() || has_words(&answer, "INVALID_REQUEST"), "{bytes:?}: {answer}");
        assert_eq!(get(&sandbox, TARGET).await.status, 200);
    }
}

#[tokio::test]
async fn header_bombs_and_giant_bodies_are_cut_off() {
    let limits = Limits { body: 100_000, ..Limits::default() };
    let sandbox = builder().limits(limits).start().await.unwrap();
    let many = "X-Bomb: 1\r\n".repeat(1000);
    let answer =
        raw(&sandbox, format!("{}\r\n", signed("GET", TARGET, "", &many)).as_bytes()).await;
    assert_eq!(status(&answer), 431, "{answer}");
    assert!(has_words(&answer, "INVALID_REQUEST"), "{answer}");
    let long = format!("X-Bomb: {}\r\n", "x".repeat(200_000));
    let answer =
        raw(&sandbox, format!("{}\r\n", signed("GET", TARGET, "", &long)).as_bytes()).await;
    assert!(matches!(status(&answer), 0 | 431), "{answer}");

    let head = signed("POST", "/v3/edu-star/orders", "", "Content-Length: 1000000000\r\n");
    let answer = raw(&sandbox, format!("{head}\r\n").as_bytes()).await;
    assert_eq!(status(&answer), 413, "{answer}");
    assert!(answer.contains(r#""code":"INVALID_REQUEST""#), "{answer}");
    let head = signed("POST", "/v3/edu-star/orders", "", "Transfer-Encoding: chunked\r\n");
    let chunk = format!("186a0\r\n{}\r\n", "x".repeat(100_000));
    let answer = raw(&sandbox, format!("{head}\r\n{chunk}{chunk}").as_bytes()).await;
    assert_eq!(status(&answer), 413, "{answer}");
    assert_eq!(get(&sandbox, TARGET).await.status, 200);
}

#[tokio::test]
async fn slow_clients_are_shown_the_door() {
    let limits = Limits {
        head_time: Duration::from_millis(300),
        body_time: Duration::from_millis(300),
        connections: 4,
        ..Limits::default()
    };
    let sandbox = builder().limits(limits).start().await.unwrap();
    // As many half-open requests as there are places: nobody else gets in until they are thrown out.
    let mut slow = Vec::new();
    for _ in 0..4 {
        let mut stream = TcpStream::connect(sandbox.address()).await.unwrap();
        stream.write_all(b"GET /v3/certificates HTTP/1.1\r\nX-Slow: ").await.unwrap();
        slow.push(stream);
    }
    assert_eq!(get(&sandbox, TARGET).await.status, 200);
    let head = signed("POST", "/v3/edu-star/orders", "", "Content-Length: 100\r\n");
    let answer = raw(&sandbox, format!("{head}\r\nonly this").as_bytes()).await;
    assert_eq!(status(&answer), 408, "{answer}");
    assert!(answer.contains("请求体接收超时"), "{answer}");
}

#[tokio::test]
async fn a_sandbox_hides_from_the_network_unless_told() {
    let error = builder().listen("0.0.0.0:0").start().await.unwrap_err();
    assert!(error.to_string().contains("127.0.0.1"), "{error}");
    let error = builder().listen("localhost").start().await.unwrap_err();
    assert!(error.to_string().contains("localhost"), "{error}");
    let sandbox = builder().listen("0.0.0.0:0").danger_listen_publicly().start().await.unwrap();
    assert_ne!(sandbox.address().port(), 0);
}

#[tokio::test]
async fn dropping_a_sandbox_frees_its_port() {
    let sandbox = start(Mode::Both).await;
    let address = sandbox.address().to_string();
    drop(sandbox);
    let mut again = builder().listen(&address).keys(keys()).start().await;
    for _ in 0..100 {
        if again.is_ok() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
        again = builder().listen(&address).start().await;
    }
    again.unwrap();
}
