//! The worker's log, on stderr. Business keys come from outside: a line of the log is one event,
//! whatever they hold, and nothing in it controls the terminal.

use std::io::{self, Write};

use tracing_subscriber::fmt::MakeWriter;

use super::flags::Log;
use crate::output::render::{Palette, escape_controls, escape_json};
use crate::output::report::Report;

/// Begins to log; whoever set up logging before is left alone.
pub(super) fn start(log: Log, report: &Report) {
    let lines = Lines { is_json: log == Log::Json, palette: report.error_palette() };
    // Colours are put in below, where what comes from outside has been spelled out.
    let logs = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::INFO)
        .with_ansi(false)
        .with_writer(lines);
    let _ = match log {
        Log::Off => return,
        Log::Text => logs.try_init(),
        Log::Json => logs.json().try_init(),
    };
}

/// Writes events, each as one harmless line.
#[derive(Clone, Copy)]
struct Lines {
    is_json: bool,
    palette: Palette,
}

impl Lines {
    fn line(self, event: &str) -> String {
        let event = event.strip_suffix('\n').unwrap_or(event);
        let mut line = if self.is_json {
            escape_json(event).into_owned()
        } else {
            self.coloured(&escape_controls(event))
        };
        line.push('\n');
        line
    }

    /// The level, which comes after the time, gets its colour.
    fn coloured(self, line: &str) -> String {
        let Some((time, rest)) = line.split_once(' ') else { return line.to_owned() };
        let (level, rest) = rest.split_at_checked(LEVEL).unwrap_or((rest, ""));
        let style = match level.trim() {
            "ERROR" => self.palette.bad,
            "WARN" => self.palette.number,
            "INFO" => self.palette.good,
            _ => self.palette.faint,
        };
        let faint = self.palette.faint;
        format!("{faint}{time}{faint:#} {style}{level}{style:#}{rest}")
    }
}

impl<'a> MakeWriter<'a> for Lines {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        *self
    }
}

impl Write for Lines {
    /// An event comes in one piece.
    fn write(&mut self, event: &[u8]) -> io::Result<usize> {
        let line = self.line(&String::from_utf8_lossy(event));
        io::stderr().lock().write_all(line.as_bytes())?;
        Ok(event.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stderr().lock().flush()
    }
}

/// Levels are written this wide.
const LEVEL: usize = 5;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_one_line() {
        let check = |is_json, palette, event: &str, expected: &str| {
            assert_eq!(Lines { is_json, palette }.line(event), expected);
        };
        let plain = Palette::PLAIN;
        check(
            false,
            plain,
            "12:00  INFO worker: done key=a\n12:01 ERROR worker: forged\u{1b}[2J\n",
            "12:00  INFO worker: done key=a\\u{a}12:01 ERROR worker: forged\\u{1b}[2J\n",
        );
        check(true, plain, "{\"key\":\"\u{9b}\u{202e}\"}\n", "{\"key\":\"\\u009b\\u202e\"}\n");
        check(true, plain, "{}", "{}\n");
        let (faint, bad) = (Palette::COLOUR.faint, Palette::COLOUR.bad);
        let expected = format!("{faint}12:00{faint:#} {bad}ERROR{bad:#} a\n");
        check(false, Palette::COLOUR, "12:00 ERROR a\n", &expected);
    }
}
