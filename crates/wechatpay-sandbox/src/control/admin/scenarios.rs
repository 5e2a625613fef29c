//! Admin calls that act out scenarios for one merchant.

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    asked::{Asked, Body},
    reply::{Replied, Reply},
    routes::Routes,
};
use crate::{
    control::scenarios::{Played, SCENARIOS, StepInputs, played, scenario, step},
    engine::Verb,
};

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .on(Verb::Get, "scenarios", "All scenarios and where they stand", list)
        .on(Verb::Get, "scenarios/{name}", "One scenario with its steps", show)
        .on(
            Verb::Post,
            "scenarios/{name}/start",
            "Take the first step",
            async |asked: Asked, body| take_step(&asked, body, true).await,
        )
        .on(
            Verb::Post,
            "scenarios/{name}/next",
            "Take the next step",
            async |asked: Asked, body| take_step(&asked, body, false).await,
        )
}

#[derive(Serialize, JsonSchema)]
struct All {
    scenarios: Vec<Played>,
}

async fn list(asked: Asked) -> Replied<All> {
    let record = &asked.merchant.record;
    let all = SCENARIOS.iter().map(|scenario| played(scenario, record));
    Ok(Reply(All { scenarios: all.collect() }))
}

async fn show(asked: Asked) -> Replied<Played> {
    Ok(Reply(played(scenario(asked.variable("name"))?, &asked.merchant.record)))
}

async fn take_step(asked: &Asked, body: Body<StepInputs>, is_start: bool) -> Replied<Played> {
    let (scenario, inputs) = (scenario(asked.variable("name"))?, body.read()?);
    let random = asked.backend().random.clone();
    let act = move |record| step(scenario, is_start, record, inputs, &random);
    let merchant = asked.backend().change_merchant(&asked.merchant.mchid, act).await?;
    Ok(Reply(played(scenario, &merchant.record)))
}
