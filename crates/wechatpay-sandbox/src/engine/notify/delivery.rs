//! The delivery loop: sends what is due by the sandbox's clock, and records the results.
//!
//! One notice is under way once at a time (except for copies that a fault sends at the same moment);
//! different notices do not wait for one another. What was due when the process died is still due.

use std::{collections::HashMap, sync::Arc, time::Duration};

use tokio::{
    sync::watch,
    task::{Id, JoinSet},
};
use wechatpay_core::Clock as _;

use super::{
    Delivered, Forgery, Phrase, Sealed, Verdict, VerdictCode,
    apply_faults::{FaultEffect, meddled},
    check_address, envelope, judge, judge_probe, phrase,
    schedule::{self, Ended},
    sign,
};
use crate::engine::{
    Backend, StoreError, rfc3339,
    store::{Attempted, Delivery, Kind, Next, State},
};

/// Delivers until the sandbox stops.
pub(crate) async fn run(backend: Arc<Backend>, mut stopped: watch::Receiver<bool>) {
    let mut tasks = JoinSet::new();
    let mut under_way: HashMap<Id, (i64, i64)> = HashMap::new();
    loop {
        let wait = match start_due(&backend, &mut tasks, &mut under_way) {
            Ok(wait) => wait,
            Err(StoreError::Closed) => break,
            Err(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, "cannot deliver");
                PAUSE
            }
        };
        tokio::select! {
            biased;
            _ = stopped.wait_for(|is_stopped| *is_stopped) => break,
            Some(ended) = tasks.join_next_with_id() => {
                let id = ended.map_or_else(|error| error.id(), |(id, ())| id);
                under_way.remove(&id);
            }
            () = backend.store.news().notified() => {}
            () = tokio::time::sleep(wait) => {}
        }
    }
    tasks.shutdown().await;
}

/// Starts every delivery that is due; gives how long nothing else will be.
fn start_due(
    backend: &Arc<Backend>,
    tasks: &mut JoinSet<()>,
    under_way: &mut HashMap<Id, (i64, i64)>,
) -> Result<Duration, StoreError> {
    if !backend.notifier.choices().enabled {
        return Ok(LONG);
    }
    let now = backend.clock.now();
    for delivery in backend.store.due(now)? {
        let (position, notice) = (delivery.position, delivery.notice.position);
        let is_busy = under_way.values().any(|(known, of)| {
            *known == position || (*of == notice && delivery.kind != Kind::Repeated)
        });
        if is_busy || tasks.len() >= MOST_AT_ONCE {
            continue;
        }
        let backend = Arc::clone(backend);
        let task = tasks.spawn(async move {
            if let Err(error) = deliver(&backend, &delivery).await {
                tracing::warn!(error = &error as &dyn std::error::Error, "a delivery is not kept");
                tokio::time::sleep(PAUSE).await;
            }
            backend.notifier.progress.notify_waiters();
        });
        under_way.insert(task.id(), (position, notice));
    }
    if backend.clock.is_frozen() {
        return Ok(LONG);
    }
    // What is due but busy is looked at again when something ends.
    let later = backend.store.next_due()?.filter(|due| *due > now);
    let seconds = later.and_then(|due| u64::try_from(due - now).ok());
    Ok(seconds.map_or(LONG, |seconds| Duration::from_secs(seconds).min(LONG)))
}

/// One delivery, from its address to its record.
async fn deliver(backend: &Backend, delivery: &Delivery) -> Result<(), StoreError> {
    let notice = &delivery.notice;
    let forgery = match meddled(backend, delivery) {
        FaultEffect::Send(forgery) => forgery,
        FaultEffect::Lose => return lose(backend, delivery, after(backend, delivery, false)).await,
        FaultEffect::LoseForGood => return lose(backend, delivery, over(State::Lost)).await,
        FaultEffect::Instead(add) => {
            backend.store.finish(delivery, None, Next { add, ..Next::default() }).await?;
            backend.store.news().notify_one();
            return Ok(());
        }
    };
    let url = notice.notify_url.clone().or_else(|| backend.default_notify_url(&notice.mchid));
    let Some(url) = url else {
        return backend.store.finish(delivery, None, over(State::Undeliverable)).await;
    };
    let choices = backend.notifier.choices();
    let is_first = delivery.kind == Kind::Scheduled && delivery.step == 0;
    if is_first && is_lucky(backend, choices.probe_rate) {
        let delivered = attempt(backend, delivery, &url, Forgery::Probe).await;
        backend.store.keep_attempt(delivery, delivered.kept(Kind::Probe)).await?;
    }
    let delivered = attempt(backend, delivery, &url, forgery).await;
    let code = delivered.verdict.code;
    let next = if matches!(code, VerdictCode::BadAddress | VerdictCode::OutOfReach) {
        over(State::Undeliverable)
    } else {
        after(backend, delivery, delivered.verdict.is_acknowledged)
    };
    backend.store.finish(delivery, Some(delivered.kept(delivery.kind)), next).await
}

/// Keeps that a delivery was never sent.
async fn lose(backend: &Backend, delivery: &Delivery, next: Next) -> Result<(), StoreError> {
    let words = phrase!(
        "lost on the way, as was asked for: only a query tells what happened",
        "按要求在途中丢弃：只有查单才能知道结果"
    );
    let verdict = Verdict::new(VerdictCode::Lost, words);
    let delivered = Delivered::unsent(delivery, String::new(), verdict);
    backend.store.finish(delivery, Some(delivered.kept(Kind::Scheduled)), next).await
}

/// What follows from a delivery by the schedule.
fn after(backend: &Backend, delivery: &Delivery, is_acknowledged: bool) -> Next {
    let ended = Ended {
        event_type: &delivery.notice.event_type,
        kind: delivery.kind,
        step: delivery.step,
        due: delivery.due,
        is_acknowledged,
    };
    schedule::after(ended, backend.notifier.choices().duplicates)
}

async fn attempt(backend: &Backend, delivery: &Delivery, url: &str, forgery: Forgery) -> Delivered {
    let notice = &delivery.notice;
    let unsent =
        |code, words| Delivered::unsent(delivery, url.to_owned(), Verdict::new(code, words));
    let bad = |words| unsent(VerdictCode::BadAddress, words);
    let address = match check_address(url) {
        Ok(address) => address,
        Err(problem) => return bad(phrase!("{problem}", "通知地址无效：{problem}")),
    };
    let Some(merchant) = backend.merchant(&notice.mchid) else {
        return bad(phrase!("there is no such merchant any more", "该商户已不存在"));
    };
    let choices = backend.notifier.choices();
    if !choices.danger_reach_anywhere && !address.is_near() {
        return unsent(VerdictCode::OutOfReach, Phrase::new(OUT_OF_REACH, OUT_OF_REACH_ZH));
    }
    let sealed = Sealed {
        id: &notice.id,
        at: notice.at,
        event_type: &notice.event_type,
        original_type: &notice.original_type,
        summary: &notice.summary,
        resource: &notice.resource,
        nonce: &notice.nonce,
    };
    let made = envelope(sealed, merchant.keys.apiv3()).and_then(|body| {
        let headers = sign(backend, &merchant, choices.sign_with, body.as_bytes(), forgery)?;
        Ok((body, headers))
    });
    let Ok((body, headers)) = made else {
        return bad(phrase!("the keys of the sandbox cannot be used", "沙箱的密钥不可用"));
    };
    let exchange =
        backend.notifier.client.post(&address, &headers, body.clone(), choices.deadline()).await;
    let verdict = judge(&exchange, choices.deadline_ms);
    let verdict = if forgery == Forgery::Probe { judge_probe(verdict) } else { verdict };
    let (status, answer) = match exchange.answered {
        Ok(answered) => (Some(answered.status), Some(answered.body)),
        Err(_) => (None, None),
    };
    Delivered {
        kind: delivery.kind.as_str().to_owned(),
        at: delivery.due,
        time: rfc3339(delivery.due),
        url: url.to_owned(),
        headers: headers.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
        body,
        status,
        answer,
        milliseconds: exchange.milliseconds,
        verdict,
    }
}

impl Delivered {
    /// An attempt that got nowhere.
    fn unsent(delivery: &Delivery, url: String, verdict: Verdict) -> Self {
        Self {
            kind: delivery.kind.as_str().to_owned(),
            at: delivery.due,
            time: rfc3339(delivery.due),
            url,
            headers: Vec::new(),
            body: String::new(),
            status: None,
            answer: None,
            milliseconds: 0,
            verdict,
        }
    }

    fn kept(mut self, kind: Kind) -> Attempted {
        // A delivery that was meddled with is like any other outside the delivery loop.
        let is_meddled_with = matches!(kind, Kind::Touched | Kind::Delayed);
        let kind = if is_meddled_with { Kind::Scheduled } else { kind };
        kind.as_str().clone_into(&mut self.kind);
        // A struct of plain values always becomes JSON.
        Attempted { kind, at: self.at, data: serde_json::to_string(&self).unwrap_or_default() }
    }
}

fn over(state: State) -> Next {
    Next { state: Some(state), is_over: true, add: Vec::new() }
}

fn is_lucky(backend: &Backend, rate: f64) -> bool {
    let drawn: u32 = backend.random.digits(6).parse().unwrap_or(0);
    f64::from(drawn) < rate * 1_000_000.0
}

/// The same in Chinese.
const OUT_OF_REACH_ZH: &str =
    "未发送：这是公网主机，沙箱只通知本机与私有网络中的服务；要允许，请设置 danger_reach_anywhere";
const OUT_OF_REACH: &str = "not sent: this is a public host, and the sandbox tells services on this \
                            machine and in private networks only, unless danger_reach_anywhere is set";
/// Slow merchants must not keep the others waiting, nor fill memory.
const MOST_AT_ONCE: usize = 64;
const PAUSE: Duration = Duration::from_secs(1);
const LONG: Duration = Duration::from_secs(3600);
