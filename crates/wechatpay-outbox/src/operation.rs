//! Properties of operations as data: the number that identifies an entry, the query that tells
//! whether the call took effect, and how its answer settles the entry.
//!
//! The outbox itself knows no refund and no order. The rows of `operations.json` do, and a
//! program may add its own with [`Operations::with`].

use std::collections::HashMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wechatpay_core::keys::sha256_hex;
use wechatpay_core::{Call, Method};

use crate::clock::Millis;
use crate::decide::Finding;
use crate::entry::{Intent, StoredReply};
use crate::error::{Error, ErrorKind, Result};

/// What is known of one operation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Operation {
    /// Method and template, such as `POST /v3/refund/domestic/refunds`.
    pub operation: String,
    /// The name space of its numbers; operations that share one number share the scope. The
    /// operation itself by default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// Where the number stands: path variables (`{out_trade_no}`) or body paths
    /// (`/out_refund_no`). Parts marked `#/wechat_openid` are hashed, absent ones left out.
    pub key: Vec<String>,
    /// Whether the call moves money: after 429 it is asked about first (protocol 03 §4).
    #[serde(default)]
    pub moves_money: bool,
    /// Whether every verified refusal ends it, even after an attempt whose outcome is unknown
    /// (edu-star, protocol 07 §2.1).
    #[serde(default)]
    pub refusal_settles: bool,
    /// Seconds after the first attempt in which the identical call may be repeated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_window: Option<u32>,
    /// Seconds for which the answer is good: it is given again to the same request meanwhile,
    /// and asked for again afterwards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_life: Option<u32>,
    /// Where the amount in fen (分) is in the body, for reconciliation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<String>,
    /// The query that tells whether it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub query: Option<Query>,
}

/// The query that tells whether a call took effect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Query {
    /// Its path template with a leading slash.
    pub template: String,
    /// Path variables and query parameters, and where their values are in the call: `/appid`
    /// in the body, `{out_order_no}` in the path, `@mchid` for the merchant.
    pub values: Vec<(String, String)>,
    /// Codes of a verified 404 that say «there is no such thing».
    pub absent: Vec<String>,
    /// Where the state is in the answer; without it, an answer is proof enough.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// What each state says about our call; `*` stands for all others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub states: Vec<(String, Verdict)>,
    /// Members of the answer that must be what we asked for, as (answer, body) paths; if one
    /// differs, a person must look.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub same: Vec<(String, String)>,
}

/// What a state in a query's answer says about our call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It happened.
    Happened,
    /// It is there; the same request gives its answer again.
    Repeat,
    /// It is there and ended without effect.
    Failed,
    /// Not decided yet.
    Open,
    /// The thing is there, but our call has not changed it.
    Absent,
}

/// What `decide` needs to know of an operation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "four independent questions, not a state")]
pub struct OperationProperties {
    /// The identical call does no harm twice.
    pub is_repeatable: bool,
    /// There is a query for it.
    pub has_query: bool,
    /// It moves money.
    pub moves_money: bool,
    /// Every verified refusal ends it.
    pub refusal_settles: bool,
    /// How long after the first attempt it may be repeated.
    pub retry_window: Option<Millis>,
}

/// The operations that are known.
#[derive(Clone, Debug)]
pub struct Operations(HashMap<String, Operation>);

impl Operations {
    /// None at all: every call needs its key from the caller, and nothing can be asked.
    #[must_use]
    pub fn none() -> Self {
        Self(HashMap::new())
    }

    /// Those of `operations.json`: basic payment, refund, transfer, edu-star, payscore and
    /// discount card.
    ///
    /// # Errors
    /// Never in practice: a test reads the file.
    pub fn known() -> Result<Self> {
        Self::none().with_json(include_str!("operations.json"))
    }

    /// Adds rows from JSON, an array like `operations.json`; a later row replaces an earlier one.
    ///
    /// # Errors
    /// If it is not such an array.
    pub fn with_json(self, text: &str) -> Result<Self> {
        let rows: Vec<Operation> = serde_json::from_str(text).map_err(|cause| {
            Error::new(ErrorKind::Input, "the table of operations cannot be read")
                .with_source(cause)
        })?;
        Ok(rows.into_iter().fold(self, Self::with))
    }

    /// Adds one row, or replaces it.
    #[must_use]
    pub fn with(mut self, row: Operation) -> Self {
        self.0.insert(row.operation.clone(), row);
        self
    }

    /// The row of an operation.
    #[must_use]
    pub fn find(&self, operation: &str) -> Option<&Operation> {
        self.0.get(operation)
    }

    /// What `decide` needs to know of an intent.
    #[must_use]
    pub fn traits(&self, intent: &Intent) -> OperationProperties {
        let is_repeatable = intent.call.is_repeatable();
        let Some(row) = self.find(&intent.operation) else {
            return OperationProperties { is_repeatable, ..OperationProperties::default() };
        };
        OperationProperties {
            is_repeatable,
            has_query: row.query_call(intent).is_some(),
            moves_money: row.moves_money,
            refusal_settles: row.refusal_settles,
            retry_window: row.retry_window.map(|seconds| i64::from(seconds) * 1000),
        }
    }
}

impl Operation {
    /// The business key of a call, or the name of the part that is missing.
    ///
    /// # Errors
    /// If no part of the key is in the call.
    pub fn key_of(&self, call: &Call) -> Result<String> {
        self.key_in(call, &body_of(call))
    }

    /// The same, of a call whose body has been read already.
    pub(crate) fn key_in(&self, call: &Call, body: &Value) -> Result<String> {
        let parts: Vec<String> =
            self.key.iter().filter_map(|at| key_part(call, body, at)).collect();
        if parts.is_empty() {
            let names = self.key.join(", ");
            let message = format!("{}: no business key stands at {names}", self.operation);
            return Err(Error::new(ErrorKind::Input, message).with_hint(
                "give the number in the call, or a key of your own in the options (--key)",
            ));
        }
        Ok(parts.join("|"))
    }

    /// The amount in fen (分) that the call asks for.
    #[must_use]
    pub fn amount_of(&self, call: &Call) -> Option<i64> {
        body_of(call).pointer(self.amount.as_deref()?)?.as_i64()
    }

    /// The query for an intent, if all its values can be had.
    #[must_use]
    pub fn query_call(&self, intent: &Intent) -> Option<Call> {
        let query = self.query.as_ref()?;
        let body = body_of(&intent.call);
        let mut path = query.template.clone();
        let mut parameters = Vec::new();
        for (name, at) in &query.values {
            let value = if at == "@mchid" {
                intent.merchant.clone()
            } else {
                value_at(&intent.call, &body, at)?
            };
            let encoded = utf8_percent_encode(&value, UNRESERVED).to_string();
            let slot = format!("{{{name}}}");
            if path.contains(&slot) {
                path = path.replace(&slot, &encoded);
            } else {
                parameters.push(format!("{name}={encoded}"));
            }
        }
        Some(Call {
            method: Method::Get,
            template: query.template.clone(),
            path,
            query: (!parameters.is_empty()).then(|| parameters.join("&")),
            headers: Vec::new(),
            body: None,
            repeat: Vec::new(),
            sealed_with: None,
        })
    }

    /// What a verified answer to the query says, and the business state it names.
    #[must_use]
    pub fn read_query(&self, intent: &Intent, answer: &[u8]) -> (Finding, Option<String>) {
        let Some(query) = &self.query else { return (Finding::Nothing, None) };
        let Ok(answer) = serde_json::from_slice::<Value>(answer) else {
            return (Finding::Nothing, None);
        };
        let body = body_of(&intent.call);
        let is_ours = query.same.iter().all(|(theirs, ours)| {
            let (theirs, ours) = (answer.pointer(theirs), body.pointer(ours));
            theirs.is_none() || ours.is_none() || theirs == ours
        });
        let state =
            query.state.as_ref().and_then(|at| answer.pointer(at)?.as_str()).map(str::to_owned);
        if !is_ours {
            return (Finding::Nothing, state);
        }
        (query.verdict(state.as_deref()), state)
    }

    /// Whether a verified refusal of the query says that there is no such thing.
    #[must_use]
    pub fn says_absent(&self, status: u16, code: &str) -> bool {
        let is_known = |query: &Query| query.absent.iter().any(|known| known == code);
        status == 404 && self.query.as_ref().is_some_and(is_known)
    }

    /// Whether a stored answer is still good for the same request.
    #[must_use]
    pub fn is_alive(&self, reply: &StoredReply, now: Millis) -> bool {
        self.reply_life.is_none_or(|life| now - reply.at < i64::from(life) * 1000)
    }
}

impl Query {
    fn verdict(&self, state: Option<&str>) -> Finding {
        if self.states.is_empty() {
            return Finding::Happened;
        }
        let named = |name: &str| self.states.iter().find(|(known, _)| known == name);
        let found = state.and_then(named).or_else(|| named("*"));
        match found.map(|(_, verdict)| *verdict) {
            Some(Verdict::Happened) => Finding::Happened,
            Some(Verdict::Repeat) => Finding::Repeat,
            Some(Verdict::Failed) => Finding::Failed,
            Some(Verdict::Absent) => Finding::Absent,
            Some(Verdict::Open) | None => Finding::Open,
        }
    }
}

fn key_part(call: &Call, body: &Value, at: &str) -> Option<String> {
    match at.strip_prefix('#') {
        Some(at) => {
            let value = value_at(call, body, at)?;
            Some(sha256_hex(value.as_bytes()).chars().take(16).collect())
        }
        None => value_at(call, body, at),
    }
}

/// The text or number at a place in a call; an empty text counts as absent.
fn value_at(call: &Call, body: &Value, at: &str) -> Option<String> {
    if at.starts_with('{') {
        return path_value(call, at);
    }
    match body.pointer(at)? {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn path_value(call: &Call, slot: &str) -> Option<String> {
    let index = call.template.split('/').position(|segment| segment == slot)?;
    let segment = call.path.split('/').nth(index)?;
    let text = percent_decode_str(segment).decode_utf8().ok()?;
    (!text.is_empty()).then(|| text.into_owned())
}

fn body_of(call: &Call) -> Value {
    let body = call.body.as_deref().map(serde_json::from_str);
    body.and_then(Result::ok).unwrap_or(Value::Null)
}

const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

#[cfg(test)]
#[path = "operation_tests.rs"]
mod tests;
