//! Admin calls about notifications: what was told and how it went, again, by hand, probes, choices.

use http::StatusCode;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json, value::RawValue};

use super::merchants::no_merchant;
use crate::engine::{
    Answer, Call, Failure,
    notify::{
        self, DeliveryFaultRule, Forgery, NotificationChoices, Sealed, SignWith, Verdict,
        check_address,
    },
    refused,
    store::{Filter, Row},
};

/// `GET /_sandbox/notifications`
pub(super) fn list(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let after = query.integer("after", 0, i64::MAX)?.unwrap_or(0);
    let limit = query.integer("limit", 1, 1000)?.unwrap_or(100);
    let filter = Filter {
        after,
        limit: u32::try_from(limit).unwrap_or(100),
        mchid: query.text("mchid"),
        event_type: query.text("event_type"),
        number: query.text("number"),
    };
    query.finish()?;
    Answer::json(&json!({ "notifications": call.backend.store.notices(&filter)? }))
}

/// `GET /_sandbox/notifications/settings`
pub(super) fn settings(call: &Call<'_>) -> Result<Answer, Failure> {
    Answer::json(&call.backend.notifier.choices())
}

/// `POST /_sandbox/notifications/settle`
pub(super) async fn settle(call: &Call<'_>) -> Result<Answer, Failure> {
    call.backend.settle().await?;
    Answer::json(&json!({ "settled": true }))
}

/// `POST /_sandbox/notifications/{id}/resend`
pub(super) async fn resend(call: &Call<'_>) -> Result<Answer, Failure> {
    let (row, _) = call.backend.store.notice(call.variable("id"))?.ok_or_else(no_such)?;
    call.backend.store.resend(&row, call.now()).await?;
    show(call)
}

/// A notice, what it says, and what was sent of it.
#[derive(Serialize)]
struct Whole<'a> {
    #[serde(flatten)]
    row: &'a Row,
    resource: Value,
    deliveries: Vec<Box<RawValue>>,
}

/// `GET /_sandbox/notifications/{id}`
pub(super) fn show(call: &Call<'_>) -> Result<Answer, Failure> {
    whole(call, call.variable("id"))
}

fn whole(call: &Call<'_>, id: &str) -> Result<Answer, Failure> {
    let (row, attempts) = call.backend.store.notice(id)?.ok_or_else(no_such)?;
    let resource: Value = serde_json::from_str(&row.resource).unwrap_or_default();
    Answer::json(&Whole { row: &row, resource, deliveries: attempts })
}

/// Members that are absent stay as they are.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Change {
    enabled: Option<bool>,
    duplicates: Option<bool>,
    probe_rate: Option<f64>,
    deadline_ms: Option<u64>,
    sign_with: Option<SignWith>,
    /// For the merchant of this call; an empty one takes it away.
    default_notify_url: Option<String>,
    danger_reach_anywhere: Option<bool>,
    meddling: Option<Vec<DeliveryFaultRule>>,
}

/// `PUT /_sandbox/notifications/settings`
pub(super) async fn choose(call: &Call<'_>) -> Result<Answer, Failure> {
    let change: Change = call.act_body_as()?;
    let mut choices: NotificationChoices = call.backend.notifier.choices();
    choices.enabled = change.enabled.unwrap_or(choices.enabled);
    choices.duplicates = change.duplicates.unwrap_or(choices.duplicates);
    choices.probe_rate = change.probe_rate.unwrap_or(choices.probe_rate);
    choices.deadline_ms = change.deadline_ms.unwrap_or(choices.deadline_ms);
    choices.sign_with = change.sign_with.unwrap_or(choices.sign_with);
    choices.danger_reach_anywhere =
        change.danger_reach_anywhere.unwrap_or(choices.danger_reach_anywhere);
    choices.meddling = change.meddling.unwrap_or(choices.meddling);
    if let Some(url) = change.default_notify_url {
        let mchid = call.merchant.mchid.clone();
        match url.as_str() {
            "" => drop(choices.default_notify_url.remove(&mchid)),
            _ => drop(choices.default_notify_url.insert(mchid, url)),
        }
    }
    if let Some(problem) = choices.problem() {
        return Err(bad(problem));
    }
    call.backend.choose(choices.clone()).await?;
    Answer::json(&choices)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Send {
    mchid: Option<String>,
    event_type: String,
    original_type: Option<String>,
    summary: Option<String>,
    #[serde(default)]
    resource: Map<String, Value>,
    notify_url: Option<String>,
}

/// `POST /_sandbox/notifications/send`
pub(super) async fn send(call: &Call<'_>) -> Result<Answer, Failure> {
    let sent: Send = call.act_body_as()?;
    let mchid = sent.mchid.as_deref().unwrap_or(&call.merchant.mchid);
    if call.backend.merchant(mchid).is_none() {
        return Err(no_merchant());
    }
    if sent.event_type.is_empty() || sent.event_type.len() > 64 {
        return Err(bad("event_type has 1 to 64 characters"));
    }
    if let Some(url) = &sent.notify_url {
        check_address(url).map_err(bad)?;
    }
    let resource = Value::Object(sent.resource);
    let mut told = notify::by_hand(mchid, &sent.event_type, &resource, sent.notify_url.as_deref());
    told.original_type = sent.original_type.unwrap_or(told.original_type);
    told.summary = sent.summary.unwrap_or(told.summary);
    let id = call.backend.store.tell(told, call.now()).await?;
    whole(call, &id)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Probe {
    notify_url: Option<String>,
}

/// Sends a signature probe and tells at once how the merchant took it.
pub(super) async fn probe(call: &Call<'_>) -> Result<Answer, Failure> {
    let backend = call.backend;
    let probe: Probe = call.act_body_as()?;
    let url = probe.notify_url.or_else(|| backend.default_notify_url(&call.merchant.mchid));
    let url = url.ok_or_else(|| bad("give a notify_url, or set a default_notify_url"))?;
    let address = check_address(&url).map_err(bad)?;
    let (id, nonce) = (format!("EV-{}", backend.random.digits(29)), backend.random.text(12));
    let choices = backend.notifier.choices();
    let sealed = Sealed {
        id: &id,
        at: call.now().0,
        event_type: "TRANSACTION.SUCCESS",
        original_type: "transaction",
        summary: "支付成功",
        resource: "{}",
        nonce: &nonce,
    };
    let broken = |_| Failure::Broken("a probe cannot be signed");
    let body = notify::envelope(sealed, call.merchant.keys.apiv3()).map_err(broken)?;
    let sign_with = choices.sign_with;
    let headers = notify::sign(backend, call.merchant, sign_with, body.as_bytes(), Forgery::Probe)
        .map_err(broken)?;
    let exchange = backend.notifier.client.post(&address, &headers, body, choices.deadline()).await;
    let verdict: Verdict = notify::judge_probe(notify::judge(&exchange, choices.deadline_ms));
    let status = exchange.answered.as_ref().ok().map(|answered| answered.status);
    Answer::json(&json!({
        "notify_url": url,
        "status": status,
        "milliseconds": exchange.milliseconds,
        "verdict": verdict,
    }))
}

fn bad(problem: &'static str) -> Failure {
    refused(StatusCode::BAD_REQUEST, "PARAM_ERROR", problem)
}

fn no_such() -> Failure {
    refused(StatusCode::NOT_FOUND, "NOT_FOUND", "no such notification")
}
