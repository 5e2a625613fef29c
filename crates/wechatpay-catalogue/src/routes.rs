//! Concrete path → operation: a tree of segments where a literal goes before a variable.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;

use crate::model::{Method, Operation, segments, variable};

/// An operation found for a concrete path, with the values of its path variables.
#[derive(Clone, Debug, PartialEq)]
pub struct Found<'a> {
    /// The operation.
    pub operation: &'a Operation,
    /// Variable names with percent-decoded values, in the order of the path.
    pub variables: Vec<(String, String)>,
}

/// Why no operation was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Miss {
    /// No operation has this path (HTTP 404).
    UnknownPath,
    /// The path exists, but not with this method (HTTP 405).
    UnknownMethod {
        /// Methods the path does answer to.
        allowed: Vec<Method>,
    },
}

/// The tree. Holds positions in the catalogue's list of operations.
#[derive(Clone, Debug, Default)]
pub(crate) struct Routes {
    literals: BTreeMap<String, Routes>,
    variable: Option<Box<Routes>>,
    operations: Vec<(Method, (usize, usize))>,
}

impl Routes {
    /// Adds the operation at `position` (family, operation).
    pub(crate) fn add(&mut self, operation: &Operation, position: (usize, usize)) {
        let mut node = self;
        for segment in segments(&operation.template) {
            node = match variable(segment) {
                Some(_) => node.variable.get_or_insert_default(),
                None => node.literals.entry(segment.to_owned()).or_default(),
            };
        }
        node.operations.push((operation.method, position));
    }

    /// Position of the best operation for a concrete path.
    pub(crate) fn find(&self, method: Method, path: &str) -> Result<(usize, usize), Miss> {
        let parts: Vec<&str> = segments(path).collect();
        let mut allowed = Vec::new();
        if let Some(position) = self.walk(method, &parts, &mut allowed) {
            return Ok(position);
        }
        allowed.sort_unstable();
        allowed.dedup();
        Err(if allowed.is_empty() { Miss::UnknownPath } else { Miss::UnknownMethod { allowed } })
    }

    fn walk(
        &self,
        method: Method,
        parts: &[&str],
        allowed: &mut Vec<Method>,
    ) -> Option<(usize, usize)> {
        let Some((first, rest)) = parts.split_first() else {
            allowed.extend(self.operations.iter().map(|(method, _)| *method));
            let own = self.operations.iter().find(|(own, _)| *own == method);
            return own.map(|(_, position)| *position);
        };
        let literal = self.literals.get(*first);
        let variable = self.variable.as_deref().filter(|_| is_value(first));
        literal.into_iter().chain(variable).find_map(|node| node.walk(method, rest, allowed))
    }
}

/// The template's variables with the path's values.
pub(crate) fn bind(template: &str, path: &str) -> Vec<(String, String)> {
    let pairs = segments(template).zip(segments(path));
    let decode = |value| percent_decode_str(value).decode_utf8_lossy().into_owned();
    pairs.filter_map(|(t, value)| Some((variable(t)?.to_owned(), decode(value)))).collect()
}

/// A variable takes any one segment, but not an empty one and not a trailing slash.
fn is_value(segment: &str) -> bool {
    !segment.is_empty() && !segment.contains('/')
}

#[cfg(test)]
mod tests {
    use crate::Catalogue;
    use crate::model::Method::{self, Delete, Get, Patch, Post};

    use super::Miss;

    const FAMILY: &str = r#"
        title = { zh = "探针", en = "Probe" }
        prefix = "/v3/probe"
        endpoint = [
          { get = "/orders/{out_order_no}", name = "by_number", title = { zh = "查", en = "q" } },
          { patch = "/orders/{out_order_no}", name = "patch", title = { zh = "改", en = "p" } },
          { post = "/orders/search", name = "search", title = { zh = "搜", en = "s" } },
          { get = "/orders/out-trade-no/{out_trade_no}", name = "by_trade", title = { zh = "查", en = "q" } },
          { get = "/refunds/{refund_id}", name = "refund", title = { zh = "查", en = "q" } },
          { post = "/refunds/{out_refund_no}", name = "act", title = { zh = "退", en = "r" } },
          { post = "/apply/", name = "apply", as = "apply", title = { zh = "申请", en = "a" } },
        ]
    "#;

    type Expected<'a> = Result<(&'a str, &'a [(&'a str, &'a str)]), &'a Miss>;

    fn check(method: Method, path: &str, expected: Expected<'_>) {
        let catalogue = Catalogue::read(&[("probe", FAMILY)], "").expect("readable");
        let found = catalogue.find(method, path);
        match (found, expected) {
            (Ok(found), Ok((name, variables))) => {
                assert_eq!(found.operation.name, name, "{method} {path}");
                let bound: Vec<_> =
                    found.variables.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
                assert_eq!(bound, variables, "{method} {path}");
            }
            (found, expected) => assert_eq!(
                found.map(|found| found.operation.name.clone()).as_ref().err(),
                expected.err(),
                "{method} {path}"
            ),
        }
    }

    #[test]
    fn finds_the_operation_of_a_path() {
        check(Get, "/v3/probe/orders/123", Ok(("by_number", &[("out_order_no", "123")])));
        check(Patch, "/v3/probe/orders/123", Ok(("patch", &[("out_order_no", "123")])));
        check(Get, "/v3/probe/orders/out-trade-no/9", Ok(("by_trade", &[("out_trade_no", "9")])));
        // A literal beats a variable, and a variable helps out where the literal lacks the method.
        check(Post, "/v3/probe/orders/search", Ok(("search", &[])));
        check(Get, "/v3/probe/orders/search", Ok(("by_number", &[("out_order_no", "search")])));
        // Two names for the variable of one place: the method decides.
        check(Get, "/v3/probe/refunds/1", Ok(("refund", &[("refund_id", "1")])));
        check(Post, "/v3/probe/refunds/1", Ok(("act", &[("out_refund_no", "1")])));
        check(Get, "/v3/probe/orders/a%2Fb%7C", Ok(("by_number", &[("out_order_no", "a/b|")])));
        check(Post, "/v3/probe/apply/", Ok(("apply", &[])));
    }

    #[test]
    fn tells_an_unknown_path_from_an_unknown_method() {
        check(Get, "/", Err(&Miss::UnknownPath));
        check(Get, "", Err(&Miss::UnknownPath));
        check(Get, "/v3/probe", Err(&Miss::UnknownPath));
        check(Get, "/v3/probe/orders", Err(&Miss::UnknownPath));
        check(Get, "/v3/probe/orders/", Err(&Miss::UnknownPath));
        check(Get, "/v3/probe/orders//", Err(&Miss::UnknownPath));
        check(Get, "/v3/probe/orders/1/2", Err(&Miss::UnknownPath));
        check(Get, "/v3/probe/orders/1/", Err(&Miss::UnknownPath));
        check(Post, "/v3/probe/apply", Err(&Miss::UnknownPath));
        check(
            Delete,
            "/v3/probe/orders/1",
            Err(&Miss::UnknownMethod { allowed: vec![Get, Patch] }),
        );
        check(
            Delete,
            "/v3/probe/orders/search",
            Err(&Miss::UnknownMethod { allowed: vec![Get, Post, Patch] }),
        );
        check(Get, "/v3/probe/apply/", Err(&Miss::UnknownMethod { allowed: vec![Post] }));
    }
}
