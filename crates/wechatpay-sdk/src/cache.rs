//! Keeps platform certificates in a file between two runs of a program.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use wechatpay_core::{BoxError, TrustCache};

/// Keeps the last list of platform certificates in a file. See
/// [`Builder::certificate_cache`](crate::Builder::certificate_cache).
///
/// The file is replaced whole: written beside it first, then renamed over it, so that a crash leaves
/// the old one or the new one. Several programs may share it.
#[derive(Debug)]
pub struct FileCache {
    path: PathBuf,
}

impl FileCache {
    /// A cache in this file. Its folder must exist; the file need not.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// Written under a random name first, so that no link that another user made is followed.
    fn replace(&self, saved: &[u8]) -> io::Result<()> {
        let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let mut builder = tempfile::Builder::new();
        let mut file =
            builder.suffix(".new").tempfile_in(folder.unwrap_or_else(|| Path::new(".")))?;
        file.write_all(saved)?;
        file.as_file().sync_all()?;
        file.persist(&self.path).map(drop).map_err(|error| error.error)
    }
}

impl TrustCache for FileCache {
    fn load(&self) -> Result<Option<Vec<u8>>, BoxError> {
        match fs::metadata(&self.path) {
            Ok(found) if found.len() > LONGEST => {
                Err(format!("it is longer than {LONGEST} bytes").into())
            }
            Ok(_) => Ok(Some(fs::read(&self.path)?)),
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(cause) => Err(cause.into()),
        }
    }

    fn store(&self, saved: &[u8]) -> Result<(), BoxError> {
        self.path.file_name().ok_or("the path names no file")?;
        Ok(self.replace(saved)?)
    }
}

/// A list of certificates has a few thousand bytes.
const LONGEST: u64 = 1 << 20;
