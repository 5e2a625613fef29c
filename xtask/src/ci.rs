//! Everything continuous integration does: in order, stopping at the first failure. One long step runs
//! beside the others, since cargo compiles a single crate on one core most of the time.

use std::path::{Path, PathBuf};
use std::thread;
use std::time::Instant;

use crate::workspace::{self, Failure, Outcome, cargo};
use crate::{codegen, law, links, package, public_api, tidy};

/// Runs all steps, or only those whose name is given. Says each one's name and time.
///
/// # Errors
///
/// The first failure.
pub fn run(root: &Path, only: &[String], say: &mut dyn FnMut(&str)) -> Outcome<()> {
    if let Some(unknown) = only.iter().find(|name| !STEPS.iter().any(|step| step.name == **name)) {
        let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        return Err(Failure(format!(
            "no step is called {unknown}; there are: {}",
            names.join(", ")
        )));
    }
    let is_chosen = |step: &&Step| only.is_empty() || only.iter().any(|name| name == step.name);
    let (beside, in_order): (Vec<&Step>, Vec<&Step>) =
        STEPS.iter().filter(is_chosen).partition(|step| step.runs_beside);
    let (mut passed, mut failed) = (0, 0);
    let result = thread::scope(|scope| {
        let beside: Vec<_> = beside
            .iter()
            .map(|step| {
                say(&format!("── {}, beside the others: {}", step.name, step.question));
                let place = Place { root, target: Some(workspace::target(root).join("beside")) };
                (step, scope.spawn(move || timed(step, &place)))
            })
            .collect();
        let place = Place { root, target: None };
        let mut result = Ok(());
        for step in in_order {
            say(&format!("── {}: {}", step.name, step.question));
            let (outcome, seconds) = timed(step, &place);
            say(&format!("   {} took {seconds:.1} s", step.name));
            result = outcome;
            if result.is_err() {
                failed += 1;
                break;
            }
            passed += 1;
        }
        for (step, thread) in beside {
            let panicked = |_| (Err(Failure(format!("{} panicked", step.name))), 0.0);
            let (outcome, seconds) = thread.join().unwrap_or_else(panicked);
            say(&format!("   {} took {seconds:.1} s", step.name));
            passed += usize::from(outcome.is_ok());
            failed += usize::from(outcome.is_err());
            result = result.and(outcome);
        }
        result
    });
    say(&format!("{passed} passed, {failed} failed"));
    result
}

fn timed(step: &Step, place: &Place<'_>) -> (Outcome<()>, f64) {
    let start = now();
    let outcome = (step.run)(place);
    (outcome, start.elapsed().as_secs_f64())
}

/// Where a step works.
struct Place<'a> {
    root: &'a Path,
    /// A folder for what cargo builds, so that two cargos do not wait for each other.
    target: Option<PathBuf>,
}

struct Step {
    name: &'static str,
    question: &'static str,
    run: fn(&Place<'_>) -> Outcome<()>,
    runs_beside: bool,
}

impl Step {
    const fn new(
        name: &'static str,
        question: &'static str,
        run: fn(&Place<'_>) -> Outcome<()>,
    ) -> Self {
        Self { name, question, run, runs_beside: false }
    }

    const fn beside_the_others(self) -> Self {
        Self { runs_beside: true, ..self }
    }
}

const STEPS: [Step; 15] = [
    Step::new("fmt", "is everything formatted", fmt),
    Step::new("tidy", "are the house rules kept", run_tidy),
    Step::new("law", "does everyone import only what they may", run_law),
    Step::new("links", "does every link of the documents lead somewhere", run_links),
    Step::new("codegen", "does generated code match the catalogue", run_codegen),
    Step::new("clippy", "is clippy content", clippy),
    Step::new("features", "does the SDK build with every choice of worlds", features)
        .beside_the_others(),
    Step::new("worlds", "do the SDK's tests pass with every choice of worlds", worlds),
    Step::new("families", "does every type and event hold", families),
    Step::new("samples", "does every sample of the book compile", samples),
    Step::new("layers", "is the core free of I/O, blocking free of a runtime", layers),
    Step::new("docs", "do the docs build without a warning", docs),
    Step::new(
        "public-api",
        "is every change of the public API a committed one (with rustc 1.95 only)",
        run_public_api,
    ),
    Step::new("package", "is every crate packed whole, as a registry would get it", run_package),
    Step::new("deny", "are licences, bans and sources in order", deny),
];

fn fmt(place: &Place<'_>) -> Outcome<()> {
    in_cargo(place, &["fmt", "--all", "--check"])
}

fn run_tidy(place: &Place<'_>) -> Outcome<()> {
    none(&tidy::untidy(place.root)?, "untidy")
}

fn run_law(place: &Place<'_>) -> Outcome<()> {
    none(&law::breaches(place.root)?, "against the law of imports")
}

fn run_links(place: &Place<'_>) -> Outcome<()> {
    none(&links::broken(place.root)?, "lead nowhere")
}

fn run_public_api(place: &Place<'_>) -> Outcome<()> {
    none(&public_api::changes(place.root)?, "not in public-api.txt; run `cargo xtask public-api`")
}

fn run_package(place: &Place<'_>) -> Outcome<()> {
    none(&package::pack(place.root)?.1, "wrong with a package")
}

fn run_codegen(place: &Place<'_>) -> Outcome<()> {
    let stale: Vec<String> =
        codegen::stale(place.root)?.into_iter().map(|product| product.path).collect();
    none(&stale, "stale; run `cargo xtask codegen`")
}

fn clippy(place: &Place<'_>) -> Outcome<()> {
    in_cargo(place, &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])
}

fn features(place: &Place<'_>) -> Outcome<()> {
    for features in FEATURES {
        alone(place, "wechatpay-sdk", features)?;
    }
    for family in codegen::catalogue(place.root)?.families() {
        alone(place, "wechatpay-api", &family.name)?;
    }
    Ok(())
}

/// Async, blocking and both, and each extra feature that works alone.
const FEATURES: [&str; 10] = [
    "",
    "p12",
    "async",
    "blocking",
    "async,blocking",
    "axum",
    "actix",
    "metrics",
    "async,blocking,axum,actix,metrics",
    "async,blocking,all",
];

/// The tests of the SDK with these features and no others; the workspace's own run has them all.
fn worlds(place: &Place<'_>) -> Outcome<()> {
    for features in WORLDS {
        let selection = ["--package", "wechatpay-sdk", "--no-default-features"];
        let rest = ["--features", features, "--quiet"];
        in_cargo(place, &[&["test"][..], &selection, &rest].concat())?;
    }
    Ok(())
}

/// Neither async nor blocking, and each alone with its extra features.
const WORLDS: [&str; 3] = ["", "async,axum,metrics", "blocking,p12"];

/// Checks a package with these features and no others.
fn alone(place: &Place<'_>, package: &str, features: &str) -> Outcome<()> {
    let selection = ["--package", package, "--no-default-features", "--features", features];
    in_cargo(place, &[&["clippy", "--quiet"][..], &selection, &["--", "-D", "warnings"]].concat())
}

/// The tests of the typed API with all families: by default only the everyday ones are tested.
fn families(place: &Place<'_>) -> Outcome<()> {
    in_cargo(place, &["test", "--package", "wechatpay-api", "--all-features", "--quiet"])
}

fn samples(place: &Place<'_>) -> Outcome<()> {
    in_cargo(place, &["check", "--quiet", "--package", "wechatpay-book", "--features", "all"])
}

fn layers(place: &Place<'_>) -> Outcome<()> {
    let core = ["--package", "wechatpay-core"];
    without(place.root, &core, &["tokio", "reqwest", "ureq", "hyper", "rusqlite", "axum"])?;
    let neither = ["--package", "wechatpay-sdk", "--no-default-features", "--features", "p12"];
    without(place.root, &neither, &["tokio", "reqwest", "ureq", "hyper"])?;
    let blocking = [
        "--package",
        "wechatpay-sdk",
        "--no-default-features",
        "--features",
        "blocking,common,p12,metrics",
    ];
    without(place.root, &blocking, &["tokio", "reqwest", "hyper"])?;
    let asynchronous =
        ["--package", "wechatpay-sdk", "--no-default-features", "--features", "async,common"];
    without(place.root, &asynchronous, &["ureq"])
}

/// Checks that a crate's tree of normal dependencies names none of `banned`.
fn without(root: &Path, selection: &[&str], banned: &[&str]) -> Outcome<()> {
    let arguments = ["tree", "--edges", "normal", "--prefix", "none", "--format", "{p}"];
    let tree = workspace::output(root, &cargo(), &[&arguments[..], selection].concat(), "")?;
    let names = tree.lines().filter_map(|line| line.split_whitespace().next());
    let found: Vec<String> =
        names.filter(|name| banned.contains(name)).map(str::to_owned).collect();
    none(&found, &format!("in the tree of `{}`", selection.join(" ")))
}

fn docs(place: &Place<'_>) -> Outcome<()> {
    let arguments = ["doc", "--workspace", "--no-deps", "--quiet"];
    workspace::run(place.root, &cargo(), &arguments, &[("RUSTDOCFLAGS", "-D warnings")])
}

fn deny(place: &Place<'_>) -> Outcome<()> {
    let is_there = workspace::output(place.root, &cargo(), &["deny", "--version"], "").is_ok();
    if !is_there {
        let what =
            "cargo-deny is not installed; `cargo install --locked cargo-deny` (.ci/run does)";
        return Err(Failure(what.to_owned()));
    }
    in_cargo(place, &["deny", "check", "bans", "licenses", "sources"])
}

fn in_cargo(place: &Place<'_>, arguments: &[&str]) -> Outcome<()> {
    let target = place.target.as_ref().map(|folder| folder.display().to_string());
    let environment = target.as_deref().map(|folder| ("CARGO_TARGET_DIR", folder));
    workspace::run(place.root, &cargo(), arguments, environment.as_slice())
}

fn none(found: &[String], what: &str) -> Outcome<()> {
    if found.is_empty() {
        return Ok(());
    }
    Err(Failure(format!("{}\n{} {what}", found.join("\n"), found.len())))
}

#[expect(clippy::disallowed_methods, reason = "a step's time is only shown, never decided upon")]
fn now() -> Instant {
    Instant::now()
}
