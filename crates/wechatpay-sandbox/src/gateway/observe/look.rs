//! What one call shows of the service that made it.

use std::{
    hash::{BuildHasher, RandomState},
    time::Duration,
};

use http::header::AUTHORIZATION;
use serde_json::{Map, Value};

use super::AnsweredCall;
use crate::engine::ErrorNumber;

/// A call that was seen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct ObservedCall {
    pub(crate) method: String,
    pub(crate) target: String,
    /// The host that the service asked.
    pub(crate) host: String,
    /// 商户单号 in the body.
    pub(crate) number: Option<String>,
    /// The `out_trade_no` in the body, also where another number comes first, as in refunds.
    pub(crate) order: Option<String>,
    /// The numbers of the parts of a combined order.
    pub(crate) parts: Vec<String>,
    /// Whether the order may be shared, or a share releases the rest.
    pub(crate) is_sharing: bool,
    pub(crate) is_releasing: bool,
    /// Stands for the body.
    pub(crate) body: u64,
    /// Stands for the body without its number.
    pub(crate) rest: u64,
    /// Stands for the nonce of the signature.
    pub(crate) nonce: u64,
    /// Seconds that the service's clock is ahead.
    pub(crate) skew: i64,
    /// Milliseconds since the sandbox started.
    pub(crate) after: u64,
    /// Unix second by the clock of the orders.
    pub(crate) at: i64,
    pub(crate) status: u16,
    /// Code and text of a refusal.
    pub(crate) code: String,
    pub(crate) message: String,
    pub(crate) error_number: Option<ErrorNumber>,
    /// Whether a fault had spoilt the signature of the answer.
    pub(crate) is_forged: bool,
    pub(crate) marks: Vec<Mark>,
}

/// Something in a body that a service should not send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Mark {
    /// An address for notifications that the platform cannot use.
    Address(String),
    /// An address for notifications that only this sandbox can reach.
    LocalAddress(String),
    /// An amount that is no integer; its member.
    Amount(String),
    /// A time without an offset, or in UTC; its member.
    Time(String),
    /// A member without a value.
    Empty(String),
    /// 医保 `med_ins_test_env` is true.
    TestEnvironment,
}

impl ObservedCall {
    pub(super) fn look(answered: &AnsweredCall<'_>, after: Duration, hasher: &RandomState) -> Self {
        let request = answered.request;
        let signed = request.header(AUTHORIZATION.as_str()).unwrap_or_default();
        let body = hasher.hash_one(&request.body);
        let mut call = Self {
            method: request.method.to_string(),
            target: request.target.clone(),
            host: request.origin().unwrap_or_default(),
            body,
            rest: body,
            nonce: hasher.hash_one(signature_item(signed, "nonce_str")),
            skew: signature_item(signed, "timestamp")
                .parse::<i64>()
                .map_or(0, |at| at.saturating_sub(answered.wire_now)),
            after: u64::try_from(after.as_millis()).unwrap_or(u64::MAX),
            at: answered.at,
            status: answered.answer.status.as_u16(),
            is_forged: answered.is_forged,
            ..Self::default()
        };
        if call.status >= 300 {
            call.read_refusal(&answered.answer.body, answered.answer.number);
        }
        if let Ok(Value::Object(members)) = serde_json::from_slice(&request.body) {
            call.read_body(members, hasher);
        }
        call
    }

    fn read_refusal(&mut self, body: &[u8], number: ErrorNumber) {
        let said: Value = serde_json::from_slice(body).unwrap_or_default();
        let text = |name: &str| said[name].as_str().unwrap_or_default().to_owned();
        (self.code, self.message) = (text("code"), text("message"));
        self.error_number = Some(number);
    }

    fn read_body(&mut self, mut members: Map<String, Value>, hasher: &RandomState) {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        self.order = members.get("out_trade_no").and_then(text);
        let parts = members.get("sub_orders").and_then(Value::as_array).into_iter().flatten();
        self.parts = parts.filter_map(|part| part.get("out_trade_no").and_then(text)).collect();
        let is_true = |value: Option<&Value>| value == Some(&Value::Bool(true));
        let settled = members.get("settle_info").and_then(|info| info.get("profit_sharing"));
        self.is_sharing = is_true(settled) || is_true(members.get("profit_sharing"));
        self.is_releasing = is_true(members.get("unfreeze_unsplit"));
        for (name, value) in &members {
            mark(name, value, &mut self.marks);
        }
        if let Some(name) = NUMBERS.iter().find(|name| members.contains_key(**name)) {
            self.number = members.remove(*name).as_ref().and_then(text);
            self.rest = hasher.hash_one(Value::Object(members).to_string());
        }
    }
}

/// One item of `Authorization`; empty if there is none.
fn signature_item<'a>(header: &'a str, name: &str) -> &'a str {
    let mut items = header.split([',', ' ']);
    let value = items.find_map(|item| item.trim().strip_prefix(name)?.strip_prefix("=\""));
    value.and_then(|value| value.strip_suffix('"')).unwrap_or_default()
}

fn mark(name: &str, value: &Value, marks: &mut Vec<Mark>) {
    match value {
        Value::Object(members) => {
            // 金额 as objects of other products: their members are looked at by name.
            members.iter().for_each(|(name, value)| mark(name, value, marks));
        }
        Value::Array(values) => values.iter().for_each(|value| mark(name, value, marks)),
        Value::Null => marks.push(Mark::Empty(name.to_owned())),
        Value::String(text) if text.is_empty() => marks.push(Mark::Empty(name.to_owned())),
        Value::String(text) if ADDRESSES.contains(&name) => marks.extend(address(text)),
        Value::String(text) if is_time(name) && is_without_offset(text) => {
            marks.push(Mark::Time(name.to_owned()));
        }
        Value::String(_) | Value::Number(_) if is_amount(name) && value.as_i64().is_none() => {
            marks.push(Mark::Amount(name.to_owned()));
        }
        Value::Bool(true) if name == "med_ins_test_env" => marks.push(Mark::TestEnvironment),
        _ => {}
    }
}

/// What is wrong with an address for notifications (protocol 04 §1).
fn address(text: &str) -> Option<Mark> {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let Some(host) = host.filter(|_| !text.contains(['?', '#', ' '])) else {
        return Some(Mark::Address(text.chars().take(100).collect()));
    };
    let host = host.split(['/', ':']).next().unwrap_or_default();
    let is_local = host == "localhost" || host.starts_with("127.") || host.starts_with('[');
    (is_local || text.starts_with("http://"))
        .then(|| Mark::LocalAddress(text.chars().take(100).collect()))
}

fn is_amount(name: &str) -> bool {
    matches!(name, "total" | "refund" | "amount" | "total_amount" | "risk_amount")
        || name.ends_with("_amount")
        || name.ends_with("_fee")
}

fn is_time(name: &str) -> bool {
    name.ends_with("_time") || name == "time_expire"
}

/// RFC 3339 has a time after the date and an offset at its end; UTC is refused by some products.
fn is_without_offset(text: &str) -> bool {
    let Some((_, time)) = text.split_once('T') else { return false };
    !time.contains(['+', '-'])
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
const ADDRESSES: &[&str] = &["notify_url", "callback_url"];

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn marks(body: &Value) -> Vec<Mark> {
        let mut marks = Vec::new();
        mark("", body, &mut marks);
        marks
    }

    #[test]
    fn bodies_show_what_should_not_be_sent() {
        let of = |name: &str| name.to_owned();
        assert_eq!(marks(&json!({ "amount": { "total": 1 }, "attach": "x" })), []);
        assert_eq!(marks(&json!({ "amount": { "total": 1.5 } })), [Mark::Amount(of("total"))]);
        assert_eq!(marks(&json!({ "service_fee": "1" })), [Mark::Amount(of("service_fee"))]);
        assert_eq!(marks(&json!({ "attach": "" })), [Mark::Empty(of("attach"))]);
        assert_eq!(marks(&json!({ "a": [{ "b": null }] })), [Mark::Empty(of("b"))]);
        assert_eq!(
            marks(&json!({ "time_expire": "2026-12-01T10:00:00Z" })),
            [Mark::Time(of("time_expire"))]
        );
        assert_eq!(marks(&json!({ "time_expire": "2026-12-01T10:00:00+08:00" })), []);
        // 支付分 has times of another form.
        assert_eq!(marks(&json!({ "start_time": "20261201100000" })), []);
        for (url, expected) in [
            ("https://shop.example/notify", None),
            ("http://shop.example/notify", Some(Mark::LocalAddress as fn(String) -> Mark)),
            ("https://localhost:8443/n", Some(Mark::LocalAddress)),
            ("https://shop.example/notify?a=1", Some(Mark::Address)),
            (" https://shop.example/notify", Some(Mark::Address)),
            ("shop.example/notify", Some(Mark::Address)),
        ] {
            let expected = expected.map(|mark| mark(url.to_owned()));
            assert_eq!(address(url), expected, "{url}");
        }
    }

    #[test]
    fn items_of_the_signature_are_found() {
        let header =
            r#"WECHATPAY2-SHA256-RSA2048 mchid="1",nonce_str="ab",timestamp="12",serial_no="x""#;
        assert_eq!(signature_item(header, "nonce_str"), "ab");
        assert_eq!(signature_item(header, "timestamp"), "12");
        assert_eq!(signature_item(header, "signature"), "");
    }
}
