//! From one HTTP request to one HTTP response.

use std::{io, sync::Arc};

use bytes::Bytes;
use http::{
    HeaderMap, HeaderValue, Request, Response, StatusCode,
    header::{
        CACHE_CONTROL, CONNECTION, CONTENT_LANGUAGE, CONTENT_TYPE, EXPECT, SERVER,
        X_CONTENT_TYPE_OPTIONS,
    },
};
use hyper::body::{Body as _, Incoming as Body};

use super::{
    ADMIN, Gateway, RequestHandler, guard,
    intake::Intake,
    language, proxy,
    requests::{Ending, Pending, Record},
    serve,
    signatures::Check,
    wire::{Framing, Line, ListenerKind, Outgoing},
};
use crate::engine::{Answer, Arrival, Backend, ErrorNumber, Failure, Incoming};

/// Answers a request. It always succeeds, unless a fault says otherwise: whatever is wrong becomes
/// an answer.
pub(crate) async fn serve(
    handler: Arc<RequestHandler>,
    line: Line,
    request: Request<Body>,
) -> io::Result<Response<Outgoing>> {
    let gateway = &*handler.gateway;
    let backend = &*gateway.backend;
    let (request, taken_in) = read(gateway, &line, request).await;
    if request.path().starts_with(ADMIN) {
        let request = Arc::new(request);
        let answer = match taken_in {
            Ok(()) => handler.aside.answer(&request).await,
            Err(failure) => Err(failure),
        };
        let mut answer = answer.unwrap_or_else(Answer::from);
        language::translate(&mut answer, &request.headers);
        let (headers, answer) = (plain_headers(backend, &answer), answer);
        return Ok(response(answer.status, headers, Outgoing::whole(answer.body)));
    }
    let mut pending = Pending::new(&gateway.requests, backend.clock.wire_now(), request);
    if let Err(failure) = taken_in {
        pending.trail.fail("request", "it could not be taken in");
        let mut answer = Answer::from(failure);
        language::translate(&mut answer, &pending.request.headers);
        let mut headers = plain_headers(backend, &answer);
        headers.insert(CONNECTION, HeaderValue::from_static("close"));
        let answered = serve::kept(gateway, answer.status, &headers, &answer.body);
        pending.finish(Ending::Answered, Some(answered));
        return Ok(response(answer.status, headers, Outgoing::whole(answer.body)));
    }
    serve::serve(gateway, &mut pending).await
}

/// Puts bytes that were no request into the log.
pub(crate) fn note_rubbish(
    gateway: &Gateway,
    bytes: &Bytes,
    status: StatusCode,
    words: &'static str,
) {
    if bytes.is_empty() {
        return;
    }
    let note = Some(format!("{words} ({})", status.as_u16()).into());
    let check = Check { name: "http", is_passed: false, note };
    let bytes = gateway.requests.shorten(bytes);
    gateway.requests.push(Record::rubbish(gateway.backend.clock.wire_now(), bytes, check));
}

/// Takes in the whole request, within the limits, if it may be answered at all.
async fn read(
    gateway: &Gateway,
    line: &Line,
    request: Request<Body>,
) -> (Incoming, Result<(), Failure>) {
    let (head, body) = request.into_parts();
    let framing = match body.size_hint().exact() {
        Some(length) => Framing::Length(length),
        None => Framing::Open,
    };
    let edge = Arrival {
        is_tls: matches!(line.way, ListenerKind::Tls | ListenerKind::Tunnel),
        authority: head.uri.authority().map(ToString::to_string),
        head: line.heads.take(framing),
        ..Arrival::default()
    };
    let target = head.uri.path_and_query().map_or("/", |target| target.as_str()).to_owned();
    let mut intake = Intake::new(gateway, body, head.headers.contains_key(EXPECT));
    let allowed = through_proxy(&gateway.backend, line, &edge)
        .and_then(|()| guard::check(&gateway.backend, head.version, &head.headers, &edge));
    let (method, headers) = (head.method, head.headers);
    let mut request = Incoming { method, target, headers, body: Bytes::new(), edge };
    let result = match allowed {
        Ok(()) => intake.read(&mut request).await,
        Err(failure) => {
            request.edge.unread = intake.refuse().await;
            Err(failure)
        }
    };
    line.heads.end();
    (request, result)
}

/// Refuses what is asked of the proxy for another host.
fn through_proxy(backend: &Backend, line: &Line, edge: &Arrival) -> Result<(), Failure> {
    let authority = edge.authority.as_deref().filter(|_| line.way == ListenerKind::Proxy);
    let Some(other) = authority.filter(|authority| !proxy::is_ours(backend, authority)) else {
        return Ok(());
    };
    let (code, message) = ("FORBIDDEN", proxy::refusal(other).into());
    let status = StatusCode::FORBIDDEN;
    Err(Failure::Gate { status, code, message, number: ErrorNumber::NOT_THE_GATEWAY, detail: None })
}

/// The headers of an answer, apart from those of its signature.
pub(crate) fn plain_headers(backend: &Backend, answer: &Answer) -> HeaderMap {
    let mut headers = HeaderMap::with_capacity(12);
    let is_bare = answer.body.is_empty() && answer.status != StatusCode::NO_CONTENT;
    if !is_bare {
        let id = format!("{}-{}", backend.random.hex(44).to_ascii_uppercase(), answer.number);
        if let Ok(id) = HeaderValue::try_from(id) {
            headers.insert("request-id", id);
        }
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache, must-revalidate"));
        headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    }
    if !answer.body.is_empty() {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
        headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static("zh-CN"));
    }
    headers.extend(answer.headers.clone());
    headers
}

/// Puts a response together. Every one names the sandbox, lest it be taken for the real gateway.
pub(crate) fn response(
    status: StatusCode,
    mut headers: HeaderMap,
    body: Outgoing,
) -> Response<Outgoing> {
    headers.insert(SERVER, HeaderValue::from_static("wechatpay-sandbox"));
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}
