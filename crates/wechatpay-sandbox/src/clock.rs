//! The sandbox's two times: the machine's, by which signatures are judged and made, and that of the
//! orders, which is moved by an offset so that an hour can pass at once.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use wechatpay_core::Clock;

use crate::domain::Now;

/// A clock that runs with another one, ahead of it or behind it.
#[derive(Debug, Clone)]
pub(crate) struct VirtualClock {
    base: Arc<dyn Clock>,
    offset: Arc<AtomicI64>,
}

impl VirtualClock {
    pub(crate) fn new(base: Arc<dyn Clock>, offset: i64) -> Self {
        Self { base, offset: Arc::new(AtomicI64::new(offset)) }
    }

    /// The machine's time, whatever the orders believe: clients sign by theirs, and a sandbox
    /// moved a day ahead must still understand them.
    pub(crate) fn wire_now(&self) -> i64 {
        self.base.now()
    }

    /// The time as the domain takes it.
    pub(crate) fn moment(&self) -> Now {
        Now(self.base.now().saturating_add(self.offset()))
    }

    /// Moves the clock by some seconds, forwards or backwards.
    pub(crate) fn advance(&self, seconds: i64) {
        let moved = |offset: i64| Some(clamp(offset.saturating_add(seconds)));
        // `moved` never declines, so there is no failure to look at.
        let _ = self.offset.fetch_update(Ordering::SeqCst, Ordering::SeqCst, moved);
    }

    /// Sets the clock; it goes on running from there.
    pub(crate) fn set(&self, unix: i64) {
        self.offset.store(clamp(unix.saturating_sub(self.base.now())), Ordering::SeqCst);
    }

    /// Seconds ahead of the machine's clock.
    pub(crate) fn offset(&self) -> i64 {
        self.offset.load(Ordering::SeqCst)
    }
}

impl Clock for VirtualClock {
    fn now(&self) -> i64 {
        self.moment().0
    }
}

/// A thousand years either way: farther than any test needs, and no date in it is unprintable.
fn clamp(offset: i64) -> i64 {
    offset.clamp(-MOST, MOST)
}

const MOST: i64 = 1000 * 365 * 86_400;

#[cfg(test)]
mod tests {
    use wechatpay_core::FixedClock;

    use super::*;

    #[test]
    fn the_clock_can_be_moved_and_set() {
        let base = Arc::new(FixedClock::at(1_700_000_000));
        let clock = VirtualClock::new(Arc::clone(&base) as Arc<dyn Clock>, 0);
        clock.advance(3601);
        assert_eq!(clock.now(), 1_700_003_601);
        clock.set(1_600_000_000);
        base.set(1_700_000_005);
        assert_eq!(clock.now(), 1_600_000_005);
        clock.advance(i64::MAX);
        assert_eq!(clock.offset(), MOST);
    }
}
