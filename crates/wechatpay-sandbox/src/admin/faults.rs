//! Admin calls about faults: list, add, take away.

use http::{Method, StatusCode};
use serde_json::json;

use super::routes::{refused, unknown};
use crate::{
    faults::Rule,
    handlers::Call,
    protocol::{Answer, Failure, Incoming},
    world::World,
};

/// Answers `/_sandbox/faults…`; `rest` is the path behind it.
pub(super) fn answer(call: &Call<'_>, rest: &[&str]) -> Result<Answer, Failure> {
    let (world, method) = (call.world, &call.request.method);
    match rest {
        [] if method == Method::GET => list(world),
        [] if method == Method::POST => add(world, call.request),
        [] if method == Method::DELETE => clear(world),
        [id] if method == Method::DELETE => remove(world, id),
        _ => Err(unknown()),
    }
}

/// `GET /_sandbox/faults`
fn list(world: &World) -> Result<Answer, Failure> {
    Answer::json(&json!({ "faults": world.faults.list() }))
}

/// `POST /_sandbox/faults` with one rule.
fn add(world: &World, request: &Incoming) -> Result<Answer, Failure> {
    let rule: Rule = serde_json::from_slice(&request.body).map_err(|error| bad(&error))?;
    let id = world.faults.add(rule).map_err(|error| bad(&error))?;
    Answer::json(&json!({ "id": id }))
}

/// `DELETE /_sandbox/faults`
fn clear(world: &World) -> Result<Answer, Failure> {
    let removed = world.faults.list().len();
    world.faults.clear();
    Answer::json(&json!({ "removed": removed }))
}

/// `DELETE /_sandbox/faults/{id}`
fn remove(world: &World, id: &str) -> Result<Answer, Failure> {
    if id.parse().is_ok_and(|id| world.faults.remove(id).is_ok()) {
        return Answer::json(&json!({ "removed": 1 }));
    }
    Err(refused(StatusCode::NOT_FOUND, "NOT_FOUND", "no such fault"))
}

fn bad(error: &dyn std::fmt::Display) -> Failure {
    Failure::Gate {
        status: StatusCode::BAD_REQUEST,
        code: "PARAM_ERROR",
        message: error.to_string().into(),
        number: 0,
        detail: None,
    }
}
