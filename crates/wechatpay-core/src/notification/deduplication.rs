//! Deduplication (去重): the same notification comes more than once, even in parallel.

use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::sync::{Mutex, PoisonError};

use serde_json::Value;

use super::Notification;
use crate::error::BoxError;

/// Remembers which notifications were handled (去重). Implement it on the database that the
/// handler writes to, so that both are stored together; [`MemoryDeduplicator`] is for one process.
///
/// A notification has two keys: its id, and what it reports ([`Notification::deduplication_keys`]). All
/// three methods are given both.
pub trait Deduplicator: Send + Sync {
    /// Claims the keys, all or none.
    ///
    /// # Errors
    /// If the storage cannot be read; answer with a failure then, and it comes again.
    fn begin(&self, keys: &[String]) -> Result<ClaimStatus, BoxError>;

    /// The handler is done: repeats need not be handled any more.
    ///
    /// # Errors
    /// If it cannot be stored.
    fn finish(&self, keys: &[String]) -> Result<(), BoxError>;

    /// The handler failed: the next repeat shall be handled.
    fn abandon(&self, keys: &[String]);
}

/// Whether a notification is new, being handled, or done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimStatus {
    /// New, and claimed now.
    New,
    /// It is being handled right now: answer with a failure, since the other handler may still
    /// fail.
    Busy,
    /// Done: answer that it was received.
    Done,
}

/// The right to handle a notification. Dropped without [`Claim::finish`], even by a panic, it lets
/// the repeat through.
#[must_use = "dropping it lets the repeat through"]
pub struct Claim<'s, S: Deduplicator + ?Sized> {
    seen: &'s S,
    keys: Vec<String>,
    is_finished: bool,
}

/// What to do with a notification.
#[derive(Debug)]
pub enum DuplicateCheck<'s, S: Deduplicator + ?Sized> {
    /// Handle it, then finish the claim.
    Handle(Claim<'s, S>),
    /// It is being handled: answer with a failure.
    Wait,
    /// It was handled: answer that it was received.
    Skip,
}

impl Notification {
    /// What tells a repeat: the id, and where the resource has one, the merchant's number together
    /// with event, state and the receiver of a share (the official advice, protocol 04 §4).
    #[must_use]
    pub fn deduplication_keys(&self) -> Vec<String> {
        let text = |value: Option<&Value>| match value? {
            Value::String(text) if !text.is_empty() => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        };
        let mut keys = vec![format!("id {}", self.id)];
        let number = NUMBERS.iter().find_map(|name| {
            text(self.resource.get(name)).map(|number| format!("{name} {number}"))
        });
        if let Some(number) = number {
            let state = STATES.iter().find_map(|path| text(self.resource.pointer(path)));
            let merchant = MERCHANTS.iter().filter_map(|name| text(self.resource.get(name)));
            let merchant = merchant.collect::<Vec<_>>().join("/");
            let state = state.unwrap_or_default();
            // A shared order is reported once for each receiver, by the same number.
            let receiver = self.resource.get("receiver").map(|receiver| {
                let digest = crate::keys::sha256_hex(receiver.to_string().as_bytes());
                format!(" {digest}")
            });
            let receiver = receiver.unwrap_or_default();
            keys.push(format!("{merchant} {number} {} {state}{receiver}", self.event_type));
        }
        keys
    }

    /// Whether to handle this notification: see [`Deduplicator`].
    ///
    /// ```
    /// # use wechatpay_core::{Notification, MemoryDeduplicator, DuplicateCheck};
    /// # fn store(_: &Notification) -> Result<(), Box<dyn std::error::Error + Send + Sync>> { Ok(()) }
    /// /// Whether to answer that it was received.
    /// fn handle(
    ///     notification: &Notification,
    ///     seen: &MemoryDeduplicator,
    /// ) -> Result<bool, Box<dyn std::error::Error + Send + Sync>> {
    ///     Ok(match notification.check_duplicate(seen)? {
    ///         DuplicateCheck::Handle(claim) => {
    ///             store(notification)?;
    ///             claim.finish()?;
    ///             true
    ///         }
    ///         DuplicateCheck::Wait => false,
    ///         DuplicateCheck::Skip => true,
    ///     })
    /// }
    /// ```
    ///
    /// # Errors
    /// If the storage cannot be read.
    pub fn check_duplicate<'s, S: Deduplicator + ?Sized>(
        &self,
        seen: &'s S,
    ) -> Result<DuplicateCheck<'s, S>, BoxError> {
        let keys = self.deduplication_keys();
        Ok(match seen.begin(&keys)? {
            ClaimStatus::New => DuplicateCheck::Handle(Claim { seen, keys, is_finished: false }),
            ClaimStatus::Busy => DuplicateCheck::Wait,
            ClaimStatus::Done => DuplicateCheck::Skip,
        })
    }
}

impl<S: Deduplicator + ?Sized> Claim<'_, S> {
    /// It is done.
    ///
    /// # Errors
    /// If that cannot be stored; the repeat is let through then.
    pub fn finish(mut self) -> Result<(), BoxError> {
        self.seen.finish(&self.keys)?;
        self.is_finished = true;
        Ok(())
    }
}

impl<S: Deduplicator + ?Sized> Drop for Claim<'_, S> {
    fn drop(&mut self) {
        if !self.is_finished {
            self.seen.abandon(&self.keys);
        }
    }
}

impl<S: Deduplicator + ?Sized> fmt::Debug for Claim<'_, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Claim").finish_non_exhaustive()
    }
}

/// A bounded memory of one process: the oldest finished ones are forgotten first.
#[derive(Debug)]
pub struct MemoryDeduplicator {
    capacity: usize,
    entries: Mutex<Entries>,
}

#[derive(Default)]
struct Entries {
    /// `true` is done.
    known: HashMap<String, bool>,
    done: VecDeque<String>,
}

impl MemoryDeduplicator {
    /// Remembers this many finished keys; a notification has up to two.
    #[must_use]
    pub fn new(capacity: usize) -> Self {
        Self { capacity, entries: Mutex::default() }
    }
}

impl Default for MemoryDeduplicator {
    fn default() -> Self {
        Self::new(100_000)
    }
}

impl Deduplicator for MemoryDeduplicator {
    fn begin(&self, keys: &[String]) -> Result<ClaimStatus, BoxError> {
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        let known = keys.iter().filter_map(|key| entries.known.get(key).copied());
        match known.max() {
            Some(true) => Ok(ClaimStatus::Done),
            Some(false) => Ok(ClaimStatus::Busy),
            None => {
                entries.known.extend(keys.iter().map(|key| (key.clone(), false)));
                Ok(ClaimStatus::New)
            }
        }
    }

    fn finish(&self, keys: &[String]) -> Result<(), BoxError> {
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        for key in keys {
            if entries.known.insert(key.clone(), true) != Some(true) {
                entries.done.push_back(key.clone());
            }
        }
        while entries.done.len() > self.capacity {
            if let Some(oldest) = entries.done.pop_front() {
                entries.known.remove(&oldest);
            }
        }
        Ok(())
    }

    fn abandon(&self, keys: &[String]) {
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        entries.known.retain(|key, is_done| *is_done || !keys.contains(key));
    }
}

/// The keys hold numbers of orders: how many there are is enough.
impl fmt::Debug for Entries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} keys", self.known.len())
    }
}

/// Where the merchant's number stands, the most particular first.
const NUMBERS: [&str; 13] = [
    "out_return_no",
    "out_refund_no",
    "out_bill_no",
    "out_batch_no",
    "combine_out_trade_no",
    "out_trade_no",
    "out_order_no",
    "out_request_no",
    "out_card_code",
    "out_contract_code",
    "refund_id",
    "transaction_id",
    "order_id",
];

/// One event may report several states of the same number.
const STATES: [&str; 6] = [
    "/trade_state",
    "/refund_status",
    "/pay_information/pay_state",
    "/user_service_status",
    "/state",
    "/status",
];

/// Numbers are unique for each merchant only.
const MERCHANTS: [&str; 4] = ["mchid", "sp_mchid", "sub_mchid", "combine_mchid"];
