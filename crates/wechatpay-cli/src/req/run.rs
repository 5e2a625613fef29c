//! `wxpay req`: one signed request, one verified answer.

use std::path::Path;
use std::sync::Arc;

use serde_json::value::RawValue;
use serde_json::{Map, Value, json};
use wechatpay::blocking::Client;
use wechatpay::transport::BlockingTransport;
use wechatpay::{Blocking, Method, Reply, Request};
use wechatpay_core::Route;

use super::flags::Req;
use super::{curl, file, path};
use crate::input;
use crate::output::failure::{Failure, Result};
use crate::output::render;
use crate::output::report::Report;
use crate::pair::Pair;
use crate::settings;
use crate::text::{Sentence, Text, failures as say, files, outcomes};

/// Sends the request and prints the answer.
pub(crate) fn run(flags: &Req, report: &Report) -> Result<()> {
    let sent = if flags.curl {
        curl::run(flags, report)
    } else if file::is_wanted(flags) {
        file::run(flags, report)
    } else {
        send(flags, report).and_then(|reply| show(&reply, flags, report))
    };
    match sent {
        Ok(()) => Ok(()),
        Err(failure) => {
            if flags.json {
                report.json(&failure.json().to_string())?;
            }
            Err(failure)
        }
    }
}

fn send(flags: &Req, report: &Report) -> Result<Reply<Box<RawValue>>> {
    let request = request(flags, report)?;
    path::check(flags, report)?;
    request.typed().send().map_err(|error| explain(error, &flags.path, &flags.with))
}

/// The request that was typed.
pub(crate) fn request(flags: &Req, report: &Report) -> Result<Request<Blocking, Value>> {
    request_through(flags, report, None)
}

/// The same, sent through this transport if one is given.
pub(crate) fn request_through(
    flags: &Req,
    report: &Report,
    transport: Option<Arc<dyn BlockingTransport>>,
) -> Result<Request<Blocking, Value>> {
    let body = body(flags)?;
    let builder: wechatpay::Builder<Blocking> = settings::builder(&flags.settings, report)?;
    let mut builder = builder.danger_show_signed_text(flags.danger_show_signed_text);
    if let Some(transport) = transport {
        builder = builder.transport(transport);
    }
    let client: Client = builder.build().map_err(settings::explain)?;
    let mut chain = client.chain(flags.path.clone());
    for Pair { name, value } in &flags.with {
        chain = chain.with(name.clone(), value);
    }
    let mut request = chain.request(flags.method).query(&query(&flags.query));
    for Pair { name, value } in &flags.header {
        request = request.header(name, value);
    }
    if let Some(body) = body {
        request = request.json_text(body);
    }
    Ok(request)
}

/// Why it failed; a variable of the path that was given no value is named.
pub(crate) fn explain(error: wechatpay::Error, path: &str, with: &[Pair]) -> Failure {
    let failure = Failure::from(error);
    match (&failure.hint, unbound(path, with)) {
        (None, Some(name)) => failure.hint(say::USE_WITH.with([&name])),
        _ => failure,
    }
}

/// The first variable of the path that was given no value.
fn unbound(path: &str, with: &[Pair]) -> Option<String> {
    let route = Route::parse(path).ok()?;
    let is_unbound = |name: &&str| with.iter().all(|pair| pair.name != *name);
    route.variables().find(is_unbound).map(str::to_owned)
}

fn show(reply: &Reply<Box<RawValue>>, flags: &Req, report: &Report) -> Result<()> {
    if flags.include {
        let or = |known: Option<&str>, none: Sentence| known.map_or(Text::from(none), Text::from);
        report.remark(outcomes::STATUS, reply.status().to_string());
        report.remark(outcomes::REQUEST_ID, or(reply.request_id(), say::NONE));
        report.remark(outcomes::VERIFIED_BY, or(reply.verified_by(), say::NOTHING_VOUCHES));
    }
    let body: &RawValue = reply;
    if flags.json {
        let line = json_line(reply.status(), reply.request_id(), reply.verified_by(), body);
        return Ok(report.json(&line)?);
    }
    // 204 and other empty answers read as `null`.
    if body.get() == "null" {
        return Ok(());
    }
    let text = body.get();
    if flags.raw {
        report.text(text)?;
    } else if report.is_terminal() {
        report.line(&render::pretty(text, report.palette))?;
    } else {
        report.json(text)?;
    }
    Ok(())
}

/// A verified answer as one line. The body stays text: it may hold numbers and escapes that no
/// value can be made of, and depths that no reader descends to.
pub(crate) fn json_line(
    status: u16,
    request_id: Option<&str>,
    verified_by: Option<&str>,
    body: &RawValue,
) -> String {
    let head = json!({ "status": status, "request_id": request_id, "verified_by": verified_by });
    let head = head.to_string();
    let members = head.trim_end_matches('}');
    format!("{members},\"body\":{}}}", render::compact(body.get()))
}

/// The text to send, from wherever it was said to be.
fn body(flags: &Req) -> Result<Option<String>> {
    let Some(given) = &flags.body else { return Ok(None) };
    if flags.method == Method::Get {
        return Err(Failure::usage(say::GET_HAS_NO_BODY).hint(say::USE_QUERY));
    }
    text_of(given).map(Some)
}

/// Text as it was typed, from a file, or from stdin.
pub(crate) fn text_of(given: &str) -> Result<String> {
    if given == "-" {
        let bytes = input::bytes(std::io::stdin().lock(), input::BODY)
            .map_err(|cause| Failure::usage(say::BODY_UNREADABLE).because(&cause))?;
        return text(bytes, &say::STDIN.into());
    }
    if let Some(path) = given.strip_prefix('@') {
        let bytes = input::file(Path::new(path), input::BODY)
            .map_err(|cause| Failure::usage(files::CANNOT_READ.with([&path])).because(&cause))?;
        return text(bytes, &path.into());
    }
    Ok(given.to_owned())
}

fn text(bytes: Vec<u8>, source: &Text) -> Result<String> {
    String::from_utf8(bytes).map_err(|cause| {
        let at = cause.utf8_error().valid_up_to();
        Failure::usage(say::NOT_UTF8.with_texts([source.clone(), at.to_string().into()]))
    })
}

/// Parameters in the order they were typed; one that occurs more than once becomes a list.
pub(crate) fn query(pairs: &[Pair]) -> Map<String, Value> {
    let mut query = Map::new();
    for Pair { name, value } in pairs {
        let value = Value::String(value.clone());
        match query.get_mut(name) {
            None => drop(query.insert(name.clone(), value)),
            Some(Value::Array(values)) => values.push(value),
            Some(first) => *first = Value::Array(vec![first.take(), value]),
        }
    }
    query
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeated_parameters_become_lists() {
        let pair = |name: &str, value: &str| Pair { name: name.into(), value: value.into() };
        let query = query(&[pair("b", "1"), pair("a", "2"), pair("b", "3"), pair("b", "")]);
        assert_eq!(Value::Object(query).to_string(), r#"{"b":["1","3",""],"a":"2"}"#);
    }

    #[test]
    fn answers_that_no_value_can_be_made_of_are_shown() {
        let check = |body: &str, expected: &str| {
            let body = RawValue::from_string(body.to_owned()).unwrap();
            let line = json_line(200, Some("R-0"), None, &body);
            assert_eq!(
                line,
                format!(
                    "{{\"status\":200,\"request_id\":\"R-0\",\"verified_by\":null,\"body\":{expected}}}"
                )
            );
        };
        check("{\n \"a\": 1.50\n}", "{\"a\":1.50}");
        check(r#"{"a":"\ud800"}"#, r#"{"a":"\ud800"}"#);
        check(r#"{"n":1e999}"#, r#"{"n":1e999}"#);
        let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
        check(&deep, &deep);
    }

    #[test]
    fn text_must_be_utf8() {
        assert_eq!(text("满减\n".into(), &"x".into()).unwrap(), "满减\n");
        let failure = text(vec![b'{', 0xff], &"order.json".into()).unwrap_err();
        assert_eq!(
            failure.message.to_string(),
            "order.json is not UTF-8 text: the byte at 1 is no part of it"
        );
    }
}
