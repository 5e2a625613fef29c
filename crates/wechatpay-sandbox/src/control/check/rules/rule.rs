//! One rule of the checklist: of which product, how serious, and what to change (protocol 15).

use crate::{
    control::check::report::{CheckItem, CheckVerdict, Product, Severity},
    engine::notify::Phrase,
};

/// A rule of the list: its id, its words in both languages, and what to do when it is broken.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rule {
    pub(crate) id: &'static str,
    pub(crate) product: Product,
    pub(crate) severity: Severity,
    pub(crate) title: &'static str,
    pub(crate) title_zh: &'static str,
    pub(crate) advice: &'static str,
    pub(crate) advice_zh: &'static str,
}

impl Rule {
    pub(crate) fn is(self, verdict: CheckVerdict, found: Phrase) -> CheckItem {
        let is_good = verdict == CheckVerdict::Passed;
        let advice = |text: &str| if is_good { String::new() } else { text.to_owned() };
        CheckItem {
            id: self.id.to_owned(),
            product: self.product,
            severity: self.severity,
            title: self.title.to_owned(),
            title_zh: self.title_zh.to_owned(),
            verdict,
            found: found.en,
            found_zh: found.zh,
            advice: advice(self.advice),
            advice_zh: advice(self.advice_zh),
        }
    }
}

/// Each rule: name and id, product, severity; title and advice, each in English and Chinese.
macro_rules! rules {
    ($($name:ident = $id:literal $product:ident $severity:ident:
        $title:literal, $title_zh:literal; $advice:literal, $advice_zh:literal;)*) => {
        $(pub(crate) const $name: Rule = Rule {
            id: $id,
            product: Product::$product,
            severity: Severity::$severity,
            title: $title,
            title_zh: $title_zh,
            advice: $advice,
            advice_zh: $advice_zh,
        };)*

        #[cfg(test)]
        pub(super) const ALL: &[Rule] = &[$($name),*];
    };
}

pub(super) use rules;
