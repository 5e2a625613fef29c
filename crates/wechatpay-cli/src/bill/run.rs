//! Downloads a bill and prints it in the chosen format.

use std::path::Path;

use time::{Duration, OffsetDateTime};
use wechatpay::bill::{Entry, FundRow, Summary, TradeRow};
use wechatpay::blocking::Client;
use wechatpay::{
    ErrorKind,
    bill::{Bill, Download},
    transport::BlockingBody,
};
use wechatpay_core::{Clock as _, SystemClock};

use super::flags::{Bill as Flags, Kind};
use super::rows::{Shown, csv_head, csv_line, json_line, totals_line};
use super::sink::Sink;
use crate::output::failure::{Exit, Failure, Result};
use crate::output::file;
use crate::output::render::escape_controls;
use crate::output::report::Report;
use crate::sandbox::at;
use crate::settings;
use crate::text::{files as say, outcomes};

/// Applies for the bill, downloads it, proves it, prints it.
pub(crate) fn run(flags: &Flags, report: &Report) -> Result<()> {
    print(flags, report).inspect_err(|failure| {
        if flags.json && flags.out.is_none() {
            // Whoever reads the lines must not miss that there are too few.
            let _ = report.json(&failure.json().to_string());
        }
    })
}

fn print(flags: &Flags, report: &Report) -> Result<()> {
    let (date, bill) = wanted(flags)?;
    if let Some(name) = &flags.out {
        file::target(name)?;
    }
    let client: Client = settings::client(&flags.settings, report)?;
    let download = client.bill(&bill).map_err(|error| explain(error, &date))?;
    let is_text = !flags.json && !flags.csv && !flags.summary;
    match flags.kind {
        _ if is_text => text(download, flags.out.as_deref(), report),
        Kind::FundFlow => rows::<FundRow>(download, flags, report),
        Kind::Trade | Kind::Refund => rows::<TradeRow>(download, flags, report),
    }
}

/// The day, and the bill of it.
fn wanted(flags: &Flags) -> Result<(String, Bill)> {
    let date = match &flags.date {
        Some(date) => date.clone(),
        None => yesterday(settings::base_url(&flags.settings)?.as_deref()),
    };
    let sort = flags.sort.as_ref().map(|sort| sort.to_ascii_uppercase());
    if let Some(sort) = sort.as_deref().filter(|sort| !flags.kind.sorts().contains(sort)) {
        let failure = Failure::usage(say::NO_BILL_TYPE.with([&sort]));
        return Err(match flags.kind.sorts() {
            [] => failure.hint(say::REFUND_HAS_NO_TYPES),
            sorts => failure.hint(say::BILL_TYPES.with([&sorts.join(", ")])),
        });
    }
    let mut bill = match (flags.kind, sort.as_deref()) {
        (Kind::Trade, None) => Bill::trade(&date),
        (Kind::Trade, Some(sort)) => Bill::trade(&date).of_type(sort),
        (Kind::Refund, _) => Bill::trade(&date).of_type("REFUND"),
        (Kind::FundFlow, None) => Bill::fund_flow(&date),
        (Kind::FundFlow, Some(sort)) => Bill::fund_flow(&date).account(sort),
    };
    if let Some(sub_mchid) = &flags.sub_mchid {
        bill = bill.with("sub_mchid", sub_mchid);
    }
    Ok((date, bill))
}

/// By the clock on the wall in China; of a sandbox by its own clock, which tests move.
fn yesterday(base_url: Option<&str>) -> String {
    let now = base_url.and_then(at::clock).unwrap_or_else(|| SystemClock.now());
    let now = OffsetDateTime::from_unix_timestamp(now);
    let there = now.unwrap_or(OffsetDateTime::UNIX_EPOCH) + Duration::hours(8 - 24);
    there.date().to_string()
}

/// As WeChat Pay wrote it.
fn text(mut download: Download<BlockingBody>, out: Option<&Path>, report: &Report) -> Result<()> {
    if let Some(name) = out {
        let size = download.save(file::target(name)?).map_err(|error| unsaved(error, name))?;
        report.remark(say::SAVED, say::SAVED_AS.with([&name.display(), &size]));
        return Ok(());
    }
    if report.is_terminal() {
        return lines(download, report);
    }
    while let Some(piece) = download.piece().map_err(broken_off)? {
        report.bytes(&piece)?;
    }
    Ok(())
}

/// Line by line: a piece may end within a character, and text from outside must not move the
/// cursor.
fn lines(mut download: Download<BlockingBody>, report: &Report) -> Result<()> {
    let line =
        |bytes: &[u8]| escape_controls(String::from_utf8_lossy(bytes).trim_end_matches('\r'));
    let mut rest = Vec::new();
    while let Some(piece) = download.piece().map_err(broken_off)? {
        rest.extend_from_slice(&piece);
        let Some(end) = rest.iter().rposition(|byte| *byte == b'\n') else {
            bounded(&rest)?;
            continue;
        };
        let whole: Vec<u8> = rest.drain(..=end).collect();
        let whole = whole.strip_suffix(b"\n").unwrap_or(&whole);
        for bytes in whole.split(|byte| *byte == b'\n') {
            report.line(&line(bytes))?;
        }
    }
    if !rest.is_empty() {
        report.line(&line(&rest))?;
    }
    Ok(())
}

/// A line that does not end must not fill the memory.
fn bounded(line: &[u8]) -> Result<()> {
    if line.len() > wechatpay::bill::LONGEST_LINE {
        return Err(Failure::new(Exit::Failed, say::LINE_TOO_LONG).hint(say::TO_ITS_FILE));
    }
    Ok(())
}

/// Row by row, the totals apart.
fn rows<R: Shown>(download: Download<BlockingBody>, flags: &Flags, report: &Report) -> Result<()> {
    let mut sink = Sink::new(flags.out.as_deref())?;
    let mut count = 0_u64;
    let mut totals = None;
    for entry in download.into_rows::<R>() {
        match entry.map_err(broken_off)? {
            Entry::Summary(summary) => totals = Some(summary),
            Entry::Row(row) => {
                count += 1;
                match (flags.summary, flags.csv) {
                    (true, _) => {}
                    (false, true) => {
                        if count == 1 {
                            sink.line(&csv_head(&row))?;
                        }
                        sink.line(&csv_line(&row))?;
                    }
                    (false, false) => sink.json(&json_line(&row))?,
                }
            }
        }
    }
    // Rows were read to the end, so there are totals.
    if let Some(totals) = &totals {
        end(totals, count, flags, &mut sink, report)?;
    }
    sink.keep()
}

fn end(
    totals: &Summary,
    count: u64,
    flags: &Flags,
    sink: &mut Sink,
    report: &Report,
) -> Result<()> {
    if let Some(told) = totals.count().filter(|told| *told != count) {
        report.remark(outcomes::WARNING, say::COUNT_DIFFERS.with([&count, &told]));
    }
    if flags.json {
        return sink.json(&totals_line(totals));
    }
    for (name, value) in totals.entries() {
        if flags.summary {
            sink.line(&format!("{name} {value}"))?;
        } else {
            report.remark(name.as_str(), value.as_str());
        }
    }
    Ok(())
}

/// Why there is no bill, in a sentence that helps.
fn explain(error: wechatpay::Error, date: &str) -> Failure {
    let code = error.refusal().map(|refusal| refusal.code.clone()).unwrap_or_default();
    let failure = Failure::from(error);
    match code.as_str() {
        "STATEMENT_CREATING" => failure.hint(say::STATEMENT_CREATING.with([&date])),
        "NO_STATEMENT_EXIST" => failure.hint(say::NO_STATEMENT.with([&date])),
        "PARAM_ERROR" if failure.hint.is_none() => failure.hint(say::BILL_DAYS),
        _ => failure,
    }
}

/// The download began, so something may have been printed.
fn broken_off(error: wechatpay::Error) -> Failure {
    // What cannot be read now cannot be read again either.
    let hint = match error.kind() {
        ErrorKind::Unreadable => say::TO_ITS_FILE,
        _ => say::PRINTED_DOES_NOT_COUNT,
    };
    let failure = Failure::from(error);
    match failure.hint {
        None => failure.hint(hint),
        Some(_) => failure,
    }
}

fn unsaved(error: wechatpay::Error, name: &Path) -> Failure {
    if error.kind() != ErrorKind::Input {
        return Failure::from(error);
    }
    let mut failure = Failure::of(&error);
    failure.message = say::CANNOT_WRITE.with([&name.display()]);
    failure
}
