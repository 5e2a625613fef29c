//! Where snapshots are put aside: in the data folder, or in memory if there is none.

use std::{
    collections::BTreeMap,
    fs,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};

use crate::engine::{
    error::{Cause, Error},
    files,
};

/// Snapshots by name, as text. Restoring one leaves the others there.
#[derive(Debug)]
pub(crate) enum SnapshotStore {
    Memory(Mutex<BTreeMap<String, Arc<str>>>),
    Folder(PathBuf),
}

impl SnapshotStore {
    pub(super) fn new(data: Option<&PathBuf>) -> Self {
        match data {
            Some(folder) => Self::Folder(folder.join("snapshots")),
            None => Self::Memory(Mutex::default()),
        }
    }

    /// Puts a snapshot there, in the place of one with the same name.
    pub(crate) fn put(&self, name: &str, text: &str) -> Result<(), Error> {
        check(name)?;
        match self {
            Self::Memory(all) => {
                let mut all = all.lock().unwrap_or_else(PoisonError::into_inner);
                all.insert(name.to_owned(), text.into());
                Ok(())
            }
            Self::Folder(folder) => {
                files::private_folder(folder)?;
                files::write_private(&folder.join(format!("{name}{ENDING}")), text)
            }
        }
    }

    /// A snapshot by name.
    pub(crate) fn find(&self, name: &str) -> Result<Arc<str>, Error> {
        check(name)?;
        let none = || Error::from(Cause::NoSnapshot(name.to_owned()));
        match self {
            Self::Memory(all) => {
                let all = all.lock().unwrap_or_else(PoisonError::into_inner);
                all.get(name).cloned().ok_or_else(none)
            }
            Self::Folder(folder) => {
                let path = folder.join(format!("{name}{ENDING}"));
                fs::read_to_string(path).map(Arc::from).map_err(|_| none())
            }
        }
    }

    /// Throws a snapshot away.
    pub(crate) fn remove(&self, name: &str) -> Result<(), Error> {
        self.find(name)?;
        match self {
            Self::Memory(all) => {
                all.lock().unwrap_or_else(PoisonError::into_inner).remove(name);
                Ok(())
            }
            Self::Folder(folder) => {
                let path = folder.join(format!("{name}{ENDING}"));
                fs::remove_file(&path).map_err(Error::file(path))
            }
        }
    }

    /// The names of all, in order.
    pub(crate) fn names(&self) -> Vec<String> {
        match self {
            Self::Memory(all) => {
                all.lock().unwrap_or_else(PoisonError::into_inner).keys().cloned().collect()
            }
            Self::Folder(folder) => {
                let entries = fs::read_dir(folder).into_iter().flatten().flatten();
                let names = entries.filter_map(|entry| {
                    entry.file_name().to_str()?.strip_suffix(ENDING).map(str::to_owned)
                });
                let mut names: Vec<_> = names.collect();
                names.sort();
                names
            }
        }
    }
}

/// A name becomes the name of a file, so it can be no path.
fn check(name: &str) -> Result<(), Error> {
    let is_fit = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
    if (1..=64).contains(&name.len()) && name.bytes().all(is_fit) {
        return Ok(());
    }
    let text = "a name has up to 64 letters, digits, - and _".to_owned();
    Err(Cause::Snapshot(text).into())
}

const ENDING: &str = ".json";
