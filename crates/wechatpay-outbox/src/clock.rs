//! The clock. No other module of this crate reads the time.

use std::fmt::Debug;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

/// Unix time in milliseconds.
pub type Millis = i64;

/// Gives the time to the millisecond.
///
/// Workers on several machines compare their clocks only to decide *when* something is due and
/// whether a lease has run out; a clock that jumps can make an entry early or late, never double:
/// what is written is guarded by fencing tokens, which no clock can change, and «not there» is
/// trusted only after a time that the steady clock confirms.
pub trait Clock: Debug + Send + Sync + 'static {
    /// Unix time in milliseconds.
    fn now(&self) -> Millis;

    /// Milliseconds since whenever, by a clock that is never set back or forth. A clock that
    /// knows of none gives its time: its jumps are then not noticed.
    fn steady(&self) -> Millis {
        self.now()
    }
}

/// The machine's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Millis {
        #[expect(clippy::disallowed_methods, reason = "this is the one clock of the crate")]
        let now = SystemTime::now();
        match now.duration_since(UNIX_EPOCH) {
            Ok(since) => i64::try_from(since.as_millis()).unwrap_or(i64::MAX),
            Err(before) => -i64::try_from(before.duration().as_millis()).unwrap_or(i64::MAX),
        }
    }

    fn steady(&self) -> Millis {
        #[expect(clippy::disallowed_methods, reason = "this is the one clock of the crate")]
        let now = Instant::now();
        let since = now.saturating_duration_since(*START.get_or_init(|| now));
        i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
    }
}

/// What the steady clock counts from.
static START: OnceLock<Instant> = OnceLock::new();

/// A clock that is frozen until it is moved: for tests.
#[derive(Debug, Default)]
pub struct FixedClock {
    now: AtomicI64,
    steady: AtomicI64,
}

impl FixedClock {
    /// A clock standing at the given time.
    #[must_use]
    pub fn at(now: Millis) -> Self {
        Self { now: AtomicI64::new(now), steady: AtomicI64::new(0) }
    }

    /// Time passes.
    pub fn advance(&self, by: Millis) {
        self.steady.fetch_add(by, Ordering::SeqCst);
        self.jump(by);
    }

    /// The clock is set, forwards or backwards; no time passes.
    pub fn jump(&self, by: Millis) {
        self.now.fetch_add(by, Ordering::SeqCst);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Millis {
        self.now.load(Ordering::SeqCst)
    }

    fn steady(&self) -> Millis {
        self.steady.load(Ordering::SeqCst)
    }
}
