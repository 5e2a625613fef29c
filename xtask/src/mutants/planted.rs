//! Faults that cargo-mutants cannot plant: they are put into a copy of the workspace, one at a time,
//! and each must be found, by the core's own tests (`checks`), by the outbox's (`outbox`), or by the
//! fuzz target that is named.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use super::{checks::CHECKS, copy::copy, outbox::OUTBOX, parsers::PARSERS};
use crate::workspace::{self, Failure, Outcome, cargo};

/// A fault, where it is put, and who must find it.
#[derive(Debug)]
pub(crate) struct Mutation {
    pub(crate) target: &'static str,
    pub(crate) file: &'static str,
    /// Must stand there exactly once.
    pub(crate) from: &'static str,
    pub(crate) to: &'static str,
    pub(crate) what: &'static str,
}

/// Puts in every fault, or those of one target, or of these the ones whose description has a word in
/// it, and says which was found, by which test and after how long.
///
/// # Errors
///
/// If a fault was not found, or there is something wrong without any.
pub fn run(root: &Path, only: Option<&str>, word: &str, say: &mut dyn FnMut(&str)) -> Outcome<()> {
    let chosen: Vec<&Mutation> = all()
        .filter(|m| only.is_none_or(|only| only == m.target) && m.what.contains(word))
        .collect();
    if chosen.is_empty() {
        return Err(Failure(format!("no fault is known for {}", only.unwrap_or_default())));
    }
    let copy = copy(root)?;
    let mut missed = Vec::new();
    for mutation in &chosen {
        let original = workspace::read(&copy, mutation.file)?;
        workspace::write(&copy, mutation.file, &mutation.put_into(&original)?)?;
        let verdict = judge(&copy, mutation);
        workspace::write(&copy, mutation.file, &original)?;
        let verdict = verdict?;
        say(&format!("{:13} {}: {verdict}", mutation.target, mutation.what));
        if !matches!(verdict, Verdict::Found(_)) {
            missed.push(mutation.what);
        }
    }
    let sound: Vec<&str> = targets(&chosen);
    for target in &sound {
        if !matches!(judge(&copy, &Mutation { target, ..NOTHING })?, Verdict::Missed) {
            return Err(Failure(format!("{target} fails with no fault put in")));
        }
    }
    say(&format!(
        "{} of {} found; {} targets pass with none",
        chosen.len() - missed.len(),
        chosen.len(),
        sound.len()
    ));
    if missed.is_empty() { Ok(()) } else { Err(Failure(format!("missed: {}", missed.join("; ")))) }
}

fn all() -> impl Iterator<Item = &'static Mutation> {
    CHECKS.iter().chain(OUTBOX).chain(PARSERS)
}

impl Mutation {
    fn put_into(&self, original: &str) -> Outcome<String> {
        match original.matches(self.from).count() {
            1 => Ok(original.replacen(self.from, self.to, 1)),
            count => Err(Failure(format!(
                "{}: `{}` stands {count} times; the fault must be put elsewhere",
                self.file, self.from
            ))),
        }
    }
}

enum Verdict {
    /// After so many seconds, building not counted, and by whom.
    Found(String),
    Missed,
    /// The fault must be put otherwise: it is no Rust.
    Unbuilt(String),
}

impl std::fmt::Display for Verdict {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Found(by) => write!(f, "found after {by}"),
            Self::Missed => f.write_str("NOT FOUND"),
            Self::Unbuilt(why) => write!(f, "DOES NOT BUILD ({why})"),
        }
    }
}

/// Runs the harnesses of one target in the copy, until one of them finds the fault.
fn judge(copy: &Path, mutation: &Mutation) -> Outcome<Verdict> {
    for (arguments, only) in harnesses(mutation.target) {
        let verdict = run_harness(copy, &arguments, &only, mutation.what)?;
        if !matches!(verdict, Verdict::Missed) {
            return Ok(verdict);
        }
    }
    Ok(Verdict::Missed)
}

/// What cargo is told for a target, and what the tests are told.
fn harnesses(target: &'static str) -> Vec<(Vec<&'static str>, Vec<&'static str>)> {
    let own = |package| [&TEST[..], &["--package", package]].concat();
    let fuzz = [own("wechatpay-fuzz-targets"), vec!["--test", "smoke"]].concat();
    match target {
        "checks" => {
            vec![([own("wechatpay-core"), vec!["--features", "p12", "--lib"]].concat(), vec![])]
        }
        // The quick tests first: they find most. The campaigns take minutes, and find by chance
        // what the others must find for sure.
        "outbox" => vec![
            ([own("wechatpay-outbox"), vec!["--lib"]].concat(), vec![]),
            (
                [own("wechatpay-outbox"), vec!["--test=it"]].concat(),
                vec!["--skip=campaign", "--skip=real::"],
            ),
            // They fail without a server, which would look as if they had found something.
            (
                [own("wechatpay-outbox"), vec!["--test=it"]].concat(),
                if has_postgres() {
                    vec!["--ignored", "postgres", "--skip=campaign", "--skip=real::"]
                } else {
                    vec!["--exact", "none"]
                },
            ),
        ],
        target if NEED_SANDBOX.contains(&target) => vec![(fuzz, vec!["--exact", target])],
        // Without the sandbox a change of the core is built in seconds.
        target => {
            vec![([fuzz, vec!["--no-default-features"]].concat(), vec!["--exact", target])]
        }
    }
}

fn has_postgres() -> bool {
    #[expect(clippy::disallowed_methods, reason = "it is a setting of the tests that are run")]
    std::env::var_os("DATABASE_URL").is_some()
}

fn run_harness(copy: &Path, arguments: &[&str], only: &[&str], what: &str) -> Outcome<Verdict> {
    let (is_built, said) = cargo_in(copy, &[arguments, &["--no-run"]].concat(), NO_LIMIT)?;
    if !is_built {
        let why = said.lines().find(|line| line.starts_with("error"));
        return Ok(Verdict::Unbuilt(why.unwrap_or(&said).to_owned()));
    }
    let start = now();
    let (is_passed, said) = cargo_in(copy, &[arguments, &["--"], only].concat(), PATIENCE)?;
    let seconds = format!("{:.1} s", start.elapsed().as_secs_f64());
    match (is_passed, said.contains("test result: ")) {
        (true, true) => Ok(Verdict::Missed),
        // A fault that makes the whole program end, or go on for ever, has been seen too.
        (false, _) if start.elapsed() >= PATIENCE => {
            Ok(Verdict::Found(format!("{seconds}: its tests never end")))
        }
        (false, true) => Ok(Verdict::Found(format!("{seconds}{}", failed_tests(&said)))),
        (false, false) if said.contains("SIG") => Ok(Verdict::Found(seconds)),
        _ => Err(Failure(format!("{what}: {said}"))),
    }
}

/// The first tests that failed, by name.
fn failed_tests(said: &str) -> String {
    let list = said.rsplit("failures:\n").next().unwrap_or_default();
    let mut names: Vec<&str> =
        list.lines().map_while(|line| line.strip_prefix("    ")).map(str::trim).collect();
    let more = names.len().saturating_sub(MOST_NAMES);
    names.truncate(MOST_NAMES);
    match (names.is_empty(), more) {
        (true, _) => String::new(),
        (false, 0) => format!(" by {}", names.join(", ")),
        (false, more) => format!(" by {} and {more} more", names.join(", ")),
    }
}

/// Whether it ended well, and all it said.
fn cargo_in(copy: &Path, arguments: &[&str], longest: Duration) -> Outcome<(bool, String)> {
    // Its tests are ended with it, should they wait for something that never comes.
    let mut command = Command::new("timeout");
    command.args(["--kill-after=5", &longest.as_secs().to_string()]).arg(cargo());
    // Never beside what is built of the workspace itself: cargo tells the two apart by paths within
    // their roots, which are the same, and would take one's faulty crates for the other's.
    let built = copy.join("target");
    command.args(arguments).current_dir(copy).env("CARGO_TARGET_DIR", built);
    command.env("WECHATPAY_FUZZ_SECONDS", SECONDS).env("RUST_BACKTRACE", "0");
    let result = command.output().map_err(|error| Failure(format!("cargo: {error}")))?;
    let said = [result.stdout, result.stderr].concat();
    Ok((result.status.success(), String::from_utf8_lossy(&said).into_owned()))
}

fn targets(mutations: &[&Mutation]) -> Vec<&'static str> {
    let mut targets: Vec<&str> = mutations.iter().map(|mutation| mutation.target).collect();
    targets.dedup();
    targets
}

#[expect(clippy::disallowed_methods, reason = "how long it took is only shown")]
fn now() -> Instant {
    Instant::now()
}

/// For each fault; a target that is sound takes all of it.
const SECONDS: &str = "20";
const TEST: [&str; 3] = ["test", "--offline", "--quiet"];
/// As `timeout` says it.
const NO_LIMIT: Duration = Duration::ZERO;
/// Longer than any run of tests that are sound.
const PATIENCE: Duration = Duration::from_secs(180);
const MOST_NAMES: usize = 2;
const NEED_SANDBOX: [&str; 2] = ["gateway", "snapshot"];
const NOTHING: Mutation = Mutation { target: "", file: "", from: "", to: "", what: "" };

#[cfg(test)]
mod tests {
    use super::*;

    /// The code moves on; the faults must still have their places in it.
    #[test]
    fn every_fault_has_its_place() {
        let root = workspace::root();
        let put = |mutation: &Mutation| {
            let original = workspace::read(&root, mutation.file).unwrap();
            mutation.put_into(&original).err()
        };
        assert_eq!(all().filter_map(put).collect::<Vec<_>>(), []);
        assert!(
            targets(&all().collect::<Vec<_>>()).len() < 16,
            "the faults of a target stand together"
        );
    }
}
