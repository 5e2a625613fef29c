//! A cache of states, so that a query need not replay a stream.
//!
//! SQLite stays the truth: an entry is filled from it, or by the writer after a commit, and a shard
//! is locked while either happens, so an older state can never overwrite a newer one.

use std::{
    any::Any,
    collections::HashMap,
    hash::{BuildHasher, RandomState},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

/// A state of unknown type with the sequence it belongs to.
#[derive(Clone)]
pub(super) struct Entry {
    pub(super) sequence: i64,
    pub(super) snapshot: i64,
    pub(super) state: Arc<dyn Any + Send + Sync>,
}

pub(super) type Shard = HashMap<String, Entry>;

pub(super) struct Cache {
    shards: Vec<Mutex<Shard>>,
    hasher: RandomState,
    epoch: AtomicU64,
}

impl Cache {
    pub(super) fn new() -> Self {
        let shards = std::iter::repeat_with(Mutex::default).take(SHARDS).collect();
        Self { shards, hasher: RandomState::new(), epoch: AtomicU64::new(0) }
    }

    /// How often everything was replaced. To be asked before a state is read.
    pub(super) fn epoch(&self) -> u64 {
        self.epoch.load(Ordering::SeqCst)
    }

    /// Forgets all states, because the database holds other ones now.
    ///
    /// The epoch moves on last: whoever still met an old state has the old epoch as well, and is
    /// told to decide again.
    pub(super) fn forget(&self) {
        for shard in &self.shards {
            shard.lock().unwrap_or_else(PoisonError::into_inner).clear();
        }
        self.epoch.fetch_add(1, Ordering::SeqCst);
    }

    /// The shard in which `stream` is or belongs.
    pub(super) fn shard(&self, stream: &str) -> MutexGuard<'_, Shard> {
        let index = usize::try_from(self.hasher.hash_one(stream) % SHARDS as u64).unwrap_or(0);
        self.shards[index].lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Puts an entry into a shard; a full shard is emptied first, which costs a few replays.
pub(super) fn keep(shard: &mut Shard, stream: String, entry: Entry) {
    if shard.len() >= MOST_ENTRIES && !shard.contains_key(&stream) {
        shard.clear();
    }
    shard.insert(stream, entry);
}

const SHARDS: usize = 16;
/// With some 2 KB a state, all shards together stay below 20 MB.
const MOST_ENTRIES: usize = 512;
