//! The store: connecting, and the trait on top of the statements.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use deadpool_postgres::Pool;
use tokio::time::Instant;
use tokio_postgres::error::SqlState;
use tokio_postgres::types::ToSql;
use tokio_postgres::{Config, Error as SqlError, NoTls, Row};

use super::address::Address;
use super::archive::{self, Archiving};
use super::backlog::{BEHIND, LEFT, backlog_in, blocked_in};
use super::claim::{WAITED, claim_text};
use super::connection::{connection, failed, is_collision, sessions};
use super::forget;
use super::listen::{self, WakeUps};
use super::migrate::{check, migrate};
use super::plan::{self, Plan, Sessions};
use super::put::RecentDuplicates;
use super::sql::{self, by_keys, found_in};
use super::tls;
use crate::backlog::{Backlog, BlockedEntry};
use crate::clock::Millis;
use crate::entry::{EntryId, Intent, State};
use crate::error::{Error, ErrorKind, Result};
use crate::inbox::{Notice, NoticeOutcome};
use crate::policy::waited;
use crate::row::{self, COLUMNS};
use crate::store::{Advance, Claim, Filter, Found, Placed, Stats, Store, StoreFuture};

/// Entries in a PostgreSQL database. Cheap to clone.
#[derive(Clone)]
pub struct Postgres {
    pub(super) pool: Pool,
    pub(super) sessions: Sessions,
    pub(super) duplicates: RecentDuplicates,
    wake_ups: Arc<WakeUps>,
    archiving: Archiving,
}

impl Postgres {
    /// Connects and makes or raises the tables. Must be called within a tokio runtime.
    ///
    /// The address is a URL or a line of `name=value`, as `psql` takes them. `sslmode` means what
    /// it means there: `verify-full` encrypts and insists on a certificate for this host,
    /// `verify-ca` on one for any host, `require` only encrypts, and so does `prefer` (if nothing
    /// is said) where the server can. `sslrootcert` names the file of the root; without it, the
    /// roots of the system are trusted. `sslcert` and `sslkey` are our own, if the server asks.
    ///
    /// A pooler such as PgBouncer may be in between, also in transaction mode: nothing is
    /// prepared there, and workers poll instead of listening.
    ///
    /// # Errors
    /// [`ErrorKind::Schema`] if the tables are newer than this program; those of the database.
    pub async fn open(url: &str) -> Result<Self> {
        let store = Self::connect(url).await?;
        let mut client = connection(&store.pool).await?;
        migrate(&mut client).await?;
        Ok(store)
    }

    /// Connects to a database whose tables are there already; makes nothing.
    ///
    /// # Errors
    /// [`ErrorKind::Schema`] if they are missing, or not those of this program.
    pub async fn open_existing(url: &str) -> Result<Self> {
        let store = Self::connect(url).await?;
        let mut client = connection(&store.pool).await?;
        check(&mut client).await?;
        drop(client);
        Ok(store)
    }

    /// On a pool of your own, with your own TLS; `listener` is how to make one more connection
    /// that listens, if it may be an unencrypted one. The tables must be there.
    #[must_use]
    pub fn with_pool(pool: Pool, listener: Option<Config>) -> Self {
        let store = Self::on(pool, Sessions::AsTheyAre);
        if let Some(config) = listener {
            tokio::spawn(listen::listen(config, NoTls, Arc::downgrade(&store.wake_ups)));
        }
        store
    }

    fn on(pool: Pool, sessions: Sessions) -> Self {
        let wake_ups = listen::wake_ups();
        tokio::spawn(listen::tell(pool.clone(), Arc::downgrade(&wake_ups)));
        let (duplicates, archiving) = (RecentDuplicates::default(), Archiving::default());
        Self { pool, sessions, duplicates, wake_ups, archiving }
    }

    /// For a pool that leads to a pooler in transaction mode: nothing is prepared, because the next
    /// transaction may be in another session. [`Postgres::open`] notices by itself.
    #[must_use]
    pub fn behind_pooler(self) -> Self {
        Self { sessions: Sessions::shared(), ..self }
    }

    /// When finished entries move to their months: after a rest (a day, if nothing is said) a copy
    /// is made, and after a pause (an hour) the original goes. The pause must be longer than any
    /// transaction in which you enqueue, and than old and new programs run side by side.
    #[must_use]
    pub fn with_archiving(self, rest: Duration, pause: Duration) -> Self {
        Self { archiving: Archiving { rest, pause }, ..self }
    }

    /// Tells waiting workers, here and elsewhere, that something new was committed.
    pub fn nudge(&self) {
        self.wake_ups.ours.notify_one();
    }

    async fn connect(url: &str) -> Result<Self> {
        let address = Address::parse(url)?;
        let (pool, sessions) = sessions(&address, CONNECTIONS).await?;
        let store = Self::on(pool, sessions);
        let tls = tls::connector(address.check, &address.files)?;
        if store.sessions.can_listen() {
            tokio::spawn(listen::listen(address.config, tls, Arc::downgrade(&store.wake_ups)));
        }
        Ok(store)
    }

    /// One statement, repeated if it collided with another.
    pub(super) async fn query(
        &self,
        text: &str,
        values: &[&(dyn ToSql + Sync)],
    ) -> Result<Vec<Row>> {
        self.run(Plan::Free, text, values).await
    }

    pub(super) async fn run(
        &self,
        plan: Plan,
        text: &str,
        values: &[&(dyn ToSql + Sync)],
    ) -> Result<Vec<Row>> {
        let mut tries = 0;
        loop {
            tries += 1;
            let mut client = connection(&self.pool).await?;
            match plan::query(&mut client, &self.sessions, plan, text, values).await {
                Ok(rows) => return Ok(rows),
                Err(cause) if is_collision(&cause) && tries < TRIES => {}
                Err(cause) => return Err(failed("the entries cannot be read or written", cause)),
            }
        }
    }

    async fn put_all(&self, intents: Arc<[Intent]>) -> Result<Vec<Placed>> {
        let new = self.put_new(&intents).await?;
        let mut placed = Vec::with_capacity(intents.len());
        for (intent, new) in intents.iter().zip(new) {
            let found = match new {
                Some(id) => Placed::New(id),
                None => Placed::Taken(Box::new(self.taken(intent).await?)),
            };
            placed.push(found);
        }
        self.nudge();
        Ok(placed)
    }

    async fn taken(&self, intent: &Intent) -> Result<Found> {
        let keys = vec![&intent.key];
        let rows = self.query(&by_keys(), &[&intent.merchant, &intent.scope, &keys]).await?;
        rows.first().map(found_in).ok_or_else(|| {
            Error::new(ErrorKind::Unavailable, "the entry of this number has just gone; try again")
        })
    }

    async fn claim_due(&self, claim: Claim) -> Result<Vec<Found>> {
        let busy = claim.busy.iter().map(|(merchant, operation)| format!("{merchant} {operation}"));
        let busy: Vec<String> = busy.collect();
        let asked = Instant::now();
        // There may be none free for a while.
        drop(connection(&self.pool).await?);
        let lease_until = claim.lease_until.saturating_add(waited(asked.elapsed()));
        let rows = self
            .run(
                Plan::ByIndex,
                &claim_text(),
                &[
                    &claim.now,
                    &claim.merchants,
                    &busy,
                    &i64::from(claim.limit),
                    &claim.worker,
                    &lease_until,
                    &claim.lapsed_by,
                    &claim.except,
                ],
            )
            .await?;
        Ok(rows.iter().map(found_in).collect())
    }

    async fn advance_all(&self, advances: Vec<Advance>) -> Result<Vec<bool>> {
        let ids: Vec<i64> = advances.iter().map(|advance| advance.id).collect();
        let tokens: Vec<i64> = advances.iter().map(|advance| advance.token).collect();
        let states: Vec<&str> =
            advances.iter().map(|advance| advance.progress.state.as_str()).collect();
        let dues: Vec<_> = advances.iter().map(|advance| advance.progress.due_at).collect();
        let ends: Vec<_> = advances.iter().map(|advance| advance.progress.finished_at).collect();
        let texts = advances.iter().map(|advance| row::progress_text(&advance.progress));
        let texts: Vec<String> = texts.collect();
        let rows = self
            .run(
                Plan::ByIndex,
                "UPDATE outbox_entry AS e SET token = e.token + 1, worker = NULL, state = u.state, \
                 due_at = u.due_at, finished_at = u.finished_at, progress = u.progress, \
                 archived_at = NULL \
                 FROM UNNEST($1::BIGINT[], $2::BIGINT[], $3::TEXT[], $4::BIGINT[], $5::BIGINT[], \
                 $6::TEXT[]) AS u (id, token, state, due_at, finished_at, progress) \
                 WHERE e.id = u.id AND e.token = u.token RETURNING e.id",
                &[&ids, &tokens, &states, &dues, &ends, &texts],
            )
            .await?;
        let mut done = which(&ids, &rows);
        // Finished ones that are gone on with, by a person or a notification: rare.
        for (done, advance) in done.iter_mut().zip(&advances) {
            if !*done && self.bring_back(advance).await? {
                *done = true;
            }
        }
        Ok(done)
    }

    async fn bring_back(&self, advance: &Advance) -> Result<bool> {
        let is_archived = "SELECT 1 FROM outbox_finished WHERE id = $1 AND token = $2";
        if self.query(is_archived, &[&advance.id, &advance.token]).await?.is_empty() {
            return Ok(false);
        }
        let what = "the entry cannot be written";
        let mut client = connection(&self.pool).await?;
        let transaction = client.transaction().await.map_err(|cause| failed(what, cause))?;
        let done =
            sql::advance(&transaction, advance).await.map_err(|cause| failed(what, cause))?;
        transaction.commit().await.map_err(|cause| failed(what, cause))?;
        Ok(done)
    }

    async fn forget(&self, before: Millis, limit: u32) -> Result<u64> {
        let what = "the finished entries cannot be forgotten";
        let mut client = connection(&self.pool).await?;
        let dropped = unless_held(forget::drop_parts(&mut client, before).await, what)?;
        let gone = unless_held(forget::forget_some(&mut client, before, limit).await, what)?;
        drop(client);
        let limit = i64::from(limit);
        self.query(
            "DELETE FROM outbox_notice WHERE (merchant, id) IN \
             (SELECT merchant, id FROM outbox_notice WHERE seen_at < $1 LIMIT $2)",
            &[&before, &limit],
        )
        .await?;
        Ok(dropped + gone)
    }
}

impl Store for Postgres {
    fn put(&self, intents: Arc<[Intent]>) -> StoreFuture<'_, Vec<Placed>> {
        Box::pin(self.put_all(intents))
    }

    fn claim(&self, claim: Claim) -> StoreFuture<'_, Vec<Found>> {
        Box::pin(self.claim_due(claim))
    }

    fn advance(&self, advances: Vec<Advance>) -> StoreFuture<'_, Vec<bool>> {
        Box::pin(self.advance_all(advances))
    }

    fn extend(&self, leases: Vec<(EntryId, i64)>, until: Millis) -> StoreFuture<'_, Vec<bool>> {
        Box::pin(async move {
            let (ids, tokens): (Vec<i64>, Vec<i64>) = leases.into_iter().unzip();
            let asked = Instant::now();
            drop(connection(&self.pool).await?);
            let until = until.saturating_add(waited(asked.elapsed()));
            let rows = self
                .run(
                    Plan::ByIndex,
                    &format!(
                        "UPDATE outbox_entry AS e SET due_at = $3::BIGINT + {WAITED} \
                         FROM UNNEST($1::BIGINT[], $2::BIGINT[]) AS u (id, token) WHERE e.id = u.id \
                         AND e.token = u.token AND e.worker IS NOT NULL RETURNING e.id"
                    ),
                    &[&ids, &tokens, &until],
                )
                .await?;
            Ok(which(&ids, &rows))
        })
    }

    fn load(&self, id: EntryId) -> StoreFuture<'_, Option<Found>> {
        Box::pin(async move {
            let text = format!("SELECT {COLUMNS} FROM outbox_all WHERE id = $1");
            Ok(self.query(&text, &[&id]).await?.first().map(found_in))
        })
    }

    fn find(
        &self,
        merchant: String,
        scope: String,
        keys: Vec<String>,
    ) -> StoreFuture<'_, Vec<Found>> {
        Box::pin(async move {
            let rows = self.query(&by_keys(), &[&merchant, &scope, &keys]).await?;
            Ok(rows.iter().map(found_in).collect())
        })
    }

    fn list(&self, filter: Filter) -> StoreFuture<'_, Vec<Found>> {
        Box::pin(async move {
            let text = format!(
                "SELECT {COLUMNS} FROM outbox_all WHERE id > $1 \
                 AND (cardinality($2::TEXT[]) = 0 OR state = ANY($2)) \
                 AND ($3::TEXT IS NULL OR merchant = $3) AND ($4::TEXT IS NULL OR scope = $4) \
                 AND ($5::BIGINT IS NULL OR finished_at >= $5) \
                 AND ($6::BIGINT IS NULL OR finished_at < $6) ORDER BY id LIMIT $7"
            );
            let states: Vec<&str> = filter.states.iter().map(|state| state.as_str()).collect();
            let values: [&(dyn ToSql + Sync); 7] = [
                &filter.after,
                &states,
                &filter.merchant,
                &filter.scope,
                &filter.finished_from,
                &filter.finished_before,
                &i64::from(filter.limit),
            ];
            Ok(self.query(&text, &values).await?.iter().map(found_in).collect())
        })
    }

    fn stats(&self, now: Millis) -> StoreFuture<'_, Stats> {
        Box::pin(async move {
            let rows = self
                .query(
                    "SELECT state, count(*) FROM outbox_entry WHERE due_at IS NOT NULL GROUP BY state \
                     UNION ALL SELECT state, count(*) FROM outbox_all \
                     WHERE finished_at IS NOT NULL GROUP BY state",
                    &[],
                )
                .await?;
            let count = |row: &Row| {
                let state: State = row.get::<_, &str>(0).parse().ok()?;
                Some((state, u64::try_from(row.get::<_, i64>(1)).unwrap_or(0)))
            };
            let states = rows.iter().filter_map(count).collect();
            let oldest =
                "SELECT min(due_at) FROM outbox_entry WHERE due_at <= $1 AND worker IS NULL";
            let rows = self.query(oldest, &[&now]).await?;
            Ok(Stats { states, oldest_due: rows.first().and_then(|row| row.get(0)) })
        })
    }

    fn backlog(&self, merchants: Vec<String>, now: Millis) -> StoreFuture<'_, Backlog> {
        Box::pin(async move {
            let rows = self.query(LEFT, &[&merchants, &now]).await?;
            Ok(rows.first().map(backlog_in).unwrap_or_default())
        })
    }

    fn blocked(&self, ids: Vec<EntryId>, now: Millis) -> StoreFuture<'_, Vec<BlockedEntry>> {
        Box::pin(async move {
            let rows = self.query(BEHIND, &[&ids, &now]).await?;
            Ok(rows.iter().filter_map(blocked_in).collect())
        })
    }

    fn notice(&self, notice: Notice) -> StoreFuture<'_, NoticeOutcome> {
        Box::pin(async move {
            let what = "the notification cannot be stored";
            let mut client = connection(&self.pool).await?;
            let transaction = client.transaction().await.map_err(|cause| failed(what, cause))?;
            let seen = sql::note(&transaction, &notice).await;
            let seen = seen.map_err(|cause| failed(what, cause))?;
            transaction.commit().await.map_err(|cause| failed(what, cause))?;
            Ok(seen)
        })
    }

    fn sweep(&self, before: Millis, limit: u32) -> StoreFuture<'_, u64> {
        Box::pin(self.forget(before, limit))
    }

    fn archive(&self, now: Millis, limit: u32) -> StoreFuture<'_, u64> {
        Box::pin(async move {
            let mut client = connection(&self.pool).await?;
            let moved = archive::archive(&mut client, self.archiving, now, limit).await;
            unless_held(moved, "the finished entries cannot be moved")
        })
    }

    fn time(&self) -> StoreFuture<'_, Option<Millis>> {
        Box::pin(async move {
            let text = "SELECT (EXTRACT(EPOCH FROM clock_timestamp()) * 1000)::BIGINT";
            Ok(self.query(text, &[]).await?.first().map(|row| row.get(0)))
        })
    }

    fn wait(&self, longest: Duration) -> StoreFuture<'_, ()> {
        Box::pin(async move {
            let _ = tokio::time::timeout(longest, self.wake_ups.arrived.notified()).await;
            Ok(())
        })
    }
}

/// Shows nothing of the connection: its address may hold a password.
impl fmt::Debug for Postgres {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Postgres").field("pool", &self.pool.status()).finish_non_exhaustive()
    }
}

/// Somebody else moves, forgets or reads what is to be dropped: next time.
fn unless_held(outcome: Result<u64, SqlError>, what: &str) -> Result<u64> {
    match outcome {
        Err(cause) if cause.code() == Some(&SqlState::LOCK_NOT_AVAILABLE) => Ok(0),
        outcome => outcome.map_err(|cause| failed(what, cause)),
    }
}

/// For each number whether it came back; a number given twice came back once.
fn which(ids: &[EntryId], rows: &[Row]) -> Vec<bool> {
    let mut back: std::collections::HashSet<EntryId> = rows.iter().map(|row| row.get(0)).collect();
    ids.iter().map(|id| back.remove(id)).collect()
}

const CONNECTIONS: usize = 16;

/// How often a statement is tried that collides with others.
const TRIES: u32 = 5;
