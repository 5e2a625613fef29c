//! Which number a call is about, and what was said of it before.
//!
//! The numbers of a family are its last path variables and the members that make a repeat harmless.
//! A thing is remembered under the first of its numbers, and found again by any of them.

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use wechatpay_catalogue::{Method, Operation, catalogue};

use super::{asked::Asked, memo};
use crate::engine::{AlternateKey, Call, Failure, Stream};

/// The thing a call is about.
pub(super) struct Memory {
    stream: Stream,
    numbers: BTreeSet<&'static str>,
    /// What was said of it before.
    pub(super) known: Map<String, Value>,
    /// It was there and is deleted.
    pub(super) is_forgotten: bool,
    /// Some call of the family makes such things, but no call has made this one.
    pub(super) is_unheard_of: bool,
}

impl Memory {
    /// Looks up what the request is about.
    pub(super) fn find(
        call: &Call<'_>,
        operation: &Operation,
        asked: &Asked,
    ) -> Result<Self, Failure> {
        let numbers = numbers(&operation.family);
        let key = key(call, operation, asked, &numbers);
        let mut stream = Stream::new(&["memo", &operation.family, &call.merchant.mchid], &key.text);
        let mut loaded = call.backend.store.load::<memo::Memo>(&stream)?;
        if loaded.sequence == 0
            && let Some(owner) = call.backend.store.owner(&stream, &key.text)?
        {
            stream = owner;
            loaded = call.backend.store.load::<memo::Memo>(&stream)?;
        }
        let is_unheard_of = loaded.sequence == 0
            && key.number.is_some_and(|number| is_made_elsewhere(operation, number));
        Ok(Self {
            stream,
            numbers,
            known: loaded
                .state
                .content
                .as_ref()
                .map(|text| read(text.as_str()))
                .unwrap_or_default(),
            is_forgotten: loaded.state.is_forgotten,
            is_unheard_of,
        })
    }

    /// A number that the platform makes up for a member of the answer: always the same for this thing.
    pub(super) fn made_up(&self, member: &str, example: &str) -> Option<String> {
        if !self.numbers.contains(member) {
            return None;
        }
        let hash = wechatpay_core::keys::sha256_hex(format!("{}#{member}", self.stream).as_bytes());
        let is_decimal = example.bytes().all(|byte| byte.is_ascii_digit());
        let letters = hash.bytes().cycle().take(example.len().clamp(SHORTEST, hash.len()));
        let spell = |byte: u8| {
            let digit = char::from(b'0' + byte % 10);
            if is_decimal { digit } else { char::from(byte).to_ascii_uppercase() }
        };
        Some(letters.map(spell).collect())
    }

    /// Remembers `known`, and all numbers in it.
    pub(super) async fn write(
        &self,
        call: &Call<'_>,
        known: &Map<String, Value>,
    ) -> Result<(), Failure> {
        let keys: Vec<String> = self
            .numbers
            .iter()
            .filter_map(|number| Some(AlternateKey::key(number, &text(known.get(*number)?)?)))
            .collect();
        let content = serde_json::to_string(known).unwrap_or_default();
        call.backend
            .store
            .transact::<memo::Memo>(&self.stream, call.now(), |view| {
                let mut free = Vec::new();
                for key in &keys {
                    if !view.is_held_elsewhere(key)? {
                        free.push(key.clone());
                    }
                }
                Ok(memo::write(view.state, content.clone(), free))
            })
            .await?;
        Ok(())
    }

    /// Forgets the thing.
    pub(super) async fn forget(&self, call: &Call<'_>) -> Result<(), Failure> {
        let forget = |view: crate::engine::View<'_, memo::State>| Ok(memo::forget(view.state));
        call.transact::<memo::Memo>(&self.stream, call.now(), forget).await?;
        Ok(())
    }
}

/// Under what a call is remembered.
struct Key {
    text: String,
    /// The path variable it comes from, if it does.
    number: Option<&'static str>,
}

fn key(
    call: &Call<'_>,
    operation: &Operation,
    asked: &Asked,
    numbers: &BTreeSet<&'static str>,
) -> Key {
    let named = |name: &str, members: &Map<String, Value>| {
        Some(AlternateKey::key(name, &text(members.get(name)?)?))
    };
    let repeat = operation.repeat.iter().flat_map(|path| path.split('|')).map(str::trim);
    let by_repeat =
        repeat.filter(|name| numbers.contains(name)).find_map(|n| named(n, &asked.body));
    if let Some(text) = by_repeat {
        return Key { text, number: None };
    }
    let last = last_variable(operation).and_then(|name| numbers.get(name).copied());
    if let Some((number, text)) = last.and_then(|name| Some((name, named(name, &asked.variables)?)))
    {
        return Key { text, number: Some(number) };
    }
    let by_member = [&asked.body, &asked.query].into_iter().find_map(|members| {
        members
            .keys()
            .filter(|name| numbers.contains(name.as_str()))
            .find_map(|n| named(n, members))
    });
    let text = by_member.unwrap_or_else(|| {
        let makes = operation.method == Method::Post
            && !asked.body.is_empty()
            && has_number(operation, numbers);
        let said = if makes {
            serde_json::to_string(&asked.body).unwrap_or_default()
        } else {
            String::new()
        };
        let path = call.request.path();
        // A thing without a number of the merchant's own: the same words make the same thing.
        if makes {
            wechatpay_core::keys::sha256_hex(format!("{path} {said}").as_bytes())
        } else {
            AlternateKey::key("path", path)
        }
    });
    Key { text, number: None }
}

/// Whether the answer has a number that the platform makes up.
fn has_number(operation: &Operation, numbers: &BTreeSet<&'static str>) -> bool {
    let reply = operation.reply.as_ref().and_then(|name| catalogue().object(name));
    reply
        .is_some_and(|reply| reply.fields.iter().any(|field| numbers.contains(field.name.as_str())))
}

fn numbers(family: &str) -> BTreeSet<&'static str> {
    let operations = catalogue().family(family).map_or(&[][..], |family| &family.operations);
    let mut numbers: BTreeSet<&'static str> = BTreeSet::new();
    for operation in operations {
        numbers.extend(last_variable(operation));
        numbers.extend(operation.repeat.iter().flat_map(|path| path.split('|')).map(str::trim));
    }
    numbers.retain(|name| {
        !name.contains(['.', '[']) && !DESCRIBING.iter().any(|end| name.ends_with(end))
    });
    numbers
}

fn last_variable(operation: &Operation) -> Option<&str> {
    operation.variable_names().last()
}

/// Whether another operation of the family makes things with this number.
fn is_made_elsewhere(operation: &Operation, number: &str) -> bool {
    let names = |other: &Operation, number: &str| {
        let types = [&other.body, &other.reply].into_iter().flatten();
        let mut fields = types.filter_map(|name| catalogue().object(name)).flat_map(|t| &t.fields);
        fields.any(|field| field.name == number)
    };
    let family = catalogue().family(&operation.family);
    let operations = family.map_or(&[][..], |family| &family.operations);
    let makes = |other: &&Operation| {
        matches!(other.method, Method::Post | Method::Put)
            && last_variable(other) != Some(number)
            && names(other, number)
    };
    let is_made_here = matches!(operation.method, Method::Put)
        || operation.method == Method::Post && operation.template.ends_with('}');
    !is_made_here && operations.iter().any(|other| makes(&other))
}

fn read(text: &str) -> Map<String, Value> {
    serde_json::from_str(text).unwrap_or_default()
}

/// A number as text; an empty one is none.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Members that say who or what kind, not which.
const DESCRIBING: [&str; 9] =
    ["openid", "mchid", "appid", "_type", "_date", "_time", "_name", "currency", "_state"];
const SHORTEST: usize = 16;
