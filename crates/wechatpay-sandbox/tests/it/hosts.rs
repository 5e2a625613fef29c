//! Foreign web pages: a name that resolves to this machine (DNS rebinding), and calls from other
//! origins.

use serde_json::Value;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};
use wechatpay_core::{Clock as _, SystemClock};
use wechatpay_sandbox::{Mode, Sandbox};

use crate::support::{admin, authorization, builder, start};

const ORDER: &str = r#"{"appid":"wx1111111111111111","mchid":"1900000109","description":"x","out_trade_no":"REBOUND1","notify_url":"http://127.0.0.1:9/x","amount":{"total":1}}"#;
const NATIVE: &str = "/v3/pay/transactions/native";

/// Sends a signed request with these header lines; gives status and body.
async fn ask(sandbox: &Sandbox, method: &str, target: &str, lines: &str) -> (u16, String) {
    let body = if method == "POST" { ORDER } else { "" };
    let authorization = authorization(method, target, SystemClock.now(), body.as_bytes());
    let request = format!(
        "{method} {target} HTTP/1.1\r\n{lines}Accept: */*\r\nUser-Agent: page\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\nAuthorization: {authorization}\r\n\
         Connection: close\r\n\r\n{body}",
        body.len(),
    );
    let mut stream = TcpStream::connect(sandbox.address()).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    let status = answer.split(' ').nth(1).unwrap().parse().unwrap();
    (status, answer.split_once("\r\n\r\n").unwrap().1.to_owned())
}

/// What a rebound page sends, and a page of another origin (attack d1).
#[tokio::test]
async fn pages_of_strangers_read_nothing_and_change_nothing() {
    let sandbox = start(Mode::Both).await;
    let port = sandbox.address().port();
    let host = |name: &str| format!("Host: {name}:{port}\r\n");
    for lines in [
        host("evil.example"),
        format!("{}Origin: http://evil.example:{port}\r\n", host("evil.example")),
        format!("{}Origin: http://evil.example\r\n", host("127.0.0.1")),
        format!("{}Origin: null\r\n", host("localhost")),
        format!("{}Origin: http://localhost:3000\r\n", host("localhost")),
        format!("{}Origin: https://127.0.0.1:{port}\r\n", host("127.0.0.1")),
        host("127.0.0.1.evil.example"),
        host("192.168.0.1"),
    ] {
        for (method, target) in [
            ("GET", "/_sandbox/settings"),
            ("GET", "/_sandbox/events"),
            ("POST", "/_sandbox/reset"),
            ("POST", NATIVE),
            ("GET", "/v3/certificates"),
            ("GET", "/nowhere"),
        ] {
            let (status, body) = ask(&sandbox, method, target, &lines).await;
            assert_eq!(status, 403, "{method} {target} {lines}: {body}");
            assert!(!body.contains("PRIVATE KEY") && body.contains("FORBIDDEN"), "{body}");
        }
    }
    for lines in ["", &format!("{}{}", host("localhost"), host("evil.example"))] {
        let (status, body) = ask(&sandbox, "GET", "/_sandbox/settings", lines).await;
        assert_eq!((status, body.contains("PRIVATE KEY")), (400, false), "{lines}: {body}");
    }
    let events = admin(&sandbox, "GET", "events", "").await;
    assert_eq!(events["events"], Value::Array(Vec::new()), "no order was placed");
}

#[tokio::test]
async fn its_own_names_and_pages_are_answered() {
    let sandbox = start(Mode::Both).await;
    let port = sandbox.address().port();
    for lines in [
        format!("Host: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\n"),
        format!("Host: localhost:{port}\r\nOrigin: http://localhost:{port}\r\n"),
        format!("Host: localhost:{port}\r\nOrigin: {}\r\n", sandbox.base_url()),
        "Host: LOCALHOST\r\n".to_owned(),
        format!("Host: [::1]:{port}\r\n"),
        // Whoever forwards another port.
        "Host: localhost:9000\r\n".to_owned(),
        "Host: api.mch.weixin.qq.com\r\n".to_owned(),
        "Host: api2.wechatpay.cn:443\r\n".to_owned(),
    ] {
        assert_eq!(ask(&sandbox, "POST", NATIVE, &lines).await.0, 200, "{lines}");
        assert_eq!(ask(&sandbox, "GET", "/_sandbox/settings", &lines).await.0, 200, "{lines}");
    }
    let named = "Host: sandbox:8129\r\n";
    assert_eq!(ask(&sandbox, "GET", "/_sandbox/health", named).await.0, 403);
    let sandbox = builder().host("sandbox").start().await.unwrap();
    assert_eq!(ask(&sandbox, "GET", "/_sandbox/health", named).await.0, 200);
}
