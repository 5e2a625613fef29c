//! The result: who took part, whether forged answers are refused, and the figures of each cell.

use crate::peers::cell::{CELLS, Cell};
use crate::peers::rounds::{Probe, Runner, Slice, ours, ratios};
use crate::report::line;

/// Says who takes part, and what each does with forged answers.
pub(super) fn clients(runners: &[Runner]) {
    line("");
    line("each client one process on the first core, the sandbox one on the second:");
    for runner in runners {
        line(&format!("  {:<22} {}", runner.peer.name, runner.what));
        line(&format!("  {:<22} {}", "", forged(&runner.probes)));
    }
}

/// Prints all cells; says whether nobody is ahead of us.
pub(super) fn cells(runners: &[Runner], bare: &[f64]) -> bool {
    let bare = Spread::of(bare.iter().map(|seconds| seconds * 1e6));
    line("");
    line(&format!("one RSA-2048 sign + verify alone: {} µs of CPU", bare.wide(0)));
    line(
        "× is a client's CPU per call in ours of the same kind, round by round; above 1.00 ours is cheaper",
    );
    let mut is_ahead = true;
    for (at, cell) in CELLS.into_iter().enumerate() {
        line("");
        line(&heading(cell));
        for runner in runners {
            let Some(ours) = ours(runners, runner.peer.kind) else { continue };
            let found = Spread::of(ratios(&runner.slices[at], &ours.slices[at]));
            let is_behind = !runner.peer.is_ours && found.median < LEVEL;
            is_ahead &= !is_behind;
            line(&row(runner, &runner.slices[at], &found, is_behind));
        }
    }
    line("");
    line(
        "* the sandbox was busy for nine tenths of the time or more: calls/s is its figure, not the client's",
    );
    memory(runners);
    is_ahead
}

fn memory(runners: &[Runner]) {
    line("");
    line("most memory held (resident), over all cells:");
    for runner in runners {
        let failed = runner.failure.as_ref();
        let failed = failed.map_or(String::new(), |why| format!("   gave up: {why}"));
        line(&format!("  {:<22} {:>6.1} MB{failed}", runner.peer.name, runner.peak));
    }
}

fn heading(cell: Cell) -> String {
    let name = format!("{}, {} in flight", cell.operation.word(), cell.in_flight);
    format!("{name:<24} {:>9} {:>24} {:>20}", "calls/s", "CPU µs per call", "× ours")
}

fn row(runner: &Runner, slices: &[Option<Slice>], ratio: &Spread, is_behind: bool) -> String {
    let slices: Vec<&Slice> = slices.iter().flatten().collect();
    if slices.is_empty() {
        return format!("  {:<22} no figure", runner.peer.name);
    }
    let speed = Spread::of(slices.iter().map(|slice| slice.work.calls_per_second()));
    let cpu = Spread::of(slices.iter().map(|slice| slice.work.cpu_per_call() * 1e6));
    let server = Spread::of(slices.iter().map(|slice| slice.server));
    let mark = if server.median >= BUSY { '*' } else { ' ' };
    let ratio = if runner.peer.is_ours { "1.00".to_owned() } else { ratio.wide(2) };
    let verdict = if is_behind { "   BEHIND" } else { "" };
    format!(
        "  {:<22} {:>9.0}{mark}{:>24} {:>20}{verdict}",
        runner.peer.name,
        speed.median,
        cpu.wide(0),
        ratio
    )
}

/// One sentence about the probes.
fn forged(probes: &[Probe]) -> String {
    let believed: Vec<String> = probes
        .iter()
        .filter(|probe| probe.refusal.is_none())
        .map(|probe| format!("{} ({})", probe.forgery, probe.operation.word()))
        .collect();
    let refused = probes.len() - believed.len();
    if believed.is_empty() {
        return format!("verifies: {refused} of {} forged answers refused", probes.len());
    }
    format!("DOES NOT VERIFY: it believed {}", believed.join(", "))
}

/// Median and range.
#[derive(Debug)]
struct Spread {
    median: f64,
    least: f64,
    most: f64,
}

impl Spread {
    /// Endless if there is nothing.
    fn of(values: impl IntoIterator<Item = f64>) -> Self {
        let mut values: Vec<f64> = values.into_iter().collect();
        values.sort_by(f64::total_cmp);
        let at = |index: usize| values.get(index).copied().unwrap_or(f64::INFINITY);
        Self {
            median: at(values.len() / 2),
            least: at(0),
            most: at(values.len().saturating_sub(1)),
        }
    }

    fn wide(&self, digits: usize) -> String {
        let Self { median, least, most } = self;
        format!("{median:.digits$} [{least:.digits$}..{most:.digits$}]")
    }
}

/// Below this they are cheaper; above it the difference is less than the machine's own noise.
const LEVEL: f64 = 0.97;

/// From this share of its core on the sandbox is what calls wait for.
const BUSY: f64 = 0.9;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::peers::cell::Operation;

    #[test]
    fn a_spread_is_median_and_range() {
        let check = |values: &[f64], expected: &str| {
            assert_eq!(Spread::of(values.iter().copied()).wide(1), expected);
        };
        check(&[3.0, 1.0, 2.0], "2.0 [1.0..3.0]");
        check(&[5.0], "5.0 [5.0..5.0]");
        check(&[], "inf [inf..inf]");
    }

    #[test]
    fn believing_one_forgery_is_not_verifying() {
        let probe = |operation, refusal: Option<&str>| Probe {
            forgery: "changed-body",
            operation,
            refusal: refusal.map(str::to_owned),
        };
        let query = probe(Operation::Query, Some("untrusted"));
        let check = |probes: &[Probe], expected: &str| assert_eq!(forged(probes), expected);
        check(std::slice::from_ref(&query), "verifies: 1 of 1 forged answers refused");
        check(
            &[query, probe(Operation::Create, None)],
            "DOES NOT VERIFY: it believed changed-body (create)",
        );
    }
}
