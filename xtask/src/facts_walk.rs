//! Compares facts and catalogue member by member and notes the differences.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use wechatpay_catalogue::{Catalogue, Definition, Enum, Event, Name, Operation, Shape};

use crate::facts::{Counts, Difference};
use crate::facts_deviations::THE_FACTS;
use crate::facts_schema::{Form, Member, Schema};

/// The comparison under way.
pub(crate) struct Walk<'a> {
    catalogue: &'a Catalogue,
    at: String,
    differences: Vec<Difference>,
    counts: Counts,
}

impl<'a> Walk<'a> {
    /// Compares all of them; only operations of APIv3 count.
    pub(crate) fn over(
        catalogue: &'a Catalogue,
        operations: &[Value],
        events: &[Value],
    ) -> (Vec<Difference>, Counts) {
        let counts = Counts::default();
        let mut walk = Self { catalogue, at: String::new(), differences: Vec::new(), counts };
        walk.operations(operations);
        walk.events(events);
        (walk.differences, walk.counts)
    }

    fn operations(&mut self, facts: &[Value]) {
        let id = |operation: &Operation| format!("{} {}", operation.method, operation.template);
        let mut ours: BTreeMap<String, &Operation> =
            self.catalogue.operations().map(|operation| (id(operation), operation)).collect();
        for fact in facts.iter().filter(|fact| text(fact, "path").contains("/v3/")) {
            self.counts.operations += 1;
            self.at = format!("{} {}", text(fact, "method"), text(fact, "path"));
            match ours.remove(&self.at) {
                Some(operation) => self.operation(fact, operation),
                None => self.note("", "missing", "an operation", "none"),
            }
        }
        for (id, _) in ours {
            self.at = id;
            self.note("", "added", "none", "an operation");
        }
    }

    fn operation(&mut self, fact: &Value, operation: &Operation) {
        self.parameters(fact, operation);
        self.transfer(fact, operation);
        let none = Value::Null;
        // The signed `meta` part of an upload is JSON the facts call a text.
        if operation.upload.is_none() {
            let body = fact.get("body").unwrap_or(&none);
            let fields = self.message("body", &Schema::of(body), operation.body.as_ref());
            self.counts.body_fields += fields;
        }
        let reply = ["200", "202"].into_iter().find_map(|code| fact.get("responses")?.get(code));
        let fields =
            self.message("reply", &Schema::of(reply.unwrap_or(&none)), operation.reply.as_ref());
        self.counts.answer_fields += fields;
    }

    fn parameters(&mut self, fact: &Value, operation: &Operation) {
        let parameters = fact.get("params").and_then(Value::as_array).into_iter().flatten();
        let parameters: Vec<&Value> = parameters.collect();
        let within = |place: &str| -> Vec<&Value> {
            parameters.iter().copied().filter(|p| text(p, "in") == place).collect()
        };
        self.counts.parameters += parameters.len();

        let known: BTreeSet<&str> = within("path").into_iter().map(|p| text(p, "name")).collect();
        let ours: BTreeSet<&str> = operation.variable_names().collect();
        for name in known.difference(&ours) {
            self.note(&format!("path.{name}"), "missing", "a variable", "none");
        }
        for name in ours.difference(&known) {
            self.note(&format!("path.{name}"), "added", "none", "a variable");
        }
        for parameter in within("path") {
            let values = Schema::of(parameter).values;
            if !values.is_empty() {
                let field = format!("path.{}", text(parameter, "name"));
                self.note(&field, "enum", &joined(&values), "any text");
            }
        }
        let query = Schema::of_parameters(&within("query"));
        self.message("query", &query, operation.query.as_ref());
        for header in within("header") {
            self.header(text(header, "name"), operation);
        }
    }

    /// Headers that are for the caller to send.
    fn header(&mut self, name: &str, operation: &Operation) {
        let is_said = match name {
            "Wechatpay-Serial" => {
                let parts = [&operation.body, &operation.query, &operation.reply];
                let sealed = |name: &Name| !self.catalogue.sealed(name).is_empty();
                parts.into_iter().flatten().any(sealed)
            }
            "Idempotency-Key" => operation
                .doc
                .as_ref()
                .is_some_and(|doc| doc.en.contains(name) && doc.zh.contains(name)),
            _ => false,
        };
        if !is_said {
            self.note(&format!("header.{name}"), "header", "a header", "not said");
        }
    }

    /// Uploads and downloads.
    fn transfer(&mut self, fact: &Value, operation: &Operation) {
        let parameters = fact.get("params").and_then(Value::as_array).into_iter().flatten();
        let forms: Vec<&Value> = parameters.filter(|p| text(p, "in") == "formData").collect();
        let file = forms.iter().find(|p| text(p, "type") == "file").map(|p| text(p, "name"));
        let kind = |upload: Option<&str>, is_download: bool| match upload {
            Some(part) => format!("upload of `{part}`"),
            None if is_download => "download".to_owned(),
            None => "JSON".to_owned(),
        };
        let facts = kind(file, fact.get("produces").is_some());
        let ours = kind(operation.upload.as_deref(), operation.download);
        if facts != ours {
            self.note("", "kind", &facts, &ours);
        }
        for part in forms.iter().map(|p| text(p, "name")) {
            if part != "meta" && Some(part) != file {
                self.note(&format!("form.{part}"), "missing", "a part", "none");
            }
        }
    }

    fn events(&mut self, facts: &[Value]) {
        let families = self.catalogue.families().iter();
        let mut ours: BTreeMap<&str, &Event> = families
            .flat_map(|family| &family.events)
            .map(|event| (event.event_type.as_str(), event))
            .collect();
        for fact in facts {
            self.counts.events += 1;
            let name = text(fact, "event");
            self.at = format!("event {name}");
            let Some(event) = ours.remove(name) else {
                self.note("", "missing", "an event", "none");
                continue;
            };
            let names = fact.get("event_types").and_then(Value::as_array).into_iter().flatten();
            for other in names.filter_map(Value::as_str).filter(|other| *other != name) {
                if event.also.as_ref().is_none_or(|also| also.event_type != other) {
                    self.note("", "type", &format!("also under {other}"), "not said");
                }
            }
            let resource = Schema::of_event(fact.get("plaintext").unwrap_or(&Value::Null));
            let fields = self.message("resource", &resource, event.resource.as_ref());
            self.counts.event_fields += fields;
        }
        for (name, _) in ours {
            self.at = format!("event {name}");
            self.note("", "added", "none", "an event");
        }
    }

    /// A body, a query, an answer or a resource; how many members the facts give it.
    fn message(&mut self, place: &str, facts: &Schema, ours: Option<&Name>) -> usize {
        let has_members = !facts.members.is_empty();
        match ours {
            Some(name) if has_members => self.object(place, facts, name),
            Some(_) => {
                self.note(place, "added", "none", "an object");
                0
            }
            None if has_members => {
                self.note(place, "missing", "an object", "none");
                facts.members.len()
            }
            None => 0,
        }
    }

    fn object(&mut self, place: &str, facts: &Schema, name: &Name) -> usize {
        for promised in &facts.promised {
            self.note(&format!("{place}.{promised}"), "missing", "a required name only", "none");
        }
        let mut seen = BTreeSet::new();
        let mut fields = 0;
        for Member { name: member, schema, is_required } in &facts.members {
            fields += 1;
            seen.insert(member.as_str());
            let path = format!("{place}.{member}");
            let object = self.catalogue.object(name);
            let field = object.and_then(|o| o.fields.iter().find(|field| field.name == *member));
            let Some(field) = field else {
                self.note(&path, "missing", "a member", "none");
                continue;
            };
            if field.optional == *is_required {
                let mark = |is_required| if is_required { "required" } else { "optional" };
                self.note(&path, "required", mark(*is_required), mark(!field.optional));
            }
            fields += self.value(&path, schema, &field.shape);
        }
        let object = self.catalogue.object(name);
        for field in object.into_iter().flat_map(|object| &object.fields) {
            if !seen.contains(field.name.as_str()) {
                self.note(&format!("{place}.{}", field.name), "added", "none", "a member");
            }
        }
        fields
    }

    /// Compares one value's form; gives the number of members below.
    fn value(&mut self, path: &str, facts: &Schema, shape: &Shape) -> usize {
        let (form, values) = self.form(shape);
        if facts.form != form {
            self.note(path, "type", facts.form.word(), form.word());
            return 0;
        }
        self.counts.values += facts.values.len();
        if facts.values != values {
            self.note(path, "enum", &joined(&facts.values), &joined(&values));
        }
        self.counts.sealed += usize::from(facts.is_sealed);
        let is_sealed = *shape == Shape::Sensitive;
        if facts.is_sealed != is_sealed {
            let mark = |is_sealed| if is_sealed { "sealed" } else { "in clear" };
            self.note(path, "sealed", mark(facts.is_sealed), mark(is_sealed));
        }
        let format = match shape {
            Shape::Time => "rfc3339",
            Shape::Date => "date",
            Shape::ServiceTime => "yyyyMMddHHmmss",
            _ => "",
        };
        if facts.format != format {
            self.note(path, "format", &facts.format, format);
        }
        match (shape, &facts.item) {
            (Shape::List(inner), Some(item)) => self.value(&format!("{path}[]"), item, inner),
            (Shape::Named(name), _) if form == Form::Object => self.object(path, facts, name),
            _ => 0,
        }
    }

    /// The JSON form of a shape, with the values an enumeration knows.
    fn form(&self, shape: &Shape) -> (Form, BTreeSet<String>) {
        let values = |declared: &Enum| declared.variants.iter().map(|v| v.wire.clone()).collect();
        let form = match shape {
            Shape::String
            | Shape::Sensitive
            | Shape::Personal
            | Shape::Time
            | Shape::ServiceTime
            | Shape::Date => Form::Text,
            Shape::Int | Shape::Fen => Form::Number,
            Shape::Bool => Form::Flag,
            Shape::Any => Form::Any,
            Shape::List(_) => Form::List,
            Shape::Map(_) => Form::Object,
            Shape::Named(name) => match self.catalogue.definition(name) {
                Some(Definition::Enum(declared)) if declared.numeric => {
                    return (Form::Number, values(declared));
                }
                Some(Definition::Enum(declared)) => return (Form::Text, values(declared)),
                _ => Form::Object,
            },
        };
        (form, BTreeSet::new())
    }

    fn note(&mut self, field: &str, what: &'static str, facts: &str, ours: &str) {
        let (at, field) = (self.at.clone(), field.to_owned());
        let (facts, ours) = (facts.to_owned(), ours.to_owned());
        let votes = BTreeSet::from([THE_FACTS.to_owned()]);
        self.differences.push(Difference { at, field, what, votes, facts, ours });
    }
}

fn joined(values: &BTreeSet<String>) -> String {
    if values.is_empty() {
        "any".to_owned()
    } else {
        values.iter().cloned().collect::<Vec<_>>().join(" ")
    }
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}
