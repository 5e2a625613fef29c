//! The outbox's API on every store: what is accepted, what counts as the same, what a person may
//! do.

use std::sync::Arc;
use std::time::Duration;

use wechatpay_outbox::{
    Advance, Claim, ErrorKind, FixedClock, Memory, Millis, Notice, NoticeOutcome, Options, Outbox,
    Progress, Reason, Rules, Settlement, Source, Sqlite, State, Statement, Store, StoredReply,
    sqlite,
};

use crate::calls::{prepay, refund, transfer};
use crate::client::MCHID;
use crate::folder::Folder;

/// An outbox with a clock that is frozen, and that clock.
pub(crate) fn outbox(store: impl Store) -> (Outbox, Arc<FixedClock>) {
    let (rules, clock) = rules();
    (Outbox::with_rules(store, rules), clock)
}

pub(crate) fn rules() -> (Rules, Arc<FixedClock>) {
    let clock = Arc::new(FixedClock::at(NOW));
    let merchants = [MCHID.to_owned()].into_iter().collect();
    (Rules { clock: clock.clone(), merchants, ..Rules::new().unwrap() }, clock)
}

/// The same check on every store that needs no server; PostgreSQL has tests of its own.
async fn on_every_store(check: impl AsyncFn(Outbox, Arc<FixedClock>)) {
    let (memory, clock) = outbox(Memory::new());
    check(memory, clock).await;
    let folder = Folder::new("front");
    let (sqlite, clock) = outbox(Sqlite::open(folder.path("outbox.db")).unwrap());
    check(sqlite, clock).await;
}

/// Brings an entry to where a test wants it.
async fn bring(outbox: &Outbox, id: i64, change: impl FnOnce(&mut Progress)) {
    let found = outbox.store().load(id).await.unwrap().unwrap();
    let mut progress = found.entry.unwrap().progress;
    change(&mut progress);
    let advance = Advance { id, token: found.token, progress };
    assert_eq!(outbox.store().advance(vec![advance]).await.unwrap(), [true]);
}

fn reply(body: &str, at: Millis) -> StoredReply {
    StoredReply { status: 200, body: body.into(), request_id: None, source: Source::Answer, at }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bad_input_is_turned_away_and_nothing_is_stored() {
    on_every_store(bad_input_is_turned_away_and_nothing_is_stored_in).await;
}

pub(crate) async fn bad_input_is_turned_away_and_nothing_is_stored_in(
    outbox: Outbox,
    _: Arc<FixedClock>,
) {
    let check = async |call, options, expected| {
        let error = outbox.enqueue(call, options).await.unwrap_err();
        assert_eq!(error.kind(), expected, "{error}");
    };
    let options = || Options::of(MCHID);
    check(refund("R1"), Options::of("1900000110"), ErrorKind::UnknownMerchant).await;
    check(refund("R1"), Options::of(""), ErrorKind::UnknownMerchant).await;
    let late = Options { deadline: Some(NOW), ..options() };
    check(refund("R1"), late, ErrorKind::Deadline).await;
    check(refund(&"9".repeat(1 << 20)), options(), ErrorKind::TooLarge).await;
    check(refund(""), options(), ErrorKind::Input).await;
    let mut broken = refund("R1");
    broken.body = Some("{".into());
    check(broken, options(), ErrorKind::Input).await;
    let mut stranger = refund("R1");
    stranger.template = "/v3/stranger".into();
    check(stranger.clone(), options(), ErrorKind::Input).await;
    assert_eq!(outbox.stats().await.unwrap().depth(), 0);
    let named = Options { key: Some("mine".into()), ..options() };
    assert!(outbox.enqueue(stranger, named).await.unwrap().is_new);
    let many = vec![(refund("R1"), options()), (refund(""), options())];
    assert_eq!(outbox.enqueue_all(many).await.unwrap_err().kind(), ErrorKind::Input);
    assert_eq!(outbox.stats().await.unwrap().depth(), 1, "all or none");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_number_is_the_same_entry_or_a_conflict() {
    on_every_store(the_same_number_is_the_same_entry_or_a_conflict_in).await;
}

pub(crate) async fn the_same_number_is_the_same_entry_or_a_conflict_in(
    outbox: Outbox,
    _: Arc<FixedClock>,
) {
    let first = outbox.enqueue(refund("R1"), Options::of(MCHID)).await.unwrap();
    let again = outbox.enqueue(refund("R1"), Options::of(MCHID)).await.unwrap();
    assert_eq!((again.id, again.is_new), (first.id, false));
    let mut other = refund("R1");
    other.body = other.body.map(|body| body.replace("\"refund\":100", "\"refund\":101"));
    let error = outbox.enqueue(other, Options::of(MCHID)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Conflict);
    let text = error.to_string();
    assert!(text.ends_with("with another body: /amount/refund: 100 -> 101"), "{text}");
    assert_eq!(outbox.load(first.id).await.unwrap().intent.call, refund("R1"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_prepay_is_given_again_while_it_lives() {
    on_every_store(a_prepay_is_given_again_while_it_lives_in).await;
}

pub(crate) async fn a_prepay_is_given_again_while_it_lives_in(
    outbox: Outbox,
    clock: Arc<FixedClock>,
) {
    let check = async |call, expected: Option<&str>, state| {
        let given = outbox.enqueue(call, Options::of(MCHID)).await.unwrap();
        assert_eq!(given.reply.map(|reply| reply.body).as_deref(), expected);
        assert_eq!(given.state, state);
        given.id
    };
    let order = prepay("jsapi", "O1");
    let id = check(order.clone(), None, State::Pending).await;
    bring(&outbox, id, |progress| {
        (progress.state, progress.due_at) = (State::Answered, None);
        progress.reply = Some(reply("{\"prepay_id\":\"wx1\"}", NOW));
        progress.is_exposed = true;
    })
    .await;
    clock.advance(7_199_999);
    check(order.clone(), Some("{\"prepay_id\":\"wx1\"}"), State::Answered).await;
    clock.advance(1);
    check(order.clone(), None, State::Pending).await;
    let renewed = outbox.load(id).await.unwrap().progress;
    assert!(renewed.is_exposed, "it may have had effects: a refusal now proves nothing");
    assert_eq!(renewed.due_at, Some(NOW + 7_200_000));
    // Another way to pay is another order interface: the number is taken.
    let other = outbox.enqueue(prepay("h5", "O1"), Options::of(MCHID)).await.unwrap_err();
    assert_eq!(other.kind(), ErrorKind::Conflict);
    // What was paid is not asked for again.
    bring(&outbox, id, |progress| {
        (progress.state, progress.due_at) = (State::Answered, None);
        progress.reply = Some(reply("{}", NOW));
        progress.business_state = Some("SUCCESS".into());
    })
    .await;
    check(order, None, State::Answered).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_person_may_do_what_is_safe() {
    on_every_store(a_person_may_do_what_is_safe_in).await;
}

pub(crate) async fn a_person_may_do_what_is_safe_in(outbox: Outbox, _: Arc<FixedClock>) {
    let id = outbox.enqueue(transfer("T1"), Options::of(MCHID)).await.unwrap().id;
    let kind = |result: Result<(), wechatpay_outbox::Error>| result.err().map(|e| e.kind());
    let set = async |state, reason, is_exposed| {
        bring(&outbox, id, |progress| {
            *progress = Progress { state, reason, is_exposed, ..Progress::new(NOW) };
            progress.due_at = (!state.is_finished()).then_some(NOW);
            progress.finished_at = state.is_finished().then_some(NOW);
        })
        .await;
    };
    let refused = Some(ErrorKind::State);
    for state in [State::Pending, State::InFlight, State::Waiting, State::Asking] {
        set(state, None, false).await;
        assert_eq!(kind(outbox.retry(id).await), refused, "{state}");
        assert_eq!(kind(outbox.settle(id, Settlement::DidNotHappen).await), refused);
    }
    for state in [State::InFlight, State::Asking, State::Answered, State::Dead, State::Cancelled] {
        set(state, None, false).await;
        assert_eq!(kind(outbox.cancel(id).await), refused, "{state}");
    }
    set(State::Waiting, None, true).await;
    assert_eq!(kind(outbox.cancel(id).await), refused, "it may have been sent");
    for state in [State::Answered, State::Cancelled] {
        set(state, None, false).await;
        assert_eq!(kind(outbox.retry(id).await), refused, "{state}");
    }
    // It may have happened and is not harmless twice: only looking it up helps.
    set(State::Dead, Some(Reason::Unclear), true).await;
    assert_eq!(kind(outbox.retry(id).await), refused);
    outbox.settle(id, Settlement::Happened(Some("{\"a\":1}".into()))).await.unwrap();
    let settled = outbox.load(id).await.unwrap().progress;
    assert_eq!(settled.state, State::Answered);
    assert_eq!(settled.reply.map(|reply| reply.source), Some(Source::Person));
    // Nor is a refusal that ended it a proof where an earlier attempt is in doubt.
    set(State::Refused, None, true).await;
    assert_eq!(kind(outbox.retry(id).await), refused);
    set(State::Dead, Some(Reason::Absent), true).await;
    outbox.retry(id).await.unwrap();
    let again = outbox.load(id).await.unwrap().progress;
    assert_eq!((again.state, again.is_exposed, again.attempts), (State::Pending, false, 0));
    outbox.cancel(id).await.unwrap();
    let cancelled = outbox.load(id).await.unwrap().progress;
    assert_eq!((cancelled.state, cancelled.due_at), (State::Cancelled, None));
    assert_eq!(cancelled.finished_at, Some(NOW));
    assert_eq!(outbox.load(id + 99).await.unwrap_err().kind(), ErrorKind::Missing);
}

#[tokio::test]
async fn sqlite_commits_with_the_business_row_or_not_at_all() {
    let folder = Folder::new("with-the-row");
    let path = folder.path("shop.db");
    let mut shop = rusqlite::Connection::open(&path).unwrap();
    shop.execute_batch("CREATE TABLE returns (no TEXT); PRAGMA user_version = 42").unwrap();
    sqlite::migrate(&mut shop).unwrap();
    let (rules, _) = rules();
    let outbox = Outbox::with_rules(Sqlite::open_existing(&path).unwrap(), rules.clone());
    let enqueue = |shop: &mut rusqlite::Connection, number: &str, is_kept: bool| {
        let transaction = shop.transaction().unwrap();
        transaction.execute("INSERT INTO returns VALUES (?1)", [number]).unwrap();
        let enqueued =
            sqlite::enqueue(&transaction, &rules, refund(number), Options::of(MCHID)).unwrap();
        if is_kept {
            transaction.commit().unwrap();
        } else {
            transaction.rollback().unwrap();
        }
        enqueued
    };
    assert!(enqueue(&mut shop, "R1", false).is_new);
    assert!(outbox.find(MCHID, "refund", "R1").await.unwrap().is_none(), "rolled back");
    let kept = enqueue(&mut shop, "R1", true);
    let entry = outbox.find(MCHID, "refund", "R1").await.unwrap().unwrap();
    assert_eq!((entry.id, entry.progress.state), (kept.id, State::Pending));
    assert!(!enqueue(&mut shop, "R1", true).is_new);
    // A conflict leaves the transaction as it was.
    let transaction = shop.transaction().unwrap();
    let mut other = refund("R1");
    other.body = Some("{\"out_refund_no\":\"R1\"}".into());
    let error = sqlite::enqueue(&transaction, &rules, other, Options::of(MCHID)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Conflict);
    transaction.execute("INSERT INTO returns VALUES ('other')", []).unwrap();
    transaction.commit().unwrap();
    // And the inbox: the notification and what it leads to, together.
    for (is_kept, expected) in [
        (false, NoticeOutcome::New(Some(kept.id))),
        (true, NoticeOutcome::New(Some(kept.id))),
        (true, NoticeOutcome::SameId),
    ] {
        let transaction = shop.transaction().unwrap();
        assert_eq!(sqlite::notice(&transaction, &news()).unwrap(), expected);
        if is_kept { transaction.commit().unwrap() } else { transaction.rollback().unwrap() }
    }
    assert_eq!(outbox.load(kept.id).await.unwrap().progress.state, State::Answered);
    let version: i64 = shop.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    assert_eq!(version, 42, "the user's own number is left alone");
}

#[tokio::test]
async fn the_statement_alone_is_enough_for_any_driver() {
    let folder = Folder::new("statement");
    let store = Sqlite::open(folder.path("outbox.db")).unwrap();
    let (outbox, _) = outbox(store);
    let intent = outbox.rules().intent(refund("R1"), Options::of(MCHID)).unwrap();
    let statement = Statement::sqlite(&intent);
    let strange = rusqlite::Connection::open(folder.path("outbox.db")).unwrap();
    let mut insert = strange.prepare(statement.sql).unwrap();
    for (index, value) in statement.values.iter().enumerate() {
        match value {
            wechatpay_outbox::SqlValue::Text(text) => {
                insert.raw_bind_parameter(index + 1, text).unwrap();
            }
            wechatpay_outbox::SqlValue::Number(number) => {
                insert.raw_bind_parameter(index + 1, number).unwrap();
            }
        }
    }
    let mut rows = insert.raw_query();
    let id: i64 = rows.next().unwrap().unwrap().get(0).unwrap();
    assert!(rows.next().unwrap().is_none());
    assert_eq!(outbox.load(id).await.unwrap().intent, intent);
    assert_eq!(Statement::postgres(&intent).values, statement.values);
    assert!(Statement::postgres(&intent).sql.contains("$12"));
}

#[tokio::test]
async fn idle_workers_of_another_process_notice_what_is_committed() {
    let folder = Folder::new("notice");
    let store = Sqlite::open(folder.path("outbox.db")).unwrap();
    let elsewhere = Sqlite::open(folder.path("outbox.db")).unwrap();
    store.wait(Duration::from_millis(1)).await.unwrap();
    let waiting = tokio::spawn(async move { store.wait(Duration::from_secs(3600)).await });
    while !waiting.is_finished() {
        let (outbox, _) = outbox(elsewhere.clone());
        outbox.enqueue(refund("R1"), Options::of(MCHID)).await.unwrap();
        tokio::time::sleep(Duration::from_millis(20)).await;
        let claim = Claim::new("w", NOW, NOW, 1);
        elsewhere.claim(claim).await.unwrap();
    }
    waiting.await.unwrap().unwrap();
}

pub(crate) fn news() -> Notice {
    Notice {
        merchant: MCHID.into(),
        id: "EV-1".into(),
        scope: "refund".into(),
        key: "R1".into(),
        state: "SUCCESS".into(),
        resource: "{\"refund_status\":\"SUCCESS\"}".into(),
        at: NOW,
    }
}

const NOW: Millis = 1_700_000_000_000;
