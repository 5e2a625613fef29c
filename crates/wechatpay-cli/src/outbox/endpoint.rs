//! `/metrics` and `/health` of a worker: two answers to GET, and nothing else.

use std::time::Duration;

use metrics_exporter_prometheus::PrometheusHandle;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use wechatpay_outbox::Outbox;

/// Answers until it is dropped.
pub(super) async fn serve(listener: TcpListener, metrics: PrometheusHandle, outbox: Outbox) {
    while let Ok((stream, _)) = listener.accept().await {
        let (metrics, outbox) = (metrics.clone(), outbox.clone());
        tokio::spawn(async move {
            let answer = tokio::time::timeout(PATIENCE, answer(stream, &metrics, &outbox));
            // Whoever asked and went away is nobody's problem.
            let _ = answer.await;
        });
    }
}

async fn answer(
    mut stream: TcpStream,
    metrics: &PrometheusHandle,
    outbox: &Outbox,
) -> std::io::Result<()> {
    let mut request = [0; 1024];
    let length = stream.read(&mut request).await?;
    let line = String::from_utf8_lossy(&request[..length]);
    let (status, kind, body) = match line.split_whitespace().nth(1) {
        Some("/metrics") => ("200 OK", METRICS, metrics.render()),
        Some("/health") => match outbox.backlog(Vec::new()).await {
            Ok(left) => {
                let depth = left.moving + left.held_up;
                let body = serde_json::json!({
                    "ok": true, "depth": depth, "held_up": left.held_up, "dead": left.dead,
                });
                ("200 OK", JSON, format!("{body}\n"))
            }
            Err(error) => {
                let body = serde_json::json!({ "ok": false, "why": error.to_string() });
                ("503 Service Unavailable", JSON, format!("{body}\n"))
            }
        },
        _ => ("404 Not Found", METRICS, "only /metrics and /health are here\n".to_owned()),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(body.as_bytes()).await?;
    stream.shutdown().await
}

const METRICS: &str = "text/plain; version=0.0.4; charset=utf-8";

const JSON: &str = "application/json";

const PATIENCE: Duration = Duration::from_secs(5);
