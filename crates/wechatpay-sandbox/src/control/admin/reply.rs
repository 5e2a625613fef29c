//! Answers of the sandbox as responses of axum.

use axum::{
    body::Body,
    response::{IntoResponse, Response},
};
use serde::Serialize;

use crate::engine::{Answer, ErrorNumber, Failure};

/// A good answer, described by its type.
pub(super) struct Reply<T>(pub(super) T);

/// What a handler gives.
pub(super) type Replied<T> = Result<Reply<T>, Failure>;

/// What stands behind the last `-` of the Request-ID.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number(pub(super) ErrorNumber);

impl<T: Serialize> IntoResponse for Reply<T> {
    fn into_response(self) -> Response {
        Answer::json(&self.0).into_response()
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        Answer::from(self).into_response()
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::from(self.body));
        *response.status_mut() = self.status;
        response.extensions_mut().insert(Number(self.number));
        response
    }
}
