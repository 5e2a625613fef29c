//! A request against the catalogue: path variables, query and body, each checked.

use serde_json::{Map, Value};
use wechatpay_catalogue::{Name, Operation, catalogue};

use super::{sealed, upload};
use crate::engine::{
    Call, Failure, Given, Json, Location, Refusal, check_length, read_json, reading::finding,
};

/// What a request says, sealed members opened.
#[derive(Default)]
pub(super) struct Asked {
    pub(super) variables: Map<String, Value>,
    pub(super) query: Map<String, Value>,
    pub(super) body: Map<String, Value>,
}

impl Asked {
    /// Reads and checks the request of `operation`.
    pub(super) fn read(call: &Call<'_>, operation: &Operation) -> Result<Self, Failure> {
        let variables = variables(call)?;
        let query = query(call, operation)?;
        let body = match (&operation.body, &operation.upload) {
            (Some(meta), Some(part)) => upload::read(call, operation, meta, part)?,
            (Some(name), None) => body(call, name, &call.request.body)?,
            (None, _) => no_body(call)?,
        };
        Ok(Self { variables, query, body })
    }

    /// Everything that was said; the body has the last word.
    pub(super) fn all(&self) -> Map<String, Value> {
        let mut all = self.variables.clone();
        all.extend(self.query.clone());
        all.extend(self.body.clone());
        all
    }
}

/// Reads a JSON body as a `name`.
pub(super) fn body(
    call: &Call<'_>,
    name: &Name,
    bytes: &[u8],
) -> Result<Map<String, Value>, Failure> {
    let mut value = read_json(bytes)?.into_value();
    sealed::open(name, &mut value, &call.opener())?;
    let findings = catalogue().validate(name, &value);
    finding::check(Location::Body, name, &value, &findings, call.rules())?;
    let Value::Object(members) = value else { return Ok(Map::new()) };
    match members.get("mchid").and_then(Value::as_str) {
        Some(mchid) if !mchid.is_empty() => call.check_mchid(mchid)?,
        _ => {}
    }
    Ok(members)
}

/// Clients send nothing, or an empty object, where there is nothing to say.
fn no_body(call: &Call<'_>) -> Result<Map<String, Value>, Failure> {
    let bytes = &call.request.body;
    if bytes.is_empty() {
        return Ok(Map::new());
    }
    match read_json(bytes)? {
        Json::Object(members) => match members.first() {
            Some((member, _)) if call.rules().unknown == crate::engine::config::Unknown::Refuse => {
                let text = "参数中含有非法的额外参数";
                Err(Refusal::field(&format!("/{member}"), None, text).into())
            }
            _ => Ok(Map::new()),
        },
        other => Err(Refusal::field("", other.given(), "类型错误，应为对象").into()),
    }
}

fn variables(call: &Call<'_>) -> Result<Map<String, Value>, Failure> {
    let mut variables = Map::new();
    for (name, text) in &call.variables {
        let refuse = |issue| Refusal::at(Location::Url, name, Given::from(text.as_str()), issue);
        if text.chars().any(|c| c > '\u{ffff}' || c.is_control() || c == '\u{fffd}') {
            return Err(refuse("含有非法字符").into());
        }
        check_length(name, text, LONGEST_VARIABLE).map_err(|_| refuse("长度超过最大值 512"))?;
        variables.insert(name.clone(), Value::from(text.as_str()));
    }
    Ok(variables)
}

fn query(call: &Call<'_>, operation: &Operation) -> Result<Map<String, Value>, Failure> {
    let query = call.query()?;
    let Some(name) = &operation.query else {
        query.finish()?;
        return Ok(Map::new());
    };
    let mut value = Value::Object(query.rest().map(|(k, v)| (k, Value::from(v))).collect());
    sealed::open(name, &mut value, &call.opener())?;
    let Value::Object(members) = &value else { return Ok(Map::new()) };
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let pairs: Vec<(String, String)> =
        members.iter().map(|(name, value)| (name.clone(), text(value))).collect();
    let findings = catalogue().validate_query(name, &pairs);
    finding::check(Location::Query, name, &value, &findings, call.rules())?;
    Ok(members.clone())
}

const LONGEST_VARIABLE: usize = 512;
