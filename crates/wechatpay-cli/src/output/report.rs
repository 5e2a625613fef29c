//! Writes results to stdout and everything else to stderr. No other module prints.

use std::io::{self, IsTerminal as _, Write as _};

use crate::environment;
use crate::output::color::When;
use crate::output::failure::{Exit, Failure};
use crate::output::render::{Palette, escape_controls, escape_json};
use crate::text::outcomes as say;
use crate::text::{Language, Sentence, Text};

/// Where output goes and how it may look.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Report {
    /// The colours of stdout.
    pub(crate) palette: Palette,
    error_palette: Palette,
    is_terminal: bool,
    width: Option<usize>,
    language: Language,
}

impl Report {
    /// Looks at both streams once.
    pub(crate) fn new(when: When) -> Self {
        let is_terminal = io::stdout().is_terminal();
        Self {
            palette: palette(when, is_terminal),
            error_palette: palette(when, io::stderr().is_terminal()),
            is_terminal,
            width: terminal_size::terminal_size_of(io::stdout())
                .map(|(width, _)| usize::from(width.0)),
            language: Language::of(environment::environment),
        }
    }

    /// A text in the language of whoever reads it.
    pub(crate) fn say(&self, text: impl Into<Text>) -> String {
        text.into().of(self.language)
    }

    /// The language of whoever reads it.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// The colours of stderr.
    pub(crate) fn error_palette(&self) -> Palette {
        self.error_palette
    }

    /// Whether a person is looking at stdout.
    pub(crate) fn is_terminal(&self) -> bool {
        self.is_terminal
    }

    /// The width of the terminal in cells, if stdout is one.
    pub(crate) fn width(&self) -> Option<usize> {
        self.width
    }

    /// The columns and lines of the terminal at this moment; windows change their size.
    #[expect(clippy::unused_self, reason = "only who was given the report may look")]
    pub(crate) fn window(&self) -> Option<(usize, usize)> {
        let (width, height) = terminal_size::terminal_size_of(io::stdout())?;
        Some((usize::from(width.0), usize::from(height.0)))
    }

    /// Writes a line of the result.
    pub(crate) fn line(&self, text: &str) -> io::Result<()> {
        self.text(&format!("{text}\n"))
    }

    /// Writes a line of JSON. What could play with a terminal is spelled out, into files and pipes
    /// too: they are looked at later.
    pub(crate) fn json(&self, text: &str) -> io::Result<()> {
        self.line(&escape_json(text))
    }

    /// Writes text of the result as it is.
    #[expect(clippy::unused_self, reason = "only who was given the report may write")]
    pub(crate) fn text(&self, text: &str) -> io::Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(text.as_bytes())?;
        out.flush()
    }

    /// Writes bytes of the result as they are: a file.
    #[expect(clippy::unused_self, reason = "only who was given the report may write")]
    pub(crate) fn bytes(&self, bytes: &[u8]) -> io::Result<()> {
        io::stdout().lock().write_all(bytes)
    }

    /// Writes a remark to stderr.
    pub(crate) fn remark(&self, name: impl Into<Text>, value: impl Into<Text>) {
        let faint = self.error_palette.faint;
        let (name, value) = (escape_controls(&self.say(name)), escape_controls(&self.say(value)));
        error_line(&format!("{faint}{name}{faint:#} {value}"));
    }

    /// Writes why a command failed: the message, its causes, what else is known, what to do.
    pub(crate) fn failure(&self, failure: &Failure) {
        let Palette { bad, faint, heading, .. } = self.error_palette;
        let word = |words: Sentence| words.of(self.language);
        let text = |text: &Text| escape_controls(&text.of(self.language));
        let error = word(say::ERROR);
        error_line(&format!("{bad}{error}{bad:#}: {}", text(&failure.message)));
        let because = word(say::BECAUSE);
        for cause in &failure.causes {
            error_line(&format!("  {faint}{because}{faint:#} {}", escape_controls(cause)));
        }
        for (name, value) in &failure.facts {
            error_line(&format!("  {faint}{}{faint:#} {}", word(*name), text(value)));
        }
        if let Some(hint) = &failure.hint {
            let name = word(say::HINT);
            error_line(&format!("{heading}{name}{heading:#}: {}", text(hint)));
        }
    }

    /// Writes why a command failed, if there is anybody to tell, and gives the exit code.
    pub(crate) fn end(&self, result: Result<(), Failure>) -> Exit {
        match result {
            Ok(()) => Exit::Success,
            Err(failure) => {
                if failure.exit != Exit::Success {
                    self.failure(&failure);
                }
                failure.exit
            }
        }
    }
}

/// Help goes to stdout, mistakes to stderr; whether anybody reads it is not our affair. A mistake
/// repeats what was typed, and that may come from anywhere: what `is_harmless` does not vouch for is
/// told in our own words, on lines of its own.
pub(crate) fn mistake(error: &clap::Error, color: When, is_harmless: bool) -> Exit {
    let language = Language::of(environment::environment);
    let is_ours = language == Language::Chinese || !is_harmless;
    if let Some(lines) = is_ours.then(|| super::mistake::lines(error, language)).flatten() {
        let Palette { bad, .. } = palette(color, io::stderr().is_terminal());
        let word = say::ERROR.of(language);
        error_line(&format!("{bad}{word}{bad:#}: {}", lines.join("\n  ")));
        return Exit::Usage;
    }
    let _ = error.print();
    if error.use_stderr() { Exit::Usage } else { Exit::Success }
}

/// A closed stderr is ignored: there is no other place to report it.
fn error_line(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

fn palette(when: When, is_terminal: bool) -> Palette {
    let is_wanted = match when {
        When::Always => true,
        When::Never => false,
        When::Auto => is_terminal && environment::allows_colour(environment::environment),
    };
    if is_wanted { Palette::COLOUR } else { Palette::PLAIN }
}
