//! `/metrics` and `/health` of a worker: two answers to GET, and nothing else.

use std::{convert::Infallible, sync::Arc, time::Duration};

use bytes::Bytes;
use http::{
    HeaderValue, Method, Request, Response, StatusCode,
    header::{ALLOW, CONTENT_TYPE},
};
use http_body_util::Full;
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use metrics_exporter_prometheus::PrometheusHandle;
use tokio::{
    net::{TcpListener, TcpStream},
    sync::Semaphore,
    time::{sleep, timeout},
};
use wechatpay_outbox::Outbox;

/// What is served.
#[derive(Clone)]
pub(super) struct Endpoint {
    pub(super) metrics: PrometheusHandle,
    pub(super) outbox: Outbox,
}

/// How long a connection may last, from its beginning to the end of the answer.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

impl Endpoint {
    /// Answers until it is dropped. A connection is closed after one answer, or after `patience`;
    /// when [`MOST_CONNECTIONS`] are open, the next one waits.
    pub(super) async fn serve(self, listener: TcpListener, patience: Duration) {
        let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
        while let Ok(place) = Arc::clone(&places).acquire_owned().await {
            let Ok((stream, _)) = listener.accept().await else {
                // No file descriptor is left, or the client was gone already.
                sleep(PAUSE).await;
                continue;
            };
            let endpoint = self.clone();
            tokio::spawn(async move {
                let _ = timeout(patience, endpoint.connection(stream)).await;
                drop(place);
            });
        }
    }

    async fn connection(&self, stream: TcpStream) {
        let answer = async |request| Ok::<_, Infallible>(self.answer(&request).await);
        let mut http = http1::Builder::new();
        http.keep_alive(false).max_buf_size(LONGEST_HEAD);
        // A client that disconnects needs no answer; hyper has answered what is not HTTP.
        let _ = http.serve_connection(TokioIo::new(stream), service_fn(answer)).await;
    }

    async fn answer(&self, request: &Request<Incoming>) -> Response<Full<Bytes>> {
        let path = request.uri().path();
        match (request.method(), path) {
            (&Method::GET | &Method::HEAD, "/metrics") => {
                response(StatusCode::OK, TEXT, self.metrics.render())
            }
            (&Method::GET | &Method::HEAD, "/health") => self.health().await,
            (_, "/metrics" | "/health") => {
                let text = "only GET is answered here\n".to_owned();
                let mut response = response(StatusCode::METHOD_NOT_ALLOWED, TEXT, text);
                response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
                response
            }
            _ => {
                let text = "only /metrics and /health are here\n".to_owned();
                response(StatusCode::NOT_FOUND, TEXT, text)
            }
        }
    }

    async fn health(&self) -> Response<Full<Bytes>> {
        let (status, body) = match self.outbox.backlog(Vec::new()).await {
            Ok(left) => {
                let depth = left.moving + left.held_up;
                let body = serde_json::json!({
                    "ok": true, "depth": depth, "held_up": left.held_up, "dead": left.dead,
                });
                (StatusCode::OK, body)
            }
            Err(error) => {
                let body = serde_json::json!({ "ok": false, "why": error.to_string() });
                (StatusCode::SERVICE_UNAVAILABLE, body)
            }
        };
        response(status, JSON, format!("{body}\n"))
    }
}

fn response(status: StatusCode, kind: &'static str, body: String) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(body.into()));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

const TEXT: &str = "text/plain; version=0.0.4; charset=utf-8";
const JSON: &str = "application/json";
/// A head of more bytes is refused; hyper takes no smaller bound.
const LONGEST_HEAD: usize = 8192;
const MOST_CONNECTIONS: usize = 64;
const PAUSE: Duration = Duration::from_millis(100);

#[cfg(test)]
mod tests {
    use std::net::SocketAddr;

    use metrics_exporter_prometheus::PrometheusBuilder;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use wechatpay_outbox::Sqlite;

    use super::*;

    /// An endpoint that serves until the test ends.
    async fn start() -> (tempfile::TempDir, SocketAddr) {
        let folder = tempfile::tempdir().unwrap();
        let store = Sqlite::open(folder.path().join("outbox.db")).unwrap();
        let outbox = Outbox::new(store).unwrap();
        let metrics = PrometheusBuilder::new().build_recorder().handle();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let endpoint = Endpoint { metrics, outbox };
        tokio::spawn(endpoint.serve(listener, Duration::from_millis(500)));
        (folder, address)
    }

    /// Sends the pieces one after the other, then reads until the connection is closed.
    async fn ask(address: SocketAddr, pieces: &[&[u8]]) -> String {
        let mut stream = TcpStream::connect(address).await.unwrap();
        for piece in pieces {
            // The endpoint may have closed the connection already.
            if stream.write_all(piece).await.is_err() {
                break;
            }
            tokio::task::yield_now().await;
        }
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer).await;
        String::from_utf8_lossy(&answer).into_owned()
    }

    #[tokio::test]
    async fn two_paths_are_answered_and_nothing_else() {
        let (_folder, address) = start().await;
        let check = async |request: &str, status: &str, body: &str| {
            let answer = ask(address, &[request.as_bytes()]).await;
            assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{request}: {answer}");
            assert!(answer.ends_with(body), "{request}: {answer}");
        };
        let healthy = "{\"ok\":true,\"depth\":0,\"held_up\":0,\"dead\":0}\n";
        check("GET /health HTTP/1.1\r\nHost: a\r\n\r\n", "200", healthy).await;
        check("GET /health?x=/metrics HTTP/1.1\r\nHost: a\r\n\r\n", "200", healthy).await;
        check("HEAD /health HTTP/1.1\r\nHost: a\r\n\r\n", "200", "\r\n\r\n").await;
        check("GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n", "200", "").await;
        check("GET /other HTTP/1.1\r\nHost: a\r\n\r\n", "404", "are here\n").await;
        check("POST /metrics HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", "405", "here\n")
            .await;
    }

    #[tokio::test]
    async fn a_head_in_pieces_is_read_to_its_end() {
        let (_folder, address) = start().await;
        let head = format!("GET /health HTTP/1.1\r\nHost: a\r\nX: {}\r\n\r\n", "x".repeat(3000));
        let pieces: Vec<&[u8]> = head.as_bytes().chunks(100).collect();
        assert!(ask(address, &pieces).await.starts_with("HTTP/1.1 200"));
    }

    #[tokio::test]
    async fn what_is_no_request_is_refused_or_cut_off() {
        let (_folder, address) = start().await;
        let check = async |pieces: &[&[u8]], expected: &str| {
            let answer = ask(address, pieces).await;
            assert!(answer.starts_with(expected), "{answer}");
            // Those that are refused get nothing of what is served.
            assert!(!answer.contains("200 OK") && !answer.contains("\"ok\""), "{answer}");
        };
        check(&[b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"], "HTTP/1.1 400").await;
        check(&[b" /metrics\r\n\r\n"], "HTTP/1.1 400").await;
        check(&[b"GET /health HTTP/1.1\r\n", &b"X: y\r\n".repeat(5000)], "").await;
        // The request never ends.
        check(&[b"GET /health HTTP/1.1\r\nHost: a\r\n"], "").await;
        check(&[], "").await;
    }

    #[tokio::test]
    async fn connections_that_say_nothing_keep_nobody_else_out_for_long() {
        let (_folder, address) = start().await;
        let mut idle = Vec::new();
        for _ in 0..MOST_CONNECTIONS + 16 {
            idle.push(TcpStream::connect(address).await.unwrap());
        }
        let answer = ask(address, &[b"GET /health HTTP/1.1\r\nHost: a\r\n\r\n"]).await;
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    }
}
