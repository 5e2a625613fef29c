//! The whole way of a generic call, from request to answer.

use http::{HeaderName, HeaderValue};
use serde_json::{Map, Value};
use wechatpay_catalogue::{Method, Name, Operation, Shape, catalogue};

use super::{asked::Asked, download, memory::Memory, sealed};
use crate::engine::{Answer, Call, Failure, not_there, reading::complete};

/// Answers an operation of the catalogue that has no state machine.
///
/// The answer is marked, and names the group of operations to which it belongs. It repeats what the caller said, now or earlier, of the thing with the same
/// number; everything else in it is the catalogue's example. A thing that nobody has mentioned is
/// answered by the example too, except in the strict profile; a deleted thing is not there.
pub(super) async fn generic(call: &Call<'_>) -> Result<Answer, Failure> {
    let operation =
        call.operation.ok_or(Failure::Broken("an operation is not in the catalogue"))?;
    let mut answer = respond(call, operation).await.unwrap_or_else(|mut failure| {
        if let Failure::Refusal(refusal) = &mut failure {
            complete(refusal, operation, call.request, call.rules());
        }
        failure.into()
    });
    answer.is_signed &= !(operation.unsigned && answer.status.is_success());
    answer.headers.insert(MARK, HeaderValue::from_static("true"));
    if let Ok(group) = HeaderValue::from_str(&operation.family) {
        answer.headers.insert(GROUP, group);
    }
    Ok(answer)
}

async fn respond(call: &Call<'_>, operation: &Operation) -> Result<Answer, Failure> {
    let asked = Asked::read(call, operation)?;
    let memory = Memory::find(call, operation, &asked)?;
    let is_hidden = memory.is_unheard_of && call.profile().is_strict();
    let is_gone = memory.is_forgotten && operation.method == Method::Get;
    if is_hidden || is_gone {
        return Err(not_there("资源不存在"));
    }
    if operation.download {
        return Ok(download::sample(operation));
    }
    let known = known(operation, &asked, &memory);
    let has_variable = operation.variable_names().next().is_some();
    match operation.method {
        Method::Get => {}
        // Something of the thing is deleted, not the thing: `/activities/{activity_id}/stores`.
        Method::Delete if has_variable && !operation.template.ends_with('}') => {}
        Method::Delete => memory.forget(call).await?,
        Method::Post | Method::Put | Method::Patch => memory.write(call, &known).await?,
    }
    match &operation.reply {
        Some(reply) => example(call, operation, reply, known),
        None => Ok(Answer::empty()),
    }
}

/// What is known of the thing after this call.
fn known(operation: &Operation, asked: &Asked, memory: &Memory) -> Map<String, Value> {
    let mut known = memory.known.clone();
    known.extend(asked.all().into_iter().filter(|(_, value)| !value.is_null()));
    if operation.method != Method::Get {
        for (member, example) in texts_of_reply(operation) {
            if !known.contains_key(&member)
                && let Some(number) = memory.made_up(&member, &example)
            {
                known.insert(member, Value::from(number));
            }
        }
    }
    known
}

/// The members of the answer that are plain text, with their examples.
fn texts_of_reply(operation: &Operation) -> Vec<(String, String)> {
    let Some(reply) = operation.reply.as_ref() else { return Vec::new() };
    let Some(object) = catalogue().object(reply) else { return Vec::new() };
    let sample = catalogue().sample(reply);
    let texts = object.fields.iter().filter(|field| field.shape == Shape::String);
    let example =
        |name: &str| sample.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    texts.map(|field| (field.name.clone(), example(&field.name))).collect()
}

fn example(
    call: &Call<'_>,
    operation: &Operation,
    reply: &Name,
    known: Map<String, Value>,
) -> Result<Answer, Failure> {
    let mut known = known;
    for own in ["mchid", "sp_mchid"] {
        known.entry(own).or_insert_with(|| Value::from(call.merchant.mchid.as_str()));
    }
    // What the caller could have said on making the thing, and did not, is not there.
    let asked = operation.body.as_ref().and_then(|name| catalogue().object(name));
    if let (Method::Post, Some(asked)) = (operation.method, asked) {
        for field in asked.fields.iter().filter(|field| field.optional) {
            known.entry(&field.name).or_insert(Value::Null);
        }
    }
    let mut value = catalogue().sample_with(reply, &Value::Object(known));
    sealed::seal(reply, &mut value, call.merchant.keys.merchant_certificate().public_key())?;
    Answer::json(&value)
}

/// Tells a caller that no state machine stands behind this answer.
/// The family of the catalogue whose state machine would play the operation.
const GROUP: HeaderName = HeaderName::from_static("wechatpay-sandbox-group");
const MARK: HeaderName = HeaderName::from_static("wechatpay-sandbox-generic");
