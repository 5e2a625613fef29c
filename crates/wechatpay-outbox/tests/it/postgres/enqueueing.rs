//! Enqueueing on PostgreSQL, also in the user's own transaction.

use std::sync::Arc;

use wechatpay_outbox::{FixedClock, NoticeOutcome, Options, Outbox, Postgres, State, postgres};

use crate::calls::refund;
use crate::client::MCHID;
use crate::enqueueing::{self, news, rules};
use crate::stores::{client, fresh_postgres};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn bad_input_is_turned_away_and_nothing_is_stored() {
    on_postgres(enqueueing::bad_input_is_turned_away_and_nothing_is_stored_in).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn the_same_number_is_the_same_entry_or_a_conflict() {
    on_postgres(enqueueing::the_same_number_is_the_same_entry_or_a_conflict_in).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn a_prepay_is_given_again_while_it_lives() {
    on_postgres(enqueueing::a_prepay_is_given_again_while_it_lives_in).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn a_person_may_do_what_is_safe() {
    on_postgres(enqueueing::a_person_may_do_what_is_safe_in).await;
}

async fn on_postgres(check: impl AsyncFn(Outbox, Arc<FixedClock>)) {
    let store = Postgres::open(&fresh_postgres().await).await.unwrap();
    let (outbox, clock) = enqueueing::outbox(store);
    check(outbox, clock).await;
}

#[tokio::test]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn it_commits_with_the_business_row_or_not_at_all() {
    let url = fresh_postgres().await;
    let (rules, _) = rules();
    let store = Postgres::open(&url).await.unwrap();
    let outbox = Outbox::with_rules(store.clone(), rules.clone());
    let mut shop = client(&url).await;
    shop.batch_execute("CREATE TABLE returns (no TEXT)").await.unwrap();
    for (is_kept, is_new) in [(false, true), (true, true), (true, false)] {
        let transaction = shop.transaction().await.unwrap();
        transaction.execute("INSERT INTO returns VALUES ('R1')", &[]).await.unwrap();
        let options = Options { ordering: Some("O1".into()), ..Options::of(MCHID) };
        let enqueued =
            postgres::enqueue(&transaction, &rules, refund("R1"), options).await.unwrap();
        assert_eq!(enqueued.is_new, is_new);
        if is_kept {
            transaction.commit().await.unwrap();
            store.nudge();
        } else {
            transaction.rollback().await.unwrap();
            assert!(outbox.find(MCHID, "refund", "R1").await.unwrap().is_none());
        }
    }
    let id = outbox.find(MCHID, "refund", "R1").await.unwrap().unwrap().id;
    for (is_kept, expected) in [
        (false, NoticeOutcome::New(Some(id))),
        (true, NoticeOutcome::New(Some(id))),
        (true, NoticeOutcome::SameId),
    ] {
        let transaction = shop.transaction().await.unwrap();
        assert_eq!(postgres::notice(&transaction, &news()).await.unwrap(), expected);
        if is_kept {
            transaction.commit().await.unwrap();
        } else {
            transaction.rollback().await.unwrap();
        }
    }
    assert_eq!(outbox.load(id).await.unwrap().progress.state, State::Answered);
}

#[cfg(feature = "sqlx")]
#[tokio::test]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn sqlx_commits_with_the_business_row_or_not_at_all() {
    use sqlx::{Connection as _, PgConnection};

    let url = fresh_postgres().await;
    let (rules, _) = rules();
    let outbox = Outbox::with_rules(Postgres::open(&url).await.unwrap(), rules.clone());
    let mut shop = PgConnection::connect(&url).await.unwrap();
    for (is_kept, is_new) in [(false, true), (true, true), (true, false)] {
        let mut transaction = shop.begin().await.unwrap();
        let options = Options { ordering: Some("O1".into()), ..Options::of(MCHID) };
        let enqueued =
            postgres::enqueue_with_sqlx(&mut transaction, &rules, refund("R1"), options).await;
        assert_eq!(enqueued.unwrap().is_new, is_new);
        if is_kept {
            transaction.commit().await.unwrap();
        } else {
            transaction.rollback().await.unwrap();
            assert!(outbox.find(MCHID, "refund", "R1").await.unwrap().is_none());
        }
    }
    assert_eq!(outbox.stats().await.unwrap().depth(), 1);
}
