//! What came of the checklist: one item per rule, and the sums.

use serde::{Deserialize, Serialize};

use crate::engine::notify::Phrase;

/// What came of the whole checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct CheckReport {
    /// Where the notifications went.
    pub notify_url: String,
    /// Whether nothing failed and the service acknowledges what it should.
    pub is_ready: bool,
    /// How many items passed.
    pub passed: usize,
    /// How many are doubtful.
    pub warned: usize,
    /// How many failed.
    pub failed: usize,
    /// How many could not be checked.
    pub open: usize,
    /// In the order in which they were played.
    pub items: Vec<CheckItem>,
}

/// One rule of the checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct CheckItem {
    /// For programs, such as `bad_signature`.
    pub id: String,
    /// The rule.
    pub title: String,
    /// The rule in Chinese.
    pub title_zh: String,
    /// What came of it.
    pub verdict: CheckVerdict,
    /// What was seen.
    pub found: String,
    /// What was seen, in Chinese.
    #[serde(default)]
    pub found_zh: String,
    /// What to do; empty if there is nothing to do.
    pub advice: String,
}

/// What came of one rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CheckVerdict {
    /// It is kept.
    Passed,
    /// It is kept, but doubtfully.
    Warned,
    /// It is broken.
    Failed,
    /// A refusal proves nothing, because good notifications are refused as well.
    Unproven,
    /// The service made no call that could be checked.
    NotSeen,
}

impl CheckReport {
    pub(super) fn new(notify_url: String, items: Vec<CheckItem>) -> Self {
        let count = |verdict| items.iter().filter(|item| item.verdict == verdict).count();
        let failed = count(CheckVerdict::Failed);
        let unproven = count(CheckVerdict::Unproven);
        Self {
            notify_url,
            is_ready: failed == 0 && unproven == 0,
            passed: count(CheckVerdict::Passed),
            warned: count(CheckVerdict::Warned),
            failed,
            open: unproven + count(CheckVerdict::NotSeen),
            items,
        }
    }

    /// The item of that id.
    #[must_use]
    pub fn item(&self, id: &str) -> Option<&CheckItem> {
        self.items.iter().find(|item| item.id == id)
    }
}

/// A rule of the list: its id, its words in both languages, and what to do when it is broken.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rule {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) title_zh: &'static str,
    pub(super) advice: &'static str,
}

impl Rule {
    pub(super) fn is(self, verdict: CheckVerdict, found: Phrase) -> CheckItem {
        let is_good = verdict == CheckVerdict::Passed;
        CheckItem {
            id: self.id.to_owned(),
            title: self.title.to_owned(),
            title_zh: self.title_zh.to_owned(),
            verdict,
            found: found.en,
            found_zh: found.zh,
            advice: if is_good { String::new() } else { self.advice.to_owned() },
        }
    }
}

impl CheckVerdict {
    /// The word for tables.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Warned => "warned",
            Self::Failed => "failed",
            Self::Unproven => "unproven",
            Self::NotSeen => "not seen",
        }
    }
}
