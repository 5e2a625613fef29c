//! The latest calls of each merchant's service, as far as the go-live checklist needs them.

use std::{
    collections::{HashMap, VecDeque},
    hash::{BuildHasher as _, RandomState},
    sync::{Mutex, PoisonError},
};

use serde_json::Value;

use crate::engine::Incoming;

/// The latest calls of each merchant. Bodies are not kept, only whether two are the same.
#[derive(Debug, Default)]
pub(crate) struct Observer {
    calls: Mutex<HashMap<String, VecDeque<ObservedCall>>>,
    hasher: RandomState,
}

/// A call that was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ObservedCall {
    pub(crate) method: String,
    pub(crate) target: String,
    /// 商户单号 in the body.
    pub(crate) number: Option<String>,
    /// Stands for the body.
    pub(crate) body: u64,
    /// Stands for the body without its number.
    pub(crate) rest: u64,
    pub(crate) status: u16,
}

impl Observer {
    /// Takes note of a call that was verified and answered.
    pub(crate) fn note(&self, mchid: &str, request: &Incoming, status: u16) {
        let seen = self.look(request, status);
        let mut calls = self.calls.lock().unwrap_or_else(PoisonError::into_inner);
        let calls = calls.entry(mchid.to_owned()).or_default();
        if calls.len() == MOST_CALLS {
            calls.pop_front();
        }
        calls.push_back(seen);
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

    fn look(&self, request: &Incoming, status: u16) -> ObservedCall {
        let body = self.hasher.hash_one(&request.body);
        let mut seen = ObservedCall {
            method: request.method.to_string(),
            target: request.target.clone(),
            number: None,
            body,
            rest: body,
            status,
        };
        let Ok(Value::Object(mut members)) = serde_json::from_slice(&request.body) else {
            return seen;
        };
        if let Some(name) = NUMBERS.iter().find(|name| members.contains_key(**name)) {
            seen.number = members.remove(*name).and_then(|value| value.as_str().map(str::to_owned));
            seen.rest = self.hasher.hash_one(Value::Object(members).to_string());
        }
        seen
    }
}

/// The member by which an operation is repeated; a refund also names the order it is of.
const NUMBERS: &[&str] = &[
    "out_refund_no",
    "out_bill_no",
    "out_batch_no",
    "out_order_no",
    "combine_out_trade_no",
    "out_trade_no",
    "out_request_no",
];
/// Enough for a run of tests, and little memory.
const MOST_CALLS: usize = 2000;
