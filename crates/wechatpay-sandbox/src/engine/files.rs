//! Files that only their owner may read.

use std::{fs, io::Write as _, path::Path};

use super::error::Error;

/// Makes a folder (and those above it) that only its owner may enter.
pub(crate) fn private_folder(path: &Path) -> Result<(), Error> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(Error::file(path))
}

/// Writes a file of mode 0600, whole or not at all. Until it has its name it is called at random,
/// so that no link that another user made is followed.
pub(crate) fn write_private(path: &Path, text: &str) -> Result<(), Error> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let write = || {
        let mut builder = tempfile::Builder::new();
        let mut file =
            builder.suffix(".part").tempfile_in(folder.unwrap_or_else(|| Path::new(".")))?;
        file.write_all(text.as_bytes())?;
        file.as_file().sync_all()?;
        file.persist(path).map(drop).map_err(|error| error.error)
    };
    write().map_err(Error::file(path))
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;

    #[test]
    fn no_link_is_followed_and_nobody_else_may_read() {
        let folder = tempfile::tempdir().unwrap();
        let (victim, name) = (folder.path().join("victim"), folder.path().join("settings.json"));
        fs::write(&victim, "precious").unwrap();
        // The name that files had while they were written, and the name they get.
        symlink(&victim, folder.path().join("settings.part")).unwrap();
        symlink(&victim, &name).unwrap();
        write_private(&name, "key").unwrap();
        assert_eq!(fs::read_to_string(&victim).unwrap(), "precious");
        assert_eq!(fs::read_to_string(&name).unwrap(), "key");
        let found = fs::symlink_metadata(&name).unwrap();
        assert!(found.is_file());
        assert_eq!(found.permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3, "nothing stays behind");
    }
}
