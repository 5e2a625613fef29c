//! Taking a scenario's steps, and telling where it stands.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wechatpay_core::ApiV3Key;

use super::table::{SCENARIOS, Scenario, StepChange};
use crate::engine::{
    error::{Cause, Error},
    keys::Pair,
    merchants::Record,
    random::Random,
};

/// What a step may need: made if it is not given.
#[derive(Deserialize, Default, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct StepInputs {
    /// PEM, together with the certificate.
    private_key: Option<String>,
    /// PEM, together with its private key.
    certificate: Option<String>,
    /// 32 bytes.
    apiv3_key: Option<String>,
}

impl StepInputs {
    /// The key and certificate that were given, or new ones for `name`; the latter is slow.
    pub(super) fn pair(self, name: &str) -> Result<Pair, Error> {
        Pair::given(self.private_key, self.certificate)?.map_or_else(|| Pair::generate(name), Ok)
    }

    /// The APIv3 key that was given, or a new one.
    pub(super) fn apiv3_key(self, random: &Random) -> Result<String, Error> {
        let key = self.apiv3_key.unwrap_or_else(|| format!("sandbox{}", random.text(25)));
        ApiV3Key::new(&key)?;
        Ok(key)
    }
}

/// A scenario by name.
pub(crate) fn scenario(name: &str) -> Result<&'static Scenario, Error> {
    let found = SCENARIOS.iter().find(|scenario| scenario.name == name);
    found.ok_or_else(|| Cause::NoScenario(name.to_owned()).into())
}

/// Takes the first step (again), or the next one.
pub(crate) fn step(
    scenario: &Scenario,
    is_start: bool,
    mut record: Record,
    inputs: StepInputs,
    random: &Random,
) -> Result<Record, Error> {
    let taken = if is_start { 0 } else { taken(scenario, &record) };
    let is_under_way = is_start || taken > 0;
    let step = scenario.steps.get(taken).filter(|_| is_under_way);
    let step = step.ok_or_else(|| Cause::ScenarioOver(scenario.name.to_owned()))?;
    record = match step.act {
        StepChange::Plain(act) => act(record),
        StepChange::Making(act) => act(record, inputs, random)?,
    };
    record.scenarios.insert(scenario.name.to_owned(), taken + 1);
    Ok(record)
}

/// Where a scenario stands with a merchant.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Played {
    name: &'static str,
    says: &'static str,
    mchid: String,
    steps: Vec<PlayedStep>,
    /// The step that was taken last.
    now: Option<&'static str>,
    /// The step that comes next.
    next: Option<&'static str>,
}

#[derive(Serialize, JsonSchema)]
struct PlayedStep {
    name: &'static str,
    says: &'static str,
    is_taken: bool,
}

/// Where a scenario stands with a merchant.
pub(crate) fn played(scenario: &Scenario, record: &Record) -> Played {
    let taken = taken(scenario, record);
    let steps = scenario.steps.iter().enumerate().map(|(at, step)| PlayedStep {
        name: step.name,
        says: step.says,
        is_taken: at < taken,
    });
    Played {
        name: scenario.name,
        says: scenario.says,
        mchid: record.mchid.clone(),
        steps: steps.collect(),
        now: taken.checked_sub(1).and_then(|at| scenario.steps.get(at)).map(|step| step.name),
        next: scenario.steps.get(taken).map(|step| step.name),
    }
}

fn taken(scenario: &Scenario, record: &Record) -> usize {
    record.scenarios.get(scenario.name).copied().unwrap_or(0)
}
