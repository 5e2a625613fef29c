//! What the protocol must know of an operation, for typed and raw calls alike.

use crate::call::Method;

/// One operation's row. The rows are generated from the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fact {
    /// HTTP method.
    pub method: Method,
    /// Path template with a leading slash, such as `/v3/discount-card/orders/{out_order_no}`.
    pub template: &'static str,
    /// Request fields to seal (敏感信息), as paths: `name`, `payer.identity.number`, `list[].phone`.
    /// Where a request has no body they name query parameters.
    pub sealed: &'static [&'static str],
    /// Answer fields to open with the merchant's key, as paths.
    pub opened: &'static [&'static str],
    /// Body paths or path variables that make a repeat of the identical call harmless
    /// (protocol 03 §5), if all of them are given; in `a | b` one of the two is enough. Empty: not
    /// known to be harmless.
    pub repeat: &'static [&'static str],
    /// Whether a successful answer carries no signature (protocol 01 §6).
    pub unsigned: bool,
    /// What travels.
    pub kind: Kind,
}

/// What travels with an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// JSON both ways.
    Json,
    /// A multipart upload whose signature covers `meta` only.
    Upload,
    /// A file comes back.
    Download,
    /// A file comes back, and its head is signed over its digest: an overseas statement
    /// (境外对账单, protocol 01 §6).
    Statement,
}

/// All rows, sorted by template, then method.
#[derive(Clone, Copy, Debug)]
pub struct Facts(pub &'static [Fact]);

impl Facts {
    /// No rows: nothing is sealed, nothing is known to be repeatable.
    pub const EMPTY: Self = Self(&[]);

    /// The row for a template or a concrete path; a literal segment beats a variable.
    ///
    /// ```
    /// use wechatpay_core::{Fact, Facts, Kind, Method};
    ///
    /// static ROWS: [Fact; 1] = [Fact {
    ///     method: Method::Get, template: "/v3/a/{id}", sealed: &[], opened: &[], repeat: &[],
    ///     unsigned: false, kind: Kind::Json,
    /// }];
    /// let facts = Facts(&ROWS);
    /// assert!(facts.find(Method::Get, "/v3/a/{other_name}").is_some());
    /// assert!(facts.find(Method::Get, "/v3/a/4200001").is_some());
    /// assert!(facts.find(Method::Post, "/v3/a/4200001").is_none());
    /// ```
    #[must_use]
    pub fn find(&self, method: Method, path: &str) -> Option<&'static Fact> {
        let exact = self.0.binary_search_by(|row| (row.template, row.method).cmp(&(path, method)));
        if let Ok(index) = exact {
            return self.0.get(index);
        }
        self.0
            .iter()
            .filter(|row| row.method == method && matches(row.template, path))
            .min_by_key(|row| row.template.matches('{').count())
    }
}

fn matches(template: &str, path: &str) -> bool {
    let mut known = template.split('/');
    let mut given = path.split('/');
    loop {
        match (known.next(), given.next()) {
            (None, None) => return true,
            (Some(k), Some(g)) if k == g => {}
            (Some(k), Some(g)) if k.starts_with('{') && !g.is_empty() => {}
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn row(template: &'static str) -> Fact {
        Fact {
            method: Method::Get,
            template,
            sealed: &[],
            opened: &[],
            repeat: &[],
            unsigned: false,
            kind: Kind::Json,
        }
    }

    #[test]
    fn literal_segments_beat_variables() {
        static ROWS: [Fact; 3] = [row("/v3/o/id/{id}"), row("/v3/o/{no}"), row("/v3/o/{no}/{x}")];
        let check = |path: &str, expected: Option<&str>| {
            let found = Facts(&ROWS).find(Method::Get, path).map(|fact| fact.template);
            assert_eq!(found, expected, "{path}");
        };
        check("/v3/o/{no}", Some("/v3/o/{no}"));
        check("/v3/o/123", Some("/v3/o/{no}"));
        check("/v3/o/id/7", Some("/v3/o/id/{id}"));
        check("/v3/o/ix/7", Some("/v3/o/{no}/{x}"));
        check("/v3/o/", None);
        check("/v3/o", None);
        check("/v3/o/1/2/3", None);
    }
}
