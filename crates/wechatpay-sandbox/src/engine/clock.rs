//! The sandbox's two times: the machine's, by which signatures are judged and made, and that of the
//! orders, which is moved by an offset so that an hour can pass at once.

use std::sync::{Arc, Mutex, PoisonError};

use wechatpay_core::Clock;

use super::Now;

/// A clock that runs with another one, ahead of it or behind it, or stands still.
#[derive(Debug, Clone)]
pub(crate) struct VirtualClock {
    base: Arc<dyn Clock>,
    hand: Arc<Mutex<Hand>>,
}

/// Where the clock stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hand {
    /// This many seconds ahead of the machine's clock.
    Running(i64),
    /// Still, at this Unix second.
    Frozen(i64),
}

impl VirtualClock {
    pub(crate) fn new(base: Arc<dyn Clock>, hand: Hand) -> Self {
        Self { base, hand: Arc::new(Mutex::new(hand)) }
    }

    /// The machine's time, whatever the orders believe: clients sign by theirs, and a sandbox
    /// moved a day ahead must still understand them.
    pub(crate) fn wire_now(&self) -> i64 {
        self.base.now()
    }

    /// The time as the domain takes it.
    pub(crate) fn moment(&self) -> Now {
        Now(match self.hand() {
            Hand::Running(offset) => self.base.now().saturating_add(offset),
            Hand::Frozen(at) => at,
        })
    }

    /// Moves the clock by some seconds, forwards or backwards. A frozen one stays frozen.
    pub(crate) fn advance(&self, seconds: i64) {
        let base = self.base.now();
        self.turn(|hand| match hand {
            Hand::Running(offset) => Hand::Running(clamp(offset.saturating_add(seconds))),
            Hand::Frozen(at) => Hand::Frozen(near(base, at.saturating_add(seconds))),
        });
    }

    /// Sets the clock; it goes on running from there, unless it is frozen.
    pub(crate) fn set(&self, unix: i64) {
        let base = self.base.now();
        self.turn(|hand| match hand {
            Hand::Running(_) => Hand::Running(clamp(unix.saturating_sub(base))),
            Hand::Frozen(_) => Hand::Frozen(near(base, unix)),
        });
    }

    /// Stops the clock where it is.
    pub(crate) fn freeze(&self) {
        let base = self.base.now();
        self.turn(|hand| match hand {
            Hand::Running(offset) => Hand::Frozen(base.saturating_add(offset)),
            frozen @ Hand::Frozen(_) => frozen,
        });
    }

    /// Lets the clock run on from where it was stopped.
    pub(crate) fn unfreeze(&self) {
        let base = self.base.now();
        self.turn(|hand| match hand {
            running @ Hand::Running(_) => running,
            Hand::Frozen(at) => Hand::Running(clamp(at.saturating_sub(base))),
        });
    }

    /// Puts the clock where it stood once.
    pub(crate) fn put(&self, wanted: Hand) {
        self.turn(|_| wanted);
    }

    pub(crate) fn is_frozen(&self) -> bool {
        matches!(self.hand(), Hand::Frozen(_))
    }

    /// Seconds ahead of the machine's clock.
    pub(crate) fn offset(&self) -> i64 {
        match self.hand() {
            Hand::Running(offset) => offset,
            Hand::Frozen(at) => at.saturating_sub(self.base.now()),
        }
    }

    /// Where the clock stands, to be kept.
    pub(crate) fn hand(&self) -> Hand {
        *self.hand.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn turn(&self, turned: impl FnOnce(Hand) -> Hand) {
        let mut hand = self.hand.lock().unwrap_or_else(PoisonError::into_inner);
        *hand = turned(*hand);
    }
}

impl Hand {
    /// Reads what [`Hand::to_text`] wrote.
    pub(crate) fn read(text: &str) -> Option<Self> {
        match text.strip_prefix(FROZEN) {
            Some(at) => at.parse().ok().map(Self::Frozen),
            None => text.parse().ok().map(Self::Running),
        }
    }

    pub(crate) fn to_text(self) -> String {
        match self {
            Self::Running(offset) => offset.to_string(),
            Self::Frozen(at) => format!("{FROZEN}{at}"),
        }
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

/// A second that is not farther from the machine's time than that.
fn near(base: i64, unix: i64) -> i64 {
    base.saturating_add(clamp(unix.saturating_sub(base)))
}

const MOST: i64 = 1000 * 365 * 86_400;
const FROZEN: &str = "frozen ";

#[cfg(test)]
mod tests {
    use wechatpay_core::FixedClock;

    use super::*;

    #[test]
    fn the_clock_can_be_moved_and_set() {
        let base = Arc::new(FixedClock::at(1_700_000_000));
        let clock = VirtualClock::new(Arc::clone(&base) as Arc<dyn Clock>, Hand::Running(0));
        clock.advance(3601);
        assert_eq!(clock.now(), 1_700_003_601);
        clock.set(1_600_000_000);
        base.set(1_700_000_005);
        assert_eq!(clock.now(), 1_600_000_005);
        clock.advance(i64::MAX);
        assert_eq!(clock.offset(), MOST);
    }

    #[test]
    fn a_frozen_clock_stands_until_it_is_moved_or_let_go() {
        let base = Arc::new(FixedClock::at(1_700_000_000));
        let clock = VirtualClock::new(Arc::clone(&base) as Arc<dyn Clock>, Hand::Running(10));
        clock.freeze();
        base.set(1_700_000_500);
        assert_eq!((clock.now(), clock.is_frozen()), (1_700_000_010, true));
        clock.advance(5);
        assert_eq!((clock.now(), clock.wire_now()), (1_700_000_015, 1_700_000_500));
        clock.set(1_700_000_100);
        clock.freeze();
        assert_eq!(Hand::read(&clock.hand().to_text()), Some(Hand::Frozen(1_700_000_100)));
        clock.unfreeze();
        base.set(1_700_000_501);
        assert_eq!((clock.now(), clock.is_frozen()), (1_700_000_101, false));
        assert_eq!(Hand::read(&clock.hand().to_text()), Some(Hand::Running(-400)));
    }
}
