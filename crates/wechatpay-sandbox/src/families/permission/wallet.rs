//! What the user does with a permission for a service.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    View,
    wire::{close, open},
};
use crate::engine::{Act, Answer, Call, Failure, OPENID, no_such_act};

pub(super) const ACTS: &[Act] = &[Act::post(
    "payscore/permissions/{authorization_code}/{action}",
    "Be the user with a permission",
    |call| Box::pin(act(call)),
)
.acts(&["open", "close"])
.body::<Acting>()];

#[derive(Deserialize, JsonSchema)]
struct Acting {
    /// That of the settings if absent.
    service_id: Option<String>,
    /// The user.
    openid: Option<String>,
}

/// `open` or `close`, by the user; the service is the sandbox's own unless the body names one.
async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let Acting { service_id, openid } = call.act_as()?;
    let service_id = service_id.as_deref().unwrap_or(&call.backend.settings.service_id);
    let openid = openid.as_deref().unwrap_or(OPENID);
    let code = call.variable("authorization_code");
    let state = match call.variable("action") {
        "open" => open(call, service_id, code, openid.into()).await?,
        "close" => close(call, service_id, code, None).await?,
        _ => return Err(no_such_act()),
    };
    let grant = state.0.as_ref().ok_or_else(no_such_act)?;
    Answer::json(&View::by_code(grant))
}
