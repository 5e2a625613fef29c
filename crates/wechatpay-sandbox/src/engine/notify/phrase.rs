//! What is said to people, in both languages at once.

/// The same sentence in English and in Chinese. There is no way to give one without the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Phrase {
    pub(crate) en: String,
    pub(crate) zh: String,
}

impl Phrase {
    pub(crate) fn new(en: impl Into<String>, zh: impl Into<String>) -> Self {
        Self { en: en.into(), zh: zh.into() }
    }

    /// More words behind these, in both languages.
    pub(crate) fn and(&self, en: &str, zh: &str) -> Self {
        Self::new(format!("{}{en}", self.en), format!("{}{zh}", self.zh))
    }
}

/// A sentence in English, the same in Chinese; gaps as in `format!`.
macro_rules! phrase {
    ($en:literal, $zh:literal) => {
        $crate::engine::notify::Phrase::new(format!($en), format!($zh))
    };
}

pub(crate) use phrase;
