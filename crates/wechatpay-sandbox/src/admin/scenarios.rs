//! Admin calls that act out scenarios for one merchant.

use http::Method;
use serde_json::json;

use super::{merchants::body, routes::unknown};
use crate::{
    handlers::Call,
    protocol::{Answer, Failure},
    scenarios::{Props, SCENARIOS, played, scenario, step},
};

/// Answers what stands under `/_sandbox/scenarios`.
pub(super) async fn answer(call: &Call<'_>, rest: &[&str]) -> Result<Answer, Failure> {
    let record = &call.merchant.record;
    match (&call.request.method, rest) {
        (&Method::GET, []) => {
            let all: Vec<_> = SCENARIOS.iter().map(|scenario| played(scenario, record)).collect();
            Answer::json(&json!({ "scenarios": all }))
        }
        (&Method::GET, [name]) => Answer::json(&played(scenario(name)?, record)),
        (&Method::POST, [name, verb @ ("start" | "next")]) => {
            let (scenario, props) = (scenario(name)?, body::<Props>(call.request)?);
            let (chance, is_start) = (call.world.chance.clone(), *verb == "start");
            let act = move |record| step(scenario, is_start, record, props, &chance);
            let merchant = call.world.change_merchant(&call.merchant.mchid, act).await?;
            Answer::json(&played(scenario, &merchant.record))
        }
        _ => Err(unknown()),
    }
}
