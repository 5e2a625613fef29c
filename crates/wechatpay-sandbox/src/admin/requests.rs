//! Admin calls about the request log: list, show with an explanation, forget.

use http::StatusCode;
use serde_json::{Value, json};

use super::routes::refused;
use crate::{
    handlers::Call,
    protocol::{Answer, Failure},
    requests::{Filter, Known, explain, summary, whole},
    world::World,
};

/// `GET /_sandbox/requests?after=&limit=&mchid=&operation=&status=`
pub(super) fn list(call: &Call<'_>) -> Result<Answer, Failure> {
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
pub(super) fn show(world: &World, id: &str) -> Result<Answer, Failure> {
    let Some(record) = world.requests.find(id) else {
        let message = "no such call is in the log (any more)";
        return Err(refused(StatusCode::NOT_FOUND, "NOT_FOUND", message));
    };
    let known: Vec<Known> = world.merchants.iter().map(known).collect();
    let explanation = explain(&record, &known);
    let nonce = record.nonce();
    let same = nonce.map(|nonce| world.requests.with_nonce(nonce, record.id)).unwrap_or_default();
    Answer::json(&whole(&record, explanation.as_ref(), &same))
}

/// `DELETE /_sandbox/requests`
pub(super) fn forget(world: &World) -> Result<Answer, Failure> {
    Answer::json(&json!({ "forgotten": world.requests.clear() }))
}

fn known(merchant: &crate::world::Merchant) -> Known {
    let keys = &merchant.keys;
    Known {
        mchid: merchant.mchid.clone(),
        serial: keys.merchant_certificate().serial().to_owned(),
        key: keys.merchant_certificate().public_key().clone(),
        platform: vec![
            keys.platform_certificate().serial().to_owned(),
            keys.public_key_id().to_owned(),
        ],
    }
}
