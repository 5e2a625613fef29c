//! `wxpay req`: one signed request, one verified answer.

use std::io::Read as _;
use std::path::Path;

use serde_json::value::RawValue;
use serde_json::{Map, Value, json};
use wechatpay::blocking::Client;
use wechatpay::{Blocking, Method, Reply, Request};
use wechatpay_core::Route;

use crate::failure::{Failure, Result};
use crate::flags::{Pair, Req};
use crate::render;
use crate::report::Report;
use crate::{req_file, settings};

/// Sends the request and prints the answer.
pub(crate) fn run(flags: &Req, report: &Report) -> Result<()> {
    let sent = if req_file::is_wanted(flags) {
        req_file::run(flags, report)
    } else {
        send(flags).and_then(|reply| show(&reply, flags, report))
    };
    match sent {
        Ok(()) => Ok(()),
        Err(failure) => {
            if flags.json {
                report.line(&failure.json().to_string())?;
            }
            Err(failure)
        }
    }
}

fn send(flags: &Req) -> Result<Reply<Box<RawValue>>> {
    request(flags)?.typed().send().map_err(|error| explain(error, &flags.path, &flags.with))
}

/// The request that was typed.
pub(crate) fn request(flags: &Req) -> Result<Request<Blocking, Value>> {
    let body = body(flags)?;
    let builder = settings::builder(&flags.settings)?;
    let builder = builder.danger_show_signed_text(flags.danger_show_signed_text);
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
        (None, Some(name)) => failure.hint(format!("give it by --with {name}=VALUE")),
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
        report.remark("status", &reply.status().to_string());
        report.remark("Request-ID", reply.request_id().unwrap_or("none"));
        report
            .remark("verified by", reply.verified_by().unwrap_or("nothing: a file is not signed"));
    }
    let body: &RawValue = reply;
    if flags.json {
        let line = json!({
            "status": reply.status(),
            "request_id": reply.request_id(),
            "verified_by": reply.verified_by(),
            "body": body,
        });
        return Ok(report.line(&line.to_string())?);
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
        report.line(text)?;
    }
    Ok(())
}

/// The text to send, from wherever it was said to be.
fn body(flags: &Req) -> Result<Option<String>> {
    let Some(given) = &flags.body else { return Ok(None) };
    if flags.method == Method::Get {
        return Err(Failure::usage("a GET request carries no body")
            .hint("parameters go into --query NAME=VALUE"));
    }
    text_of(given).map(Some)
}

/// Text as it was typed, from a file, or from stdin.
pub(crate) fn text_of(given: &str) -> Result<String> {
    if given == "-" {
        let mut bytes = Vec::new();
        let read = std::io::stdin().lock().read_to_end(&mut bytes);
        read.map_err(|cause| Failure::usage("the body cannot be read from stdin").because(&cause))?;
        return text(bytes, "stdin");
    }
    if let Some(path) = given.strip_prefix('@') {
        let bytes = std::fs::read(Path::new(path))
            .map_err(|cause| Failure::usage(format!("cannot read {path}")).because(&cause))?;
        return text(bytes, path);
    }
    Ok(given.to_owned())
}

fn text(bytes: Vec<u8>, source: &str) -> Result<String> {
    String::from_utf8(bytes).map_err(|cause| {
        let at = cause.utf8_error().valid_up_to();
        Failure::usage(format!("{source} is not UTF-8 text: the byte at {at} is no part of it"))
    })
}

/// Parameters in the order they were typed; one that stands more than once becomes a list.
fn query(pairs: &[Pair]) -> Map<String, Value> {
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
    fn text_must_be_utf8() {
        assert_eq!(text("满减\n".into(), "x").unwrap(), "满减\n");
        let failure = text(vec![b'{', 0xff], "order.json").unwrap_err();
        assert_eq!(failure.message, "order.json is not UTF-8 text: the byte at 1 is no part of it");
    }
}
