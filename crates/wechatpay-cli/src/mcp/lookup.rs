//! The tools that read what is compiled in.

use serde_json::{Value, json};
use wechatpay_catalogue::catalogue;

use super::answer::{Answer, part};
use super::embedded::{self, CHAPTERS};
use super::tools::{Explain, Guide, Language, Sample, Search, Show};
use crate::{api, explain};

pub(super) fn search(asked: &Search) -> Answer {
    let words: Vec<String> = asked.query.split_whitespace().map(str::to_owned).collect();
    if words.is_empty() {
        return Err("give at least one word, such as 退款 or refund".to_owned());
    }
    let found = api::by_words(&words);
    let limit = asked.limit.unwrap_or(FEW).clamp(1, MANY);
    let operations: Vec<Value> = found.iter().take(limit).map(|found| api::entry(found)).collect();
    Ok(json!({ "found": found.len(), "operations": operations }))
}

pub(super) fn show(asked: &Show) -> Answer {
    part(whole(&asked.operation, asked.method.as_deref())?, asked.part)
}

/// Everything that is known of an operation or event.
pub(super) fn whole(place: &str, method: Option<&str>) -> Answer {
    let events = api::events_called(place);
    if !events.is_empty() {
        let shown = events.iter().map(|(family, event)| api::event(family, event));
        return Ok(json!({ "events": shown.collect::<Value>() }));
    }
    let found = api::by_place(place, method.map(str::to_uppercase));
    let found = found.map_err(|failure| said(&failure))?;
    Ok(json!({ "operations": found.into_iter().map(api::whole).collect::<Value>() }))
}

pub(super) fn sample(asked: &Sample) -> Answer {
    let found = api::by_place(&asked.operation, asked.method.as_deref().map(str::to_uppercase));
    let found = found.map_err(|failure| said(&failure))?;
    let [operation] = found.as_slice() else {
        let ids: Vec<String> = found.iter().map(|operation| operation.id()).collect();
        return Err(format!("several operations are there, name one: {}", ids.join(", ")));
    };
    let sample = embedded::sample(operation);
    let sample = sample.ok_or_else(|| format!("{} has no sample", operation.id()))?;
    let text = embedded::forms(&sample, asked.typed, asked.blocking);
    let feature = &operation.family;
    part(
        json!({
            "operation": operation.id(),
            "crate": format!("wechatpay-sdk, feature {feature}"),
            "language": "rust",
            "text": text,
        }),
        asked.part,
    )
}

pub(super) fn explain(asked: &Explain) -> Answer {
    let what = asked.what.trim();
    let mut found = explain::known(what).map_err(|failure| said(&failure))?;
    if let (Some(place), [Value::Object(code)]) = (&asked.operation, found.as_mut_slice()) {
        let operations = api::by_place(place, None).map_err(|failure| said(&failure))?;
        let is_documented = |operation: &&&wechatpay_catalogue::Operation| {
            catalogue().errors_of(operation).any(|code| code.code.eq_ignore_ascii_case(what))
        };
        let is_documented = operations.iter().any(|operation| is_documented(&operation));
        // Hundreds of ids would only hide the answer to what was asked.
        code.remove("operations");
        code.insert("documented_for_operation".to_owned(), is_documented.into());
    }
    part(json!({ "found": found }), asked.part)
}

pub(super) fn guide(asked: &Guide) -> Answer {
    let language = asked.language.unwrap_or(Language::En).code();
    let chapters = CHAPTERS.iter().filter(|(_, written, _)| *written == language);
    let Some(topic) = &asked.topic else {
        let topics = chapters.map(|(name, _, text)| json!({ "topic": name, "title": title(text) }));
        return Ok(json!({ "topics": topics.collect::<Value>() }));
    };
    let wanted = topic.trim().to_lowercase();
    let all: Vec<_> = chapters.collect();
    let found = all.iter().find(|(name, _, _)| *name == wanted).or_else(|| {
        let is_about = |text: &str| text.to_lowercase().contains(&wanted);
        all.iter().find(|(name, _, text)| is_about(name) || is_about(title(text)))
    });
    let (name, _, text) = found
        .ok_or_else(|| format!("there is no chapter {topic:?}; without a topic all are listed"))?;
    part(json!({ "topic": name, "title": title(text), "text": text }), asked.part)
}

fn title(text: &str) -> &str {
    text.lines().find_map(|line| line.strip_prefix("# ")).unwrap_or_default()
}

/// A failure of the command line as one sentence.
fn said(failure: &crate::output::failure::Failure) -> String {
    match &failure.hint {
        Some(hint) => format!("{}: {hint}", failure.message),
        None => failure.message.to_string(),
    }
}

const FEW: usize = 20;
const MANY: usize = 50;
