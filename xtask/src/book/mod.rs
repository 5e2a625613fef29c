//! Catalogue and chapters → the book in two trees of pages, Chinese and English, and the sample of each
//! operation as Rust that is compiled.
//!
//! The samples are committed (`book/samples/src/generated`); the pages are made when the book is built. A
//! page shows the lines of the very function that the compiler sees, so a sample on a page cannot fail to
//! compile.
//!
//! | Module | What it does |
//! |---|---|
//! | `tree` | all pages of one language |
//! | `chapters`, `pairs` | chapters written by hand; whether both languages say the same |
//! | `arrangement` | products, their families, aliases for the search |
//! | `index`, `page`, `rows`, `tabs`, `inline` | generated pages and their parts |
//! | `sample`, `literal`, `files` | samples as Rust, and the files of them |
//! | `sources` | which sources know an operation |
//! | `shell`, `adjust` | samples for a shell; what a sample needs beyond the catalogue |

mod adjust;
mod arrangement;
mod chapters;
mod files;
mod index;
pub(crate) mod inline;
mod language;
mod literal;
mod page;
mod pairs;
mod rows;
mod sample;
mod shell;
mod sources;
mod tabs;
mod tree;

pub use self::chapters::Entry;
pub use self::files::{FOLDERS, files};
pub use self::language::Language;
pub use self::pairs::differences;
pub use self::sources::write as write_sources;
pub use self::tree::{ShellSample, Source, Tree};
