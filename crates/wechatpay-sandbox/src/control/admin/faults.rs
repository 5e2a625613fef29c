//! Admin calls about faults: list, add, take away.

use http::StatusCode;
use serde_json::json;

use super::routes::Asked;
use crate::{
    engine::{Answer, Failure, refused},
    gateway::faults::Rule,
};

/// `GET /_sandbox/faults`
pub(super) fn list(asked: &Asked<'_>) -> Result<Answer, Failure> {
    Answer::json(&json!({ "faults": asked.control.gateway.faults.list() }))
}

/// `POST /_sandbox/faults` with one rule.
pub(super) fn add(asked: &Asked<'_>) -> Result<Answer, Failure> {
    let bad = |error: &dyn std::fmt::Display| {
        refused(StatusCode::BAD_REQUEST, "PARAM_ERROR", error.to_string())
    };
    let rule: Rule =
        serde_json::from_slice(&asked.call.request.body).map_err(|error| bad(&error))?;
    let id = asked.control.gateway.faults.add(rule).map_err(|error| bad(&error))?;
    Answer::json(&json!({ "id": id }))
}

/// `DELETE /_sandbox/faults`
pub(super) fn clear(asked: &Asked<'_>) -> Result<Answer, Failure> {
    let faults = &asked.control.gateway.faults;
    let removed = faults.list().len();
    faults.clear();
    Answer::json(&json!({ "removed": removed }))
}

/// `DELETE /_sandbox/faults/{id}`
pub(super) fn remove(asked: &Asked<'_>) -> Result<Answer, Failure> {
    let faults = &asked.control.gateway.faults;
    if asked.call.variable("id").parse().is_ok_and(|id| faults.remove(id).is_ok()) {
        return Answer::json(&json!({ "removed": 1 }));
    }
    Err(refused(StatusCode::NOT_FOUND, "NOT_FOUND", "no such fault"))
}
