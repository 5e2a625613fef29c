//! `cargo xtask …`: reads what was typed and calls the library.

use std::path::PathBuf;
use std::process::ExitCode;

use xtask::workspace::{self, Failure, Outcome};
use xtask::{ci, codegen, coverage, law, tidy};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure(what)) => {
            complain(&what);
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Outcome<()> {
    let root = workspace::root();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["codegen"] => {
            let written = codegen::write(&root)?;
            for path in &written {
                say(&format!("wrote {path}"));
            }
            say(&format!("{} files changed", written.len()));
            Ok(())
        }
        ["codegen", "--check"] => ci::run(&root, &["codegen".to_owned()], &mut say),
        ["tidy"] => list(&tidy::untidy(&root)?, "untidy"),
        ["law"] => list(&law::breaches(&root)?, "against the law of imports"),
        ["coverage", rest @ ..] => show_coverage(&root, rest),
        ["ci", ..] => ci::run(&root, arguments.get(1..).unwrap_or_default(), &mut say),
        ["help" | "--help" | "-h"] | [] => {
            say(HELP);
            Ok(())
        }
        _ => Err(Failure(format!("not understood: {}\n\n{HELP}", arguments.join(" ")))),
    }
}

fn show_coverage(root: &std::path::Path, arguments: &[&str]) -> Outcome<()> {
    let (facts, wants_missing) = match arguments {
        [] => (facts_from_environment(), false),
        ["--facts", folder] => (Some(PathBuf::from(folder)), false),
        ["--facts", folder, "--missing"] => (Some(PathBuf::from(folder)), true),
        _ => return Err(Failure("usage: coverage [--facts FOLDER [--missing]]".to_owned())),
    };
    let catalogue = codegen::catalogue(root)?;
    if let Some(facts) = facts.as_deref().filter(|_| wants_missing) {
        for operation in coverage::missing(&catalogue, facts)? {
            say(&operation);
        }
    }
    say(&coverage::statement(&catalogue, facts.as_deref())?);
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "the folder of facts is a setting of this machine")]
fn facts_from_environment() -> Option<PathBuf> {
    std::env::var_os("WECHATPAY_FACTS").map(PathBuf::from)
}

fn list(findings: &[String], what: &str) -> Outcome<()> {
    if findings.is_empty() {
        return Ok(());
    }
    Err(Failure(format!("{}\n{} {what}", findings.join("\n"), findings.len())))
}

#[expect(clippy::print_stdout, reason = "this program talks to a terminal, here")]
fn say(line: &str) {
    println!("{line}");
}

#[expect(clippy::print_stderr, reason = "this program talks to a terminal, here")]
fn complain(what: &str) {
    eprintln!("{what}");
}

const HELP: &str = "cargo xtask …
  ci [STEP…]                     everything continuous integration does, or some steps of it
  codegen [--check]              catalogue → typed API, facts, features; or only look for drift
  tidy                           line ceilings, module maps, words, traces of a machine
  law                            who may import whom
  coverage [--facts FOLDER [--missing]]
                                 how much of the public surface the catalogue holds; the folder
                                 may also come from WECHATPAY_FACTS";
