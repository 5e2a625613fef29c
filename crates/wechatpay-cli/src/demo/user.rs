//! What the user does, simulated by calls under `/_sandbox/`, which no merchant has.

use std::cell::RefCell;
use std::time::Duration;

use serde_json::Value;

use crate::output::failure::{Exit, Failure, Result};
use crate::text::{Text, sandbox as say};

/// Acts as the user, and as WeChat Pay collecting the money.
#[derive(Debug)]
pub(super) struct User {
    agent: ureq::Agent,
    base_url: String,
    deeds: RefCell<Vec<UserAction>>,
}

/// One thing that was done, to be told at the end.
#[derive(Clone, Debug)]
pub(super) struct UserAction {
    /// The admin call that did it.
    pub(super) path: String,
    /// What it means.
    pub(super) meaning: &'static str,
}

impl User {
    pub(super) fn new(base_url: &str) -> Self {
        let agent = ureq::Agent::config_builder()
            .proxy(None)
            .http_status_as_error(false)
            .timeout_global(Some(PATIENCE))
            .build();
        Self { agent: agent.into(), base_url: base_url.to_owned(), deeds: RefCell::default() }
    }

    /// Does something and returns what came of it.
    pub(super) fn does(&self, path: String, body: &Value, meaning: &'static str) -> Result<Value> {
        let failed = |what: Text| {
            let message = say::PLAYED.with_texts([path.clone().into(), what]);
            Failure::new(Exit::Failed, message)
        };
        let mut answer = self
            .agent
            .post(format!("{}{path}", self.base_url))
            .content_type("application/json")
            .send(body.to_string())
            .map_err(|cause| failed(say::NO_ANSWER.into()).because(&cause))?;
        let text = answer
            .body_mut()
            .read_to_string()
            .map_err(|cause| failed(say::BROKE_OFF.into()).because(&cause))?;
        if !answer.status().is_success() {
            return Err(failed(format!("{} {text}", answer.status()).into()));
        }
        let value = serde_json::from_str(&text)
            .map_err(|cause| failed(say::ANSWER_NOT_JSON.into()).because(&cause))?;
        self.deeds.borrow_mut().push(UserAction { path, meaning });
        Ok(value)
    }

    /// Everything that was done, in order.
    pub(super) fn deeds(&self) -> Vec<UserAction> {
        self.deeds.borrow().clone()
    }
}

const PATIENCE: Duration = Duration::from_secs(10);
