//! Admin calls about the request log: list, show with an explanation, forget.

use http::StatusCode;
use serde_json::{Value, json};

use super::routes::Asked;
use crate::{
    engine::{Answer, Backend, Failure, refused},
    gateway::requests::{Filter, Known, explain, summary, whole},
};

/// `GET /_sandbox/requests?after=&limit=&mchid=&operation=&status=`
pub(super) fn list(asked: &Asked<'_>) -> Result<Answer, Failure> {
    let mut query = asked.call.query()?;
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
    let (records, last) = asked.control.gateway.requests.list(&filter);
    let requests: Vec<Value> = records.iter().map(|record| summary(record)).collect();
    Answer::json(&json!({ "requests": requests, "last": last }))
}

/// `GET /_sandbox/requests/{id}`, by number or Request-ID.
pub(super) fn show(asked: &Asked<'_>) -> Result<Answer, Failure> {
    let log = &asked.control.gateway.requests;
    let Some(record) = log.find(asked.call.variable("id")) else {
        let message = "no such call is in the log (any more)";
        return Err(refused(StatusCode::NOT_FOUND, "NOT_FOUND", message));
    };
    let explanation = explain(&record, &known(asked.call.backend));
    let nonce = record.nonce();
    let same = nonce.map(|nonce| log.with_nonce(nonce, record.id)).unwrap_or_default();
    Answer::json(&whole(&record, explanation.as_ref(), &same))
}

/// `DELETE /_sandbox/requests`
pub(super) fn forget(asked: &Asked<'_>) -> Result<Answer, Failure> {
    Answer::json(&json!({ "forgotten": asked.control.gateway.requests.clear() }))
}

/// Every certificate of every merchant.
fn known(backend: &Backend) -> Vec<Known> {
    let mut known = Vec::new();
    for merchant in backend.all_merchants() {
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
