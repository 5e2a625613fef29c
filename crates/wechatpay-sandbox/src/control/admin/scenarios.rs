//! Admin calls that act out scenarios for one merchant.

use serde_json::json;

use crate::{
    control::scenarios::{SCENARIOS, StepInputs, played, scenario, step},
    engine::{Answer, Call, Failure},
};

/// `GET /_sandbox/scenarios`
pub(super) fn list(call: &Call<'_>) -> Result<Answer, Failure> {
    let record = &call.merchant.record;
    let all: Vec<_> = SCENARIOS.iter().map(|scenario| played(scenario, record)).collect();
    Answer::json(&json!({ "scenarios": all }))
}

/// `GET /_sandbox/scenarios/{name}`
pub(super) fn show(call: &Call<'_>) -> Result<Answer, Failure> {
    Answer::json(&played(scenario(call.variable("name"))?, &call.merchant.record))
}

/// `POST /_sandbox/scenarios/{name}/start` and `…/next`
pub(super) async fn take_step(call: &Call<'_>, is_start: bool) -> Result<Answer, Failure> {
    let (scenario, inputs) = (scenario(call.variable("name"))?, call.act_body_as::<StepInputs>()?);
    let random = call.backend.random.clone();
    let act = move |record| step(scenario, is_start, record, inputs, &random);
    let merchant = call.backend.change_merchant(&call.merchant.mchid, act).await?;
    Answer::json(&played(scenario, &merchant.record))
}
