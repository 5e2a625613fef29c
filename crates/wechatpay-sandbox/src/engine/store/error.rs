//! Errors of the store.

use std::path::PathBuf;

/// Storage failed. Nothing was acknowledged.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The database refused.
    #[error("the sandbox's database failed")]
    Database(#[from] rusqlite::Error),
    /// The file was written by a newer program.
    #[error(
        "{} has schema {found}, this program knows up to {known}: use a newer wxpay or another data folder",
        path.display()
    )]
    TooNew {
        /// The file.
        path: PathBuf,
        /// Its schema.
        found: i64,
        /// The newest schema this program knows.
        known: i64,
    },
    /// Another sandbox works in this folder.
    #[error("{} is in use by another sandbox: stop it or choose another data folder", path.display())]
    InUse {
        /// The data folder.
        path: PathBuf,
    },
    /// The folder or file cannot be made.
    #[error("cannot use {} as data folder", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A stored event or snapshot cannot be read.
    #[error("the log of {stream} cannot be read")]
    Unreadable {
        /// The stream.
        stream: String,
        /// Why.
        source: serde_json::Error,
    },
    /// The writer is gone; the sandbox is shutting down.
    #[error("the sandbox is shutting down")]
    Closed,
    /// Too many others changed the same thing at the same time.
    #[error("{stream} is too busy")]
    Busy {
        /// The stream.
        stream: String,
    },
}
