//! `list`, `show` and `stats`.

use std::collections::HashMap;

use serde_json::{Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use wechatpay_outbox::{
    BlockedEntry, Entry, EntryId, Filter, Found, Millis, Outbox, Reason, State,
};

use super::backlog;
use super::flags::{List, Show, Stats};
use crate::output::failure::{Failure, Result};
use crate::output::render::{Align, Cell, Column, Table, escape_controls, pretty};
use crate::output::report::Report;
use crate::text::outbox as say;

/// Lists entries, page by page: however many there are, they take the memory of one page.
pub(super) async fn list(flags: &List, outbox: &Outbox, report: &Report) -> Result<()> {
    let mut filter = Filter {
        states: flags.state.clone(),
        merchant: flags.mchid.clone(),
        after: flags.after,
        limit: flags.limit.min(PAGE),
        ..Filter::default()
    };
    let (mut left, mut is_first) = (flags.limit, true);
    while left > 0 || is_first {
        filter.limit = left.min(PAGE);
        let found = outbox.list(filter.clone()).await?;
        let count = u32::try_from(found.len()).unwrap_or(u32::MAX);
        let behind = outbox.blocked(found.iter().map(|found| found.id).collect()).await?;
        let behind: HashMap<_, _> = behind.into_iter().map(|behind| (behind.id, behind)).collect();
        if flags.json {
            for found in &found {
                report.json(&line(found, behind.get(&found.id), false).to_string())?;
            }
        } else if is_first || count > 0 {
            page(&found, &behind, outbox.rules().clock.now(), report)?;
        }
        if count < filter.limit {
            break;
        }
        filter.after = found.last().map_or(i64::MAX, |last| last.id);
        left -= count;
        is_first = false;
    }
    Ok(())
}

/// A table of one page.
fn page(
    found: &[Found],
    behind: &HashMap<EntryId, BlockedEntry>,
    now: Millis,
    report: &Report,
) -> Result<()> {
    let left = |heading, least| Column { heading, align: Align::Left, least };
    let right = |heading| Column { heading, align: Align::Right, least: 3 };
    let mut table = Table::new(vec![
        right("id"),
        left("state", 9),
        left("operation", 12),
        left("key", 8),
        right("sent"),
        right("asked"),
        right("age"),
        left("note", 8),
    ]);
    for found in found {
        table.push(row(found, behind.get(&found.id), now, report));
    }
    for line in table.lines(report.palette.heading, report.width()) {
        report.line(&line)?;
    }
    for id in found.iter().filter(|found| is_in_the_way(found)).map(|found| found.id) {
        report.remark(say::HELD_UP, say::IN_THE_WAY.with([&id]));
    }
    Ok(())
}

/// Shows one entry.
pub(super) async fn show(flags: &Show, outbox: &Outbox, report: &Report) -> Result<()> {
    let Some(found) = outbox.store().load(flags.id).await? else {
        return Err(Failure::usage(say::NO_ENTRY.with([&flags.id])));
    };
    let behind = outbox.blocked(vec![flags.id]).await?;
    let value = line(&found, behind.first(), flags.body);
    if flags.json {
        return Ok(report.json(&value.to_string())?);
    }
    Ok(report.line(&pretty(&value.to_string(), report.palette))?)
}

/// How it stands.
pub(super) async fn stats(flags: &Stats, outbox: &Outbox, report: &Report) -> Result<()> {
    let stats = outbox.stats().await?;
    let held_up = outbox.backlog(Vec::new()).await?.held_up;
    let now = outbox.rules().clock.now();
    let waited = stats.oldest_due.map_or(0, |due| (now - due).max(0));
    if flags.json {
        let counts: serde_json::Map<String, Value> = State::ALL
            .iter()
            .map(|state| (state.to_string(), stats.count(*state).into()))
            .collect();
        let depth = stats.depth();
        let line = json!({ "states": counts, "depth": depth, "held_up": held_up, "oldest_due_ms": waited });
        return Ok(report.json(&line.to_string())?);
    }
    for state in State::ALL {
        report.line(&format!("{:<10} {:>9}", state.as_str(), stats.count(state)))?;
    }
    if held_up > 0 {
        let held_up = backlog::entries(held_up);
        report.line(&report.say(say::HELD_UP_BEHIND.with_texts([held_up])))?;
    }
    Ok(report.line(&report.say(say::OLDEST_WAITED.with([&span(waited)])))?)
}

/// A time span as a person says it.
pub(super) fn span(millis: Millis) -> String {
    match millis / 1000 {
        seconds @ ..120 => format!("{seconds} s"),
        seconds @ ..7200 => format!("{} min", seconds / 60),
        seconds @ ..172_800 => format!("{} h", seconds / 3600),
        seconds => format!("{} d", seconds / 86_400),
    }
}

/// A dead entry holds up later ones with its ordering key: what was to follow it may make no sense
/// without it, and only a person knows.
fn is_in_the_way(found: &Found) -> bool {
    found
        .entry
        .as_ref()
        .is_ok_and(|entry| entry.progress.state == State::Dead && entry.intent.ordering.is_some())
}

fn row(found: &Found, behind: Option<&BlockedEntry>, now: Millis, report: &Report) -> Vec<Cell> {
    let palette = report.palette;
    let entry = match &found.entry {
        Ok(entry) => entry,
        Err(why) => {
            let mut row = vec![Cell::plain(found.id.to_string())];
            row.push(Cell::styled("unreadable", palette.bad));
            row.extend((0..5).map(|_| Cell::plain("")));
            row.push(Cell::plain(escape_controls(why)));
            return row;
        }
    };
    let progress = &entry.progress;
    let style = match progress.state {
        State::Answered => palette.good,
        State::Dead | State::Refused => palette.bad,
        _ => palette.text,
    };
    let note = progress.reason.map(|reason| reason.as_str().to_owned());
    let refusal = progress.refusal.as_ref().map(|refusal| refusal.code.clone());
    let held_up =
        behind.map(|behind| format!("waits for entry {}, {}", behind.ahead, behind.state));
    let note = held_up.or(note).or(refusal).or_else(|| progress.note.clone()).unwrap_or_default();
    vec![
        Cell::plain(entry.id.to_string()),
        Cell::styled(progress.state.as_str(), style),
        Cell::plain(escape_controls(&entry.intent.operation)),
        Cell::plain(escape_controls(&entry.intent.key)),
        Cell::plain(progress.attempts.to_string()),
        Cell::plain(progress.asks.to_string()),
        Cell::plain(span(now - entry.intent.created_at)),
        Cell::styled(escape_controls(&note), palette.faint),
    ]
}

/// An entry as JSON; bodies only if they are asked for.
fn line(found: &Found, behind: Option<&BlockedEntry>, has_bodies: bool) -> Value {
    let Entry { intent, progress, .. } = match &found.entry {
        Ok(entry) => entry,
        Err(why) => return json!({ "id": found.id, "state": "unreadable", "why": why }),
    };
    let reply = progress.reply.as_ref().map(|reply| {
        json!({
            "status": reply.status,
            "source": reply.source,
            "request_id": reply.request_id,
            "at": moment(Some(reply.at)),
            "body": has_bodies.then_some(&reply.body),
        })
    });
    json!({
        "id": found.id,
        "state": progress.state,
        "reason": progress.reason.map(Reason::as_str),
        "merchant": intent.merchant,
        "operation": intent.operation,
        "scope": intent.scope,
        "key": intent.key,
        "ordering": intent.ordering,
        "waits_for": behind.map(|behind| json!({ "id": behind.ahead, "state": behind.state })),
        "priority": intent.priority,
        "trace": intent.trace,
        "created": moment(Some(intent.created_at)),
        "due": moment(progress.due_at),
        "deadline": moment(intent.deadline),
        "finished": moment(progress.finished_at),
        "attempts": progress.attempts,
        "asks": progress.asks,
        "lapses": progress.lapses,
        "may_have_happened": progress.is_exposed && !progress.state.is_finished(),
        "business_state": progress.business_state,
        "worker": found.worker,
        "refusal": progress.refusal,
        "reply": reply,
        "note": progress.note,
        "body": has_bodies.then_some(&intent.call.body),
    })
}

/// Entries that are read at once.
const PAGE: u32 = 500;

fn moment(millis: Option<Millis>) -> Option<String> {
    let moment = OffsetDateTime::from_unix_timestamp(millis? / 1000).ok()?;
    moment.format(&Rfc3339).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_short() {
        let check = |millis, expected: &str| assert_eq!(span(millis), expected);
        check(999, "0 s");
        check(119_999, "119 s");
        check(120_000, "2 min");
        check(7_200_000, "2 h");
        check(172_800_000, "2 d");
    }
}
