//! Required members of answers that some witness does not guarantee.
//!
//! A witness that calls every member of an object optional cannot tell, and neither can one whose
//! structure serves several operations; they are asked only where nobody else speaks of the object.

use std::collections::{BTreeMap, BTreeSet};

use wechatpay_catalogue::{Catalogue, Name, Shape};

use super::witness::{Row, Statement, Witnesses};

/// Type → members that an answer may lack.
pub(crate) type Lacking = BTreeMap<String, BTreeSet<String>>;

/// Members that the catalogue requires in answers, and that some witness calls optional.
pub(crate) fn sometimes(catalogue: &Catalogue, witnesses: &Witnesses) -> Lacking {
    let mut lacking = Lacking::new();
    for operation in catalogue.operations() {
        let at = format!("{} {}", operation.method, operation.template);
        if let (Some(name), Some(said)) = (&operation.reply, witnesses.operations.get(&at)) {
            note(catalogue, name, said, &mut lacking);
        }
    }
    for event in catalogue.families().iter().flat_map(|family| &family.events) {
        if let (Some(name), Some(said)) = (&event.resource, witnesses.events.get(&event.event_type))
        {
            note(catalogue, name, said, &mut lacking);
        }
    }
    lacking
}

/// What one witness says of the members of one object.
struct Said<'a> {
    rows: Vec<&'a Row>,
    can_tell: bool,
}

fn note(
    catalogue: &Catalogue,
    name: &Name,
    statements: &BTreeMap<String, Statement>,
    lacking: &mut Lacking,
) {
    let mut required = BTreeMap::new();
    collect(catalogue, name, "", 0, &mut required);
    let mut objects: BTreeMap<&str, Vec<Said<'_>>> = BTreeMap::new();
    for statement in statements.values() {
        let is_shared = statement.shared.contains("answer");
        let mut parts: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
        for row in &statement.answer {
            let above = row.path.rsplit_once('.').map_or("", |(above, _)| above);
            parts.entry(above).or_default().push(row);
        }
        for (object, rows) in parts {
            let promises = rows.iter().any(|row| row.marks.contains('r'));
            if rows.iter().any(|row| !row.marks.is_empty()) {
                let can_tell = promises && !is_shared;
                objects.entry(object).or_default().push(Said { rows, can_tell });
            }
        }
    }
    for said in objects.into_values() {
        let somebody_can = said.iter().any(|said| said.can_tell);
        let heard = said.iter().filter(|said| said.can_tell || !somebody_can);
        for row in heard.flat_map(|said| &said.rows) {
            let is_optional = row.marks.contains('o') && !row.marks.contains('r');
            if let Some((object, member)) = required.get(&row.path).filter(|_| is_optional) {
                lacking.entry(object.to_string()).or_default().insert(member.clone());
            }
        }
    }
}

/// The required members of a type by path, with the type and name of each.
fn collect<'a>(
    catalogue: &'a Catalogue,
    name: &'a Name,
    prefix: &str,
    depth: usize,
    into: &mut BTreeMap<String, (&'a Name, String)>,
) {
    let Some(object) = catalogue.object(name).filter(|_| depth <= DEEPEST) else { return };
    for field in &object.fields {
        let mut path = format!("{prefix}{}", field.name);
        if !field.optional {
            into.insert(path.clone(), (name, field.name.clone()));
        }
        let mut shape = &field.shape;
        while let Shape::List(inner) = shape {
            path.push_str("[]");
            shape = inner;
        }
        if let Shape::Named(name) = shape {
            collect(catalogue, name, &format!("{path}."), depth + 1, into);
        }
    }
}

/// Types that contain lists of themselves end here.
const DEEPEST: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    const PROBE: &str = r#"
        prefix = "/v3/probe"
        title = { zh = "探", en = "probe" }
        endpoint = [{ get = "/a", name = "find", title = { zh = "查", en = "Find" }, reply = "Found" }]
        [type.Found]
        id = "string"
        state = "string"
        parts = "[Part]"
        [type.Part]
        no = "string"
    "#;

    #[test]
    fn who_promises_nothing_is_asked_only_if_nobody_else_can_tell() {
        let catalogue = Catalogue::read(&[("probe", PROBE)], "").expect("readable");
        let row = |path: &str, marks: &str| Row {
            path: path.to_owned(),
            marks: marks.to_owned(),
            ..Row::default()
        };
        let said = |rows: &[(&str, &str)]| Statement {
            answer: rows.iter().map(|(path, marks)| row(path, marks)).collect(),
            ..Statement::default()
        };
        let one = said(&[("id", "r"), ("state", "o"), ("parts", "r"), ("parts[].no", "o")]);
        let other = said(&[("id", "o"), ("state", "o"), ("parts", "o")]);
        let operations = BTreeMap::from([(
            "GET /v3/probe/a".to_owned(),
            BTreeMap::from([("one".to_owned(), one), ("other".to_owned(), other)]),
        )]);
        let witnesses = Witnesses { sources: BTreeMap::new(), operations, events: BTreeMap::new() };
        let lacking = sometimes(&catalogue, &witnesses);
        let of = |name: &str| {
            lacking.get(name).into_iter().flatten().map(String::as_str).collect::<Vec<_>>()
        };
        assert_eq!((of("probe.Found"), of("probe.Part")), (vec!["state"], vec!["no"]));
    }
}
