//! The language of messages.

/// A language of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    English,
    Chinese,
}

impl Language {
    /// By the locale, in the order that POSIX gives its variables.
    pub(crate) fn of(look: impl Fn(&str) -> Option<String>) -> Self {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| look(name).filter(|value| !value.is_empty()));
        let is_chinese = locale.is_some_and(|locale| {
            let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
            language.eq_ignore_ascii_case("zh")
        });
        if is_chinese { Self::Chinese } else { Self::English }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locale_decides() {
        let check = |all: &str, messages: &str, lang: &str, expected: Language| {
            let look = |name: &str| match name {
                "LC_ALL" => Some(all.to_owned()),
                "LC_MESSAGES" => Some(messages.to_owned()),
                "LANG" => Some(lang.to_owned()),
                _ => None,
            };
            assert_eq!(Language::of(look), expected, "{all} {messages} {lang}");
        };
        check("", "", "", Language::English);
        check("", "", "zh_CN.UTF-8", Language::Chinese);
        check("", "", "zh", Language::Chinese);
        check("", "zh-Hans", "en_US.UTF-8", Language::Chinese);
        check("C", "", "zh_CN.UTF-8", Language::English);
        check("en_US.UTF-8", "zh_CN", "zh_CN", Language::English);
        check("", "", "zhu_XX", Language::English);
        assert_eq!(Language::of(|_| None), Language::English);
    }
}
