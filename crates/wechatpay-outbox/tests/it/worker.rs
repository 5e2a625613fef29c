//! Workers in this process, against the test gateway or against a scripted sender.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::sync::Notify;
use wechatpay_core::{Answer, Call};
use wechatpay_outbox::{
    Claim, Clock, ErrorKind, Filter, FixedClock, Limits, Memory, Options, Outbox, Policy, Reason,
    Rules, Sender, Sending, State, Summary, Worker, WorkerOptions,
};

use crate::calls::{refund, report, transfer};
use crate::client::{MCHID, handles};
use crate::test_gateway::Judge;

/// A sender that does as it is told.
struct Told(Box<dyn Fn(Call) -> Sending + Send + Sync>);

fn told<F, A>(tell: F) -> Told
where
    F: Fn(Call) -> A + Send + Sync + 'static,
    A: Future<Output = wechatpay_core::Result<Answer>> + Send + 'static,
{
    Told(Box::new(move |call| Box::pin(tell(call))))
}

impl Sender for Told {
    fn send(&self, _: &str, call: Call) -> Sending {
        (self.0)(call)
    }

    fn merchants(&self) -> Vec<String> {
        Vec::new()
    }
}

#[expect(clippy::unnecessary_wraps, reason = "it is what a sender gives back")]
fn fine() -> wechatpay_core::Result<Answer> {
    Ok(Answer {
        status: 200,
        headers: http::HeaderMap::new(),
        body: bytes::Bytes::from_static(b"{}"),
        request_id: Some("R-0".into()),
        verified_by: Some("K".into()),
        attempts: 1,
    })
}

fn options() -> WorkerOptions {
    WorkerOptions { poll: Duration::from_millis(10), ..WorkerOptions::default() }
}

fn hasty() -> Rules {
    let short = vec![Duration::from_millis(5), Duration::from_millis(20)];
    let policy = Policy {
        not_sent: short.clone(),
        rate_limited: short.clone(),
        system_error: short.clone(),
        unknown: short.clone(),
        ask: short,
        late_arrival: Duration::from_millis(300),
        attempts: 10_000,
        asks: 10_000,
        ..Policy::default()
    };
    Rules { policy, ..Rules::new().unwrap() }
}

/// Runs a worker until nothing is left to do.
async fn run(outbox: &Outbox, sender: impl Sender, options: WorkerOptions) -> Summary {
    let watched = outbox.clone();
    let stop = async move {
        while watched.stats().await.unwrap().depth() > 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    Worker::new(outbox.clone(), sender, options).run(stop).await.unwrap()
}

async fn put(outbox: &Outbox, call: Call) -> i64 {
    outbox.enqueue(call, Options::of(MCHID)).await.unwrap().id
}

#[tokio::test]
async fn entries_settle_against_a_judge_that_misbehaves() {
    let judge = Judge::start(7, 60).await;
    let outbox = Outbox::with_rules(Memory::new(), hasty());
    for number in 0..30 {
        put(&outbox, refund(&format!("R{number}"))).await;
        put(&outbox, transfer(&format!("T{number}"))).await;
        put(&outbox, report(&format!("E{number}"))).await;
    }
    put(&outbox, refund("R-X")).await;
    run(&outbox, handles(&judge.url, Duration::from_millis(300)), options()).await;
    for number in 0..30 {
        assert_eq!(judge.effects(&format!("R{number}")), 1);
        assert_eq!(judge.effects(&format!("E{number}")), 1);
    }
    let all = outbox.list(Filter { limit: 999, ..Filter::default() }).await.unwrap();
    for entry in all.into_iter().map(|found| found.entry.unwrap()) {
        let (progress, key) = (&entry.progress, &entry.intent.key);
        let is_transfer = key.starts_with('T');
        match progress.state {
            State::Answered if is_transfer => assert_eq!(judge.effects(key), 1, "{key}"),
            State::Answered => assert!(progress.reply.is_some()),
            State::Refused => {
                let refusal = progress.refusal.as_ref().unwrap();
                assert_eq!((key.as_str(), refusal.code.as_str()), ("R-X", "RULE_LIMIT"));
            }
            // Not repeatable, and surely without effect: a person may send it again.
            State::Dead if is_transfer => {
                assert_eq!(progress.reason, Some(Reason::Absent), "{key}");
                assert_eq!(judge.effects(key), 0, "{key}");
            }
            state => panic!("{key} is {state}"),
        }
    }
}

#[tokio::test]
async fn a_stopping_worker_finishes_what_is_under_way_and_gives_back_the_rest() {
    let outbox = Outbox::with_rules(Memory::new(), hasty());
    for number in 0..5 {
        put(&outbox, refund(&format!("R{number}"))).await;
    }
    let (begun, go) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let sender = {
        let (begun, go) = (Arc::clone(&begun), Arc::clone(&go));
        told(move |_| {
            let (begun, go) = (Arc::clone(&begun), Arc::clone(&go));
            async move {
                begun.notify_one();
                go.notified().await;
                fine()
            }
        })
    };
    let limits = Limits { per_operation: Some(1), ..Limits::default() };
    let worker = Worker::new(outbox.clone(), sender, WorkerOptions { limits, ..options() });
    let stop = {
        let begun = Arc::clone(&begun);
        async move { begun.notified().await }
    };
    let running = tokio::spawn(worker.run(stop));
    while outbox.stats().await.unwrap().count(State::Pending) < 4 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    go.notify_one();
    running.await.unwrap().unwrap();
    let stats = outbox.stats().await.unwrap();
    assert_eq!((stats.count(State::Answered), stats.count(State::Pending)), (1, 4));
    assert_eq!(stats.count(State::InFlight), 0, "nothing is left in doubt");
}

#[tokio::test]
async fn limits_hold() {
    let outbox = Outbox::with_rules(Memory::new(), hasty());
    for number in 0..40 {
        put(&outbox, refund(&format!("R{number}"))).await;
        put(&outbox, report(&format!("E{number}"))).await;
    }
    let now = Arc::new(Mutex::new((0_u32, 0_u32)));
    let most = Arc::new(Mutex::new((0_u32, 0_u32)));
    let sender = {
        let (now, most) = (Arc::clone(&now), Arc::clone(&most));
        told(move |call: Call| {
            let (now, most) = (Arc::clone(&now), Arc::clone(&most));
            let is_refund = call.path.contains("refund");
            async move {
                {
                    let mut now = now.lock().unwrap();
                    now.0 += 1;
                    now.1 += u32::from(is_refund);
                    let mut most = most.lock().unwrap();
                    *most = (most.0.max(now.0), most.1.max(now.1));
                }
                tokio::time::sleep(Duration::from_millis(3)).await;
                let mut now = now.lock().unwrap();
                now.0 -= 1;
                now.1 -= u32::from(is_refund);
                drop(now);
                fine()
            }
        })
    };
    let limits = Limits {
        per_merchant: Some(6),
        operations: vec![("POST /v3/refund/domestic/refunds".into(), 2)],
        ..Limits::default()
    };
    run(&outbox, sender, WorkerOptions { limits, ..options() }).await;
    let most = *most.lock().unwrap();
    assert!(most.0 <= 6 && most.0 > 2, "at once: {most:?}");
    assert_eq!(most.1, 2, "refunds at once");
}

#[tokio::test]
async fn ordering_keys_keep_their_order_and_priorities_go_first() {
    let outbox = Outbox::with_rules(Memory::new(), hasty());
    for number in 0..20 {
        let ordering = Some(format!("order {}", number % 3));
        let options = Options { ordering, ..Options::of(MCHID) };
        outbox.enqueue(refund(&format!("R{number:02}")), options).await.unwrap();
    }
    let seen = Arc::new(Mutex::new(Vec::new()));
    let sender = {
        let seen = Arc::clone(&seen);
        told(move |call: Call| {
            let seen = Arc::clone(&seen);
            async move {
                tokio::time::sleep(Duration::from_millis(1)).await;
                let body: serde_json::Value = serde_json::from_str(&call.body.unwrap()).unwrap();
                let number = body["out_refund_no"].as_str().unwrap()[1..].parse::<u32>().unwrap();
                seen.lock().unwrap().push(number);
                fine()
            }
        })
    };
    run(&outbox, sender, options()).await;
    let seen = seen.lock().unwrap();
    assert_eq!(seen.len(), 20);
    for lane in 0..3 {
        let mine: Vec<u32> = seen.iter().copied().filter(|number| number % 3 == lane).collect();
        assert!(mine.is_sorted(), "{mine:?}");
    }
}

#[tokio::test]
async fn an_entry_over_which_the_worker_panics_harms_no_other() {
    let policy = Policy { lapses: 3, ..hasty().policy };
    let outbox = Outbox::with_rules(Memory::new(), Rules { policy, ..hasty() });
    let poison = put(&outbox, report("E-poison")).await;
    put(&outbox, report("E1")).await;
    let count = Arc::new(AtomicU32::new(0));
    let sender = {
        let count = Arc::clone(&count);
        told(move |call: Call| {
            if call.body.unwrap().contains("poison") {
                count.fetch_add(1, Ordering::SeqCst);
                panic!("poison");
            }
            async { fine() }
        })
    };
    run(&outbox, sender, options()).await;
    let dead = outbox.load(poison).await.unwrap().progress;
    assert_eq!((dead.state, dead.reason), (State::Dead, Some(Reason::Poison)));
    assert_eq!(outbox.stats().await.unwrap().count(State::Answered), 1);
    // No query is known for it, and it may have happened: it was not tried again blindly.
    assert_eq!(count.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_late_worker_is_fenced_off() {
    let outbox = Outbox::with_rules(Memory::new(), hasty());
    let id = put(&outbox, refund("R1")).await;
    let (begun, go) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let slow = {
        let (begun, go) = (Arc::clone(&begun), Arc::clone(&go));
        told(move |_| {
            let (begun, go) = (Arc::clone(&begun), Arc::clone(&go));
            async move {
                begun.notify_one();
                go.notified().await;
                fine()
            }
        })
    };
    let stop = Arc::new(Notify::new());
    let stopped = {
        let stop = Arc::clone(&stop);
        async move { stop.notified().await }
    };
    // So long a lease that its heartbeat does not come in between, and no second hand.
    let (name, concurrency) = ("slow".to_owned(), 1);
    let first = WorkerOptions { name, concurrency, batch: 1, ..options() };
    let first = Worker::new(outbox.clone(), slow, first);
    let first = tokio::spawn(first.run(stopped));
    begun.notified().await;
    // Somebody takes the entry over, as if the lease had run out.
    let store = outbox.store();
    let found = store.load(id).await.unwrap().unwrap();
    store.extend(vec![(id, found.token)], 0).await.unwrap();
    let other = run(&outbox, told(|_| async { fine() }), options()).await;
    assert_eq!(other.fenced, 0);
    let settled = outbox.load(id).await.unwrap();
    assert_eq!(settled.progress.lapses, 1);
    go.notify_one();
    while outbox.load(id).await.unwrap().progress.state != State::Answered {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    stop.notify_one();
    let summary = first.await.unwrap().unwrap();
    assert_eq!(summary.fenced, 1, "what the late one says is not written");
    assert_eq!(outbox.load(id).await.unwrap(), settled);
}

/// It was in the queue of a process that stood still: by now somebody else has it.
#[tokio::test(start_paused = true)]
async fn nothing_is_sent_on_a_lease_that_has_run_out() {
    let outbox = Outbox::with_rules(Memory::new(), hasty());
    let (first, second) = (put(&outbox, refund("R1")).await, put(&outbox, refund("R2")).await);
    let count = Arc::new(AtomicU32::new(0));
    let sender = {
        let (outbox, count) = (outbox.clone(), Arc::clone(&count));
        told(move |_| {
            let (outbox, count) = (outbox.clone(), Arc::clone(&count));
            async move {
                if count.fetch_add(1, Ordering::SeqCst) == 0 {
                    // Another worker takes over the one that waits behind this one.
                    let store = outbox.store();
                    let found = store.load(second).await.unwrap().unwrap();
                    store.extend(vec![(second, found.token)], 0).await.unwrap();
                    let now = outbox.rules().clock.now();
                    let claim = Claim::new("other", now, now, 1);
                    assert_eq!(store.claim(claim).await.unwrap()[0].id, second);
                    tokio::time::advance(2 * options().lease).await;
                }
                fine()
            }
        })
    };
    let limits = Limits { per_operation: Some(1), ..Limits::default() };
    let summary = run(&outbox, sender, WorkerOptions { limits, ..options() }).await;
    assert_eq!(outbox.load(first).await.unwrap().progress.attempts, 1);
    let progress = outbox.load(second).await.unwrap().progress;
    assert_eq!((progress.state, progress.lapses), (State::Answered, 1), "the other one vanished");
    assert_eq!(count.load(Ordering::SeqCst), 2, "each was sent once");
    assert_eq!(summary.fenced, 1, "what was given back unsent had been taken over already");
}

/// What gives no answer in time may have happened all the same: it is asked about, not sent again.
#[tokio::test(start_paused = true)]
async fn a_call_that_takes_too_long_may_have_happened() {
    let outbox = Outbox::with_rules(Memory::new(), hasty());
    let id = put(&outbox, transfer("T1")).await;
    let count = Arc::new(AtomicU32::new(0));
    let sender = {
        let count = Arc::clone(&count);
        told(move |call: Call| {
            let is_sending = call.method == wechatpay_core::Method::Post;
            let is_first = count.fetch_add(u32::from(is_sending), Ordering::SeqCst) == 0;
            async move { if is_first { std::future::pending().await } else { fine() } }
        })
    };
    run(&outbox, sender, options()).await;
    let progress = outbox.load(id).await.unwrap().progress;
    assert_eq!((progress.state, progress.asks), (State::Answered, 1));
    assert_eq!(count.load(Ordering::SeqCst), 1, "a transfer goes out once");
}

/// The call hangs, so that nobody knows; then the clock is set forth by an hour, and the query says
/// «not there». It may still arrive: that is accepted only when five minutes have really passed.
#[tokio::test]
async fn not_there_is_not_believed_because_a_clock_was_set() {
    let judge = Judge::start(1, 0).await;
    let clock = Arc::new(FixedClock::at(1_700_000_000_000));
    let policy = Policy { late_arrival: Duration::from_secs(300), ..hasty().policy };
    let rules = Rules { policy, clock: Arc::clone(&clock) as Arc<dyn Clock>, ..hasty() };
    let outbox = Outbox::with_rules(Memory::new(), rules);
    let id = put(&outbox, transfer("T1")).await;
    let handles = handles(&judge.url, Duration::from_secs(5));
    let sender = told(move |call: Call| {
        let is_query = call.body.is_none();
        let sending = handles.send(MCHID, call);
        async move { if is_query { sending.await } else { std::future::pending().await } }
    });
    let options = WorkerOptions { longest_call: Duration::from_millis(50), ..options() };
    let stop = Arc::new(Notify::new());
    let stopped = {
        let stop = Arc::clone(&stop);
        async move { stop.notified().await }
    };
    let worker = tokio::spawn(Worker::new(outbox.clone(), sender, options).run(stopped));
    let progress = async || {
        tokio::time::sleep(Duration::from_millis(5)).await;
        outbox.load(id).await.unwrap().progress
    };
    while progress().await.state != State::Asking {}
    clock.jump(3_600_000);
    while progress().await.asks == 0 {}
    assert_eq!(progress().await.state, State::Asking, "by the clock it was sent an hour ago");
    // Time passes in steps, until it is accepted.
    while progress().await.state != State::Dead {
        clock.advance(150_000);
    }
    let dead = progress().await;
    assert_eq!((dead.reason, dead.attempts), (Some(Reason::Absent), 1));
    assert!(dead.asks > 1, "it was asked again");
    stop.notify_one();
    worker.await.unwrap().unwrap();
}

#[tokio::test]
async fn a_past_deadline_is_not_sent() {
    let outbox = Outbox::with_rules(Memory::new(), hasty());
    let now = outbox.rules().clock.now();
    let soon =
        Options { deadline: Some(now + 30), not_before: Some(now + 60), ..Options::of(MCHID) };
    let id = outbox.enqueue(refund("R1"), soon).await.unwrap().id;
    run(&outbox, told(|_| async { unreachable!("it must not be sent") }), options()).await;
    let dead = outbox.load(id).await.unwrap().progress;
    assert_eq!((dead.state, dead.reason, dead.attempts), (State::Dead, Some(Reason::Deadline), 0));
    assert_eq!(outbox.cancel(id).await.unwrap_err().kind(), ErrorKind::State);
}

#[tokio::test]
async fn a_merchant_without_a_key_is_left_to_others() {
    let judge = Judge::start(1, 0).await;
    let outbox = Outbox::with_rules(Memory::new(), hasty());
    let other = outbox.enqueue(refund("R1"), Options::of("1900000110")).await.unwrap().id;
    let mine = put(&outbox, refund("R1")).await;
    let watched = outbox.clone();
    let stop = async move {
        while watched.load(mine).await.unwrap().progress.state != State::Answered {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    let handles = handles(&judge.url, Duration::from_secs(5));
    Worker::new(outbox.clone(), handles, options()).run(stop).await.unwrap();
    assert_eq!(outbox.load(other).await.unwrap().progress.state, State::Pending);
}
