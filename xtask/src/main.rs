//! `cargo xtask …`: reads what was typed and calls the library.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use xtask::workspace::{self, Failure, Outcome};
use xtask::{
    book, ci, codegen, coverage, facts, law, links, measure, mutants, package, public_api, sbom,
    site, tidy,
};

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
        ["public-api"] => list(&public_api::write(&root)?, "changed: look at the difference"),
        ["public-api", "--check"] => list(&public_api::changes(&root)?, "differ"),
        ["package"] => {
            let (sizes, faults) = package::pack(&root)?;
            for line in &sizes {
                say(line);
            }
            list(&faults, "wrong")
        }
        ["sbom", target] => {
            say(sbom::list(&root, target)?.trim_end());
            Ok(())
        }
        ["tidy"] => list(&tidy::untidy(&root)?, "untidy"),
        ["law"] => list(&law::breaches(&root)?, "against the law of imports"),
        ["links"] => list(&links::broken(&root)?, "lead nowhere"),
        ["facts", rest @ ..] => show_facts(&root, rest),
        ["sources", rest @ ..] => write_sources(&root, rest),
        ["measure"] => measure::run(&root, &mut say),
        ["measure", "parse"] => {
            say(&measure::parse_milliseconds(&root)?.to_string());
            Ok(())
        }
        ["mutants", "planted"] => mutants::planted::run(&root, None, "", &mut say),
        ["mutants", "planted", target] => mutants::planted::run(&root, Some(target), "", &mut say),
        ["mutants", "planted", target, word] => {
            mutants::planted::run(&root, Some(target), word, &mut say)
        }
        ["mutants"] => mutants::diff::run(&root, "main", &mut say),
        ["mutants", since] => mutants::diff::run(&root, since, &mut say),
        ["site"] => site::build(&root, &mut say).map(drop),
        ["site", "--serve", address] => {
            let folder = site::build(&root, &mut say)?;
            site::serve(&folder, address, &mut say)
        }
        ["coverage", "--sandbox"] => {
            coverage::sandbox(&root)?.iter().for_each(|line| say(line));
            Ok(())
        }
        ["coverage", rest @ ..] => show_coverage(&root, rest),
        ["ci", ..] => ci::run(&root, arguments.get(1..).unwrap_or_default(), &mut say),
        ["help" | "--help" | "-h"] | [] => {
            say(HELP);
            Ok(())
        }
        _ => Err(Failure(format!("not understood: {}\n\n{HELP}", arguments.join(" ")))),
    }
}

fn show_coverage(root: &Path, arguments: &[&str]) -> Outcome<()> {
    let catalogue = codegen::catalogue(root)?;
    match arguments {
        [] => {}
        ["--families"] => {
            for line in coverage::families(&catalogue) {
                say(&line);
            }
        }
        ["--missing", folder] => {
            let missing = coverage::missing(&catalogue, Path::new(folder))?;
            for operation in &missing {
                say(operation);
            }
        }
        _ => {
            return Err(Failure(
                "usage: coverage [--families | --sandbox | --missing FOLDER]".to_owned(),
            ));
        }
    }
    if let Some(folder) = facts::folder(root, facts_from_environment()) {
        let report = facts::compare(root, &catalogue, &folder)?;
        say(report.table().trim_end());
        let ((operations, has), (events, has_events)) = (report.operations, report.events);
        say(&format!(
            "of what any witness knows: {has} of {operations} operations, {has_events} of {events} \
             events; {} differences left, each with its reason in deviations/, {} without",
            report.explained,
            report.unexplained.len()
        ));
    }
    say(&coverage::statement(root, &catalogue)?.en);
    Ok(())
}

fn show_facts(root: &Path, arguments: &[&str]) -> Outcome<()> {
    let mut given = facts_from_environment();
    let (mut families, mut has_leads) = (None, false);
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match (*argument, rest.clone().next()) {
            ("--leads", _) => has_leads = true,
            ("--facts", Some(folder)) => given = Some(PathBuf::from(folder)),
            ("--family", Some(names)) => families = Some(*names),
            _ => {
                let usage = "usage: facts [--facts FOLDER] [--family NAME[,NAME…]] [--leads]";
                return Err(Failure(usage.to_owned()));
            }
        }
        if *argument != "--leads" {
            rest.next();
        }
    }
    let folder = facts::folder(root, given).ok_or_else(|| {
        Failure("where are the facts? `--facts FOLDER` or WECHATPAY_FACTS".to_owned())
    })?;
    let catalogue = codegen::catalogue(root)?;
    let mut report = facts::compare(root, &catalogue, &folder)?;
    if let Some(families) = families {
        let names: Vec<&str> = families.split(',').collect();
        report = report.of(&facts::places(&catalogue, &names)?);
    }
    if has_leads {
        for lead in &report.leads {
            say(&format!("lead: {lead}"));
        }
    }
    say(&report.to_string());
    if report.is_clean() { Ok(()) } else { Err(Failure("the catalogue differs".to_owned())) }
}

fn write_sources(root: &Path, rest: &[&str]) -> Outcome<()> {
    let given = match rest {
        [] => facts_from_environment(),
        ["--facts", folder] => Some(PathBuf::from(folder)),
        _ => return Err(Failure("usage: sources [--facts FOLDER]".to_owned())),
    };
    let folder = facts::folder(root, given).ok_or_else(|| {
        Failure("where are the facts? `--facts FOLDER` or WECHATPAY_FACTS".to_owned())
    })?;
    let is_new = book::write_sources(root, &codegen::catalogue(root)?, &folder)?;
    say(if is_new { "wrote book/sources.tsv" } else { "book/sources.tsv is as it was" });
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
  links                          every link of the documents leads somewhere, every page is listed
  facts [--facts FOLDER] [--family NAME[,NAME…]] [--leads]
                                 the catalogue against facts and witnesses; `deviations/` says
                                 what differs; leads are what a single vote says
  sources [--facts FOLDER]       which sources know an operation, for its page: book/sources.tsv
  site [--serve ADDRESS]         the book in both languages as a site, in target/book
  measure                        what the typed API costs, against xtask/budget.toml
  mutants [COMMIT]               cargo-mutants on the lines that differ from a commit (main)
  mutants planted [TARGET [WORD]]
                                 faults that it cannot plant: tests and fuzz targets must find them
  public-api [--check]           the public items of each crate, written to public-api.txt or compared
  package                        every crate packed whole, as a registry would get it, and its size
  sbom TARGET                    the parts of `wxpay` for a target, as CycloneDX
  coverage [--families | --sandbox | --missing FACTS]
                                 how much of the public surface the catalogue holds";
