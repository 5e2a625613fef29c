//! TOML → model: one family file, or the glossary.
//!
//! Parses only. Whether names exist and paths collide is checked in `check`.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::Problem;
use crate::conditions::Mode;
use crate::model::{
    Also, Entry, Enum, ErrorCode, Event, Family, Field, Method, Name, Operation, Shape,
};
use crate::model::{Type, Variant, Words};
use crate::toml_reader::{Key, Node, Source};

/// Reads one family file. `name` is the file stem, `file` what problems call the file.
pub(crate) fn family(name: &str, file: &str, text: &str) -> Result<Family, Problem> {
    let reader = Reader { source: Source::new(file, text), family: name };
    let source = &reader.source;
    let mut title = None;
    let mut family = Family {
        name: name.to_owned(),
        prefix: String::new(),
        title: Words::default(),
        doc: None,
        common: false,
        operations: Vec::new(),
        types: Vec::new(),
        enums: Vec::new(),
        events: Vec::new(),
        lines: u32::try_from(text.lines().count()).unwrap_or(u32::MAX),
    };
    let mut endpoints = None;
    for (key, node) in &source.parse()? {
        match key.get_ref().as_ref() {
            "prefix" => family.prefix = source.text(node)?,
            "title" => title = Some(reader.words(node)?),
            "doc" => family.doc = Some(reader.words(node)?),
            "common" => family.common = source.flag(node)?,
            "endpoint" => endpoints = Some(node.clone()),
            "type" => family.types = reader.named(node, Reader::object)?,
            "enum" => family.enums = reader.named(node, Reader::enumeration)?,
            "event" => {
                let events = source.list(node)?.iter();
                family.events =
                    events.map(|event| reader.event(event)).collect::<Result<_, _>>()?;
            }
            _ => {
                return Err(source.unknown(key, "prefix title doc common endpoint type enum event"));
            }
        }
    }
    family.title = title.ok_or_else(|| source.missing(0..0, "title", TITLE))?;
    if let Some(node) = endpoints {
        for endpoint in source.list(&node)? {
            family.operations.push(reader.operation(endpoint, &family.prefix)?);
        }
    }
    Ok(family)
}

/// Reads the glossary.
pub(crate) fn glossary(file: &str, text: &str) -> Result<BTreeMap<String, Entry>, Problem> {
    let reader = Reader { source: Source::new(file, text), family: "" };
    let source = &reader.source;
    let entry = |(key, node): (&Key<'_>, &Node<'_>)| {
        let (words, _, example) = reader.meaning(node, "")?;
        let line = source.line(key.span());
        Ok((key.get_ref().to_string(), Entry { words, example, line }))
    };
    source.parse()?.iter().map(entry).collect()
}

/// Reads `errors.toml`, in the order of the file.
pub(crate) fn error_codes(file: &str, text: &str) -> Result<Vec<ErrorCode>, Problem> {
    let reader = Reader { source: Source::new(file, text), family: "" };
    let table = reader.source.parse()?;
    let mut codes: Vec<_> =
        table.iter().map(|(key, node)| reader.error_code(key, node)).collect::<Result<_, _>>()?;
    codes.sort_by_key(|code| code.line);
    Ok(codes)
}

struct Reader<'i> {
    source: Source<'i>,
    family: &'i str,
}

type Meaning = (Words, Option<String>, Option<serde_json::Value>);

impl<'i> Reader<'i> {
    fn named<T>(
        &self,
        node: &Node<'i>,
        read: fn(&Self, &Key<'i>, &Node<'i>) -> Result<T, Problem>,
    ) -> Result<Vec<T>, Problem> {
        self.source.table(node)?.iter().map(|(key, node)| read(self, key, node)).collect()
    }

    fn error_code(&self, key: &Key<'i>, node: &Node<'i>) -> Result<ErrorCode, Problem> {
        let source = &self.source;
        let (mut words, mut advice) = (None, None);
        let (mut statuses, mut common) = (Vec::new(), false);
        for (key, node) in source.table(node)? {
            match key.get_ref().as_ref() {
                "status" => {
                    for status in source.list(node)? {
                        statuses.push(u16::try_from(source.number(status)?).unwrap_or(0));
                    }
                }
                "means" => words = Some(self.words(node)?),
                "advice" => advice = Some(self.words(node)?),
                "common" => common = source.flag(node)?,
                _ => return Err(source.unknown(key, "status means advice common")),
            }
        }
        let missing = |name, form| source.missing(key.span(), name, form);
        Ok(ErrorCode {
            code: key.get_ref().to_string(),
            statuses,
            words: words.ok_or_else(|| missing("means", r#"means = { zh = "…", en = "…" }"#))?,
            advice: advice
                .ok_or_else(|| missing("advice", r#"advice = { zh = "…", en = "…" }"#))?,
            common,
            line: source.line(key.span()),
        })
    }

    fn operation(&self, node: &Node<'i>, prefix: &str) -> Result<Operation, Problem> {
        let source = &self.source;
        let table = source.table(node)?;
        let (method, path, span) = self.address(node, prefix)?;
        let mut operation = Operation {
            family: self.family.to_owned(),
            method,
            template: path,
            name: String::new(),
            title: Words::default(),
            doc: None,
            body: None,
            query: None,
            reply: None,
            repeat: Vec::new(),
            unsigned: false,
            upload: None,
            download: false,
            signed_digest: false,
            rename: None,
            segments: Vec::new(),
            variables: Vec::new(),
            errors: Vec::new(),
            notifies: Vec::new(),
            link: None,
            deprecated: false,
            line: source.line(span.clone()),
        };
        for (key, node) in table {
            match key.get_ref().as_ref() {
                "get" | "post" | "put" | "patch" | "delete" => {}
                "name" => operation.name = source.text(node)?,
                "title" => operation.title = self.words(node)?,
                "doc" => operation.doc = Some(self.words(node)?),
                "body" => operation.body = Some(self.name(node)?),
                "query" => operation.query = Some(self.name(node)?),
                "reply" => operation.reply = Some(self.name(node)?),
                "repeat" => operation.repeat = source.texts(node)?,
                "unsigned" => operation.unsigned = source.flag(node)?,
                "upload" => operation.upload = Some(source.text(node)?),
                "download" => operation.download = source.flag(node)?,
                "signed_digest" => operation.signed_digest = source.flag(node)?,
                "as" => operation.rename = Some(source.text(node)?),
                "segments" => operation.segments = self.named(node, Reader::segment)?,
                "variables" => operation.variables = self.named(node, Reader::variable)?,
                "errors" => operation.errors = source.texts(node)?,
                "notifies" => operation.notifies = source.texts(node)?,
                "link" => operation.link = Some(source.text(node)?),
                "deprecated" => operation.deprecated = source.flag(node)?,
                _ => return Err(source.unknown(key, ENDPOINT_KEYS)),
            }
        }
        if operation.name.is_empty() {
            return Err(source.missing(span, "name", r#"name = "create_order""#));
        }
        if operation.title == Words::default() {
            return Err(source.missing(span, "title", TITLE));
        }
        Ok(operation)
    }

    fn segment(&self, key: &Key<'i>, node: &Node<'i>) -> Result<(String, String), Problem> {
        Ok((key.get_ref().to_string(), self.source.text(node)?))
    }

    fn variable(&self, key: &Key<'i>, node: &Node<'i>) -> Result<(String, Words), Problem> {
        Ok((key.get_ref().to_string(), self.words(node)?))
    }

    /// The one method key of an endpoint, with the full template and the place.
    fn address(
        &self,
        node: &Node<'i>,
        prefix: &str,
    ) -> Result<(Method, String, Range<usize>), Problem> {
        let mut address = None;
        for (key, path) in self.source.table(node)? {
            let Some(method) = Method::from_wire(&key.get_ref().to_uppercase()) else { continue };
            if address.is_some() {
                let what = "an endpoint has one method";
                return Err(self.source.problem(key.span(), what, "write a second [[endpoint]]"));
            }
            let path = self.source.any_text(path)?;
            let is_absolute = ROOTS.iter().any(|root| path.starts_with(root));
            let template = if is_absolute { path } else { format!("{prefix}{path}") };
            address = Some((method, template, key.span()));
        }
        let form = r#"a line such as post = "/orders""#;
        address.ok_or_else(|| {
            self.source.missing(node.span(), "get, post, put, patch or delete", form)
        })
    }

    fn object(&self, key: &Key<'i>, node: &Node<'i>) -> Result<Type, Problem> {
        let (mut doc, mut either) = (None, Vec::new());
        let mut fields = Vec::new();
        for (key, node) in self.source.table(node)? {
            match key.get_ref().as_ref() {
                "_doc" => doc = Some(self.words(node)?),
                "_either" => {
                    let groups = self.source.list(node)?.iter();
                    either =
                        groups.map(|group| self.source.texts(group)).collect::<Result<_, _>>()?;
                }
                _ => fields.push(self.field(key, node)?),
            }
        }
        let name = self.local(key.get_ref());
        Ok(Type { name, doc, fields, either, line: self.source.line(key.span()) })
    }

    fn field(&self, key: &Key<'i>, node: &Node<'i>) -> Result<Field, Problem> {
        let source = &self.source;
        let mut field = Field {
            name: key.get_ref().to_string(),
            shape: Shape::Any,
            optional: false,
            only: Vec::new(),
            required_in: Vec::new(),
            doc: None,
            example: None,
            min: None,
            max: None,
            rename: None,
            line: source.line(key.span()),
        };
        let Some(table) = node.get_ref().as_table() else {
            (field.shape, field.optional) = self.shape(node)?;
            return Ok(field);
        };
        let mut has_type = false;
        for (key, node) in table {
            match key.get_ref().as_ref() {
                "type" => {
                    (field.shape, field.optional) = self.shape(node)?;
                    has_type = true;
                }
                "only" => field.only = self.modes(node)?,
                "required_in" => field.required_in = self.modes(node)?,
                "doc" => field.doc = Some(self.words(node)?),
                "example" => field.example = Some(source.json(node)?),
                "min" => field.min = Some(source.number(node)?),
                "max" => field.max = Some(source.number(node)?),
                "as" => field.rename = Some(source.text(node)?),
                _ => return Err(source.unknown(key, FIELD_KEYS)),
            }
        }
        if has_type {
            return Ok(field);
        }
        Err(source.missing(key.span(), "type", r#"type = "string""#))
    }

    /// One mode, or a list of them.
    fn modes(&self, node: &Node<'i>) -> Result<Vec<Mode>, Problem> {
        let read = |word: String| {
            Mode::from_word(&word).ok_or_else(|| {
                let known = Mode::ALL.map(Mode::as_str).join(" ");
                self.source.problem(
                    node.span(),
                    format!("`{word}` is not a mode"),
                    format!("write one of {known}"),
                )
            })
        };
        self.source.texts(node)?.into_iter().map(read).collect()
    }

    fn enumeration(&self, key: &Key<'i>, node: &Node<'i>) -> Result<Enum, Problem> {
        let source = &self.source;
        let mut read = Enum {
            name: self.local(key.get_ref()),
            doc: None,
            numeric: false,
            variants: Vec::new(),
            line: source.line(key.span()),
        };
        for (key, node) in source.table(node)? {
            match key.get_ref().as_ref() {
                "_doc" => read.doc = Some(self.words(node)?),
                "_numeric" => read.numeric = source.flag(node)?,
                wire => {
                    let (words, rename, _) = self.meaning(node, "as")?;
                    let line = source.line(key.span());
                    read.variants.push(Variant { wire: wire.to_owned(), words, rename, line });
                }
            }
        }
        Ok(read)
    }

    fn event(&self, node: &Node<'i>) -> Result<Event, Problem> {
        let source = &self.source;
        let span = node.span();
        let (mut event_type, mut name, mut title) = (None, None, None);
        let (mut resource, mut also) = (None, None);
        for (key, node) in source.table(node)? {
            match key.get_ref().as_ref() {
                "type" => event_type = Some(source.text(node)?),
                "name" => name = Some(source.text(node)?),
                "title" => title = Some(self.words(node)?),
                "resource" => resource = Some(self.name(node)?),
                "also" => also = Some(self.also(node)?),
                _ => return Err(source.unknown(key, "type name title resource also")),
            }
        }
        let missing = |key, form| source.missing(span.clone(), key, form);
        Ok(Event {
            event_type: event_type
                .ok_or_else(|| missing("type", r#"type = "PAYSCORE.USER_CONFIRM""#))?,
            name: name.ok_or_else(|| missing("name", r#"name = "UserConfirmed""#))?,
            title: title.ok_or_else(|| missing("title", TITLE))?,
            resource,
            also,
            line: source.line(span.clone()),
        })
    }

    fn also(&self, node: &Node<'i>) -> Result<Also, Problem> {
        let source = &self.source;
        let (mut event_type, mut original_type) = (None, None);
        for (key, node) in source.table(node)? {
            match key.get_ref().as_ref() {
                "type" => event_type = Some(source.text(node)?),
                "original_type" => original_type = Some(source.text(node)?),
                _ => return Err(source.unknown(key, "type original_type")),
            }
        }
        let missing = |key, form| source.missing(node.span(), key, form);
        Ok(Also {
            event_type: event_type
                .ok_or_else(|| missing("type", r#"type = "TRANSACTION.SUCCESS""#))?,
            original_type: original_type
                .ok_or_else(|| missing("original_type", r#"original_type = "profitsharing""#))?,
        })
    }

    /// `{ zh = "…", en = "…" }`.
    fn words(&self, node: &Node<'i>) -> Result<Words, Problem> {
        self.meaning_with(node, "", "").map(|(words, _, _)| words)
    }

    /// Words that may carry an example, and a new name under the key `rename`.
    fn meaning(&self, node: &Node<'i>, rename: &str) -> Result<Meaning, Problem> {
        self.meaning_with(node, rename, "example")
    }

    fn meaning_with(
        &self,
        node: &Node<'i>,
        rename: &str,
        example: &str,
    ) -> Result<Meaning, Problem> {
        let source = &self.source;
        let (mut zh, mut en, mut new_name, mut sample) = (None, None, None, None);
        for (key, node) in source.table(node)? {
            match key.get_ref().as_ref() {
                "zh" => zh = Some(source.text(node)?),
                "en" => en = Some(source.text(node)?),
                other if other == rename => new_name = Some(source.text(node)?),
                other if other == example => sample = Some(source.json(node)?),
                _ => return Err(source.unknown(key, format!("zh en {rename} {example}").trim())),
            }
        }
        let zh = zh.ok_or_else(|| source.missing(node.span(), "zh", "the Chinese words"))?;
        let en = en.ok_or_else(|| source.missing(node.span(), "en", "the English words"))?;
        Ok((Words { zh, en }, new_name, sample))
    }

    fn name(&self, node: &Node<'i>) -> Result<Name, Problem> {
        let text = self.source.text(node)?;
        match self.shape_of(&text) {
            Some((Shape::Named(name), false)) => Ok(name),
            _ => Err(self.source.problem(
                node.span(),
                format!("`{text}` is not the name of a type"),
                "write a name such as \"Order\" and declare [type.Order]",
            )),
        }
    }

    fn shape(&self, node: &Node<'i>) -> Result<(Shape, bool), Problem> {
        let text = self.source.text(node)?;
        self.shape_of(&text).ok_or_else(|| {
            self.source.problem(node.span(), format!("`{text}` is not a type"), TYPE_FORMS)
        })
    }

    /// Reads a type: `string?`, `[Fee]`, `map<fen>`, `pay.Amount`.
    fn shape_of(&self, text: &str) -> Option<(Shape, bool)> {
        let (bare, optional) = match text.strip_suffix('?') {
            Some(bare) => (bare, true),
            None => (text, false),
        };
        if let Some(inner) = bare.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            return Some((Shape::List(Box::new(self.inner(inner)?)), optional));
        }
        if let Some(inner) = bare.strip_prefix("map<").and_then(|rest| rest.strip_suffix('>')) {
            return Some((Shape::Map(Box::new(self.inner(inner)?)), optional));
        }
        let basic = BASIC.iter().find(|(word, _)| *word == bare).map(|(_, shape)| shape.clone());
        let shape = basic.or_else(|| self.reference(bare).map(Shape::Named))?;
        Some((shape, optional))
    }

    fn inner(&self, text: &str) -> Option<Shape> {
        self.shape_of(text).filter(|(_, optional)| !optional).map(|(shape, _)| shape)
    }

    fn reference(&self, text: &str) -> Option<Name> {
        let (family, local) = text.split_once('.').unwrap_or((self.family, text));
        let is_name = local.starts_with(|c: char| c.is_ascii_uppercase())
            && local.chars().all(|c| c.is_ascii_alphanumeric());
        is_name.then(|| Name { family: family.to_owned(), local: local.to_owned() })
    }

    fn local(&self, name: &str) -> Name {
        Name { family: self.family.to_owned(), local: name.to_owned() }
    }
}

/// Where absolute paths begin; other endpoint paths continue the family's prefix.
pub(crate) const ROOTS: [&str; 4] = ["/v3/", "/hk/v3/", "/global/v3/", "/brand/"];

const BASIC: [(&str, Shape); 10] = [
    ("string", Shape::String),
    ("sensitive", Shape::Sensitive),
    ("personal", Shape::Personal),
    ("int", Shape::Int),
    ("bool", Shape::Bool),
    ("fen", Shape::Fen),
    ("time", Shape::Time),
    ("service_time", Shape::ServiceTime),
    ("date", Shape::Date),
    ("any", Shape::Any),
];

const TITLE: &str = r#"title = { zh = "…", en = "…" }"#;
const ENDPOINT_KEYS: &str = "get post put patch delete name title doc body query reply repeat \
                             unsigned upload download signed_digest as segments variables errors notifies \
                             link deprecated";
const FIELD_KEYS: &str = "type only required_in doc example min max as";
const TYPE_FORMS: &str = "write one of string sensitive personal int bool fen time service_time \
                          date any, a declared Name, family.Name, [T] or map<T>; a final ? makes \
                          it optional";
