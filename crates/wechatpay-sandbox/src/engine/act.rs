//! Admin calls (`/_sandbox/*`) as values: path, description and handler of each.

use std::borrow::Cow;

use http::StatusCode;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Deserialize;

use super::{ErrorNumber, Failure, OperationHandler};

/// An admin call of a family: what its users, banks and time do.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Act {
    pub(crate) method: Verb,
    /// Behind `/_sandbox/`; variables are in braces.
    pub(crate) template: &'static str,
    pub(crate) summary: &'static str,
    pub(crate) play: OperationHandler,
    /// The words that the variable `action` may be.
    pub(crate) actions: &'static [&'static str],
    /// The type of the body.
    pub(crate) schema: Option<fn(&mut SchemaGenerator) -> Schema>,
}

/// The methods of admin calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verb {
    Get,
    Post,
    Put,
    Patch,
    Delete,
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
}

impl Act {
    pub(crate) const fn get(
        template: &'static str,
        summary: &'static str,
        play: OperationHandler,
    ) -> Self {
        Self::new(Verb::Get, template, summary, play)
    }

    pub(crate) const fn post(
        template: &'static str,
        summary: &'static str,
        play: OperationHandler,
    ) -> Self {
        Self::new(Verb::Post, template, summary, play)
    }

    pub(crate) const fn put(
        template: &'static str,
        summary: &'static str,
        play: OperationHandler,
    ) -> Self {
        Self::new(Verb::Put, template, summary, play)
    }

    /// A call that takes nothing.
    const fn new(
        method: Verb,
        template: &'static str,
        summary: &'static str,
        play: OperationHandler,
    ) -> Self {
        Self { method, template, summary, play, actions: &[], schema: None }
    }

    pub(crate) const fn acts(mut self, actions: &'static [&'static str]) -> Self {
        self.actions = actions;
        self
    }

    /// A body that the handler reads as a `T`, by [`super::Call::act_as`]; the doc comments of its
    /// members describe them. Of several actions, one may demand members that others do not.
    pub(crate) const fn body<T: JsonSchema>(mut self) -> Self {
        self.schema = Some(SchemaGenerator::subschema_for::<T>);
        self
    }
}

/// The body of an admin call that takes none.
#[derive(Deserialize)]
pub(crate) struct Nothing {}

/// The variables of a template, in order.
pub(crate) fn variables(template: &'static str) -> impl Iterator<Item = &'static str> {
    template.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
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
    Failure::Gate {
        status,
        code,
        message: message.into(),
        number: ErrorNumber::NOT_THE_GATEWAY,
        detail: None,
    }
}

/// The pretend user, where the caller names none.
pub(crate) const OPENID: &str = "oUpF8uMuAJOM2pxb1Q";
