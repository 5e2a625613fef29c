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
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use hyper::body::{Body as _, Incoming as Body};

use crate::{
    admin, gateway,
    protocol::{Answer, Check, Edge, Failure, Incoming},
    proxy,
    requests::{Ending, Pending, Record},
    wire::{Framing, Line, Outgoing, Way},
    world::World,
};

/// Answers a request. It always succeeds, unless a fault says otherwise: whatever is wrong becomes
/// an answer.
pub(crate) async fn serve(
    world: Arc<World>,
    line: Line,
    request: Request<Body>,
) -> io::Result<Response<Outgoing>> {
    let (request, mut failure) = read(&world, &line, request).await;
    let authority = request.edge.authority.as_deref().filter(|_| line.way == Way::Proxy);
    if let Some(other) = authority.filter(|authority| !proxy::is_ours(&world, authority)) {
        let (code, message) = ("FORBIDDEN", proxy::refusal(other).into());
        let status = StatusCode::FORBIDDEN;
        failure = Some(Failure::Gate { status, code, message, number: 0, detail: None });
    }
    if request.path().starts_with(admin::PREFIX) {
        let answer = match failure {
            Some(failure) => failure.into(),
            None => admin::answer(&world, &request).await.unwrap_or_else(Answer::from),
        };
        let (headers, answer) = (plain_headers(&world, &answer), answer);
        return Ok(response(answer.status, headers, Outgoing::whole(answer.body)));
    }
    let mut pending = Pending::new(&world.requests, world.clock.wire_now(), request);
    if let Some(failure) = failure {
        pending.trail.fail("request", "it could not be taken in");
        let answer = Answer::from(failure);
        let mut headers = plain_headers(&world, &answer);
        headers.insert(CONNECTION, HeaderValue::from_static("close"));
        let answered = gateway::kept(&world, answer.status, &headers, &answer.body);
        pending.finish(Ending::Answered, Some(answered));
        return Ok(response(answer.status, headers, Outgoing::whole(answer.body)));
    }
    gateway::serve(&world, &mut pending).await
}

/// Puts bytes that were no request into the log.
pub(crate) fn note_rubbish(world: &World, bytes: &Bytes, status: StatusCode, words: &'static str) {
    if bytes.is_empty() {
        return;
    }
    let note = Some(format!("{words} ({})", status.as_u16()).into());
    let check = Check { name: "http", is_passed: false, note };
    let bytes = world.requests.shorten(bytes);
    world.requests.push(Record::rubbish(world.clock.wire_now(), bytes, check));
}

/// Takes in the whole request, within the limits. What could not be read whole has an empty body.
async fn read(world: &World, line: &Line, request: Request<Body>) -> (Incoming, Option<Failure>) {
    let (head, body) = request.into_parts();
    let framing = match body.size_hint().exact() {
        Some(length) => Framing::Length(length),
        None => Framing::Open,
    };
    let edge = Edge {
        is_tls: matches!(line.way, Way::Tls | Way::Tunnel),
        authority: head.uri.authority().map(ToString::to_string),
        head: line.heads.take(framing),
    };
    let target = head.uri.path_and_query().map_or("/", |target| target.as_str()).to_owned();
    let is_asking = head.headers.contains_key(EXPECT);
    let read = read_body(world, body, is_asking).await;
    line.heads.end();
    let (body, failure) = read.map_or_else(|failure| (Bytes::new(), Some(failure)), |b| (b, None));
    (Incoming { method: head.method, target, headers: head.headers, body, edge }, failure)
}

async fn read_body(world: &World, mut body: Body, is_asking: bool) -> Result<Bytes, Failure> {
    let limits = &world.config.limits;
    if body.is_end_stream() {
        return Ok(Bytes::new());
    }
    if body.size_hint().lower() > limits.body as u64 {
        // Whoever asks first is told before sending anything.
        if !is_asking {
            drain(world, &mut body).await;
        }
        return Err(too_large());
    }
    let whole = Limited::new(&mut body, limits.body).collect();
    match tokio::time::timeout(limits.body_time, whole).await {
        Ok(Ok(body)) => Ok(body.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => {
            drain(world, &mut body).await;
            Err(too_large())
        }
        Ok(Err(_)) => Err(refused(StatusCode::BAD_REQUEST, "请求体不完整")),
        Err(_) => Err(refused(StatusCode::REQUEST_TIMEOUT, "请求体接收超时")),
    }
}

/// Reads on without keeping anything, as long as something comes: a client that is still sending
/// would lose the answer when the connection is closed under it.
async fn drain(world: &World, body: &mut Body) {
    let all = async {
        while let Ok(Some(Ok(_))) = tokio::time::timeout(DRAIN_PAUSE, body.frame()).await {}
    };
    // Whoever sends for longer than any body may take is cut off.
    let _ = tokio::time::timeout(world.config.limits.body_time, all).await;
}

fn too_large() -> Failure {
    refused(StatusCode::PAYLOAD_TOO_LARGE, "请求体过大")
}

fn refused(status: StatusCode, message: &'static str) -> Failure {
    let code = "INVALID_REQUEST";
    Failure::Gate { status, code, message: message.into(), number: REFUSED, detail: None }
}

/// The headers of an answer, apart from those of its signature.
pub(crate) fn plain_headers(world: &World, answer: &Answer) -> HeaderMap {
    let mut headers = HeaderMap::with_capacity(12);
    let is_bare = answer.body.is_empty() && answer.status != StatusCode::NO_CONTENT;
    if !is_bare {
        let id = format!("{}-{}", world.chance.hex(44).to_ascii_uppercase(), answer.number);
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

/// 参数非法.
const REFUSED: u32 = 268_435_461;
/// How long a client may pause while its too large body is thrown away.
const DRAIN_PAUSE: std::time::Duration = std::time::Duration::from_millis(200);
