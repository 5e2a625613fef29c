//! Catalogue → typed API, facts, features and the list of embedded files.
//!
//! Everything it writes is committed, and `--check` fails when product and definition differ. The
//! author of a family decides every name; nothing is invented here.

mod facts;
mod family;
mod features;
mod nodes;
mod products;
mod text;
mod types;

pub use self::products::{Product, catalogue, stale, write};
