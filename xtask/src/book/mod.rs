//! Catalogue → the reference in `book/`: a page for each operation, and its sample as Rust that is
//! compiled.
//!
//! A page shows the text of the very function that the compiler sees in `book/samples`, so a sample
//! on a page cannot fail to compile.

mod files;
mod index;
mod literal;
mod page;
mod rows;
mod sample;

pub use self::files::{FOLDERS, files};
