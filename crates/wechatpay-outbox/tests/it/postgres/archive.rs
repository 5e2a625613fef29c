//! Finished entries on PostgreSQL: they move to the part of their month, are found there, and are
//! forgotten in time.

use std::sync::Arc;
use std::time::Duration;

use wechatpay_outbox::{
    Advance, Claim, ErrorKind, Filter, FixedClock, Notice, NoticeOutcome, Options, Outbox,
    Postgres, Progress, Rules, State, Store as _, postgres,
};

use crate::calls::refund;
use crate::client::MCHID;
use crate::stores::{self, fresh_postgres};

const NOW: i64 = 1_700_000_000_000;
const DAY: i64 = 24 * 3600 * 1000;
const HOUR: Duration = Duration::from_secs(3600);

#[tokio::test]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn an_entry_is_found_whole_wherever_it_is() {
    let url = fresh_postgres().await;
    let store = Postgres::open(&url).await.unwrap().with_archiving(Duration::ZERO, HOUR);
    let outbox = outbox(&store);
    let id = outbox.enqueue(refund("R1"), Options::of(MCHID)).await.unwrap().id;
    finish(&store, NOW).await;
    let before = store.load(id).await.unwrap().unwrap().entry.unwrap();
    let in_each_place = async |tables: (i64, i64)| {
        assert_eq!(counts(&url).await, tables);
        let found = store.load(id).await.unwrap().unwrap().entry.unwrap();
        assert_eq!(found, before);
        let all = Filter { limit: 9, ..Filter::default() };
        assert_eq!(store.list(all).await.unwrap().len(), 1);
        assert_eq!(store.stats(NOW).await.unwrap().count(State::Answered), 1);
        let same = outbox.enqueue(refund("R1"), Options::of(MCHID)).await.unwrap();
        assert_eq!((same.id, same.is_new, same.state), (id, false, State::Answered));
        let mut other = refund("R1");
        other.body = other.body.map(|body| body.replace("returned", "broken"));
        let error = outbox.enqueue(other, Options::of(MCHID)).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Conflict);
        // In a transaction of the user's own, too.
        let mut client = stores::client(&url).await;
        let transaction = client.transaction().await.unwrap();
        let rules = outbox.rules();
        let same = postgres::enqueue(&transaction, rules, refund("R1"), Options::of(MCHID)).await;
        assert_eq!(same.unwrap().id, id);
    };
    in_each_place((1, 0)).await;
    assert_eq!(store.archive(NOW, 9).await.unwrap(), 0, "not finished before now");
    assert_eq!(store.archive(NOW + 1, 9).await.unwrap(), 1, "a copy");
    in_each_place((1, 1)).await;
    assert_eq!(store.archive(NOW + 1, 9).await.unwrap(), 0, "the pause still runs");
    let hasty = store.clone().with_archiving(Duration::ZERO, Duration::ZERO);
    assert_eq!(hasty.archive(NOW + 1, 9).await.unwrap(), 1, "the original");
    in_each_place((0, 1)).await;
    // A notification brings it back, and it moves again.
    let notice = Notice {
        merchant: MCHID.into(),
        id: "N1".into(),
        scope: before.intent.scope.clone(),
        key: before.intent.key.clone(),
        state: "ABNORMAL".into(),
        resource: "{}".into(),
        at: NOW + 7,
    };
    assert_eq!(store.notice(notice).await.unwrap(), NoticeOutcome::New(Some(id)));
    assert_eq!(counts(&url).await, (1, 0));
    let told = store.load(id).await.unwrap().unwrap();
    assert!(told.token > before.token);
    let told = told.entry.unwrap();
    assert_eq!(told.progress.business_state.as_deref(), Some("ABNORMAL"));
    assert_eq!(hasty.archive(NOW + 9, 9).await.unwrap(), 2, "copy and original");
    assert_eq!(counts(&url).await, (0, 1));
    // A writer who holds an old token is turned away there as well.
    let late = Advance { id, token: before.token, progress: told.progress.clone() };
    assert_eq!(store.advance(vec![late]).await.unwrap(), [false]);
}

/// What is not over stays where it is worked on: a dead entry holds up those behind it.
#[tokio::test]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn only_what_is_over_moves() {
    let url = fresh_postgres().await;
    let none = Duration::ZERO;
    let store = Postgres::open(&url).await.unwrap().with_archiving(none, none);
    let outbox = outbox(&store);
    let mut ids = Vec::new();
    for number in ["R1", "R2", "R3"] {
        let ordering = Some("order 7".to_owned());
        let options = Options { ordering, ..Options::of(MCHID) };
        ids.push(outbox.enqueue(refund(number), options).await.unwrap().id);
    }
    finish(&store, NOW).await;
    let found = store.load(ids[1]).await.unwrap().unwrap();
    let progress =
        Progress { state: State::Dead, due_at: None, finished_at: Some(NOW), ..Progress::new(NOW) };
    let advance = Advance { id: ids[1], token: found.token, progress };
    assert_eq!(store.advance(vec![advance]).await.unwrap(), [true]);
    while store.archive(NOW + 90 * DAY, 9).await.unwrap() > 0 {}
    assert_eq!(counts(&url).await, (2, 1));
    let claim = Claim::new("w", NOW + 90 * DAY, NOW + 91 * DAY, 9);
    assert!(store.claim(claim).await.unwrap().is_empty(), "the third waits for the second");
}

/// One by one and many at once; and the number of one merchant is free for another.
#[tokio::test]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn what_was_moved_does_not_go_in_again() {
    let url = fresh_postgres().await;
    let none = Duration::ZERO;
    let store = Postgres::open(&url).await.unwrap().with_archiving(none, none);
    let outbox = outbox(&store);
    let id = outbox.enqueue(refund("R1"), Options::of(MCHID)).await.unwrap().id;
    finish(&store, NOW).await;
    while store.archive(NOW + 1, 9).await.unwrap() > 0 {}
    assert_eq!(counts(&url).await, (0, 1));
    let many = vec![(refund("R1"), Options::of(MCHID)), (refund("R2"), Options::of(MCHID))];
    let all = outbox.enqueue_all(many).await.unwrap();
    let all: Vec<_> = all.into_iter().map(|one| one.unwrap()).map(|e| (e.id, e.is_new)).collect();
    assert_eq!((all[0], all[1].1), ((id, false), true));
    let other = outbox.enqueue(refund("R1"), Options::of("1900000110")).await.unwrap();
    assert!(other.is_new && other.id != id);
    let many = vec![(refund("R1"), Options::of("1900000111")), (refund("R1"), Options::of(MCHID))];
    let all = outbox.enqueue_all(many).await.unwrap();
    assert!(all[0].as_ref().unwrap().is_new && !all[1].as_ref().unwrap().is_new);
}

#[tokio::test]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn a_write_between_the_steps_is_not_lost() {
    let url = fresh_postgres().await;
    let store = Postgres::open(&url).await.unwrap().with_archiving(Duration::ZERO, HOUR);
    let id = outbox(&store).enqueue(refund("R1"), Options::of(MCHID)).await.unwrap().id;
    finish(&store, NOW).await;
    assert_eq!(store.archive(NOW + 1, 9).await.unwrap(), 1);
    let found = store.load(id).await.unwrap().unwrap();
    let mut progress = found.entry.unwrap().progress;
    progress.note = Some("a person was here".into());
    let advance = Advance { id, token: found.token, progress };
    assert_eq!(store.advance(vec![advance]).await.unwrap(), [true]);
    let hasty = store.clone().with_archiving(Duration::ZERO, Duration::ZERO);
    assert_eq!(hasty.archive(NOW + 1, 9).await.unwrap(), 2, "copied again, then moved");
    assert_eq!(counts(&url).await, (0, 1));
    let progress = store.load(id).await.unwrap().unwrap().entry.unwrap().progress;
    assert_eq!(progress.note.as_deref(), Some("a person was here"));
}

#[tokio::test]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn what_is_old_goes_and_at_last_its_part() {
    let url = fresh_postgres().await;
    let none = Duration::ZERO;
    let store = Postgres::open(&url).await.unwrap().with_archiving(none, none);
    let outbox = outbox(&store);
    let days = [("R1", 0), ("R2", 1), ("R3", 2), ("R4", 30), ("R5", 60)];
    for (number, day) in days {
        outbox.enqueue(refund(number), Options::of(MCHID)).await.unwrap();
        finish(&store, NOW + day * DAY).await;
    }
    // Many processes at once make each part once.
    let archiving = (0..6).map(|_| {
        let store = store.clone();
        tokio::spawn(async move { store.archive(NOW + 90 * DAY, 9).await.unwrap() })
    });
    for task in archiving.collect::<Vec<_>>() {
        task.await.unwrap();
    }
    while store.archive(NOW + 90 * DAY, 9).await.unwrap() > 0 {}
    assert_eq!((counts(&url).await, parts(&url).await), ((0, 5), 3));
    let sweep = async |before: i64, limit, gone, left, left_parts| {
        assert_eq!(store.sweep(before, limit).await.unwrap(), gone, "before {before}");
        assert_eq!((counts(&url).await, parts(&url).await), ((0, left), left_parts));
    };
    sweep(NOW, 9, 0, 5, 3).await;
    sweep(NOW + 1, 9, 1, 4, 3).await;
    // What was forgotten is a new number, however much else its part still holds.
    assert!(outbox.enqueue(refund("R1"), Options::of(MCHID)).await.unwrap().is_new);
    assert!(!outbox.enqueue(refund("R2"), Options::of(MCHID)).await.unwrap().is_new);
    finish(&store, NOW + 61 * DAY).await;
    while store.archive(NOW + 90 * DAY, 9).await.unwrap() > 0 {}
    sweep(NOW + 3 * DAY, 1, 1, 4, 3).await;
    sweep(NOW + 3 * DAY, 1, 1, 3, 3).await;
    sweep(NOW + 3 * DAY, 1, 0, 3, 3).await;
    // November is over, and empty; December goes whole.
    sweep(NOW + 20 * DAY, 9, 0, 3, 2).await;
    sweep(NOW + 59 * DAY, 9, 1, 2, 1).await;
    sweep(NOW + 900 * DAY, 1, 2, 0, 0).await;
}

#[tokio::test]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn parts_of_a_week_from_the_version_before_stay() {
    let url = fresh_postgres().await;
    let none = Duration::ZERO;
    let store = Postgres::open(&url).await.unwrap().with_archiving(none, none);
    let week = "CREATE TABLE outbox_finished_20231109 PARTITION OF outbox_finished \
                FOR VALUES FROM (1699488000000) TO (1700092800000)";
    stores::client(&url).await.batch_execute(week).await.unwrap();
    let outbox = outbox(&store);
    for (number, day) in [("R1", -9), ("R2", 0), ("R3", 9)] {
        outbox.enqueue(refund(number), Options::of(MCHID)).await.unwrap();
        finish(&store, NOW + day * DAY).await;
    }
    while store.archive(NOW + 90 * DAY, 9).await.unwrap() > 0 {}
    assert_eq!((counts(&url).await, parts(&url).await), ((0, 3), 3));
    assert_eq!(store.sweep(NOW + DAY, 9).await.unwrap(), 2);
    assert_eq!((counts(&url).await, parts(&url).await), ((0, 1), 2), "the week is not over");
}

/// A copy that is still there because its original is goes with it, and counts once.
#[tokio::test]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn an_entry_between_its_steps_is_forgotten_once() {
    let url = fresh_postgres().await;
    let store = Postgres::open(&url).await.unwrap().with_archiving(Duration::ZERO, HOUR);
    let outbox = outbox(&store);
    for (number, day) in [("R1", 0), ("R2", 1)] {
        outbox.enqueue(refund(number), Options::of(MCHID)).await.unwrap();
        finish(&store, NOW + day * DAY).await;
    }
    assert_eq!(store.archive(NOW + 90 * DAY, 9).await.unwrap(), 2);
    assert_eq!(counts(&url).await, (2, 2));
    assert_eq!(store.sweep(NOW + DAY, 9).await.unwrap(), 1);
    assert_eq!(counts(&url).await, (1, 1));
    assert_eq!(store.sweep(NOW + 900 * DAY, 9).await.unwrap(), 1);
    assert_eq!((counts(&url).await, parts(&url).await), ((0, 0), 0));
}

#[tokio::test]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn tables_of_yesterday_are_raised_with_what_is_in_them() {
    let url = fresh_postgres().await;
    let client = stores::client(&url).await;
    client.batch_execute(include_str!("../../../src/schema/postgres_0001.sql")).await.unwrap();
    client
        .batch_execute(
            "CREATE TABLE outbox_schema (version BIGINT NOT NULL); \
             INSERT INTO outbox_schema VALUES (1)",
        )
        .await
        .unwrap();
    let call = refund("R1");
    client
        .execute(
            "INSERT INTO outbox_entry (merchant, operation, scope, key, priority, created_at, \
             not_before, digest, call, state, due_at, token) VALUES ($1, $2, $3, 'R1', 1, 0, 0, $4, \
             $5, 'pending', 0, 0)",
            &[
                &MCHID,
                &call.operation(),
                &Rules::new().unwrap().intent(call.clone(), Options::of(MCHID)).unwrap().scope,
                &wechatpay_outbox::digest(&call),
                &serde_json::to_string(&call).unwrap(),
            ],
        )
        .await
        .unwrap();
    let openers = (0..6).map(|_| {
        let url = url.clone();
        tokio::spawn(async move { Postgres::open(&url).await.map(|_| ()) })
    });
    for opener in openers.collect::<Vec<_>>() {
        opener.await.unwrap().unwrap();
    }
    let none = Duration::ZERO;
    let store = Postgres::open(&url).await.unwrap().with_archiving(none, none);
    finish(&store, NOW).await;
    assert_eq!(store.archive(NOW + 1, 9).await.unwrap(), 2);
    assert_eq!(counts(&url).await, (0, 1));
}

fn outbox(store: &Postgres) -> Outbox {
    let clock = Arc::new(FixedClock::at(NOW));
    Outbox::with_rules(store.clone(), Rules { clock, ..Rules::new().unwrap() })
}

async fn finish(store: &Postgres, at: i64) {
    let claim = Claim::new("w", NOW, NOW + 9, 9);
    let advances = store.claim(claim).await.unwrap().into_iter().map(|found| {
        let (due_at, finished_at) = (None, Some(at));
        let state = State::Answered;
        let progress = Progress { state, due_at, finished_at, ..Progress::new(NOW) };
        Advance { id: found.id, token: found.token, progress }
    });
    assert_eq!(store.advance(advances.collect()).await.unwrap(), [true]);
}

async fn counts(url: &str) -> (i64, i64) {
    let client = stores::client(url).await;
    let both = "SELECT (SELECT count(*) FROM outbox_entry), (SELECT count(*) FROM outbox_finished)";
    let row = client.query_one(both, &[]).await.unwrap();
    (row.get(0), row.get(1))
}

async fn parts(url: &str) -> i64 {
    let all = "SELECT count(*) FROM pg_inherits WHERE inhparent = 'outbox_finished'::regclass";
    stores::client(url).await.query_one(all, &[]).await.unwrap().get(0)
}
