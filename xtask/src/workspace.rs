//! The workspace as files, and other programs run in it.

use std::fmt;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What went wrong, said for the person at the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure(pub String);

/// The outcome of a step.
pub type Outcome<T> = Result<T, Failure>;

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}

/// The folder of this workspace.
#[must_use]
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// Reads a file below `root`.
///
/// # Errors
///
/// Says which file could not be read and why.
pub fn read(root: &Path, path: &str) -> Outcome<String> {
    fs::read_to_string(root.join(path))
        .map_err(|error| Failure(format!("cannot read {path}: {error}")))
}

/// Writes a file below `root`, with its folders.
///
/// # Errors
///
/// Says which file could not be written and why.
pub fn write(root: &Path, path: &str, text: &str) -> Outcome<()> {
    let target = root.join(path);
    let folder = target.parent().unwrap_or(root);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&target, text))
        .map_err(|error| Failure(format!("cannot write {path}: {error}")))
}

/// The files directly in a folder below `root` that end in `ending`, sorted; empty if there is no
/// such folder.
#[must_use]
pub fn files_in(root: &Path, folder: &str, ending: &str) -> Vec<String> {
    let entries = fs::read_dir(root.join(folder)).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let mut files: Vec<String> = names.filter(|name| name.ends_with(ending)).collect();
    files.sort();
    files
}

/// The files in a folder below `root` and in the folders within that end in `ending`, as paths below
/// `root`, sorted.
#[must_use]
pub fn files_below(root: &Path, folder: &str, ending: &str) -> Vec<String> {
    let mut files: Vec<String> =
        files_in(root, folder, ending).into_iter().map(|file| format!("{folder}/{file}")).collect();
    let entries = fs::read_dir(root.join(folder)).into_iter().flatten().flatten();
    // A link leads to files that are somewhere else in the repository.
    let folders = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
    for inner in folders.filter_map(|entry| entry.file_name().into_string().ok()) {
        files.extend(files_below(root, &format!("{folder}/{inner}"), ending));
    }
    files.sort();
    files
}

/// The files git knows or would add, below `root`.
///
/// # Errors
///
/// If git does not run here.
pub fn tracked_files(root: &Path) -> Outcome<Vec<String>> {
    let arguments = ["ls-files", "--cached", "--others", "--exclude-standard"];
    let list = output(root, "git", &arguments, "")?;
    let mut files: Vec<String> = list.lines().map(str::to_owned).collect();
    files.retain(|file| root.join(file).is_file());
    files.sort();
    files.dedup();
    Ok(files)
}

/// Runs a program with `input` and gives what it printed.
///
/// # Errors
///
/// If it cannot be started, or fails; with what it said on its error stream.
pub fn output(root: &Path, program: &str, arguments: &[&str], input: &str) -> Outcome<String> {
    let failed = |why: String| Failure(format!("`{program} {}`: {why}", arguments.join(" ")));
    let mut child = Command::new(program)
        .args(arguments)
        .current_dir(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| failed(error.to_string()))?;
    // Written from another thread: a program may print before it has read everything.
    let (stdin, bytes) = (child.stdin.take(), input.as_bytes().to_vec());
    let writer = std::thread::spawn(move || stdin.map(|mut stdin| stdin.write_all(&bytes)));
    let result = child.wait_with_output().map_err(|error| failed(error.to_string()))?;
    // A program that stops reading early says so by its status, checked next.
    drop(writer.join());
    if !result.status.success() {
        return Err(failed(String::from_utf8_lossy(&result.stderr).trim().to_owned()));
    }
    String::from_utf8(result.stdout).map_err(|error| failed(error.to_string()))
}

/// Runs a program and gives what it said on its error stream.
///
/// # Errors
///
/// If it cannot be started, or fails.
pub fn complaints(root: &Path, program: &str, arguments: &[&str]) -> Outcome<String> {
    let failed = |why: String| Failure(format!("`{program} {}`: {why}", arguments.join(" ")));
    let result = Command::new(program).args(arguments).current_dir(root).output();
    let result = result.map_err(|error| failed(error.to_string()))?;
    let said = String::from_utf8_lossy(&result.stderr).into_owned();
    if result.status.success() { Ok(said) } else { Err(failed(said.trim().to_owned())) }
}

/// Runs a program that talks to the terminal itself.
///
/// # Errors
///
/// If it cannot be started, or fails.
pub fn run(
    root: &Path,
    program: &str,
    arguments: &[&str],
    environment: &[(&str, &str)],
) -> Outcome<()> {
    let failed = |why: String| Failure(format!("`{program} {}` {why}", arguments.join(" ")));
    let status = Command::new(program)
        .args(arguments)
        .envs(environment.iter().copied())
        .current_dir(root)
        .status()
        .map_err(|error| failed(format!("did not start: {error}")))?;
    if status.success() { Ok(()) } else { Err(failed(format!("failed ({status})"))) }
}

/// The version that all crates of the workspace share.
///
/// # Errors
///
/// If the workspace's manifest names none.
pub fn version(root: &Path) -> Outcome<String> {
    let manifest = read(root, "Cargo.toml")?;
    let line = manifest.lines().find_map(|line| line.strip_prefix("version = \""));
    let version = line.and_then(|rest| rest.strip_suffix('"'));
    version.map(str::to_owned).ok_or_else(|| Failure("Cargo.toml names no version".to_owned()))
}

/// Where cargo builds.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "cargo's own variable")]
pub fn target(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |it| root.join(it))
}

/// The cargo that runs us.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "cargo says by this variable which cargo it is")]
pub fn cargo() -> String {
    std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned())
}
