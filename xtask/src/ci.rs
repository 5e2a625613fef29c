//! Everything continuous integration does, in the same order, stopping at the first failure.

use std::path::Path;
use std::time::Instant;

use crate::workspace::{self, Failure, Outcome, cargo};
use crate::{codegen, law, links, public_api, tidy};

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
    for (passed, step) in STEPS.iter().filter(is_chosen).enumerate() {
        say(&format!("── {}: {}", step.name, step.question));
        let start = now();
        let result = (step.run)(root);
        say(&format!("   {} took {:.1} s", step.name, start.elapsed().as_secs_f64()));
        if result.is_err() {
            say(&format!("{passed} passed, 1 failed"));
            return result;
        }
    }
    say(&format!("{} passed, 0 failed", STEPS.iter().filter(is_chosen).count()));
    Ok(())
}

struct Step {
    name: &'static str,
    question: &'static str,
    run: fn(&Path) -> Outcome<()>,
}

const STEPS: [Step; 14] = [
    Step { name: "fmt", question: "is everything formatted", run: fmt },
    Step { name: "tidy", question: "are the house rules kept", run: run_tidy },
    Step { name: "law", question: "does everyone import only what they may", run: run_law },
    Step {
        name: "links",
        question: "does every link of the documents lead somewhere",
        run: run_links,
    },
    Step { name: "codegen", question: "does generated code match the catalogue", run: run_codegen },
    Step { name: "clippy", question: "is clippy content", run: clippy },
    Step {
        name: "features",
        question: "does the SDK build with every choice of worlds",
        run: features,
    },
    Step {
        name: "worlds",
        question: "do the SDK's tests pass with every choice of worlds",
        run: worlds,
    },
    Step { name: "families", question: "does every type and event hold", run: families },
    Step { name: "samples", question: "does every sample of the book compile", run: samples },
    Step {
        name: "layers",
        question: "is the core free of I/O, blocking free of a runtime",
        run: layers,
    },
    Step { name: "docs", question: "do the docs build without a warning", run: docs },
    Step {
        name: "public-api",
        question: "is every change of the public API a committed one (with rustc 1.95 only)",
        run: run_public_api,
    },
    Step { name: "deny", question: "are licences, bans and sources in order", run: deny },
];

fn fmt(root: &Path) -> Outcome<()> {
    in_cargo(root, &["fmt", "--all", "--check"])
}

fn run_tidy(root: &Path) -> Outcome<()> {
    none(&tidy::untidy(root)?, "untidy")
}

fn run_law(root: &Path) -> Outcome<()> {
    none(&law::breaches(root)?, "against the law of imports")
}

fn run_links(root: &Path) -> Outcome<()> {
    none(&links::broken(root)?, "lead nowhere")
}

fn run_public_api(root: &Path) -> Outcome<()> {
    none(&public_api::changes(root)?, "not in public-api.txt; run `cargo xtask public-api`")
}

fn run_codegen(root: &Path) -> Outcome<()> {
    let stale: Vec<String> =
        codegen::stale(root)?.into_iter().map(|product| product.path).collect();
    none(&stale, "stale; run `cargo xtask codegen`")
}

fn clippy(root: &Path) -> Outcome<()> {
    in_cargo(root, &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])
}

fn features(root: &Path) -> Outcome<()> {
    for features in FEATURES {
        alone(root, "wechatpay-sdk", features)?;
    }
    for family in codegen::catalogue(root)?.families() {
        alone(root, "wechatpay-api", &family.name)?;
    }
    Ok(())
}

/// Every choice of worlds, and each extra that stands alone.
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
fn worlds(root: &Path) -> Outcome<()> {
    for features in WORLDS {
        let selection = ["--package", "wechatpay-sdk", "--no-default-features"];
        let rest = ["--features", features, "--quiet"];
        in_cargo(root, &[&["test"][..], &selection, &rest].concat())?;
    }
    Ok(())
}

/// Neither world, and each alone with what goes with it.
const WORLDS: [&str; 3] = ["", "async,axum,metrics", "blocking,p12"];

/// Checks a package with these features and no others.
fn alone(root: &Path, package: &str, features: &str) -> Outcome<()> {
    let selection = ["--package", package, "--no-default-features", "--features", features];
    in_cargo(root, &[&["clippy", "--quiet"][..], &selection, &["--", "-D", "warnings"]].concat())
}

/// The tests of the typed API with all families: by default only the everyday ones are tested.
fn families(root: &Path) -> Outcome<()> {
    in_cargo(root, &["test", "--package", "wechatpay-api", "--all-features", "--quiet"])
}

fn samples(root: &Path) -> Outcome<()> {
    in_cargo(root, &["check", "--quiet", "--package", "wechatpay-book", "--features", "all"])
}

fn layers(root: &Path) -> Outcome<()> {
    let core = ["--package", "wechatpay-core"];
    without(root, &core, &["tokio", "reqwest", "ureq", "hyper", "rusqlite", "axum"])?;
    let neither = ["--package", "wechatpay-sdk", "--no-default-features", "--features", "p12"];
    without(root, &neither, &["tokio", "reqwest", "ureq", "hyper"])?;
    let blocking = [
        "--package",
        "wechatpay-sdk",
        "--no-default-features",
        "--features",
        "blocking,common,p12,metrics",
    ];
    without(root, &blocking, &["tokio", "reqwest", "hyper"])?;
    let asynchronous =
        ["--package", "wechatpay-sdk", "--no-default-features", "--features", "async,common"];
    without(root, &asynchronous, &["ureq"])
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

fn docs(root: &Path) -> Outcome<()> {
    let arguments = ["doc", "--workspace", "--no-deps", "--quiet"];
    workspace::run(root, &cargo(), &arguments, &[("RUSTDOCFLAGS", "-D warnings")])
}

fn deny(root: &Path) -> Outcome<()> {
    let is_there = workspace::output(root, &cargo(), &["deny", "--version"], "").is_ok();
    if !is_there {
        let what =
            "cargo-deny is not installed; `cargo install --locked cargo-deny` (.ci/run does)";
        return Err(Failure(what.to_owned()));
    }
    in_cargo(root, &["deny", "check", "bans", "licenses", "sources"])
}

fn in_cargo(root: &Path, arguments: &[&str]) -> Outcome<()> {
    workspace::run(root, &cargo(), arguments, &[])
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
