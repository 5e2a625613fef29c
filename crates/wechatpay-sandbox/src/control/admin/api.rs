//! The admin API as a whole: one router of axum over the handlers here and the acts of the families.

use std::sync::Arc;

use axum::{Router, body::Body, response::IntoResponse as _};
use http::{HeaderMap, Method, Request};
use http_body_util::BodyExt as _;
use serde::Serialize;
use serde_json::Value;
use tower_service::Service as _;

use super::{
    asked::Shared, check, faults, lists, merchants, notifications, openapi, reply::Number,
    requests, routes::Routes, scenarios, snapshots, status,
};
use crate::{
    control::Control,
    engine::{
        Answer, AnswerFuture, Arrival, ErrorNumber, Failure, Incoming, error::Error, no_such_act,
    },
    gateway::AdminHandler,
};

/// Answers everything below `/_sandbox/`.
#[derive(Debug)]
pub(crate) struct Api(Router);

impl Api {
    /// The API of one sandbox.
    pub(crate) fn new(control: Arc<Control>) -> Self {
        let routes = Routes::default()
            .and(openapi::routes)
            .and(status::routes)
            .and(requests::routes)
            .and(faults::routes)
            .and(merchants::routes)
            .and(scenarios::routes)
            .and(snapshots::routes)
            .and(check::routes)
            .and(lists::routes)
            .and(notifications::routes)
            .acts(control.gateway.backend.families.acts());
        let none = async || no_such_act().into_response();
        let all = routes.router.fallback(none).method_not_allowed_fallback(none);
        Self(all.with_state(Shared { control, described: routes.described.into() }))
    }

    /// `POST /_sandbox/{path}` for whoever has the sandbox in the same process; `()` is no body.
    pub(crate) async fn act(
        &self,
        path: &str,
        body: &(impl Serialize + Sync),
    ) -> Result<Value, Error> {
        let body = serde_json::to_vec(body)
            .map_err(|_| Error::choice("the body of an admin call must be JSON"))?;
        let body = if body == b"null" { Vec::new() } else { body };
        let request = Incoming {
            method: Method::POST,
            target: format!("/_sandbox/{}", path.trim_start_matches('/')),
            headers: HeaderMap::new(),
            body: body.into(),
            edge: Arrival::default(),
        };
        // What a handler refuses is an answer already; this is a path that no request can have.
        let unreadable = |_| Error::act(path, "no such admin call".to_owned());
        let answer = self.ask(&Arc::new(request)).await.map_err(unreadable)?;
        let text = String::from_utf8_lossy(&answer.body);
        if !answer.status.is_success() {
            return Err(Error::act(path, format!("{}: {text}", answer.status)));
        }
        // An answer without a body has nothing to tell.
        Ok(serde_json::from_str(&text).unwrap_or(Value::Null))
    }

    async fn ask(&self, request: &Arc<Incoming>) -> Result<Answer, Failure> {
        // For axum whatever answers GET answers HEAD too; the description has no such calls.
        if request.method == Method::HEAD {
            return Err(no_such_act());
        }
        let mut asked = Request::new(Body::empty());
        *asked.method_mut() = request.method.clone();
        *asked.uri_mut() = request.target.parse().map_err(|_| no_such_act())?;
        asked.extensions_mut().insert(Arc::clone(request));
        let Ok(response) = self.0.clone().call(asked).await;
        let (parts, body) = response.into_parts();
        let body = body.collect().await.map_err(|_| Failure::Broken("an answer broke off"))?;
        Ok(Answer {
            status: parts.status,
            body: body.to_bytes(),
            number: parts
                .extensions
                .get::<Number>()
                .map_or(ErrorNumber::SUCCESS, |number| number.0),
            is_signed: false,
            headers: HeaderMap::new(),
        })
    }
}

impl AdminHandler for Api {
    fn answer<'a>(&'a self, request: &'a Arc<Incoming>) -> AnswerFuture<'a> {
        Box::pin(self.ask(request))
    }
}
