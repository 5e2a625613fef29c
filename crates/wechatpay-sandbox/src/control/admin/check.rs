//! The go-live checklist as an admin call.

use http::StatusCode;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::routes::Asked;
use crate::{
    control::check::{self, check},
    engine::{Answer, Failure, notify::check_address, refused},
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    notify_url: Option<String>,
    event_type: Option<String>,
    resource: Option<Map<String, Value>>,
}

/// `POST /_sandbox/check`: plays the checklist and gives the report.
pub(super) async fn run(asked: &Asked<'_>) -> Result<Answer, Failure> {
    let call = &asked.call;
    let body: Body = call.act_body_as()?;
    let url = body.notify_url.or_else(|| call.backend.default_notify_url(&call.merchant.mchid));
    let notify_url = url.ok_or_else(|| {
        let message = "give a notify_url, or set a default_notify_url";
        refused(StatusCode::BAD_REQUEST, "PARAM_ERROR", message)
    })?;
    let address = check_address(&notify_url)
        .map_err(|problem| refused(StatusCode::BAD_REQUEST, "PARAM_ERROR", problem))?;
    let wish = check::Asked { notify_url, event_type: body.event_type, resource: body.resource };
    Answer::json(&check(&asked.control.gateway, call.merchant, wish, address).await?)
}
