//! cargo-mutants on what has changed: for each function and operator in changed lines, whether the
//! tests of its package fail when it is replaced. What is left out says `.cargo/mutants.toml`.

use std::path::Path;
use std::process::Command;

use super::copy::copy;
use crate::workspace::{self, Failure, Outcome, cargo};

/// Runs cargo-mutants on the lines of Rust that differ from a commit, in the copy of the workspace.
///
/// # Errors
///
/// If a mutant was missed, the tests fail without any, or cargo-mutants is not installed.
pub fn run(root: &Path, since: &str, say: &mut dyn FnMut(&str)) -> Outcome<()> {
    let diff = workspace::output(root, "git", &["diff", since, "--", "*.rs"], "")?;
    if diff.is_empty() {
        say(&format!("no Rust differs from {since}"));
        return Ok(());
    }
    let copy = copy(root)?;
    workspace::write(root, DIFF, &diff)?;
    let mut mutants = Command::new(cargo());
    mutants.args(["mutants", "--in-place", "--in-diff"]).arg(root.join(DIFF));
    mutants.arg("--output").arg(root.join("target/mutants"));
    mutants.current_dir(&copy).env("CARGO_TARGET_DIR", copy.join("target"));
    let status = mutants.status().map_err(|error| Failure(format!("cargo: {error}")))?;
    match status.code() {
        Some(0) => Ok(()),
        Some(2) => Err(failure("mutants that no test notices are named above")),
        Some(3) => Err(failure("with some mutants the tests never end; they are named above")),
        Some(4) => Err(failure("the tests fail without any mutant")),
        Some(101) => Err(failure(INSTALL)),
        _ => Err(Failure(format!("cargo mutants: {status}"))),
    }
}

fn failure(text: &str) -> Failure {
    Failure(text.to_owned())
}

const DIFF: &str = "target/mutants/changed.diff";
const INSTALL: &str = "cargo-mutants does not run; `cargo install --locked cargo-mutants@27.1.0`";
