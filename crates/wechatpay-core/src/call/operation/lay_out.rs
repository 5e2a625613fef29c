//! Splits an operation into path variables, query and body.

use std::borrow::Cow;

use serde_json::{Map, Value};

use super::Operation;
use super::walk::Walk;
use crate::error::{Error, Result};

/// Where the members of an operation go.
#[derive(Debug)]
pub(crate) struct LaidOut {
    /// Values of the path variables.
    pub(crate) bindings: Vec<(Cow<'static, str>, String)>,
    /// Query parameters.
    pub(crate) query: Map<String, Value>,
    /// The JSON body, if the operation has one.
    pub(crate) body: Option<Value>,
}

/// Takes an operation apart. `bound` are path variables that are known already, `mchid` is the
/// client's merchant number.
///
/// # Errors
/// If required members are not set: the error names all of them.
pub(crate) fn lay_out<O: Operation>(
    operation: &O,
    bound: &[(Cow<'static, str>, String)],
    mchid: &str,
) -> Result<LaidOut> {
    let mut walk = Walk::default();
    let members = walk.object_members(operation);
    let mut parts = Parts { members, missing: walk.into_missing() };
    if let Some(name) = O::MCHID {
        parts.fill(name, mchid);
    }
    for (name, value) in bound {
        parts.bind(name, value)?;
    }
    parts.check(O::ID)?;
    let bindings = parts.take_variables(O::TEMPLATE, O::TWICE)?;
    if !O::BODY {
        return Ok(LaidOut { bindings, query: parts.members, body: None });
    }
    let query = parts.take(O::QUERY);
    Ok(LaidOut { bindings, query, body: Some(Value::Object(parts.members)) })
}

struct Parts {
    members: Map<String, Value>,
    missing: Vec<String>,
}

impl Parts {
    /// Gives a member its value if it is required and not set.
    fn fill(&mut self, name: &str, value: &str) {
        let known = self.missing.len();
        self.missing.retain(|missing| missing != name);
        if self.missing.len() < known {
            self.members.insert(name.to_owned(), Value::String(value.to_owned()));
        }
    }

    /// Takes the value of a path variable from the path that the call was made from.
    fn bind(&mut self, name: &str, value: &str) -> Result<()> {
        self.fill(name, value);
        match self.members.get(name).map(text) {
            Some(own) if own.as_deref() != Some(value) => Err(Error::input(format!(
                "`{name}` is set to something else than in the path that the call is made from"
            ))),
            _ => {
                self.members.insert(name.to_owned(), Value::String(value.to_owned()));
                Ok(())
            }
        }
    }

    fn check(&self, id: &str) -> Result<()> {
        if self.missing.is_empty() {
            return Ok(());
        }
        let missing = self.missing.join(", ");
        Err(Error::input(format!("{id}: not set: {missing}")).with_hint(
            "set them; a required member that WeChat Pay takes the request without can be set to `Req::LeftOut`",
        ))
    }

    fn take_variables(
        &mut self,
        template: &str,
        twice: &[&str],
    ) -> Result<Vec<(Cow<'static, str>, String)>> {
        let mut bindings = Vec::new();
        for name in variables(template) {
            let value = match self.members.get(name).map(text) {
                Some(Some(value)) if !value.is_empty() => value,
                _ => return Err(Error::input(format!("the path variable `{name}` has no value"))),
            };
            if !twice.contains(&name) {
                self.members.shift_remove(name);
            }
            bindings.push((Cow::Owned(name.to_owned()), value));
        }
        Ok(bindings)
    }

    fn take(&mut self, names: &[&str]) -> Map<String, Value> {
        let mut taken = Map::new();
        for name in names {
            if let Some(value) = self.members.shift_remove(*name) {
                taken.insert((*name).to_owned(), value);
            }
        }
        taken
    }
}

/// The names of the path variables of a template.
pub(super) fn variables(template: &str) -> impl Iterator<Item = &str> {
    template.split('/').filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
}

/// A plain value as it stands in a path.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}
