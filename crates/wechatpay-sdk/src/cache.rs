//! Platform certificates in a file, from one run of a program to the next.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

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

    fn replace(&self, temporary: &Path, saved: &[u8]) -> io::Result<()> {
        let mut file = File::create_new(temporary)?;
        file.write_all(saved)?;
        file.sync_all()?;
        drop(file);
        fs::rename(temporary, &self.path)
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
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let mut name = self.path.file_name().ok_or("the path names no file")?.to_owned();
        name.push(format!(".{}-{number}.new", std::process::id()));
        let temporary = self.path.with_file_name(name);
        self.replace(&temporary, saved).inspect_err(|_| {
            // Nothing may be left behind; that it was never there is fine.
            let _ = fs::remove_file(&temporary);
        })?;
        Ok(())
    }
}

/// A list of certificates has a few thousand bytes.
const LONGEST: u64 = 1 << 20;
