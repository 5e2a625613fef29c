//! Types of answers and of what notifications carry.
//!
//! A member is required if every witness promises it; what only some promise is optional, so that an
//! answer without it is read all the same.

use wechatpay_catalogue::{Catalogue, Family, Field, Type, names};

use super::requests::rust_type;
use super::sides::{Scope, Side, Sides};
use super::sometimes::Sometimes;
use super::text::Text;
use super::words;

/// The answer types of a family.
pub(super) struct Answers<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) sides: &'a Sides<'a>,
    pub(super) scope: &'a Scope<'a>,
    pub(super) sometimes: &'a Sometimes,
}

impl Answers<'_> {
    /// Those of the module itself, or those of its module `answer`.
    pub(super) fn of_family(&self, family: &Family, in_answer: bool) -> String {
        let mut text = Text::within(usize::from(in_answer));
        for object in &family.types {
            let item = self.sides.item(&object.name, Side::Answer);
            let is_here = item.is_some_and(|item| item.is_apart == in_answer);
            if is_here && self.sides.has(&object.name, Side::Answer) {
                self.structure(&mut text, object, in_answer);
            }
        }
        text.finish()
    }

    fn structure(&self, text: &mut Text, object: &Type, in_answer: bool) {
        text.blank();
        text.words(&words::of_type(self.catalogue, object, Side::Answer));
        text.line("#[derive(Clone, Debug, PartialEq, Deserialize)]");
        text.line(format!("pub struct {} {{", object.name.local));
        for field in &object.fields {
            self.member(text, object, field, in_answer);
        }
        text.line("}");
    }

    fn member(&self, text: &mut Text, object: &Type, field: &Field, in_answer: bool) {
        text.words(&words::of_member(self.catalogue, object, field));
        let identifier = names::field(field.rename.as_ref().unwrap_or(&field.name));
        let mut rust = rust_type(&field.shape, &|name| {
            self.sides.item(name, Side::Answer).map(|item| self.scope.path(item, in_answer))
        });
        if field.optional || self.sometimes.has(&object.name, &field.name) {
            rust = format!("Option<{rust}>");
        }
        let is_same = identifier.trim_start_matches("r#") == field.name;
        let rename = format!("#[serde(rename = {:?})] ", field.name);
        let attribute = if is_same { "" } else { rename.as_str() };
        text.line(format!("{attribute}pub {identifier}: {rust},"));
    }
}
