//! Keeps the last calls in a ring buffer, bounded in number and in bytes.

use std::{
    collections::VecDeque,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use bytes::Bytes;

use super::record::Record;

/// The last calls of the gateway.
pub(crate) struct RequestLog {
    state: Mutex<State>,
    most_calls: usize,
    most_bytes: usize,
    most_body: usize,
}

#[derive(Default)]
struct State {
    records: VecDeque<Arc<Record>>,
    bytes: usize,
    last: u64,
}

/// Which calls are wanted; what is `None` does not matter.
#[derive(Debug, Default, schemars::JsonSchema)]
pub(crate) struct Filter {
    /// Only those behind this number; the newest if absent.
    pub(crate) after: Option<u64>,
    /// 1 to 1000; 100 if absent.
    pub(crate) limit: usize,
    /// Only those of this merchant.
    pub(crate) mchid: Option<String>,
    /// Only those of this operation.
    pub(crate) operation: Option<String>,
    /// Only those answered with this status.
    pub(crate) status: Option<u16>,
}

impl RequestLog {
    /// Keeps so many calls, bodies up to `most_body` bytes each, and so many bytes in all.
    pub(crate) fn new(most_calls: usize, most_body: usize, most_bytes: usize) -> Self {
        Self { state: Mutex::default(), most_calls, most_bytes, most_body }
    }

    /// Adds a call and drops the oldest where the bounds require it.
    pub(crate) fn push(&self, mut record: Record) {
        let size = size(&record);
        let mut state = self.state();
        state.last += 1;
        record.id = state.last;
        state.bytes += size;
        state.records.push_back(Arc::new(record));
        while state.records.len() > self.most_calls || state.bytes > self.most_bytes {
            let Some(oldest) = state.records.pop_front() else { break };
            state.bytes -= self::size(&oldest);
        }
    }

    /// What is kept of a body.
    pub(crate) fn shorten(&self, body: &Bytes) -> Bytes {
        // Copied, because a slice would keep the whole of the server's buffer alive.
        Bytes::copy_from_slice(&body[..body.len().min(self.most_body)])
    }

    /// The calls that fit, by age, oldest first; and the number of the newest call of all.
    pub(crate) fn list(&self, filter: &Filter) -> (Vec<Arc<Record>>, u64) {
        let state = self.state();
        let fitting = state.records.iter().filter(|record| filter.fits(record));
        let found = if let Some(after) = filter.after {
            fitting.filter(|record| record.id > after).take(filter.limit).cloned().collect()
        } else {
            let mut newest: Vec<_> = fitting.rev().take(filter.limit).cloned().collect();
            newest.reverse();
            newest
        };
        (found, state.last)
    }

    /// A call by its number, or by the Request-ID of its answer.
    pub(crate) fn find(&self, id: &str) -> Option<Arc<Record>> {
        let number: Option<u64> = id.parse().ok();
        let is_it = |record: &&Arc<Record>| {
            number == Some(record.id) || record.request_id().is_some_and(|own| own == id)
        };
        self.state().records.iter().rev().find(is_it).cloned()
    }

    /// Earlier calls with the same nonce.
    pub(crate) fn with_nonce(&self, nonce: &str, before: u64) -> Vec<u64> {
        let has = |record: &&Arc<Record>| record.id < before && record.nonce() == Some(nonce);
        self.state().records.iter().filter(has).map(|record| record.id).collect()
    }

    /// Forgets all calls; numbers go on.
    pub(crate) fn clear(&self) -> usize {
        let mut state = self.state();
        state.bytes = 0;
        std::mem::take(&mut state.records).len()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Filter {
    fn fits(&self, record: &Record) -> bool {
        let status = record.answer.as_ref().map(|answer| answer.status.as_u16());
        self.mchid.as_ref().is_none_or(|mchid| record.mchid.as_ref() == Some(mchid))
            && self.operation.as_ref().is_none_or(|id| record.operation.as_ref() == Some(id))
            && self.status.is_none_or(|wanted| status == Some(wanted))
    }
}

impl Record {
    /// The nonce that was signed.
    pub(crate) fn nonce(&self) -> Option<&str> {
        let header = self.headers.get("authorization")?.to_str().ok()?;
        let (_, rest) = header.split_once("nonce_str=\"")?;
        rest.split_once('"').map(|(nonce, _)| nonce)
    }

    /// The Request-ID of the answer.
    pub(crate) fn request_id(&self) -> Option<&str> {
        self.answer.as_ref()?.headers.get("request-id")?.to_str().ok()
    }
}

impl fmt::Debug for RequestLog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequestLog").field("calls", &self.state().records.len()).finish()
    }
}

/// About how many bytes a record holds.
fn size(record: &Record) -> usize {
    let answer = record.answer.as_ref().map_or(0, |answer| answer.body.len());
    // Header values share the buffer that the head was read into; the answer's are short.
    OVERHEAD + 2 * record.head.len() + record.target.len() + record.body.len() + answer
}

const OVERHEAD: usize = 2048;

#[cfg(test)]
mod tests {
    use http::{HeaderMap, StatusCode};

    use super::super::record::{Answered, Ending};
    use super::*;

    fn record(mchid: &str, body: &[u8], status: u16) -> Record {
        let body = Bytes::copy_from_slice(body);
        Record {
            id: 0,
            at: 0,
            duration: std::time::Duration::ZERO,
            method: "GET".to_owned(),
            target: "/".to_owned(),
            headers: HeaderMap::new(),
            head: Bytes::new(),
            body_length: body.len(),
            body,
            is_tls: false,
            origin: None,
            mchid: Some(mchid.to_owned()),
            operation: None,
            checks: Vec::new(),
            faults: Vec::new(),
            ending: Ending::Answered,
            answer: Some(Answered {
                status: StatusCode::from_u16(status).unwrap(),
                headers: HeaderMap::new(),
                body: Bytes::new(),
                body_length: 0,
            }),
        }
    }

    fn ids(log: &RequestLog, filter: &Filter) -> Vec<u64> {
        log.list(filter).0.iter().map(|record| record.id).collect()
    }

    #[test]
    fn the_oldest_make_room_by_number_and_by_bytes() {
        let log = RequestLog::new(3, 10, 1 << 20);
        for _ in 0..5 {
            log.push(record("1", b"", 200));
        }
        let all = || Filter { limit: 10, ..Filter::default() };
        assert_eq!(ids(&log, &all()), [3, 4, 5]);
        assert!(log.find("2").is_none() && log.find("5").is_some());
        assert_eq!(log.shorten(&Bytes::from_static(&[0; 100])).len(), 10);
        assert_eq!(log.clear(), 3);
        log.push(record("1", b"", 200));
        assert_eq!(ids(&log, &all()), [6]);

        let log = RequestLog::new(1000, 5000, 30_000);
        for _ in 0..100 {
            log.push(record("1", &[0; 5000], 200));
        }
        assert!(ids(&log, &all()).len() < 6 && log.state().bytes <= 30_000);
    }

    #[test]
    fn calls_are_listed_by_what_is_asked() {
        let log = RequestLog::new(100, 10, 1 << 20);
        for (mchid, status) in [("1", 200), ("2", 200), ("1", 401), ("1", 200)] {
            log.push(record(mchid, b"", status));
        }
        let filter = |filter: Filter| ids(&log, &Filter { limit: 2, ..filter });
        assert_eq!(filter(Filter::default()), [3, 4]);
        assert_eq!(filter(Filter { after: Some(0), ..Filter::default() }), [1, 2]);
        assert_eq!(filter(Filter { mchid: Some("1".to_owned()), ..Filter::default() }), [3, 4]);
        assert_eq!(filter(Filter { status: Some(401), ..Filter::default() }), [3]);
        let none = filter(Filter { operation: Some("x".to_owned()), ..Filter::default() });
        assert!(none.is_empty());
    }
}
