//! An HTTP proxy that connects to this sandbox only: clients with a built-in host reach the sandbox
//! through it.
//!
//! `CONNECT` to one of WeChat Pay's hosts is answered by the sandbox itself, over TLS; so are plain
//! requests to them. Every other host is refused: it never becomes an open proxy.

use std::sync::Arc;

use serde_json::json;
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpStream,
    sync::watch,
};
use tokio_rustls::TlsAcceptor;

use super::{
    RequestHandler,
    tls::HOSTS,
    wire::{self, ListenerKind},
};
use crate::engine::Backend;

/// Serves one connection to the proxy.
pub(crate) async fn connection(
    stream: TcpStream,
    handler: Arc<RequestHandler>,
    acceptor: TlsAcceptor,
    stopped: watch::Receiver<bool>,
) {
    let mut stream = BufReader::new(stream);
    let limits = handler.gateway.backend.config.limits;
    let begun = tokio::time::timeout(limits.head_time, begin(&mut stream, limits.head)).await;
    let way = match begun {
        Ok(Ok(Begun::Tunnel { is_tls: true })) => {
            return tls(stream, acceptor, ListenerKind::Tunnel, handler, stopped).await;
        }
        Ok(Ok(Begun::Tunnel { is_tls: false })) => ListenerKind::Plain,
        Ok(Ok(Begun::Plain)) => ListenerKind::Proxy,
        // Refused, broken off, or too slow: there is nobody to serve.
        Ok(Ok(Begun::Refused) | Err(_)) | Err(_) => return,
    };
    wire::connection(stream, way, handler, stopped).await;
}

/// Serves one connection that begins with TLS.
pub(crate) async fn tls<S>(
    stream: S,
    acceptor: TlsAcceptor,
    way: ListenerKind,
    handler: Arc<RequestHandler>,
    stopped: watch::Receiver<bool>,
) where
    S: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin + Send + 'static,
{
    match tokio::time::timeout(
        handler.gateway.backend.config.limits.head_time,
        acceptor.accept(stream),
    )
    .await
    {
        Ok(Ok(stream)) => wire::connection(stream, way, handler, stopped).await,
        Ok(Err(error)) => {
            tracing::debug!(error = &error as &dyn std::error::Error, "a TLS handshake failed");
        }
        Err(_) => tracing::debug!("a TLS handshake took too long"),
    }
}

/// Whether the proxy leads to this authority (`host` or `host:port`).
pub(crate) fn is_ours(backend: &Backend, authority: &str) -> bool {
    let host = authority.rsplit_once(':').map_or(authority, |(host, _)| host);
    let own = backend.settings.base_url.trim_start_matches("http://");
    HOSTS.iter().any(|known| known.eq_ignore_ascii_case(host)) || authority == own
}

/// The text for those whom the proxy refuses.
pub(crate) fn refusal(authority: &str) -> String {
    let shown: String = authority.chars().take(LONGEST_SHOWN).collect();
    format!("the sandbox's proxy leads to the hosts of WeChat Pay only, not to {shown:?}")
}

enum Begun {
    Tunnel { is_tls: bool },
    Plain,
    Refused,
}

/// Looks at what a client begins with, and answers it if it is a CONNECT.
async fn begin(stream: &mut BufReader<TcpStream>, most: usize) -> std::io::Result<Begun> {
    let start = stream.fill_buf().await?;
    let same = start.iter().zip(b"CONNECT ").take_while(|(a, b)| a == b).count();
    if same == 0 || same < start.len().min(8) {
        return Ok(Begun::Plain);
    }
    let mut head = Vec::new();
    let mut limited = (&mut *stream).take(most as u64);
    loop {
        let before = head.len();
        limited.read_until(b'\n', &mut head).await?;
        match head.get(before..) {
            Some(b"\r\n" | b"\n") => break,
            Some(line) if line.ends_with(b"\n") => {}
            _ => return refuse(stream, 400, "HTTP报文格式错误").await,
        }
    }
    let head = String::from_utf8_lossy(&head);
    let authority = head.split(' ').nth(1).unwrap_or_default();
    let target = authority
        .rsplit_once(':')
        .filter(|(host, _)| HOSTS.iter().any(|known| known.eq_ignore_ascii_case(host)));
    let is_tls = match target {
        Some((_, "443")) => true,
        Some((_, "80")) => false,
        _ => return refuse(stream, 403, &refusal(authority)).await,
    };
    stream.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await?;
    stream.flush().await?;
    Ok(Begun::Tunnel { is_tls })
}

async fn refuse(
    stream: &mut BufReader<TcpStream>,
    status: u16,
    why: &str,
) -> std::io::Result<Begun> {
    let (reason, code) = match status {
        403 => ("Forbidden", "FORBIDDEN"),
        _ => ("Bad Request", "INVALID_REQUEST"),
    };
    let body = json!({ "code": code, "message": why }).to_string();
    let answer = format!(
        "HTTP/1.1 {status} {reason}\r\nServer: wechatpay-sandbox\r\nContent-Type: application/json; \
         charset=utf-8\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len(),
    );
    stream.write_all(answer.as_bytes()).await?;
    stream.shutdown().await?;
    Ok(Begun::Refused)
}

const LONGEST_SHOWN: usize = 100;
