//! Turns: in every round each client works on each cell once, and who begins changes.

use crate::peers::admin::{FORGERIES, Gateway};
use crate::peers::answer::{Work, one_line};
use crate::peers::cell::{CELLS, Cell, Operation};
use crate::peers::driver::Driver;
use crate::peers::roster::{Kind, Peer};
use crate::reference::Reference;
use crate::{Failure, clock};

/// A client that takes part, and what it has done so far.
pub(super) struct Runner {
    pub(super) peer: &'static Peer,
    pub(super) what: String,
    pub(super) probes: Vec<Probe>,
    /// The slices of each of [`CELLS`], one per round; `None` once it has failed.
    pub(super) slices: [Vec<Option<Slice>>; CELLS.len()],
    pub(super) failure: Option<String>,
    /// Megabytes, at the end.
    pub(super) peak: f64,
    driver: Driver,
}

/// One forged answer.
pub(super) struct Probe {
    pub(super) forgery: &'static str,
    pub(super) operation: Operation,
    /// Why it was refused; `None` if it was accepted.
    pub(super) refusal: Option<String>,
}

/// One turn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slice {
    pub(super) work: Work,
    /// How much of its core the sandbox used.
    pub(super) server: f64,
}

impl Runner {
    /// Starts a client and tries whether it accepts forged answers.
    pub(super) fn start(
        peer: &'static Peer,
        driver: Driver,
        gateway: &Gateway,
    ) -> Result<Self, Failure> {
        let what = driver.what.clone();
        let slices = std::array::from_fn(|_| Vec::new());
        let mut runner =
            Self { peer, what, probes: Vec::new(), slices, failure: None, peak: 0.0, driver };
        for forgery in FORGERIES {
            for operation in [Operation::Query, Operation::Create] {
                let refusal = gateway.forging(forgery, || runner.driver.probe(operation))?;
                runner.probes.push(Probe { forgery, operation, refusal });
            }
        }
        // It must still accept genuine answers, or refusing proves nothing.
        for operation in [Operation::Query, Operation::Create] {
            if let Some(why) = runner.driver.probe(operation)? {
                return Err(format!("it refused an honest answer: {why}").into());
            }
        }
        Ok(runner)
    }

    fn turn(&mut self, at: usize, cell: Cell, gateway: &Gateway) {
        let slice = match &self.failure {
            Some(_) => None,
            None => self
                .slice(cell, gateway)
                .map_err(|failure| {
                    self.failure = Some(one_line(&format!("{} failed: {failure}", cell.name())));
                })
                .ok(),
        };
        self.slices[at].push(slice);
    }

    fn slice(&mut self, cell: Cell, gateway: &Gateway) -> Result<Slice, Failure> {
        // Connections of the last turn have gone; making them anew is not what is measured.
        self.driver.work(cell, WARM_UP)?;
        let before = clock::of_process(gateway.id())?;
        let work = self.driver.work(cell, SLICE)?;
        let spent = clock::of_process(gateway.id())?.saturating_sub(before);
        Ok(Slice { work, server: spent.as_secs_f64() / work.wall.as_secs_f64() })
    }
}

/// All rounds; gives the CPU seconds of one signature and one verification, once per round.
pub(super) fn play(runners: &mut [Runner], gateway: &Gateway) -> Result<Vec<f64>, Failure> {
    let reference = Reference::new()?;
    let mut bare = Vec::new();
    for round in 0..ROUNDS {
        bare.push(reference.measure()?);
        for (at, cell) in CELLS.into_iter().enumerate() {
            for turn in 0..runners.len() {
                let next = (turn + round) % runners.len();
                runners[next].turn(at, cell, gateway);
            }
        }
    }
    for runner in runners {
        runner.peak = runner.driver.peak().unwrap_or_default();
    }
    Ok(bare)
}

/// Ours of the same kind.
pub(super) fn ours(runners: &[Runner], kind: Kind) -> Option<&Runner> {
    runners.iter().find(|runner| runner.peer.is_ours && runner.peer.kind == kind)
}

/// A client's CPU per call in ours, round by round.
pub(super) fn ratios(theirs: &[Option<Slice>], ours: &[Option<Slice>]) -> Vec<f64> {
    let pairs = theirs.iter().zip(ours);
    pairs
        .filter_map(|(theirs, ours)| Some((theirs.as_ref()?, ours.as_ref()?)))
        .map(|(theirs, ours)| theirs.work.cpu_per_call() / ours.work.cpu_per_call())
        .filter(|ratio| ratio.is_finite())
        .collect()
}

const ROUNDS: usize = 9;
/// Milliseconds.
const WARM_UP: u64 = 120;
const SLICE: u64 = 500;

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn slice(calls: u64, cpu: u64) -> Slice {
        let (wall, cpu) = (Duration::from_millis(500), Duration::from_millis(cpu));
        Slice { work: Work { calls, wall, cpu }, server: 0.5 }
    }

    #[test]
    fn ratios_are_taken_within_a_round() {
        let check = |theirs: &[Option<Slice>], ours: &[Option<Slice>], expected: &[f64]| {
            let found = ratios(theirs, ours);
            assert_eq!(found.len(), expected.len());
            assert!(
                found.iter().zip(expected).all(|(found, wanted)| (found - wanted).abs() < 1e-9)
            );
        };
        let ours = [Some(slice(100, 100)), Some(slice(100, 200))];
        check(&[Some(slice(100, 200)), Some(slice(50, 200))], &ours, &[2.0, 2.0]);
        check(&[None, Some(slice(100, 100))], &ours, &[0.5]);
        check(&[Some(slice(100, 100))], &[None], &[]);
        // A slice without one call says nothing.
        check(&[Some(slice(0, 100)), Some(slice(100, 200))], &ours, &[1.0]);
    }
}
