//! `wxpay outbox watch`: a live view on a terminal, a line for each look elsewhere.

use std::fmt::Write as _;
use std::time::Duration;

use wechatpay_outbox::{Filter, Outbox, State, Stats};

use super::flags::Watch;
use super::look::span;
use crate::failure::Result;
use crate::render::harmless;
use crate::report::Report;
use crate::sandbox::stop_signal;

/// Looks again and again.
pub(super) async fn run(flags: &Watch, outbox: &Outbox, report: &Report) -> Result<()> {
    let stop = stop_signal()?;
    tokio::pin!(stop);
    let mut view = View { report, drawn: 0, last: None };
    let mut looks = 0;
    loop {
        looks += 1;
        let look = Look::take(outbox).await?;
        let is_over = flags.looks.is_some_and(|most| looks >= most)
            || (flags.until_empty && look.stats.depth() == 0);
        view.draw(&look)?;
        if is_over {
            return Ok(());
        }
        tokio::select! {
            () = &mut stop => return Ok(()),
            () = tokio::time::sleep(Duration::from_millis(flags.every.max(50))) => {}
        }
    }
}

/// What is seen at one moment.
struct Look {
    at: i64,
    stats: Stats,
    dead: Vec<String>,
}

struct View<'r> {
    report: &'r Report,
    /// Lines that stand on the terminal already.
    drawn: usize,
    last: Option<(i64, u64)>,
}

impl Look {
    async fn take(outbox: &Outbox) -> Result<Self> {
        let at = outbox.rules().clock.now();
        let stats = outbox.stats().await?;
        let filter = Filter { states: vec![State::Dead], limit: 5, ..Filter::default() };
        let dead = outbox.list(filter).await?.into_iter().map(|found| match found.entry {
            Ok(entry) => format!(
                "{} {} {}: {}",
                entry.id,
                entry.intent.operation,
                entry.intent.key,
                entry.progress.reason.map_or("", |reason| reason.as_str()),
            ),
            Err(why) => format!("{} cannot be read: {why}", found.id),
        });
        Ok(Self { at, stats, dead: dead.collect() })
    }

    fn finished(&self) -> u64 {
        State::ALL.iter().filter(|s| s.is_finished()).map(|s| self.stats.count(*s)).sum()
    }
}

impl View<'_> {
    fn draw(&mut self, look: &Look) -> Result<()> {
        let finished = look.finished();
        let rate = self.last.map_or(0, |(at, before)| {
            let gained = i64::try_from(finished.saturating_sub(before)).unwrap_or(i64::MAX);
            gained.saturating_mul(1000) / (look.at - at).max(1)
        });
        self.last = Some((look.at, finished));
        if !self.report.is_terminal() {
            return Ok(self.report.line(&single_line(look, rate))?);
        }
        let lines = self.lines(look, rate);
        let mut text = String::new();
        if self.drawn > 0 {
            // Back to the first line, and away with what stands below.
            let _ = write!(text, "\x1b[{}A\x1b[J", self.drawn);
        }
        self.drawn = lines.len();
        text.push_str(&lines.join("\n"));
        text.push('\n');
        Ok(self.report.text(&text)?)
    }

    fn lines(&self, look: &Look, rate: i64) -> Vec<String> {
        let palette = self.report.palette;
        let (good, bad, faint, heading) =
            (palette.good, palette.bad, palette.faint, palette.heading);
        let width = self.report.width().unwrap_or(80).clamp(40, 120);
        let total = look.finished() + look.stats.depth();
        let waited = look.stats.oldest_due.map_or(0, |due| (look.at - due).max(0));
        let mut lines = vec![
            format!("{heading}outbox{heading:#}  {} of {total} finished", look.finished()),
            format!("{good}{}{good:#}", bar(look.finished(), total, width - 2)),
            format!(
                "{faint}{rate}/s finished, the oldest due one has waited {}{faint:#}",
                span(waited)
            ),
        ];
        let most = State::ALL.iter().map(|state| look.stats.count(*state)).max().unwrap_or(0);
        for state in State::ALL {
            let count = look.stats.count(state);
            let style = match state {
                State::Answered => good,
                State::Dead | State::Refused => bad,
                _ => palette.text,
            };
            let room = width.saturating_sub(23);
            let bar = bar(count, most, room);
            let bar = bar.trim_end_matches('·');
            lines.push(format!("{:<10} {count:>9}  {style}{bar}{style:#}", state.as_str()));
        }
        for dead in &look.dead {
            let text: String = harmless(dead).chars().take(width - 2).collect();
            lines.push(format!("{bad}{text}{bad:#}"));
        }
        lines
    }
}

fn single_line(look: &Look, rate: i64) -> String {
    let states = State::ALL.iter().map(|state| format!("{state} {}", look.stats.count(*state)));
    let waited = look.stats.oldest_due.map_or(0, |due| (look.at - due).max(0));
    format!("{}, oldest {waited} ms, {rate}/s", states.collect::<Vec<_>>().join(", "))
}

/// How much of the whole, in blocks.
fn bar(part: u64, whole: u64, width: usize) -> String {
    let cells = u64::try_from(width).unwrap_or(0);
    let full = part.saturating_mul(cells).checked_div(whole).unwrap_or(0).min(cells);
    // What is there at all is seen.
    let full = if part > 0 { full.max(1) } else { 0 };
    let full = usize::try_from(full).unwrap_or(width).min(width);
    format!("{}{}", "█".repeat(full), "·".repeat(width - full))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_show_what_is_there() {
        let check = |part, whole, expected: &str| assert_eq!(bar(part, whole, 4), expected);
        check(0, 0, "····");
        check(0, 9, "····");
        check(1, 1_000_000, "█···");
        check(1, 2, "██··");
        check(9, 9, "████");
        check(9, 1, "████");
    }
}
