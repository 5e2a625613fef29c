//! The two languages of the book, each a tree of pages of its own.

use wechatpay_catalogue::Words;

/// A language of the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Chinese.
    Zh,
    /// English.
    En,
}

impl Language {
    /// Both, in the order in which they are built.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// As it is in paths and in `<html lang>`: `zh`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.say("zh", "en")
    }

    /// Its own name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.say("中文", "English")
    }

    /// The other of the two.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Zh => Self::En,
            Self::En => Self::Zh,
        }
    }

    /// One of two texts.
    #[must_use]
    pub const fn say(self, zh: &'static str, en: &'static str) -> &'static str {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }

    /// The words of the catalogue in this language.
    #[must_use]
    pub fn of(self, words: &Words) -> &str {
        match self {
            Self::Zh => &words.zh,
            Self::En => &words.en,
        }
    }
}
