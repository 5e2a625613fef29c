//! Accepting connections and serving each of them, until the sandbox stops.

use std::sync::Arc;

use http::StatusCode;
use hyper::{server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpListener, TcpStream},
    sync::{Semaphore, watch},
    task::JoinSet,
};

use super::{heads::Heads, refusal, tap::Tap};
use crate::gateway::{RequestHandler, service};

/// By which way a connection came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ListenerKind {
    /// Directly, without TLS.
    Plain,
    /// Directly, over TLS.
    Tls,
    /// Over TLS through a tunnel of the proxy.
    Tunnel,
    /// Asking the proxy, without TLS.
    Proxy,
}

/// Over what a request came.
#[derive(Clone)]
pub(crate) struct Line {
    pub(crate) way: ListenerKind,
    pub(crate) heads: Arc<Heads>,
}

/// Takes in connections and lets `serve` have each, until the sandbox stops.
pub(crate) async fn accept<F, S>(
    listener: TcpListener,
    places: Arc<Semaphore>,
    mut stopped: watch::Receiver<bool>,
    serve: F,
) where
    F: Fn(TcpStream, watch::Receiver<bool>) -> S,
    S: Future<Output = ()> + Send + 'static,
{
    let mut connections = JoinSet::new();
    loop {
        // When the limit is reached, new connections wait in the system's queue.
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { break };
        let accepted = tokio::select! {
            biased;
            () = stopping(&mut stopped) => break,
            accepted = listener.accept() => accepted,
        };
        while connections.try_join_next().is_some() {}
        match accepted {
            Ok((stream, _)) => {
                // Answers are small and wait for nobody; a failure here costs speed only.
                let _ = stream.set_nodelay(true);
                let served = serve(stream, stopped.clone());
                connections.spawn(async move {
                    served.await;
                    drop(place);
                });
            }
            Err(error) => {
                tracing::warn!(error = &error as &dyn std::error::Error, "cannot accept");
                tokio::time::sleep(ACCEPT_PAUSE).await;
            }
        }
    }
    drop(listener);
    let all = async { while connections.join_next().await.is_some() {} };
    // Whoever has not finished by then is cut off when the set is dropped.
    let _ = tokio::time::timeout(GRACE, all).await;
}

/// Serves one connection, whatever it runs over.
pub(crate) async fn connection<S>(
    stream: S,
    way: ListenerKind,
    handler: Arc<RequestHandler>,
    mut stopped: watch::Receiver<bool>,
) where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let limits = handler.gateway.backend.config.limits;
    let heads = Arc::new(Heads::new(limits.head));
    let line = Line { way, heads: Arc::clone(&heads) };
    let of_service = Arc::clone(&handler);
    let service =
        service_fn(move |request| service::serve(Arc::clone(&of_service), line.clone(), request));
    let mut builder = http1::Builder::new();
    builder
        .title_case_headers(true)
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head_time)
        .max_headers(limits.headers)
        .max_buf_size(limits.head);
    let stream = TokioIo::new(Tap::new(stream, Arc::clone(&heads)));
    let connection = builder.serve_connection(stream, service);
    tokio::pin!(connection);
    let result = tokio::select! {
        result = connection.as_mut() => result,
        () = stopping(&mut stopped) => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = result {
        if error.is_parse() {
            let status = if error.is_parse_too_large() {
                StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE
            } else {
                StatusCode::BAD_REQUEST
            };
            service::note_rubbish(&handler.gateway, &heads.rest(), status, refusal::words(status));
        }
        tracing::debug!(error = &error as &dyn std::error::Error, "a connection ended badly");
    }
}

/// Returns when the sandbox stops, or when nobody is left who could stop it.
pub(crate) async fn stopping(stopped: &mut watch::Receiver<bool>) {
    let _ = stopped.wait_for(|is_stopped| *is_stopped).await;
}

const GRACE: std::time::Duration = std::time::Duration::from_secs(5);
const ACCEPT_PAUSE: std::time::Duration = std::time::Duration::from_millis(50);
