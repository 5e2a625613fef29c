//! The state of the trusted keys, for monitoring: which keys, how many days they have left, how
//! the last refresh went.

use std::sync::atomic::Ordering;

use super::Trust;
use crate::keys::{PlatformKey, Validity};

/// The state of a [`Trust`] at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TrustReport {
    /// Every key, configured ones first.
    pub keys: Vec<TrustedKey>,
    /// Whether certificates are fetched when they are needed.
    pub can_fetch: bool,
    /// When the certificates were last fetched (or signed, if they come from a cache), Unix time.
    pub refreshed_at: Option<i64>,
    /// How many fetches have failed since then.
    pub failures: u32,
    /// When the last failure was, and why.
    pub last_failure: Option<(i64, String)>,
    /// How many signature probes (签名探测) were met and refused. They are normal.
    pub probes: u64,
}

/// One platform key.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TrustedKey {
    /// What `Wechatpay-Serial` calls it.
    pub id: String,
    /// Where it comes from.
    pub origin: KeyOrigin,
    /// A certificate's validity; `None` for a public key, which does not end.
    pub validity: Option<Validity>,
    /// Whole days left, negative once it has ended; `None` for a public key.
    pub days_left: Option<i64>,
    /// SHA-256 of the key (SPKI), hex.
    pub fingerprint: String,
    /// Whether it is the one that is sealed with, and that answers are asked for.
    pub is_preferred: bool,
}

/// Where a key comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyOrigin {
    /// From the settings.
    Configured,
    /// From WeChat Pay's list of certificates.
    Fetched,
}

impl Trust {
    /// What is known at the given Unix time.
    #[must_use]
    pub fn report(&self, now: i64) -> TrustReport {
        let preferred = self.preferred(now);
        let fetched = self.fetched();
        let configured = self.pinned.iter().map(|key| (key, KeyOrigin::Configured));
        let keys = configured.chain(fetched.iter().map(|key| (key, KeyOrigin::Fetched)));
        let describe = |(key, origin): (&PlatformKey, KeyOrigin)| TrustedKey {
            id: key.id().to_owned(),
            origin,
            validity: key.validity(),
            days_left: key.validity().map(|validity| (validity.until - now).div_euclid(86_400)),
            fingerprint: key.public_key().fingerprint(),
            is_preferred: preferred.as_ref().is_some_and(|preferred| preferred.is_named(key.id())),
        };
        let keys = keys.map(describe).collect();
        let state = self.state();
        TrustReport {
            keys,
            can_fetch: self.can_fetch,
            refreshed_at: state.refreshed_at,
            failures: state.failures,
            last_failure: state.last_failure.clone(),
            probes: self.probes.load(Ordering::Relaxed),
        }
    }
}

impl TrustReport {
    /// The fewest days that any certificate still needed has left: the number to watch. During a
    /// rotation the newest certificate counts, since the old one may end in peace. `None` if only
    /// public keys are in use, or nothing is known yet.
    #[must_use]
    pub fn days_left(&self) -> Option<i64> {
        self.keys.iter().filter_map(|key| key.days_left).max()
    }
}
