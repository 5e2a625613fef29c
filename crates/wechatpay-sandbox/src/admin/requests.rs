//! Admin calls about the request log: list, show with an explanation, forget.

use http::{Method, StatusCode};
use serde_json::{Value, json};

use super::routes::{refused, unknown};
use crate::{
    handlers::Call,
    protocol::{Answer, Failure},
    requests::{Filter, Known, explain, summary, whole},
    world::World,
};

/// Answers `/_sandbox/requests…`; `rest` is the path behind it.
pub(super) fn answer(call: &Call<'_>, rest: &[&str]) -> Result<Answer, Failure> {
    let method = &call.request.method;
    match rest {
        [] if method == Method::GET => list(call),
        [] if method == Method::DELETE => forget(call.world),
        [id] if method == Method::GET => show(call.world, id),
        _ => Err(unknown()),
    }
}

/// `GET /_sandbox/requests?after=&limit=&mchid=&operation=&status=`
fn list(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let number = |value: Option<i64>| value.and_then(|value| u64::try_from(value).ok());
    let filter = Filter {
        after: number(query.integer("after", 0, i64::MAX)?),
        limit: query
            .integer("limit", 1, 1000)?
            .and_then(|n| usize::try_from(n).ok())
            .unwrap_or(100),
        mchid: query.text("mchid"),
        operation: query.text("operation"),
        status: query.integer("status", 100, 599)?.and_then(|status| u16::try_from(status).ok()),
    };
    query.finish()?;
    let (records, last) = call.world.requests.list(&filter);
    let requests: Vec<Value> = records.iter().map(|record| summary(record)).collect();
    Answer::json(&json!({ "requests": requests, "last": last }))
}

/// `GET /_sandbox/requests/{id}`, by number or Request-ID.
fn show(world: &World, id: &str) -> Result<Answer, Failure> {
    let Some(record) = world.requests.find(id) else {
        let message = "no such call is in the log (any more)";
        return Err(refused(StatusCode::NOT_FOUND, "NOT_FOUND", message));
    };
    let explanation = explain(&record, &known(world));
    let nonce = record.nonce();
    let same = nonce.map(|nonce| world.requests.with_nonce(nonce, record.id)).unwrap_or_default();
    Answer::json(&whole(&record, explanation.as_ref(), &same))
}

/// `DELETE /_sandbox/requests`
fn forget(world: &World) -> Result<Answer, Failure> {
    Answer::json(&json!({ "forgotten": world.requests.clear() }))
}

/// Every certificate of every merchant.
fn known(world: &World) -> Vec<Known> {
    let mut known = Vec::new();
    for merchant in world.all_merchants() {
        let listed = merchant.platform_certificates();
        let listed = listed.map(|one| (one.serial().to_owned(), one.public_key().clone()));
        let keys = &merchant.keys;
        let public_key = (keys.public_key_id().to_owned(), keys.public_key().clone());
        let platform: Vec<_> = listed.chain([public_key]).collect();
        known.extend(merchant.certificates().map(|(serial, key, _)| Known {
            mchid: merchant.mchid.clone(),
            serial: serial.to_owned(),
            key: key.clone(),
            platform: platform.clone(),
        }));
    }
    known
}
