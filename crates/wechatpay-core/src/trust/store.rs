//! Which platform keys are trusted, and until when. A shared store: certificates and public
//! keys side by side, found by the text in `Wechatpay-Serial`.

use super::cache::{self, TrustCache};
use super::verification_failure::VerificationFailure;

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use base64::prelude::{BASE64_STANDARD, Engine as _};
use http::{HeaderMap, HeaderName};

use crate::error::{Error, Result};
use crate::keys::PlatformKey;
use crate::protocol::certificates::List;
use crate::protocol::message;

/// The platform keys of one merchant: configured ones, and fetched ones where fetching is on.
///
/// Nothing is fetched at start-up. A fetch happens when an answer names an unknown key, when
/// something has to be sealed and no key is known, and, once certificates were fetched, before
/// the next call when they have become twelve hours old (protocol 02 §2). It is done by one call at
/// a time, rate limited, and its result is taken over whole or not at all.
#[derive(Debug)]
pub struct Trust {
    pub(super) pinned: Vec<PlatformKey>,
    pub(super) can_fetch: bool,
    pub(super) fetched: RwLock<Arc<Vec<PlatformKey>>>,
    refresh: Mutex<RefreshState>,
    pub(super) cache: Option<Box<dyn TrustCache>>,
    pub(super) probes: AtomicU64,
}

#[derive(Debug, Default)]
pub(super) struct RefreshState {
    is_running: bool,
    /// No fetch before this Unix time.
    not_before: i64,
    /// No fetch only because of age before this Unix time.
    no_renewal_before: i64,
    /// When the last one succeeded.
    pub(super) refreshed_at: Option<i64>,
    /// How many failed since then.
    pub(super) failures: u32,
    /// When the last one failed, and why.
    pub(super) last_failure: Option<(i64, String)>,
}

/// What [`Trust::begin_refresh`] says.
#[derive(Debug)]
pub(crate) enum Refresh {
    /// Go ahead and fetch; report to the lease.
    Begin(RefreshLease),
    /// Another call is fetching: look again in a moment.
    Busy,
    /// Fetching is off, or was done too recently.
    Denied,
}

/// The right to fetch; given back when it is dropped, so a cancelled call blocks no other call.
#[derive(Debug)]
pub(crate) struct RefreshLease {
    trust: Arc<Trust>,
    has_reported: bool,
}

impl Trust {
    /// A store with configured keys, which fetches platform certificates (平台证书) only if
    /// `can_fetch`.
    ///
    /// # Errors
    /// If there is neither a key nor a way to get one, or two keys have the same id.
    pub fn new(pinned: Vec<PlatformKey>, can_fetch: bool) -> Result<Self> {
        if pinned.is_empty() && !can_fetch {
            return Err(Error::key("no platform key is known and none can be fetched")
                .with_hint("give the WeChat Pay public key with its id, or the APIv3 key to fetch certificates"));
        }
        for (index, key) in pinned.iter().enumerate() {
            if pinned[..index].iter().any(|other| other.is_named(key.id())) {
                return Err(Error::key(format!("two platform keys are called {}", key.id())));
            }
        }
        Ok(Self {
            pinned,
            can_fetch,
            fetched: RwLock::default(),
            refresh: Mutex::default(),
            cache: None,
            probes: AtomicU64::new(0),
        })
    }

    /// The key of that name.
    #[must_use]
    pub fn find(&self, serial: &str) -> Option<PlatformKey> {
        self.with_key(serial, PlatformKey::clone)
    }

    fn with_key<T>(&self, serial: &str, then: impl FnOnce(&PlatformKey) -> T) -> Option<T> {
        if let Some(key) = self.pinned.iter().find(|key| key.is_named(serial)) {
            return Some(then(key));
        }
        let fetched = self.fetched();
        fetched.iter().find(|key| key.is_named(serial)).map(then)
    }

    /// All keys, configured ones first.
    #[must_use]
    pub fn keys(&self) -> Vec<PlatformKey> {
        self.pinned.iter().chain(self.fetched().iter()).cloned().collect()
    }

    /// The key to seal with and to ask answers for: a public key if there is one, else the
    /// certificate that became valid last (protocol 02 §3).
    #[must_use]
    pub fn preferred(&self, now: i64) -> Option<PlatformKey> {
        let fetched = self.fetched();
        self.pinned
            .iter()
            .chain(fetched.iter())
            .filter(|key| key.is_valid_at(now))
            .max_by_key(|key| key.validity().map_or(i64::MAX, |validity| validity.from))
            .cloned()
    }

    /// Whether the keys should be fetched before something is sealed: none known, or older than
    /// twelve hours.
    #[must_use]
    pub(crate) fn is_stale(&self, now: i64) -> bool {
        let preferred = self.preferred(now);
        if preferred.as_ref().is_some_and(|key| key.validity().is_none()) || !self.can_fetch {
            return false;
        }
        let refreshed_at = self.state().refreshed_at;
        preferred.is_none() || refreshed_at.is_none_or(|at| now - at > STALE_AFTER)
    }

    /// Whether the fetched certificates are so old that the next call should fetch them anew in
    /// passing. Unlike what [`Trust::is_stale`] asks for, nothing waits for this.
    #[must_use]
    pub(crate) fn is_renewal_due(&self, now: i64) -> bool {
        if !self.can_fetch {
            return false;
        }
        let state = self.state();
        let is_old = state.refreshed_at.is_some_and(|at| now - at > STALE_AFTER);
        let may_try = now >= state.no_renewal_before;
        drop(state);
        // With a public key the certificates are only for what is left of the old days.
        is_old && may_try && self.preferred(now).is_none_or(|key| key.validity().is_some())
    }

    /// Verifies what `Wechatpay-*` headers say about the body of a reply, in the order of protocol
    /// 01 §5. Returns the id of the key that signed.
    ///
    /// # Errors
    /// See [`VerificationFailure`].
    pub fn verify(
        &self,
        headers: &HeaderMap,
        body: &[u8],
        now: i64,
    ) -> Result<String, VerificationFailure> {
        // Older SDKs take the absence of the type for RSA; the gateway always sends it, so we do
        // not (protocol 10, last table).
        let signed = Signed::read(headers)?;
        if signed.kind.is_none() {
            return Err(VerificationFailure::Unsigned(SIGNATURE_TYPE.0));
        }
        self.verify_signed(&signed, body, now)
    }

    /// As [`Trust::verify`], for a notification (回调通知): without a `Wechatpay-Signature-Type` RSA is
    /// meant (protocol 04 §1).
    ///
    /// # Errors
    /// See [`VerificationFailure`].
    pub fn verify_notification(
        &self,
        headers: &HeaderMap,
        body: &[u8],
        now: i64,
    ) -> Result<String, VerificationFailure> {
        self.verify_signed(&Signed::read(headers)?, body, now)
    }

    fn verify_signed(
        &self,
        signed: &Signed<'_>,
        body: &[u8],
        now: i64,
    ) -> Result<String, VerificationFailure> {
        let Signed { timestamp, nonce, serial, signature, kind } = *signed;
        if kind.is_some_and(|kind| kind != crate::protocol::authorization::SCHEME) {
            return Err(VerificationFailure::Algorithm);
        }
        let skew = parse_timestamp(timestamp).map(|theirs| theirs - now);
        if skew.is_none_or(|skew| skew.abs() > WINDOW) {
            return Err(VerificationFailure::Stale { skew });
        }
        let verified = self.with_key(serial, |key| {
            if signature.starts_with(PROBE) {
                self.note_probe();
                return Err(VerificationFailure::Probe);
            }
            let mismatch = || VerificationFailure::Mismatch(key.id().to_owned());
            let mut raw = [0; LONGEST_SIGNATURE];
            let length =
                BASE64_STANDARD.decode_slice(signature, &mut raw).map_err(|_| mismatch())?;
            let raw = raw.get(..length).unwrap_or_default();
            let lines = message::reply_lines(timestamp, nonce, body);
            if !key.public_key().verify_parts(&lines, raw) {
                return Err(mismatch());
            }
            if !key.is_valid_at(now) {
                return Err(VerificationFailure::Expired(key.id().to_owned()));
            }
            Ok(key.id().to_owned())
        });
        verified.unwrap_or_else(|| Err(VerificationFailure::UnknownSerial(serial.to_owned())))
    }

    fn note_probe(&self) {
        self.probes.fetch_add(1, Ordering::Relaxed);
        tracing::info!("a signature probe of WeChat Pay (签名探测) was refused; this is normal");
    }

    pub(crate) fn can_fetch(&self) -> bool {
        self.can_fetch
    }

    /// Asks for the right to fetch.
    pub(crate) fn begin_refresh(self: &Arc<Self>, now: i64) -> Refresh {
        let mut state = self.state();
        if !self.can_fetch || (!state.is_running && now < state.not_before) {
            return Refresh::Denied;
        }
        if state.is_running {
            return Refresh::Busy;
        }
        state.is_running = true;
        Refresh::Begin(RefreshLease { trust: Arc::clone(self), has_reported: false })
    }

    /// When the last fetch succeeded.
    pub(crate) fn refreshed_at(&self) -> Option<i64> {
        self.state().refreshed_at
    }

    /// Whether a call is fetching.
    pub(crate) fn is_refreshing(&self) -> bool {
        self.state().is_running
    }

    pub(super) fn fetched(&self) -> Arc<Vec<PlatformKey>> {
        Arc::clone(&self.fetched.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn state(&self) -> MutexGuard<'_, RefreshState> {
        // Nothing can panic while it is held; a poisoned lock still holds good data.
        self.refresh.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl RefreshLease {
    /// Takes the fetched keys over, all of them; `now` is when they came. Keys fetched earlier stay until they expire:
    /// during a rotation either may sign (protocol 02 §3).
    pub(crate) fn succeed(mut self, list: List, now: i64) {
        let List { mut keys, saved } = list;
        if let Some(cache) = &self.trust.cache {
            cache::keep(&**cache, &saved);
        }
        let earlier = self.trust.fetched();
        for key in earlier.iter().filter(|key| key.is_valid_at(now)) {
            if !keys.iter().any(|newer| newer.is_named(key.id())) {
                keys.push(key.clone());
            }
        }
        *self.trust.fetched.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(keys);
        self.report(Ok(()), now, PAUSE_AFTER_SUCCESS);
    }

    /// Says that it did not work, and when that was clear; what was known stays.
    pub(crate) fn fail(mut self, cause: &Error, now: i64) {
        tracing::warn!(%cause, "the platform certificates could not be refreshed");
        self.report(Err(cause.to_string()), now, PAUSE_AFTER_FAILURE);
    }

    /// The pause counts from the end: a fetch that hangs for longer than the pause would leave none.
    fn report(&mut self, result: Result<(), String>, now: i64, pause: i64) {
        self.has_reported = true;
        let mut state = self.trust.state();
        state.is_running = false;
        state.not_before = now + pause;
        match result {
            Ok(()) => {
                state.refreshed_at = Some(now);
                state.failures = 0;
            }
            Err(cause) => {
                state.failures = state.failures.saturating_add(1);
                state.no_renewal_before = now + PAUSE_AFTER_FAILED_RENEWAL;
                state.last_failure = Some((now, cause));
            }
        }
    }
}

impl Drop for RefreshLease {
    fn drop(&mut self) {
        if !self.has_reported {
            // Given back unused: whoever wants to may fetch at once.
            self.trust.state().is_running = false;
        }
    }
}

/// A header as people write it, and as it is looked up without being parsed.
pub(super) type Header = (&'static str, HeaderName);

static TIMESTAMP: Header = ("Wechatpay-Timestamp", HeaderName::from_static("wechatpay-timestamp"));
static NONCE: Header = ("Wechatpay-Nonce", HeaderName::from_static("wechatpay-nonce"));
pub(super) static SERIAL: Header =
    ("Wechatpay-Serial", HeaderName::from_static("wechatpay-serial"));
static SIGNATURE: Header = ("Wechatpay-Signature", HeaderName::from_static("wechatpay-signature"));
static SIGNATURE_TYPE: Header =
    ("Wechatpay-Signature-Type", HeaderName::from_static("wechatpay-signature-type"));

/// What the headers say about a signature.
struct Signed<'h> {
    timestamp: &'h str,
    nonce: &'h str,
    serial: &'h str,
    signature: &'h str,
    kind: Option<&'h str>,
}

impl<'h> Signed<'h> {
    fn read(headers: &'h HeaderMap) -> Result<Self, VerificationFailure> {
        Ok(Self {
            timestamp: single(headers, &TIMESTAMP)?,
            nonce: single(headers, &NONCE)?,
            serial: single(headers, &SERIAL)?,
            signature: single(headers, &SIGNATURE)?,
            kind: at_most_one(headers, &SIGNATURE_TYPE)?,
        })
    }
}

pub(super) fn single<'h>(
    headers: &'h HeaderMap,
    header: &Header,
) -> Result<&'h str, VerificationFailure> {
    at_most_one(headers, header)?.ok_or(VerificationFailure::Unsigned(header.0))
}

fn at_most_one<'h>(
    headers: &'h HeaderMap,
    header: &Header,
) -> Result<Option<&'h str>, VerificationFailure> {
    let name = header.0;
    let mut values = headers.get_all(&header.1).iter();
    let Some(first) = values.next() else { return Ok(None) };
    if values.next().is_some() {
        return Err(VerificationFailure::Ambiguous(name));
    }
    let text = first.to_str().map_err(|_| VerificationFailure::Ambiguous(name))?;
    if text.is_empty() { Err(VerificationFailure::Unsigned(name)) } else { Ok(Some(text)) }
}

/// Digits only: `+5` or ` 5` would be signed as written but read as something else elsewhere.
pub(crate) fn parse_timestamp(text: &str) -> Option<i64> {
    let is_plain = text.len() <= 12 && text.bytes().all(|b| b.is_ascii_digit());
    is_plain.then(|| text.parse().ok()).flatten()
}

/// The window of protocol 01 §5.1, in seconds; exactly this much is still fine.
pub(crate) const WINDOW: i64 = 300;

/// In bytes: that of the longest key that is accepted, RSA-8192.
const LONGEST_SIGNATURE: usize = 1024;

/// How a deliberately wrong signature begins (protocol 01 §7).
const PROBE: &str = "WECHATPAY/SIGNTEST/";

const STALE_AFTER: i64 = 12 * 3600;
const PAUSE_AFTER_SUCCESS: i64 = 60;
const PAUSE_AFTER_FAILURE: i64 = 5;
/// While the known keys do, a gateway in trouble is not asked by every call.
const PAUSE_AFTER_FAILED_RENEWAL: i64 = 300;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vectors;

    fn trust() -> Arc<Trust> {
        Arc::new(Trust::new(vec![vectors::platform_a()], true).unwrap())
    }

    fn headers(vector: &str) -> (HeaderMap, String, i64) {
        vectors::signed(vector)
    }

    #[test]
    fn doubtful_headers_are_named() {
        let check = |change: &dyn Fn(&mut HeaderMap), late: i64, expected: VerificationFailure| {
            let (mut headers, body, now) = headers("resp-200-platform-cert");
            change(&mut headers);
            let verdict = trust().verify(&headers, body.as_bytes(), now + late);
            assert_eq!(verdict, Err(expected));
        };
        let id = vectors::platform_a().id().to_owned();
        check(
            &|h| drop(h.remove("wechatpay-nonce")),
            0,
            VerificationFailure::Unsigned("Wechatpay-Nonce"),
        );
        check(
            &|h| drop(h.insert("wechatpay-serial", "".parse().unwrap())),
            0,
            VerificationFailure::Unsigned("Wechatpay-Serial"),
        );
        check(
            &|h| {
                h.append("wechatpay-signature", "AAAA".parse().unwrap());
            },
            0,
            VerificationFailure::Ambiguous("Wechatpay-Signature"),
        );
        check(
            &|h| {
                drop(h.insert(
                    "wechatpay-signature-type",
                    "WECHATPAY2-SM2-WITH-SM3".parse().unwrap(),
                ));
            },
            0,
            VerificationFailure::Algorithm,
        );
        check(
            &|h| drop(h.insert("wechatpay-timestamp", "+1700000101".parse().unwrap())),
            0,
            VerificationFailure::Stale { skew: None },
        );
        check(&|_| {}, 301, VerificationFailure::Stale { skew: Some(-301) });
        check(&|_| {}, -301, VerificationFailure::Stale { skew: Some(301) });
        check(
            &|h| drop(h.insert("wechatpay-serial", "ABCD".parse().unwrap())),
            0,
            VerificationFailure::UnknownSerial("ABCD".into()),
        );
        check(
            &|h| drop(h.insert("wechatpay-signature", "AAAA".parse().unwrap())),
            0,
            VerificationFailure::Mismatch(id.clone()),
        );
        check(
            &|h| drop(h.insert("wechatpay-signature", "WECHATPAY/SIGNTEST/QUJD".parse().unwrap())),
            0,
            VerificationFailure::Probe,
        );
    }

    #[test]
    fn exactly_five_minutes_is_fine() {
        let (headers, body, now) = headers("resp-200-platform-cert");
        for late in [-300, 0, 300] {
            assert!(trust().verify(&headers, body.as_bytes(), now + late).is_ok(), "{late}");
        }
    }

    #[test]
    fn one_fetch_at_a_time_and_all_or_nothing() {
        let trust = trust();
        let Refresh::Begin(lease) = trust.begin_refresh(1000) else { panic!("the first may") };
        assert!(matches!(trust.begin_refresh(1000), Refresh::Busy));
        drop(lease);
        let Refresh::Begin(lease) = trust.begin_refresh(1000) else { panic!("it was given back") };
        // It took a minute: the pause counts from its end.
        lease.fail(&Error::input("broken"), 1060);
        assert!(matches!(trust.begin_refresh(1064), Refresh::Denied));
        let Refresh::Begin(lease) = trust.begin_refresh(1065) else { panic!("time has passed") };
        lease.succeed(List { keys: vec![vectors::platform_b()], saved: vec![] }, 1070);
        assert!(matches!(trust.begin_refresh(1129), Refresh::Denied));
        assert_eq!(trust.refreshed_at(), Some(1070));
        assert_eq!(trust.keys().len(), 2);
        assert!(trust.find(vectors::platform_b().id()).is_some());
    }

    /// protocol 02 §3: while certificates change, either may have signed.
    #[test]
    fn a_fetched_key_stays_until_it_ends() {
        let (a, b) = (vectors::platform_a(), vectors::platform_b());
        let trust = Arc::new(Trust::new(vec![], true).unwrap());
        let fetch = |key: &PlatformKey, now: i64| {
            let Refresh::Begin(lease) = trust.begin_refresh(now) else { panic!("it may") };
            lease.succeed(List { keys: vec![key.clone()], saved: vec![] }, now);
        };
        let now = 1_700_000_000;
        fetch(&a, now);
        fetch(&b, now + 3600);
        assert_eq!(trust.keys(), [b.clone(), a]);
        fetch(&b, 4_000_000_000);
        assert_eq!(trust.keys(), [b], "what has ended goes");
    }

    #[test]
    fn sealing_takes_the_newest_certificate_or_the_public_key() {
        let now = 1_700_000_000;
        let (a, b) = (vectors::platform_a(), vectors::platform_b());
        let check = |keys: Vec<PlatformKey>, expected: &PlatformKey| {
            let trust = Trust::new(keys, false).unwrap();
            assert_eq!(trust.preferred(now).as_ref(), Some(expected));
        };
        check(vec![b.clone(), a.clone()], &b);
        let public = vectors::public_key();
        check(vec![a.clone(), public.clone(), b.clone()], &public);
        let trust = Trust::new(vec![a], false).unwrap();
        assert_eq!(trust.preferred(4_000_000_000), None, "an expired certificate seals nothing");
        assert!(Trust::new(vec![], false).is_err());
        assert!(Trust::new(vec![b.clone(), b], false).is_err());
    }
}
