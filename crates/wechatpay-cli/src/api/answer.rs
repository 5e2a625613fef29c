//! Runs the query of `wxpay api` and prints its result.

use wechatpay_catalogue::{Event, Family, Operation, Words, catalogue, surface};

use super::{entry, find, show};
use crate::api::flags::{Api, Question};
use crate::output::failure::{Failure, Result};
use crate::output::report::Report;
use crate::sandbox::admin;
use crate::text::{Language, lookup as say};

/// Answers one question about the catalogue.
pub(crate) fn run(flags: &Api, report: &Report) -> Result<()> {
    match &flags.question {
        Question::List { family, json } => {
            let operations = find::of_family(family.as_deref())?;
            list(report, &operations, *json)?;
            if family.is_none() && !json {
                report.remark(say::COMPARED, covered(report.language()));
            }
            Ok(())
        }
        Question::Search { words, json } => {
            let operations = find::by_words(words);
            if operations.is_empty() {
                let message = say::NOTHING_HAS_ALL.with([&words.join(" ")]);
                return Err(Failure::usage(message).hint(say::FEWER_WORDS));
            }
            list(report, &operations, *json)
        }
        Question::Show { operation, method, json } => {
            let events = show::events_called(operation);
            if !events.is_empty() {
                return show_events(&events, *json, report);
            }
            let operations = find::by_place(operation, method.as_ref().map(ToString::to_string))?;
            for (index, operation) in operations.into_iter().enumerate() {
                if *json {
                    report.json(&show::json(catalogue(), operation).to_string())?;
                    continue;
                }
                let gap = if index == 0 { "" } else { "\n" };
                let text = show::text(catalogue(), operation, report.palette);
                report.text(&format!("{gap}{text}"))?;
            }
            Ok(())
        }
        Question::Paths { uploads: true, prefix, .. } => {
            Ok(crate::upload::names(prefix).try_for_each(|name| report.line(&name))?)
        }
        Question::Paths { acts: true, prefix, .. } => {
            Ok(admin::paths(prefix).into_iter().try_for_each(|path| report.line(&path))?)
        }
        Question::Paths { method, prefix, .. } => {
            find::paths(method.as_deref(), prefix)
                .into_iter()
                .try_for_each(|path| report.line(&path))?;
            Ok(())
        }
    }
}

fn show_events(events: &[(&Family, &Event)], is_json: bool, report: &Report) -> Result<()> {
    for (index, (family, event)) in events.iter().enumerate() {
        if is_json {
            report.json(&show::event_json(catalogue(), family, event).to_string())?;
            continue;
        }
        let gap = if index == 0 { "" } else { "\n" };
        let text = show::event_text(catalogue(), family, event, report.palette);
        report.text(&format!("{gap}{text}"))?;
    }
    Ok(())
}

/// How much of the public API the catalogue has.
fn covered(language: Language) -> String {
    let Words { zh, en } = surface().statement(catalogue());
    match language {
        Language::English => en,
        Language::Chinese => zh,
    }
}

fn list(report: &Report, operations: &[&Operation], json: bool) -> Result<()> {
    if json {
        for operation in operations {
            report.json(&entry::json(operation).to_string())?;
        }
        return Ok(());
    }
    let mut text = String::new();
    for line in entry::table(operations, report.palette) {
        text.push_str(&line);
        text.push('\n');
    }
    report.text(&text)?;
    // On stderr, so that what is piped holds operations only.
    report.remark(say::OPERATIONS, operations.len().to_string());
    Ok(())
}
