//! A file being written that has no name yet, as others see it.

use std::ffi::OsString;
use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// Stands beside the file that it will become, under a name that nobody else has: two downloads
/// to one name do not write into each other. It goes when it is dropped.
pub(super) struct Part {
    file: File,
    path: PathBuf,
    name: PathBuf,
    is_kept: bool,
}

impl Part {
    pub(super) fn create(name: &Path) -> io::Result<Self> {
        let last = name.file_name().ok_or_else(|| {
            io::Error::new(io::ErrorKind::InvalidInput, "the path does not end in a file's name")
        })?;
        if name.is_dir() {
            return Err(io::Error::new(io::ErrorKind::IsADirectory, "the path is a folder's"));
        }
        loop {
            let mut part = OsString::from(".");
            part.push(last);
            let number = NEXT.fetch_add(1, Ordering::Relaxed);
            part.push(format!(".{}-{number}.part", std::process::id()));
            let path = name.with_file_name(part);
            match OpenOptions::new().write(true).create_new(true).open(&path) {
                // A process of this number was killed.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
                Ok(file) => return Ok(Self { file, path, name: name.to_owned(), is_kept: false }),
            }
        }
    }

    pub(super) fn write(&mut self, piece: &[u8]) -> io::Result<()> {
        self.file.write_all(piece)
    }

    /// Gives it its name, in place of whatever had that name. All of it is on the disk before.
    pub(super) fn keep(mut self) -> io::Result<()> {
        self.file.sync_all()?;
        std::fs::rename(&self.path, &self.name)?;
        self.is_kept = true;
        sync_folder(&self.name);
        Ok(())
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.is_kept {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

/// The name outlives a power failure only if the folder is on the disk too. Not every file system
/// can be asked for it, and the file is there in any case.
fn sync_folder(name: &Path) {
    let folder = name.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Ok(folder) = File::open(folder.unwrap_or_else(|| Path::new("."))) {
        let _ = folder.sync_all();
    }
}

static NEXT: AtomicU64 = AtomicU64::new(0);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_files_of_one_name_do_not_meet() {
        let folder = tempfile::tempdir().unwrap();
        let name = folder.path().join("bill.csv");
        let names = || {
            let entries = std::fs::read_dir(folder.path()).unwrap();
            entries.map(|entry| entry.unwrap().file_name()).collect::<Vec<_>>()
        };
        let (mut first, mut second) = (Part::create(&name).unwrap(), Part::create(&name).unwrap());
        let third = Part::create(&name).unwrap();
        assert_eq!(names().len(), 3);
        first.write(b"first, and longer").unwrap();
        second.write(b"second").unwrap();
        drop(third);
        first.keep().unwrap();
        assert_eq!(std::fs::read(&name).unwrap(), b"first, and longer");
        second.keep().unwrap();
        assert_eq!((std::fs::read(&name).unwrap(), names().len()), (b"second".to_vec(), 1));
    }

    #[test]
    fn what_cannot_be_written_is_told_before_anything_is_read() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["", "/", "..", "no/such/folder/bill.csv"] {
            assert!(Part::create(&folder.path().join(name)).is_err(), "{name:?}");
        }
        // Nor is a name stolen from a folder.
        std::fs::create_dir(folder.path().join("taken")).unwrap();
        assert!(Part::create(&folder.path().join("taken")).is_err());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
