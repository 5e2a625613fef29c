//! Extractor and responder for actix-web.

use std::future::Future;
use std::pin::Pin;

use actix_web::body::BoxBody;
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::{FromRequest, HttpRequest, HttpResponse, Responder, ResponseError, web};
use http::HeaderMap;
use http::header::{HeaderName, HeaderValue};
use wechatpay_core::{Async, Rejection};

use crate::ack::Ack;
use crate::notified::{FromNotification, Notified, NotifiedRejection};
use crate::receiver::Receiver;

impl<E: FromNotification + 'static> FromRequest for Notified<E> {
    type Error = NotifiedRejection;
    type Future = Pin<Box<dyn Future<Output = Result<Self, NotifiedRejection>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let shared = request.app_data::<web::Data<Receiver<Async>>>().map(|data| &***data);
        let receiver = request.app_data::<Receiver<Async>>().or(shared).cloned();
        let headers = headers(request);
        let body = web::Payload::from_request(request, payload).into_inner();
        Box::pin(async move {
            // Nobody was told to receive: as much a fault of the set-up as a missing key.
            let Some(receiver) = receiver else {
                return Err(NotifiedRejection(Rejection::without_key()));
            };
            let refuse = |rejection| NotifiedRejection(receiver.refused(rejection));
            let body = body.map_err(|cause| refuse(Rejection::of_body(cause.to_string())))?;
            let body = receiver
                .in_time(body.to_bytes_limited(receiver.longest()))
                .await
                .map_err(refuse)?
                .map_err(|cause| refuse(Rejection::of_body(cause.to_string())))?
                .map_err(|cause| refuse(Rejection::of_body(cause.to_string())))?;
            let delivery = receiver.open(&headers, &body).await.map_err(NotifiedRejection)?;
            Self::read(delivery).map_err(refuse)
        })
    }
}

/// actix-web is still at the last version of the types of HTTP. What cannot be carried over is
/// left out, and missed when the signature is looked at.
fn headers(request: &HttpRequest) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, value) in request.headers() {
        let name = HeaderName::from_bytes(name.as_str().as_bytes());
        let value = HeaderValue::from_bytes(value.as_bytes());
        if let (Ok(name), Ok(value)) = (name, value) {
            headers.append(name, value);
        }
    }
    headers
}

fn response(ack: &Ack) -> HttpResponse {
    let status = StatusCode::from_u16(ack.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = HttpResponse::build(status);
    match ack.body() {
        Some(body) => response.content_type("application/json").body(body),
        None => response.finish(),
    }
}

impl Responder for Ack {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        response(&self)
    }
}

impl ResponseError for Ack {
    fn status_code(&self) -> StatusCode {
        response(self).status()
    }

    fn error_response(&self) -> HttpResponse {
        response(self)
    }
}

impl ResponseError for NotifiedRejection {
    fn status_code(&self) -> StatusCode {
        response(&Ack::refusing(&self.0)).status()
    }

    fn error_response(&self) -> HttpResponse {
        response(&Ack::refusing(&self.0))
    }
}
