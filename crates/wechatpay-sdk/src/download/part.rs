//! A temporary file that gets its final name only when it is complete.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// Stands beside the file that it will become, under a random name: two downloads to one name do
/// not write into each other, and no link that another user made is followed. Only its owner may
/// read it (mode 0600): bills name people. It goes when it is dropped.
pub(super) struct Part {
    file: NamedTempFile,
    target: PathBuf,
}

impl Part {
    pub(super) fn create(name: &Path) -> io::Result<Self> {
        let target = target(name)?;
        let mut builder = tempfile::Builder::new();
        let file = builder.prefix(".wechatpay-").suffix(".part").tempfile_in(folder(&target))?;
        Ok(Self { file, target })
    }

    pub(super) fn write(&mut self, piece: &[u8]) -> io::Result<()> {
        self.file.write_all(piece)
    }

    /// Gives it its name, in place of whatever had that name. All of it is on the disk before.
    pub(super) fn keep(self) -> io::Result<()> {
        self.file.as_file().sync_all()?;
        self.file.persist(&self.target).map_err(|error| error.error)?;
        sync_folder(&self.target);
        Ok(())
    }
}

/// Which file `name` is: a regular one, what a link leads to, or a new one. A device or a pipe is
/// never replaced by a file.
fn target(name: &Path) -> io::Result<PathBuf> {
    let wrong = |kind, what| Err(io::Error::new(kind, what));
    if name.file_name().is_none() {
        return wrong(io::ErrorKind::InvalidInput, "the path does not end in a file's name");
    }
    match fs::metadata(name) {
        Ok(found) if found.is_dir() => wrong(io::ErrorKind::IsADirectory, "the path is a folder's"),
        Ok(found) if !found.is_file() => {
            wrong(io::ErrorKind::InvalidInput, "the path is no regular file's")
        }
        Ok(_) => fs::canonicalize(name),
        Err(_) if fs::symlink_metadata(name).is_ok() => {
            wrong(io::ErrorKind::InvalidInput, "the path is a link that leads nowhere")
        }
        Err(_) => Ok(name.to_owned()),
    }
}

fn folder(name: &Path) -> &Path {
    let folder = name.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or_else(|| Path::new("."))
}

/// The name outlives a power failure only if the folder is on the disk too. Not every file system
/// can be asked for it, and the file is there in any case.
fn sync_folder(name: &Path) {
    if let Ok(folder) = File::open(folder(name)) {
        let _ = folder.sync_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_files_of_one_name_do_not_meet() {
        let folder = tempfile::tempdir().unwrap();
        let name = folder.path().join("bill.csv");
        let names = || {
            let entries = fs::read_dir(folder.path()).unwrap();
            entries.map(|entry| entry.unwrap().file_name()).collect::<Vec<_>>()
        };
        let (mut first, mut second) = (Part::create(&name).unwrap(), Part::create(&name).unwrap());
        let third = Part::create(&name).unwrap();
        assert_eq!(names().len(), 3);
        first.write(b"first, and longer").unwrap();
        second.write(b"second").unwrap();
        drop(third);
        first.keep().unwrap();
        assert_eq!(fs::read(&name).unwrap(), b"first, and longer");
        second.keep().unwrap();
        assert_eq!((fs::read(&name).unwrap(), names().len()), (b"second".to_vec(), 1));
    }

    #[test]
    fn what_cannot_be_written_is_told_before_anything_is_read() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["", "/", "..", "no/such/folder/bill.csv"] {
            assert!(Part::create(&folder.path().join(name)).is_err(), "{name:?}");
        }
        // Nor is a name stolen from a folder.
        fs::create_dir(folder.path().join("taken")).unwrap();
        assert!(Part::create(&folder.path().join("taken")).is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
    #[cfg(unix)]
    #[test]
    fn links_stay_and_devices_are_never_replaced() {
        use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};

        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("bill.csv"), folder.path().join("link"));
        fs::write(&file, "old").unwrap();
        symlink(&file, &link).unwrap();
        let mut part = Part::create(&link).unwrap();
        part.write(b"new").unwrap();
        part.keep().unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&file).unwrap(), "new");
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        fs::remove_file(&file).unwrap();
        let socket = folder.path().join("socket");
        let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        for name in [link.as_path(), &socket, Path::new("/dev/null")] {
            let before = fs::symlink_metadata(name).unwrap().ino();
            assert!(Part::create(name).is_err(), "{}", name.display());
            assert_eq!(fs::symlink_metadata(name).unwrap().ino(), before);
        }
    }
}
