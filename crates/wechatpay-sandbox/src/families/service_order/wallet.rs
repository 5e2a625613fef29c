//! What the user and the bank do with a service order.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Command, Order, ServiceOrder, Stage, View, wire::stream_for};
use crate::{
    engine::{Act, Answer, Call, Failure, OPENID, Personal, Stream, no_such_act},
    families::{
        pay::{Due, Payee, collect},
        payscore::no_order,
    },
};

pub(super) const ACTS: &[Act] = &[
    Act::get("payscore/service/{out_order_no}", "A service order", |call| Box::pin(find(call))),
    Act::post("payscore/service/{out_order_no}/{action}", "Be the user or the bank", |call| {
        Box::pin(act(call))
    })
    .acts(&["confirm", "pay", "decline"])
    .body::<Acting>(),
];

/// An order as a query shows it, and what the merchant is not shown.
#[derive(Serialize)]
struct Whole<'a> {
    #[serde(flatten)]
    view: View<'a>,
    query_id: &'a str,
    collections: u32,
    declines: u32,
}

#[derive(Deserialize, JsonSchema)]
struct Acting {
    /// Who confirms.
    openid: Option<String>,
    /// The same user under the sub-merchant's appid.
    #[schemars(with = "Option<String>")]
    sub_openid: Option<Personal>,
    /// For whom a provider acted.
    sub_mchid: Option<String>,
}

async fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = Payee::asked(call)?;
    show(call, &stream_for(&payee, call.variable("out_order_no")), None).await
}

async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let Acting { openid, sub_openid, sub_mchid } = call.act_as()?;
    let payee = Payee::of_caller(call, sub_mchid);
    let stream = stream_for(&payee, call.variable("out_order_no"));
    let command = match call.variable("action") {
        "confirm" => {
            Command::Confirm { openid: openid.as_deref().unwrap_or(OPENID).into(), sub_openid }
        }
        "pay" => collected(call, payee, &stream).await?,
        "decline" => Command::Decline,
        _ => return Err(no_such_act()),
    };
    show(call, &stream, Some(command)).await
}

/// The platform collects what is due. The payment is a purchase of its own, by which refunds, profit
/// sharing and bills find it (protocol 05 §12).
async fn collected(call: &Call<'_>, payee: Payee, stream: &Stream) -> Result<Command, Failure> {
    let state = call.current::<ServiceOrder>(stream).await?;
    let due = state.0.as_ref().and_then(|order| due(order, payee));
    let transaction_id = match due {
        Some(due) => collect(call.backend, call.now(), due).await?,
        None => call.backend.random.transaction_id(),
    };
    Ok(Command::Collect { transaction_id })
}

/// Nothing, unless the order waits for its money.
fn due(order: &Order, payee: Payee) -> Option<Due> {
    let total = order.account().total.filter(|_| order.stage == Stage::Completed)?;
    let (terms, order_id) = (&order.terms, &order.identity.order_id);
    let profit_sharing =
        order.completed.as_ref().is_some_and(|done| done.completion.profit_sharing);
    Some(Due {
        payee,
        appid: terms.appid.clone(),
        sub_appid: terms.sub_appid.clone(),
        out_trade_no: order_id.clone(),
        description: terms.service_introduction.clone(),
        attach: Some(format!("wxzff|{order_id}|{}", terms.out_order_no)),
        total,
        profit_sharing,
        openid: order.openid.clone().unwrap_or_else(|| OPENID.into()),
        sub_openid: order.sub_openid.clone(),
        bank_type: "OTHERS".to_owned(),
    })
}

async fn show(
    call: &Call<'_>,
    stream: &Stream,
    command: Option<Command>,
) -> Result<Answer, Failure> {
    let state = match command {
        Some(command) => call.change::<ServiceOrder>(stream, command).await?,
        None => call.current::<ServiceOrder>(stream).await?,
    };
    let order = state.0.as_ref().ok_or_else(no_order)?;
    Answer::json(&Whole {
        view: View::whole(order),
        query_id: &order.identity.query_id,
        collections: order.collections,
        declines: order.declines,
    })
}
