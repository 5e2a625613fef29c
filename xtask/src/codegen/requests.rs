//! Types of requests: one for each operation, whose members are path variables, query and body, and
//! one for each object inside.

use wechatpay_catalogue::{Catalogue, Family, Operation, Shape, Type, Words, names};

use super::sides::{Scope, Side, Sides, struct_name};
use super::text::{Text, both, literal_list, sentence};
use super::words;

/// The request types of a family.
pub(super) struct Requests<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) sides: &'a Sides<'a>,
    pub(super) scope: &'a Scope<'a>,
}

/// One member of an operation.
struct Member {
    name: String,
    rust: String,
    is_required: bool,
    words: Words,
}

impl Requests<'_> {
    pub(super) fn of_family(&self, family: &Family) -> String {
        let mut text = Text::default();
        for operation in &family.operations {
            self.operation(&mut text, operation);
        }
        for object in &family.types {
            if self.sides.has(&object.name, Side::Request) {
                self.object(&mut text, object);
            }
        }
        text.finish()
    }

    fn operation(&self, text: &mut Text, operation: &Operation) {
        let objects = self.messages(operation);
        let mut members: Vec<Member> =
            operation.variable_names().map(|name| self.variable(operation, name)).collect();
        let mut twice = Vec::new();
        for object in &objects {
            for field in &object.fields {
                if operation.upload.is_some() && OF_THE_FILE.contains(&field.name.as_str()) {
                    continue;
                }
                if members.iter().any(|member| member.name == field.name) {
                    twice.push(field.name.clone());
                    continue;
                }
                members.push(Member {
                    name: field.name.clone(),
                    rust: self.rust_type(&field.shape),
                    is_required: !field.optional,
                    words: words::of_member(self.catalogue, object, field),
                });
            }
        }
        let mchid = members.iter_mut().find(|member| {
            member.is_required && ["mchid", "sp_mchid"].contains(&member.name.as_str())
        });
        let mchid = mchid.map(|member| {
            let words = std::mem::take(&mut member.words);
            member.words = words::with(words, Some(clients_own()));
            member.name.clone()
        });
        text.blank();
        text.flat("request! {");
        text.doc(about(operation, &objects));
        if operation.deprecated {
            text.flat("#[deprecated = \"retired by WeChat Pay 官方已下线\"]");
        }
        begin(text, &struct_name(operation), &members);
        let mut end = either(&objects);
        end.extend(mchid.map(|name| format!("mchid {name:?}")));
        end.push(self.identity(operation, &twice));
        text.flat(format!("{} }}", end.join(" ")));
    }

    /// Id, method, template, where members go, and the answer.
    fn identity(&self, operation: &Operation, twice: &[String]) -> String {
        let Operation { method, template, .. } = operation;
        let mut parts =
            vec![format!("{:?} {} {template:?}", operation.id(), names::pascal(method.as_str()))];
        if operation.body.is_some() {
            parts.push("body".to_owned());
        }
        // Without a body, everything but the path variables is the query.
        let query = operation.query.as_ref().filter(|_| operation.body.is_some());
        if let Some(object) = query.and_then(|name| self.catalogue.object(name)) {
            let names: Vec<String> = object.fields.iter().map(|f| f.name.clone()).collect();
            parts.push(format!("query {}", list(&names)));
        }
        if !twice.is_empty() {
            parts.push(format!("twice {}", list(twice)));
        }
        let reply = operation.reply.as_ref().and_then(|name| self.sides.item(name, Side::Answer));
        let reply = match reply {
            _ if operation.download => "serde_json::Value".to_owned(),
            Some(item) => self.scope.path(item, false),
            None => "Empty".to_owned(),
        };
        parts.push(format!("-> {reply}"));
        parts.join(" ")
    }

    fn variable(&self, operation: &Operation, name: &str) -> Member {
        let words = self.catalogue.variable_words(operation, name).cloned().unwrap_or_default();
        let rust = "String".to_owned();
        Member { name: name.to_owned(), rust, is_required: true, words }
    }

    fn object(&self, text: &mut Text, object: &Type) {
        let member = |field: &wechatpay_catalogue::Field| Member {
            name: field.name.clone(),
            rust: self.rust_type(&field.shape),
            is_required: !field.optional,
            words: words::of_member(self.catalogue, object, field),
        };
        text.blank();
        text.flat("request! {");
        text.words(&words::of_type(self.catalogue, object, Side::Request));
        let members: Vec<Member> = object.fields.iter().map(member).collect();
        begin(text, &object.name.local, &members);
        let mut end = either(&[object]);
        end.push("}".to_owned());
        text.flat(end.join(" "));
    }

    fn rust_type(&self, shape: &Shape) -> String {
        rust_type(shape, &|name| {
            self.sides.item(name, Side::Request).map(|item| self.scope.path(item, false))
        })
    }

    /// Query, then body.
    fn messages(&self, operation: &Operation) -> Vec<&Type> {
        let names = [&operation.query, &operation.body].into_iter().flatten();
        names.filter_map(|name| self.catalogue.object(name)).collect()
    }
}

/// A shape in Rust; `named` writes types and enums, and gives `None` for numbers with meanings.
pub(super) fn rust_type(
    shape: &Shape,
    named: &dyn Fn(&wechatpay_catalogue::Name) -> Option<String>,
) -> String {
    match shape {
        Shape::String | Shape::Date => "String".to_owned(),
        Shape::Sensitive | Shape::Personal => "Sensitive".to_owned(),
        Shape::Bool => "bool".to_owned(),
        Shape::Int => "i64".to_owned(),
        Shape::Fen => "Fen".to_owned(),
        Shape::Time => "Time".to_owned(),
        Shape::ServiceTime => "ServiceTime".to_owned(),
        Shape::Any => "serde_json::Value".to_owned(),
        Shape::List(inner) => format!("Vec<{}>", rust_type(inner, named)),
        Shape::Map(inner) => {
            format!("std::collections::BTreeMap<String, {}>", rust_type(inner, named))
        }
        Shape::Named(name) => named(name).unwrap_or_else(|| "i64".to_owned()),
    }
}

fn begin(text: &mut Text, name: &str, members: &[Member]) {
    if members.is_empty() {
        return text.flat(format!("pub struct {name} {{}}"));
    }
    text.line(format!("pub struct {name} {{"));
    for Member { name, rust, is_required, words } in members {
        text.words(words);
        let slot = if *is_required { "Req" } else { "Opt" };
        text.line(format!("pub {}: {slot}<{rust}>,", names::field(name)));
    }
    text.line("}");
}

fn either(objects: &[&Type]) -> Vec<String> {
    let groups = objects.iter().flat_map(|object| &object.either);
    groups.map(|group| format!("either {}", list(group))).collect()
}

fn list(names: &[String]) -> String {
    literal_list(names).trim_start_matches('&').to_owned()
}

/// Method, template, and everything a caller must know, in one paragraph.
fn about(operation: &Operation, objects: &[&Type]) -> String {
    let Operation { method, template, title, doc, repeat, link, .. } = operation;
    let title = Words { zh: title.zh.clone(), en: words::lower_word(&title.en) };
    let mut parts = vec![format!("`{method} {template}`: {}", both(&title))];
    parts.extend(doc.as_ref().map(both));
    for needs in objects.iter().filter_map(|object| object.needs()) {
        parts.push(both(&words::raised(&needs)));
    }
    if !repeat.is_empty() {
        let fields: Vec<String> = repeat.iter().map(|field| format!("`{field}`")).collect();
        parts.push(format!("Harmless to repeat, thanks to {}.", fields.join(", ")));
    }
    if operation.unsigned {
        parts.push("The answer carries no signature.".to_owned());
    }
    if operation.signed_digest {
        parts.push("The signature of the answer covers the digest of the file.".to_owned());
    }
    if operation.upload.is_some() {
        parts.push(sentence("Takes a file: `client.request(operation).file(file)`", "."));
    }
    parts.extend(link.as_ref().map(|link| format!("See the [official page]({link}).")));
    parts.join(" ")
}

fn clients_own() -> Words {
    Words {
        zh: "不设则用客户端的商户号".to_owned(), en: "the client's if not set".to_owned()
    }
}

/// Members of `meta` that the file itself gives.
pub(crate) const OF_THE_FILE: [&str; 2] = ["filename", "sha256"];
