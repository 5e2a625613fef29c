//! Colours, or none.

use clap::builder::styling::{AnsiColor, Style};

/// The colours of one stream; all plain where colours are not wanted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Palette {
    pub(crate) good: Style,
    pub(crate) bad: Style,
    pub(crate) heading: Style,
    pub(crate) faint: Style,
    pub(crate) key: Style,
    pub(crate) text: Style,
    pub(crate) number: Style,
}

impl Palette {
    /// No colours.
    pub(crate) const PLAIN: Self = Self {
        good: Style::new(),
        bad: Style::new(),
        heading: Style::new(),
        faint: Style::new(),
        key: Style::new(),
        text: Style::new(),
        number: Style::new(),
    };

    /// Colours that can be read on dark and on light ground.
    pub(crate) const COLOUR: Self = Self {
        good: AnsiColor::Green.on_default(),
        bad: AnsiColor::Red.on_default().bold(),
        heading: Style::new().bold(),
        faint: Style::new().dimmed(),
        key: AnsiColor::Blue.on_default().bold(),
        text: AnsiColor::Green.on_default(),
        number: AnsiColor::Cyan.on_default(),
    };
}
