//! What the user and the bank do with a service order, and with a permission for a service.

use http::Method;
use serde::Serialize;

use super::{
    payscore::OPENID,
    routes::{body, unknown},
};
use crate::{
    domain::{
        payscore::no_order,
        permission,
        service_order::{Command, ServiceOrder, View, decide},
    },
    handlers::{Call, Fields, permission as permissions, streams},
    protocol::{Answer, Failure},
};

/// An order as a query shows it, and what the merchant is not shown.
#[derive(Serialize)]
struct Whole<'a> {
    #[serde(flatten)]
    view: View<'a>,
    query_id: &'a str,
    collections: u32,
    declines: u32,
}

/// Answers `/_sandbox/payscore/{kind}/…`; `rest` is the path behind it.
pub(super) async fn answer(call: &Call<'_>, kind: &str, rest: &[&str]) -> Result<Answer, Failure> {
    match (kind, rest, &call.request.method) {
        ("service", [number], &Method::GET) => change(call, number, Command::Tick).await,
        ("service", [number, action], &Method::POST) => {
            act(call, number, action, body(call.request)?).await
        }
        ("permissions", [code, action], &Method::POST) => {
            act_on_permission(call, code, action, body(call.request)?).await
        }
        _ => Err(unknown()),
    }
}

async fn act(
    call: &Call<'_>,
    number: &str,
    action: &str,
    mut body: Fields,
) -> Result<Answer, Failure> {
    let openid = body.text("openid")?;
    body.finish()?;
    let command = match action {
        "confirm" => {
            Command::Confirm { openid: openid.unwrap_or_else(|| OPENID.to_owned()).into() }
        }
        "pay" => Command::Collect { transaction_id: call.world.chance.transaction_id() },
        "decline" => Command::Decline,
        _ => return Err(unknown()),
    };
    change(call, number, command).await
}

/// `open` or `close`, by the user; the service is the sandbox's own unless the body names one.
async fn act_on_permission(
    call: &Call<'_>,
    code: &str,
    action: &str,
    mut body: Fields,
) -> Result<Answer, Failure> {
    let service_id =
        body.text("service_id")?.unwrap_or_else(|| call.world.settings.service_id.clone());
    let openid = body.text("openid")?.unwrap_or_else(|| OPENID.to_owned());
    body.finish()?;
    let state = match action {
        "open" => permissions::open(call, &service_id, code, openid.into()).await?,
        "close" => permissions::close(call, &service_id, code, None).await?,
        _ => return Err(unknown()),
    };
    let grant = state.0.as_ref().ok_or_else(unknown)?;
    Answer::json(&permission::View::by_code(grant))
}

async fn change(call: &Call<'_>, number: &str, command: Command) -> Result<Answer, Failure> {
    let stream = streams::service_order(&call.merchant.mchid, number);
    let state = call
        .change::<ServiceOrder>(&stream, |state, now| decide(state, command.clone(), now))
        .await?;
    let order = state.0.as_ref().ok_or_else(no_order)?;
    Answer::json(&Whole {
        view: View::whole(order),
        query_id: &order.identity.query_id,
        collections: order.collections,
        declines: order.declines,
    })
}
