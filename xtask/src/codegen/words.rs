//! Writes the documentation of generated types and members.

use wechatpay_catalogue::{Catalogue, Definition, Field, Name, Operation, Shape, Type, Words};

use super::sides::Side;
use super::text::sentence;

/// What a member means: its words, the meanings of its numbers, and when it is needed.
pub(super) fn of_member(catalogue: &Catalogue, object: &Type, field: &Field) -> Words {
    let mut words = catalogue.words(field).cloned().unwrap_or_default();
    for (value, meaning) in meanings(catalogue, &field.shape) {
        words.en = format!("{}; `{value}` {}", words.en, meaning.en);
        words.zh = format!("{}；`{value}` {}", words.zh, meaning.zh);
    }
    with(words, object.condition(field))
}

/// The words, followed by another text as a sentence of its own.
pub(super) fn with(words: Words, condition: Option<Words>) -> Words {
    let Some(Words { zh, en }) = condition else { return words };
    let en = [sentence(&words.en, "."), upper(&en)].join(" ").trim().to_owned();
    Words { zh: format!("{}{zh}", sentence(&words.zh, "。")), en }
}

/// What a type is: its own words, else the place it is used in.
pub(super) fn of_type(catalogue: &Catalogue, object: &Type, side: Side) -> Words {
    let name = &object.name;
    let as_used = || {
        let message = match side {
            Side::Request => None,
            Side::Answer => as_answer(catalogue, name).or_else(|| as_resource(catalogue, name)),
        };
        message.or_else(|| as_member(catalogue, name))
    };
    let words = object.doc.clone().or_else(as_used).unwrap_or_default();
    match side {
        Side::Request => with(words, object.needs()),
        Side::Answer => words,
    }
}

/// What an enumeration is.
pub(super) fn of_enum(catalogue: &Catalogue, name: &Name, own: Option<&Words>) -> Words {
    own.cloned().or_else(|| as_member(catalogue, name)).unwrap_or_default()
}

/// The known values of a number with meanings.
fn meanings<'a>(catalogue: &'a Catalogue, shape: &Shape) -> Vec<(&'a str, &'a Words)> {
    let definition = shape.named().and_then(|name| catalogue.definition(name));
    match definition {
        Some(Definition::Enum(declared)) if declared.numeric => declared
            .variants
            .iter()
            .map(|variant| (variant.wire.as_str(), &variant.words))
            .collect(),
        _ => Vec::new(),
    }
}

fn as_answer(catalogue: &Catalogue, name: &Name) -> Option<Words> {
    let is_answer = |operation: &&Operation| operation.reply.as_ref() == Some(name);
    let Operation { method, template, title, .. } = catalogue.operations().find(is_answer)?;
    Some(Words {
        en: format!("Answer of `{method} {template}`: {}", lower(&title.en)),
        zh: format!("{}的应答", title.zh),
    })
}

/// What notifications carry.
fn as_resource(catalogue: &Catalogue, name: &Name) -> Option<Words> {
    let mut events = catalogue.families().iter().flat_map(|family| &family.events);
    let event = events.find(|event| event.resource.as_ref() == Some(name))?;
    let (en, zh) = (lower(&event.title.en), &event.title.zh);
    Some(Words {
        en: format!("What `{}` carries: {en}", event.event_type),
        zh: format!("通知「{zh}」的内容"),
    })
}

/// The first member that holds it.
fn as_member(catalogue: &Catalogue, name: &Name) -> Option<Words> {
    let families = catalogue.families().iter();
    let mut fields = families.flat_map(|family| &family.types).flat_map(|object| &object.fields);
    let field = fields.find(|field| field.shape.named() == Some(name))?;
    let words = catalogue.words(field)?;
    let (en, zh) = (lower(&words.en), &words.zh);
    Some(Words { en: format!("`{}`: {en}", field.name), zh: format!("`{}`：{zh}", field.name) })
}

/// The text with a small first letter, unless its first word is a name: `App`, `QR`, `JSAPI`.
pub(super) fn lower_word(text: &str) -> String {
    let first = text.split(' ').next().unwrap_or_default();
    let is_name = first.chars().skip(1).any(|c| c.is_uppercase() || c.is_numeric());
    if is_name { text.to_owned() } else { lower(text) }
}

/// The same with a capital in English.
pub(super) fn raised(words: &Words) -> Words {
    Words { zh: words.zh.clone(), en: upper(&words.en) }
}

/// The text with a small first letter.
fn lower(text: &str) -> String {
    let mut chars = text.chars();
    let first: String = chars.next().map(|c| c.to_lowercase().collect()).unwrap_or_default();
    format!("{first}{}", chars.as_str())
}

fn upper(text: &str) -> String {
    let mut chars = text.chars();
    let first: String = chars.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
    format!("{first}{}", chars.as_str())
}
