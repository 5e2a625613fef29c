//! The samples of families with state machines in the order in which a merchant sends them: create,
//! query, the user acts, refund or close or complete, query again.
//!
//! A value of a sample is replaced only where it must match what the sandbox made up or what an earlier
//! sample said: numbers, openids, ids. Each flow lists the members it replaces, and fails if it replaces
//! others or fewer. Times are not replaced: each flow sets the sandbox's clock to its samples' day.

mod cards;
mod money;
mod pay;
mod payscore;

use std::collections::BTreeSet;

use serde_json::{Value, json};
use wechatpay_catalogue::{Mode as Caller, catalogue};
use wechatpay_core::Time;
use wechatpay_sandbox::{Mode, Sandbox};

use crate::samples::{self, Known, Sent};
use crate::support::{admin, start};

/// A merchant that sends samples to a sandbox of its own.
pub(crate) struct Flow {
    sandbox: Sandbox,
    caller: Caller,
    known: Known,
    /// The members that may be replaced.
    matching: BTreeSet<&'static str>,
    replaced: BTreeSet<String>,
}

impl Flow {
    /// Begins at a moment; `matching` are the members whose values have to match.
    pub(crate) async fn start(caller: Caller, at: &str, matching: &[&'static str]) -> Self {
        let sandbox = start(Mode::Both).await;
        let flow = Self {
            sandbox,
            caller,
            known: samples::merchant(),
            matching: matching.iter().copied().collect(),
            replaced: BTreeSet::new(),
        };
        flow.set_clock(at).await;
        flow
    }

    /// Moves the sandbox's clock.
    pub(crate) async fn set_clock(&self, at: &str) {
        let second = Time::from(at).instant().unwrap().unix_timestamp();
        admin(&self.sandbox, "POST", "clock", json!({ "set": second })).await;
    }

    /// Sends an operation's sample, which must succeed, and remembers the values that have to match.
    pub(crate) async fn send(&mut self, id: &str) -> Value {
        self.send_with_own(id, &[]).await
    }

    /// The same; the members in `own` keep the values of the sample.
    pub(crate) async fn send_with_own(&mut self, id: &str, own: &[&str]) -> Value {
        let operation = catalogue().operation(id).unwrap_or_else(|| panic!("{id} is unknown"));
        let mut known = self.known.clone();
        known.retain(|name, _| !own.contains(&name.as_str()));
        let sent = samples::send(&self.sandbox, operation, self.caller, &known).await;
        let Sent { request, replaced, reply, lost } = sent;
        assert!((200..300).contains(&reply.status), "{id}: {request:?} → {}", reply.text);
        assert_eq!(reply.header("wechatpay-sandbox-generic"), "", "{id} is not played");
        assert_eq!(lost, Vec::<String>::new(), "{id}: {}", reply.text);
        self.replaced.extend(replaced);
        for part in &request {
            self.remember(part);
        }
        if operation.download {
            return json!(reply.text);
        }
        let answer = if reply.text.is_empty() { Value::Null } else { reply.json() };
        self.remember(&answer);
        answer
    }

    /// Acts for the user, the bank or time; the path names a member whose value is put in its place.
    pub(crate) async fn act(&mut self, path: &str, body: Value) -> Value {
        let path = self.known.iter().fold(path.to_owned(), |path, (name, value)| {
            path.replace(&format!("{{{name}}}"), value.as_str().unwrap_or_default())
        });
        let method = if path == "edu-star/users" { "PUT" } else { "POST" };
        let shown = admin(&self.sandbox, method, &path, body).await;
        self.remember(&shown);
        shown
    }

    /// What a later sample has to say of a member.
    pub(crate) fn knows(&mut self, name: &'static str, value: &str) {
        self.known.insert(name.to_owned(), json!(value));
    }

    /// Ends the flow.
    pub(crate) fn end(self) {
        let replaced: BTreeSet<&str> = self.replaced.iter().map(String::as_str).collect();
        assert_eq!(replaced, self.matching, "replaced, and said to be replaced");
    }

    /// Keeps the first value of every member that has to match.
    fn remember(&mut self, value: &Value) {
        let mut found = Known::new();
        leaves(value, &mut |name, value| {
            if self.matching.contains(name) && !found.contains_key(name) {
                found.insert(name.to_owned(), value.clone());
            }
        });
        self.known.extend(found);
    }
}

fn leaves(value: &Value, found: &mut impl FnMut(&str, &Value)) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                match member {
                    Value::Object(_) | Value::Array(_) => leaves(member, found),
                    Value::Null => {}
                    plain => found(name, plain),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| leaves(item, found)),
        _ => {}
    }
}
