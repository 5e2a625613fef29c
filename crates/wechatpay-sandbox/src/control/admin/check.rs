//! The go-live checklist as an admin call.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::{
    asked::{Asked, Body, bad},
    reply::{Replied, Reply},
    routes::Routes,
};
use crate::{
    control::check::{self, CheckReport, check},
    engine::{Verb, notify::check_address},
};

pub(super) fn routes(routes: Routes) -> Routes {
    routes.on(Verb::Post, "check", "Play the go-live checklist against a running service", run)
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Service {
    /// Where the service takes notifications.
    notify_url: Option<String>,
    /// The type of the good notification.
    event_type: Option<String>,
    /// What the good notification tells.
    resource: Option<Map<String, Value>>,
}

/// Plays the checklist and gives the report.
async fn run(asked: Asked, body: Body<Service>) -> Replied<CheckReport> {
    let (merchant, body) = (&asked.merchant, body.read()?);
    let url = body.notify_url.or_else(|| asked.backend().default_notify_url(&merchant.mchid));
    let notify_url = url.ok_or_else(no_address)?;
    let address = check_address(&notify_url).map_err(bad)?;
    let wish = check::Asked { notify_url, event_type: body.event_type, resource: body.resource };
    Ok(Reply(check(&asked.control().gateway, merchant, wish, address).await?))
}

/// Nobody said where a service listens.
pub(super) fn no_address() -> crate::engine::Failure {
    bad("give a notify_url, or set a default_notify_url")
}
