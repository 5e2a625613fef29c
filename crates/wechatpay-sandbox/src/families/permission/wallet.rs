//! What the user does with a permission for a service.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    View,
    wire::{Service, close, open},
};
use crate::{
    engine::{Act, Answer, Call, Failure, OPENID, Personal, no_such_act},
    families::pay::Payee,
};

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
    /// The same user under the sub-merchant's appid.
    #[schemars(with = "Option<String>")]
    sub_openid: Option<Personal>,
    /// For whom a provider acted.
    sub_mchid: Option<String>,
}

/// `open` or `close`, by the user; the service is the sandbox's own unless the body names one.
async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let Acting { service_id, openid, sub_openid, sub_mchid } = call.act_as()?;
    let service_id = service_id.unwrap_or_else(|| call.backend.settings.service_id.clone());
    let service = Service { payee: Payee::of_caller(call, sub_mchid), service_id };
    let openid = openid.as_deref().unwrap_or(OPENID);
    let code = call.variable("authorization_code");
    let state = match call.variable("action") {
        "open" => open(call, &service, code, openid.into(), sub_openid).await?,
        "close" => close(call, &service, code, None).await?,
        _ => return Err(no_such_act()),
    };
    let grant = state.0.as_ref().ok_or_else(no_such_act)?;
    Answer::json(&View::by_code(grant))
}
