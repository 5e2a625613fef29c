//! Reached as the real host: over HTTPS with the sandbox's own authority, and through its proxy.

use std::net::SocketAddr;

use reqwest::{Certificate, Client, Proxy, redirect::Policy};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};
use wechatpay_core::{Clock as _, SystemClock};
use wechatpay_sandbox::Sandbox;

use crate::support::{admin, authorization, builder};

const TARGET: &str = "/v3/certificates";
const REAL: &str = "https://api.mch.weixin.qq.com";

async fn sandbox() -> Sandbox {
    builder().tls("127.0.0.1:0").proxy("127.0.0.1:0").start().await.unwrap()
}

fn trusting(sandbox: &Sandbox) -> reqwest::ClientBuilder {
    let ca = Certificate::from_pem(sandbox.ca_pem().unwrap().as_bytes()).unwrap();
    Client::builder().no_proxy().redirect(Policy::none()).tls_certs_only([ca])
}

fn proxied(sandbox: &Sandbox) -> Client {
    trusting(sandbox).proxy(Proxy::all(sandbox.proxy_url().unwrap()).unwrap()).build().unwrap()
}

/// The status of a signed GET, and the origin under which the sandbox was asked.
async fn ask(sandbox: &Sandbox, client: &Client, origin: &str) -> (u16, String) {
    let authorization = authorization("GET", TARGET, SystemClock.now(), b"");
    let request = client.get(format!("{origin}{TARGET}"));
    let request = request.header("accept", "*/*").header("user-agent", "edge");
    let reply = request.header("authorization", authorization.to_string()).send().await.unwrap();
    assert_eq!(reply.headers()["server"], "wechatpay-sandbox");
    let id = reply.headers()["request-id"].to_str().unwrap().to_owned();
    let call = admin(sandbox, "GET", &format!("requests/{id}"), "").await;
    (reply.status().as_u16(), call["origin"].as_str().unwrap_or_default().to_owned())
}

fn address(url: &str) -> SocketAddr {
    url.split_once("://").unwrap().1.parse().unwrap()
}

#[tokio::test]
async fn https_works_under_the_hosts_own_names() {
    let sandbox = sandbox().await;
    let url = sandbox.https_url().unwrap().to_owned();
    let client = trusting(&sandbox).build().unwrap();
    assert_eq!(ask(&sandbox, &client, &url).await, (200, url.clone()));
    let local = url.replace("127.0.0.1", "localhost");
    assert_eq!(ask(&sandbox, &client, &local).await, (200, local));
    for host in
        ["api.mch.weixin.qq.com", "api2.mch.weixin.qq.com", "api.wechatpay.cn", "api2.wechatpay.cn"]
    {
        let client = trusting(&sandbox).resolve(host, address(&url)).build().unwrap();
        let origin = format!("https://{host}");
        let reached = ask(&sandbox, &client, &format!("{origin}:{}", address(&url).port())).await;
        assert_eq!(reached, (200, format!("{origin}:{}", address(&url).port())));
    }
}

#[tokio::test]
async fn the_authority_vouches_for_nobody_else() {
    let sandbox = sandbox().await;
    let url = sandbox.https_url().unwrap();
    let port = address(url).port();
    for (client, host) in [
        (trusting(&sandbox), "example.com"),
        (trusting(&sandbox), "www.weixin.qq.com"),
        // Nobody trusts it without being told.
        (Client::builder().no_proxy(), "api.mch.weixin.qq.com"),
    ] {
        let client = client.resolve(host, address(url)).build().unwrap();
        let error = client.get(format!("https://{host}:{port}{TARGET}")).send().await.unwrap_err();
        assert!(error.is_connect(), "{host}: {error:?}");
    }
}

#[tokio::test]
async fn the_proxy_is_the_real_host_to_its_clients() {
    let sandbox = sandbox().await;
    let client = proxied(&sandbox);
    for origin in [REAL, "https://api2.wechatpay.cn", "http://api.mch.weixin.qq.com"] {
        assert_eq!(ask(&sandbox, &client, origin).await, (200, origin.to_owned()));
    }
    let base = sandbox.base_url();
    assert_eq!(ask(&sandbox, &client, base).await, (200, base.to_owned()));
    for origin in ["https://example.com", "https://api.mch.weixin.qq.com:8443"] {
        let error = client.get(format!("{origin}{TARGET}")).send().await.unwrap_err();
        assert!(error.is_connect(), "{origin}: {error:?}");
    }
    let reply = client.get("http://example.com/v3/certificates").send().await.unwrap();
    assert_eq!(reply.status(), 403);
    assert!(reply.text().await.unwrap().contains("example.com"));
}

#[tokio::test]
async fn the_proxy_answers_in_words_and_survives_rubbish() {
    let sandbox = sandbox().await;
    for (sent, status, words) in [
        ("CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n", 403, "example.com"),
        ("CONNECT api.mch.weixin.qq.com:22 HTTP/1.1\r\n\r\n", 403, "api.mch.weixin.qq.com:22"),
        ("CONNECT api.mch.weixin.qq.com HTTP/1.1\r\n\r\n", 403, "FORBIDDEN"),
        ("CONNECT api.mch.weixin.qq.com.evil.example:443 HTTP/1.1\r\n\r\n", 403, "FORBIDDEN"),
        ("CONNECT 169.254.169.254:80 HTTP/1.1\r\n\r\n", 403, "FORBIDDEN"),
        ("CONNECT \r\n\r\n", 403, "FORBIDDEN"),
        ("CON\r\n\r\n", 400, "INVALID_REQUEST"),
        ("\x16\x03\x01 rubbish\r\n\r\n", 400, "INVALID_REQUEST"),
        ("GET http://example.com/ HTTP/1.1\r\nHost: example.com\r\n\r\n", 403, "example.com"),
        ("CONNECT api.mch.weixin.qq.com:80 HTTP/1.1\r\n\r\nGET /v3/x HTTP/1.0\r\n\r\n", 200, "404"),
    ] {
        let proxy = address(sandbox.proxy_url().unwrap());
        let mut stream = TcpStream::connect(proxy).await.unwrap();
        stream.write_all(sent.as_bytes()).await.unwrap();
        stream.shutdown().await.unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.unwrap();
        let answer = String::from_utf8_lossy(&answer);
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{sent}: {answer}");
        assert!(answer.contains(words), "{sent}: {answer}");
    }
    let long = format!("CONNECT {} HTTP/1.1\r\n", "x".repeat(1 << 20));
    let mut stream = TcpStream::connect(address(sandbox.proxy_url().unwrap())).await.unwrap();
    // The proxy may hang up before it has read everything.
    let _ = stream.write_all(long.as_bytes()).await;
    drop(stream);
    assert_eq!(ask(&sandbox, &proxied(&sandbox), REAL).await.0, 200);
}

#[tokio::test]
async fn the_authority_is_kept_with_the_data_and_never_public_unasked() {
    let folder =
        std::env::temp_dir().join(format!("wechatpay-sandbox-edge-{}", std::process::id()));
    let start = async || {
        let sandbox = builder().data(&folder).unwrap().tls("127.0.0.1:0").proxy("127.0.0.1:0");
        let sandbox = sandbox.start().await.unwrap();
        let ca = sandbox.ca_pem().unwrap().to_owned();
        let written = std::fs::read_to_string(folder.join("settings.json")).unwrap();
        let written: wechatpay_sandbox::Settings = serde_json::from_str(&written).unwrap();
        assert_eq!(&written, sandbox.settings());
        assert_eq!(std::fs::read_to_string(folder.join("sandbox_ca.pem")).unwrap(), ca);
        let exports = std::fs::read_to_string(folder.join("settings.env")).unwrap();
        assert!(exports.contains("WECHATPAY_CA_PATH=") && exports.contains("https_proxy="));
        sandbox.shutdown().await;
        ca
    };
    assert_eq!(start().await, start().await);
    std::fs::remove_dir_all(&folder).unwrap();
    for builder in [builder().tls("0.0.0.0:0"), builder().proxy("0.0.0.0:0")] {
        let error = builder.start().await.unwrap_err();
        assert!(error.to_string().contains("127.0.0.1"), "{error}");
    }
    let plain = builder().start().await.unwrap();
    assert_eq!((plain.https_url(), plain.proxy_url(), plain.ca_pem()), (None, None, None));
}
