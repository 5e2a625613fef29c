//! Writes a bill to stdout, or to a file that appears only when complete.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use crate::output::failure::Result;
use crate::output::file::OutFile;
use crate::output::render::{escape_controls, escape_json};

/// Takes lines; what went to a file is kept only if it is told to.
pub(super) enum Sink {
    Stdout(BufWriter<io::Stdout>),
    File(OutFile),
}

impl Sink {
    pub(super) fn new(name: Option<&Path>) -> Result<Self> {
        match name {
            None => Ok(Self::Stdout(BufWriter::new(io::stdout()))),
            Some(name) => OutFile::create(name).map(Self::File),
        }
    }

    /// A line of text or CSV. Untrusted text must not move a cursor, now or when the file is looked at.
    pub(super) fn line(&mut self, line: &str) -> Result<()> {
        self.put(&escape_controls(line))
    }

    /// A line of JSON.
    pub(super) fn json(&mut self, line: &str) -> Result<()> {
        self.put(&escape_json(line))
    }

    fn put(&mut self, line: &str) -> Result<()> {
        match self {
            Self::Stdout(out) => Ok(writeln!(out, "{line}")?),
            Self::File(file) => file.write(format!("{line}\n").as_bytes()),
        }
    }

    /// Everything was proven: now it counts.
    pub(super) fn keep(self) -> Result<()> {
        match self {
            Self::Stdout(mut out) => Ok(out.flush()?),
            Self::File(file) => file.keep(),
        }
    }
}
