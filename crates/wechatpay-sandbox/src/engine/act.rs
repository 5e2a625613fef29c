//! Admin calls (`/_sandbox/*`) as values: where each stands, what it says of itself, who answers it.

use std::borrow::Cow;

use http::{Method, StatusCode};
use serde::Deserialize;

use super::{Failure, OperationHandler};

/// One admin call; `P` answers it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AdminCall<P> {
    pub(crate) method: Verb,
    /// Behind `/_sandbox/`; variables stand in braces.
    pub(crate) template: &'static str,
    pub(crate) summary: &'static str,
    pub(crate) play: P,
    /// The words that the variable `action` may be.
    pub(crate) actions: &'static [&'static str],
    pub(crate) query: &'static [Member],
    pub(crate) body: &'static [Member],
    /// The members that every good answer has.
    pub(crate) answer: &'static [&'static str],
}

/// An admin call of a family.
pub(crate) type Act = AdminCall<OperationHandler>;

/// The methods of admin calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verb {
    Get,
    Post,
    Put,
    Patch,
    Delete,
}

/// A parameter of the query or a member of the body.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Member {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    pub(crate) says: &'static str,
}

/// A type of JSON.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    Text,
    Integer,
    Number,
    Flag,
    List,
    Object,
}

impl Verb {
    /// As in a request.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }

    /// Whether a request has it.
    pub(crate) fn is(self, method: &Method) -> bool {
        method.as_str() == self.name()
    }
}

impl<P: Copy> AdminCall<P> {
    /// A call that takes and promises nothing.
    pub(crate) const fn new(
        method: Verb,
        template: &'static str,
        summary: &'static str,
        play: P,
    ) -> Self {
        Self { method, template, summary, play, actions: &[], query: &[], body: &[], answer: &[] }
    }

    pub(crate) const fn get(template: &'static str, summary: &'static str, play: P) -> Self {
        Self::new(Verb::Get, template, summary, play)
    }

    pub(crate) const fn post(template: &'static str, summary: &'static str, play: P) -> Self {
        Self::new(Verb::Post, template, summary, play)
    }

    pub(crate) const fn put(template: &'static str, summary: &'static str, play: P) -> Self {
        Self::new(Verb::Put, template, summary, play)
    }

    pub(crate) const fn delete(template: &'static str, summary: &'static str, play: P) -> Self {
        Self::new(Verb::Delete, template, summary, play)
    }

    pub(crate) const fn acts(mut self, actions: &'static [&'static str]) -> Self {
        self.actions = actions;
        self
    }

    pub(crate) const fn asks(mut self, query: &'static [Member]) -> Self {
        self.query = query;
        self
    }

    pub(crate) const fn takes(mut self, body: &'static [Member]) -> Self {
        self.body = body;
        self
    }

    pub(crate) const fn gives(mut self, answer: &'static [&'static str]) -> Self {
        self.answer = answer;
        self
    }

    /// The variables of a path, if it is this call's.
    pub(crate) fn bind(&self, parts: &[String]) -> Option<Vec<(String, String)>> {
        let own: Vec<&str> = self.template.split('/').collect();
        let is_same = |(own, part): (&&str, &String)| own.starts_with('{') || *own == part;
        let fits = own.len() == parts.len() && own.iter().zip(parts).all(is_same);
        let variable = |(own, part): (&str, &String)| {
            let name = own.strip_prefix('{')?.strip_suffix('}')?;
            Some((name.to_owned(), part.clone()))
        };
        fits.then(|| own.into_iter().zip(parts).filter_map(variable).collect())
    }

    /// The variables of the template, in order.
    pub(crate) fn variables(&self) -> impl Iterator<Item = &'static str> {
        let parts = self.template.split('/');
        parts.filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
    }
}

/// The body of an admin call that takes none.
#[derive(Deserialize)]
pub(crate) struct Nothing {}

/// A parameter or member of an admin call.
pub(crate) const fn member(name: &'static str, kind: Kind, says: &'static str) -> Member {
    Member { name, kind, says }
}

/// A path, method or action that is no admin call.
pub(crate) fn no_such_act() -> Failure {
    refused(StatusCode::NOT_FOUND, "NOT_FOUND", "no such admin call")
}

/// A refusal of an admin call.
pub(crate) fn refused(
    status: StatusCode,
    code: &'static str,
    message: impl Into<Cow<'static, str>>,
) -> Failure {
    Failure::Gate { status, code, message: message.into(), number: 0, detail: None }
}

/// The pretend user, where the caller names none.
pub(crate) const OPENID: &str = "oUpF8uMuAJOM2pxb1Q";
/// For whom a partner acted.
pub(crate) const SUB_MCHID: Member = member("sub_mchid", Kind::Text, "For whom a partner acted");
