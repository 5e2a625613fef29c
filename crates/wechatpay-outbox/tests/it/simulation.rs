//! A model check of workers, in simulated time: a database that is full or locked for longer than
//! leases, processes that are suspended and wake up late, machines whose clocks are ten minutes off.
//! The real workers run; the database, the gateway and the clocks are models.
//!
//! Each seed is another history of ten minutes and more. `SIMULATION_SEEDS` tries more of them,
//! `SIMULATION_FIRST` begins elsewhere.

mod model;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::{Instant, sleep};
use wechatpay_outbox::{Entry, Filter, Outbox, Reason, State};

use self::model::{Clocks, Machine, World, crew, enqueue};
use crate::seeded_random::Chance;
use crate::settings::{say, setting};

/// What may go wrong in a history.
#[derive(Clone, Copy)]
struct Troubles {
    clocks: Clocks,
    /// Whether processes are suspended: only then may anybody be taken for gone.
    has_sleepers: bool,
    workers: usize,
}

/// Nobody is gone, so nobody is taken for gone: everything is sent once and answered, nothing is asked
/// about, nothing dies.
#[test]
fn a_database_that_does_not_write_harms_nobody() {
    for clocks in [Clocks::OfTheDatabase, Clocks::Shared] {
        for workers in [1, 2, 3] {
            histories(Troubles { clocks, has_sleepers: false, workers });
        }
    }
}

/// A lone process that was suspended finds everything as it left it.
#[test]
fn a_suspended_process_does_not_compete_with_itself() {
    for clocks in [Clocks::OfTheDatabase, Clocks::Shared] {
        histories(Troubles { clocks, has_sleepers: true, workers: 1 });
    }
}

/// Who is suspended for longer than a lease is taken for gone, which is right. What it had in hand may
/// have to be asked about, but nothing is done twice, and nothing is accepted that is not so.
#[test]
fn what_a_suspended_process_held_is_taken_over_once() {
    for clocks in [Clocks::OfTheDatabase, Clocks::Shared] {
        histories(Troubles { clocks, has_sleepers: true, workers: 3 });
    }
}

fn histories(troubles: Troubles) {
    let number = |name: &str| setting(name).and_then(|text| text.parse::<u64>().ok());
    let (first, count) = (number("SIMULATION_FIRST"), number("SIMULATION_SEEDS"));
    let first = first.unwrap_or(0);
    let mut sums: HashMap<&str, u32> = HashMap::new();
    for seed in first..first + count.unwrap_or(SEEDS) {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .start_paused(true)
            .build()
            .unwrap();
        for (name, count) in runtime.block_on(history(troubles, seed)) {
            *sums.entry(name).or_default() += count;
        }
    }
    let mut sums: Vec<_> = sums.into_iter().collect();
    sums.sort_unstable();
    let Troubles { clocks, has_sleepers, workers } = troubles;
    say(&format!("simulation: {workers} workers, {clocks:?}, sleepers {has_sleepers}: {sums:?}"));
}

async fn history(troubles: Troubles, seed: u64) -> Vec<(&'static str, u32)> {
    let world = World::new(seed);
    let machines: Vec<_> = (0..troubles.workers).map(|_| Machine::new(troubles.clocks)).collect();
    let workers = crew(&world, &machines);
    let outbox = world.outbox();
    let mut chance = Chance::new(seed ^ 0xC10C);
    let mut counts: HashMap<&str, u32> = HashMap::new();
    let mut put = 0;
    for _ in 0..TURNS {
        for _ in 0..chance.below(4) {
            enqueue(&world, put).await;
            put += 1;
        }
        sleep(Duration::from_millis(chance.below(40_000))).await;
        let trouble = strike(troubles, &world, &machines, &mut chance);
        *counts.entry(trouble).or_default() += 1;
    }
    // What is set ahead comes back; then time heals everything.
    for machine in &machines {
        machine.set(0);
    }
    let began = Instant::now();
    while outbox.stats().await.unwrap().depth() > 0 {
        let waits = began.elapsed();
        assert!(waits < LONGEST, "seed {seed}: never ends: {:?}", outbox.stats().await);
        sleep(Duration::from_secs(5)).await;
    }
    for worker in workers {
        worker.stop().await;
    }
    judge(troubles, &world, &outbox, put, seed).await;
    counts.insert("entries", put);
    counts.into_iter().collect()
}

fn strike(
    troubles: Troubles,
    world: &World,
    machines: &[Arc<Machine>],
    chance: &mut Chance,
) -> &'static str {
    let pause = Duration::from_millis(2_000 + chance.below(150_000));
    let victim = usize::try_from(chance.below(machines.len() as u64)).unwrap();
    match chance.below(10) {
        0..3 => {
            world.fill(pause);
            "full disks"
        }
        3..6 => {
            world.lock(pause);
            "locks"
        }
        6..8 => {
            let off = i64::try_from(chance.below(3)).unwrap() * 600_000 - 600_000;
            match troubles.clocks {
                Clocks::OfTheDatabase => machines[victim].set(off),
                Clocks::Shared => {
                    for machine in machines {
                        machine.set(off);
                    }
                }
            }
            "clocks set"
        }
        _ if troubles.has_sleepers => {
            machines[victim].suspend(pause);
            "suspended"
        }
        _ => "nothing",
    }
}

async fn judge(troubles: Troubles, world: &World, outbox: &Outbox, put: u32, seed: u64) {
    let all = outbox.list(Filter { limit: 10_000, ..Filter::default() }).await.unwrap();
    assert_eq!(all.len(), usize::try_from(put).unwrap());
    for entry in all.into_iter().map(|found| found.entry.unwrap()) {
        let Entry { intent, progress, .. } = &entry;
        let sent = world.sent(&intent.key);
        let shown = || format!("seed {seed}: {}, sent {sent} times: {progress:?}", intent.key);
        let is_repeatable = intent.key.starts_with('R');
        assert!(sent <= 1 || is_repeatable, "twice: {}", shown());
        if !troubles.has_sleepers || troubles.workers == 1 {
            let as_it_should = (State::Answered, 1, 0, 0);
            let found = (progress.state, sent, progress.lapses, progress.asks);
            assert_eq!(found, as_it_should, "{}", shown());
            continue;
        }
        match progress.state {
            State::Answered => assert!(sent > 0, "{}", shown()),
            // It was in the hand of somebody who was gone for longer than a lease, and there is no
            // query, or the query could not say.
            State::Dead => {
                assert!(progress.reason == Some(Reason::Unclear), "{}", shown());
                assert!(progress.lapses > 0 && !is_repeatable, "{}", shown());
            }
            _ => panic!("{}", shown()),
        }
    }
}

const SEEDS: u64 = 8;
const TURNS: u32 = 25;
/// Simulated.
const LONGEST: Duration = Duration::from_secs(24 * 3600);
