//! Admin calls about the whole world: take it, put it back, begin anew.

use http::Method;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{merchants::body, routes::unknown};
use crate::{
    domain::compact_time,
    handlers::Call,
    protocol::{Answer, Failure},
    snapshot::Snapshot,
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
pub(super) async fn take(call: &Call<'_>) -> Result<Answer, Failure> {
    let (world, take) = (call.world, body::<Take>(call.request)?);
    let snapshot = world.snapshot().await?;
    let made = || format!("{}-{}", compact_time(snapshot.taken_at()), world.chance.hex(6));
    let id = take.id.unwrap_or_else(made);
    let text = snapshot.to_json()?;
    world.shelf.put(&id, &text)?;
    Answer::json(&json!({
        "id": id,
        "taken_at": snapshot.taken_at(),
        "events": snapshot.events(),
        "bytes": text.len(),
    }))
}

/// Answers what stands under `/_sandbox/snapshots`.
pub(super) fn answer(call: &Call<'_>, rest: &[&str]) -> Result<Answer, Failure> {
    let shelf = &call.world.shelf;
    match (&call.request.method, rest) {
        (&Method::GET, []) => Answer::json(&json!({ "snapshots": shelf.names() })),
        (&Method::GET, [id]) => {
            let text = shelf.find(id)?;
            let body = serde_json::from_str::<Box<serde_json::value::RawValue>>(&text);
            Answer::json(&body.map_err(|_| Failure::Broken("a snapshot is not JSON"))?)
        }
        (&Method::DELETE, [id]) => {
            shelf.remove(id)?;
            Answer::json(&json!({ "removed": id }))
        }
        _ => Err(unknown()),
    }
}

/// Puts back a snapshot that is named, or that is the body itself.
pub(super) async fn restore(call: &Call<'_>) -> Result<Answer, Failure> {
    let request: Value = body(call.request)?;
    let text = match request.get("id").and_then(Value::as_str) {
        Some(id) => call.world.shelf.find(id)?.to_string(),
        None => String::from_utf8_lossy(&call.request.body).into_owned(),
    };
    let snapshot = Snapshot::from_json(&text)?;
    let (taken_at, events) = (snapshot.taken_at(), snapshot.events());
    call.world.restore(snapshot).await?;
    Answer::json(&json!({ "restored": true, "taken_at": taken_at, "events": events }))
}

/// Forgets everything.
pub(super) async fn reset(call: &Call<'_>) -> Result<Answer, Failure> {
    let anew: Anew = body(call.request)?;
    call.world.reset(anew.keep_merchants).await?;
    Answer::json(&json!({ "reset": true }))
}
