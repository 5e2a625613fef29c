//! Which types travel in requests, which in answers, and where each of them stands.
//!
//! A type of a request and a type of an answer are never the same Rust type. Where the catalogue uses
//! one type both ways, or an operation has the name of an answer, the answer's type is in the
//! family's module `answer`.

use std::collections::{BTreeSet, HashSet};

use wechatpay_catalogue::{Catalogue, Definition, Family, Name, Operation, names};

use crate::workspace::{Failure, Outcome};

/// Direction of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Side {
    Request,
    Answer,
}

/// A generated type: its name, and whether it is in the module `answer`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Item<'a> {
    pub(crate) name: &'a Name,
    pub(crate) is_apart: bool,
}

/// The direction of every object type of the catalogue.
pub(crate) struct Sides<'a> {
    catalogue: &'a Catalogue,
    requests: HashSet<&'a Name>,
    answers: HashSet<&'a Name>,
    operations: HashSet<(&'a str, String)>,
}

impl<'a> Sides<'a> {
    pub(crate) fn of(catalogue: &'a Catalogue) -> Outcome<Self> {
        let messages = catalogue.operations().flat_map(|o| [&o.body, &o.query]).flatten();
        // Members of a body are members of the operation's type, so a body has no type of its own.
        let members = messages.flat_map(|name| named_members(catalogue, name));
        let replies = catalogue.operations().filter_map(|o| o.reply.as_ref());
        let events = catalogue.families().iter().flat_map(|family| &family.events);
        let resources = events.filter_map(|event| event.resource.as_ref());
        let operation = |o: &'a Operation| (o.family.as_str(), struct_name(o));
        let sides = Self {
            catalogue,
            requests: reach(catalogue, members),
            answers: reach(catalogue, replies.chain(resources)),
            operations: catalogue.operations().map(operation).collect(),
        };
        sides.check()?;
        Ok(sides)
    }

    /// Whether the type occurs on a side.
    pub(crate) fn has(&self, name: &Name, side: Side) -> bool {
        match side {
            Side::Request => self.requests.contains(name),
            Side::Answer => self.answers.contains(name),
        }
    }

    /// The Rust type that a name stands for on one side; `None` for numbers with meanings.
    pub(crate) fn item(&self, name: &'a Name, side: Side) -> Option<Item<'a>> {
        let is_apart = match self.catalogue.definition(name) {
            Some(Definition::Enum(declared)) if declared.numeric => return None,
            Some(Definition::Type(_)) => side == Side::Answer && self.is_apart(name),
            _ => false,
        };
        Some(Item { name, is_apart })
    }

    fn is_apart(&self, name: &Name) -> bool {
        let Name { family, local } = name;
        self.requests.contains(name) || self.operations.contains(&(family.as_str(), local.clone()))
    }

    /// Every type that is used from `family`, on the side on which it is used.
    fn used(&self, family: &'a Family) -> BTreeSet<Item<'a>> {
        let mut open: Vec<(&Name, Side)> = Vec::new();
        for operation in &family.operations {
            let messages = [&operation.body, &operation.query].into_iter().flatten();
            let members = messages.flat_map(|name| named_members(self.catalogue, name));
            open.extend(members.map(|name| (name, Side::Request)));
            open.extend(operation.reply.iter().map(|name| (name, Side::Answer)));
        }
        let resources = family.events.iter().filter_map(|event| event.resource.as_ref());
        open.extend(resources.map(|name| (name, Side::Answer)));
        for declared in &family.types {
            for side in [Side::Request, Side::Answer] {
                if self.has(&declared.name, side) {
                    open.push((&declared.name, side));
                }
            }
        }
        let (mut seen, mut items) = (HashSet::new(), BTreeSet::new());
        while let Some((name, side)) = open.pop() {
            if seen.insert((name, side as u8)) {
                items.extend(self.item(name, side));
                open.extend(named_members(self.catalogue, name).map(|name| (name, side)));
            }
        }
        let enums = family.enums.iter().filter_map(|e| self.item(&e.name, Side::Answer));
        items.extend(enums);
        items
    }

    /// Types that have no name of their own in the generated modules.
    fn check(&self) -> Outcome<()> {
        for (family, local) in &self.operations {
            let name = Name { family: (*family).to_owned(), local: local.clone() };
            let is_enum = matches!(self.catalogue.definition(&name), Some(Definition::Enum(_)));
            if is_enum || self.requests.contains(&name) {
                return Err(Failure(format!(
                    "`{name}` is the name of an operation and of a type in requests: rename one"
                )));
            }
        }
        let messages = self.catalogue.operations().flat_map(|o| [&o.body, &o.query]).flatten();
        for name in messages.chain(self.requests.iter().copied()) {
            let fields = self.catalogue.object(name).into_iter().flat_map(|o| &o.fields);
            for field in fields {
                let identifier = names::field(field.rename.as_ref().unwrap_or(&field.name));
                if identifier.trim_start_matches("r#") != field.name {
                    let what = format!("`{}` of `{name}` is renamed in a request", field.name);
                    return Err(Failure(format!("{what}: requests take the names of the wire")));
                }
            }
        }
        Ok(())
    }
}

/// The name of an operation's type: `CreateNativeOrder`.
pub(crate) fn struct_name(operation: &Operation) -> String {
    names::pascal(&operation.name)
}

/// What a family's module can write by its short name: its own types, and those of other families
/// whose names are free here, so that `family::Fee` works wherever a `Fee` is needed.
pub(crate) struct Scope<'a> {
    family: &'a str,
    pub(crate) borrowed: BTreeSet<Item<'a>>,
}

impl<'a> Scope<'a> {
    pub(crate) fn of(sides: &Sides<'a>, family: &'a Family) -> Self {
        let items = sides.used(family);
        let operations: HashSet<String> = family.operations.iter().map(struct_name).collect();
        let is_free = |item: &Item<'_>| {
            let is_same =
                |o: &&Item<'_>| o.name.local == item.name.local && o.is_apart == item.is_apart;
            let is_taken = !item.is_apart && operations.contains(&item.name.local);
            items.iter().filter(is_same).count() == 1 && !is_taken
        };
        let is_foreign = |item: &Item<'_>| item.name.family != family.name;
        let borrowed = items.iter().copied().filter(|item| is_foreign(item) && is_free(item));
        Self { family: &family.name, borrowed: borrowed.collect() }
    }

    /// A type as it is written in the family's module, or in its module `answer`.
    pub(crate) fn path(&self, item: Item<'_>, in_answer: bool) -> String {
        let Item { name: Name { family, local }, is_apart } = item;
        let is_here = family == self.family || self.borrowed.contains(&item);
        if is_here {
            return match (in_answer, is_apart) {
                (true, false) => format!("super::{local}"),
                (false, true) => format!("answer::{local}"),
                _ => local.clone(),
            };
        }
        let above = if in_answer { "super::super" } else { "super" };
        format!("{above}::{}", from_root(item))
    }
}

/// A type as it is written in the root of the generated modules.
pub(crate) fn from_root(item: Item<'_>) -> String {
    let Item { name: Name { family, local }, is_apart } = item;
    let apart = if is_apart { "answer::" } else { "" };
    format!("{}::{apart}{local}", names::method(family))
}

fn named_members<'a>(catalogue: &'a Catalogue, name: &Name) -> impl Iterator<Item = &'a Name> {
    let fields = catalogue.object(name).into_iter().flat_map(|object| &object.fields);
    fields.filter_map(|field| field.shape.named())
}

fn reach<'a>(catalogue: &'a Catalogue, roots: impl Iterator<Item = &'a Name>) -> HashSet<&'a Name> {
    let mut open: Vec<&Name> = roots.collect();
    let mut seen = HashSet::new();
    while let Some(name) = open.pop() {
        if catalogue.object(name).is_some() && seen.insert(name) {
            open.extend(named_members(catalogue, name));
        }
    }
    seen
}
