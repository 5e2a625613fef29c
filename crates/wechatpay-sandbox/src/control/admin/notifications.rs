//! Admin calls about notifications: what was told and how it went, again, by hand, probes, choices.

use http::StatusCode;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, value::RawValue};

use super::{
    asked::{Asked, Body, FromQuery, Parameters, bad},
    check::no_address,
    filled::{Filled, filled},
    merchants::no_merchant,
    reply::{Replied, Reply},
    routes::Routes,
    status::limit,
};
use crate::engine::{
    Backend, Failure, Verb,
    notify::{
        self, DeliveryFaultRule, Forgery, NotificationChoices, Sealed, SignWith, Verdict,
        check_address,
    },
    reading::Query,
    refused,
    store::{Filter, Row},
};

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .on(Verb::Get, "notifications", "What merchants were told", list)
        .on(Verb::Get, "notifications/settings", "How notifications are sent", settings)
        .on(Verb::Put, "notifications/settings", "Change how; what is absent stays", choose)
        .on(Verb::Post, "notifications/settle", "Wait until nothing is due any more", settle)
        .on(Verb::Post, "notifications/probe", "Send a signature probe (签名探测)", probe)
        .on(Verb::Post, "notifications/send", "Tell a merchant something by hand", send)
        .on(Verb::Get, "notifications/{id}", "A notification with every attempt", show)
        .on(Verb::Post, "notifications/{id}/resend", "Send it again", resend)
}

impl FromQuery for Filter {
    fn take(query: &mut Query) -> Result<Self, Failure> {
        Ok(Self {
            after: query.integer("after", 0, i64::MAX)?.unwrap_or(0),
            limit: limit(query)?,
            mchid: query.text("mchid"),
            event_type: query.text("event_type"),
            number: query.text("number"),
            state: query.text("state"),
            from: query.integer("from", 0, i64::MAX)?,
            to: query.integer("to", 0, i64::MAX)?,
        })
    }
}

#[derive(Serialize, JsonSchema)]
struct NoticeText {
    notifications: Vec<Row>,
}

async fn list(asked: Asked, Parameters(filter): Parameters<Filter>) -> Replied<NoticeText> {
    Ok(Reply(NoticeText { notifications: asked.backend().store.notices(&filter)? }))
}

async fn settings(asked: Asked) -> Replied<NotificationChoices> {
    Ok(Reply(asked.backend().notifier.choices()))
}

#[derive(Serialize, JsonSchema)]
struct Settled {
    settled: bool,
}

async fn settle(asked: Asked) -> Replied<Settled> {
    asked.backend().settle().await?;
    Ok(Reply(Settled { settled: true }))
}

/// A notice, what it says, and what was sent of it.
#[derive(Serialize, JsonSchema)]
struct Whole {
    #[serde(flatten)]
    row: Row,
    resource: Value,
    /// Every attempt.
    #[schemars(with = "Vec<Value>")]
    deliveries: Vec<Box<RawValue>>,
}

async fn show(asked: Asked) -> Replied<Whole> {
    whole(asked.backend(), asked.variable("id"))
}

async fn resend(asked: Asked) -> Replied<Whole> {
    let (backend, id) = (asked.backend(), asked.variable("id"));
    let (row, _) = backend.store.notice(id)?.ok_or_else(no_such)?;
    backend.store.resend(&row, backend.clock.moment()).await?;
    whole(backend, id)
}

fn whole(backend: &Backend, id: &str) -> Replied<Whole> {
    let (row, deliveries) = backend.store.notice(id)?.ok_or_else(no_such)?;
    let resource = serde_json::from_str(&row.resource).unwrap_or_default();
    Ok(Reply(Whole { row, resource, deliveries }))
}

/// Members that are absent stay as they are.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Change {
    /// Whether anything is sent.
    enabled: Option<bool>,
    /// Whether some are sent twice.
    duplicates: Option<bool>,
    /// How many of one are signature probes.
    probe_rate: Option<f64>,
    /// How long an answer may take.
    deadline_ms: Option<u64>,
    /// Which key signs.
    sign_with: Option<SignWith>,
    /// For the merchant of this call; an empty one takes it away.
    default_notify_url: Option<String>,
    /// Whether public hosts are told anything.
    danger_reach_anywhere: Option<bool>,
    /// Faults for the next notifications.
    meddling: Option<Vec<DeliveryFaultRule>>,
}

async fn choose(asked: Asked, body: Body<Change>) -> Replied<NotificationChoices> {
    let change = body.read()?;
    let mut choices = asked.backend().notifier.choices();
    choices.enabled = change.enabled.unwrap_or(choices.enabled);
    choices.duplicates = change.duplicates.unwrap_or(choices.duplicates);
    choices.probe_rate = change.probe_rate.unwrap_or(choices.probe_rate);
    choices.deadline_ms = change.deadline_ms.unwrap_or(choices.deadline_ms);
    choices.sign_with = change.sign_with.unwrap_or(choices.sign_with);
    choices.danger_reach_anywhere =
        change.danger_reach_anywhere.unwrap_or(choices.danger_reach_anywhere);
    choices.meddling = change.meddling.unwrap_or(choices.meddling);
    if let Some(url) = change.default_notify_url {
        let mchid = asked.merchant.mchid.clone();
        match url.as_str() {
            "" => drop(choices.default_notify_url.remove(&mchid)),
            _ => drop(choices.default_notify_url.insert(mchid, url)),
        }
    }
    if let Some(problem) = choices.problem() {
        return Err(bad(problem));
    }
    asked.backend().choose(choices.clone()).await?;
    Ok(Reply(choices))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Send {
    /// Whom.
    mchid: Option<String>,
    /// Such as `TRANSACTION.SUCCESS`.
    event_type: String,
    /// The sort of the resource.
    original_type: Option<String>,
    /// A line for people.
    summary: Option<String>,
    /// What is sealed; where it is filled too, these members go before what the rest is filled with.
    #[serde(default)]
    resource: Map<String, Value>,
    /// The number of an order, a refund, a transfer and so on, which the content tells of.
    order: Option<String>,
    /// Whether the catalogue's example of the event fills what is not given; so it is with an `order`.
    fill: Option<bool>,
    /// Where to.
    notify_url: Option<String>,
}

async fn send(asked: Asked, body: Body<Send>) -> Replied<Whole> {
    let (backend, sent) = (asked.backend(), body.read()?);
    let mchid = sent.mchid.as_deref().unwrap_or(&asked.merchant.mchid);
    if backend.merchant(mchid).is_none() {
        return Err(no_merchant());
    }
    if sent.event_type.is_empty() || sent.event_type.len() > 64 {
        return Err(bad("event_type has 1 to 64 characters"));
    }
    if let Some(url) = &sent.notify_url {
        check_address(url).map_err(bad)?;
    }
    let is_filled = sent.fill.unwrap_or(sent.order.is_some());
    let filled = if is_filled { Some(example(backend, mchid, &sent)?) } else { None };
    let (mut event_type, mut resource) = (sent.event_type, Map::new());
    let (mut original_type, mut summary) = (sent.original_type, sent.summary);
    if let Some(filled) = filled {
        (event_type, resource) = (filled.event_type, filled.resource);
        original_type = original_type.or(filled.original_type);
        summary = summary.or(Some(filled.summary));
    }
    resource.extend(sent.resource);
    let (resource, url) = (Value::Object(resource), sent.notify_url.as_deref());
    let mut told = notify::by_hand(mchid, &event_type, &resource, url);
    told.original_type = original_type.unwrap_or(told.original_type);
    told.summary = summary.unwrap_or(told.summary);
    if let Some(order) = sent.order {
        told.business_number = order;
    }
    let id = backend.store.tell(told, backend.clock.moment()).await?;
    whole(backend, &id)
}

/// The catalogue's example of the event, with the order in it that the call names.
fn example(backend: &Backend, mchid: &str, sent: &Send) -> Result<Filled, Failure> {
    let now = backend.clock.moment();
    let find = |number| backend.families.find(&backend.store, mchid, number, now);
    let order = match &sent.order {
        Some(number) => {
            let none = || refused(StatusCode::NOT_FOUND, "NOT_FOUND", NO_SUCH_ORDER);
            Some(find(number)?.ok_or_else(none)?)
        }
        None => None,
    };
    filled(&sent.event_type, mchid, order.as_ref())
        .ok_or_else(|| bad("no such event_type is in the catalogue"))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Probe {
    /// Where to.
    notify_url: Option<String>,
}

#[derive(Serialize, JsonSchema)]
struct Probed {
    notify_url: String,
    /// What the service answered; null if it did not.
    status: Option<u16>,
    milliseconds: u64,
    verdict: Verdict,
}

/// Sends a signature probe and tells at once how the merchant took it.
async fn probe(asked: Asked, body: Body<Probe>) -> Replied<Probed> {
    let (backend, merchant) = (asked.backend(), &asked.merchant);
    let url = body.read()?.notify_url.or_else(|| backend.default_notify_url(&merchant.mchid));
    let notify_url = url.ok_or_else(no_address)?;
    let address = check_address(&notify_url).map_err(bad)?;
    let (id, nonce) = (format!("EV-{}", backend.random.digits(29)), backend.random.text(12));
    let choices = backend.notifier.choices();
    let sealed = Sealed {
        id: &id,
        at: backend.clock.moment().0,
        event_type: "TRANSACTION.SUCCESS",
        original_type: "transaction",
        summary: "支付成功",
        resource: "{}",
        nonce: &nonce,
    };
    let broken = |_| Failure::Broken("a probe cannot be signed");
    let body = notify::envelope(sealed, merchant.keys.apiv3()).map_err(broken)?;
    let sign_with = choices.sign_with;
    let headers = notify::sign(backend, merchant, sign_with, body.as_bytes(), Forgery::Probe)
        .map_err(broken)?;
    let exchange = backend.notifier.client.post(&address, &headers, body, choices.deadline()).await;
    Ok(Reply(Probed {
        notify_url,
        verdict: notify::judge_probe(notify::judge(&exchange, choices.deadline_ms)),
        status: exchange.answered.as_ref().ok().map(|answered| answered.status),
        milliseconds: exchange.milliseconds,
    }))
}

const NO_SUCH_ORDER: &str =
    "no order, refund, transfer or contract of the merchant has this number";

fn no_such() -> Failure {
    refused(StatusCode::NOT_FOUND, "NOT_FOUND", "no such notification")
}
