//! From one HTTP request to one HTTP response.

use std::{convert::Infallible, sync::Arc};

use bytes::Bytes;
use http::{
    HeaderMap, HeaderValue, Request, Response, StatusCode,
    header::{
        CACHE_CONTROL, CONNECTION, CONTENT_LANGUAGE, CONTENT_TYPE, SERVER, X_CONTENT_TYPE_OPTIONS,
    },
};
use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};
use hyper::body::{Body as _, Incoming as Body};

use crate::{
    admin, protocol,
    protocol::{Answer, Failure, Incoming, signature_headers},
    router,
    world::{Merchant, World},
};

/// Answers a request. It always succeeds: whatever is wrong becomes an answer.
pub(crate) async fn serve(
    world: Arc<World>,
    request: Request<Body>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let request = match read(&world, request).await {
        Ok(request) => request,
        Err(failure) => {
            let mut response = respond(&world, None, None, failure.into());
            response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
            return Ok(response);
        }
    };
    if request.path().starts_with(admin::PREFIX) {
        let answer = admin::answer(&world, &request).await.unwrap_or_else(Answer::from);
        return Ok(respond(&world, None, None, answer));
    }
    let (merchant, answer) = gateway(&world, &request).await;
    Ok(respond(&world, merchant.as_deref(), request.header("wechatpay-serial"), answer))
}

/// The gateway's work, check by check (dossier 01 §4.1). Gives the merchant once it is known.
async fn gateway(world: &World, request: &Incoming) -> (Option<Arc<Merchant>>, Answer) {
    let checked = router::route(request).and_then(|route| {
        protocol::check_head(request)?;
        Ok((route, protocol::verify(world, request)?))
    });
    match checked {
        Err(failure) => (None, failure.into()),
        Ok((route, merchant)) => {
            let answer = router::dispatch(world, &merchant, request, route).await;
            let answer = answer.unwrap_or_else(Answer::from);
            world.observer.note(&merchant.mchid, request, answer.status.as_u16());
            (Some(merchant), answer)
        }
    }
}

/// Takes in the whole request, within the limits.
async fn read(world: &World, request: Request<Body>) -> Result<Incoming, Failure> {
    let limits = &world.config.limits;
    let (head, body) = request.into_parts();
    let target = head.uri.path_and_query().map_or("/", |target| target.as_str()).to_owned();
    let body = if body.is_end_stream() {
        Bytes::new()
    } else if body.size_hint().lower() > limits.body as u64 {
        return Err(too_large());
    } else {
        let whole = Limited::new(body, limits.body).collect();
        match tokio::time::timeout(limits.body_time, whole).await {
            Ok(Ok(body)) => body.to_bytes(),
            Ok(Err(error)) if error.is::<LengthLimitError>() => return Err(too_large()),
            Ok(Err(_)) => return Err(refused(StatusCode::BAD_REQUEST, "请求体不完整")),
            Err(_) => return Err(refused(StatusCode::REQUEST_TIMEOUT, "请求体接收超时")),
        }
    };
    Ok(Incoming { method: head.method, target, headers: head.headers, body })
}

fn too_large() -> Failure {
    refused(StatusCode::PAYLOAD_TOO_LARGE, "请求体过大")
}

fn refused(status: StatusCode, message: &'static str) -> Failure {
    let code = "INVALID_REQUEST";
    Failure::Gate { status, code, message: message.into(), number: REFUSED, detail: None }
}

fn respond(
    world: &World,
    merchant: Option<&Merchant>,
    named: Option<&str>,
    answer: Answer,
) -> Response<Full<Bytes>> {
    let mut answer = answer;
    let mut headers = HeaderMap::new();
    if let Some(merchant) = merchant.filter(|_| answer.is_signed) {
        match signature_headers(world, merchant, named, &answer.body) {
            Ok(signed) => headers = signed,
            Err(_) => answer = Failure::Broken("an answer cannot be signed").into(),
        }
    }
    headers.insert(SERVER, HeaderValue::from_static("wechatpay-sandbox"));
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
    headers.extend(answer.headers);
    let mut response = Response::new(Full::new(answer.body));
    *response.status_mut() = answer.status;
    *response.headers_mut() = headers;
    response
}

/// 参数非法.
const REFUSED: u32 = 268_435_461;
