//! The files of the book that are committed: the samples of the operations' pages as Rust.

use std::fmt::Write as _;
use std::path::Path;

use wechatpay_catalogue::{Catalogue, names};

use super::sample;
use crate::workspace::Outcome;

/// Folders that hold generated files only, each with their ending: what is there and is not
/// wanted goes.
pub const FOLDERS: [(&str, &str); 1] = [(GENERATED, ".rs")];

/// Paths below the workspace, and what should stand there.
///
/// # Errors
///
/// If a sample is not Rust.
pub fn files(root: &Path, catalogue: &Catalogue) -> Outcome<Vec<(String, String)>> {
    let samples = sample::samples(root, catalogue)?;
    let mut files = vec![(format!("{GENERATED}/mod.rs"), modules(catalogue))];
    for (family, source) in samples.modules {
        files.push((format!("{GENERATED}/{}.rs", names::method(&family)), source));
    }
    Ok(files)
}
/// The module list: families of the first release are always there, the others with `all`.
fn modules(catalogue: &Catalogue) -> String {
    let mut text = HEAD.to_owned();
    let families = catalogue.families().iter().filter(|family| !family.operations.is_empty());
    let mut modules: Vec<_> = families.map(|f| (names::method(&f.name), &f.name)).collect();
    // As rustfmt sorts them: by module, not by file.
    modules.sort();
    for (module, name) in modules {
        if !ALWAYS.contains(&name.as_str()) {
            text.push_str("#[cfg(feature = \"all\")]\n");
        }
        let _ = writeln!(text, "pub mod {module};");
    }
    text
}

const GENERATED: &str = "book/samples/src/generated";

/// The samples that are also run against the sandbox.
const ALWAYS: [&str; 9] = [
    "discount-card",
    "edu-star",
    "fund-app-mch-transfer",
    "papay-pay",
    "pay",
    "payscore-payafter",
    "payscore-smartretail",
    "profitsharing",
    "refund",
];

const HEAD: &str = "\
//! One module for each family, one function for each operation: the samples of the reference pages.
//! Written by `cargo xtask codegen`, do not edit.\n\n#![allow(
    clippy::allow_attributes,
    clippy::too_many_lines,
    clippy::large_futures,
    deprecated,
    missing_docs,
    reason = \"generated: the catalogue decides what a sample holds\"
)]

use super::{Asynchronous, Blocking, Done};

";
