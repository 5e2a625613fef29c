//! Connections that wait for their next request. ureq keeps such connections too, but asks the
//! system about them while all other threads wait for its lock; here the lock is held for a moment.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use http::uri::{Authority, Scheme};

/// The shelf: the last that came is the first to go.
pub(super) struct Shelf<L> {
    /// Oldest first.
    waiting: Mutex<VecDeque<Waiting<L>>>,
    longest: Duration,
    most: usize,
}

/// Where a connection leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    scheme: Scheme,
    authority: Authority,
}

struct Waiting<L> {
    place: Place,
    since: Instant,
    line: L,
}

impl Place {
    pub(super) fn of(uri: &http::Uri) -> Option<Self> {
        Some(Self { scheme: uri.scheme()?.clone(), authority: uri.authority()?.clone() })
    }
}

impl<L> Shelf<L> {
    /// Keeps so many for so long.
    pub(super) fn new(most: usize, longest: Duration) -> Self {
        Self { waiting: Mutex::new(VecDeque::new()), longest, most }
    }

    /// A connection that leads there and has not waited too long. Whether it still stands is for
    /// the caller to find out.
    pub(super) fn take(&self, place: &Place, now: Instant) -> Option<L> {
        let (found, stale) = {
            let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            let stale = self.stale(&mut waiting, now);
            let index = waiting.iter().rposition(|waiting| waiting.place == *place);
            (index.and_then(|index| waiting.remove(index)), stale)
        };
        // Closing asks the system, so it is done when nobody waits.
        drop(stale);
        found.map(|waiting| waiting.line)
    }

    /// Lets one wait.
    pub(super) fn put(&self, place: Place, line: L, now: Instant) {
        let stale = {
            let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            waiting.push_back(Waiting { place, since: now, line });
            self.stale(&mut waiting, now)
        };
        drop(stale);
    }

    /// Takes out those that wait too long or are too many.
    fn stale(&self, waiting: &mut VecDeque<Waiting<L>>, now: Instant) -> Vec<Waiting<L>> {
        let is_old = |one: &Waiting<L>| now.saturating_duration_since(one.since) >= self.longest;
        let old = waiting.iter().take_while(|one| is_old(one)).count();
        let surplus = waiting.len().saturating_sub(self.most);
        waiting.drain(..old.max(surplus)).collect()
    }
}

impl<L> fmt::Debug for Shelf<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shelf").field("longest", &self.longest).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(uri: &str) -> Place {
        Place::of(&uri.parse().unwrap()).unwrap()
    }

    fn start() -> Instant {
        #[expect(clippy::disallowed_methods, reason = "any instant will do")]
        let start = Instant::now();
        start
    }

    #[test]
    fn the_last_that_came_goes_first_and_only_where_it_leads() {
        let (shelf, now) = (Shelf::new(8, Duration::from_secs(6)), start());
        let (one, other) =
            (place("https://api.mch.weixin.qq.com/v3/x"), place("https://api2.mch.weixin.qq.com/"));
        shelf.put(one.clone(), 1, now);
        shelf.put(one.clone(), 2, now);
        shelf.put(other.clone(), 3, now);
        assert_eq!(shelf.take(&place("http://api.mch.weixin.qq.com/"), now), None);
        assert_eq!(shelf.take(&place("https://api.mch.weixin.qq.com:444/"), now), None);
        assert_eq!(shelf.take(&one, now), Some(2));
        assert_eq!(shelf.take(&other, now), Some(3));
        assert_eq!(shelf.take(&one, now), Some(1));
        assert_eq!(shelf.take(&one, now), None);
    }

    #[test]
    fn who_waits_too_long_is_not_taken() {
        let (shelf, now) = (Shelf::new(8, Duration::from_secs(6)), start());
        let there = place("https://a.example/");
        shelf.put(there.clone(), 1, now);
        shelf.put(there.clone(), 2, now + Duration::from_secs(3));
        let later = now + Duration::from_secs(6);
        assert_eq!(shelf.take(&there, later), Some(2));
        assert_eq!(shelf.take(&there, later), None);
        shelf.put(there.clone(), 3, later);
        // A clock that went back makes nobody old.
        assert_eq!(shelf.take(&there, now), Some(3));
    }

    #[test]
    fn the_oldest_makes_room() {
        let (shelf, now) = (Shelf::new(2, Duration::from_secs(6)), start());
        let there = place("https://a.example/");
        for number in 1..=3 {
            shelf.put(there.clone(), number, now);
        }
        let left = [(); 3].map(|()| shelf.take(&there, now));
        assert_eq!(left, [Some(3), Some(2), None]);
    }

    #[test]
    fn addresses_without_a_host_are_no_place() {
        assert_eq!(Place::of(&"/v3/certificates".parse().unwrap()), None);
    }
}
