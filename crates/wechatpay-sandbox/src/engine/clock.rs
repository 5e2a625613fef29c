//! The sandbox's two times: the machine's, by which signatures are checked and made, and that of
//! the orders, which is moved by an offset so that an hour can pass at once.

use std::sync::{Arc, Mutex, PoisonError};

use wechatpay_core::Clock;

use super::Now;

/// A clock that runs with another one, ahead of it or behind it, or is frozen.
#[derive(Debug, Clone)]
pub(crate) struct VirtualClock {
    base: Arc<dyn Clock>,
    hand: Arc<Mutex<ClockMode>>,
}

/// Where the clock stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ClockMode {
    /// This many seconds ahead of the machine's clock.
    Running(i64),
    /// Still, at this Unix second.
    Frozen(i64),
}

impl VirtualClock {
    pub(crate) fn new(base: Arc<dyn Clock>, hand: ClockMode) -> Self {
        Self { base, hand: Arc::new(Mutex::new(hand)) }
    }

    /// The machine's time, whatever time the orders have: clients sign by theirs, and a sandbox
    /// moved a day ahead must still understand them.
    pub(crate) fn wire_now(&self) -> i64 {
        self.base.now()
    }

    /// The time as the domain takes it.
    pub(crate) fn moment(&self) -> Now {
        Now(match self.hand() {
            ClockMode::Running(offset) => self.base.now().saturating_add(offset),
            ClockMode::Frozen(at) => at,
        })
    }

    /// Moves the clock by some seconds, forwards or backwards. A frozen one stays frozen.
    pub(crate) fn advance(&self, seconds: i64) {
        let base = self.base.now();
        self.turn(|hand| match hand {
            ClockMode::Running(offset) => ClockMode::Running(clamp(offset.saturating_add(seconds))),
            ClockMode::Frozen(at) => ClockMode::Frozen(near(base, at.saturating_add(seconds))),
        });
    }

    /// Sets the clock; it goes on running from there, unless it is frozen.
    pub(crate) fn set(&self, unix: i64) {
        let base = self.base.now();
        self.turn(|hand| match hand {
            ClockMode::Running(_) => ClockMode::Running(clamp(unix.saturating_sub(base))),
            ClockMode::Frozen(_) => ClockMode::Frozen(near(base, unix)),
        });
    }

    /// Stops the clock where it is.
    pub(crate) fn freeze(&self) {
        let base = self.base.now();
        self.turn(|hand| match hand {
            ClockMode::Running(offset) => ClockMode::Frozen(base.saturating_add(offset)),
            frozen @ ClockMode::Frozen(_) => frozen,
        });
    }

    /// Lets the clock run on from where it was stopped.
    pub(crate) fn unfreeze(&self) {
        let base = self.base.now();
        self.turn(|hand| match hand {
            running @ ClockMode::Running(_) => running,
            ClockMode::Frozen(at) => ClockMode::Running(clamp(at.saturating_sub(base))),
        });
    }

    /// Puts the clock where it stood once.
    pub(crate) fn put(&self, wanted: ClockMode) {
        self.turn(|_| wanted);
    }

    pub(crate) fn is_frozen(&self) -> bool {
        matches!(self.hand(), ClockMode::Frozen(_))
    }

    /// Seconds ahead of the machine's clock.
    pub(crate) fn offset(&self) -> i64 {
        match self.hand() {
            ClockMode::Running(offset) => offset,
            ClockMode::Frozen(at) => at.saturating_sub(self.base.now()),
        }
    }

    /// Where the clock stands, to be kept.
    pub(crate) fn hand(&self) -> ClockMode {
        *self.hand.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn turn(&self, turned: impl FnOnce(ClockMode) -> ClockMode) {
        let mut hand = self.hand.lock().unwrap_or_else(PoisonError::into_inner);
        *hand = turned(*hand);
    }
}

impl ClockMode {
    /// Reads what [`ClockMode::to_text`] wrote.
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
        let clock = VirtualClock::new(Arc::clone(&base) as Arc<dyn Clock>, ClockMode::Running(0));
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
        let clock = VirtualClock::new(Arc::clone(&base) as Arc<dyn Clock>, ClockMode::Running(10));
        clock.freeze();
        base.set(1_700_000_500);
        assert_eq!((clock.now(), clock.is_frozen()), (1_700_000_010, true));
        clock.advance(5);
        assert_eq!((clock.now(), clock.wire_now()), (1_700_000_015, 1_700_000_500));
        clock.set(1_700_000_100);
        clock.freeze();
        assert_eq!(
            ClockMode::read(&clock.hand().to_text()),
            Some(ClockMode::Frozen(1_700_000_100))
        );
        clock.unfreeze();
        base.set(1_700_000_501);
        assert_eq!((clock.now(), clock.is_frozen()), (1_700_000_101, false));
        assert_eq!(ClockMode::read(&clock.hand().to_text()), Some(ClockMode::Running(-400)));
    }
}
