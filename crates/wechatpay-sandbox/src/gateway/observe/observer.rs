//! Keeps the latest calls of each merchant.

use std::{
    collections::{HashMap, VecDeque},
    hash::RandomState,
    sync::{Mutex, PoisonError},
};

use tokio::time::Instant;

use super::ObservedCall;
use crate::engine::{Answer, Incoming};

/// The latest calls of each merchant. Bodies are not kept, only what they show.
#[derive(Debug)]
pub(crate) struct Observer {
    calls: Mutex<HashMap<String, VecDeque<ObservedCall>>>,
    hasher: RandomState,
    /// For the milliseconds between calls.
    begun: Instant,
}

/// A call that was verified and answered.
pub(crate) struct AnsweredCall<'a> {
    pub(crate) request: &'a Incoming,
    pub(crate) answer: &'a Answer,
    /// Unix second by the machine's clock.
    pub(crate) wire_now: i64,
    /// Unix second by the clock of the orders.
    pub(crate) at: i64,
    /// Whether the signature of the answer is spoilt, by a fault.
    pub(crate) is_forged: bool,
}

impl Default for Observer {
    fn default() -> Self {
        Self { calls: Mutex::default(), hasher: RandomState::new(), begun: Instant::now() }
    }
}

impl Observer {
    /// Takes note of a call.
    pub(crate) fn note(&self, mchid: &str, answered: &AnsweredCall<'_>) {
        let call = ObservedCall::look(answered, self.begun.elapsed(), &self.hasher);
        let mut calls = self.calls.lock().unwrap_or_else(PoisonError::into_inner);
        let calls = calls.entry(mchid.to_owned()).or_default();
        if calls.len() == MOST_CALLS {
            calls.pop_front();
        }
        calls.push_back(call);
    }

    /// Forgets everything, after a restore or reset.
    pub(crate) fn forget(&self) {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// The calls of a merchant, oldest first.
    pub(crate) fn seen(&self, mchid: &str) -> Vec<ObservedCall> {
        let calls = self.calls.lock().unwrap_or_else(PoisonError::into_inner);
        calls.get(mchid).map(|calls| calls.iter().cloned().collect()).unwrap_or_default()
    }
}

/// Enough for a run of tests, and little memory.
const MOST_CALLS: usize = 2000;
