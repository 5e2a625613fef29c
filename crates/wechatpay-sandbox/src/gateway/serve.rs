//! Answers one call: the checks of protocol 01 §4.1 in order, and the faults that were asked for.

use std::{fmt::Write as _, io, sync::Arc};

use bytes::Bytes;
use http::{HeaderMap, Response, StatusCode};

use super::{
    Gateway,
    expired_certificates::expired_certificates,
    faults::{self, CallContext, Early, Fault, Late, Plan, Refused, When},
    language,
    observe::AnsweredCall,
    repeat_as_new,
    requests::{Answered, Ending, Pending, claimed_mchid},
    route::{self, Route},
    service::{plain_headers, response},
    signatures::{Signing, Trail, check_head, forged_headers, signature_headers, signer, verify},
    wire::Outgoing,
};
use crate::engine::{
    Answer, Backend, ErrorNumber, Failure, Incoming, Merchant, Rules, is_xml, reading::complete,
};

/// Answers a call of the gateway, or lets it end as the faults say.
pub(crate) async fn serve(
    gateway: &Gateway,
    pending: &mut Pending,
) -> io::Result<Response<Outgoing>> {
    let route = find_route(pending);
    let plan = match plan(gateway, pending) {
        Ok(plan) => plan,
        Err(failure) => return Ok(send(gateway, pending, None, failure.into(), &Plan::default())),
    };
    if !plan.is_empty() {
        pending.faults = plan.labels();
        tokio::time::sleep(plan.delay(When::Before)).await;
        match plan.early() {
            None => {}
            Some(Early::Cut) => return cut(pending),
            Some(Early::Hang) => return hang(pending).await,
            Some(Early::Html(status)) => {
                let (headers, body) = faults::html(status);
                return Ok(foreign(gateway, pending, status, headers, body));
            }
            Some(Early::Redirect(status, location)) => {
                let headers = faults::redirect(location);
                return Ok(foreign(gateway, pending, status, headers, Bytes::new()));
            }
        }
    }
    let (merchant, mut answer) = process(gateway, pending, route, &plan).await;
    if !plan.is_empty() {
        tokio::time::sleep(plan.delay(When::After)).await;
        match plan.late() {
            Some(Late::Cut) => return cut(pending),
            Some(Late::Hang) => return hang(pending).await,
            Some(Late::CutInTheMiddle) | None => {}
        }
        if let Some(refused) = plan.refusal(When::After) {
            answer = error(&refused);
        }
    }
    Ok(send(gateway, pending, merchant.as_deref(), answer, &plan))
}

/// What of an answer is kept in the log.
pub(crate) fn kept(
    gateway: &Gateway,
    status: StatusCode,
    headers: &HeaderMap,
    body: &Bytes,
) -> Answered {
    Answered::new(&gateway.requests, status, headers.clone(), body)
}

/// Whether a request has passed all checks that need no body. Says nothing to its trail.
pub(crate) fn is_welcome(backend: &Backend, request: &Incoming) -> bool {
    let trail = &mut Trail::default();
    route::route(request).is_ok()
        && check_head(request, trail).is_ok()
        && signer(backend, request, trail).is_ok()
}

fn find_route(pending: &mut Pending) -> Result<Route, Failure> {
    let route = route::route(&pending.request);
    match &route {
        Ok(route) => {
            pending.operation = Some(route.id());
            pending.trail.pass("path");
            pending.trail.pass("method");
        }
        Err(Failure::Bare(StatusCode::METHOD_NOT_ALLOWED)) => {
            pending.trail.pass("path");
            pending.trail.fail("method", "the path is known, but not by this method");
        }
        Err(_) => {
            let is_xml = std::str::from_utf8(&pending.request.body).is_ok_and(is_xml);
            let note = if is_xml {
                "no operation has this path; the body is XML, so this is a call of APIv2"
            } else {
                "no operation has this path"
            };
            pending.trail.fail("path", note);
        }
    }
    route
}

/// What goes wrong: almost always nothing, and then nothing but this is spent on it.
fn plan(gateway: &Gateway, pending: &Pending) -> Result<Plan, Failure> {
    let request = &pending.request;
    let has_header = request.headers.contains_key(HEADER);
    if !has_header && !gateway.faults.is_any() {
        return Ok(Plan::default());
    }
    let mut asked = Vec::new();
    for value in request.headers.get_all(HEADER) {
        let text = value.to_str().unwrap_or_default();
        asked.push(Fault::parse(text).map_err(|error| bad_header(&error))?);
    }
    let seen = CallContext {
        operation: pending.operation.as_deref(),
        method: request.method.as_str(),
        path: request.path(),
        mchid: claimed_mchid(request),
    };
    Ok(gateway.faults.plan(&seen, asked))
}

fn bad_header(error: &str) -> Failure {
    Failure::Gate {
        status: StatusCode::BAD_REQUEST,
        code: "SANDBOX_BAD_FAULT",
        message: format!("{HEADER}: {error}").into(),
        number: ErrorNumber::NOT_THE_GATEWAY,
        detail: None,
    }
}

/// Checks and handles a call. Gives the merchant once it is known.
async fn process(
    gateway: &Gateway,
    pending: &mut Pending,
    route: Result<Route, Failure>,
    plan: &Plan,
) -> (Option<Arc<Merchant>>, Answer) {
    let backend = &*gateway.backend;
    let (request, trail) = (&pending.request, &mut pending.trail);
    let checked = route.and_then(|route| {
        check_head(request, trail)?;
        Ok((route, verify(backend, request, trail)?))
    });
    let (route, merchant) = match checked {
        Ok(checked) => checked,
        Err(failure) => return (None, failure.into()),
    };
    if let Some(refused) = plan.refusal(When::Before) {
        let answer = error(&refused);
        observe(gateway, &merchant, request, &answer, plan);
        return (Some(merchant), answer);
    }
    let operation = route.operation();
    let done = route::dispatch(backend, &merchant, request, route.clone()).await;
    if plan.has_no_memory() && done.as_ref().is_ok_and(|done| !done.has_changed) {
        repeat_as_new::carry_out_again(backend, &merchant, request, route).await;
    }
    let mut answer = done.map(|done| done.answer);
    if let (Err(Failure::Refusal(refusal)), Some(operation)) = (&mut answer, operation) {
        let rules = Rules { unknown: backend.config.unknown, profile: backend.config.profile };
        complete(refusal, operation, request, rules);
    }
    if let Err(failure) = &answer {
        let (check, note) = told(failure);
        trail.fail(check, note);
    } else {
        trail.pass("request");
    }
    let answer = answer.unwrap_or_else(Answer::from);
    observe(gateway, &merchant, request, &answer, plan);
    (Some(merchant), answer)
}

/// For the go-live checklist.
fn observe(
    gateway: &Gateway,
    merchant: &Merchant,
    request: &Incoming,
    answer: &Answer,
    plan: &Plan,
) {
    let clock = &gateway.backend.clock;
    let (wire_now, at) = (clock.wire_now(), clock.moment().0);
    let is_forged = plan.forges();
    let answered = AnsweredCall { request, answer, wire_now, at, is_forged };
    gateway.observer.note(&merchant.mchid, &answered);
}

/// Which check a refusal of a handler comes from, and what it says.
fn told(failure: &Failure) -> (&'static str, String) {
    match failure {
        Failure::Refusal(refusal) => {
            let check = match &refusal.detail {
                _ if refusal.number == ErrorNumber::EXTRA_PARAMETER => "unknown fields",
                Some(detail) if detail.field.is_empty() => "json",
                Some(_) => "fields",
                None => "rules",
            };
            let others = refusal.detail.iter().flat_map(|detail| &detail.others);
            let mut note = refusal.message.clone();
            for (field, issue) in others {
                // Writing to a String cannot fail.
                let _ = write!(note, "; {field}: {issue}");
            }
            (check, note)
        }
        Failure::Gate { message, .. } => ("request", message.to_string()),
        Failure::Bare(status) => ("request", status.to_string()),
        Failure::Internal(_) | Failure::Broken(_) => ("sandbox", "the sandbox failed".to_owned()),
    }
}

fn error(refused: &Refused) -> Answer {
    let body = serde_json::json!({ "code": refused.code, "message": refused.message });
    Answer {
        status: StatusCode::from_u16(refused.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
        body: body.to_string().into(),
        number: ErrorNumber::FAULT,
        ..Answer::empty()
    }
}

fn send(
    gateway: &Gateway,
    pending: &mut Pending,
    merchant: Option<&Merchant>,
    mut answer: Answer,
    plan: &Plan,
) -> Response<Outgoing> {
    let backend = &*gateway.backend;
    let mut signing = (!plan.is_empty()).then(|| signing(backend, plan));
    let is_list = pending.operation.as_deref() == Some(route::CERTIFICATES);
    if let Some(merchant) = merchant.filter(|_| is_list && plan.has_stale_certificate())
        && let Ok((stale, serial)) = expired_certificates(backend, merchant)
    {
        answer = stale;
        signing.get_or_insert_default().serial = Some(serial);
    }
    language::translate(&mut answer, &pending.request.headers);
    let mut headers = HeaderMap::new();
    if let Some(merchant) = merchant.filter(|_| answer.is_signed) {
        let named = pending.request.header("wechatpay-serial");
        let signed = match &signing {
            None => signature_headers(backend, merchant, named, &answer.signed_text()),
            Some(signing) => {
                forged_headers(backend, merchant, named, &answer.signed_text(), signing)
            }
        };
        match signed {
            Ok(signed) => headers = signed,
            Err(_) => answer = Failure::Broken("an answer cannot be signed").into(),
        }
    }
    headers.extend(plain_headers(backend, &answer));
    let (status, mut body) = (answer.status, answer.body);
    plan.mangle(&mut headers, &mut body);
    let is_cut = plan.late() == Some(Late::CutInTheMiddle);
    let ending = if is_cut { Ending::Cut } else { Ending::Answered };
    pending.finish(ending, Some(kept(gateway, status, &headers, &body)));
    let body = if is_cut { Outgoing::half(body) } else { Outgoing::whole(body) };
    response(status, headers, body)
}

fn signing(backend: &Backend, plan: &Plan) -> Signing {
    let serial = plan
        .has_unknown_serial()
        .then(|| format!("7{}", backend.random.hex(39).to_ascii_uppercase()));
    Signing { skew: plan.skew(), is_by_other_key: plan.has_other_key(), serial }
}

/// An answer that is none of the gateway's.
fn foreign(
    gateway: &Gateway,
    pending: &mut Pending,
    status: u16,
    headers: HeaderMap,
    body: Bytes,
) -> Response<Outgoing> {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY);
    pending.finish(Ending::Answered, Some(kept(gateway, status, &headers, &body)));
    response(status, headers, Outgoing::whole(body))
}

fn cut(pending: &mut Pending) -> io::Result<Response<Outgoing>> {
    pending.finish(Ending::Cut, None);
    Err(io::Error::other("cut, as was asked for"))
}

async fn hang(pending: &mut Pending) -> io::Result<Response<Outgoing>> {
    // Into the log at once: whoever waits may look there why.
    pending.finish(Ending::Hung, None);
    // The body is not needed any more; others may need the memory.
    pending.request.body = Bytes::new();
    pending.request.edge.room = None;
    std::future::pending().await
}

/// Asks for a fault in this one call.
const HEADER: &str = "wechatpay-sandbox-fault";
