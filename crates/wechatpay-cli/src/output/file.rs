//! Files that commands write: they appear only when complete, are readable by their owner only
//! (mode 0600), and replace nothing but regular files.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::output::failure::{Exit, Failure, Result};
use crate::text::{Sentence, Text, files as say};

/// A file being written. It has a random name until it is kept, and goes if it is dropped.
#[derive(Debug)]
pub(crate) struct OutFile {
    file: BufWriter<NamedTempFile>,
    name: PathBuf,
    target: PathBuf,
}

impl OutFile {
    /// Begins a file that is going to be called `name`.
    pub(crate) fn create(name: &Path) -> Result<Self> {
        let target = target(name)?;
        let mut builder = tempfile::Builder::new();
        builder.prefix(".wxpay-").suffix(".part");
        let file =
            builder.tempfile_in(folder(&target)).map_err(|cause| unwritable(name, &cause))?;
        Ok(Self { file: BufWriter::new(file), name: name.to_owned(), target })
    }

    /// Adds to it.
    pub(crate) fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.file.write_all(bytes).map_err(|cause| unwritable(&self.name, &cause))
    }

    /// All of it is on the disk: now it gets its name.
    pub(crate) fn keep(self) -> Result<()> {
        let kept = self.file.into_inner().map_err(io::IntoInnerError::into_error);
        let kept = kept.and_then(|file| {
            file.as_file().sync_all()?;
            file.persist(&self.target).map_err(|error| error.error)
        });
        kept.map(drop).map_err(|cause| unwritable(&self.name, &cause))
    }
}

/// Writes a whole file.
pub(crate) fn write(name: &Path, bytes: &[u8]) -> Result<()> {
    let mut file = OutFile::create(name)?;
    file.write(bytes)?;
    file.keep()
}

/// Which file `name` will be: itself, or what it is a link to. Looks before anything is asked for:
/// nobody wants to hear of it after a long download.
pub(crate) fn target(name: &Path) -> Result<PathBuf> {
    let refuse = |what: Sentence| {
        let name = Text::from(name.display().to_string());
        Failure::usage(say::CANNOT_WRITE_AS.with_texts([name, what.into()]))
    };
    match fs::metadata(name) {
        Ok(found) if found.is_dir() => Err(refuse(say::FOLDER).hint(say::NAME_A_FILE)),
        Ok(found) if !found.is_file() => Err(refuse(say::NOT_REPLACED).hint(say::REDIRECT)),
        Ok(_) => fs::canonicalize(name).map_err(|cause| unwritable(name, &cause)),
        Err(_) if fs::symlink_metadata(name).is_ok() => Err(refuse(say::LINK_TO_NOWHERE)),
        Err(_) if name.file_name().is_none() => Err(refuse(say::NO_NAME)),
        Err(_) if !folder(name).is_dir() => Err(refuse(say::NO_FOLDER)),
        Err(_) => Ok(name.to_owned()),
    }
}

pub(crate) fn unwritable(name: &Path, cause: &io::Error) -> Failure {
    Failure::new(Exit::Failed, say::CANNOT_WRITE.with([&name.display()])).because(cause)
}

fn folder(name: &Path) -> &Path {
    let folder = name.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or_else(|| Path::new("."))
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _, PermissionsExt as _, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn files_are_for_their_owner_only() {
        let folder = tempfile::tempdir().unwrap();
        let name = folder.path().join("a");
        fs::write(&name, "old").unwrap();
        fs::set_permissions(&name, fs::Permissions::from_mode(0o644)).unwrap();
        write(&name, b"new").unwrap();
        assert_eq!((fs::read_to_string(&name).unwrap().as_str(), mode(&name)), ("new", 0o600));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_link_stays_and_its_file_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("file"), folder.path().join("link"));
        fs::write(&file, "old").unwrap();
        symlink(&file, &link).unwrap();
        write(&link, b"new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&file).unwrap(), "new");
        fs::remove_file(&file).unwrap();
        let message = write(&link, b"new").unwrap_err().message.to_string();
        assert!(message.ends_with("leads nowhere"), "{message}");
        assert!(!file.exists());
    }

    #[test]
    fn what_is_no_regular_file_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join("socket");
        let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        let link = folder.path().join("link");
        symlink(&socket, &link).unwrap();
        for name in [socket.as_path(), &link, Path::new("/dev/null"), Path::new("/dev/full")] {
            let before = fs::symlink_metadata(name).unwrap();
            let failure = write(name, b"x").unwrap_err();
            let message = failure.message.to_string();
            assert!(message.contains("no regular file"), "{message}");
            assert_eq!(fs::symlink_metadata(name).unwrap().ino(), before.ino());
        }
        assert!(fs::metadata(&socket).unwrap().file_type().is_socket());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing stays behind");
    }

    #[test]
    fn names_that_cannot_be_written_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["", "..", "no/such/folder/bill.csv"] {
            assert!(target(&folder.path().join(name)).is_err(), "{name:?}");
        }
        assert_eq!(target(Path::new("new.csv")).unwrap(), Path::new("new.csv"));
    }
}
