//! Admin calls about the whole world: take it, put it back, begin anew.

use serde::Deserialize;
use serde_json::{Value, json};

use super::routes::Asked;
use crate::{
    control::Snapshot,
    engine::{Answer, Failure, compact_time},
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Take {
    /// Made up if absent.
    #[serde(default)]
    id: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Anew {
    #[serde(default)]
    keep_merchants: bool,
}

/// Takes a snapshot and puts it aside.
pub(super) async fn take(asked: &Asked<'_>) -> Result<Answer, Failure> {
    let take: Take = asked.call.act_body_as()?;
    let snapshot = asked.control.snapshot().await?;
    let random = &asked.call.backend.random;
    let made = || format!("{}-{}", compact_time(snapshot.taken_at()), random.hex(6));
    let id = take.id.unwrap_or_else(made);
    let text = snapshot.to_json()?;
    asked.control.snapshots.put(&id, &text)?;
    Answer::json(&json!({
        "id": id,
        "taken_at": snapshot.taken_at(),
        "events": snapshot.events(),
        "bytes": text.len(),
    }))
}

/// `GET /_sandbox/snapshots`
pub(super) fn list(asked: &Asked<'_>) -> Result<Answer, Failure> {
    Answer::json(&json!({ "snapshots": asked.control.snapshots.names() }))
}

/// `GET /_sandbox/snapshots/{id}`
pub(super) fn show(asked: &Asked<'_>) -> Result<Answer, Failure> {
    let text = asked.control.snapshots.find(asked.call.variable("id"))?;
    let body = serde_json::from_str::<Box<serde_json::value::RawValue>>(&text);
    Answer::json(&body.map_err(|_| Failure::Broken("a snapshot is not JSON"))?)
}

/// `DELETE /_sandbox/snapshots/{id}`
pub(super) fn remove(asked: &Asked<'_>) -> Result<Answer, Failure> {
    let id = asked.call.variable("id");
    asked.control.snapshots.remove(id)?;
    Answer::json(&json!({ "removed": id }))
}

/// Puts back a snapshot that is named, or that is the body itself.
pub(super) async fn restore(asked: &Asked<'_>) -> Result<Answer, Failure> {
    let request: Value = asked.call.act_body_as()?;
    let text = match request.get("id").and_then(Value::as_str) {
        Some(id) => asked.control.snapshots.find(id)?.to_string(),
        None => String::from_utf8_lossy(&asked.call.request.body).into_owned(),
    };
    let snapshot = Snapshot::from_json(&text)?;
    let (taken_at, events) = (snapshot.taken_at(), snapshot.events());
    asked.control.restore(snapshot).await?;
    Answer::json(&json!({ "restored": true, "taken_at": taken_at, "events": events }))
}

/// Forgets everything.
pub(super) async fn reset(asked: &Asked<'_>) -> Result<Answer, Failure> {
    let anew: Anew = asked.call.act_body_as()?;
    asked.control.reset(anew.keep_merchants).await?;
    Answer::json(&json!({ "reset": true }))
}
