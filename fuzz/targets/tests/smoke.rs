//! Every target over its seeds and over changes of them by a chance that is the same each time.
//! With `WECHATPAY_FUZZ_SECONDS=60` each goes on for so long instead.
#![expect(clippy::unwrap_used, reason = "a test may end in a panic")]

use std::panic::catch_unwind;
use std::time::{Duration, Instant};

use base64::prelude::{BASE64_STANDARD, Engine as _};
use wechatpay_fuzz_targets::{Mutator, TARGETS, Target};

fn smoke(name: &str, rounds: u64) {
    let target = TARGETS.iter().find(|target| target.name == name).unwrap();
    let seeds = (target.seeds)();
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

#[test]
fn authorization() {
    smoke("authorization", 20_000);
}

#[test]
fn notification() {
    smoke("notification", 500);
}

#[test]
fn template() {
    smoke("template", 10_000);
}

#[test]
fn keys() {
    smoke("keys", 1_000);
}

#[test]
fn bill() {
    smoke("bill", 2_000);
}

#[test]
fn answer() {
    smoke("answer", 300);
}
