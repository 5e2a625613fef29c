//! The suite every store must pass. To add a database, run [`suite`] in a test:
//!
//! ```
//! # tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap().block_on(async {
//! use std::sync::Arc;
//! use wechatpay_outbox::{Memory, Store, conformance};
//!
//! conformance::suite(|| async { Arc::new(Memory::new()) as Arc<dyn Store> }).await;
//! # });
//! ```
//!
//! Each check gets an empty store, and panics with what is wrong.

mod helpers;

use std::collections::HashSet;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use crate::backlog::{Backlog, BlockedEntry};
use crate::entry::{
    EntryId, Priority, Progress, Reason, Source, State, StoredRefusal, StoredReply,
};
use crate::inbox::{Notice, NoticeOutcome};
use crate::meaning;
use crate::store::{Advance, Claim, Filter, Found, Placed, Stats, Store};

use self::helpers::{
    LEASE, MERCHANT, NOW, claim, entry, finish, intent, load, ok, one, put, request,
};

/// Runs all checks; `fresh` makes an empty store for each.
///
/// # Panics
/// If the store does not do what [`Store`] says.
pub async fn suite<F, S>(fresh: F)
where
    F: Fn() -> S,
    S: Future<Output = Arc<dyn Store>>,
{
    what_is_put_comes_back_whole(&*fresh().await).await;
    a_business_key_is_one_entry(&*fresh().await).await;
    what_is_due_is_handed_out_in_order(&*fresh().await).await;
    merchants_and_limits_are_respected(&*fresh().await).await;
    leases_run_out_and_tokens_fence(&*fresh().await).await;
    what_is_held_is_taken_over_with_care(&*fresh().await).await;
    progress_comes_back_whole(&*fresh().await).await;
    ordering_keys_go_one_by_one(&*fresh().await).await;
    many_workers_never_share(fresh().await).await;
    many_writers_make_one_entry(fresh().await).await;
    news_is_new_once(&*fresh().await).await;
    lists_and_counts_agree(&*fresh().await).await;
    what_is_old_is_forgotten(&*fresh().await).await;
    waiting_ends(fresh().await).await;
}

async fn what_is_put_comes_back_whole(store: &dyn Store) {
    let mut given = intent("K1");
    given.ordering = Some("order 7".into());
    given.priority = Priority::Low;
    (given.not_before, given.deadline) = (NOW + 5, Some(NOW + 99));
    given.trace = Some("00-aa-bb-01".into());
    given.call.query = Some("a=1".into());
    given.call.headers = vec![("Wechatpay-Serial".into(), "PUB_KEY_ID_1".into())];
    given.call.body = Some("{\"名\":\"'\\\"\u{1F9E7}\",\"a\":1}".into());
    given.call.repeat = vec!["x".into()];
    given.call.sealed_with = Some("PUB_KEY_ID_1".into());
    given.digest = meaning::digest(&given.call);
    let id = put(store, &given).await;
    let entry = load(store, id).await;
    assert_eq!(entry.intent, given, "the intent changed in the store");
    assert_eq!(entry.progress, Progress::new(NOW + 5));
    assert_eq!(format!("{:?}", entry.intent.call), format!("{:?}", given.call));
    assert!(ok(store.load(id + 1000).await).is_none());
    let keys = vec!["nothing".into(), "K1".into()];
    let found = ok(store.find(MERCHANT.into(), "scope".into(), keys).await);
    assert_eq!(found.iter().map(|found| found.id).collect::<Vec<_>>(), [id]);
}

async fn a_business_key_is_one_entry(store: &dyn Store) {
    let first = put(store, &intent("K1")).await;
    let mut other = intent("K1");
    other.call.body = Some("{\"a\":2}".into());
    other.digest = meaning::digest(&other.call);
    let mut elsewhere = intent("K1");
    elsewhere.scope = "other scope".into();
    let mut of_another = intent("K1");
    of_another.merchant = "1900000110".into();
    let placed =
        ok(store.put([other, elsewhere, of_another, intent("K2"), intent("K2")].into()).await);
    match placed.as_slice() {
        [
            Placed::Taken(taken),
            Placed::New(_),
            Placed::New(_),
            Placed::New(second),
            Placed::Taken(again),
        ] => {
            assert_eq!(taken.id, first);
            assert_eq!(again.id, *second, "the same key twice in one put");
            assert_eq!(entry(taken).intent, intent("K1"), "the first one stays as it was");
        }
        other => panic!("a taken key must come back as taken, others as new: {other:?}"),
    }
}

async fn what_is_due_is_handed_out_in_order(store: &dyn Store) {
    for (key, due, priority) in [
        ("later", NOW + 1, Priority::High),
        ("low", NOW - 9, Priority::Low),
        ("second", NOW - 1, Priority::Normal),
        ("first", NOW - 2, Priority::Normal),
        ("urgent", NOW, Priority::High),
    ] {
        let mut given = intent(key);
        (given.not_before, given.priority) = (due, priority);
        put(store, &given).await;
    }
    let keys = |found: &[Found]| -> Vec<String> {
        found.iter().map(|found| entry(found).intent.key.clone()).collect()
    };
    let claimed = claim(store, NOW, 3).await;
    let mut sorted = keys(&claimed);
    sorted.sort_unstable();
    assert_eq!(sorted, ["first", "second", "urgent"], "priority, then time");
    assert!(claimed.iter().all(|found| entry(found).progress.state == State::Pending));
    assert_eq!(keys(&claim(store, NOW, 3).await), ["low"]);
    assert!(claim(store, NOW, 3).await.is_empty(), "all that is due is held");
    assert_eq!(keys(&claim(store, NOW + 1, 3).await), ["later"]);
    let held = load(store, claimed[0].id).await;
    assert_eq!((held.progress.state, held.progress.due_at), (State::InFlight, Some(NOW + LEASE)));
}

async fn merchants_and_limits_are_respected(store: &dyn Store) {
    let mut of_another = intent("K1");
    of_another.merchant = "1900000110".into();
    put(store, &of_another).await;
    put(store, &intent("K1")).await;
    let busy = vec![(MERCHANT.to_owned(), intent("K1").operation)];
    let claimed = ok(store.claim(Claim { busy, ..request(NOW, 9) }).await);
    assert_eq!(claimed.len(), 1);
    assert_eq!(entry(&claimed[0]).intent.merchant, "1900000110", "a busy pair is left alone");
    let merchants = vec!["1900000110".to_owned()];
    assert!(ok(store.claim(Claim { merchants, ..request(NOW, 9) }).await).is_empty());
    let merchants = vec!["1900000110".to_owned(), MERCHANT.to_owned()];
    assert_eq!(ok(store.claim(Claim { merchants, ..request(NOW, 9) }).await).len(), 1);
}

async fn leases_run_out_and_tokens_fence(store: &dyn Store) {
    let id = put(store, &intent("K1")).await;
    let first = one(claim(store, NOW, 9).await);
    assert_eq!(first.worker, None);
    assert!(claim(store, NOW + LEASE - 1, 9).await.is_empty(), "the lease still runs");
    assert_eq!(ok(store.extend(vec![(id, first.token)], NOW + 2 * LEASE).await), [true]);
    assert!(claim(store, NOW + 2 * LEASE - 1, 9).await.is_empty(), "it was extended");
    let second = one(claim(store, NOW + 2 * LEASE, 9).await);
    assert_eq!(entry(&second).progress.state, State::InFlight, "it may have been sent");
    assert_eq!(second.worker.as_deref(), Some("worker"), "who held it is known");
    assert!(second.token > first.token);
    let answered = Progress { state: State::Answered, due_at: None, ..Progress::new(NOW) };
    let late = Advance { id, token: first.token, progress: answered.clone() };
    assert_eq!(ok(store.advance(vec![late]).await), [false], "an old token writes nothing");
    assert_eq!(ok(store.extend(vec![(id, first.token)], NOW + 9 * LEASE).await), [false]);
    let waiting = Progress { state: State::Waiting, ..Progress::new(NOW) };
    let next = Advance { id, token: second.token, progress: waiting };
    assert_eq!(ok(store.advance(vec![next]).await), [true]);
    let second = one(claim(store, NOW, 9).await);
    assert_eq!(entry(&second).progress.state, State::Waiting, "what comes back is from before");
    let held = load(store, id).await.progress.state;
    assert_eq!(held, State::InFlight, "whoever finds it so must assume that it was sent");
    let asking = Progress { state: State::Asking, ..Progress::new(NOW) };
    let next = Advance { id, token: second.token, progress: asking };
    assert_eq!(ok(store.advance(vec![next.clone(), next]).await), [true, false]);
    let third = one(claim(store, NOW, 9).await);
    assert_eq!((entry(&third).progress.state, third.worker), (State::Asking, None));
    assert_eq!(load(store, id).await.progress.state, State::Asking, "asking stays asking");
    let done = Advance { id, token: third.token, progress: answered };
    assert_eq!(ok(store.advance(vec![done]).await), [true]);
    assert!(claim(store, NOW + 99 * LEASE, 9).await.is_empty(), "finished is finished");
}

async fn what_is_held_is_taken_over_with_care(store: &dyn Store) {
    let held = put(store, &intent("K1")).await;
    claim(store, NOW, 1).await;
    let free = put(store, &intent("K2")).await;
    let ids = async |claim: Claim| -> Vec<EntryId> {
        ok(store.claim(claim).await).iter().map(|found| found.id).collect()
    };
    let later = NOW + LEASE + 7;
    // The lease has run out, but after the time at which leases could still be kept.
    let careful = || Claim { lapsed_by: NOW + LEASE - 1, ..request(later, 9) };
    assert_eq!(ids(Claim { except: vec![free], ..careful() }).await, [0_i64; 0]);
    assert_eq!(ids(careful()).await, [free], "what nobody holds is due by the clock");
    // By the clock of the leases, which may be ahead of the worker's.
    let ahead = || Claim { lapsed_by: NOW + LEASE, ..request(NOW + 1, 9) };
    let excepted = Claim { except: vec![held, free], ..ahead() };
    assert_eq!(ids(excepted).await, [0_i64; 0], "nobody takes over from himself");
    assert_eq!(ids(ahead()).await, [held]);
    let time = ok(store.time().await);
    assert!(time.is_none_or(|time| time > NOW), "the database's clock: {time:?}");
}

async fn progress_comes_back_whole(store: &dyn Store) {
    let id = put(store, &intent("K1")).await;
    let token = one(claim(store, NOW, 1).await).token;
    let progress = Progress {
        state: State::Dead,
        due_at: None,
        attempts: 3,
        asks: 4,
        lapses: 5,
        first_sent_at: Some(NOW),
        last_sent_at: Some(NOW + 1),
        quiet_for: 7,
        quiet_at: Some(NOW + 3),
        is_exposed: true,
        finished_at: Some(NOW + 2),
        reply: Some(StoredReply {
            status: 200,
            body: "{\"姓\":\"张\"}".into(),
            request_id: Some("R-0".into()),
            source: Source::Query,
            at: NOW,
        }),
        refusal: Some(StoredRefusal { status: 403, code: "X".into(), message: "原因".into() }),
        reason: Some(Reason::Unclear),
        note: Some("n".into()),
        business_state: Some("SUCCESS".into()),
    };
    let advance = Advance { id, token, progress: progress.clone() };
    assert_eq!(ok(store.advance(vec![advance]).await), [true]);
    assert_eq!(load(store, id).await.progress, progress);
}

async fn ordering_keys_go_one_by_one(store: &dyn Store) {
    let mut all = Vec::new();
    for key in ["A", "B", "C"] {
        let mut given = intent(key);
        given.ordering = Some("order 7".into());
        // The first is not due for long: it holds up the others all the same.
        given.not_before = if key == "A" { NOW + 50 } else { NOW };
        all.push(put(store, &given).await);
    }
    let mut of_another = intent("A");
    of_another.ordering = Some("order 7".into());
    of_another.merchant = "1900000110".into();
    let free = put(store, &of_another).await;
    assert_eq!(one(claim(store, NOW, 9).await).id, free, "ordering keys are a merchant's own");
    let first = one(claim(store, NOW + 50, 9).await);
    assert_eq!(first.id, all[0], "one at a time");
    finish(store, &first, State::Dead).await;
    assert!(claim(store, NOW + 60, 9).await.is_empty(), "a dead one holds up the others");
    let behind_it = |id| BlockedEntry { id, ahead: first.id, state: State::Dead };
    assert_eq!(ok(store.blocked(all.clone(), NOW + 60).await), [all[1], all[2]].map(behind_it));
    // Whoever is named alone counts alone; the other merchant's is held by a worker, and moves.
    let others = Backlog { moving: 1, ..Backlog::default() };
    let ours = Backlog { held_up: 2, dead: 1, elsewhere: 1, ..Backlog::default() };
    let whole = Backlog { moving: 1, held_up: 2, dead: 1, ..Backlog::default() };
    let named = |merchant: &str| vec![merchant.to_owned()];
    assert_eq!(ok(store.backlog(named(MERCHANT), NOW + 60).await), ours);
    assert_eq!(ok(store.backlog(Vec::new(), NOW + 60).await), whole);
    let theirs = Backlog { elsewhere: 2, ..others };
    assert_eq!(ok(store.backlog(named("1900000110"), NOW + 60).await), theirs);
    let Some(dead) = ok(store.load(first.id).await) else { panic!("the dead entry is gone") };
    finish(store, &dead, State::Refused).await;
    let second = one(claim(store, NOW + 60, 9).await);
    assert_eq!(second.id, all[1]);
    let third = BlockedEntry { id: all[2], ahead: second.id, state: State::InFlight };
    assert_eq!(ok(store.blocked(all.clone(), NOW + 60).await), [third], "the held one moves");
    finish(store, &second, State::Answered).await;
    assert_eq!(ok(store.blocked(all.clone(), NOW + 60).await), [], "nobody is ahead any more");
    assert_eq!(one(claim(store, NOW + 60, 9).await).id, all[2]);
}

async fn many_workers_never_share(store: Arc<dyn Store>) {
    let given = (0..200).map(|n| intent(&format!("K{n}"))).collect();
    ok(store.put(given).await);
    let workers = (0..8).map(|_| {
        let store = Arc::clone(&store);
        tokio::spawn(async move {
            let mut mine = Vec::new();
            loop {
                let claimed = claim(&*store, NOW, 7).await;
                if claimed.is_empty() {
                    return mine;
                }
                mine.extend(claimed.iter().map(|found| found.id));
            }
        })
    });
    let mut all = Vec::new();
    for worker in workers.collect::<Vec<_>>() {
        match worker.await {
            Ok(mine) => all.extend(mine),
            Err(error) => panic!("a worker failed: {error}"),
        }
    }
    // A worker may leave early while others hold rows; what is left is still due.
    all.extend(claim(&*store, NOW, 500).await.iter().map(|found| found.id));
    let distinct: HashSet<EntryId> = all.iter().copied().collect();
    assert_eq!((all.len(), distinct.len()), (200, 200), "each entry goes to one worker");
}

async fn many_writers_make_one_entry(store: Arc<dyn Store>) {
    let writers = (0..16).map(|_| {
        let store = Arc::clone(&store);
        tokio::spawn(async move { ok(store.put([intent("K1"), intent("K2")].into()).await) })
    });
    let mut new = 0;
    for writer in writers.collect::<Vec<_>>() {
        match writer.await {
            Ok(placed) => {
                new += placed.iter().filter(|p| matches!(p, Placed::New(_))).count();
            }
            Err(error) => panic!("a writer failed: {error}"),
        }
    }
    assert_eq!(new, 2, "one business key, one entry");
    assert_eq!(ok(store.list(Filter { limit: 99, ..Filter::default() }).await).len(), 2);
}

async fn news_is_new_once(store: &dyn Store) {
    let id = put(store, &intent("K1")).await;
    let held = one(claim(store, NOW, 9).await);
    let news = |id: &str, key: &str, state: &str| Notice {
        merchant: MERCHANT.into(),
        id: id.into(),
        scope: "scope".into(),
        key: key.into(),
        state: state.into(),
        resource: "{\"r\":1}".into(),
        at: NOW + 7,
    };
    let check = async |notice: Notice, expected: NoticeOutcome| {
        assert_eq!(ok(store.notice(notice.clone()).await), expected, "{notice:?}");
    };
    check(news("N1", "K1", "SUCCESS"), NoticeOutcome::New(Some(id))).await;
    check(news("N1", "K1", "SUCCESS"), NoticeOutcome::SameId).await;
    check(news("N2", "K1", "SUCCESS"), NoticeOutcome::SameNews).await;
    check(news("N2", "K1", "SUCCESS"), NoticeOutcome::SameId).await;
    let settled = load(store, id).await.progress;
    assert_eq!((settled.state, settled.due_at), (State::Answered, None));
    assert_eq!(settled.reply.map(|reply| (reply.source, reply.body)), {
        Some((Source::Notification, "{\"r\":1}".to_owned()))
    });
    let late = Progress { state: State::Waiting, ..Progress::new(NOW) };
    let late = Advance { id, token: held.token, progress: late };
    assert_eq!(ok(store.advance(vec![late]).await), [false], "the notification was faster");
    check(news("N3", "K1", "REFUND"), NoticeOutcome::New(Some(id))).await;
    let changed = load(store, id).await.progress;
    assert_eq!(changed.business_state.as_deref(), Some("REFUND"));
    assert_eq!(changed.finished_at, Some(NOW + 7), "it stays answered since then");
    check(news("N4", "stranger", "SUCCESS"), NoticeOutcome::New(None)).await;
    let mut of_another = news("N1", "K1", "SUCCESS");
    of_another.merchant = "1900000110".into();
    check(of_another, NoticeOutcome::New(None)).await;
    // A refund may have the number of an order.
    let mut elsewhere = news("N5", "K1", "SUCCESS");
    elsewhere.scope = "other scope".into();
    check(elsewhere, NoticeOutcome::New(None)).await;
    // What was taken back is not undone by news of it: there must be a mistake elsewhere.
    let taken_back = put(store, &intent("K2")).await;
    finish(store, &one(claim(store, NOW, 9).await), State::Cancelled).await;
    check(news("N6", "K2", "SUCCESS"), NoticeOutcome::New(Some(taken_back))).await;
    let progress = load(store, taken_back).await.progress;
    assert_eq!(progress.state, State::Cancelled);
    assert_eq!(progress.business_state.as_deref(), Some("SUCCESS"), "but it is known");
}

async fn lists_and_counts_agree(store: &dyn Store) {
    for n in 0..6 {
        let mut given = intent(&format!("K{n}"));
        given.not_before = NOW - 10 + n;
        put(store, &given).await;
    }
    let claimed = claim(store, NOW, 3).await;
    finish(store, &claimed[0], State::Answered).await;
    finish(store, &claimed[1], State::Dead).await;
    let stats: Stats = ok(store.stats(NOW).await);
    let check = |state, count| assert_eq!(stats.count(state), count, "{state}");
    check(State::Pending, 3);
    check(State::InFlight, 1);
    check(State::Answered, 1);
    check(State::Dead, 1);
    assert_eq!(stats.depth(), 4);
    assert_eq!(stats.oldest_due, Some(NOW - 7), "held ones are not waiting");
    let count = async |filter: Filter| ok(store.list(filter).await).len();
    let all = Filter { limit: 99, ..Filter::default() };
    assert_eq!(count(all.clone()).await, 6);
    assert_eq!(count(Filter { limit: 2, ..all.clone() }).await, 2);
    let finished = vec![State::Answered, State::Dead];
    assert_eq!(count(Filter { states: finished, ..all.clone() }).await, 2);
    let merchant = Some("1900000110".to_owned());
    assert_eq!(count(Filter { merchant, ..all.clone() }).await, 0);
    let scope = Some("scope".to_owned());
    assert_eq!(count(Filter { scope, ..all.clone() }).await, 6);
    assert_eq!(count(Filter { finished_from: Some(NOW), ..all.clone() }).await, 2);
    assert_eq!(count(Filter { finished_before: Some(NOW), ..all.clone() }).await, 0);
    let pages = ok(store.list(Filter { limit: 4, ..all.clone() }).await);
    let after = pages.last().map_or(0, |found| found.id);
    assert_eq!(count(Filter { after, ..all }).await, 2);
}

async fn what_is_old_is_forgotten(store: &dyn Store) {
    for n in 0..5 {
        put(store, &intent(&format!("K{n}"))).await;
    }
    let claimed = claim(store, NOW, 4).await;
    finish(store, &claimed[0], State::Answered).await;
    finish(store, &claimed[1], State::Refused).await;
    finish(store, &claimed[2], State::Dead).await;
    assert_eq!(ok(store.sweep(NOW, 99).await), 0, "not old enough");
    assert_eq!(ok(store.sweep(NOW + 1, 1).await), 1, "at most as many as was said");
    assert_eq!(ok(store.sweep(NOW + 1, 99).await), 1);
    let left = ok(store.list(Filter { limit: 99, ..Filter::default() }).await);
    assert_eq!(left.len(), 3, "dead and unfinished ones stay");
    // The newest may stay a little longer: its number is never given to another entry, for which
    // a late worker's token could pass.
    let last = put(store, &intent("K9")).await;
    for found in claim(store, NOW, 9).await {
        finish(store, &found, State::Answered).await;
    }
    ok(store.sweep(NOW + 1, 99).await);
    assert!(put(store, &intent("K10")).await > last, "a number is never used again");
}

async fn waiting_ends(store: Arc<dyn Store>) {
    ok(store.wait(Duration::from_millis(1)).await);
    ok(store.wait(Duration::from_millis(1)).await);
    let waiting = tokio::spawn({
        let store = Arc::clone(&store);
        async move { store.wait(Duration::from_secs(600)).await }
    });
    // Whoever waits notices what is put, sooner or later; it may also wake up for nothing.
    for n in 0..60_000 {
        if waiting.is_finished() {
            break;
        }
        put(&*store, &intent(&format!("K{n}"))).await;
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert!(waiting.is_finished(), "nobody was woken");
}
