//! A sentence in both languages with placeholders, and the values for them.

use std::fmt;

use super::Language;

/// A sentence of the catalogue. Gaps are `{0}`, `{1}` and so on, in any order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    pub(crate) en: &'static str,
    pub(crate) zh: &'static str,
}

/// What is said: a sentence of the catalogue with its gaps filled, or the words of somebody else,
/// such as an error of the SDK.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Text {
    Plain(String),
    // Small, because failures hold several texts.
    Sentence(Box<(Sentence, Vec<Text>)>),
}

impl Sentence {
    /// The sentence with its gaps filled.
    pub(crate) fn with<const N: usize>(self, gaps: [&dyn ToString; N]) -> Text {
        self.with_texts(gaps.map(|gap| Text::Plain(gap.to_string())))
    }

    /// The sentence with gaps that are filled by sentences.
    pub(crate) fn with_texts<const N: usize>(self, gaps: [Text; N]) -> Text {
        Text::Sentence(Box::new((self, gaps.into())))
    }

    pub(crate) fn of(self, language: Language) -> &'static str {
        match language {
            Language::English => self.en,
            Language::Chinese => self.zh,
        }
    }
}

impl Text {
    /// The text in one language; what others said stays as it is.
    pub(crate) fn of(&self, language: Language) -> String {
        match self {
            Self::Plain(text) => text.clone(),
            Self::Sentence(filled) => {
                let (words, gaps) = filled.as_ref();
                fill(words.of(language), gaps, language)
            }
        }
    }
}

/// Reads from left to right, so that what fills a gap is never taken for a gap.
fn fill(sentence: &str, gaps: &[Text], language: Language) -> String {
    let mut filled = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let gap = after.split_once('}').and_then(|(index, after)| {
            let gap = gaps.get(index.parse::<usize>().ok()?)?;
            Some((gap, after))
        });
        if let Some((gap, after)) = gap {
            filled.push_str(&gap.of(language));
            rest = after;
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled.push_str(rest);
    filled
}

/// In English, which is also what programs are told.
impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.of(Language::English))
    }
}

impl From<Sentence> for Text {
    fn from(words: Sentence) -> Self {
        Self::Sentence(Box::new((words, Vec::new())))
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::Plain(text)
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }
}

/// Sentences as constants, and a list of all of them: for the tests, or for everybody if it says
/// `listed`.
macro_rules! texts {
    (listed $($name:ident: $en:literal, $zh:literal;)+) => {
        texts!(@constants $($name: $en, $zh;)+);

        pub(super) const ALL: &[(&str, $crate::text::Sentence)] =
            &[$((stringify!($name), $name)),+];
    };
    (@constants $($name:ident: $en:literal, $zh:literal;)+) => {
        $(pub(crate) const $name: $crate::text::Sentence =
            $crate::text::Sentence { en: $en, zh: $zh };)+
    };
    ($($name:ident: $en:literal, $zh:literal;)+) => {
        texts!(@constants $($name: $en, $zh;)+);

        #[cfg(test)]
        pub(super) const ALL: &[(&str, $crate::text::Sentence)] =
            &[$((stringify!($name), $name)),+];
    };
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::{Path, PathBuf};

    use super::super::{
        doctor, failures, files, library_hints, lookup, mistakes, outbox, outcomes, sandbox,
    };
    use super::*;

    fn gaps(sentence: &str) -> BTreeSet<usize> {
        let gap = |part: &str| part.split_once('}')?.0.parse().ok();
        sentence.split('{').skip(1).filter_map(gap).collect()
    }

    #[test]
    fn every_sentence_is_there_in_both_languages() {
        let all = [
            library_hints::ALL,
            doctor::ALL,
            failures::ALL,
            files::ALL,
            lookup::ALL,
            mistakes::ALL,
            outbox::ALL,
            outcomes::ALL,
            sandbox::ALL,
        ];
        let all: Vec<_> = all.into_iter().flatten().collect();
        assert!(all.len() > 150, "{}", all.len());
        for (name, words) in all {
            let is_chinese = |c| ('\u{4e00}'..='\u{9fff}').contains(&c);
            let has_letters = words.en.chars().filter(char::is_ascii_alphabetic).count() > 0;
            assert!(words.zh.chars().any(is_chinese) || !has_letters, "{name}");
            assert!(
                !words.en.is_empty() && !words.en.chars().any(is_chinese),
                "{name}: {}",
                words.en
            );
            let (en, zh) = (gaps(words.en), gaps(words.zh));
            // Two sentences take what is there in their own language only.
            let is_either = [outcomes::KIND, outcomes::EXPLAINED_AS].contains(words);
            assert!(en == zh || is_either, "{name}");
            let all: Vec<usize> = en.union(&zh).copied().collect();
            assert!(all.iter().copied().eq(0..all.len()), "{name}");
        }
    }

    /// Whatever is said to people comes from the catalogue.
    #[test]
    fn no_sentence_stands_outside_the_catalogue() {
        let mut said = Vec::new();
        for path in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
            let text = std::fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]\nmod tests").next().unwrap();
            let code: String = code.split_whitespace().collect();
            for call in CALLS {
                for (at, _) in code.match_indices(call) {
                    let after = &code[at + call.len()..];
                    if after.starts_with('"') || after.starts_with("format!(") {
                        let start: String = code[at..].chars().take(80).collect();
                        said.push(format!("{}: {start}", path.display()));
                    }
                }
            }
        }
        assert!(said.is_empty(), "{}", said.join("\n"));
    }

    fn sources(folder: &Path) -> Vec<PathBuf> {
        let mut found = Vec::new();
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                found.extend(sources(&path));
            } else {
                found.push(path);
            }
        }
        assert!(!found.is_empty());
        found
    }

    #[test]
    fn gaps_are_filled_once() {
        let words = Sentence { en: "{1} of {0} {name}", zh: "{0} 中的 {1} {name}" };
        let text = words.with([&"{1}", &2]);
        assert_eq!(text.to_string(), "2 of {1} {name}");
        assert_eq!(text.of(Language::Chinese), "{1} 中的 2 {name}");
        let nested = Sentence { en: "<{0}>", zh: "《{0}》" }.with_texts([text]);
        assert_eq!(nested.of(Language::Chinese), "《{1} 中的 2 {name}》");
    }

    /// Calls whose argument is said to people.
    const CALLS: [&str; 8] = [
        "Failure::usage(",
        ".hint(",
        ".remark(",
        "refuse(",
        "Exit::Failed,",
        "Exit::NotSent,",
        "Exit::Usage,",
        "Exit::Unfinished,",
    ];
}
