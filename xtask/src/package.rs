//! The crates as a registry would get them: packed, complete, and within its limit.

use std::path::{Path, PathBuf};

use crate::workspace::{self, Failure, Outcome, cargo};

/// What is published, each after what it depends on.
pub const CRATES: [&str; 7] = [
    "wechatpay-core",
    "wechatpay-api",
    "wechatpay-sdk",
    "wechatpay-catalogue",
    "wechatpay-outbox",
    "wechatpay-sandbox",
    "wechatpay-cli",
];

/// What every package holds beside its code.
const NEEDED: [&str; 4] = ["Cargo.toml", "README.md", "LICENSE-MIT", "LICENSE-APACHE"];

/// What a registry accepts at most, in bytes (crates.io: 10 MiB).
const LIMIT: u64 = 10 << 20;

/// Packs all crates into `target/package`; gives a line for each with its size, and what is wrong.
///
/// # Errors
///
/// If cargo cannot pack one.
pub fn pack(root: &Path) -> Outcome<(Vec<String>, Vec<String>)> {
    let mut faults = Vec::new();
    for name in CRATES {
        faults.extend(what_is_missing(root, name)?);
    }
    let chosen = CRATES.iter().flat_map(|name| ["--package", *name]);
    let arguments: Vec<&str> =
        ["package", "--quiet", "--no-verify", "--allow-dirty"].into_iter().chain(chosen).collect();
    workspace::run(root, &cargo(), &arguments, &[])?;
    let mut sizes = Vec::new();
    for name in CRATES {
        let file = file_of(root, name)?;
        let size = std::fs::metadata(&file)
            .map_err(|error| Failure(format!("cannot read {}: {error}", file.display())))?
            .len();
        if size > LIMIT {
            faults.push(format!("{name} has {size} bytes; a registry takes {LIMIT}"));
        }
        sizes.push(format!("{name:20} {:>6} KiB", size.div_ceil(1024)));
    }
    Ok((sizes, faults))
}

/// What a package lacks, and what of the workspace alone would travel with it.
fn what_is_missing(root: &Path, name: &str) -> Outcome<Vec<String>> {
    let arguments = ["package", "--list", "--allow-dirty", "--package", name];
    let list = workspace::output(root, &cargo(), &arguments, "")?;
    let files: Vec<&str> = list.lines().collect();
    let missing = NEEDED.iter().filter(|needed| !files.contains(*needed));
    Ok(missing.map(|needed| format!("{name} lacks {needed}")).collect())
}

fn file_of(root: &Path, name: &str) -> Outcome<PathBuf> {
    let version = workspace::version(root)?;
    Ok(workspace::target(root).join("package").join(format!("{name}-{version}.crate")))
}
