//! Writes the text of a download to stdout, or to a file that appears only when complete.

use std::path::Path;

use wechatpay::{bill::Download, transport::BlockingBody};

use crate::output::failure::{Exit, Failure, Result};
use crate::output::file::OutFile;
use crate::output::report::Report;
use crate::text::{Sentence, files as say};

/// Takes the text of one file after the other.
pub(super) struct FileOutput<'r> {
    file: Option<OutFile>,
    report: &'r Report,
    size: u64,
}

impl<'r> FileOutput<'r> {
    pub(super) fn new(out: Option<&Path>, report: &'r Report) -> Result<Self> {
        let file = out.map(OutFile::create).transpose()?;
        Ok(Self { file, report, size: 0 })
    }

    /// Takes all of it; an error says that nothing that came counts.
    pub(super) fn take(&mut self, mut download: Download<BlockingBody>) -> Result<()> {
        while let Some(piece) = download.piece().map_err(|error| self.broken_off(error))? {
            self.size += piece.len() as u64;
            match &mut self.file {
                Some(file) => file.write(&piece)?,
                None => self.report.bytes(&piece)?,
            }
        }
        Ok(())
    }

    /// All of it came: now it counts. A proof vouches for an empty file, nothing else does.
    pub(super) fn keep(self, name: Option<&Path>, proof: Option<Sentence>) -> Result<()> {
        if self.size == 0 && proof.is_none() {
            return Err(Failure::new(Exit::Unknown, say::FILE_EMPTY).hint(say::ASK_AGAIN));
        }
        if let Some(file) = self.file {
            file.keep()?;
        }
        if let Some(name) = name {
            let saved = say::SAVED_FILE.with([&name.display(), &self.size]);
            self.report.remark(say::SAVED, saved);
        }
        match proof {
            Some(proof) if name.is_some() => self.report.remark(say::PROVEN, proof),
            Some(_) => {}
            None => self.report.remark(say::NOT_PROVEN, say::ONLY_TLS),
        }
        Ok(())
    }

    fn broken_off(&self, error: wechatpay::Error) -> Failure {
        let failure = Failure::from(error);
        if self.file.is_none() { failure.hint(say::PRINTED_DOES_NOT_COUNT) } else { failure }
    }
}
