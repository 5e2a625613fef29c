//! What a campaign says of itself in the end.

use std::fmt::Write as _;

use super::failures::Troubles;
use super::gateway::Counts;
use super::verdict::{Row, Verdict};

/// All counts of a campaign as one table.
pub(crate) fn written(
    title: &str,
    verdict: &Verdict,
    counts: &Counts,
    troubles: &Troubles,
) -> String {
    let mut text = format!("\n{title}\n");
    let _ = writeln!(
        text,
        "  {:<16}{:>8}{:>9}{:>8}{:>5}{:>8}{:>8}{:>7}{:>6}{:>11}{:>11}",
        "",
        "entries",
        "answered",
        "refused",
        "dead",
        "effects",
        "missing",
        "double",
        "wrong",
        "fen asked",
        "fen moved"
    );
    for (sort, row) in &verdict.rows {
        text.push_str(&line(sort.name(), row));
    }
    text.push_str(&line("all", &verdict.total()));
    let entries = u64::from(verdict.total().entries);
    let Counts { sends, asks, faults } = counts;
    let repeats = sends.saturating_sub(entries);
    let _ = writeln!(
        text,
        "  the sandbox got {sends} calls ({repeats} repeats at least) and {asks} questions; the outbox \
         counts {} attempts, {} questions, {} vanished workers",
        verdict.attempts, verdict.asks, verdict.lapses
    );
    let struck: u64 = faults.values().sum();
    let faults: Vec<String> =
        faults.iter().map(|(name, count)| format!("{name} {count}")).collect();
    let _ = writeln!(text, "  {struck} faults: {}", faults.join(", "));
    let troubles: Vec<String> =
        troubles.named().iter().map(|(name, count)| format!("{count} {name}")).collect();
    let _ = writeln!(text, "  {}", troubles.join(", "));
    text
}

fn line(name: &str, row: &Row) -> String {
    let Row { entries, answered, refused, dead, effects, missing, double, wrong, asked, moved } =
        row;
    format!(
        "  {name:<16}{entries:>8}{answered:>9}{refused:>8}{dead:>5}{effects:>8}{missing:>8}\
         {double:>7}{wrong:>6}{asked:>11}{moved:>11}\n"
    )
}
