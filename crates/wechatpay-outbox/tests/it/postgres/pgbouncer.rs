//! A real PgBouncer in transaction mode between us and the server, see `.ci/postgres`: each transaction
//! may be in another session, and fewer sessions than clients make sure that it is.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;
use wechatpay_outbox::{
    Error, ErrorKind, Options, Outbox, Postgres, Rules, State, Store, Worker, WorkerOptions,
    conformance, postgres,
};

use crate::calls::{refund, transfer};
use crate::campaign::{Campaign, rules};
use crate::client::{MCHID, handles};
use crate::settings::needed;
use crate::stores::{client, fresh_postgres};
use crate::test_gateway::Judge;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn the_suite_passes_through_it() {
    conformance::suite(|| async {
        let place = Place::new().await;
        Arc::new(Postgres::open(&place.through).await.unwrap()) as Arc<dyn Store>
    })
    .await;
}

/// Two programs at once, each with connections of its own to the pooler, and workers that repeat,
/// ask and record against a gateway that misbehaves.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn workers_of_several_programs_share_its_sessions() {
    let place = Place::new().await;
    let judge = Judge::start(11, 30).await;
    let open = async || {
        let store = Postgres::open(&place.through).await.unwrap();
        let store = store.with_archiving(Duration::ZERO, Duration::ZERO);
        Outbox::with_rules(store, rules())
    };
    let (first, second) = (open().await, open().await);
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let crew = [&first, &second].map(|outbox| {
        let options = WorkerOptions { poll: Duration::from_millis(20), ..WorkerOptions::default() };
        let worker =
            Worker::new(outbox.clone(), handles(&judge.url, Duration::from_millis(500)), options);
        let mut stopped = stopped.clone();
        tokio::spawn(worker.run(async move { _ = stopped.wait_for(|is| *is).await }))
    });
    let numbers: Vec<_> = (0..60).collect();
    for part in numbers.chunks(6) {
        let calls = part.iter().map(|number| (refund(&format!("R{number}")), Options::of(MCHID)));
        for one in first.enqueue_all(calls.collect()).await.unwrap() {
            assert!(one.unwrap().is_new);
        }
        let options = Options { ordering: Some("one".into()), ..Options::of(MCHID) };
        let call = refund(&format!("O{}", part[0]));
        assert!(second.enqueue(call, options).await.unwrap().is_new);
        second.archive().await.unwrap();
    }
    let began = Instant::now();
    while first.stats().await.unwrap().count(State::Answered) < 70 {
        assert!(began.elapsed() < Duration::from_secs(120), "{:?}", first.stats().await);
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    stop.send(true).unwrap();
    for worker in crew {
        worker.await.unwrap().unwrap();
    }
    for number in 0..60 {
        assert_eq!(judge.effects(&format!("R{number}")), 1);
    }
    first.sweep(i64::MAX).await.unwrap();
}

/// Workers that are killed, paused and cut off leave nothing behind in sessions that others use next.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn a_campaign_of_crashes_goes_through_it() {
    let place = Place::new().await;
    Campaign::new("pgbouncer, short", place.through, 240, 3).run().await;
}

#[tokio::test]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn a_transaction_of_the_user_goes_through_it() {
    let place = Place::new().await;
    let store = Postgres::open(&place.through).await.unwrap();
    let mut shop = client(&place.through).await;
    let rules = Rules::new().unwrap();
    for is_new in [true, false] {
        let transaction = shop.transaction().await.unwrap();
        let done =
            postgres::enqueue(&transaction, &rules, transfer("T1"), Options::of(MCHID)).await;
        assert_eq!(done.unwrap().is_new, is_new);
        transaction.commit().await.unwrap();
    }
    assert_eq!(Outbox::new(store).unwrap().stats().await.unwrap().depth(), 1);
}

/// On a pool of the user's own nothing is noticed; a word makes it right, and without it the error says
/// which.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn a_pool_of_ones_own_needs_a_word() {
    let place = Place::new().await;
    Postgres::open(&place.through).await.unwrap();
    let many = async |store: Postgres| {
        let outbox = Outbox::new(store).unwrap();
        let mut errors: Vec<Error> = Vec::new();
        for round in 0..10 {
            let all: Vec<_> = (0..16)
                .map(|number| {
                    let (outbox, key) = (outbox.clone(), format!("R{round}-{number}"));
                    tokio::spawn(async move {
                        outbox.enqueue(refund(&key), Options::of(MCHID)).await.map(drop)
                    })
                })
                .collect();
            for one in all {
                errors.extend(one.await.unwrap().err());
            }
        }
        errors
    };
    let errors = many(Postgres::with_pool(place.pool(), None)).await;
    let error = errors.first().unwrap();
    assert_eq!(error.kind(), ErrorKind::Database);
    assert!(error.hint().unwrap().contains("behind_pooler"), "{error:?}");
    let errors = many(Postgres::with_pool(place.pool(), None).behind_pooler()).await;
    assert!(errors.is_empty(), "{errors:?}");
}

#[tokio::test]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn settings_that_it_does_not_take_are_named() {
    let place = Place::new().await;
    let settings = format!("{}?options=-c%20search_path%3Dnowhere", place.through);
    let error = Postgres::open(&settings).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Input, "{error:?}");
    assert!(error.to_string().contains("a pooler takes no settings"), "{error}");
}

/// A database of its own behind the pooler, which takes no settings such as a search path from us.
struct Place {
    through: String,
}

impl Place {
    async fn new() -> Self {
        let pgbouncer = needed("PGBOUNCER_URL");
        let url = fresh_postgres().await;
        let name = url.split("%3D").last().unwrap();
        let server = client(&url).await;
        server.batch_execute(&format!("DROP DATABASE IF EXISTS {name}")).await.unwrap();
        server.batch_execute(&format!("CREATE DATABASE {name}")).await.unwrap();
        Self { through: format!("{}/{name}", pgbouncer.rsplit_once('/').unwrap().0) }
    }

    fn pool(&self) -> deadpool_postgres::Pool {
        let config = self.through.parse().unwrap();
        let manager = deadpool_postgres::Manager::new(config, tokio_postgres::NoTls);
        deadpool_postgres::Pool::builder(manager).max_size(16).build().unwrap()
    }
}
