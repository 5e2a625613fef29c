//! The one door: `cargo xtask …`. A library, so that the house rules are also ordinary tests.
//!
//! | Room | What it does |
//! |---|---|
//! | [`codegen`] | catalogue → typed API, facts, features |
//! | [`tidy`] | line ceilings, module maps, headers, words, features |
//! | [`law`] | who may import whom |
//! | [`coverage`] | how much of the public surface the catalogue holds |
//! | [`ci`] | everything continuous integration does, in order |
//! | [`workspace`] | files, and running other programs |

pub mod ci;
pub mod codegen;
pub mod coverage;
pub mod law;
pub mod tidy;
pub mod workspace;
