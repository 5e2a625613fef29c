//! The commit this program is built from, and its day, for `wxpay --version`.

use std::path::Path;
use std::process::Command;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // A package from a registry has no repository; cargo wrote down which commit it was packed from.
    let packed = Path::new(".cargo_vcs_info.json");
    let built_from = if packed.is_file() {
        println!("cargo::rerun-if-changed={}", packed.display());
        std::fs::read_to_string(packed).ok().as_deref().and_then(packed_from)
    } else {
        // Sources that were copied into another repository are not of its commits.
        let is_ours = git(&["ls-files", "--error-unmatch", "build.rs"]).is_some();
        // The log of HEAD is written at every commit, also in a worktree.
        if let Some(log) = git(&["rev-parse", "--git-path", "logs/HEAD"]) {
            println!("cargo::rerun-if-changed={log}");
        }
        git(&["log", "-1", "--format=%h %cs"]).filter(|_| is_ours)
    };
    let version = env!("CARGO_PKG_VERSION");
    let shown = built_from.map_or_else(|| version.to_owned(), |from| format!("{version} ({from})"));
    println!("cargo::rustc-env=WXPAY_VERSION={shown}");
}

fn git(arguments: &[&str]) -> Option<String> {
    let said = Command::new("git").args(arguments).output().ok()?;
    let text = String::from_utf8(said.stdout).ok()?.trim().to_owned();
    (said.status.success() && !text.is_empty()).then_some(text)
}

/// The first digits of the commit in cargo's note.
fn packed_from(note: &str) -> Option<String> {
    let (_, rest) = note.split_once("\"sha1\": \"")?;
    rest.get(..8).map(str::to_owned)
}
