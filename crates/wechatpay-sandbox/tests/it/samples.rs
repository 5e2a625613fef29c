//! Every request sample of the catalogue, as pages, OpenAPI and `wxpay api show` print it, is one that the
//! sandbox takes. In the order in which a merchant sends them: see [`crate::flows`].

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use wechatpay_catalogue::{Mode as Caller, Operation, catalogue};
use wechatpay_core::{Clock as _, SystemClock};
use wechatpay_sandbox::{Mode, Sandbox, domain::compact_time};

use crate::generic::{encoded, sealed, upload};
use crate::support::{Asked, Reply, keys, lost_of, start};

/// Values that replace the samples' own, by member name.
pub(crate) type Known = BTreeMap<String, Value>;

/// A sample as it was sent, and what came back.
pub(crate) struct Sent {
    /// Path variables, query and body, before anything was sealed.
    pub(crate) request: Vec<Value>,
    /// The members whose value is not the sample's own.
    pub(crate) replaced: BTreeSet<String>,
    pub(crate) reply: Reply,
    /// What a typed client would lose of the answer.
    pub(crate) lost: Vec<String>,
}

/// Sends the sample of an operation with what is known in the place of the sample's own values.
pub(crate) async fn send(
    sandbox: &Sandbox,
    operation: &Operation,
    caller: Caller,
    known: &Known,
) -> Sent {
    let mut replaced = BTreeSet::new();
    let example = |name: &str| {
        let general = || catalogue().glossary().get(name)?.example.clone();
        general().unwrap_or_else(|| json!("A1"))
    };
    let sample = |name| catalogue().request_sample_in(name, caller);
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let variables = operation.variable_names().map(|name| (name.to_owned(), example(name)));
    let variables = with(variables.collect(), known, &mut replaced);
    let members = variables.as_object().unwrap().iter();
    let mut target = members.fold(operation.template.clone(), |path, (name, value)| {
        path.replace(&format!("{{{name}}}"), &encoded(&text(value)))
    });
    let mut request = vec![variables];
    if let Some(name) = &operation.query {
        let plain = with(sample(name), known, &mut replaced);
        let pairs = sealed(name, plain.clone());
        let pairs = pairs.as_object().unwrap().iter();
        let pairs: Vec<String> = pairs
            .map(|(name, value)| format!("{}={}", encoded(name), encoded(&text(value))))
            .collect();
        target = format!("{target}?{}", pairs.join("&"));
        request.push(plain);
    }
    let method = operation.method.as_str();
    let asked = match (&operation.upload, &operation.body) {
        (Some(_), _) => upload(operation, &target),
        (None, Some(name)) => {
            let plain = with(sample(name), known, &mut replaced);
            let body = sealed(name, plain.clone());
            request.push(plain);
            Asked::new(method, &target, body.to_string()).signed()
        }
        (None, None) => Asked::new(method, &target, "").signed(),
    };
    let serial = keys().platform_certificate().serial().to_owned();
    let reply = asked.with("wechatpay-serial", &serial).send(sandbox).await;
    let is_echo = operation.download || reply.header("wechatpay-sandbox-generic") == "true";
    let lost = if is_echo { Vec::new() } else { lost_of(method, &target, &reply) };
    Sent { request, replaced, reply, lost }
}

/// The value with what is known in the place of members of the same name.
fn with(mut value: Value, known: &Known, replaced: &mut BTreeSet<String>) -> Value {
    match &mut value {
        Value::Object(members) => {
            for (name, member) in members.iter_mut() {
                match known.get(name).filter(|told| told.is_string() == member.is_string()) {
                    Some(told) if told == member => {}
                    Some(told) => {
                        replaced.insert(name.clone());
                        *member = told.clone();
                    }
                    None => *member = with(member.take(), known, replaced),
                }
            }
        }
        Value::Array(items) => {
            for item in items {
                *item = with(item.take(), known, replaced);
            }
        }
        _ => {}
    }
    value
}

/// Who the merchant is.
pub(crate) fn merchant() -> Known {
    ["mchid", "sp_mchid", "combine_mchid"]
        .map(|name| (name.to_owned(), json!(keys().mchid())))
        .into_iter()
        .collect()
}

#[tokio::test]
async fn every_sample_passes_the_checks() {
    let sandbox = start(Mode::Both).await;
    let mut known = merchant();
    // The only value that no example can have: bills are for the last months.
    let day = compact_time(SystemClock.now() - 48 * 3600);
    let day = format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..8]);
    known.insert("bill_date".to_owned(), json!(day));
    // Nor this: money is taken in days to come.
    let day = compact_time(SystemClock.now() + 48 * 3600);
    let day = format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..8]);
    known.insert("estimated_deduct_date".to_owned(), json!(day));
    let mut refused = Vec::new();
    let mut sent = 0;
    for operation in catalogue().operations() {
        let Sent { reply, lost, .. } = send(&sandbox, operation, Caller::Direct, &known).await;
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
