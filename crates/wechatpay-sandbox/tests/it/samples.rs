//! Every request sample of the catalogue, as pages, OpenAPI and `wxpay api show` print it, is one that the
//! sandbox takes; those of played products also in the order in which a merchant sends them.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use wechatpay_catalogue::{Operation, catalogue};
use wechatpay_core::{Clock as _, SystemClock};
use wechatpay_sandbox::{Mode, Sandbox, domain::compact_time};

use crate::generic::{encoded, sealed, upload};
use crate::support::{Asked, Reply, keys, lost_of, start};

/// What answers and earlier steps have told, by member name.
type Known = BTreeMap<String, Value>;

/// The sample of an operation, sent with what is known in the place of the example's numbers; the
/// answer, and what a typed client would lose of it.
async fn send(sandbox: &Sandbox, operation: &Operation, known: &Known) -> (Reply, Vec<String>) {
    let example = |name: &str| {
        let general = || catalogue().glossary().get(name)?.example.clone();
        known.get(name).cloned().or_else(general).unwrap_or_else(|| json!("A1"))
    };
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let mut target = operation.variable_names().fold(operation.template.clone(), |path, name| {
        path.replace(&format!("{{{name}}}"), &encoded(&text(&example(name))))
    });
    if let Some(name) = &operation.query {
        let pairs = sealed(name, with(catalogue().request_sample(name), known));
        let pairs = pairs.as_object().unwrap().iter();
        let pairs: Vec<String> = pairs
            .map(|(name, value)| format!("{}={}", encoded(name), encoded(&text(value))))
            .collect();
        target = format!("{target}?{}", pairs.join("&"));
    }
    let method = operation.method.as_str();
    let asked = match (&operation.upload, &operation.body) {
        (Some(_), _) => upload(operation, &target),
        (None, Some(name)) => {
            let body = sealed(name, with(catalogue().request_sample(name), known));
            Asked::new(method, &target, body.to_string()).signed()
        }
        (None, None) => Asked::new(method, &target, "").signed(),
    };
    let serial = keys().platform_certificate().serial().to_owned();
    let reply = asked.with("wechatpay-serial", &serial).send(sandbox).await;
    let is_echo = operation.download || reply.header("wechatpay-sandbox-generic") == "true";
    let lost = if is_echo { Vec::new() } else { lost_of(method, &target, &reply) };
    (reply, lost)
}

/// The value with what is known in the place of members of the same name.
fn with(mut value: Value, known: &Known) -> Value {
    match &mut value {
        Value::Object(members) => {
            for (name, member) in members.iter_mut() {
                let told = known.get(name).filter(|told| told.is_string() == member.is_string());
                *member = told.cloned().unwrap_or_else(|| with(member.take(), known));
            }
        }
        Value::Array(items) => {
            for item in items {
                *item = with(item.take(), known);
            }
        }
        _ => {}
    }
    value
}

/// Who the merchant is, and the only value that no example can have: bills are for the last months.
fn merchant() -> Known {
    let day = compact_time(SystemClock.now() - 48 * 3600);
    let day = format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..8]);
    ["mchid", "sp_mchid", "combine_mchid"]
        .map(|name| (name.to_owned(), json!(keys().mchid())))
        .into_iter()
        .chain([("bill_date".to_owned(), json!(day))])
        .collect()
}

#[tokio::test]
async fn every_sample_passes_the_checks() {
    let sandbox = start(Mode::Both).await;
    let mut refused = Vec::new();
    let mut sent = 0;
    for operation in catalogue().operations() {
        let (reply, lost) = send(&sandbox, operation, &merchant()).await;
        sent += 1;
        if operation.template.starts_with("/brand/") {
            // A brand signs otherwise than a merchant, and is told so before anything else is looked at.
            assert_eq!(
                (reply.status, reply.code().as_str()),
                (401, "SIGN_ERROR"),
                "{}",
                reply.text
            );
            continue;
        }
        // That there is no such order, or that it is paid already, is not the sample's fault.
        if reply.status == 400 && matches!(reply.code().as_str(), "PARAM_ERROR" | "SIGN_ERROR")
            || reply.status >= 500
            || reply.status == 401
            || !lost.is_empty()
        {
            refused.push(format!("{}: {} {} {lost:?}", operation.id(), reply.status, reply.text));
        }
    }
    assert_eq!(refused, Vec::<String>::new(), "{} of {sent}", refused.len());
    assert_eq!(sent, catalogue().operations().count());
}
