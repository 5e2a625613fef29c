//! A type of the catalogue as members by path, as witnesses list them: `goods[].price`.

use std::collections::{BTreeMap, BTreeSet};

use wechatpay_catalogue::{Catalogue, Definition, Name, Shape, Type};

use crate::facts_schema::Form;

/// What the catalogue says of one member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ours {
    pub(crate) form: Form,
    pub(crate) need: Need,
    /// Known values; empty where any is as good.
    pub(crate) values: BTreeSet<String>,
    pub(crate) is_sealed: bool,
    /// What lies below has free names, or none that are known.
    pub(crate) is_open: bool,
}

/// Whether a member must be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    Required,
    Optional,
    /// Optional, and in some mode or group required.
    Conditional,
}

/// Members by path.
pub(crate) type Members = BTreeMap<String, Ours>;

/// All members of a type, at any depth.
pub(crate) fn members(catalogue: &Catalogue, name: Option<&Name>) -> Members {
    let mut members = Members::new();
    if let Some(object) = name.and_then(|name| catalogue.object(name)) {
        collect(catalogue, object, "", 0, &mut members);
    }
    members
}

fn collect(catalogue: &Catalogue, object: &Type, prefix: &str, depth: usize, into: &mut Members) {
    if depth > DEEPEST {
        return;
    }
    for field in &object.fields {
        let path = format!("{prefix}{}", field.name);
        let is_conditional = !field.required_in.is_empty()
            || object.either.iter().any(|group| group.contains(&field.name));
        let need = match field.optional {
            false => Need::Required,
            true if is_conditional => Need::Conditional,
            true => Need::Optional,
        };
        value(catalogue, &field.shape, &path, need, depth, into);
    }
}

fn value(
    catalogue: &Catalogue,
    shape: &Shape,
    path: &str,
    need: Need,
    depth: usize,
    into: &mut Members,
) {
    let (form, values) = form(catalogue, shape);
    let is_open = matches!(shape, Shape::Map(_) | Shape::Any);
    let is_sealed = *shape == Shape::Sensitive;
    into.insert(path.to_owned(), Ours { form, need, values, is_sealed, is_open });
    match shape {
        Shape::List(inner) => {
            value(catalogue, inner, &format!("{path}[]"), Need::Required, depth, into);
        }
        Shape::Named(name) => {
            if let Some(object) = catalogue.object(name) {
                collect(catalogue, object, &format!("{path}."), depth + 1, into);
            }
        }
        _ => {}
    }
}

fn form(catalogue: &Catalogue, shape: &Shape) -> (Form, BTreeSet<String>) {
    let form = match shape {
        Shape::Int | Shape::Fen => Form::Number,
        Shape::Bool => Form::Flag,
        Shape::Any => Form::Any,
        Shape::List(_) => Form::List,
        Shape::Map(_) => Form::Object,
        Shape::Named(name) => match catalogue.definition(name) {
            Some(Definition::Enum(declared)) => {
                let form = if declared.numeric { Form::Number } else { Form::Text };
                return (form, declared.variants.iter().map(|v| v.wire.clone()).collect());
            }
            _ => Form::Object,
        },
        _ => Form::Text,
    };
    (form, BTreeSet::new())
}

/// Types that contain lists of themselves end here.
const DEEPEST: usize = 8;
