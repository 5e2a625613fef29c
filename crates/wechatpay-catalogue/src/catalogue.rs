//! The catalogue as a whole: reads the files and answers queries.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use crate::model::{
    Entry, Enum, ErrorCode, Event, Family, Field, Method, Name, Operation, Shape, Type, Words,
};
use crate::outline::{self, Row};
use crate::routes::{self, Found, Miss, Routes};
use crate::sample::{self, Choice};
use crate::tree::{self, PathNode};
use crate::{Finding, Mode, Problem, check, echo, parse, validate};

/// Every family and the glossary.
#[derive(Clone, Debug)]
pub struct Catalogue {
    families: Vec<Family>,
    glossary: BTreeMap<String, Entry>,
    error_codes: Vec<ErrorCode>,
    routes: Routes,
    definitions: HashMap<Name, Place>,
}

/// What a [`Name`] stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Definition<'a> {
    /// An object type.
    Type(&'a Type),
    /// An enumeration.
    Enum(&'a Enum),
}

#[derive(Clone, Copy, Debug)]
enum Place {
    Type(usize, usize),
    Enum(usize, usize),
}

impl Catalogue {
    /// Reads family files, given as (file stem, text), and the glossary's text.
    ///
    /// Reads only; ask [`Catalogue::problems`] whether it makes sense as a whole.
    ///
    /// # Errors
    ///
    /// One problem for each file that cannot be read.
    pub fn read(files: &[(&str, &str)], glossary: &str) -> Result<Self, Vec<Problem>> {
        let mut families = Vec::with_capacity(files.len());
        let mut problems = Vec::new();
        for (name, text) in files {
            match parse::family(name, &format!("families/{name}.toml"), text) {
                Ok(family) => families.push(family),
                Err(problem) => problems.push(problem),
            }
        }
        let glossary = parse::glossary("glossary.toml", glossary).unwrap_or_else(|problem| {
            problems.push(problem);
            BTreeMap::new()
        });
        if problems.is_empty() { Ok(Self::index(families, glossary)) } else { Err(problems) }
    }

    fn index(families: Vec<Family>, glossary: BTreeMap<String, Entry>) -> Self {
        let mut routes = Routes::default();
        let mut definitions = HashMap::new();
        for (f, family) in families.iter().enumerate() {
            for (o, operation) in family.operations.iter().enumerate() {
                routes.add(operation, (f, o));
            }
            for (t, declared) in family.types.iter().enumerate() {
                definitions.insert(declared.name.clone(), Place::Type(f, t));
            }
            for (e, declared) in family.enums.iter().enumerate() {
                definitions.insert(declared.name.clone(), Place::Enum(f, e));
            }
        }
        Self { families, glossary, error_codes: Vec::new(), routes, definitions }
    }

    /// Adds the error codes, given as the text of `errors.toml`.
    ///
    /// # Errors
    ///
    /// The problem, if the text cannot be read.
    pub fn with_error_codes(mut self, text: &str) -> Result<Self, Vec<Problem>> {
        self.error_codes = parse::error_codes("errors.toml", text).map_err(|found| vec![found])?;
        Ok(self)
    }

    /// Everything that must not be in a sound catalogue, in the order of files and lines.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        check::problems(self)
    }

    /// All families, in the order of their names.
    #[must_use]
    pub fn families(&self) -> &[Family] {
        &self.families
    }

    /// The family called `name`.
    #[must_use]
    pub fn family(&self, name: &str) -> Option<&Family> {
        self.families.iter().find(|family| family.name == name)
    }

    /// The glossary: field name → its general meaning.
    #[must_use]
    pub fn glossary(&self) -> &BTreeMap<String, Entry> {
        &self.glossary
    }

    /// The error codes of the platform, in the order of the file.
    #[must_use]
    pub fn error_codes(&self) -> &[ErrorCode] {
        &self.error_codes
    }

    /// What an operation may answer instead of success: its own codes, then the common ones.
    pub fn errors_of<'a>(
        &'a self,
        operation: &'a Operation,
    ) -> impl Iterator<Item = &'a ErrorCode> {
        let is_own = |code: &&ErrorCode| operation.errors.contains(&code.code);
        let own = self.error_codes.iter().filter(is_own);
        own.chain(self.error_codes.iter().filter(move |code| code.common && !is_own(code)))
    }

    /// The events an operation may be followed by, each with its family.
    pub fn events_after<'a>(
        &'a self,
        operation: &'a Operation,
    ) -> impl Iterator<Item = (&'a Family, &'a Event)> {
        let all = |family: &'a Family| family.events.iter().map(move |event| (family, event));
        let is_due =
            |(_, event): &(&Family, &Event)| operation.notifies.contains(&event.event_type);
        self.families.iter().flat_map(all).filter(is_due)
    }

    /// Every operation of every family.
    pub fn operations(&self) -> impl Iterator<Item = &Operation> {
        self.families.iter().flat_map(|family| &family.operations)
    }

    /// The operation with this id, such as `edu-star.find_user_by_qq`.
    #[must_use]
    pub fn operation(&self, id: &str) -> Option<&Operation> {
        let (family, name) = id.split_once('.')?;
        self.family(family)?.operation(name)
    }

    /// The operation a concrete (percent-encoded) path belongs to, without its query.
    ///
    /// # Errors
    ///
    /// [`Miss`] tells a path nobody knows from a method the path does not answer to.
    pub fn find(&self, method: Method, path: &str) -> Result<Found<'_>, Miss> {
        let (family, operation) = self.routes.find(method, path)?;
        let found = self.families.get(family).and_then(|family| family.operations.get(operation));
        let operation = found.ok_or(Miss::UnknownPath)?;
        Ok(Found { operation, variables: routes::bind(&operation.template, path) })
    }

    /// All paths as trees, one for each root in use (`/v3`, `/hk/v3`, `/global/v3`, `/brand`).
    #[must_use]
    pub fn tree(&self) -> Vec<PathNode<'_>> {
        tree::roots(&self.families)
    }

    /// What a name stands for.
    #[must_use]
    pub fn definition(&self, name: &Name) -> Option<Definition<'_>> {
        match *self.definitions.get(name)? {
            Place::Type(f, t) => self.families.get(f)?.types.get(t).map(Definition::Type),
            Place::Enum(f, e) => self.families.get(f)?.enums.get(e).map(Definition::Enum),
        }
    }

    /// The object type a name stands for; `None` also for an enumeration.
    #[must_use]
    pub fn object(&self, name: &Name) -> Option<&Type> {
        match self.definition(name)? {
            Definition::Type(object) => Some(object),
            Definition::Enum(_) => None,
        }
    }

    /// What a field means: its own words, else the glossary's.
    #[must_use]
    pub fn words<'a>(&'a self, field: &'a Field) -> Option<&'a Words> {
        field.doc.as_ref().or_else(|| self.glossary.get(&field.name).map(|entry| &entry.words))
    }

    /// What a path variable of an operation means: the operation's words, else the glossary's.
    #[must_use]
    pub fn variable_words<'a>(&'a self, operation: &'a Operation, name: &str) -> Option<&'a Words> {
        let own = operation.variables.iter().find(|(variable, _)| variable == name);
        own.map(|(_, words)| words).or_else(|| self.glossary.get(name).map(|entry| &entry.words))
    }

    /// Paths of all sealed members (敏感信息) of a type: `name`, `payer.identity.number`,
    /// `receivers[].name`.
    #[must_use]
    pub fn sealed(&self, name: &Name) -> Vec<String> {
        self.paths(name)
            .into_iter()
            .filter(|(_, shape)| **shape == Shape::Sensitive)
            .map(|(path, _)| path)
            .collect()
    }

    /// Every member of a type with its path, list members marked `[]` and map members `{}`.
    #[must_use]
    pub fn paths(&self, name: &Name) -> Vec<(String, &Shape)> {
        let mut paths = Vec::new();
        self.collect_paths(name, "", 0, &mut paths);
        paths
    }

    fn collect_paths<'a>(
        &'a self,
        name: &Name,
        prefix: &str,
        depth: usize,
        paths: &mut Vec<(String, &'a Shape)>,
    ) {
        let Some(object) = self.object(name).filter(|_| depth < DEPTH) else { return };
        for field in &object.fields {
            let mut path = format!("{prefix}{}", field.name);
            let mut shape = &field.shape;
            while let Shape::List(inner) | Shape::Map(inner) = shape {
                path.push_str(if matches!(shape, Shape::List(_)) { "[]" } else { "{}" });
                shape = inner;
            }
            paths.push((path.clone(), shape));
            if let Shape::Named(name) = shape {
                self.collect_paths(name, &format!("{path}."), depth + 1, paths);
            }
        }
    }

    /// What is wrong with `value` if it is meant to be a `name`; empty when it fits.
    #[must_use]
    pub fn validate(&self, name: &Name, value: &Value) -> Vec<Finding> {
        validate::value(self, name, value)
    }

    /// What is wrong with `value` if it is meant to be the member `field`; pointers begin at the member.
    #[must_use]
    pub fn validate_member(&self, field: &Field, value: &Value) -> Vec<Finding> {
        validate::field(self, field, value)
    }

    /// What is wrong with decoded query parameters if they are meant to be a `name`.
    #[must_use]
    pub fn validate_query(&self, name: &Name, pairs: &[(String, String)]) -> Vec<Finding> {
        validate::query(self, name, pairs)
    }

    /// An example of a type: every member filled, from examples and the glossary.
    #[must_use]
    pub fn sample(&self, name: &Name) -> Value {
        sample::object(self, name, Choice::default(), 0)
    }

    /// An example of a request of a merchant of its own (直连模式): no member of other modes alone, and
    /// of each either/or group the first.
    #[must_use]
    pub fn request_sample(&self, name: &Name) -> Value {
        self.request_sample_in(name, Mode::Direct)
    }

    /// The same in another mode: no member of other modes alone, and of each either/or group the first.
    #[must_use]
    pub fn request_sample_in(&self, name: &Name, mode: Mode) -> Value {
        sample::object(self, name, Choice::request(mode), 0)
    }

    /// An example of a type as it is in one mode: every member that is there.
    #[must_use]
    pub fn sample_in(&self, name: &Name, mode: Mode) -> Value {
        let choice = Choice { mode: Some(mode), is_one_of_group: false };
        sample::object(self, name, choice, 0)
    }

    /// An example of a type that repeats the members of `known` wherever they fit.
    ///
    /// A member that is `null` or an empty text in `known` is left out if the type allows it.
    #[must_use]
    pub fn sample_with(&self, name: &Name, known: &Value) -> Value {
        echo::value(self, name, known, 0)
    }

    /// A type as the rows of a table: every member with its depth, parents first.
    #[must_use]
    pub fn outline(&self, name: &Name) -> Vec<Row<'_>> {
        outline::rows(self, name)
    }
}

/// Types nest no deeper than this; guards against types that contain themselves.
pub(crate) const DEPTH: usize = 24;
