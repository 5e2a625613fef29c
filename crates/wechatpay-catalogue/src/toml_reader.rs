//! Reads TOML and keeps the position of every value.
//!
//! A thin layer over the parser's own spans: values come out typed or as a [`Problem`] that says
//! file, line and what was expected. Knows nothing of families.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use crate::Problem;

/// A key with its place.
pub(crate) type Key<'i> = Spanned<DeString<'i>>;
/// A value with its place.
pub(crate) type Node<'i> = Spanned<DeValue<'i>>;

/// The file being read: turns byte offsets into lines and mistakes into problems.
pub(crate) struct Source<'i> {
    file: &'i str,
    text: &'i str,
    /// Offsets at which lines begin.
    lines: Vec<usize>,
}

impl<'i> Source<'i> {
    pub(crate) fn new(file: &'i str, text: &'i str) -> Self {
        let after_newlines = text.match_indices('\n').map(|(at, _)| at + 1);
        Self { file, text, lines: std::iter::once(0).chain(after_newlines).collect() }
    }

    pub(crate) fn parse(&self) -> Result<DeTable<'i>, Problem> {
        let table = DeTable::parse(self.text).map_err(|error| {
            let span = error.span().unwrap_or(0..0);
            self.problem(span, format!("not valid TOML: {}", error.message()), "mend the syntax")
        })?;
        Ok(table.into_inner())
    }

    pub(crate) fn line(&self, span: Range<usize>) -> u32 {
        let line = self.lines.partition_point(|start| *start <= span.start);
        u32::try_from(line).unwrap_or(u32::MAX)
    }

    pub(crate) fn problem(
        &self,
        span: Range<usize>,
        what: impl Into<String>,
        mend: impl Into<String>,
    ) -> Problem {
        let line = self.line(span);
        Problem { file: self.file.to_owned(), line, what: what.into(), mend: mend.into() }
    }

    pub(crate) fn unknown(&self, key: &Key<'_>, allowed: &str) -> Problem {
        let what = format!("unknown key `{}`", key.get_ref());
        self.problem(key.span(), what, format!("allowed here: {allowed}"))
    }

    pub(crate) fn missing(&self, span: Range<usize>, key: &str, form: &str) -> Problem {
        self.problem(span, format!("`{key}` is missing"), format!("add {form}"))
    }

    pub(crate) fn text(&self, node: &Node<'_>) -> Result<String, Problem> {
        let text = node.get_ref().as_str().ok_or_else(|| self.expected(node, "a text"))?;
        if text.trim().is_empty() {
            return Err(self.problem(
                node.span(),
                "the text is empty",
                "write it or remove the key",
            ));
        }
        Ok(text.to_owned())
    }

    /// A text that may be empty, such as a path relative to the prefix.
    pub(crate) fn any_text(&self, node: &Node<'_>) -> Result<String, Problem> {
        node.get_ref().as_str().map(str::to_owned).ok_or_else(|| self.expected(node, "a text"))
    }

    pub(crate) fn flag(&self, node: &Node<'_>) -> Result<bool, Problem> {
        node.get_ref().as_bool().ok_or_else(|| self.expected(node, "true or false"))
    }

    pub(crate) fn number(&self, node: &Node<'_>) -> Result<i64, Problem> {
        let number = node.get_ref().as_integer().filter(|number| number.radix() == 10);
        number
            .and_then(|number| number.as_str().parse().ok())
            .ok_or_else(|| self.expected(node, "a whole number"))
    }

    /// One text, or a list of texts.
    pub(crate) fn texts(&self, node: &Node<'_>) -> Result<Vec<String>, Problem> {
        match node.get_ref() {
            DeValue::Array(items) => items.iter().map(|item| self.text(item)).collect(),
            _ => Ok(vec![self.text(node)?]),
        }
    }

    pub(crate) fn table<'n>(&self, node: &'n Node<'i>) -> Result<&'n DeTable<'i>, Problem> {
        node.get_ref().as_table().ok_or_else(|| self.expected(node, "a table"))
    }

    pub(crate) fn list<'n>(&self, node: &'n Node<'i>) -> Result<&'n [Node<'i>], Problem> {
        let list = node.get_ref().as_array().ok_or_else(|| self.expected(node, "a list"))?;
        Ok(list)
    }

    /// The value as JSON, for examples.
    pub(crate) fn json(&self, node: &Node<'i>) -> Result<serde_json::Value, Problem> {
        use serde_json::Value;
        match node.get_ref() {
            DeValue::String(text) => Ok(Value::from(text.as_ref())),
            DeValue::Boolean(flag) => Ok(Value::from(*flag)),
            DeValue::Integer(_) => self.number(node).map(Value::from),
            DeValue::Array(items) => items.iter().map(|item| self.json(item)).collect(),
            DeValue::Table(table) => table
                .iter()
                .map(|(key, value)| Ok((key.get_ref().to_string(), self.json(value)?)))
                .collect(),
            DeValue::Float(_) | DeValue::Datetime(_) => {
                Err(self
                    .expected(node, "a JSON value without fractions; times are written as texts"))
            }
        }
    }

    fn expected(&self, node: &Node<'_>, wanted: &str) -> Problem {
        let found = node.get_ref().type_str();
        self.problem(node.span(), format!("a {found} stands here"), format!("write {wanted}"))
    }
}
