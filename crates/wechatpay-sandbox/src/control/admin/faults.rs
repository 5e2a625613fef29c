//! Admin calls about faults: list, add, take away.

use http::StatusCode;
use schemars::JsonSchema;
use serde::Serialize;

use super::{
    asked::{Asked, Body, bad},
    reply::{Replied, Reply},
    routes::Routes,
};
use crate::{
    engine::{Verb, refused},
    gateway::faults::{ActiveRule, Rule},
};

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .on(Verb::Get, "faults", "The faults in force, oldest first", list)
        .on(Verb::Post, "faults", "Let something go wrong", add)
        .on(Verb::Delete, "faults", "Take all faults away", clear)
        .on(Verb::Delete, "faults/{id}", "Take one fault away", remove)
}

#[derive(Serialize, JsonSchema)]
struct InForce {
    faults: Vec<ActiveRule>,
}

async fn list(asked: Asked) -> Replied<InForce> {
    Ok(Reply(InForce { faults: asked.control().gateway.faults.list() }))
}

#[derive(Serialize, JsonSchema)]
struct Added {
    id: u64,
}

async fn add(asked: Asked, body: Body<Rule>) -> Replied<Added> {
    let rule: Rule =
        serde_json::from_slice(body.bytes()).map_err(|error| bad(error.to_string()))?;
    let id = asked.control().gateway.faults.add(rule).map_err(|error| bad(error.to_string()))?;
    Ok(Reply(Added { id }))
}

#[derive(Serialize, JsonSchema)]
struct Removed {
    /// How many.
    removed: usize,
}

async fn clear(asked: Asked) -> Replied<Removed> {
    let faults = &asked.control().gateway.faults;
    let removed = faults.list().len();
    faults.clear();
    Ok(Reply(Removed { removed }))
}

async fn remove(asked: Asked) -> Replied<Removed> {
    let faults = &asked.control().gateway.faults;
    if asked.variable("id").parse().is_ok_and(|id| faults.remove(id).is_ok()) {
        return Ok(Reply(Removed { removed: 1 }));
    }
    Err(refused(StatusCode::NOT_FOUND, "NOT_FOUND", "no such fault"))
}
