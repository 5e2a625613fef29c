//! Every target over its seeds and over changes of them by a chance that is the same each time.
//! With `WECHATPAY_FUZZ_SECONDS=60` each goes on for so long instead.
#![expect(clippy::unwrap_used, reason = "a test may end in a panic")]

use std::panic::catch_unwind;
use std::time::{Duration, Instant};

use base64::prelude::{BASE64_STANDARD, Engine as _};
use wechatpay_fuzz_targets::{Mutator, TARGETS, Target};

fn smoke(name: &str) {
    let Some(target) = Target::find(name) else { panic!("no target is called {name}") };
    let (seeds, rounds) = (target.seeds(), target.rounds);
    assert!(seeds.len() >= 2, "{name} has something to begin with");
    for seed in &seeds {
        run(target, seed);
    }
    let mut mutator = Mutator::new(20_261_122);
    let until = seconds().map(|seconds| now() + seconds);
    let mut done = 0;
    while until.map_or(done < rounds, |until| now() < until) {
        run(target, &mutator.mutate(&seeds));
        done += 1;
    }
    assert!(done > 0, "{name} was tried");
}

fn run(target: &Target, bytes: &[u8]) {
    let is_sound = catch_unwind(|| (target.run)(bytes)).is_ok();
    assert!(is_sound, "{} fails on the base64 {}", target.name, BASE64_STANDARD.encode(bytes));
}

#[expect(clippy::disallowed_methods, reason = "how long to go on is a setting of the test")]
fn seconds() -> Option<Duration> {
    let text = std::env::var("WECHATPAY_FUZZ_SECONDS").ok()?;
    Some(Duration::from_secs(text.parse().unwrap()))
}

#[expect(clippy::disallowed_methods, reason = "it goes on until a time, and judges none")]
fn now() -> Instant {
    Instant::now()
}

/// A test for each target, so that they run beside each other and fail apart.
macro_rules! targets {
    ($($name:ident)*) => {
        $(#[test]
        fn $name() {
            smoke(stringify!($name));
        })*

        #[test]
        fn every_target_has_its_test() {
            let names: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
            assert_eq!(names, [$(stringify!($name)),*]);
        }
    };
}

#[cfg(feature = "sandbox")]
targets! {
    answer authorization bill certificates gateway keys notification p12 sealing settings snapshot
    template unpack
}

#[cfg(not(feature = "sandbox"))] // fallback: those that need no sandbox
targets! {
    answer authorization bill certificates keys notification p12 sealing settings template unpack
}
