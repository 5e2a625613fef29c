//! The name of a stream, and the scope within which its numbers are unique.

use std::fmt;

/// Scope and name of one aggregate, such as `payscore/payafter/1900000109` and an order number.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Stream {
    text: String,
    scope: usize,
}

impl Stream {
    /// Joins a scope and a name. The name may hold anything; the parts of a scope hold no slash.
    #[must_use]
    pub(crate) fn new(scope: &[&str], name: &str) -> Self {
        let mut text = scope.join("/");
        let scope = text.len();
        text.push('/');
        text.push_str(name);
        Self { text, scope }
    }

    /// The stream called `name` in the same scope.
    #[must_use]
    pub(crate) fn sibling(&self, name: &str) -> Self {
        Self::new(&[self.scope()], name)
    }

    /// The whole name, as stored.
    #[must_use]
    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// Everything before the name.
    #[must_use]
    pub(crate) fn scope(&self) -> &str {
        &self.text[..self.scope]
    }

    /// The name within the scope.
    #[must_use]
    pub(crate) fn name(&self) -> &str {
        &self.text[self.scope + 1..]
    }

    /// A claim of this stream's scope, as stored.
    #[must_use]
    pub(crate) fn claim(&self, key: &str) -> String {
        format!("{}#{key}", self.scope())
    }
}

impl fmt::Display for Stream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_hold_a_slash() {
        let stream = Stream::new(&["edu-star", "1900000109", "wx1"], "a/b");
        assert_eq!(stream.scope(), "edu-star/1900000109/wx1");
        assert_eq!(stream.name(), "a/b");
        assert_eq!(stream.sibling("c").as_str(), "edu-star/1900000109/wx1/c");
        assert_eq!(stream.claim("qq/1"), "edu-star/1900000109/wx1#qq/1");
    }
}
