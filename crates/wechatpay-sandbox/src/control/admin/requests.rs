//! Admin calls about the request log: list, show with an explanation, forget.

use std::borrow::Cow;

use http::StatusCode;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;
use serde_json::Value;

use super::{
    asked::{Asked, FromQuery, Parameters},
    reply::{Replied, Reply},
    routes::Routes,
    status::limit,
};
use crate::{
    engine::{Backend, Failure, Verb, reading::Query, refused},
    gateway::requests::{Filter, Known, explain, summary, whole},
};

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .on(
            Verb::Get,
            "requests",
            "The calls that came, oldest first, with what was answered",
            list,
        )
        .on(Verb::Delete, "requests", "Forget the calls", forget)
        .on(
            Verb::Get,
            "requests/{id}",
            "A call by number or Request-ID: every check, and why a signature is bad",
            show,
        )
}

impl FromQuery for Filter {
    fn take(query: &mut Query) -> Result<Self, Failure> {
        let after = query.integer("after", 0, i64::MAX)?;
        let limit = limit(query)?;
        Ok(Self {
            after: after.and_then(|after| u64::try_from(after).ok()),
            limit: usize::try_from(limit).unwrap_or(usize::MAX),
            mchid: query.text("mchid"),
            operation: query.text("operation"),
            status: query.integer("status", 100, 599)?.and_then(|status| status.try_into().ok()),
        })
    }
}

#[derive(Serialize, JsonSchema)]
struct Calls {
    requests: Vec<Value>,
    /// The number of the last call of all.
    last: u64,
}

async fn list(asked: Asked, Parameters(filter): Parameters<Filter>) -> Replied<Calls> {
    let (records, last) = asked.control().gateway.requests.list(&filter);
    let requests = records.iter().map(|record| summary(record)).collect();
    Ok(Reply(Calls { requests, last }))
}

/// All that is known of a call.
#[derive(Serialize)]
struct Whole(Value);

impl JsonSchema for Whole {
    fn schema_name() -> Cow<'static, str> {
        "Request".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object", "required": ["id", "head", "checks", "answer"] })
    }
}

/// By number or Request-ID.
async fn show(asked: Asked) -> Replied<Whole> {
    let log = &asked.control().gateway.requests;
    let Some(record) = log.find(asked.variable("id")) else {
        let message = "no such call is in the log (any more)";
        return Err(refused(StatusCode::NOT_FOUND, "NOT_FOUND", message));
    };
    let explanation = explain(&record, &known(asked.backend()));
    let nonce = record.nonce();
    let same = nonce.map(|nonce| log.with_nonce(nonce, record.id)).unwrap_or_default();
    Ok(Reply(Whole(whole(&record, explanation.as_ref(), &same))))
}

#[derive(Serialize, JsonSchema)]
struct Forgotten {
    /// How many.
    forgotten: usize,
}

async fn forget(asked: Asked) -> Replied<Forgotten> {
    Ok(Reply(Forgotten { forgotten: asked.control().gateway.requests.clear() }))
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
