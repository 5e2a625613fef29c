//! Where a bill goes: stdout, or a file that is there whole or not at all.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::failure::{Exit, Failure, Result};
use crate::render::harmless;
use crate::report::Report;

/// Takes lines; what went to a file is kept only if it is told to.
pub(super) enum Sink {
    Stdout {
        out: BufWriter<io::Stdout>,
        /// Strangers' text must not move the cursor.
        is_terminal: bool,
    },
    File {
        out: BufWriter<NamedTempFile>,
        name: PathBuf,
    },
}

impl Sink {
    pub(super) fn new(name: Option<&Path>, report: &Report) -> Result<Self> {
        let Some(name) = name else {
            let is_terminal = report.is_terminal();
            return Ok(Self::Stdout { out: BufWriter::new(io::stdout()), is_terminal });
        };
        let mut builder = tempfile::Builder::new();
        builder.prefix(".wxpay-bill-").suffix(".part");
        // As any new file: who may read it is said by the umask.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let file = builder.tempfile_in(folder(name)).map_err(|cause| unwritable(name, &cause))?;
        Ok(Self::File { out: BufWriter::new(file), name: name.to_owned() })
    }

    pub(super) fn line(&mut self, line: &str) -> Result<()> {
        match self {
            Self::Stdout { out, is_terminal: true } => writeln!(out, "{}", harmless(line))?,
            Self::Stdout { out, .. } => writeln!(out, "{line}")?,
            Self::File { out, name } => {
                writeln!(out, "{line}").map_err(|cause| unwritable(name, &cause))?;
            }
        }
        Ok(())
    }

    /// Everything was proven: now it counts.
    pub(super) fn keep(self) -> Result<()> {
        match self {
            Self::Stdout { mut out, .. } => Ok(out.flush()?),
            Self::File { out, name } => {
                let kept = out.into_inner().map_err(io::IntoInnerError::into_error);
                let kept = kept.and_then(|file| {
                    file.as_file().sync_all()?;
                    file.persist(&name).map_err(|error| error.error)
                });
                kept.map(drop).map_err(|cause| unwritable(&name, &cause))
            }
        }
    }
}

/// Looks before anything is asked for: nobody wants to hear of it after a long download.
pub(super) fn check(name: &Path) -> Result<()> {
    let refuse = |what: &str| Failure::usage(format!("cannot write {}: {what}", name.display()));
    if name.is_dir() {
        return Err(refuse("it is a folder").hint("name a file in it"));
    }
    if name.file_name().is_none() {
        return Err(refuse("that is no file's name"));
    }
    if !folder(name).is_dir() {
        return Err(refuse("its folder does not exist"));
    }
    Ok(())
}

pub(super) fn unwritable(name: &Path, cause: &io::Error) -> Failure {
    Failure::new(Exit::Failed, format!("cannot write {}", name.display())).because(cause)
}

fn folder(name: &Path) -> &Path {
    let folder = name.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or_else(|| Path::new("."))
}
