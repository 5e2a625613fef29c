//! Time and random numbers. No other module reads the clock or the random generator.

use std::fmt::Debug;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use aws_lc_rs::rand;

/// Gives the time.
pub trait Clock: Debug + Send + Sync {
    /// Unix time in whole seconds.
    fn now(&self) -> i64;

    /// Time since some fixed moment, for measuring how long something takes: never goes back, even
    /// if somebody sets the machine's clock. By itself it follows [`Clock::now`].
    fn elapsed(&self) -> Duration {
        Duration::from_secs(u64::try_from(self.now()).unwrap_or_default())
    }
}

/// Makes the random text of a request (`nonce_str`).
pub trait Nonce: Debug + Send + Sync {
    /// Text that is never the same twice: 32 characters of `0-9A-Z`.
    fn nonce(&self) -> String;
}

/// The machine's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> i64 {
        #[expect(clippy::disallowed_methods, reason = "this is the one clock of the crate")]
        let now = SystemTime::now();
        match now.duration_since(UNIX_EPOCH) {
            Ok(since) => i64::try_from(since.as_secs()).unwrap_or(i64::MAX),
            Err(before) => -i64::try_from(before.duration().as_secs()).unwrap_or(i64::MAX),
        }
    }

    fn elapsed(&self) -> Duration {
        static BEGINNING: LazyLock<Instant> = LazyLock::new(instant);
        // Whoever asks first is the beginning: both are read then, in whatever order.
        let beginning = *BEGINNING;
        instant().saturating_duration_since(beginning)
    }
}

fn instant() -> Instant {
    #[expect(clippy::disallowed_methods, reason = "this is the one clock of the crate")]
    Instant::now()
}

/// Measures how long a call takes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stopwatch(Instant);

impl Stopwatch {
    #[expect(clippy::disallowed_methods, reason = "as above: nothing is decided by it")]
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    pub(crate) fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}

/// A clock that is frozen until it is set: for tests and recorded vectors.
#[derive(Debug, Default)]
pub struct FixedClock(AtomicI64);

impl FixedClock {
    /// A clock standing at the given Unix time.
    #[must_use]
    pub fn at(unix: i64) -> Self {
        Self(AtomicI64::new(unix))
    }

    /// Moves the clock to the given Unix time.
    pub fn set(&self, unix: i64) {
        self.0.store(unix, Ordering::SeqCst);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }
}

/// Random text from the cryptographic generator.
#[derive(Clone, Copy, Debug, Default)]
pub struct RandomNonce;

impl Nonce for RandomNonce {
    fn nonce(&self) -> String {
        let mut bytes = [0_u8; 32];
        if rand::fill(&mut bytes).is_err() {
            // A nonce only has to be unique and the signature covers it: an address and the clock
            // are enough if the system's generator ever fails.
            let salt = std::ptr::from_ref(&bytes).addr().wrapping_mul(0x9E37_79B9);
            let mixed = format!("{:032X}", salt ^ usize::try_from(SystemClock.now()).unwrap_or(0));
            return mixed;
        }
        bytes.iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect()
    }
}

/// A nonce that is always the same: for recorded vectors.
#[derive(Clone, Debug)]
pub struct FixedNonce(pub String);

impl Nonce for FixedNonce {
    fn nonce(&self) -> String {
        self.0.clone()
    }
}

/// 32 letters and digits, so that a byte modulo 32 is unbiased.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKLMNPQRSTUVWX";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nonces_have_the_customary_form_and_differ() {
        let first = RandomNonce.nonce();
        assert_eq!(first.len(), 32);
        assert!(first.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()));
        assert_ne!(first, RandomNonce.nonce());
    }
}
