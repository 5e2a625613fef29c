//! Limits of concurrency and rate for each merchant and each operation, in this process.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::Instant;

/// How much at once, and how fast. WeChat Pay counts per merchant, so divide by the number of
/// processes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Limits {
    /// Calls of one merchant at once; `None`: as many as the worker does.
    pub per_merchant: Option<usize>,
    /// Calls of one operation of one merchant at once, unless named below.
    pub per_operation: Option<usize>,
    /// Calls at once of single operations, such as `POST /v3/refund/domestic/refunds`.
    pub operations: Vec<(String, usize)>,
    /// Calls per second of single operations of one merchant, such as 150 refunds
    /// (protocol 03 §6).
    pub rates: Vec<(String, u32)>,
}

/// Lets calls through as the limits allow.
#[derive(Debug)]
pub(super) struct CallLimiter {
    limits: Limits,
    merchants: Mutex<HashMap<String, Arc<Semaphore>>>,
    operations: Mutex<HashMap<Pair, OperationLimit>>,
}

/// A merchant and an operation.
type Pair = (String, String);

#[derive(Debug, Clone)]
struct OperationLimit {
    slots: Arc<Semaphore>,
    /// When the next call may start, where there is a rate.
    next: Option<Instant>,
}

/// The right to send; given back when dropped.
pub(super) type Permit = (OwnedSemaphorePermit, OwnedSemaphorePermit);

impl CallLimiter {
    pub(super) fn new(limits: Limits) -> Self {
        Self { limits, merchants: Mutex::default(), operations: Mutex::default() }
    }

    /// Waits until a call may start. `None` if the gate is closed for good.
    pub(super) async fn enter(&self, merchant: &str, operation: &str) -> Option<Permit> {
        let pair = (merchant.to_owned(), operation.to_owned());
        let operation_limit = self.operation_limit(&pair).slots;
        let merchants = self.limits.per_merchant.unwrap_or(Semaphore::MAX_PERMITS);
        let merchant = {
            let mut all = guard(&self.merchants);
            let slots = all.entry(pair.0.clone());
            Arc::clone(slots.or_insert_with(|| Arc::new(Semaphore::new(merchants))))
        };
        let operation = operation_limit.acquire_owned().await.ok()?;
        let merchant = merchant.acquire_owned().await.ok()?;
        let start = self.reserve(&pair, Instant::now());
        tokio::time::sleep_until(start).await;
        Some((operation, merchant))
    }

    /// Pairs whose limits are used up: there is no use in claiming for them.
    pub(super) fn busy(&self) -> Vec<Pair> {
        let soon = Instant::now() + SOON;
        let lanes = guard(&self.operations);
        let is_full = |operation_limit: &OperationLimit| {
            operation_limit.slots.available_permits() == 0
                || operation_limit.next.is_some_and(|next| next > soon)
        };
        lanes
            .iter()
            .filter(|(_, operation_limit)| is_full(operation_limit))
            .map(|(pair, _)| pair.clone())
            .collect()
    }

    fn operation_limit(&self, pair: &Pair) -> OperationLimit {
        let named = self.limits.operations.iter().find(|(operation, _)| *operation == pair.1);
        let slots = named.map(|(_, slots)| *slots).or(self.limits.per_operation);
        let slots = slots.unwrap_or(Semaphore::MAX_PERMITS);
        let fresh = || OperationLimit { slots: Arc::new(Semaphore::new(slots)), next: None };
        guard(&self.operations).entry(pair.clone()).or_insert_with(fresh).clone()
    }

    /// When this call may start; the next one later by the rate's step.
    fn reserve(&self, pair: &Pair, now: Instant) -> Instant {
        let rate = self.limits.rates.iter().find(|(operation, _)| *operation == pair.1);
        let Some((_, per_second)) = rate else { return now };
        let step = Duration::from_secs(1) / (*per_second).max(1);
        let mut lanes = guard(&self.operations);
        let Some(operation_limit) = lanes.get_mut(pair) else { return now };
        let start = operation_limit.next.unwrap_or(now).max(now);
        operation_limit.next = Some(start + step);
        start
    }
}

fn guard<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Nothing can panic while it is held.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A lane whose next start is further away than this counts as full.
const SOON: Duration = Duration::from_millis(500);

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn rates_space_calls_and_full_lanes_are_busy() {
        let rates = vec![("slow".to_owned(), 2)];
        let limiter =
            CallLimiter::new(Limits { rates, per_operation: Some(5), ..Limits::default() });
        let began = Instant::now();
        let mut passes = Vec::new();
        for expected in [0, 500, 1000, 1500] {
            passes.push(limiter.enter("m", "slow").await.unwrap());
            assert_eq!(began.elapsed().as_millis(), expected);
        }
        for _ in 0..5 {
            passes.push(limiter.enter("m", "fast").await.unwrap());
        }
        assert_eq!(began.elapsed().as_millis(), 1500, "no rate, no wait");
        assert_eq!(limiter.busy(), [("m".to_owned(), "fast".to_owned())]);
        passes.clear();
        assert!(limiter.busy().is_empty());
    }
}
