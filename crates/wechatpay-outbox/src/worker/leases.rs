//! The entries that a worker holds, and until when.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use crate::entry::EntryId;

/// The entries a worker holds. Times are those of the machine's steady clock: one that is set
/// back or forth cannot make a lost lease look held.
#[derive(Debug, Default)]
pub(super) struct Leases(Mutex<HashMap<EntryId, Lease>>);

#[derive(Clone, Copy, Debug)]
struct Lease {
    token: i64,
    until: Instant,
    /// Somebody else has taken over. It stays here until we are done with it.
    is_lost: bool,
}

impl Leases {
    pub(super) fn hold(&self, id: EntryId, token: i64, until: Instant) {
        self.all().insert(id, Lease { token, until, is_lost: false });
    }

    /// We are done with it: what came of it is recorded, or somebody else had taken over.
    pub(super) fn release(&self, id: EntryId, token: i64) {
        let mut all = self.all();
        if all.get(&id).is_some_and(|lease| lease.token == token) {
            all.remove(&id);
        }
    }

    /// Whether the entry is surely still ours for a while: there is time to send it.
    pub(super) fn is_ours(&self, id: EntryId, token: i64, now: Instant) -> bool {
        let held = self.all().get(&id).copied();
        held.is_some_and(|lease| {
            lease.token == token && !lease.is_lost && now + MARGIN < lease.until
        })
    }

    /// Those to be extended.
    pub(super) fn held(&self) -> Vec<(EntryId, i64)> {
        let all = self.all();
        let held = all.iter().filter(|(_, lease)| !lease.is_lost);
        held.map(|(id, lease)| (*id, lease.token)).collect()
    }

    /// All we have in hand, whoever holds them now.
    pub(super) fn in_hand(&self) -> Vec<EntryId> {
        self.all().keys().copied().collect()
    }

    pub(super) fn lost(&self, id: EntryId, token: i64) {
        if let Some(lease) = self.all().get_mut(&id).filter(|lease| lease.token == token) {
            lease.is_lost = true;
        }
    }

    pub(super) fn extended(&self, id: EntryId, token: i64, until: Instant) {
        if let Some(lease) = self.all().get_mut(&id).filter(|lease| lease.token == token) {
            lease.until = until;
        }
    }

    fn all(&self) -> MutexGuard<'_, HashMap<EntryId, Lease>> {
        // Nothing can panic while it is held.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A lease with less time left than this is not sent on.
const MARGIN: Duration = Duration::from_millis(200);

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_lease_is_ours_until_shortly_before_its_end() {
        let (leases, now) = (Leases::default(), Instant::now());
        leases.hold(1, 7, now + Duration::from_secs(10));
        let check = |token, seconds: u64, expected| {
            let at = now + Duration::from_secs(seconds);
            assert_eq!(leases.is_ours(1, token, at), expected, "{token} {seconds}");
        };
        check(7, 9, true);
        check(7, 10, false);
        check(8, 0, false);
        leases.extended(1, 7, now + Duration::from_secs(20));
        check(7, 19, true);
        leases.release(1, 6);
        check(7, 0, true);
        leases.lost(1, 7);
        check(7, 0, false);
        assert_eq!((leases.held(), leases.in_hand()), (vec![], vec![1]));
        leases.hold(1, 8, now + Duration::from_secs(10));
        leases.lost(1, 7);
        check(8, 0, true);
        assert_eq!(leases.held(), [(1, 8)]);
        leases.release(1, 8);
        check(8, 0, false);
        assert_eq!(leases.in_hand(), [0_i64; 0]);
    }
}
