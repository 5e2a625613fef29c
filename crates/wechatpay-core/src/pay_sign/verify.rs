//! Finds why a front end refused its parameters: compares what it got with what should be there.

use std::fmt;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde_json::{Map, Value};

use super::{APP_PACKAGE, RSA};
use crate::keys::PublicKey;
use crate::protocol::message;

/// What is wrong with the parameters of a front end.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum InvocationError {
    /// A parameter is missing. With the name under which it is there instead, if it does:
    /// front ends are particular about capitals.
    Missing {
        /// What it must be called.
        name: &'static str,
        /// What it is called.
        found: Option<String>,
    },
    /// A parameter must be text: a number prints differently in some front ends.
    NotText(&'static str),
    /// A parameter has not the value it always has.
    Value {
        /// Which.
        name: &'static str,
        /// What it must be, or what it must look like.
        expected: &'static str,
    },
    /// This line is what was signed differently; the others fit (1 appid, 2 time, 3 nonce,
    /// 4 package).
    Line {
        /// From 1.
        number: u8,
        /// What was signed there instead.
        signed: &'static str,
    },
    /// The signature is not base64.
    NotBase64,
    /// The signature fits no likely text: it was made with another key, or more than one line
    /// differs.
    Signature,
}

/// Checks what a page inside WeChat was given. Empty is good.
#[must_use]
pub fn verify_jsapi(parameters: &Value, key: &PublicKey) -> Vec<InvocationError> {
    let names = ["appId", "timeStamp", "nonceStr", "package", "paySign"];
    Check::new(parameters).page(names, None, key)
}

/// Checks what a mini program was given; `appid` is the mini program's. Empty is good.
#[must_use]
pub fn verify_mini_program(
    parameters: &Value,
    appid: &str,
    key: &PublicKey,
) -> Vec<InvocationError> {
    let names = ["", "timeStamp", "nonceStr", "package", "paySign"];
    Check::new(parameters).page(names, Some(appid), key)
}

/// Checks what an app was given. Empty is good.
#[must_use]
pub fn verify_app(parameters: &Value, key: &PublicKey) -> Vec<InvocationError> {
    let mut check = Check::new(parameters);
    let names = ["appid", "timestamp", "noncestr", "prepayid", "sign"];
    let values = names.map(|name| check.text(name));
    check.text("partnerid");
    if check.text("package").is_some_and(|package| package != APP_PACKAGE) {
        check.faults.push(InvocationError::Value { name: "package", expected: APP_PACKAGE });
    }
    let [Some(appid), Some(time), Some(nonce), Some(prepay_id), Some(sign)] = values else {
        return check.faults;
    };
    check.time("timestamp", &time);
    if prepay_id.starts_with(PREFIX) {
        let expected = "the id alone";
        check.faults.push(InvocationError::Value { name: "prepayid", expected });
    }
    let others = [
        (4, format!("{PREFIX}{prepay_id}"), "the id with `prepay_id=` before it, as for a page"),
        (4, APP_PACKAGE.to_owned(), "`Sign=WXPay` instead of the id"),
        (1, String::new(), "nothing"),
    ];
    check.signature([&appid, &time, &nonce, &prepay_id], &sign, &others, key)
}

struct Check<'v> {
    given: Option<&'v Map<String, Value>>,
    faults: Vec<InvocationError>,
}

impl<'v> Check<'v> {
    fn new(parameters: &'v Value) -> Self {
        Self { given: parameters.as_object(), faults: Vec::new() }
    }

    fn page(
        mut self,
        names: [&'static str; 5],
        appid: Option<&str>,
        key: &PublicKey,
    ) -> Vec<InvocationError> {
        let values = names.map(|name| match (name, appid) {
            ("", appid) => appid.map(str::to_owned),
            (name, _) => self.text(name),
        });
        if self.text("signType").is_some_and(|kind| kind != RSA) {
            self.faults.push(InvocationError::Value { name: "signType", expected: RSA });
        }
        let [Some(appid), Some(time), Some(nonce), Some(package), Some(sign)] = values else {
            return self.faults;
        };
        self.time("timeStamp", &time);
        let bare = package.strip_prefix(PREFIX);
        if bare.is_none() {
            let expected = "`prepay_id=` and the id";
            self.faults.push(InvocationError::Value { name: "package", expected });
        }
        let bare = bare.unwrap_or(&package).to_owned();
        let others = [
            (4, bare.clone(), "the id without `prepay_id=`, as for an app"),
            (4, format!("{PREFIX}{bare}"), "the id with `prepay_id=` before it"),
            (1, String::new(), "nothing"),
        ];
        self.signature([&appid, &time, &nonce, &package], &sign, &others, key)
    }

    fn text(&mut self, name: &'static str) -> Option<String> {
        let given = self.given?;
        match given.get(name) {
            Some(Value::String(text)) if !text.is_empty() => return Some(text.clone()),
            Some(Value::Null | Value::String(_)) | None => {
                let plain = |name: &str| name.replace('_', "").to_ascii_lowercase();
                let like = |known: &&String| plain(known) == plain(name) && *known != name;
                let alias = |known: &&String| name == "package" && *known == "packageValue";
                let found = given.keys().find(|known| like(known) || alias(known)).cloned();
                self.faults.push(InvocationError::Missing { name, found });
            }
            Some(_) => self.faults.push(InvocationError::NotText(name)),
        }
        None
    }

    fn time(&mut self, name: &'static str, text: &str) {
        if text.len() != 10 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            self.faults.push(InvocationError::Value { name, expected: "seconds: ten digits" });
        }
    }

    /// Whether the signature fits the lines, or else the lines with one of them changed.
    fn signature(
        mut self,
        lines: [&str; 4],
        sign: &str,
        others: &[(u8, String, &'static str)],
        key: &PublicKey,
    ) -> Vec<InvocationError> {
        let Ok(raw) = BASE64_STANDARD.decode(sign) else {
            self.faults.push(InvocationError::NotBase64);
            return self.faults;
        };
        let fits = |[appid, time, nonce, package]: [&str; 4]| {
            key.verify(&message::invocation(appid, time, nonce, package), &raw)
        };
        if fits(lines) {
            return self.faults;
        }
        let [_, time, nonce, _] = lines;
        let millis = format!("{time}000");
        let seconds = time.get(..10).unwrap_or_default().to_owned();
        let guesses = [
            (2, millis, "milliseconds"),
            (2, seconds, "seconds"),
            (3, nonce.to_ascii_uppercase(), "the nonce in capitals"),
            (3, nonce.to_ascii_lowercase(), "the nonce in small letters"),
        ];
        let guess = others.iter().chain(&guesses).find(|(number, text, _)| {
            let mut changed = lines;
            if let Some(line) = changed.get_mut(usize::from(*number - 1)) {
                *line = text;
            }
            changed != lines && fits(changed)
        });
        self.faults.push(match guess {
            Some((number, _, signed)) => InvocationError::Line { number: *number, signed },
            None => InvocationError::Signature,
        });
        self.faults
    }
}

impl fmt::Display for InvocationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { name, found: Some(found) } => {
                write!(f, "`{name}` is missing; `{found}` must be spelled so")
            }
            Self::Missing { name, found: None } => write!(f, "`{name}` is missing"),
            Self::NotText(name) => write!(f, "`{name}` must be text"),
            Self::Value { name, expected } => write!(f, "`{name}` must be {expected}"),
            Self::Line { number, signed } => {
                write!(f, "line {number} differs: what was signed there is {signed}")
            }
            Self::NotBase64 => f.write_str("the signature is not base64"),
            Self::Signature => f.write_str(
                "the signature fits no likely text: it was made with another key, or more than one line differs",
            ),
        }
    }
}

const PREFIX: &str = "prepay_id=";
