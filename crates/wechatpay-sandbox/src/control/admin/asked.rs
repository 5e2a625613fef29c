//! What handlers take: who asks, parameters of the query, and the body.

use std::{marker::PhantomData, sync::Arc};

use axum::extract::{FromRequestParts, RawPathParams};
use http::{StatusCode, request::Parts};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use super::describe::Described;
use crate::{
    control::Control,
    engine::{
        Backend, Call, Failure, Fields, Incoming, Merchant, Rules, no_such_act, read_json,
        reading::Query, refused,
    },
};

/// What all handlers share.
#[derive(Clone)]
pub(super) struct Shared {
    pub(super) control: Arc<Control>,
    pub(super) described: Arc<[Described]>,
}

/// An admin call, the merchant it is about, and everything that it may touch.
pub(super) struct Asked {
    pub(super) shared: Shared,
    pub(super) merchant: Arc<Merchant>,
    pub(super) request: Arc<Incoming>,
    /// Path variables, percent-decoded.
    variables: Vec<(String, String)>,
}

impl Asked {
    pub(super) fn control(&self) -> &Control {
        &self.shared.control
    }

    pub(super) fn backend(&self) -> &Backend {
        &self.shared.control.gateway.backend
    }

    /// As the families see it.
    pub(super) fn call(&self) -> Call<'_> {
        Call::new(self.backend(), &self.merchant, &self.request, None, self.variables.clone())
    }

    /// A path variable of the route.
    pub(super) fn variable(&self, name: &str) -> &str {
        self.variables.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }
}

impl FromRequestParts<Shared> for Asked {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, shared: &Shared) -> Result<Self, Failure> {
        let request = request(parts)?;
        let variables = RawPathParams::from_request_parts(parts, shared).await;
        let variables = variables.map_err(|_| no_such_act())?;
        let variables = variables.iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
        let backend = &shared.control.gateway.backend;
        let none = || refused(StatusCode::NOT_FOUND, "NOT_FOUND", "no such merchant");
        let merchant = match request.header("wechatpay-sandbox-mchid") {
            Some(mchid) => backend.merchant(mchid).ok_or_else(none)?,
            None => backend.first_merchant(),
        };
        Ok(Self { shared: shared.clone(), merchant, variables: variables.collect(), request })
    }
}

/// Parameters of the query, none left over.
pub(super) struct Parameters<T>(pub(super) T);

/// A type that is read from a query.
pub(super) trait FromQuery: JsonSchema + Sized {
    /// Takes the parameters.
    fn take(query: &mut Query) -> Result<Self, Failure>;
}

impl<T: FromQuery> FromRequestParts<Shared> for Parameters<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, shared: &Shared) -> Result<Self, Failure> {
        let asked = Asked::from_request_parts(parts, shared).await?;
        let mut query = asked.call().query()?;
        let taken = T::take(&mut query)?;
        query.finish()?;
        Ok(Self(taken))
    }
}

/// A body that is a `T`, or will be refused. No body at all counts as an empty object.
pub(super) struct Body<T>(Arc<Incoming>, PhantomData<fn() -> T>);

impl<T: DeserializeOwned> Body<T> {
    /// The body, refused in serde's words.
    pub(super) fn read(&self) -> Result<T, Failure> {
        serde_json::from_slice(self.text())
            .map_err(|error| bad(format!("the body does not fit: {error}")))
    }

    /// The body, refused in the platform's words.
    pub(super) fn members(&self) -> Result<T, Failure> {
        Ok(Fields::of_body(read_json(self.text())?, Rules::default())?.decode(None)?)
    }

    /// As it was sent.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.0.body
    }

    fn text(&self) -> &[u8] {
        if self.bytes().is_empty() { b"{}" } else { self.bytes() }
    }
}

impl<T> FromRequestParts<Shared> for Body<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &Shared) -> Result<Self, Failure> {
        Ok(Self(request(parts)?, PhantomData))
    }
}

fn request(parts: &Parts) -> Result<Arc<Incoming>, Failure> {
    let request = parts.extensions.get::<Arc<Incoming>>();
    request.cloned().ok_or(Failure::Broken("an admin call came without its request"))
}

/// A call that is wrong in itself.
pub(super) fn bad(problem: impl Into<std::borrow::Cow<'static, str>>) -> Failure {
    refused(StatusCode::BAD_REQUEST, "PARAM_ERROR", problem)
}
