//! The rules of the checklist in words, in both languages.

mod calls;
mod notifications;
mod rule;

pub(super) use calls::*;
pub(super) use notifications::*;
pub(super) use rule::Rule;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{calls, notifications};

    #[test]
    fn every_rule_has_an_id_of_its_own_and_words_in_both_languages() {
        let all = || notifications::ALL.iter().chain(calls::ALL);
        let ids: BTreeSet<&str> = all().map(|rule| rule.id).collect();
        assert_eq!(ids.len(), all().count());
        let is_chinese = |text: &str| !text.is_ascii();
        for rule in all() {
            assert!(is_chinese(rule.title_zh) && is_chinese(rule.advice_zh), "{rule:?}");
            assert!(rule.title.is_ascii() || rule.title.contains('…'), "{rule:?}");
        }
    }
}
