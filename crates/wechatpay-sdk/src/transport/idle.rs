//! Idle connections. ureq has a pool too, but makes system calls while it holds the pool's lock, so
//! that all other threads wait; here the lock is held only to push or pop.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use http::uri::{Authority, Scheme};

/// A LIFO pool of idle connections.
pub(super) struct IdlePool<L> {
    /// Oldest first.
    waiting: Mutex<VecDeque<IdleConnection<L>>>,
    longest: Duration,
    most: usize,
}

/// Where a connection leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Endpoint {
    scheme: Scheme,
    authority: Authority,
}

struct IdleConnection<L> {
    endpoint: Endpoint,
    since: Instant,
    line: L,
}

impl Endpoint {
    pub(super) fn of(uri: &http::Uri) -> Option<Self> {
        Some(Self { scheme: uri.scheme()?.clone(), authority: uri.authority()?.clone() })
    }
}

impl<L> IdlePool<L> {
    /// Keeps so many for so long.
    pub(super) fn new(most: usize, longest: Duration) -> Self {
        Self { waiting: Mutex::new(VecDeque::new()), longest, most }
    }

    /// A connection that leads there and has not waited too long. Whether it still stands is for
    /// the caller to find out.
    pub(super) fn take(&self, endpoint: &Endpoint, now: Instant) -> Option<L> {
        let (found, stale) = {
            let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            let stale = self.stale(&mut waiting, now);
            let index = waiting.iter().rposition(|waiting| waiting.endpoint == *endpoint);
            (index.and_then(|index| waiting.remove(index)), stale)
        };
        // Closing asks the system, so it is done when nobody waits.
        drop(stale);
        found.map(|waiting| waiting.line)
    }

    /// Lets one wait.
    pub(super) fn put(&self, endpoint: Endpoint, line: L, now: Instant) {
        let stale = {
            let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            waiting.push_back(IdleConnection { endpoint, since: now, line });
            self.stale(&mut waiting, now)
        };
        drop(stale);
    }

    /// Takes out those that wait too long or are too many.
    fn stale(
        &self,
        waiting: &mut VecDeque<IdleConnection<L>>,
        now: Instant,
    ) -> Vec<IdleConnection<L>> {
        let is_old =
            |one: &IdleConnection<L>| now.saturating_duration_since(one.since) >= self.longest;
        let old = waiting.iter().take_while(|one| is_old(one)).count();
        let surplus = waiting.len().saturating_sub(self.most);
        waiting.drain(..old.max(surplus)).collect()
    }
}

impl<L> fmt::Debug for IdlePool<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IdlePool").field("longest", &self.longest).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn endpoint(uri: &str) -> Endpoint {
        Endpoint::of(&uri.parse().unwrap()).unwrap()
    }

    fn start() -> Instant {
        #[expect(clippy::disallowed_methods, reason = "any instant will do")]
        let start = Instant::now();
        start
    }

    #[test]
    fn the_last_that_came_goes_first_and_only_where_it_leads() {
        let (pool, now) = (IdlePool::new(8, Duration::from_secs(6)), start());
        let (one, other) = (
            endpoint("https://api.mch.weixin.qq.com/v3/x"),
            endpoint("https://api2.mch.weixin.qq.com/"),
        );
        pool.put(one.clone(), 1, now);
        pool.put(one.clone(), 2, now);
        pool.put(other.clone(), 3, now);
        assert_eq!(pool.take(&endpoint("http://api.mch.weixin.qq.com/"), now), None);
        assert_eq!(pool.take(&endpoint("https://api.mch.weixin.qq.com:444/"), now), None);
        assert_eq!(pool.take(&one, now), Some(2));
        assert_eq!(pool.take(&other, now), Some(3));
        assert_eq!(pool.take(&one, now), Some(1));
        assert_eq!(pool.take(&one, now), None);
    }

    #[test]
    fn who_waits_too_long_is_not_taken() {
        let (pool, now) = (IdlePool::new(8, Duration::from_secs(6)), start());
        let there = endpoint("https://a.example/");
        pool.put(there.clone(), 1, now);
        pool.put(there.clone(), 2, now + Duration::from_secs(3));
        let later = now + Duration::from_secs(6);
        assert_eq!(pool.take(&there, later), Some(2));
        assert_eq!(pool.take(&there, later), None);
        pool.put(there.clone(), 3, later);
        // A clock that went back makes nobody old.
        assert_eq!(pool.take(&there, now), Some(3));
    }

    #[test]
    fn the_oldest_makes_room() {
        let (pool, now) = (IdlePool::new(2, Duration::from_secs(6)), start());
        let there = endpoint("https://a.example/");
        for number in 1..=3 {
            pool.put(there.clone(), number, now);
        }
        let left = [(); 3].map(|()| pool.take(&there, now));
        assert_eq!(left, [Some(3), Some(2), None]);
    }

    #[test]
    fn addresses_without_a_host_are_no_place() {
        assert_eq!(Endpoint::of(&"/v3/certificates".parse().unwrap()), None);
    }
}
