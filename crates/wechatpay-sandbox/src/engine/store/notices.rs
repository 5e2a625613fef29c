//! The stored notifications: their content, the deliveries that are due, the attempts made.

use std::sync::Arc;

use rusqlite::{OptionalExtension as _, Transaction, params, types::FromSqlError};
use serde_json::value::RawValue;
use tokio::sync::Notify;

use super::{Store, StoreError};
use crate::engine::{Now, compact_time, notice::NoticeText, random::Random};

/// Signals that there may be something to deliver.
pub(crate) type WakeUp = Arc<Notify>;

/// A notice that is about to be written.
pub(crate) struct NewNotice {
    id: String,
    nonce: String,
    told: NoticeText,
}

/// A notice as it is kept.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub(crate) struct Row {
    /// Place among all notices, from 1.
    pub(crate) position: i64,
    pub(crate) id: String,
    pub(crate) mchid: String,
    pub(crate) event_type: String,
    pub(crate) original_type: String,
    pub(crate) summary: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) notify_url: Option<String>,
    pub(crate) business_number: String,
    #[serde(skip)]
    pub(crate) resource: String,
    #[serde(skip)]
    pub(crate) nonce: String,
    /// Unix second by the sandbox's clock.
    pub(crate) at: i64,
    pub(crate) state: String,
    /// How often something was sent.
    pub(crate) attempts: i64,
    /// When the next delivery is due; absent if nothing more will be sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) next_at: Option<i64>,
}

/// A notice, and every attempt as JSON.
pub(crate) type Whole = (Row, Vec<Box<RawValue>>);

/// Something to be sent.
#[derive(Debug, Clone)]
pub(crate) struct Delivery {
    pub(crate) position: i64,
    pub(crate) kind: Kind,
    pub(crate) step: usize,
    pub(crate) due: i64,
    pub(crate) notice: Row,
}

/// Why something is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    /// The first delivery and its retries.
    Scheduled,
    /// The first delivery after a fault has touched it. One that is due later is held back, and let
    /// go as soon as another notice of the merchant was sent.
    Touched,
    /// A delivery that a fault has put off; nothing lets it go earlier.
    Delayed,
    /// The second copy after success.
    Duplicate,
    /// A copy from another host of the platform, by a fault.
    Repeated,
    /// By hand.
    Resent,
    /// A signature probe (签名探测).
    Probe,
}

/// What became of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    Waiting,
    Acknowledged,
    /// The schedule has ended.
    Abandoned,
    /// Never sent, by a fault.
    Lost,
    /// There is no address.
    Undeliverable,
}

/// An attempt that was made; `data` is JSON.
#[derive(Debug, Clone)]
pub(crate) struct Attempted {
    pub(crate) kind: Kind,
    pub(crate) at: i64,
    pub(crate) data: String,
}

/// What follows from a delivery.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Next {
    /// What the notice is from now on, if that changed.
    pub(crate) state: Option<State>,
    /// Nothing that was scheduled is sent any more.
    pub(crate) is_over: bool,
    /// What is to be sent: kind, step, due.
    pub(crate) add: Vec<(Kind, usize, i64)>,
}

/// Which notices to list.
#[derive(Debug, Clone, Default, schemars::JsonSchema)]
pub(crate) struct Filter {
    /// Only those behind this position.
    pub(crate) after: i64,
    /// 1 to 1000; 100 if absent.
    pub(crate) limit: u32,
    /// Only those to this merchant.
    pub(crate) mchid: Option<String>,
    /// Only those of this type.
    pub(crate) event_type: Option<String>,
    /// Only those about this number.
    pub(crate) number: Option<String>,
    /// Only those in this state: `waiting`, `acknowledged`, `abandoned`, `lost` or `undeliverable`.
    pub(crate) state: Option<String>,
    /// Only those of this Unix second or later.
    pub(crate) from: Option<i64>,
    /// Only those before this Unix second.
    pub(crate) to: Option<i64>,
}

impl NewNotice {
    pub(super) fn new(told: impl Into<NoticeText>, random: &Random, now: Now) -> Self {
        Self {
            // 14 digits of date and time, then 15 of chance: 32 characters of the 36 allowed.
            id: format!("EV-{}{}", compact_time(now.0), random.digits(15)),
            nonce: random.text(12),
            told: told.into(),
        }
    }
}

impl Store {
    /// Tells a merchant something that no event says; gives the id of the notification.
    ///
    /// # Errors
    /// The database fails or the store is closed.
    pub(crate) async fn tell(&self, told: NoticeText, now: Now) -> Result<String, StoreError> {
        let notice = NewNotice::new(told, self.random(), now);
        let id = notice.id.clone();
        self.work(Box::new(move |transaction| insert(transaction, &notice, now.0))).await?;
        self.news().notify_one();
        Ok(id)
    }

    /// What is due at `now`, the earliest first.
    ///
    /// # Errors
    /// The database fails.
    pub(crate) fn due(&self, now: i64) -> Result<Vec<Delivery>, StoreError> {
        let connection = self.reader();
        let sql = format!(
            "SELECT {COLUMNS}, d.position, d.kind, d.step, d.due FROM deliveries d
             JOIN notices n ON n.position = d.notice
             WHERE d.due <= ?1 ORDER BY d.due, d.position LIMIT {MOST_DUE}"
        );
        let mut statement = connection.prepare_cached(&sql)?;
        let rows = statement.query_map([now], |row| {
            let kind: String = row.get(COLUMN_COUNT + 1)?;
            let step: i64 = row.get(COLUMN_COUNT + 2)?;
            Ok(Delivery {
                notice: read(row)?,
                position: row.get(COLUMN_COUNT)?,
                kind: Kind::read(&kind).ok_or(FromSqlError::InvalidType)?,
                step: usize::try_from(step).unwrap_or(0),
                due: row.get(COLUMN_COUNT + 3)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// When the next delivery is due; `None` if there is nothing to send.
    ///
    /// # Errors
    /// The database fails.
    pub(crate) fn next_due(&self) -> Result<Option<i64>, StoreError> {
        let connection = self.reader();
        let mut statement = connection.prepare_cached("SELECT min(due) FROM deliveries")?;
        Ok(statement.query_row([], |row| row.get(0))?)
    }

    /// The notices after a position, oldest first.
    ///
    /// # Errors
    /// The database fails.
    pub(crate) fn notices(&self, filter: &Filter) -> Result<Vec<Row>, StoreError> {
        let connection = self.reader();
        let sql = format!(
            "SELECT {COLUMNS} FROM notices n WHERE n.position > ?1
             AND (?2 IS NULL OR n.mchid = ?2) AND (?3 IS NULL OR n.event_type = ?3)
             AND (?4 IS NULL OR n.business_number = ?4) AND (?5 IS NULL OR n.state = ?5)
             AND (?6 IS NULL OR n.at >= ?6) AND (?7 IS NULL OR n.at < ?7)
             ORDER BY n.position LIMIT ?8"
        );
        let mut statement = connection.prepare_cached(&sql)?;
        let Filter { after, limit, mchid, event_type, number, state, from, to } = filter;
        let wanted = params![after, mchid, event_type, number, state, from, to, limit];
        let rows = statement.query_map(wanted, read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// A notice by the id of its notification, and the attempts made.
    ///
    /// # Errors
    /// The database fails or holds what cannot be read.
    pub(crate) fn notice(&self, id: &str) -> Result<Option<Whole>, StoreError> {
        let connection = self.reader();
        let sql = format!("SELECT {COLUMNS} FROM notices n WHERE n.id = ?1 OR n.position = ?2");
        let position: Option<i64> = id.parse().ok();
        let mut statement = connection.prepare_cached(&sql)?;
        let Some(row) = statement.query_row(params![id, position], read).optional()? else {
            return Ok(None);
        };
        let sql = "SELECT data FROM attempts WHERE notice = ?1 ORDER BY position";
        let mut statement = connection.prepare_cached(sql)?;
        let texts = statement.query_map([row.position], |row| row.get::<_, String>(0))?;
        let mut attempts = Vec::new();
        for text in texts {
            let unreadable = |source| StoreError::Unreadable { stream: id.to_owned(), source };
            attempts.push(RawValue::from_string(text?).map_err(unreadable)?);
        }
        Ok(Some((row, attempts)))
    }

    /// Keeps an attempt of a delivery that stays due, such as a probe sent before it.
    ///
    /// # Errors
    /// The database fails or the store is closed.
    pub(crate) async fn keep_attempt(
        &self,
        delivery: &Delivery,
        attempt: Attempted,
    ) -> Result<(), StoreError> {
        let of = Of::new(delivery);
        self.work(Box::new(move |transaction| {
            if of.is_there(transaction)? {
                insert_attempt(transaction, of.notice, &attempt)?;
            }
            Ok(())
        }))
        .await
    }

    /// Ends a delivery: what was sent, if anything, and what follows, in one transaction. Does nothing
    /// if a snapshot without this delivery was restored meanwhile.
    ///
    /// # Errors
    /// The database fails or the store is closed.
    pub(crate) async fn finish(
        &self,
        delivery: &Delivery,
        attempt: Option<Attempted>,
        next: Next,
    ) -> Result<(), StoreError> {
        let of = Of::new(delivery);
        let (position, notice) = (of.delivery, of.notice);
        let (mchid, due) = (delivery.notice.mchid.clone(), delivery.due);
        let release = "UPDATE deliveries SET due = min(due, ?1)
                       WHERE mchid = ?2 AND kind = 'touched' AND notice <> ?3";
        self.work(Box::new(move |transaction| {
            if !of.is_there(transaction)? {
                return Ok(());
            }
            if let Some(attempt) = &attempt {
                insert_attempt(transaction, notice, attempt)?;
                transaction.prepare_cached(release)?.execute(params![due, mchid, notice])?;
            }
            transaction
                .prepare_cached("DELETE FROM deliveries WHERE position = ?1")?
                .execute([position])?;
            apply(transaction, notice, &mchid, due, &next)
        }))
        .await
    }

    /// Sends a notice again, whatever became of it.
    ///
    /// # Errors
    /// The database fails or the store is closed.
    pub(crate) async fn resend(&self, notice: &Row, now: Now) -> Result<(), StoreError> {
        let (position, mchid) = (notice.position, notice.mchid.clone());
        let next = Next { add: vec![(Kind::Resent, 0, now.0)], ..Next::default() };
        self.work(Box::new(move |transaction| apply(transaction, position, &mchid, now.0, &next)))
            .await?;
        self.news().notify_one();
        Ok(())
    }
}

/// Which delivery of which notice. Positions start again after a reset; ids are never reused.
struct Of {
    delivery: i64,
    notice: i64,
    id: String,
}

impl Of {
    fn new(delivery: &Delivery) -> Self {
        let Row { position, id, .. } = &delivery.notice;
        Self { delivery: delivery.position, notice: *position, id: id.clone() }
    }

    fn is_there(&self, transaction: &Transaction<'_>) -> rusqlite::Result<bool> {
        let sql = "SELECT 1 FROM deliveries d JOIN notices n ON n.position = d.notice
                   WHERE d.position = ?1 AND n.id = ?2";
        transaction.prepare_cached(sql)?.exists(params![self.delivery, self.id])
    }
}

impl Kind {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Scheduled => "scheduled",
            Self::Touched => "touched",
            Self::Delayed => "delayed",
            Self::Duplicate => "duplicate",
            Self::Repeated => "repeated",
            Self::Resent => "resent",
            Self::Probe => "probe",
        }
    }

    fn read(text: &str) -> Option<Self> {
        let due = [
            Self::Scheduled,
            Self::Touched,
            Self::Delayed,
            Self::Duplicate,
            Self::Repeated,
            Self::Resent,
        ];
        due.into_iter().find(|kind| kind.as_str() == text)
    }
}

impl State {
    fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Acknowledged => "acknowledged",
            Self::Abandoned => "abandoned",
            Self::Lost => "lost",
            Self::Undeliverable => "undeliverable",
        }
    }
}

/// Writes a notice and its first delivery, due at once.
pub(super) fn insert(
    transaction: &Transaction<'_>,
    notice: &NewNotice,
    at: i64,
) -> rusqlite::Result<()> {
    let sql = "INSERT INTO notices (id, mchid, event_type, original_type, summary, notify_url,
               business_number, resource, nonce, at, state)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
    let NewNotice { id, nonce, told } = notice;
    let NoticeText { mchid, event_type, original_type, .. } = told;
    let NoticeText { summary, notify_url, business_number, resource, .. } = told;
    let state = State::Waiting.as_str();
    transaction.prepare_cached(sql)?.execute(params![
        id,
        mchid,
        event_type,
        original_type,
        summary,
        notify_url,
        business_number,
        resource,
        nonce,
        at,
        state
    ])?;
    let next = Next { add: vec![(Kind::Scheduled, 0, at)], ..Next::default() };
    apply(transaction, transaction.last_insert_rowid(), mchid, at, &next)
}

fn insert_attempt(
    transaction: &Transaction<'_>,
    notice: i64,
    attempt: &Attempted,
) -> rusqlite::Result<()> {
    let sql = "INSERT INTO attempts (notice, kind, at, data) VALUES (?1, ?2, ?3, ?4)";
    let kind = attempt.kind.as_str();
    transaction.prepare_cached(sql)?.execute(params![notice, kind, attempt.at, attempt.data])?;
    Ok(())
}

fn apply(
    transaction: &Transaction<'_>,
    notice: i64,
    mchid: &str,
    due: i64,
    next: &Next,
) -> rusqlite::Result<()> {
    if let Some(state) = next.state {
        transaction
            .prepare_cached("UPDATE notices SET state = ?1 WHERE position = ?2")?
            .execute(params![state.as_str(), notice])?;
    }
    if next.is_over {
        // Not what is sent at the same moment: a copy may be acknowledged before the original left.
        let sql = "DELETE FROM deliveries WHERE notice = ?1
                   AND (kind = 'scheduled' OR (kind = 'touched' AND due > ?2))";
        transaction.prepare_cached(sql)?.execute([notice, due])?;
    }
    for (kind, step, due) in &next.add {
        let sql = "INSERT INTO deliveries (notice, mchid, kind, step, due)
                   VALUES (?1, ?2, ?3, ?4, ?5)";
        let step = i64::try_from(*step).unwrap_or(i64::MAX);
        transaction.prepare_cached(sql)?.execute(params![
            notice,
            mchid,
            kind.as_str(),
            step,
            due
        ])?;
    }
    Ok(())
}

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    Ok(Row {
        position: row.get(0)?,
        id: row.get(1)?,
        mchid: row.get(2)?,
        event_type: row.get(3)?,
        original_type: row.get(4)?,
        summary: row.get(5)?,
        notify_url: row.get(6)?,
        business_number: row.get(7)?,
        resource: row.get(8)?,
        nonce: row.get(9)?,
        at: row.get(10)?,
        state: row.get(11)?,
        attempts: row.get(12)?,
        next_at: row.get(13)?,
    })
}

const COLUMNS: &str = "n.position, n.id, n.mchid, n.event_type, n.original_type, n.summary,
    n.notify_url, n.business_number, n.resource, n.nonce, n.at, n.state,
    (SELECT count(*) FROM attempts a WHERE a.notice = n.position),
    (SELECT min(e.due) FROM deliveries e WHERE e.notice = n.position)";
const COLUMN_COUNT: usize = 14;
/// More than are ever under way at once.
const MOST_DUE: usize = 256;

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    use super::*;
    use crate::engine::{Aggregate, Notice, Refused, Stream};

    /// An aggregate that notifies a merchant of every event but the silent ones.
    struct Bell;

    #[derive(Default, Clone, Serialize, Deserialize)]
    struct Rings(u32);

    #[derive(Serialize, Deserialize)]
    struct Rung {
        is_silent: bool,
    }

    impl Aggregate for Bell {
        type State = Rings;
        type Event = Rung;

        fn kind(_: &Rung) -> &'static str {
            "bell.rung"
        }

        fn apply(state: Rings, _: &Rung) -> Rings {
            Rings(state.0 + 1)
        }

        fn notices(event: &Rung, after: &Rings) -> Vec<Notice> {
            let notice = Notice {
                mchid: "1".to_owned(),
                event_type: "BELL.RUNG",
                original_type: "bell",
                summary: "响了",
                notify_url: None,
                business_number: "B".to_owned(),
                resource: Notice::resource(after),
            };
            if event.is_silent { Vec::new() } else { vec![notice] }
        }
    }

    async fn ring(store: &Store, silent: &[bool]) {
        let stream = Stream::new(&["bell", "1"], "B");
        let rung = |_: crate::engine::View<'_, Rings>| {
            Ok::<_, Refused>(
                silent.iter().map(|is_silent| Rung { is_silent: *is_silent }).collect(),
            )
        };
        store.transact::<Bell>(&stream, Now(100), rung).await.unwrap();
    }

    #[tokio::test]
    async fn each_event_tells_of_the_state_it_led_to() {
        let store = Store::memory().unwrap();
        ring(&store, &[false, true, false]).await;
        let all = store.notices(&Filter { limit: 10, ..Filter::default() }).unwrap();
        let told: Vec<_> = all.iter().map(|row| (row.resource.as_str(), row.at)).collect();
        assert_eq!(told, [("1", 100), ("3", 100)]);
        assert!(all.iter().all(|row| row.id.len() <= 36 && row.nonce.len() == 12));
        assert_ne!(all[0].id, all[1].id);
        assert_eq!((store.due(99).unwrap().len(), store.due(100).unwrap().len()), (0, 2));
        let filter = Filter { limit: 10, number: Some("C".to_owned()), ..Filter::default() };
        assert!(store.notices(&filter).unwrap().is_empty());
    }

    #[tokio::test]
    async fn a_held_delivery_is_let_go_by_another_notice() {
        let store = Store::memory().unwrap();
        ring(&store, &[false, false]).await;
        let due = store.due(100).unwrap();
        let held = Next { add: vec![(Kind::Touched, 0, 160)], ..Next::default() };
        store.finish(&due[0], None, held).await.unwrap();
        assert_eq!(store.due(100).unwrap().len(), 1);
        let attempt = Attempted { kind: Kind::Scheduled, at: 100, data: "{}".to_owned() };
        store.finish(&due[1], Some(attempt), Next::default()).await.unwrap();
        let due = store.due(100).unwrap();
        assert_eq!((due.len(), due[0].notice.resource.as_str()), (1, "1"));
    }

    #[tokio::test]
    async fn what_is_acknowledged_is_not_sent_again() {
        let store = Store::memory().unwrap();
        ring(&store, &[false]).await;
        let due = store.due(100).unwrap();
        store.resend(&due[0].notice, Now(100)).await.unwrap();
        let next = Next { state: Some(State::Acknowledged), is_over: true, add: Vec::new() };
        let resent = store.due(100).unwrap().pop().unwrap();
        assert_eq!(resent.kind, Kind::Resent);
        store.finish(&resent, None, next).await.unwrap();
        assert_eq!(store.next_due().unwrap(), None);
        let (row, _) = store.notice(&resent.notice.id).unwrap().unwrap();
        assert_eq!((row.state.as_str(), row.next_at), ("acknowledged", None));
    }
}
