//! `wxpay outbox watch`: a live view on a terminal, a line for each reading elsewhere.

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::time::Duration;

use wechatpay_outbox::{Backlog, Filter, Outbox, State, Stats};

use super::backlog::verdict;
use super::flags::Watch;
use super::look::span;
use crate::output::failure::Result;
use crate::output::render::{escape_controls, shorten};
use crate::output::report::Report;
use crate::sandbox::stop_signal;

/// Looks again and again.
pub(super) async fn run(flags: &Watch, outbox: &Outbox, report: &Report) -> Result<()> {
    let stop = stop_signal()?;
    tokio::pin!(stop);
    let mut view = View { report, drawn: 0, window: None, past: VecDeque::new() };
    let mut looks = 0;
    loop {
        looks += 1;
        let look = Look::take(outbox).await?;
        view.draw(&look)?;
        if flags.until_empty && look.left.moving == 0 {
            drop(view);
            return verdict(&look.left);
        }
        if flags.looks.is_some_and(|most| looks >= most) {
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
    left: Backlog,
    dead: Vec<String>,
}

struct View<'r> {
    report: &'r Report,
    /// Lines that stand on the terminal already, and its columns and lines then.
    drawn: usize,
    window: Option<(usize, usize)>,
    /// When how many were finished, over the last seconds: a rate that does not jump.
    past: VecDeque<(i64, u64)>,
}

impl Look {
    async fn take(outbox: &Outbox) -> Result<Self> {
        let at = outbox.rules().clock.now();
        let stats = outbox.stats().await?;
        let left = outbox.backlog(Vec::new()).await?;
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
        Ok(Self { at, stats, left, dead: dead.collect() })
    }

    fn finished(&self) -> u64 {
        State::ALL.iter().filter(|s| s.is_finished()).map(|s| self.stats.count(*s)).sum()
    }
}

impl View<'_> {
    fn draw(&mut self, look: &Look) -> Result<()> {
        let rate = self.rate(look);
        if !self.report.is_terminal() {
            return Ok(self.report.line(&single_line(look, rate))?);
        }
        let window = self.report.window();
        let (width, height) = window.unwrap_or((80, 24));
        let mut lines = self.lines(look, rate, width.min(WIDEST));
        // What has scrolled away cannot be drawn anew.
        lines.truncate(height.saturating_sub(1).max(1));
        let mut text = String::from(HIDE_CURSOR);
        if self.drawn > 0 && window != self.window {
            // The lines of another width have been broken anew, who knows where.
            text.push_str("\x1b[2J\x1b[H");
        } else if self.drawn > 0 {
            let _ = write!(text, "\x1b[{}A\r", self.drawn);
        }
        (self.drawn, self.window) = (lines.len(), window);
        for line in lines {
            let _ = writeln!(text, "{line}\x1b[K");
        }
        text.push_str("\x1b[J");
        Ok(self.report.text(&text)?)
    }

    /// How many were finished in a second, of late.
    fn rate(&mut self, look: &Look) -> f64 {
        let finished = look.finished();
        while self.past.front().is_some_and(|(at, _)| look.at - at > LATELY) && self.past.len() > 1
        {
            self.past.pop_front();
        }
        let rate = self
            .past
            .front()
            .map_or(0.0, |(at, before)| per_second(finished.saturating_sub(*before), look.at - at));
        self.past.push_back((look.at, finished));
        rate
    }

    fn lines(&self, look: &Look, rate: f64, width: usize) -> Vec<String> {
        let palette = self.report.palette;
        let (good, bad, faint, heading) =
            (palette.good, palette.bad, palette.faint, palette.heading);
        let (finished, depth) = (look.finished(), look.stats.depth());
        let total = finished + depth;
        let percent = (finished * 100).checked_div(total).unwrap_or(100);
        let title = shorten(
            &format!("  {finished} of {total} finished, {percent} %"),
            width.saturating_sub(6),
        );
        let pace = shorten(&pace(look, rate), width);
        let mut lines = vec![
            format!("{heading}outbox{heading:#}{title}"),
            format!("{good}{}{good:#}", bar(finished, total, width)),
            format!("{faint}{pace}{faint:#}"),
        ];
        let most = State::ALL.iter().map(|state| look.stats.count(*state)).max().unwrap_or(0);
        for state in State::ALL {
            let count = look.stats.count(state);
            let style = match state {
                _ if count == 0 => faint,
                State::Answered => good,
                State::Dead | State::Refused => bad,
                _ => palette.text,
            };
            let bar = bar(count, most, width.saturating_sub(21));
            let bar = bar.trim_end_matches('·');
            let name = state.as_str();
            let name = if count == 0 {
                format!("{faint}{name:<10}{faint:#}")
            } else {
                format!("{name:<10}")
            };
            lines.push(format!("{name} {style}{count:>8}{style:#}  {style}{bar}{style:#}"));
        }
        for dead in &look.dead {
            lines.push(format!(
                "{bad}{}{bad:#}",
                shorten(&format!("  {}", escape_controls(dead)), width)
            ));
        }
        let more = look.stats.count(State::Dead).saturating_sub(look.dead.len() as u64);
        if more > 0 {
            let more = format!("  and {more} more: wxpay outbox list --state dead");
            lines.push(format!("{faint}{}{faint:#}", shorten(&more, width)));
        }
        lines
    }
}

/// The cursor comes back, however the view ends.
impl Drop for View<'_> {
    fn drop(&mut self) {
        if self.drawn > 0 {
            let _ = self.report.text(&format!("\r\x1b[K{SHOW_CURSOR}"));
        }
    }
}

/// How fast it goes, how long it will take, and what has waited longest.
fn pace(look: &Look, rate: f64) -> String {
    let mut text = format!("{rate:.1}/s");
    let depth = look.stats.depth();
    #[expect(clippy::cast_precision_loss, reason = "nobody waits for 2^52 entries")]
    let left = look.left.moving as f64 / rate * 1000.0;
    if depth == 0 {
        text.push_str(", nothing is left to do");
    } else if look.left.moving == 0 {
        text.push_str(", nothing goes on without a person");
    } else if left.is_finite() {
        #[expect(clippy::cast_possible_truncation, reason = "a guess")]
        let left = (left as i64).max(1000);
        let _ = write!(text, ", about {} left", span(left));
    }
    if look.left.held_up > 0 {
        let _ = write!(text, ", {} held up behind dead ones", look.left.held_up);
    }
    if let Some(due) = look.stats.oldest_due {
        let _ = write!(text, ", the oldest due one has waited {}", span((look.at - due).max(0)));
    }
    text
}

fn per_second(count: u64, millis: i64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a rate need not be exact")]
    let rate = count as f64 * 1000.0 / millis.max(1) as f64;
    rate
}

fn single_line(look: &Look, rate: f64) -> String {
    let states = State::ALL.iter().map(|state| format!("{state} {}", look.stats.count(*state)));
    let waited = look.stats.oldest_due.map_or(0, |due| (look.at - due).max(0));
    let states = states.collect::<Vec<_>>().join(", ");
    format!("{states}, held_up {}, oldest {waited} ms, {rate:.1}/s", look.left.held_up)
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

/// Milliseconds over which the rate is taken.
const LATELY: i64 = 10_000;

/// Wider bars are only tiring.
const WIDEST: usize = 100;

const HIDE_CURSOR: &str = "\x1b[?25l";

const SHOW_CURSOR: &str = "\x1b[?25h";

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
