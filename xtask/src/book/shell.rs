//! The sample of an operation for a shell: what comes first, then the request itself, by `wxpay req`.

use std::collections::HashMap;
use std::fmt::Write as _;

use serde_json::Value;
use wechatpay_catalogue::{Catalogue, Operation};

use super::adjust::{Adjustments, PROGRAM};
use super::sample::{self, MCHID, MCHID_OF_SANDBOX};
use super::tabs::Parts;

/// What commands are made from.
#[derive(Clone, Copy)]
pub(super) struct Shell<'a> {
    pub(super) catalogue: &'a Catalogue,
    /// Functions of samples by operation.
    pub(super) samples: &'a HashMap<String, String>,
    pub(super) adjustments: &'a Adjustments,
}

impl Shell<'_> {
    /// The commands of an operation in their order, its own last; nothing for what no command sends.
    pub(super) fn commands(self, operation: &Operation) -> Vec<String> {
        let mut commands = Vec::new();
        self.with_what_is_before(operation, &mut commands, 0);
        commands
    }

    fn with_what_is_before(self, operation: &Operation, commands: &mut Vec<String>, depth: usize) {
        let Some(own) = self.command(operation) else { return };
        let adjustment = self.adjustments.of(&operation.id());
        for first in adjustment.map(|it| it.before.as_slice()).unwrap_or_default() {
            if first.starts_with(PROGRAM) {
                commands.push(first.clone());
            } else if let Some(first) = self.catalogue.operation(first)
                && depth < DEEPEST
            {
                self.with_what_is_before(first, commands, depth + 1);
            }
        }
        commands.push(own);
    }

    fn command(self, operation: &Operation) -> Option<String> {
        let body = self.samples.get(&operation.id())?;
        if operation.upload.is_some() || is_unsupported(operation) {
            return None;
        }
        let parts = Parts::of(body);
        let adjustment = self.adjustments.of(&operation.id());
        let path = operation.template.trim_start_matches('/');
        let mut text = format!("wxpay req {} {}", operation.method, quoted(path));
        for name in operation.variable_names() {
            let value = sample::variable(self.catalogue, name);
            let value = adjustment.and_then(|it| it.values.get(name)).unwrap_or(&value);
            let _ = write!(text, " \\\n    --with {}", quoted(&format!("{name}={value}")));
        }
        let yesterday = adjustment.and_then(|it| it.yesterday.as_ref());
        let pairs = parts.json("pairs").and_then(|text| serde_json::from_str(text).ok());
        if let Some(Value::Object(pairs)) = pairs {
            for (name, value) in pairs {
                if Some(&name) == yesterday {
                    let _ = write!(text, " \\\n    -q {name}=$(date -d yesterday +%F)");
                    continue;
                }
                let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                let _ = write!(text, " \\\n    -q {}", quoted(&format!("{name}={value}")));
            }
        }
        if let Some(json) = parts.json("json") {
            let _ = write!(text, " \\\n    {}", quoted(json));
        }
        let _ = write!(text, " \\\n    --env-file sandbox/settings.env");
        Some(text.replace(MCHID, MCHID_OF_SANDBOX))
    }
}

/// Whether neither the SDK nor `wxpay` can sign it: operations of a brand have a scheme of their own.
pub(super) fn is_unsupported(operation: &Operation) -> bool {
    operation.template.starts_with("/brand/")
}

/// A command as `curl` sends it: signed by `wxpay`, run by a shell.
pub(super) fn by_curl(command: &str) -> String {
    match command.strip_prefix("wxpay req ") {
        Some(rest) => format!("wxpay req --curl {rest} | sh"),
        None => command.to_owned(),
    }
}

/// As a shell takes it for one word.
fn quoted(text: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/-_.=:,@".contains(c);
    if text.chars().all(is_plain) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', "'\\''"))
}

/// An order, what pays it, what refunds it, what happens to that.
const DEEPEST: usize = 4;
