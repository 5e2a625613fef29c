//! The copy of the workspace that faults are put into.

use std::fs;
use std::path::{Path, PathBuf};

use crate::workspace::{self, Failure, Outcome};

/// Copies all files that git knows to `target/mutants/copy`; what was built there before is kept.
///
/// # Errors
///
/// If a file cannot be copied.
pub(crate) fn copy(root: &Path) -> Outcome<PathBuf> {
    let copy = root.join("target/mutants/copy");
    for file in workspace::tracked_files(root)? {
        let (from, to) = (root.join(&file), copy.join(&file));
        let bytes = |path: &Path| fs::read(path).ok();
        // Untouched files keep their times, so that they are not built again.
        if bytes(&from) == bytes(&to) {
            continue;
        }
        let folder = to.parent().unwrap_or(&copy).to_path_buf();
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&to, bytes(&from).unwrap_or_default()))
            .map_err(|error| Failure(format!("cannot copy {file}: {error}")))?;
    }
    Ok(copy)
}
