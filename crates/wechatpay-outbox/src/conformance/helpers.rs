//! Helpers of the suite: entries and claims that nearly every check needs.

use wechatpay_core::{Call, Method};

use crate::clock::Millis;
use crate::entry::{Entry, EntryId, Intent, Priority, Progress, State};
use crate::error::Result;
use crate::meaning;
use crate::store::{Advance, Claim, Found, Placed, Store};

pub(super) fn intent(key: &str) -> Intent {
    let call = Call {
        method: Method::Post,
        template: "/v3/x/{no}".into(),
        path: "/v3/x/1".into(),
        query: None,
        headers: Vec::new(),
        body: Some("{\"a\":1}".into()),
        repeat: Vec::new(),
        sealed_with: None,
    };
    Intent {
        merchant: MERCHANT.into(),
        operation: call.operation(),
        scope: "scope".into(),
        key: key.into(),
        ordering: None,
        priority: Priority::Normal,
        created_at: NOW,
        not_before: NOW,
        deadline: None,
        trace: None,
        digest: meaning::digest(&call),
        call,
    }
}

pub(super) fn request(now: Millis, limit: u32) -> Claim {
    Claim::new("worker", now, now + LEASE, limit)
}

pub(super) async fn claim(store: &dyn Store, now: Millis, limit: u32) -> Vec<Found> {
    ok(store.claim(request(now, limit)).await)
}

pub(super) async fn put(store: &dyn Store, intent: &Intent) -> EntryId {
    match ok(store.put([intent.clone()].into()).await).as_slice() {
        [Placed::New(id)] => *id,
        other => panic!("a free key must give a new entry: {other:?}"),
    }
}

pub(super) async fn finish(store: &dyn Store, found: &Found, state: State) {
    let progress = Progress { state, due_at: None, finished_at: Some(NOW), ..Progress::new(NOW) };
    let advance = Advance { id: found.id, token: found.token, progress };
    assert_eq!(ok(store.advance(vec![advance]).await), [true]);
}

pub(super) async fn load(store: &dyn Store, id: EntryId) -> Entry {
    match ok(store.load(id).await) {
        Some(found) => entry(&found).clone(),
        None => panic!("entry {id} is not there"),
    }
}

pub(super) fn entry(found: &Found) -> &Entry {
    match &found.entry {
        Ok(entry) => entry,
        Err(why) => panic!("entry {} cannot be read: {why}", found.id),
    }
}

pub(super) fn one(mut found: Vec<Found>) -> Found {
    match (found.pop(), found.len()) {
        (Some(found), 0) => found,
        (found, rest) => {
            panic!("one entry was expected, not {}", usize::from(found.is_some()) + rest)
        }
    }
}

pub(super) fn ok<T>(result: Result<T>) -> T {
    match result {
        Ok(value) => value,
        Err(error) => panic!("the store failed: {error} ({error:?})"),
    }
}

pub(super) const MERCHANT: &str = "1900000109";
pub(super) const NOW: Millis = 1_700_000_000_000;
pub(super) const LEASE: Millis = 30_000;
