//! One call in one form: made, timed and checked.

use std::time::{Duration, Instant};

use tokio::runtime::Runtime;
use wechatpay::generic::Client;

use super::deliver::Deliver;
use super::operation::{Operation, Style, VerifiedAnswer};
use crate::output::failure::Failure;

/// One call and what came of it.
#[derive(Debug)]
pub(super) struct Row {
    /// Method and template.
    pub(super) operation: String,
    pub(super) form: Form,
    pub(super) status: Option<u16>,
    /// The key that verified the answer.
    pub(super) verified_by: Option<String>,
    pub(super) request_id: Option<String>,
    pub(super) took: Duration,
    /// Why it is not as it should be.
    pub(super) problem: Option<String>,
}

/// Async or blocking, and a way of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Form {
    /// As it is in JSON.
    pub(super) id: &'static str,
    /// Its name in the documents.
    pub(super) chinese: &'static str,
    /// Its name in this program.
    pub(super) english: &'static str,
    pub(super) is_async: bool,
    style: Style,
}

impl Row {
    pub(super) fn is_good(&self) -> bool {
        self.problem.is_none()
    }
}

/// Performs an operation in one form.
pub(super) fn call<H: Deliver>(
    operation: Operation,
    form: Form,
    client: &Client<H>,
    runtime: &Runtime,
) -> Row {
    let started = now();
    let result = operation.perform(form.style, client, runtime);
    let took = started.elapsed();
    let operation_name = operation.name();
    match result {
        Ok(seen) => Row {
            operation: operation_name,
            form,
            problem: judge(operation, &seen).err(),
            status: Some(seen.status),
            verified_by: seen.verified_by,
            request_id: seen.request_id,
            took,
        },
        Err(error) => Row {
            operation: operation_name,
            form,
            status: error.status(),
            verified_by: None,
            request_id: error.request_id().map(str::to_owned),
            took,
            problem: Some(Failure::from(error).to_string()),
        },
    }
}

fn judge(operation: Operation, seen: &VerifiedAnswer) -> Result<(), String> {
    if seen.status != 200 {
        return Err(format!("the status is {}, not 200", seen.status));
    }
    if seen.verified_by.is_none() {
        return Err("the answer was not verified".to_owned());
    }
    operation.check(&seen.body)
}

#[expect(clippy::disallowed_methods, reason = "how long a call took is only shown")]
fn now() -> Instant {
    Instant::now()
}

/// The six forms, in the order of the documents.
pub(super) const FORMS: [Form; 6] = [
    form("async-pure-chain", "异步纯链式", "async v3()", true, Style::PureChain),
    form("async-declarative", "异步声明式", "async chain()", true, Style::Declarative),
    form("async-property", "异步属性式", "async […]", true, Style::Property),
    form("blocking-pure-chain", "同步纯链式", "blocking v3()", false, Style::PureChain),
    form("blocking-declarative", "同步声明式", "blocking chain()", false, Style::Declarative),
    form("blocking-property", "同步属性式", "blocking […]", false, Style::Property),
];

const fn form(
    id: &'static str,
    chinese: &'static str,
    english: &'static str,
    is_async: bool,
    style: Style,
) -> Form {
    Form { id, chinese, english, is_async, style }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn only_a_verified_200_with_the_right_body_passes() {
        let good = json!({ "order_state": "CONSUMED", "order_id": "cc1900ff00511f10c" });
        let check =
            |status: u16, verified_by: Option<&str>, body: &Value, expected: Option<&str>| {
                let verified_by = verified_by.map(str::to_owned);
                let seen =
                    VerifiedAnswer { status, verified_by, request_id: None, body: body.clone() };
                let problem = judge(Operation::CreateEduStarOrder, &seen).err();
                assert_eq!(problem.as_deref(), expected);
            };
        check(200, Some("K"), &good, None);
        check(202, Some("K"), &good, Some("the status is 202, not 200"));
        check(200, None, &good, Some("the answer was not verified"));
        check(200, Some("K"), &json!({}), Some("/order_state is missing"));
        check(200, Some("K"), &json!({"order_state": "CONSUMED"}), Some("/order_id is missing"));
        let other = json!({ "order_state": "CREATED", "order_id": "1" });
        check(200, Some("K"), &other, Some("/order_state is \"CREATED\", not \"CONSUMED\""));
    }

    #[test]
    fn no_operation_is_content_with_an_empty_body() {
        for operation in Operation::ALL {
            assert!(operation.check(&json!({})).is_err(), "{operation:?}");
        }
        let twice = json!({ "total_count": 2, "data": [{ "right_id": "qw3Da21QRCNt" }] });
        assert!(Operation::ListEduStarOrders.check(&twice).is_err());
    }
}
