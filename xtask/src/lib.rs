//! `cargo xtask …`: every task of the workspace. A library, so that the rules are also ordinary
//! tests.
//!
//! | Module | What it does |
//! |---|---|
//! | [`codegen`] | catalogue → typed API, facts, features |
//! | [`tidy`] | line ceilings, module maps, headers, words, features |
//! | [`law`] | who may import whom |
//! | [`openapi`] | catalogue → one OpenAPI document |
//! | [`book`] | catalogue and chapters → pages in two languages, and samples that compile |
//! | [`site`] | the book as a site: rendered, dressed, searchable, served |
//! | [`measure`] | what the typed API costs, against its budget |
//! | [`coverage`] | how much of the public surface the catalogue holds |
//! | [`facts`] | whether the catalogue says what the facts about that surface say |
//! | [`votes`] | whether independent witnesses agree with it |
//! | [`mutants`] | whether tests and fuzz targets notice faults |
//! | [`public_api`] | the public items of each crate, so that a change of them is seen |
//! | [`sbom`] | the parts of the shipped program, for others |
//! | [`ci`] | everything continuous integration does, in order |
//! | [`workspace`] | files, and running other programs |

pub mod book;
pub mod ci;
pub mod codegen;
pub mod coverage;
mod cycles;
pub mod facts;
mod facts_deviations;
mod facts_schema;
mod facts_walk;
pub mod law;
mod law_table;
pub mod links;
pub mod measure;
pub mod mutants;
pub mod openapi;
pub mod package;
pub mod public_api;
mod references;
pub mod sbom;
pub mod site;
pub mod tidy;
pub mod votes;
pub mod workspace;
