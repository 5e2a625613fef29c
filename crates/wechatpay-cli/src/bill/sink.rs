//! Where a bill goes: stdout, or a file that is there whole or not at all.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use crate::output::failure::Result;
use crate::output::file::OutFile;
use crate::output::render::{escape_controls, escape_json};
use crate::output::report::Report;

/// Takes lines; what went to a file is kept only if it is told to.
pub(super) enum Sink {
    Stdout {
        out: BufWriter<io::Stdout>,
        /// Strangers' text must not move the cursor.
        is_terminal: bool,
    },
    File(OutFile),
}

impl Sink {
    pub(super) fn new(name: Option<&Path>, report: &Report) -> Result<Self> {
        let Some(name) = name else {
            let is_terminal = report.is_terminal();
            return Ok(Self::Stdout { out: BufWriter::new(io::stdout()), is_terminal });
        };
        OutFile::create(name).map(Self::File)
    }

    /// A line of text or CSV.
    pub(super) fn line(&mut self, line: &str) -> Result<()> {
        match self {
            Self::Stdout { is_terminal: true, .. } => self.put(&escape_controls(line)),
            _ => self.put(line),
        }
    }

    /// A line of JSON.
    pub(super) fn json(&mut self, line: &str) -> Result<()> {
        match self {
            Self::Stdout { is_terminal: true, .. } => self.put(&escape_json(line)),
            _ => self.put(line),
        }
    }

    fn put(&mut self, line: &str) -> Result<()> {
        match self {
            Self::Stdout { out, .. } => Ok(writeln!(out, "{line}")?),
            Self::File(file) => file.write(format!("{line}\n").as_bytes()),
        }
    }

    /// Everything was proven: now it counts.
    pub(super) fn keep(self) -> Result<()> {
        match self {
            Self::Stdout { mut out, .. } => Ok(out.flush()?),
            Self::File(file) => file.keep(),
        }
    }
}
