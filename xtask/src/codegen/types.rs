//! Structs and open enums of a family.

use std::collections::BTreeSet;

use wechatpay_catalogue::{
    Catalogue, Definition, Enum, Family, Field, Name, Operation, Shape, Type, Words, names,
};

use super::text::{Text, sentence};

/// Names a family's module can use as they are: its own, and those it borrows.
pub(super) type Known<'a> = BTreeSet<&'a Name>;

/// All types and enums of a family.
pub(super) fn of_family(catalogue: &Catalogue, family: &Family, known: &Known<'_>) -> String {
    let mut text = Text::default();
    for object in &family.types {
        structure(&mut text, catalogue, known, object);
    }
    for declared in family.enums.iter().filter(|declared| !declared.numeric) {
        enumeration(&mut text, catalogue, declared);
    }
    text.finish()
}

/// Whether a name becomes a Rust type; numbers with meanings stay numbers.
pub(super) fn is_rust_type(catalogue: &Catalogue, name: &Name) -> bool {
    !matches!(catalogue.definition(name), Some(Definition::Enum(declared)) if declared.numeric)
}

fn structure(text: &mut Text, catalogue: &Catalogue, known: &Known<'_>, object: &Type) {
    text.blank();
    text.words(&with(about(catalogue, &object.name, object.doc.as_ref()), object.needs()));
    text.line(
        "#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)] #[serde(default)]",
    );
    text.line(format!("pub struct {} {{", object.name.local));
    for field in &object.fields {
        member(text, catalogue, known, object, field);
    }
    text.line("}");
}

fn member(text: &mut Text, catalogue: &Catalogue, known: &Known<'_>, object: &Type, field: &Field) {
    let mut words = catalogue.words(field).cloned().unwrap_or_default();
    for (value, meaning) in meanings(catalogue, &field.shape) {
        words.en = format!("{}; `{value}` {}", words.en, meaning.en);
        words.zh = format!("{}；`{value}` {}", words.zh, meaning.zh);
    }
    text.words(&with(words, object.condition(field)));
    let identifier = names::field(field.rename.as_ref().unwrap_or(&field.name));
    let mut attributes = Vec::new();
    if identifier.trim_start_matches("r#") != field.name {
        attributes.push(format!("rename = {:?}", field.name));
    }
    let mut rust = rust_type(catalogue, known, &field.shape);
    if field.optional {
        attributes.push("skip_serializing_if = \"Option::is_none\"".to_owned());
        rust = format!("Option<{rust}>");
    }
    let attribute = match attributes.as_slice() {
        [] => String::new(),
        _ => format!("#[serde({})] ", attributes.join(", ")),
    };
    text.line(format!("{attribute}pub {identifier}: {rust},"));
}

/// A type's path, seen from the module of a family.
pub(super) fn path(known: &Known<'_>, name: &Name) -> String {
    let Name { family, local } = name;
    let is_known = known.contains(name);
    if is_known { local.clone() } else { format!("super::{}::{local}", names::method(family)) }
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

fn rust_type(catalogue: &Catalogue, known: &Known<'_>, shape: &Shape) -> String {
    match shape {
        Shape::String | Shape::Date => "String".to_owned(),
        Shape::Sensitive | Shape::Personal => "Sensitive".to_owned(),
        Shape::Bool => "bool".to_owned(),
        Shape::Fen => "Fen".to_owned(),
        Shape::Time => "Time".to_owned(),
        Shape::ServiceTime => "ServiceTime".to_owned(),
        Shape::Any => "serde_json::Value".to_owned(),
        Shape::List(inner) => format!("Vec<{}>", rust_type(catalogue, known, inner)),
        Shape::Map(inner) => {
            format!("std::collections::BTreeMap<String, {}>", rust_type(catalogue, known, inner))
        }
        Shape::Named(name) if is_rust_type(catalogue, name) => path(known, name),
        // An enum that is no Rust type has numbers for values.
        Shape::Int | Shape::Named(_) => "i64".to_owned(),
    }
}

fn enumeration(text: &mut Text, catalogue: &Catalogue, declared: &Enum) {
    text.blank();
    text.line("open_enum! {");
    text.words(&about(catalogue, &declared.name, declared.doc.as_ref()));
    text.line(format!("pub enum {} {{", declared.name.local));
    for variant in &declared.variants {
        let identifier = variant.rename.clone().unwrap_or_else(|| names::pascal(&variant.wire));
        text.words(&variant.words);
        text.line(format!("{identifier} = {:?},", variant.wire));
    }
    text.line("}}");
}

/// The words, followed by a condition as a sentence of its own.
fn with(words: Words, condition: Option<Words>) -> Words {
    let Some(Words { zh, en }) = condition else { return words };
    let en = [sentence(&words.en, "."), upper(&en)].join(" ").trim().to_owned();
    Words { zh: format!("{}{zh}", sentence(&words.zh, "。")), en }
}

/// What a type is: its own words, else the place it is used in.
fn about(catalogue: &Catalogue, name: &Name, own: Option<&Words>) -> Words {
    let as_used = || {
        let message = as_message(catalogue, name).or_else(|| as_resource(catalogue, name));
        message.or_else(|| as_member(catalogue, name))
    };
    own.cloned().or_else(as_used).unwrap_or_default()
}

/// Body, parameters or answer of an operation.
fn as_message(catalogue: &Catalogue, name: &Name) -> Option<Words> {
    let uses = |part: fn(&Operation) -> &Option<Name>| {
        let mut operations = catalogue.operations();
        operations.find(|operation| part(operation).as_ref() == Some(name))
    };
    let about = |operation: &Operation, en: &str, zh: &str| Words {
        en: format!(
            "{en} of `{} {}`: {}",
            operation.method,
            operation.template,
            lower(&operation.title.en)
        ),
        zh: format!("{}的{zh}", operation.title.zh),
    };
    let body = uses(|operation| &operation.body).map(|o| about(o, "Body", "请求体"));
    let query = || uses(|operation| &operation.query).map(|o| about(o, "Parameters", "查询参数"));
    let reply = || uses(|operation| &operation.reply).map(|o| about(o, "Answer", "应答"));
    body.or_else(query).or_else(reply)
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
