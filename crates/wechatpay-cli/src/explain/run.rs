//! `wxpay explain`: what a number at the end of a Request-ID, an error code or an event means.

use clap::Args;
use serde_json::{Value, json};
use wechatpay::error::Explanation;
use wechatpay_catalogue::{ErrorCode, Event, Family, Operation, Words as Both, catalogue};

use crate::api::{distance, events_called, operations_before};
use crate::output::failure::{Failure, Result};
use crate::output::report::Report;
use crate::text::help::long;
use crate::text::{Language, Sentence, Text, lookup as say};

/// Explain the number at the end of a Request-ID, an error code or an event
#[derive(Debug, Args)]
#[command(after_help = long::EXPLAIN.en)]
pub(crate) struct Flags {
    /// Such as 08F5…C405-268443699 or its number alone, PARAM_ERROR, or TRANSACTION.SUCCESS
    #[arg(value_name = "WHAT")]
    what: String,

    /// Print one line of JSON
    #[arg(long)]
    json: bool,
}

/// Prints what is known of it.
pub(crate) fn run(flags: &Flags, report: &Report) -> Result<()> {
    let what = flags.what.trim();
    if let Some(found) = Explanation::of(what) {
        return number(&found, flags.json, report);
    }
    let mut codes = catalogue().error_codes().iter();
    if let Some(code) = codes.find(|code| code.code.eq_ignore_ascii_case(what)) {
        return error_code(code, flags.json, report);
    }
    let events = events_called(what);
    if !events.is_empty() {
        return events
            .iter()
            .try_for_each(|(family, found)| event(family, found, flags.json, report));
    }
    Err(unknown(what))
}

/// What is known of it, for programs.
pub(crate) fn known(what: &str) -> Result<Vec<Value>> {
    if let Some(found) = Explanation::of(what) {
        return Ok(vec![number_json(&found)]);
    }
    let mut codes = catalogue().error_codes().iter();
    if let Some(code) = codes.find(|code| code.code.eq_ignore_ascii_case(what)) {
        return Ok(vec![code_json(code)]);
    }
    let events = events_called(what);
    if events.is_empty() {
        return Err(unknown(what));
    }
    Ok(events.iter().map(|(family, event)| event_json(family, event)).collect())
}

fn number_json(found: &Explanation) -> Value {
    json!({
        "number": found.number,
        "is_known": found.is_known(),
        "chinese": found.chinese,
        "english": found.english,
        "advice": found.advice,
        "chinese_advice": found.chinese_advice,
        "products": found.products.split(',').filter(|p| !p.is_empty()).collect::<Vec<_>>(),
        "seen_as": found.seen_as,
        "status": found.status,
        "code": found.code,
        "is_code_documented": found.is_code_documented,
    })
}

fn code_json(code: &ErrorCode) -> Value {
    let operations = answering(code);
    json!({
        "code": code.code,
        "statuses": code.statuses,
        "common": code.common,
        "means": { "zh": code.words.zh, "en": code.words.en },
        "advice": { "zh": code.advice.zh, "en": code.advice.en },
        "operations": operations,
    })
}

/// The ids of operations that answer with a code.
fn answering(code: &ErrorCode) -> Vec<String> {
    let answers = |operation: &&Operation| operation.errors.contains(&code.code);
    catalogue().operations().filter(answers).map(Operation::id).collect()
}

fn event_json(family: &Family, event: &Event) -> Value {
    let operations = operations_before(catalogue(), event);
    json!({
        "event_type": event.event_type,
        "family": family.name,
        "title": { "zh": event.title.zh, "en": event.title.en },
        "operations": operations,
    })
}

fn unknown(what: &str) -> Failure {
    let failure =
        Failure::usage(say::NOTHING_TO_EXPLAIN.with([&crate::output::render::shorten(what, 80)]));
    match meant(what) {
        Some(meant) => failure.hint(say::IS_MEANT.with([&meant])),
        None => failure.hint(say::WHAT_IS_EXPLAINED),
    }
}

fn number(found: &Explanation, is_json: bool, report: &Report) -> Result<()> {
    if is_json {
        return Ok(report.json(&number_json(found).to_string())?);
    }
    let is_chinese = report.language() == Language::Chinese;
    let (first, second) = match (is_chinese, found.is_known()) {
        (_, false) => (report.say(say::NOT_PUBLIC), ""),
        (true, true) if !found.chinese.is_empty() => (found.chinese.to_owned(), found.english),
        (_, true) => (found.english.to_owned(), found.chinese),
    };
    report.line(&format!("{} {first}", found.number))?;
    let advice = if is_chinese { found.chinese_advice } else { found.advice };
    let mut more: Vec<String> = Vec::new();
    more.extend((!second.is_empty()).then(|| second.to_owned()));
    if found.is_known() && !found.is_success() {
        let by = seen_by(found.seen_as);
        more.push(if found.is_of_sandbox() {
            report.say(say::OF_SANDBOX)
        } else {
            report
                .say(say::SEEN_IN.with_texts([found.products.replace(',', ", ").into(), by.into()]))
        });
        more.extend(pairing(found).map(|text| report.say(text)));
    }
    more.extend((!advice.is_empty()).then(|| report.say(say::DO.with([&advice]))));
    more.iter().try_for_each(|line| report.line(&format!("  {line}")))?;
    Ok(())
}

fn seen_by(who: &str) -> Sentence {
    match who {
        "partner" => say::PARTNERS,
        "brand" => say::BRANDS,
        _ => say::EVERYBODY,
    }
}

/// Status and code of a number; WeChat Pay's documentation names them for few.
fn pairing(found: &Explanation) -> Option<Text> {
    let status = found.status.map(|status| status.to_string());
    let with: Vec<&str> = status.as_deref().into_iter().chain(found.code).collect();
    if with.is_empty() {
        return None;
    }
    let words = if found.is_code_documented { say::COMES_WITH } else { say::COMES_WITH_GUESS };
    Some(words.with([&with.join(" ")]))
}

fn error_code(code: &ErrorCode, is_json: bool, report: &Report) -> Result<()> {
    let operations = answering(code);
    if is_json {
        return Ok(report.json(&code_json(code).to_string())?);
    }
    let statuses: Vec<String> = code.statuses.iter().map(ToString::to_string).collect();
    let palette = report.palette;
    let (key, number) = (palette.key, palette.number);
    let statuses = statuses.join(", ");
    report.line(&format!("{key}{}{key:#} {number}{statuses}{number:#}", code.code))?;
    let (first, second) = ordered(&code.words, report);
    let (advice, _) = ordered(&code.advice, report);
    report.line(&format!("  {first}\n  {second}"))?;
    report.line(&format!("  {}", report.say(say::DO.with([&advice]))))?;
    let where_from = match operations.as_slice() {
        _ if code.common => say::ANY_OPERATION.into(),
        [] => return Ok(()),
        some => {
            let few: Vec<&str> = some.iter().take(FEW).map(String::as_str).collect();
            say::OPERATIONS_THAT.with([&some.len(), &few.join(", ")])
        }
    };
    Ok(report.line(&format!("  {}", report.say(where_from)))?)
}

fn event(family: &Family, event: &Event, is_json: bool, report: &Report) -> Result<()> {
    let operations = operations_before(catalogue(), event);
    if is_json {
        return Ok(report.json(&event_json(family, event).to_string())?);
    }
    let palette = report.palette;
    let (key, faint) = (palette.key, palette.faint);
    let (first, second) = ordered(&event.title, report);
    let of_family = ordered(&family.title, report).0;
    report.line(&format!(
        "{key}{}{key:#} {faint}{}: {of_family}{faint:#}",
        event.event_type, family.name
    ))?;
    report.line(&format!("  {first}\n  {second}"))?;
    if !operations.is_empty() {
        let few: Vec<&str> = operations.iter().take(FEW).map(String::as_str).collect();
        report.line(&format!("  {}", report.say(say::AFTER.with([&few.join(", ")]))))?;
    }
    Ok(report.line(&format!("  {}", report.say(say::ITS_FIELDS.with([&event.event_type]))))?)
}

/// The reader's language first.
fn ordered<'w>(both: &'w Both, report: &Report) -> (&'w str, &'w str) {
    match report.language() {
        Language::Chinese => (&both.zh, &both.en),
        Language::English => (&both.en, &both.zh),
    }
}

/// The error code or event type that is nearest, if it is near.
fn meant(what: &str) -> Option<String> {
    let what = what.to_ascii_uppercase();
    let codes = catalogue().error_codes().iter().map(|code| code.code.as_str());
    let events = catalogue().families().iter().flat_map(|family| &family.events);
    let names = codes.chain(events.map(|event| event.event_type.as_str()));
    let near = names.map(|name| (distance(&what, name), name));
    let (_, name) =
        near.filter(|(slips, name)| *slips <= SLIPS && *slips * 3 <= name.len()).min()?;
    Some(name.to_owned())
}

/// Operations that are named of many.
const FEW: usize = 3;

/// Letters that may be wrong.
const SLIPS: usize = 4;
