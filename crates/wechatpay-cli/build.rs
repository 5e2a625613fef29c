//! The commit this program is built from, and its day, for `wxpay --version`; samples and chapters for `wxpay mcp`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
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
    embed();
}

/// Lists of the samples and chapters, which are links into the book, as expressions for `include!`.
fn embed() {
    #[expect(clippy::disallowed_methods, reason = "cargo says by it where a build script writes")]
    let out = std::env::var("OUT_DIR").unwrap_or_default();
    let (mut samples, mut chapters) = ("&[\n".to_owned(), "&[\n".to_owned());
    for path in files(Path::new("samples")) {
        let family = path.file_stem().unwrap_or_default().to_string_lossy().replace('_', "-");
        let _ = writeln!(samples, "({family:?}, include_str!({:?})),", absolute(&path));
    }
    for path in files(Path::new("guide")) {
        let name = path.strip_prefix("guide").unwrap_or(&path).to_string_lossy().replace('\\', "/");
        let Some((name, language)) =
            name.strip_suffix(".md").and_then(|name| name.rsplit_once('.'))
        else {
            continue;
        };
        if name != "SUMMARY" {
            let _ = writeln!(
                chapters,
                "({name:?}, {language:?}, include_str!({:?})),",
                absolute(&path)
            );
        }
    }
    for (name, list) in [("samples.rs", samples), ("chapters.rs", chapters)] {
        let written = std::fs::write(Path::new(&out).join(name), list + "]");
        if let Err(error) = written {
            println!("cargo::error=cannot write {name}: {error}");
        }
    }
}

/// All files below a folder, in order.
fn files(folder: &Path) -> Vec<PathBuf> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut found = Vec::new();
    let mut entries: Vec<_> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

fn absolute(path: &Path) -> String {
    path.canonicalize().unwrap_or_else(|_| path.to_owned()).display().to_string()
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
