//! Extractor and response for axum, using only axum-core.

use axum_core::extract::{FromRef, FromRequest, Request};
use axum_core::response::{IntoResponse, Response};
use http::StatusCode;
use http::header::{CONTENT_TYPE, HeaderValue};
use http_body_util::{BodyExt as _, Limited};
use wechatpay_core::{Async, Rejection};

use crate::ack::Ack;
use crate::notified::{FromNotification, Notified, NotifiedRejection};
use crate::receiver::Receiver;

impl<S, E> FromRequest<S> for Notified<E>
where
    S: Send + Sync,
    E: FromNotification,
    Receiver<Async>: FromRef<S>,
{
    type Rejection = NotifiedRejection;

    async fn from_request(request: Request, state: &S) -> Result<Self, NotifiedRejection> {
        let receiver = Receiver::<Async>::from_ref(state);
        let (parts, body) = request.into_parts();
        let refuse = |rejection| NotifiedRejection(receiver.refused(rejection));
        let body = receiver.in_time(Limited::new(body, receiver.longest()).collect()).await;
        let body = body.map_err(refuse)?.map_err(|cause| refuse(Rejection::of_body(cause)))?;
        let body = body.to_bytes();
        let delivery = receiver.open(&parts.headers, &body).await.map_err(NotifiedRejection)?;
        Self::read(delivery).map_err(refuse)
    }
}

impl IntoResponse for NotifiedRejection {
    fn into_response(self) -> Response {
        Ack::refusing(&self.0).into_response()
    }
}

impl IntoResponse for Ack {
    fn into_response(self) -> Response {
        let status =
            StatusCode::from_u16(self.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let Some(body) = self.body() else { return status.into_response() };
        let json = [(CONTENT_TYPE, HeaderValue::from_static("application/json"))];
        (status, json, body).into_response()
    }
}
