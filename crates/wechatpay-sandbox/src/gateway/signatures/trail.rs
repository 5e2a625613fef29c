//! Records each check of a request and its result, which the real gateway never shows.

use std::borrow::Cow;

use serde::Serialize;

use crate::engine::shorten_message;

/// One check and its result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Check {
    /// What was looked at.
    #[serde(rename = "check")]
    pub(crate) name: &'static str,
    /// Whether the request passed.
    pub(crate) is_passed: bool,
    /// What was found, where there is something to say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) note: Option<Cow<'static, str>>,
}

/// The checks so far.
#[derive(Debug, Default)]
pub(crate) struct Trail(Vec<Check>);

impl Trail {
    pub(crate) fn pass(&mut self, name: &'static str) {
        self.0.push(Check { name, is_passed: true, note: None });
    }

    pub(crate) fn fail(&mut self, name: &'static str, note: impl Into<Cow<'static, str>>) {
        // Notes stay in the log, and may repeat what was sent.
        let note = shorten_message(note.into());
        self.0.push(Check { name, is_passed: false, note: Some(note) });
    }

    pub(crate) fn into_checks(self) -> Vec<Check> {
        self.0
    }
}
