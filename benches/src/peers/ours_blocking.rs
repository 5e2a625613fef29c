//! Our blocking client as a driver: threads that live as long as the process.

use std::io::BufRead as _;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Instant;

use wechatpay::Blocking;

use crate::peers::answer::Answer;
use crate::peers::cell::{MOST_IN_FLIGHT, Operation};
use crate::peers::ours::{ClientSetup, Order, say, timed, verdict, wanted};
use crate::{Failure, clock};

/// Runs the blocking client until its input ends.
pub(super) fn run(mark: &str) -> Result<(), Failure> {
    let setup = Arc::new(ClientSetup::<Blocking>::open(mark)?);
    create(&setup, Some(setup.queried()))?;
    let workers: Vec<_> = (0..MOST_IN_FLIGHT).map(|_| Worker::start(&setup)).collect();
    say(&Answer::Ready("aws-lc-rs and ureq, a thread for each call in flight".to_owned()));
    for line in std::io::stdin().lock().lines() {
        say(&match Order::parse(&line?)? {
            Order::Probe(operation) => verdict(call(&setup, operation)),
            Order::Work(operation, in_flight, limit) => timed(|| {
                let end = clock::now() + limit;
                let workers = workers.get(..in_flight).ok_or("more than there are threads")?;
                for worker in workers {
                    worker.tasks.send((operation, end))?;
                }
                workers.iter().try_fold(0, |calls, worker| Ok(calls + worker.counts.recv()??))
            })?,
        });
    }
    Ok(())
}

struct Worker {
    tasks: Sender<(Operation, Instant)>,
    counts: Receiver<Result<u64, Failure>>,
}

impl Worker {
    /// Calls until each `end` it is sent, then says how often. Ends when its channel does.
    fn start(setup: &Arc<ClientSetup<Blocking>>) -> Self {
        let (tasks, slices) = channel::<(Operation, Instant)>();
        let (report, counts) = channel();
        let setup = Arc::clone(setup);
        std::thread::spawn(move || {
            for (operation, end) in slices {
                let mut calls = 0;
                let result = loop {
                    if clock::now() >= end {
                        break Ok(calls);
                    }
                    match call(&setup, operation) {
                        Ok(()) => calls += 1,
                        Err(failure) => break Err(failure),
                    }
                };
                if report.send(result).is_err() {
                    return;
                }
            }
        });
        Self { tasks, counts }
    }
}

fn call(setup: &ClientSetup<Blocking>, operation: Operation) -> Result<(), Failure> {
    match operation {
        Operation::Create => create(setup, None),
        Operation::Query => {
            let found = setup.client.send(setup.question())?;
            wanted(found.out_trade_no == setup.queried())
        }
    }
}

fn create(setup: &ClientSetup<Blocking>, number: Option<String>) -> Result<(), Failure> {
    let created = setup.client.send(setup.order(number))?;
    wanted(!created.code_url.is_empty())
}
