//! The campaign is tested itself: senders that do what an outbox must not are found out, each for its own fault.
//! One that does nothing of the sort passes under the same troubles.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use wechatpay_core::{Answer, Call, Error, ErrorKind, Method, Outcome, Result};
use wechatpay_outbox::{
    Handles, Memory, Outbox, Policy, Rules, Sender, Sending, Settlement, State, Worker,
    WorkerOptions,
};
use wechatpay_sandbox::{Mode, Sandbox};

use super::gateway::{go_wrong, prepare};
use super::mix;
use super::verdict::{Row, Verdict, judge};
use crate::campaign::{act_as_a_person, is_done, rules};
use crate::client::handles_of;

/// What somebody does who should not.
#[derive(Clone, Copy, PartialEq)]
enum Sin {
    None,
    /// What is unknown is sent again at once, whatever it is.
    Repeats,
    /// What is unknown counts as not sent.
    Forgets,
    /// What is unknown counts as answered.
    Believes,
    /// Now and then a call is dropped and counts as answered.
    Drops,
    /// Refunds are said to be done, and done later.
    Postpones,
    /// What has to be asked about is settled by a person who does not ask.
    Guesses,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_is_careful_passes() {
    let verdict = judged(Sin::None).await;
    assert_eq!(found(&verdict), (0, 0, 0), "{verdict:#?}");
    let Row { effects, asked, moved, answered, refused, .. } = verdict.total();
    assert_eq!((answered + refused, asked), (ENTRIES, moved));
    assert_eq!(effects, answered);
    assert!(refused > 0 && verdict.asks > 0 && verdict.attempts > u64::from(ENTRIES));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_repeats_blindly_pays_twice() {
    for sin in [Sin::Repeats, Sin::Forgets] {
        let verdict = judged(sin).await;
        let (missing, double, _) = found(&verdict);
        assert!(missing == 0 && double > 0, "{verdict:#?}");
        let Row { asked, moved, .. } = verdict.total();
        assert!(moved > asked, "{asked} fen were asked for, {moved} moved");
        assert!(verdict.double.iter().all(|number| number.starts_with('T')), "{verdict:#?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_believes_what_is_not_proven_is_found_out() {
    let verdict = judged(Sin::Believes).await;
    let (missing, double, wrong) = found(&verdict);
    assert!(missing > 0 && double == 0 && wrong >= missing, "{verdict:#?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_drops_an_entry_is_found_out() {
    let verdict = judged(Sin::Drops).await;
    let (missing, double, wrong) = found(&verdict);
    assert!(missing > 0 && double == 0 && wrong >= missing, "{verdict:#?}");
    let Row { asked, moved, .. } = verdict.total();
    assert!(moved < asked, "{asked} fen were asked for, {moved} moved");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_lets_one_overtake_another_is_found_out() {
    let verdict = judged(Sin::Postpones).await;
    let overtook = verdict.wrong.iter().filter(|why| why.contains("overtook")).count();
    assert!(overtook > 0 && verdict.double.is_empty(), "{verdict:#?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_settles_by_guessing_is_found_out() {
    let verdict = judged(Sin::Guesses).await;
    let (missing, _, wrong) = found(&verdict);
    assert!(wrong > missing, "some of it happened: {verdict:#?}");
}

fn found(verdict: &Verdict) -> (usize, usize, usize) {
    (verdict.missing.len(), verdict.double.len(), verdict.wrong.len())
}

/// A small campaign in this process, with a sender or a person of that sort.
async fn judged(sin: Sin) -> Verdict {
    let sandbox = Sandbox::builder().mode(Mode::PublicKey).start().await.unwrap();
    let settings = serde_json::to_value(sandbox.settings()).unwrap();
    prepare(&settings, ENTRIES).await;
    go_wrong(sandbox.base_url(), 7, 0.03).await;
    let mut policy = Policy { late_arrival: Duration::from_secs(4), ..rules().policy };
    if sin == Sin::Guesses {
        // It comes to a person early.
        (policy.attempts, policy.asks) = (1, 1);
    }
    let outbox = Outbox::with_rules(Memory::new(), Rules { policy, ..rules() });
    let calls = (0..ENTRIES).map(|n| (mix::call(n, &settings), mix::options(n)));
    outbox.enqueue_all(calls.collect()).await.unwrap();
    let sender = Sinner {
        handles: handles_of(&settings, Duration::from_secs(1)),
        sin,
        count: Arc::default(),
    };
    let watched = outbox.clone();
    let stop = async move {
        loop {
            if sin == Sin::Guesses {
                guess(&watched).await;
            }
            act_as_a_person(&watched).await;
            if is_done(&watched).await {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    let options = WorkerOptions { poll: Duration::from_millis(20), ..WorkerOptions::default() };
    Worker::new(outbox.clone(), sender, options).run(stop).await.unwrap();
    // What the sandbox holds back for a while.
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    sandbox.faults().clear();
    judge(&outbox, sandbox.base_url()).await
}

struct Sinner {
    handles: Handles,
    sin: Sin,
    count: Arc<AtomicU32>,
}

impl Sender for Sinner {
    fn send(&self, merchant: &str, call: Call) -> Sending {
        let (handles, sin, merchant) = (self.handles.clone(), self.sin, merchant.to_owned());
        if call.method == Method::Get {
            return handles.send(&merchant, call);
        }
        let is_dropped = self.count.fetch_add(1, Ordering::SeqCst) % 20 == 3;
        if sin == Sin::Drops && is_dropped {
            return Box::pin(std::future::ready(Ok(made_up())));
        }
        let is_late =
            call.template.contains("refund") && self.count.load(Ordering::SeqCst).is_multiple_of(3);
        if sin == Sin::Postpones && is_late {
            tokio::spawn(async move {
                tokio::time::sleep(Duration::from_millis(700)).await;
                while is_unknown(&handles.send(&merchant, call.clone()).await) {}
            });
            return Box::pin(std::future::ready(Ok(made_up())));
        }
        Box::pin(async move {
            let mut result = handles.send(&merchant, call.clone()).await;
            for _ in 0..5 {
                if sin == Sin::Repeats && is_unknown(&result) {
                    result = handles.send(&merchant, call.clone()).await;
                }
            }
            match sin {
                Sin::Forgets if is_unknown(&result) => {
                    Err(Error::new(ErrorKind::Transport, "never sent, says the liar"))
                }
                Sin::Believes if is_unknown(&result) => Ok(made_up()),
                _ => result,
            }
        })
    }

    fn merchants(&self) -> Vec<String> {
        self.handles.merchants()
    }
}

fn is_unknown(result: &Result<Answer>) -> bool {
    result.as_ref().is_err_and(|error| error.outcome() == Outcome::Unknown)
}

fn made_up() -> Answer {
    Answer {
        status: 200,
        headers: http::HeaderMap::new(),
        body: bytes::Bytes::from_static(b"{}"),
        request_id: None,
        verified_by: None,
        attempts: 1,
    }
}

/// Somebody who takes silence for a no.
async fn guess(outbox: &Outbox) {
    use wechatpay_outbox::Filter;
    let filter = Filter { states: vec![State::Dead], limit: 1000, ..Filter::default() };
    for found in outbox.list(filter).await.unwrap() {
        let _ = outbox.settle(found.id, Settlement::DidNotHappen).await;
    }
}

const ENTRIES: u32 = 120;
