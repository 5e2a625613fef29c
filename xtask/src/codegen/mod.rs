//! Catalogue → typed API, events, facts, features and the list of embedded files.
//!
//! Everything it writes is committed, and `--check` fails when product and definition differ. The
//! author of a family decides every name; nothing is invented here.

mod answers;
mod events;
mod examples;
mod facts;
mod family;
mod features;
mod nodes;
mod products;
pub(crate) mod requests;
pub(crate) mod sides;
mod sometimes;
mod text;
mod words;

pub use self::products::{Product, Sources, catalogue, sources, stale, write};
pub(crate) use self::sometimes::Sometimes;
