//! What a PostgreSQL server does to us: a full disk, a standby that may only be read, damaged rows.

use std::process::Command;

use wechatpay_core::Call;
use wechatpay_outbox::{
    ErrorKind, Options, Outbox, Postgres, Reason, Settlement, State, Worker, WorkerOptions,
};

use crate::calls::refund;
use crate::client::{MCHID, handles};
use crate::database_failures::{in_trouble, work_while_full};
use crate::folder::Folder;
use crate::namespace::Tmpfs;
use crate::settings::setting;
use crate::stores::{client, fresh_postgres};
use crate::test_gateway::Judge;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn a_full_disk_loses_nothing_and_passes() {
    let url = fresh_postgres().await;
    assert!(setting("POSTGRES_FOLDER").is_some(), "needs a server of .ci/postgres on this machine");
    let folder = Folder::new("postgres-full");
    let mount = folder.path("small");
    let test = "postgres::server_failures::a_full_disk_loses_nothing_and_passes";
    let Some(small) = Tmpfs::mount(test, &mount, "2m") else { return };
    // It belongs to whoever runs the server, if that is not us.
    let _ = Command::new("chown").arg("postgres").arg(&mount).status();
    let server = client(&url).await;
    let name = format!("small_{}", std::process::id());
    let made = format!("CREATE TABLESPACE {name} LOCATION '{}'", mount.display());
    server.batch_execute(&made).await.unwrap();
    let outbox = open(&format!("{url}%20-c%20default_tablespace%3D{name}")).await;
    let mut kept = 0;
    let error = loop {
        match outbox.enqueue(long(&format!("R{kept}")), Options::of(MCHID)).await {
            Ok(_) => kept += 1,
            Err(error) => break error,
        }
    };
    assert_eq!(error.kind(), ErrorKind::Full, "{error:?}");
    assert!(error.is_passing() && error.hint().is_some() && kept > 10, "{kept} {error:?}");
    assert_eq!(outbox.stats().await.unwrap().count(State::Pending), kept, "all that was promised");
    work_while_full(&outbox, kept, || small.remount("64m")).await;
    assert!(outbox.enqueue(refund("R-more"), Options::of(MCHID)).await.unwrap().is_new);
    let schema = url.split("%3D").last().unwrap();
    server.batch_execute(&format!("DROP SCHEMA {schema} CASCADE")).await.unwrap();
    server.batch_execute(&format!("DROP TABLESPACE {name}")).await.unwrap();
}

/// A schema change that waits, a backup that locks too much.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn a_lock_for_longer_than_a_lease_kills_nothing() {
    let url = fresh_postgres().await;
    in_trouble(Postgres::open(&url).await.unwrap(), async || {
        let mut other = client(&url).await;
        let lock = other.transaction().await.unwrap();
        let text = "LOCK TABLE outbox_entry IN ACCESS EXCLUSIVE MODE";
        lock.batch_execute(text).await.unwrap();
        tokio::time::sleep(std::time::Duration::from_secs(5)).await;
        lock.commit().await.unwrap();
    })
    .await;
}

#[tokio::test]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn a_server_that_may_only_be_read_says_so() {
    let url = fresh_postgres().await;
    let outbox = open(&url).await;
    outbox.enqueue(refund("R1"), Options::of(MCHID)).await.unwrap();
    // What a standby says, too.
    let standby = format!("{url}%20-c%20default_transaction_read_only%3Don");
    let standby = Outbox::new(Postgres::open_existing(&standby).await.unwrap()).unwrap();
    let error = standby.enqueue(refund("R2"), Options::of(MCHID)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::ReadOnly, "{error:?}");
    assert!(error.is_passing() && error.hint().is_some());
    assert_eq!(standby.stats().await.unwrap().count(State::Pending), 1, "it can still be read");
    // A worker there sends nothing that it could not write down.
    let judge = Judge::start(1, 0).await;
    let handles_to = |judge: &Judge| handles(&judge.url, std::time::Duration::from_secs(5));
    let a_while = tokio::time::sleep(std::time::Duration::from_millis(800));
    let worker = Worker::new(standby, handles_to(&judge), WorkerOptions::default());
    worker.run(a_while).await.unwrap();
    assert_eq!(judge.effects("R1"), 0);
    let watched = outbox.clone();
    let stop = async move {
        while watched.stats().await.unwrap().depth() > 0 {
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
    };
    let worker = Worker::new(outbox, handles_to(&judge), WorkerOptions::default());
    worker.run(stop).await.unwrap();
    assert_eq!((judge.effects("R1"), judge.effects("R2")), (1, 0));
}

#[tokio::test]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn a_damaged_row_is_buried_and_the_rest_goes_on() {
    let url = fresh_postgres().await;
    let outbox = open(&url).await;
    let judge = Judge::start(1, 0).await;
    let mut ids = Vec::new();
    for number in 0..6 {
        let call = refund(&format!("R{number}"));
        ids.push(outbox.enqueue(call, Options::of(MCHID)).await.unwrap().id);
    }
    let raw = client(&url).await;
    let damage = [
        "UPDATE outbox_entry SET call = replace(call, '\\\"refund\\\":100', '\\\"refund\\\":900') WHERE id = $1",
        "UPDATE outbox_entry SET call = '{' WHERE id = $1",
        "UPDATE outbox_entry SET digest = 'x' WHERE id = $1",
        "UPDATE outbox_entry SET progress = '[]' WHERE id = $1",
        "UPDATE outbox_entry SET state = 'unheard of' WHERE id = $1",
    ];
    for (text, id) in damage.iter().zip(&ids) {
        assert_eq!(raw.execute(*text, &[id]).await.unwrap(), 1, "{text}");
    }
    assert_eq!(outbox.load(ids[0]).await.unwrap_err().kind(), ErrorKind::Corrupted);
    let (watched, last) = (outbox.clone(), ids[5]);
    let stop = async move {
        while watched.load(last).await.unwrap().progress.state != State::Answered
            || watched.stats().await.unwrap().count(State::Dead) < 5
        {
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
    };
    let handles = handles(&judge.url, std::time::Duration::from_secs(5));
    Worker::new(outbox.clone(), handles, WorkerOptions::default()).run(stop).await.unwrap();
    for number in 0..5 {
        assert_eq!(judge.effects(&format!("R{number}")), 0, "a damaged body is never sent");
    }
    let buried = outbox.load(ids[3]).await.unwrap().progress;
    assert_eq!((buried.state, buried.reason), (State::Dead, Some(Reason::Corrupted)));
    outbox.settle(ids[0], Settlement::DidNotHappen).await.unwrap();
    assert_eq!(outbox.stats().await.unwrap().count(State::Cancelled), 1);
}

#[tokio::test]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn tables_of_tomorrow_are_left_alone() {
    let url = fresh_postgres().await;
    assert_eq!(Postgres::open_existing(&url).await.unwrap_err().kind(), ErrorKind::Schema);
    drop(Postgres::open(&url).await.unwrap());
    client(&url).await.batch_execute("UPDATE outbox_schema SET version = 1").await.unwrap();
    let error = Postgres::open_existing(&url).await.unwrap_err();
    let expected = "the outbox tables have version 1, this program needs 3";
    assert_eq!((error.kind(), error.to_string().as_str()), (ErrorKind::Schema, expected));
    client(&url).await.batch_execute("UPDATE outbox_schema SET version = 7").await.unwrap();
    let error = Postgres::open(&url).await.unwrap_err();
    let expected = "the outbox tables have version 7, this program knows up to 3";
    assert_eq!((error.kind(), error.to_string().as_str()), (ErrorKind::Schema, expected));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn many_make_the_tables_at_once() {
    let url = fresh_postgres().await;
    let all = (0..8).map(|_| {
        let url = url.clone();
        tokio::spawn(async move { Postgres::open(&url).await.map(drop) })
    });
    for one in all.collect::<Vec<_>>() {
        one.await.unwrap().unwrap();
    }
}

async fn open(url: &str) -> Outbox {
    Outbox::new(Postgres::open(url).await.unwrap()).unwrap()
}

/// A refund for a reason that does not fit between others, nor shrinks.
fn long(number: &str) -> Call {
    let mut call = refund(number);
    let mut chance = crate::seeded_random::Chance::new(7);
    let digit = |_| char::from_digit(u32::try_from(chance.below(36)).unwrap(), 36).unwrap();
    let reason: String = (0..16_000).map(digit).collect();
    call.body = call.body.map(|body| body.replace("returned", &reason));
    call
}
