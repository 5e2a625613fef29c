//! What the user does with a permission for a service.

use super::{
    View,
    wire::{close, open},
};
use crate::engine::{Act, Answer, Call, Failure, Kind, OPENID, member, no_such_act};

pub(super) const ACTS: &[Act] = &[Act::post(
    "payscore/permissions/{authorization_code}/{action}",
    "Be the user with a permission",
    |call| Box::pin(act(call)),
)
.acts(&["open", "close"])
.takes(&[
    member("service_id", Kind::Text, "That of the settings if absent"),
    member("openid", Kind::Text, "The user"),
])];

/// `open` or `close`, by the user; the service is the sandbox's own unless the body names one.
async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.act_body()?;
    let service_id =
        body.text("service_id")?.unwrap_or_else(|| call.backend.settings.service_id.clone());
    let openid = body.text("openid")?.unwrap_or_else(|| OPENID.to_owned());
    body.finish()?;
    let code = call.variable("authorization_code");
    let state = match call.variable("action") {
        "open" => open(call, &service_id, code, openid.into()).await?,
        "close" => close(call, &service_id, code, None).await?,
        _ => return Err(no_such_act()),
    };
    let grant = state.0.as_ref().ok_or_else(no_such_act)?;
    Answer::json(&View::by_code(grant))
}
