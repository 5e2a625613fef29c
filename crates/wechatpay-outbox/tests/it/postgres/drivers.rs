//! Enqueueing through other drivers on the newest tables of PostgreSQL: by the statement as text
//! and values, and in a sqlx transaction (feature `sqlx`), wherever the entry has gone meanwhile.

use std::sync::Arc;
use std::time::Duration;

use tokio_postgres::types::ToSql;
use wechatpay_core::Call;
use wechatpay_outbox::{
    Advance, Claim, FixedClock, Options, Outbox, Postgres, Progress, Rules, SqlValue, State,
    Statement, Store as _,
};

use crate::calls::refund;
use crate::client::MCHID;
use crate::stores::{self, fresh_postgres};

#[tokio::test]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn the_statement_as_text_and_values() {
    let place = Place::new().await;
    let mut client = stores::client(&place.url).await;
    let rules = place.outbox.rules();
    let mut run = async |call: Call, commits: bool| {
        let intent = rules.intent(call, Options { ordering: Some("o".into()), ..of() }).unwrap();
        let Statement { sql, values } = Statement::postgres(&intent);
        let values: Vec<&(dyn ToSql + Sync)> = values.iter().map(as_parameter).collect();
        let transaction = client.transaction().await.unwrap();
        let row = transaction.query_opt(sql, &values).await.unwrap();
        if commits {
            transaction.commit().await.unwrap();
        }
        row.map(|row| row.get::<_, i64>(0))
    };
    let rolled_back = run(refund("R1"), false).await.unwrap();
    assert!(place.store.load(rolled_back).await.unwrap().is_none());
    let id = run(refund("R1"), true).await.unwrap();
    let entry = place.outbox.load(id).await.unwrap();
    assert_eq!((entry.intent.call, entry.progress.state), (refund("R1"), State::Pending));
    place
        .in_each_place(async || {
            assert_eq!(run(refund("R1"), true).await, None, "the number is taken");
            // What that means is said by the rules, as the documentation has it.
            let intent = rules.intent(refund("R1"), of()).unwrap();
            let keys = vec![intent.key.clone()];
            let found = place.store.find(MCHID.into(), intent.scope.clone(), keys).await.unwrap();
            let (again, _) = rules.again(&intent, found[0].clone()).unwrap();
            assert_eq!((again.id, again.is_new), (id, false));
        })
        .await;
    assert!(run(refund("R2"), true).await.unwrap() > id);
}

#[cfg(feature = "sqlx")]
#[tokio::test]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn in_a_sqlx_transaction() {
    use wechatpay_outbox::ErrorKind;
    use wechatpay_outbox::postgres::enqueue_with_sqlx;
    let place = Place::new().await;
    let pool = sqlx::PgPool::connect(&place.url).await.unwrap();
    let rules = place.outbox.rules();
    let run = async |call: Call, commits: bool| {
        let mut transaction = pool.begin().await.unwrap();
        let options = Options { ordering: Some("o".into()), ..of() };
        let enqueued = enqueue_with_sqlx(&mut transaction, rules, call, options).await;
        if commits {
            transaction.commit().await.unwrap();
        }
        enqueued
    };
    let rolled_back = run(refund("R1"), false).await.unwrap();
    assert!(rolled_back.is_new);
    assert!(place.store.load(rolled_back.id).await.unwrap().is_none());
    let id = run(refund("R1"), true).await.unwrap().id;
    let entry = place.outbox.load(id).await.unwrap();
    assert_eq!((entry.intent.call, entry.intent.ordering.as_deref()), (refund("R1"), Some("o")));
    place
        .in_each_place(async || {
            let again = run(refund("R1"), true).await.unwrap();
            assert_eq!((again.id, again.is_new), (id, false));
            let mut other = refund("R1");
            other.body = other.body.map(|body| body.replace("returned", "broken"));
            let conflict = run(other, true).await.unwrap_err();
            assert_eq!(conflict.kind(), ErrorKind::Conflict);
        })
        .await;
    // A prepay link that has worn off is fetched again, from among the finished ones, too.
    let call = || crate::calls::prepay("jsapi", "P1");
    let id = run(call(), true).await.unwrap().id;
    place.finish(Some("{\"prepay_id\":\"wx1\"}")).await;
    place.archive(2).await;
    assert_eq!(run(call(), true).await.unwrap().state, State::Answered);
    place.clock.advance(3 * 3_600_000);
    let again = run(call(), true).await.unwrap();
    assert_eq!((again.id, again.is_new, again.state), (id, false, State::Pending));
    let entry = place.outbox.load(id).await.unwrap();
    assert_eq!((entry.progress.state, entry.progress.is_exposed), (State::Pending, true));
    // No tables is an error that says so.
    let empty = sqlx::PgPool::connect(&fresh_postgres().await).await.unwrap();
    let mut transaction = empty.begin().await.unwrap();
    let error = enqueue_with_sqlx(&mut transaction, rules, refund("R1"), of()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Schema);
}

struct Place {
    url: String,
    store: Postgres,
    outbox: Outbox,
    #[cfg_attr(not(feature = "sqlx"), expect(dead_code, reason = "time passes in one test only"))]
    clock: Arc<FixedClock>,
}

impl Place {
    async fn new() -> Self {
        let url = fresh_postgres().await;
        let none = Duration::ZERO;
        let store = Postgres::open(&url).await.unwrap().with_archiving(none, none);
        let clock = Arc::new(FixedClock::at(1_700_000_000_000));
        let rules = Rules { clock: clock.clone(), ..Rules::new().unwrap() };
        Self { url, outbox: Outbox::with_rules(store.clone(), rules), store, clock }
    }

    /// While the entry is waiting, answered, there twice, and among the finished ones only.
    async fn in_each_place(&self, mut check: impl AsyncFnMut()) {
        check().await;
        self.finish(None).await;
        check().await;
        self.archive(1).await;
        check().await;
        self.archive(2).await;
        check().await;
    }

    async fn finish(&self, reply: Option<&str>) {
        let now = self.outbox.rules().clock.now();
        let claim = Claim::new("w", now, now + 9, 9);
        let found = self.store.claim(claim).await.unwrap();
        assert_eq!(found.len(), 1);
        let advances = found.into_iter().map(|found| {
            let reply = reply.map(|body| wechatpay_outbox::StoredReply {
                status: 200,
                body: body.into(),
                request_id: None,
                source: wechatpay_outbox::Source::Answer,
                at: now,
            });
            let (due_at, finished_at, state) = (None, Some(now), State::Answered);
            let progress = Progress { state, due_at, finished_at, reply, ..Progress::new(now) };
            Advance { id: found.id, token: found.token, progress }
        });
        assert_eq!(self.store.advance(advances.collect()).await.unwrap(), [true]);
    }

    /// One step is the copy, two the end of the original as well.
    async fn archive(&self, steps: u32) {
        let later = self.outbox.rules().clock.now() + 1;
        if steps == 1 {
            let slow = self.store.clone().with_archiving(Duration::ZERO, Duration::from_secs(3600));
            assert_eq!(slow.archive(later, 9).await.unwrap(), 1);
        } else {
            while self.store.archive(later, 9).await.unwrap() > 0 {}
        }
    }
}

fn of() -> Options {
    Options::of(MCHID)
}

fn as_parameter(value: &SqlValue) -> &(dyn ToSql + Sync) {
    match value {
        SqlValue::Text(text) => text,
        SqlValue::Number(number) => number,
    }
}
