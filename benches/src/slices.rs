//! Interleaves what is measured with the reference, and keeps the slices in which the machine held
//! still.

use std::time::Duration;

use crate::reference::Reference;
use crate::report::Figure;
use crate::run::is_wanted;
use crate::{Failure, clock};

/// Something whose cost per call is wanted.
pub(crate) trait Subject {
    /// Its name and limit.
    fn title(&self) -> (&'static str, f64);

    /// Works for about the given time; returns CPU seconds and the number of calls.
    fn work(&mut self, about: Duration) -> Result<(f64, u64), Failure>;
}

/// One slice: what a call cost, in references.
struct Slice {
    ratio: f64,
    /// CPU seconds of the reference around it.
    unit: f64,
    is_stable: bool,
}

/// Measures all subjects in turn, round after round, until each has enough stable slices.
pub(crate) fn measure(subjects: &mut [&mut dyn Subject]) -> Result<Vec<Figure>, Failure> {
    let mut subjects: Vec<&mut dyn Subject> =
        subjects.iter_mut().map(|s| &mut **s).filter(|s| is_wanted(s.title().0)).collect();
    if subjects.is_empty() {
        return Ok(Vec::new());
    }
    let reference = Reference::new()?;
    let mut slices: Vec<Vec<Slice>> = subjects.iter().map(|_| Vec::new()).collect();
    for subject in &mut subjects {
        subject.work(WARM_UP)?;
    }
    let mut before = reference.measure()?;
    let start = clock::now();
    while !slices.iter().all(|slices| is_enough(slices)) && start.elapsed() < PATIENCE {
        for (subject, slices) in subjects.iter_mut().zip(&mut slices) {
            let (spent, calls) = subject.work(SLICE)?;
            let after = reference.measure()?;
            #[expect(clippy::cast_precision_loss, reason = "far fewer calls than 2^52")]
            let each = spent / calls.max(1) as f64;
            let is_stable = (after - before).abs() <= 0.05 * before.min(after);
            let unit = before.midpoint(after);
            slices.push(Slice { ratio: each / unit, unit, is_stable });
            before = after;
        }
    }
    Ok(subjects.iter().zip(&slices).map(|(subject, slices)| figure(&**subject, slices)).collect())
}

fn is_enough(slices: &[Slice]) -> bool {
    slices.iter().filter(|slice| slice.is_stable).count() >= ENOUGH
}

fn figure(subject: &dyn Subject, slices: &[Slice]) -> Figure {
    let (name, limit) = subject.title();
    let is_quiet = is_enough(slices);
    let kept = slices.iter().filter(|slice| slice.is_stable || !is_quiet);
    let (mut ratios, mut units): (Vec<f64>, Vec<f64>) =
        kept.map(|slice| (slice.ratio, slice.unit * 1e6)).unzip();
    ratios.sort_by(f64::total_cmp);
    units.sort_by(f64::total_cmp);
    let middle = |sorted: &[f64]| sorted.get(sorted.len() / 2).copied().unwrap_or(f64::INFINITY);
    let note = format!(
        "× is {:.0} µs; median of {} slices [{:.2}..{:.2}], {} thrown away{}",
        middle(&units),
        ratios.len(),
        ratios.first().copied().unwrap_or_default(),
        ratios.last().copied().unwrap_or_default(),
        slices.len() - ratios.len(),
        if is_quiet { "" } else { " (too noisy for a strict choice: all are counted)" },
    );
    Figure { name, value: middle(&ratios), unit: "×", limit, note }
}

/// As many stable slices as a figure needs.
const ENOUGH: usize = 12;
const SLICE: Duration = Duration::from_millis(600);
const WARM_UP: Duration = Duration::from_millis(300);
/// No group of figures takes longer than this.
const PATIENCE: Duration = Duration::from_secs(75);
