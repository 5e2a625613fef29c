//! Each check of a request in its order, and how it ended: what the real gateway never tells.

use std::borrow::Cow;

use serde::Serialize;

use super::envelope::{LONGEST_MESSAGE, shorten_to};

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
        let mut note = note.into();
        // Notes stay in the log, and may repeat what was sent.
        if note.len() > LONGEST_MESSAGE {
            note = shorten_to(&note, LONGEST_MESSAGE).into();
        }
        self.0.push(Check { name, is_passed: false, note: Some(note) });
    }

    pub(crate) fn into_checks(self) -> Vec<Check> {
        self.0
    }
}
