//! Too much, too slow, or no text at all: a clear answer where one is possible, and the server lives.

use std::time::Duration;

use serde_json::Value;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};
use wechatpay_core::{Clock as _, SystemClock};
use wechatpay_sandbox::{Limits, Mode, Sandbox};

use crate::support::{admin, authorization, builder, get, start};

const ORDERS: &str = "/v3/edu-star/orders";

async fn connect(url: &str) -> TcpStream {
    TcpStream::connect(url.split_once("://").unwrap().1).await.unwrap()
}

fn head(method: &str, target: &str, body: &[u8], more: &str) -> Vec<u8> {
    let authorization = authorization(method, target, SystemClock.now(), body);
    format!(
        "{method} {target} HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\nUser-Agent: raw\r\n{more}\
         Authorization: {authorization}\r\nConnection: close\r\n\r\n"
    )
    .into_bytes()
}

async fn rest(mut stream: TcpStream) -> String {
    let mut answer = Vec::new();
    // A connection that is reset has nothing more to say.
    let all = stream.read_to_end(&mut answer);
    let _ = tokio::time::timeout(Duration::from_secs(10), all).await.unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

/// Sends a body after its head; gives the answer.
async fn send(sandbox: &Sandbox, body: &[u8]) -> String {
    let length = format!("Content-Length: {}\r\n", body.len());
    let mut stream = connect(sandbox.base_url()).await;
    stream.write_all(&head("POST", ORDERS, body, &length)).await.unwrap();
    stream.write_all(body).await.unwrap();
    rest(stream).await
}

#[tokio::test]
async fn whoever_sends_too_much_is_heard_out_and_told() {
    let limits = Limits { body: 100_000, ..Limits::default() };
    let sandbox = builder().limits(limits).start().await.unwrap();
    let block = vec![b'x'; 1 << 20];
    for is_chunked in [false, true] {
        let framing = if is_chunked {
            "Transfer-Encoding: chunked\r\n"
        } else {
            "Content-Length: 67108864\r\n"
        };
        let mut stream = connect(sandbox.base_url()).await;
        stream.write_all(&head("POST", ORDERS, b"", framing)).await.unwrap();
        for _ in 0..64 {
            if is_chunked {
                stream.write_all(b"100000\r\n").await.unwrap();
            }
            stream.write_all(&block).await.unwrap();
            if is_chunked {
                stream.write_all(b"\r\n").await.unwrap();
            }
        }
        if is_chunked {
            stream.write_all(b"0\r\n\r\n").await.unwrap();
        }
        let answer = rest(stream).await;
        assert!(answer.starts_with("HTTP/1.1 413 "), "{is_chunked}: {answer}");
        assert!(answer.contains(r#""code":"INVALID_REQUEST""#), "{answer}");
        let told = admin(&sandbox, "GET", "requests?limit=1", "").await;
        assert_eq!(told["requests"][0]["status"], 413);
    }
    // Who asks first is told before it sends anything.
    let asking = "Content-Length: 67108864\r\nExpect: 100-continue\r\n";
    let mut stream = connect(sandbox.base_url()).await;
    stream.write_all(&head("POST", ORDERS, b"", asking)).await.unwrap();
    let answer = rest(stream).await;
    assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
}

#[tokio::test]
async fn slow_handshakes_and_slow_proxies_lose_their_place() {
    let limits =
        Limits { head_time: Duration::from_millis(300), connections: 2, ..Limits::default() };
    let sandbox = builder().limits(limits).tls("127.0.0.1:0").proxy("127.0.0.1:0");
    let sandbox = sandbox.start().await.unwrap();
    for (url, sent) in [
        (sandbox.https_url().unwrap(), &b""[..]),
        (sandbox.https_url().unwrap(), b"\x16\x03\x01\x02"),
        (sandbox.proxy_url().unwrap(), b""),
        (sandbox.proxy_url().unwrap(), b"CONN"),
        (sandbox.proxy_url().unwrap(), b"CONNECT api.mch.weixin.qq.com:443 HTTP/1.1\r\nx: "),
        (sandbox.proxy_url().unwrap(), b"CONNECT api.mch.weixin.qq.com:443 HTTP/1.1\r\n\r\n"),
    ] {
        let mut slow = Vec::new();
        for _ in 0..2 {
            let mut stream = connect(url).await;
            stream.write_all(sent).await.unwrap();
            slow.push(stream);
        }
        let mut stream = connect(sandbox.base_url()).await;
        stream.write_all(&head("GET", "/v3/certificates", b"", "")).await.unwrap();
        let answer = rest(stream).await;
        assert!(answer.starts_with("HTTP/1.1 200 "), "{url} {sent:?}: {answer}");
        for stream in slow {
            rest(stream).await;
        }
    }
}

#[tokio::test]
async fn bodies_that_are_no_sound_json_are_refused_with_the_reason() {
    let sandbox = start(Mode::Both).await;
    for (body, reason) in [
        (&b"\xff\xfe{\x00}\x00"[..], "UTF-8"),
        (b"{\"appid\":\"\xc3\x28\"}", "UTF-8"),
        (b"{\"appid\":\"\xed\xa0\x80\"}", "UTF-8"),
        (b"\xef\xbb\xbf{}", "JSON"),
        (br#"{"appid":"a","appid":"b"}"#, "appid"),
        (br#"{"appid":"\ud800"}"#, "JSON"),
        (br#"{"appid":1e999}"#, "JSON"),
        (b"{\"appid\":\"a\nb\"}", "JSON"),
        (&b"[".repeat(200_000), "嵌套"),
        (&br#"{"a":"#.repeat(100_000), "嵌套"),
        (b"--b\r\nContent-Disposition: form-data; name=meta\r\n\r\n{}\r\n--b--", "JSON"),
    ] {
        let answer = send(&sandbox, body).await;
        let shown = String::from_utf8_lossy(&body[..body.len().min(40)]).into_owned();
        assert!(answer.starts_with("HTTP/1.1 400 "), "{shown}: {answer}");
        assert!(answer.contains(r#""code":"PARAM_ERROR""#), "{shown}: {answer}");
        assert!(answer.contains(reason), "{shown}: {answer}");
        assert!(answer.len() < 4000, "{shown}: the answer does not repeat it all");
    }
}

#[tokio::test]
async fn bad_uploads_are_refused_and_not_crashed_on() {
    let sandbox = start(Mode::Both).await;
    let target = "/v3/merchant/media/upload";
    for body in [
        "",
        "--",
        "--b",
        "--b\r\n",
        "--b\r\n\r\n",
        "--b\r\nContent-Disposition: form-data; name=\"meta\"\r\n\r\n",
        "--b\r\nContent-Disposition: form-data; name=\"meta\"\r\n\r\n{}\r\n--c--\r\n",
        "\r\n\r\n--\r\n\r\n--\r\n",
    ] {
        let more = format!(
            "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: {}\r\n",
            body.len()
        );
        let mut stream = connect(sandbox.base_url()).await;
        stream.write_all(&head("POST", target, body.as_bytes(), &more)).await.unwrap();
        stream.write_all(body.as_bytes()).await.unwrap();
        let answer = rest(stream).await;
        let status: u16 = answer.split(' ').nth(1).unwrap().parse().unwrap();
        assert!((400..500).contains(&status) || status == 501, "{body:?}: {answer}");
    }
}

#[tokio::test]
async fn heads_that_are_no_http_stand_in_the_log() {
    let sandbox = start(Mode::Both).await;
    for (sent, expected) in [
        (&b"hello\r\n\r\n"[..], 400),
        (b"GET /v3/\xff\xfe HTTP/1.1\r\n\r\n", 400),
        (b"GET /v3/certificates HTTP/1.1\r\nno colon\r\n\r\n", 400),
    ] {
        let mut stream = connect(sandbox.base_url()).await;
        stream.write_all(sent).await.unwrap();
        stream.shutdown().await.unwrap();
        let answer = rest(stream).await;
        let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok());
        assert_eq!(status, Some(expected), "{}: {answer}", sent.escape_ascii());
        let body = answer.split_once("\r\n\r\n").unwrap().1;
        assert!(serde_json::from_str::<Value>(body).is_ok(), "{answer}");
    }
    let told = admin(&sandbox, "GET", "requests/1", "").await;
    assert_eq!((&told["failed_check"], &told["head"]), (&"http".into(), &"hello\r\n\r\n".into()));
    assert_eq!(get(&sandbox, "/v3/certificates").await.status, 200);
}

/// The body that a merchant's program would upload, signed.
fn upload(length: usize) -> (Vec<u8>, String) {
    let meta = r#"{"filename":"a.jpg","sha256":"00"}"#;
    let start = format!(
        "--b\r\nContent-Disposition: form-data; name=\"meta\"\r\nContent-Type: application/json\r\n\r\n\
         {meta}\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n"
    );
    let end = b"\r\n--b--\r\n";
    let mut body = start.into_bytes();
    body.resize(length - end.len(), b'x');
    body.extend_from_slice(end);
    (body, meta.to_owned())
}

fn upload_head(length: usize, more: &str, authorization: &str) -> String {
    format!(
        "POST /v3/merchant/media/upload HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\nUser-Agent: raw\r\n\
         Content-Type: multipart/form-data; boundary=b\r\nContent-Length: {length}\r\n{more}{authorization}\
         Connection: close\r\n\r\n"
    )
}

#[tokio::test]
async fn a_long_body_is_kept_only_of_those_who_may_speak() {
    let sandbox = start(Mode::Both).await;
    let (body, meta) = upload(3 << 20);
    let signed = |serial: &str| {
        let target = "/v3/merchant/media/upload";
        let mut header = authorization("POST", target, SystemClock.now(), meta.as_bytes());
        if !serial.is_empty() {
            header.serial = serial.to_owned();
        }
        format!("Authorization: {header}\r\n")
    };
    let unsigned = String::new();
    for (number, header) in [unsigned.clone(), signed("0123"), signed("")].iter().enumerate() {
        let is_good = number == 2;
        let mut stream = connect(sandbox.base_url()).await;
        stream.write_all(upload_head(body.len(), "", header).as_bytes()).await.unwrap();
        stream.write_all(&body).await.unwrap();
        let answer = rest(stream).await;
        // The digest in `meta` is wrong on purpose: that can only be seen in the whole file.
        let expected = if is_good { "HTTP/1.1 400 " } else { "HTTP/1.1 401 " };
        assert!(answer.starts_with(expected) && answer.contains("sha256") == is_good, "{answer}");
        let told = admin(&sandbox, "GET", &format!("requests/{}", number + 1), "").await;
        assert_eq!(told["body"]["bytes"], body.len(), "{told}");
    }
    // Who asks first is told before it sends anything.
    let mut stream = connect(sandbox.base_url()).await;
    let head = upload_head(body.len(), "Expect: 100-continue\r\n", &unsigned);
    stream.write_all(head.as_bytes()).await.unwrap();
    let answer = rest(stream).await;
    assert!(answer.starts_with("HTTP/1.1 401 "), "{answer}");
}

#[tokio::test]
async fn a_method_that_needs_no_body_may_not_have_a_long_one() {
    let sandbox = start(Mode::Both).await;
    for (method, length, expected) in [
        ("GET", 2, "200"),
        ("GET", 65 << 10, "413"),
        ("GET", 8 << 20, "413"),
        ("DELETE", 8 << 20, "413"),
    ] {
        let body = if length == 2 { b"{}".to_vec() } else { vec![b'x'; length] };
        let target = "/v3/certificates";
        let more = format!("Content-Length: {}\r\n", body.len());
        let mut stream = connect(sandbox.base_url()).await;
        stream.write_all(&head(method, target, &body, &more)).await.unwrap();
        stream.write_all(&body).await.unwrap();
        let answer = rest(stream).await;
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {expected} ")),
            "{method} {length}: {answer}"
        );
    }
}

/// The bodies of all calls share one memory limit: above it calls are refused, small ones pass.
#[tokio::test]
async fn long_bodies_wait_for_room() {
    let limits = Limits { bodies: 2 << 20, body_time: Duration::from_secs(1), ..Limits::default() };
    let sandbox = builder().limits(limits).start().await.unwrap();
    let (body, meta) = upload((2 << 20) - 1);
    let send = async |fault: &str| {
        let target = "/v3/merchant/media/upload";
        let header = authorization("POST", target, SystemClock.now(), meta.as_bytes());
        let header = format!("Authorization: {header}\r\n");
        let mut stream = connect(sandbox.base_url()).await;
        stream.write_all(upload_head(body.len(), fault, &header).as_bytes()).await.unwrap();
        stream.write_all(&body).await.unwrap();
        stream
    };
    let first = send("Wechatpay-Sandbox-Fault: delay;ms=4000\r\n").await;
    let second = rest(send("").await).await;
    assert!(second.starts_with("HTTP/1.1 503 "), "{second}");
    assert_eq!(get(&sandbox, "/v3/certificates").await.status, 200, "it has no body");
    assert!(rest(first).await.starts_with("HTTP/1.1 400 "));
    assert!(rest(send("").await).await.starts_with("HTTP/1.1 400 "), "there is room again");
}
