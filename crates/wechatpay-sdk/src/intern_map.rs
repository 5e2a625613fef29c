//! The map behind `client["…"]`: one chain per template, returned by reference.
//!
//! `Index` must return something that lives as long as the client, so chains are kept for good in
//! buckets of linked nodes that only ever grow. Reading takes no lock.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A map from text to `T` that never removes and never moves a value.
pub(crate) struct InternMap<T> {
    buckets: [Link<T>; BUCKETS],
    count: AtomicUsize,
}

type Link<T> = OnceLock<Box<Node<T>>>;

struct Node<T> {
    key: Box<str>,
    value: T,
    next: Link<T>,
}

impl<T> InternMap<T> {
    pub(crate) const fn new() -> Self {
        Self { buckets: [const { OnceLock::new() }; BUCKETS], count: AtomicUsize::new(0) }
    }

    /// The value of that key, made now if it is new. The same key gives the same reference, from
    /// whichever thread.
    pub(crate) fn intern(&self, key: &str, make: impl Fn() -> T) -> &T {
        let mut hasher = DefaultHasher::new();
        key.hash(&mut hasher);
        let bucket = usize::try_from(hasher.finish() % BUCKETS as u64).unwrap_or_default();
        let mut link = &self.buckets[bucket];
        loop {
            // Two threads may want this empty link for different keys: one of them walks on.
            let node = link.get_or_init(|| {
                self.count_one_more();
                Box::new(Node { key: key.into(), value: make(), next: OnceLock::new() })
            });
            if *node.key == *key {
                return &node.value;
            }
            link = &node.next;
        }
    }

    fn count_one_more(&self) {
        let count = self.count.fetch_add(1, Ordering::Relaxed) + 1;
        if cfg!(debug_assertions) && count == MANY {
            tracing::warn!(
                count,
                "client[…] has been given very many templates: put values in with `.with(name, value)`, not into the template"
            );
        }
    }
}

/// A long bucket must not be dropped by recursion.
impl<T> Drop for InternMap<T> {
    fn drop(&mut self) {
        for bucket in &mut self.buckets {
            let mut next = bucket.take();
            while let Some(mut node) = next {
                next = node.next.take();
            }
        }
    }
}

const BUCKETS: usize = 64;

/// So many templates can only be values in disguise; WeChat Pay has about a thousand paths.
const MANY: usize = 4097;

#[cfg(test)]
mod tests {
    use std::sync::Barrier;
    use std::sync::atomic::AtomicUsize;

    use super::*;

    #[test]
    fn eight_threads_agree_on_every_reference() {
        const KEYS: usize = 1000;
        const THREADS: usize = 8;
        let map = InternMap::new();
        let made = AtomicUsize::new(0);
        let start = Barrier::new(THREADS);
        let addresses: Vec<Vec<usize>> = std::thread::scope(|scope| {
            let workers: Vec<_> = (0..THREADS)
                .map(|thread| {
                    let (map, made, start) = (&map, &made, &start);
                    scope.spawn(move || {
                        start.wait();
                        let mut seen = vec![0; KEYS];
                        for step in 0..KEYS {
                            // Half of them walk the keys backwards.
                            let key = if thread % 2 == 0 { step } else { KEYS - 1 - step };
                            let value = map.intern(&format!("v3/path/{key}"), || {
                                made.fetch_add(1, Ordering::Relaxed);
                                key
                            });
                            assert_eq!(*value, key);
                            seen[key] = std::ptr::from_ref(value).addr();
                        }
                        seen
                    })
                })
                .collect();
            workers.into_iter().map(|worker| worker.join().unwrap()).collect()
        });
        assert!(addresses.iter().all(|seen| *seen == addresses[0]));
        assert_eq!(made.load(Ordering::Relaxed), KEYS, "every value is made once");
        assert_eq!(map.count.load(Ordering::Relaxed), KEYS);
    }

    #[test]
    fn a_very_long_bucket_is_dropped_without_recursion() {
        let map = InternMap::new();
        let mut link = &map.buckets[0];
        for step in 0..200_000 {
            let node = Node { key: step.to_string().into(), value: (), next: OnceLock::new() };
            link = &link.get_or_init(|| Box::new(node)).next;
        }
        drop(map);
    }
}
