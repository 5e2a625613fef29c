//! What the libraries below us write to the `log` facade and to `tracing`, at every level: nothing of a
//! request or an answer. The transports are the real ones, over a socket.

use std::sync::{Mutex, Once};

use serde_json::json;
use wechatpay::{Async, Blocking};

use crate::support::{Play, Server, believer, run};

/// Everything that was logged in this process, by any thread.
static LINES: Mutex<Vec<String>> = Mutex::new(Vec::new());

struct Everything;

impl log::Log for Everything {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        LINES.lock().unwrap().push(format!("{} {}", record.target(), record.args()));
    }

    fn flush(&self) {}
}

/// Text that is found in a dump of sixteen bytes a line, wherever it is cut.
const MARKED: &str = "QMARKQMARKQMARKQMARKQMARKQMARKQMARKQMARK";
const MARK: &str = "QMARKQMARK";

fn assert_nothing_leaked(what: &str) {
    let lines = std::mem::take(&mut *LINES.lock().unwrap());
    for line in &lines {
        assert!(!line.contains(MARK), "{what}: {line}");
    }
    // The right-hand side of dumps, put together again.
    let dumped: String = lines.iter().filter_map(|line| line.rsplit("  ").next()).collect();
    // `dXNlcjpRTUFS` begins the credentials of the proxy.
    for secret in ["nonce_str=", "signature=", "serial_no=", "dXNlcjpRTUFS"] {
        assert!(!dumped.contains(secret), "{what}: {secret}");
        assert!(!lines.iter().any(|line| line.contains(secret)), "{what}: {secret}");
    }
    assert!(lines.iter().any(|line| line.contains("CONTROL")), "{what}: nothing was caught");
}

/// C1.
#[test]
fn no_logger_sees_a_request_or_an_answer() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        log::set_logger(&Everything).unwrap();
        log::set_max_level(log::LevelFilter::Trace);
    });
    let answers = || {
        let answer = format!(
            "HTTP/1.1 400 Bad\r\nX-Secret: {MARKED}\r\nContent-Length: {}\r\n\r\n{MARKED}",
            MARKED.len()
        );
        Server::start(vec![vec![Play::Write(answer.into_bytes()); 2]])
    };
    let query = json!({ "openid": MARKED, "name": MARKED });
    let body = json!({ "payer": { "openid": MARKED } });
    let server = answers();
    log::error!("CONTROL");
    let client = believer::<Blocking>().base_url(server.url()).build().unwrap();
    client["v3/x"].get().query(&query).send().unwrap_err();
    client["v3/x"].post(&body).send().unwrap_err();
    assert_eq!(server.seen().len(), 2);
    assert_nothing_leaked("blocking");
    let tunnel = Play::Write(b"HTTP/1.1 200 OK\r\n\r\n".to_vec());
    let proxy = Server::start(vec![vec![tunnel, Play::ok(MARKED)]]);
    log::error!("CONTROL");
    let url = format!("http://user:{MARKED}@{}", proxy.address());
    let client = believer::<Blocking>().base_url("http://127.0.0.1:1").proxy(&url);
    client.build().unwrap()["v3/x"].post(&body).send().unwrap_err();
    assert!(proxy.seen()[0].line().starts_with("CONNECT "));
    assert_nothing_leaked("blocking, through a proxy");
    let server = answers();
    log::error!("CONTROL");
    run(async {
        let client = believer::<Async>().base_url(server.url()).build().unwrap();
        client["v3/x"].get().query(&query).send().await.unwrap_err();
        client["v3/x"].post(&body).send().await.unwrap_err();
    });
    assert_eq!(server.seen().len(), 2);
    assert_nothing_leaked("async");
}
