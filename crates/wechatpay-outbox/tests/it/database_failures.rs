//! What databases do to us: full disks, files that may not be written, tables of tomorrow,
//! damaged rows, many processes making the tables at once, clocks that jump.

use std::sync::Arc;
use std::time::Duration;

use wechatpay_outbox::{
    Claim, ErrorKind, Filter, FixedClock, Limits, Memory, Options, Outbox, Reason, Rules,
    Settlement, Sqlite, State, Store, Worker, WorkerOptions,
};

use crate::calls::{refund, report, transfer};
use crate::client::{MCHID, handles};
use crate::folder::Folder;
use crate::namespace::Tmpfs;
use crate::test_gateway::Judge;

#[tokio::test]
#[ignore = "mounts a small file system: see .ci/run"]
async fn a_full_disk_loses_nothing_and_passes() {
    let folder = Folder::new("full");
    let mount = folder.path("small");
    let test = "database_failures::a_full_disk_loses_nothing_and_passes";
    let Some(small) = Tmpfs::mount(test, &mount, "1m") else { return };
    let outbox = Outbox::new(Sqlite::open(mount.join("outbox.db")).unwrap()).unwrap();
    let mut kept = 0;
    let error = loop {
        match outbox.enqueue(refund(&format!("R{kept}")), Options::of(MCHID)).await {
            Ok(_) => kept += 1,
            Err(error) => break error,
        }
    };
    assert_eq!(error.kind(), ErrorKind::Full, "{error:?}");
    assert_eq!(error.to_string(), "nothing could be written: the disk is full");
    assert!(error.is_passing() && kept > 10, "{kept}");
    assert_eq!(outbox.stats().await.unwrap().count(State::Pending), kept, "all that was promised");
    work_while_full(&outbox, kept, || small.remount("8m")).await;
    assert!(outbox.enqueue(refund("R-more"), Options::of(MCHID)).await.unwrap().is_new);
}

/// A worker waits for disk space, and then does everything once.
pub(crate) async fn work_while_full(outbox: &Outbox, kept: u64, make_room: impl Fn()) {
    let judge = Judge::start(1, 0).await;
    let watched = outbox.clone();
    let stop = async move {
        tokio::time::sleep(Duration::from_millis(700)).await;
        make_room();
        while watched.stats().await.unwrap().count(State::Answered) < kept {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    let options = WorkerOptions { lease: Duration::from_secs(5), ..WorkerOptions::default() };
    let handles = handles(&judge.url, Duration::from_secs(5));
    Worker::new(outbox.clone(), handles, options).run(stop).await.unwrap();
    for number in 0..kept {
        assert_eq!(judge.effects(&format!("R{number}")), 1);
    }
}

/// While calls are under way the disk fills, for much longer than a lease: what came of them is recorded
/// when there is space.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "mounts a small file system: see .ci/run"]
async fn answers_survive_a_disk_that_is_full_for_longer_than_a_lease() {
    let folder = Folder::new("full-answers");
    let mount = folder.path("small");
    let test = "database_failures::answers_survive_a_disk_that_is_full_for_longer_than_a_lease";
    let Some(small) = Tmpfs::mount(test, &mount, "2m") else { return };
    let path = mount.join("outbox.db");
    in_trouble(Sqlite::open(&path).unwrap(), async || {
        small.fill();
        tokio::time::sleep(5 * SHORT_LEASE).await;
        small.empty();
    })
    .await;
}

/// A claim that waits for a lock longer than its lease sends nothing on it, and blames nobody.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lock_for_longer_than_a_lease_kills_nothing() {
    let folder = Folder::new("locked");
    let path = folder.path("outbox.db");
    in_trouble(Sqlite::open(&path).unwrap(), async || {
        let lock = rusqlite::Connection::open(&path).unwrap();
        lock.busy_timeout(Duration::from_secs(20)).unwrap();
        lock.execute_batch("BEGIN IMMEDIATE").unwrap();
        tokio::time::sleep(5 * SHORT_LEASE).await;
        lock.execute_batch("COMMIT").unwrap();
    })
    .await;
}

/// Two workers send transfers, a few each second, and calls of which nothing is known; meanwhile
/// something happens to the database. Nobody was gone, so each is sent once and answered.
pub(crate) async fn in_trouble(store: impl Store + Clone, trouble: impl AsyncFnOnce()) {
    let judge = Judge::start(1, 0).await;
    let outbox = Outbox::new(store).unwrap();
    let crew = ["a", "b"].map(|name| {
        let operation = "POST /v3/fund-app/mch-transfer/transfer-bills".to_owned();
        let options = WorkerOptions {
            name: name.to_owned(),
            lease: SHORT_LEASE,
            batch: 8,
            poll: Duration::from_millis(50),
            limits: Limits { rates: vec![(operation, 4)], ..Limits::default() },
            ..WorkerOptions::default()
        };
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let worker =
            Worker::new(outbox.clone(), handles(&judge.url, Duration::from_secs(60)), options);
        (stop, tokio::spawn(worker.run(async move { _ = stopped.await })))
    });
    for number in 0..24 {
        outbox.enqueue(transfer(&format!("T{number}")), Options::of(MCHID)).await.unwrap();
    }
    while outbox.stats().await.unwrap().count(State::Answered) < 4 {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    trouble().await;
    while outbox.stats().await.unwrap().depth() > 0 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    for (stop, worker) in crew {
        stop.send(()).unwrap();
        let summary = worker.await.unwrap().unwrap();
        assert_eq!((summary.fenced, summary.unrecorded), (0, 0), "{summary:?}");
    }
    for entry in outbox.list(Filter { limit: 99, ..Filter::default() }).await.unwrap() {
        let entry = entry.entry.unwrap();
        let progress = &entry.progress;
        let found = (progress.state, progress.lapses, progress.asks, progress.attempts);
        assert_eq!(found, (State::Answered, 0, 0, 1), "{progress:?}");
        assert_eq!(judge.effects(&entry.intent.key), 1, "{}", entry.intent.key);
    }
}

const SHORT_LEASE: Duration = Duration::from_secs(1);

#[tokio::test]
#[ignore = "mounts a small file system: see .ci/run"]
async fn a_database_that_may_not_be_written_says_so() {
    let folder = Folder::new("read-only");
    let mount = folder.path("small");
    let test = "database_failures::a_database_that_may_not_be_written_says_so";
    let Some(small) = Tmpfs::mount(test, &mount, "4m") else { return };
    let path = mount.join("outbox.db");
    let outbox = Outbox::new(Sqlite::open(&path).unwrap()).unwrap();
    outbox.enqueue(refund("R1"), Options::of(MCHID)).await.unwrap();
    drop(outbox);
    // The threads of the store close their files on their own time.
    tokio::time::sleep(Duration::from_millis(300)).await;
    small.remount("4m,ro");
    // WAL needs to write even for reading: opening or writing must say so in words.
    let error = match Sqlite::open(&path) {
        Ok(store) => {
            let outbox = Outbox::new(store).unwrap();
            outbox.enqueue(refund("R2"), Options::of(MCHID)).await.unwrap_err()
        }
        Err(error) => error,
    };
    assert_eq!(error.kind(), ErrorKind::ReadOnly, "{error:?}");
    assert!(error.hint().is_some());
    small.remount("4m,rw");
    let outbox = Outbox::new(Sqlite::open(&path).unwrap()).unwrap();
    assert_eq!(outbox.stats().await.unwrap().count(State::Pending), 1);
}

/// Calls and answers hold openids and names.
#[cfg(unix)]
#[tokio::test]
async fn a_new_store_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new("modes");
    let mode =
        |name: &str| std::fs::metadata(folder.path(name)).unwrap().permissions().mode() & 0o777;
    let outbox = Outbox::new(Sqlite::open(folder.path("outbox.db")).unwrap()).unwrap();
    outbox.enqueue(refund("R1"), Options::of(MCHID)).await.unwrap();
    let modes = ["outbox.db", "outbox.db-wal", "outbox.db-shm"].map(mode);
    assert_eq!(modes, [0o600; 3]);
    // What is there already is somebody's own business.
    std::fs::write(folder.path("shared.db"), "").unwrap();
    let shared = std::fs::Permissions::from_mode(0o640);
    std::fs::set_permissions(folder.path("shared.db"), shared).unwrap();
    drop(Sqlite::open(folder.path("shared.db")).unwrap());
    assert_eq!(mode("shared.db"), 0o640);
}

#[test]
fn an_address_is_no_file() {
    for opened in [
        Sqlite::open("postgresql://a:geheim@h/b"),
        Sqlite::open_existing("postgresql://a:geheim@h/b"),
    ] {
        let error = opened.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Input);
        assert!(!format!("{error} {error:?} {:?}", error.hint()).contains("geheim"), "{error:?}");
    }
}

#[tokio::test]
async fn tables_of_tomorrow_are_left_alone() {
    let folder = Folder::new("tomorrow");
    let path = folder.path("outbox.db");
    drop(Sqlite::open(&path).unwrap());
    let raw = rusqlite::Connection::open(&path).unwrap();
    raw.execute("UPDATE outbox_schema SET version = 7", []).unwrap();
    let expected = "the outbox tables have version 7, this program knows up to 1";
    for opened in [Sqlite::open(&path), Sqlite::open_existing(&path)] {
        let error = opened.unwrap_err();
        assert_eq!((error.kind(), error.to_string().as_str()), (ErrorKind::Schema, expected));
    }
    let empty = folder.path("empty.db");
    rusqlite::Connection::open(&empty).unwrap().execute_batch("CREATE TABLE t (a)").unwrap();
    assert_eq!(Sqlite::open_existing(&empty).unwrap_err().kind(), ErrorKind::Schema);
    std::fs::write(folder.path("no.db"), "this is no database at all, whatever it is named")
        .unwrap();
    assert_eq!(Sqlite::open(folder.path("no.db")).unwrap_err().kind(), ErrorKind::Corrupted);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_make_the_tables_at_once() {
    let folder = Folder::new("at-once");
    let path = folder.path("outbox.db");
    let all = (0..8).map(|_| {
        let path = path.clone();
        std::thread::spawn(move || Sqlite::open(path).map(drop))
    });
    for one in all.collect::<Vec<_>>() {
        one.join().unwrap().unwrap();
    }
}

#[tokio::test]
async fn a_damaged_row_is_buried_and_the_rest_goes_on() {
    let folder = Folder::new("damaged");
    let path = folder.path("outbox.db");
    let judge = Judge::start(1, 0).await;
    let outbox = Outbox::new(Sqlite::open(&path).unwrap()).unwrap();
    let mut ids = Vec::new();
    for number in 0..6 {
        let call = refund(&format!("R{number}"));
        ids.push(outbox.enqueue(call, Options::of(MCHID)).await.unwrap().id);
    }
    let raw = rusqlite::Connection::open(&path).unwrap();
    let damage = [
        "UPDATE outbox_entry SET call = replace(call, '\\\"refund\\\":100', '\\\"refund\\\":900') WHERE id = ?1",
        "UPDATE outbox_entry SET call = '{' WHERE id = ?1",
        "UPDATE outbox_entry SET call = x'00ff' WHERE id = ?1",
        "UPDATE outbox_entry SET progress = '[]' WHERE id = ?1",
        "UPDATE outbox_entry SET state = 'unheard of' WHERE id = ?1",
    ];
    for (text, id) in damage.iter().zip(&ids) {
        assert_eq!(raw.execute(text, [id]).unwrap(), 1);
    }
    assert_eq!(outbox.load(ids[0]).await.unwrap_err().kind(), ErrorKind::Corrupted);
    let watched = outbox.clone();
    let last = ids[5];
    let stop = async move {
        while watched.load(last).await.unwrap().progress.state != State::Answered
            || watched.stats().await.unwrap().count(State::Dead) < 5
        {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    let handles = handles(&judge.url, Duration::from_secs(5));
    Worker::new(outbox.clone(), handles, WorkerOptions::default()).run(stop).await.unwrap();
    for number in 0..5 {
        assert_eq!(judge.effects(&format!("R{number}")), 0, "a damaged body is never sent");
    }
    // Progress and state are whole again; the calls are not.
    let buried = outbox.load(ids[3]).await.unwrap().progress;
    assert_eq!((buried.state, buried.reason), (State::Dead, Some(Reason::Corrupted)));
    assert_eq!(outbox.retry(ids[3]).await.unwrap_err().kind(), ErrorKind::State);
    assert_eq!(outbox.retry(ids[0]).await.unwrap_err().kind(), ErrorKind::Corrupted);
    outbox.settle(ids[0], Settlement::DidNotHappen).await.unwrap();
    assert_eq!(outbox.stats().await.unwrap().count(State::Cancelled), 1);
}

#[tokio::test]
async fn a_clock_that_jumps_makes_nothing_double() {
    let clock = Arc::new(FixedClock::at(1_700_000_000_000));
    let rules = Rules { clock: clock.clone(), ..Rules::new().unwrap() };
    let outbox = Outbox::with_rules(Memory::new(), rules);
    let id = outbox.enqueue(report("E1"), Options::of(MCHID)).await.unwrap().id;
    let claim = async || {
        let now = outbox.rules().clock.now();
        let claim = Claim::new("w", now, now + 60_000, 9);
        outbox.store().claim(claim).await.unwrap()
    };
    clock.advance(-3_600_000);
    assert!(claim().await.is_empty(), "set back: it is late, not lost");
    clock.advance(3_600_000);
    let first = claim().await.pop().unwrap();
    clock.advance(86_400_000);
    let second = claim().await.pop().unwrap();
    assert!(second.token > first.token, "set forth: taken over, and the first is fenced off");
    assert_eq!(second.entry.unwrap().progress.state, State::InFlight);
    let done = outbox.store().extend(vec![(id, first.token)], i64::MAX).await.unwrap();
    assert_eq!(done, [false]);
}
