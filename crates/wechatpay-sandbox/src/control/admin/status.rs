//! Admin calls about the sandbox itself: health, clock, event log.

use http::StatusCode;
use serde::Deserialize;
use serde_json::json;
use wechatpay_core::Clock as _;

use super::routes::Asked;
use crate::engine::{Answer, Backend, Call, Failure, refused, rfc3339_millis, ticks::sweep};

pub(super) fn health() -> Result<Answer, Failure> {
    Answer::json(&json!({ "ok": true }))
}

pub(super) fn settings(asked: &Asked<'_>) -> Result<Answer, Failure> {
    Answer::json(&asked.call.backend.settings_of(asked.call.merchant))
}

pub(super) fn clock(backend: &Backend) -> Result<Answer, Failure> {
    let now = backend.clock.now();
    Answer::json(&json!({
        "now": now,
        "time": rfc3339_millis(now),
        "offset_seconds": backend.clock.offset(),
        "frozen": backend.clock.is_frozen(),
    }))
}

#[derive(Deserialize)]
struct Move {
    advance_seconds: Option<i64>,
    set: Option<i64>,
    frozen: Option<bool>,
    settle: Option<bool>,
}

/// `advance_seconds` or `set`, `frozen`, and `settle`: answer only when nothing is due any more.
pub(super) async fn move_clock(call: &Call<'_>) -> Result<Answer, Failure> {
    let backend = call.backend;
    let Move { advance_seconds: by, set: to, frozen, settle } = call.act_as()?;
    let settle = settle.unwrap_or(false);
    match (by, to) {
        (Some(_), Some(_)) => return Err(one_move()),
        (None, None) if frozen.is_none() && !settle => return Err(one_move()),
        _ => {}
    }
    if frozen == Some(true) {
        backend.clock.freeze();
    }
    if let Some(seconds) = by {
        backend.clock.advance(seconds);
    }
    if let Some(unix) = to {
        backend.clock.set(unix);
    }
    if frozen == Some(false) {
        backend.clock.unfreeze();
    }
    backend.keep_clock().await?;
    if settle {
        // A refund that became due by the move is told of too.
        sweep(backend).await?;
        backend.settle().await?;
    }
    clock(backend)
}

fn one_move() -> Failure {
    let message = "give either advance_seconds or set, or frozen, or settle";
    refused(StatusCode::BAD_REQUEST, "PARAM_ERROR", message)
}

pub(super) fn events(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let after = query.integer("after", 0, i64::MAX)?.unwrap_or(0);
    let limit = query.integer("limit", 1, 1000)?.unwrap_or(100);
    query.finish()?;
    let records = call.backend.store.records(after, u32::try_from(limit).unwrap_or(100))?;
    Answer::json(&json!({ "events": records }))
}
