//! What the typed API costs, against `budget.toml`: compile time, memory, size, parse time.
//!
//! Costs depend on the machine, so no test asks for them; a person does, on a quiet machine.

use std::fs::File;
use std::path::Path;
use std::time::{Instant, SystemTime};

use serde::Deserialize;
use wechatpay_catalogue::Catalogue;

use crate::codegen;
use crate::workspace::{self, Failure, Outcome, cargo};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Budget {
    default_check_seconds: f64,
    small_family: String,
    small_family_check_seconds: f64,
    all_check_seconds: f64,
    all_check_megabytes: f64,
    generated_lines_per_operation: f64,
    catalogue_parse_milliseconds: f64,
}

/// One row of the table.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    what: String,
    found: f64,
    most: f64,
    unit: &'static str,
}

/// Measures everything and says it as a table.
///
/// # Errors
///
/// If something costs more than its budget, or cannot be measured.
pub fn run(root: &Path, say: &mut dyn FnMut(&str)) -> Outcome<()> {
    let budget = budget(&workspace::read(root, BUDGET)?)?;
    let mut rows = vec![lines(root, &budget)?, parsing(root, &budget)?];
    let small = budget.small_family.as_str();
    let (seconds, _) = check(root, &["--no-default-features", "--features", small])?;
    let what = format!("check of {small} alone");
    rows.push(Row { what, found: seconds, most: budget.small_family_check_seconds, unit: "CPU s" });
    let (seconds, _) = check(root, &[])?;
    let what = "check with default features".to_owned();
    rows.push(Row { what, found: seconds, most: budget.default_check_seconds, unit: "CPU s" });
    let (seconds, megabytes) = check(root, &["--all-features"])?;
    let what = "check of all families".to_owned();
    rows.push(Row { what, found: seconds, most: budget.all_check_seconds, unit: "CPU s" });
    let what = "its peak memory".to_owned();
    rows.push(Row { what, found: megabytes, most: budget.all_check_megabytes, unit: "MB" });
    judge(&rows, say)
}

/// The best of several readings of the whole catalogue, in milliseconds; to be run optimised.
///
/// # Errors
///
/// If the catalogue cannot be read.
pub fn parse_milliseconds(root: &Path) -> Outcome<f64> {
    let sources = codegen::sources(root)?;
    let files: Vec<(&str, &str)> =
        sources.families.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let mut best = f64::INFINITY;
    for _ in 0..READINGS {
        let start = now();
        let read = Catalogue::read(&files, &sources.glossary)
            .and_then(|catalogue| catalogue.with_error_codes(&sources.errors));
        best = best.min(start.elapsed().as_secs_f64() * 1000.0);
        read.map_err(|problems| Failure(format!("{} problems in the catalogue", problems.len())))?;
    }
    Ok(best)
}

fn budget(text: &str) -> Outcome<Budget> {
    toml::from_str(text).map_err(|error| Failure(format!("{BUDGET}: {error}")))
}

fn judge(rows: &[Row], say: &mut dyn FnMut(&str)) -> Outcome<()> {
    let mut over = Vec::new();
    for Row { what, found, most, unit } in rows {
        let is_over = found > most;
        let mark = if is_over { "  over" } else { "" };
        say(&format!("{what:<34}{found:>9.1} of {most:>7.1} {unit}{mark}"));
        if is_over {
            over.push(what.as_str());
        }
    }
    if over.is_empty() { Ok(()) } else { Err(Failure(format!("over budget: {}", over.join(", ")))) }
}

fn lines(root: &Path, budget: &Budget) -> Outcome<Row> {
    let mut lines = 0;
    for file in workspace::files_in(root, GENERATED, ".rs") {
        lines += workspace::read(root, &format!("{GENERATED}/{file}"))?.lines().count();
    }
    let operations = codegen::catalogue(root)?.operations().count();
    let number = |count: usize| u32::try_from(count).map_or(f64::INFINITY, f64::from);
    let found = number(lines) / number(operations.max(1));
    let most = budget.generated_lines_per_operation;
    Ok(Row { what: "generated lines per operation".to_owned(), found, most, unit: "lines" })
}

/// Asks an optimised build of this program for its parse time.
fn parsing(root: &Path, budget: &Budget) -> Outcome<Row> {
    let arguments = ["run", "--quiet", "--release", "--package", "xtask", "--", "measure", "parse"];
    let printed = workspace::output(root, &cargo(), &arguments, "")?;
    let found = printed.trim().parse().map_err(|_| Failure(format!("not a time: {printed}")))?;
    let most = budget.catalogue_parse_milliseconds;
    Ok(Row { what: "reading the catalogue".to_owned(), found, most, unit: "ms" })
}

/// CPU seconds and peak megabytes of checking the API crate alone: its dependencies are checked
/// first, then the crate counts as changed.
fn check(root: &Path, selection: &[&str]) -> Outcome<(f64, f64)> {
    let program = cargo();
    let fixed = ["check", "--quiet", "--package", "wechatpay-api"];
    let arguments = [&fixed[..], selection].concat();
    let environment = [("CARGO_INCREMENTAL", "0")];
    workspace::run(root, &program, &arguments, &environment)?;
    touch(&root.join(API))?;
    let timed = ["-f", "%U %S %M", "--", "env", "CARGO_INCREMENTAL=0", program.as_str()];
    let said = workspace::complaints(root, TIME, &[&timed[..], &arguments].concat())?;
    figures(&said).ok_or_else(|| Failure(format!("{TIME} said something else: {said}")))
}

/// User and system seconds and kilobytes, in the last line of what `time` said.
fn figures(said: &str) -> Option<(f64, f64)> {
    let mut figures = said.lines().last()?.split_whitespace().map(str::parse::<f64>);
    let mut next = || figures.next()?.ok();
    let (user, system, kilobytes) = (next()?, next()?, next()?);
    Some((user + system, kilobytes / 1024.0))
}

fn touch(file: &Path) -> Outcome<()> {
    let opened = File::options().append(true).open(file);
    let touched = opened.and_then(|opened| opened.set_modified(today()));
    touched.map_err(|error| Failure(format!("cannot touch {}: {error}", file.display())))
}

#[expect(clippy::disallowed_methods, reason = "the file is to look changed")]
fn today() -> SystemTime {
    SystemTime::now()
}

#[expect(clippy::disallowed_methods, reason = "this room measures time")]
fn now() -> Instant {
    Instant::now()
}

const BUDGET: &str = "xtask/budget.toml";
const GENERATED: &str = "crates/wechatpay-api/src/generated";
const API: &str = "crates/wechatpay-api/src/lib.rs";
/// GNU time, which knows CPU seconds and memory of a program and its children.
const TIME: &str = "/usr/bin/time";
const READINGS: usize = 5;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_figures() {
        assert_eq!(figures("warning: x\n1.50 0.25 2048"), Some((1.75, 2.0)));
        assert_eq!(figures("1.50 x 2048"), None);
        assert_eq!(figures(""), None);
    }

    #[test]
    fn too_much_is_a_failure() {
        let row = |what: &str, found| Row { what: what.to_owned(), found, most: 2.0, unit: "s" };
        let mut said = Vec::new();
        let verdict =
            judge(&[row("one", 2.0), row("two", 2.1)], &mut |line| said.push(line.to_owned()));
        assert_eq!(verdict, Err(Failure("over budget: two".to_owned())));
        assert!(said[1].ends_with("over") && !said[0].ends_with("over"), "{said:?}");
    }

    #[test]
    fn the_budget_is_readable() {
        let text = workspace::read(&workspace::root(), BUDGET).expect("there");
        assert!(budget(&text).expect("readable").all_check_seconds > 0.0);
        assert!(budget("x = 1").is_err());
    }
}
