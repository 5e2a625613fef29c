//! Uploads (上传): a form of two parts, of which only `meta` is signed (protocol 09).
//!
//! A file is read twice and never held: once to be hashed, for its digest is in `meta` before
//! it, and again for every attempt, hashed again on its way: see [`Form`]. A caller who knows length
//! and digest can have it read once: see [`UploadFile::from_known`].

mod form;
mod limits;
mod once;
mod source;
mod upload_file;

pub use self::form::{Form, FormError, FormReader};
pub use self::limits::LARGEST;
pub use self::once::{FormPieces, PiecesOnce, ReadOnce};
pub use self::source::{FileSource, SeekableSource};
pub use self::upload_file::*;
