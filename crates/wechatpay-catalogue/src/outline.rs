//! Lists the members of a type as rows of a table, for reference pages and the command line.

use std::collections::BTreeSet;

use crate::catalogue::{Catalogue, DEPTH, Definition};
use crate::model::{Field, Name, Shape, Variant, Words};

/// One member of a type, with how deep it lies.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'a> {
    /// 0 for a member of the type itself, 1 for a member of its member, …
    pub depth: usize,
    /// The member.
    pub field: &'a Field,
    /// When it can or must be given, where it is not simply required or optional.
    pub condition: Option<Words>,
    /// The either/or groups it belongs to.
    pub either: Vec<&'a [String]>,
    /// What it means; `None` only in a catalogue with problems.
    pub words: Option<&'a Words>,
    /// What its value is called: `string`, `object[]`, `integer`.
    pub kind: &'static str,
    /// Whether `kind` stands for the items of a list.
    pub is_list: bool,
    /// Known values, if the platform has a list of them; more may come.
    pub variants: &'a [Variant],
    /// The members or values of this type were shown in an earlier row, and are not repeated.
    pub is_repeated: bool,
}

impl Row<'_> {
    /// The kind as one word: `object[]`.
    #[must_use]
    pub fn kind_text(&self) -> String {
        format!("{}{}", self.kind, if self.is_list { "[]" } else { "" })
    }
}

/// All members of a type, parents before their members.
pub(crate) fn rows<'a>(catalogue: &'a Catalogue, name: &Name) -> Vec<Row<'a>> {
    let mut outline = Outline { catalogue, rows: Vec::new(), shown: BTreeSet::new() };
    outline.members(name, 0);
    outline.rows
}

struct Outline<'a> {
    catalogue: &'a Catalogue,
    rows: Vec<Row<'a>>,
    shown: BTreeSet<&'a Name>,
}

impl<'a> Outline<'a> {
    fn members(&mut self, name: &Name, depth: usize) {
        let catalogue = self.catalogue;
        let Some(object) = catalogue.object(name).filter(|_| depth < DEPTH) else { return };
        self.shown.insert(&object.name);
        for field in &object.fields {
            let inner = innermost(&field.shape);
            let named = field.shape.named();
            let definition = named.and_then(|name| catalogue.definition(name));
            let variants: &'a [Variant] = match definition {
                Some(Definition::Enum(declared)) => &declared.variants,
                _ => &[],
            };
            let is_repeated = named.is_some_and(|name| !self.shown.insert(name));
            self.rows.push(Row {
                depth,
                field,
                condition: object.condition(field),
                either: object
                    .either
                    .iter()
                    .filter(|group| group.contains(&field.name))
                    .map(Vec::as_slice)
                    .collect(),
                words: catalogue.words(field),
                kind: kind(inner, definition),
                is_list: matches!(field.shape, Shape::List(_)),
                variants: if is_repeated { &[] } else { variants },
                is_repeated,
            });
            if let (Some(name), false) = (named, is_repeated) {
                self.members(name, depth + 1);
            }
        }
    }
}

/// What lies inside lists; a map is an object of its own.
fn innermost(shape: &Shape) -> &Shape {
    match shape {
        Shape::List(inner) => innermost(inner),
        _ => shape,
    }
}

fn kind(shape: &Shape, definition: Option<Definition<'_>>) -> &'static str {
    match (shape, definition) {
        (Shape::Int | Shape::Fen, _) => "integer",
        (Shape::Bool, _) => "boolean",
        (Shape::Any, _) => "any",
        (Shape::Map(_), _) | (Shape::Named(_), Some(Definition::Type(_)) | None) => "object",
        (Shape::Named(_), Some(Definition::Enum(declared))) if declared.numeric => "integer",
        _ => "string",
    }
}

#[cfg(test)]
mod tests {
    use crate::{Catalogue, Name};

    #[test]
    fn members_are_shown_once() {
        let text = r#"
            title = { zh = "探", en = "probe" }
            [enum.Kind]
            A = { zh = "甲", en = "a" }
            [type.Part]
            kind = "Kind"
            again = "[Part]?"
            [type.Probe]
            total = "fen"
            first = "[Part]"
            other = "Part?"
            kind = "Kind"
            free = "map<int>"
        "#;
        let catalogue = Catalogue::read(&[("probe", text)], "").expect("readable");
        let name = Name { family: "probe".to_owned(), local: "Probe".to_owned() };
        let rows = catalogue.outline(&name);
        let lines: Vec<String> = rows
            .iter()
            .map(|row| {
                let (name, kind) = (&row.field.name, row.kind_text());
                let repeated = if row.is_repeated { " again" } else { "" };
                format!("{} {name} {kind} {}{repeated}", row.depth, row.variants.len())
            })
            .collect();
        let expected = [
            "0 total integer 0",
            "0 first object[] 0",
            "1 kind string 1",
            "1 again object[] 0 again",
            "0 other object 0 again",
            "0 kind string 0 again",
            "0 free object 0",
        ];
        assert_eq!(lines, expected);
    }
}
