//! Checks of a catalogue.
//!
//! This module checks names and types, `check_paths` checks paths.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::catalogue::{Catalogue, Definition};
use crate::model::{
    Enum, Event, Family, Field, Method, Name, Operation, Shape, Type, segments, variable,
};
use crate::{Problem, check_conditions, check_paths, names};

/// Everything wrong with the catalogue, in the order of files and lines.
pub(crate) fn problems(catalogue: &Catalogue) -> Vec<Problem> {
    let mut check = Check { catalogue, problems: Vec::new() };
    for family in catalogue.families() {
        check.family(family);
    }
    check.events();
    check.error_codes();
    check.unused();
    check.glossary();
    check_paths::check(&mut check);
    check.problems.sort();
    check.problems.dedup();
    check.problems
}

/// Collects problems.
pub(crate) struct Check<'a> {
    pub(crate) catalogue: &'a Catalogue,
    problems: Vec<Problem>,
}

impl<'a> Check<'a> {
    /// Notes a problem in a family's file.
    pub(crate) fn note(
        &mut self,
        family: &str,
        line: u32,
        what: impl Into<String>,
        mend: impl Into<String>,
    ) {
        let file = format!("families/{family}.toml");
        self.problems.push(Problem { file, line, what: what.into(), mend: mend.into() });
    }

    fn family(&mut self, family: &'a Family) {
        let name = &family.name;
        let is_kebab = name.starts_with(|c: char| c.is_ascii_lowercase())
            && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        if !is_kebab || RESERVED.contains(&name.as_str()) {
            let what = format!("`{name}` cannot be the name of a family");
            self.note(
                name,
                1,
                what,
                "use lower-case letters, digits and dashes, and no reserved word",
            );
        }
        if family.lines > MOST_LINES {
            let what = format!("the file has {} lines, more than {MOST_LINES}", family.lines);
            self.note(
                name,
                MOST_LINES,
                what,
                "split it by the next path segment into two families",
            );
        }
        for operation in &family.operations {
            self.operation(family, operation);
        }
        self.unique(name, family.operations.iter().map(|o| (o.name.as_str(), o.line)));
        let types =
            family.types.iter().map(|declared| (declared.name.local.as_str(), declared.line));
        let enums =
            family.enums.iter().map(|declared| (declared.name.local.as_str(), declared.line));
        self.unique(name, types.chain(enums));
        for declared in &family.types {
            self.object(family, declared);
        }
        for declared in &family.enums {
            self.enumeration(family, declared);
        }
        for event in &family.events {
            self.event(name, event);
        }
    }

    fn operation(&mut self, family: &'a Family, operation: &'a Operation) {
        let (name, line) = (&family.name, operation.line);
        if !names::is_snake(&operation.name) {
            let what = format!("`{}` is not the name of an operation", operation.name);
            self.note(name, line, what, "write it like create_order");
        }
        for reference in [&operation.body, &operation.query, &operation.reply].into_iter().flatten()
        {
            self.object_reference(name, line, reference);
        }
        if operation.method == Method::Get && operation.body.is_some() {
            self.note(name, line, "a GET has no body", "declare the parameters as `query`");
        }
        if operation.download && operation.reply.is_some() {
            self.note(name, line, "a download has no JSON answer", "remove `reply`");
        }
        if operation.signed_digest && (operation.unsigned || !operation.download) {
            let what = "the digest of what is no file, or is not signed, is signed";
            self.note(
                name,
                line,
                what,
                "`signed_digest` stands beside `download`, without `unsigned`",
            );
        }
        self.repeat(family, operation);
        self.errors(family, operation);
        self.query(family, operation);
        let variables: BTreeSet<&str> = operation.variable_names().collect();
        for (variable, _) in &operation.variables {
            if !variables.contains(variable.as_str()) {
                let what = format!("the path has no variable `{variable}`");
                self.note(name, line, what, "remove it from `variables`");
            }
        }
        for variable in variables {
            if self.catalogue.variable_words(operation, variable).is_none() {
                self.missing_words(name, line, variable);
            }
        }
    }

    fn event(&mut self, family: &str, event: &Event) {
        if let Some(resource) = &event.resource {
            self.object_reference(family, event.line, resource);
        }
        let is_pascal =
            names::is_identifier(&event.name) && names::pascal(&event.name) == event.name;
        if !is_pascal || event.name == "Other" {
            let what = format!("`{}` is not the name of an event", event.name);
            self.note(family, event.line, what, "write it like UserConfirmed");
        }
    }

    /// All events are variants of one enum, and an event type stands for one of them.
    fn events(&mut self) {
        let (mut names, mut types) = (BTreeMap::new(), BTreeMap::new());
        for family in self.catalogue.families() {
            for event in &family.events {
                if let Some(first) = names.insert(&event.name, &family.name) {
                    let what = format!("the event name `{}` is taken by `{first}`", event.name);
                    self.note(&family.name, event.line, what, "choose another");
                }
                if let Some(first) = types.insert(&event.event_type, &family.name) {
                    let what = format!("the event `{}` stands in `{first}`", event.event_type);
                    self.note(&family.name, event.line, what, "remove one of them");
                }
            }
        }
    }

    /// Codes and events are named where they are explained, once.
    fn errors(&mut self, family: &Family, operation: &Operation) {
        let (name, line) = (&family.name, operation.line);
        for code in &operation.errors {
            if !self.catalogue.error_codes().iter().any(|known| known.code == *code) {
                let what = format!("nobody says what the error `{code}` means");
                self.note(name, line, what, format!("add [{code}] to errors.toml"));
            }
        }
        for wanted in &operation.notifies {
            let mut events = self.catalogue.families().iter().flat_map(|family| &family.events);
            if !events.any(|event| event.event_type == *wanted) {
                let what = format!("`notifies` names `{wanted}`, which is no event");
                self.note(name, line, what, "declare the event, or write its type as declared");
            }
        }
    }

    /// Every error code is answered by some operation.
    fn error_codes(&mut self) {
        for known in self.catalogue.error_codes() {
            let is_named = |operation: &Operation| operation.errors.contains(&known.code);
            let what = if known.statuses.iter().any(|status| !(202..600).contains(status)) {
                "a status is no HTTP status".to_owned()
            } else if known.statuses.is_empty() {
                format!("`{}` comes with no status", known.code)
            } else if !known.common && !self.catalogue.operations().any(is_named) {
                format!("no operation answers `{}`", known.code)
            } else {
                continue;
            };
            let mend = "mend the entry, or remove it".to_owned();
            self.problems.push(Problem {
                file: "errors.toml".into(),
                line: known.line,
                what,
                mend,
            });
        }
    }

    fn repeat(&mut self, family: &Family, operation: &Operation) {
        let paths = operation.body.iter().flat_map(|body| self.catalogue.paths(body));
        let mut known: HashSet<String> = paths.map(|(path, _)| path).collect();
        known.extend(operation.variable_names().map(str::to_owned));
        known.insert(IDEMPOTENCY_KEY.to_owned());
        let named = operation.repeat.iter().flat_map(|choice| choice.split('|')).map(str::trim);
        for field in named.filter(|field| !known.contains(*field)) {
            let what = format!("`repeat` names `{field}`, which is in neither body nor path");
            let mend = "write the member's full path, such as list[].serial_no";
            self.note(&family.name, operation.line, what, mend);
        }
    }

    fn query(&mut self, family: &Family, operation: &Operation) {
        let object = operation.query.as_ref().and_then(|query| self.catalogue.object(query));
        for field in object.into_iter().flat_map(|object| &object.fields) {
            let is_scalar = match &field.shape {
                Shape::List(_) | Shape::Map(_) | Shape::Any => false,
                Shape::Named(name) => self.catalogue.object(name).is_none(),
                _ => true,
            };
            if !is_scalar {
                let what = format!("query parameter `{}` is not a plain value", field.name);
                self.note(
                    &family.name,
                    operation.line,
                    what,
                    "a query holds texts, numbers and flags",
                );
            }
        }
    }

    fn object(&mut self, family: &'a Family, declared: &'a Type) {
        self.type_name(family, &declared.name, declared.line);
        if declared.fields.is_empty() {
            let what = format!("type `{}` has no field", declared.name.local);
            self.note(&family.name, declared.line, what, "declare its fields or remove it");
        }
        for field in &declared.fields {
            self.field(family, declared, field);
        }
        check_conditions::check(self, &family.name, declared);
    }

    fn field(&mut self, family: &'a Family, declared: &Type, field: &'a Field) {
        let (name, line) = (&family.name, field.line);
        let identifier = field.rename.as_ref().unwrap_or(&field.name);
        if !names::is_snake(identifier) {
            let what = format!("`{identifier}` cannot be the name of a field");
            self.note(name, line, what, r#"add as = "lower_case""#);
        }
        if self.catalogue.words(field).is_none() {
            self.missing_words(name, line, &field.name);
        }
        let Some(reference) = field.shape.named() else { return };
        if self.catalogue.definition(reference).is_none() {
            self.unknown(name, line, reference);
        }
        if matches!(field.shape, Shape::Named(_)) && self.contains(reference, &declared.name, 0) {
            let what = format!("type `{}` contains itself", declared.name.local);
            self.note(name, line, what, "put a list between");
        }
    }

    /// Whether a value of `outer` always has a value of `inner` inside, lists and maps apart.
    fn contains(&self, outer: &Name, inner: &Name, depth: usize) -> bool {
        let Some(object) = self.catalogue.object(outer).filter(|_| depth < crate::catalogue::DEPTH)
        else {
            return false;
        };
        outer == inner
            || object.fields.iter().any(|field| match &field.shape {
                Shape::Named(name) => self.contains(name, inner, depth + 1),
                _ => false,
            })
    }

    fn enumeration(&mut self, family: &'a Family, declared: &'a Enum) {
        self.type_name(family, &declared.name, declared.line);
        if declared.variants.is_empty() {
            let what = format!("enum `{}` has no value", declared.name.local);
            self.note(&family.name, declared.line, what, "declare its values or use string");
        }
        let mut seen = BTreeMap::new();
        for variant in &declared.variants {
            let (name, line) = (&family.name, variant.line);
            let identifier = variant.rename.clone().unwrap_or_else(|| names::pascal(&variant.wire));
            if !names::is_identifier(&identifier) || identifier == "Other" || identifier == "Self" {
                let what = format!("value `{}` cannot be called `{identifier}`", variant.wire);
                self.note(name, line, what, r#"add as = "SomeName""#);
            }
            if declared.numeric && variant.wire.parse::<i64>().is_err() {
                let what = format!("`{}` is not a whole number", variant.wire);
                self.note(name, line, what, "remove `_numeric` or mend the value");
            }
            if let Some(first) = seen.insert(identifier.clone(), &variant.wire) {
                let what = format!("`{first}` and `{}` both become `{identifier}`", variant.wire);
                self.note(name, line, what, r#"add as = "…" to one of them"#);
            }
        }
    }

    /// A type's module is its family, so its name must not repeat the family or a path.
    fn type_name(&mut self, family: &Family, name: &Name, line: u32) {
        let local = name.local.as_str();
        let is_pascal = names::is_identifier(local)
            && local.starts_with(|c: char| c.is_ascii_uppercase())
            && !local.contains('_');
        if !is_pascal || PRELUDE.contains(&local) {
            let what = format!("`{local}` is not the name of a type");
            self.note(&family.name, line, what, "write it like CreateOrder");
        }
        let of_paths = family.operations.iter().flat_map(|o| adjacent_segments(&o.template));
        let of_family = family.name.contains('-').then(|| names::pascal(&family.name));
        if of_paths.chain(of_family).any(|repeated| local.starts_with(&repeated)) {
            let what = format!("the name `{local}` repeats its path");
            self.note(&family.name, line, what, "its module says that already; name what it is");
        }
    }

    fn object_reference(&mut self, family: &str, line: u32, reference: &Name) {
        match self.catalogue.definition(reference) {
            Some(Definition::Type(_)) => {}
            Some(Definition::Enum(_)) => {
                let what = format!("`{reference}` is an enum");
                self.note(family, line, what, "name an object type");
            }
            None => self.unknown(family, line, reference),
        }
    }

    fn unknown(&mut self, family: &str, line: u32, reference: &Name) {
        let local = &reference.local;
        let mend = if reference.family == family {
            format!("declare [type.{local}] or [enum.{local}], or mend the name")
        } else {
            format!("declare it in families/{}.toml, or mend the name", reference.family)
        };
        self.note(family, line, format!("unknown type `{local}`"), mend);
    }

    fn missing_words(&mut self, family: &str, line: u32, field: &str) {
        let what = format!("`{field}` has no words");
        let mend = "add an entry to glossary.toml, or doc = { zh = \"…\", en = \"…\" } here";
        self.note(family, line, what, mend);
    }

    fn unique<'n>(&mut self, family: &str, named: impl Iterator<Item = (&'n str, u32)>) {
        let mut seen = BTreeMap::new();
        for (name, line) in named {
            if let Some(first) = seen.insert(name, line) {
                let what = format!("the name `{name}` is taken by line {first}");
                self.note(family, line, what, "choose another");
            }
        }
    }

    fn unused(&mut self) {
        let used = used_names(self.catalogue);
        for family in self.catalogue.families() {
            let types = family.types.iter().map(|declared| (&declared.name, declared.line));
            let enums = family.enums.iter().map(|declared| (&declared.name, declared.line));
            for (name, line) in types.chain(enums).filter(|(name, _)| !used.contains(name)) {
                let what = format!("type `{}` is used by no endpoint and no event", name.local);
                self.note(&family.name, line, what, "use it or remove it");
            }
        }
    }

    fn glossary(&mut self) {
        let catalogue = self.catalogue;
        let types = catalogue.families().iter().flat_map(|family| &family.types);
        let fields =
            types.flat_map(|declared| &declared.fields).filter(|field| field.doc.is_none());
        let mut used: BTreeSet<&str> = fields.map(|field| field.name.as_str()).collect();
        used.extend(catalogue.operations().flat_map(Operation::variable_names));
        for (name, entry) in
            catalogue.glossary().iter().filter(|(name, _)| !used.contains(name.as_str()))
        {
            self.problems.push(Problem {
                file: "glossary.toml".to_owned(),
                line: entry.line,
                what: format!("no field without words of its own is called `{name}`"),
                mend: "remove the entry".to_owned(),
            });
        }
    }
}

/// Names reachable from an operation or event.
fn used_names(catalogue: &Catalogue) -> HashSet<&Name> {
    let roots = catalogue.operations().flat_map(|o| [&o.body, &o.query, &o.reply]).flatten();
    let events = catalogue.families().iter().flat_map(|family| &family.events);
    let mut open: Vec<&Name> =
        roots.chain(events.filter_map(|event| event.resource.as_ref())).collect();
    let mut used = HashSet::new();
    while let Some(name) = open.pop() {
        if !used.insert(name) {
            continue;
        }
        let object = catalogue.object(name);
        let fields = object.into_iter().flat_map(|object| &object.fields);
        open.extend(fields.filter_map(|field| field.shape.named()));
    }
    used
}

/// `EduStarOrders` for `/v3/edu-star/orders`: what inferred names look like. Two plain words such as
/// `UserState` may be meant.
fn adjacent_segments(template: &str) -> Vec<String> {
    let literals: Vec<&str> =
        segments(template).filter(|s| variable(s).is_none()).skip(1).collect();
    let pairs = literals.windows(2);
    let joined = pairs.map(|pair| pair.iter().map(|segment| names::pascal(segment)).collect());
    joined
        .filter(|name: &String| name.matches(|c: char| c.is_ascii_uppercase()).count() > 2)
        .collect()
}

const MOST_LINES: u32 = 800;

/// Features and modules that are not families.
const RESERVED: [&str; 9] =
    ["all", "common", "default", "async", "blocking", "facts", "generated", "std", "test"];
/// Names that generated fields use themselves.
/// The header by which a few operations know a repeat.
const IDEMPOTENCY_KEY: &str = "Idempotency-Key";

const PRELUDE: [&str; 4] = ["Option", "Self", "String", "Vec"];
