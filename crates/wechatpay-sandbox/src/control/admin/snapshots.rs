//! Admin calls: snapshot, restore and reset.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use serde_json::{Value, value::RawValue};

use super::{
    asked::{Asked, Body},
    reply::{Replied, Reply},
    routes::Routes,
};
use crate::{
    control::Snapshot,
    engine::{Failure, Verb, compact_time},
};

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .on(Verb::Post, "snapshot", "Keep the complete state under a name", take)
        .on(Verb::Get, "snapshots", "The names of all snapshots", list)
        .on(Verb::Get, "snapshots/{id}", "A snapshot as one document, private keys included", show)
        .on(Verb::Delete, "snapshots/{id}", "Throw a snapshot away", remove)
        .on(
            Verb::Post,
            "restore",
            "Put a snapshot in the place of everything; the body may be the snapshot",
            restore,
        )
        .on(Verb::Post, "reset", "Forget everything that happened", reset)
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Take {
    /// Made up if absent.
    #[serde(default)]
    id: Option<String>,
}

#[derive(Serialize, JsonSchema)]
struct Kept {
    id: String,
    /// Unix second by the sandbox's clock.
    taken_at: i64,
    /// How many events its log holds.
    events: usize,
    bytes: usize,
}

/// Takes a snapshot and puts it aside.
async fn take(asked: Asked, body: Body<Take>) -> Replied<Kept> {
    let take = body.read()?;
    let snapshot = asked.control().snapshot().await?;
    let (taken_at, events) = (snapshot.taken_at(), snapshot.events());
    let made = || format!("{}-{}", compact_time(taken_at), asked.backend().random.hex(6));
    let id = take.id.unwrap_or_else(made);
    let text = snapshot.to_json()?;
    asked.control().snapshots.put(&id, &text)?;
    Ok(Reply(Kept { id, taken_at, events, bytes: text.len() }))
}

#[derive(Serialize, JsonSchema)]
struct Names {
    snapshots: Vec<String>,
}

async fn list(asked: Asked) -> Replied<Names> {
    Ok(Reply(Names { snapshots: asked.control().snapshots.names() }))
}

/// A snapshot as it was put aside.
#[derive(Serialize)]
struct Text(Box<RawValue>);

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Snapshot".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "required": ["sandbox_snapshot", "taken_at", "schema", "tables"],
        })
    }
}

async fn show(asked: Asked) -> Replied<Text> {
    let text = asked.control().snapshots.find(asked.variable("id"))?;
    let text =
        serde_json::from_str(&text).map_err(|_| Failure::Broken("a snapshot is not JSON"))?;
    Ok(Reply(Text(text)))
}

#[derive(Serialize, JsonSchema)]
struct Removed {
    /// Its name.
    removed: String,
}

async fn remove(asked: Asked) -> Replied<Removed> {
    let id = asked.variable("id");
    asked.control().snapshots.remove(id)?;
    Ok(Reply(Removed { removed: id.to_owned() }))
}

#[derive(Deserialize, JsonSchema)]
struct Restore {
    /// The name of a snapshot.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    id: Value,
}

#[derive(Serialize, JsonSchema)]
struct PutBack {
    restored: bool,
    /// Unix second by the sandbox's clock.
    taken_at: i64,
    /// How many events its log holds.
    events: usize,
}

/// Puts back a snapshot that is named, or that is the body itself.
async fn restore(asked: Asked, body: Body<Restore>) -> Replied<PutBack> {
    let text = match body.read()?.id.as_str() {
        Some(id) => asked.control().snapshots.find(id)?.to_string(),
        None => String::from_utf8_lossy(body.bytes()).into_owned(),
    };
    let snapshot = Snapshot::from_json(&text)?;
    let (taken_at, events) = (snapshot.taken_at(), snapshot.events());
    asked.control().restore(snapshot).await?;
    Ok(Reply(PutBack { restored: true, taken_at, events }))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Anew {
    /// Leave the merchants as they are.
    #[serde(default)]
    keep_merchants: bool,
}

#[derive(Serialize, JsonSchema)]
struct Begun {
    reset: bool,
}

/// Forgets everything.
async fn reset(asked: Asked, body: Body<Anew>) -> Replied<Begun> {
    asked.control().reset(body.read()?.keep_merchants).await?;
    Ok(Reply(Begun { reset: true }))
}
