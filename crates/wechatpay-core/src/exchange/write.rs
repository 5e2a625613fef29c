//! Builds and signs a request, with a new time and nonce for every attempt.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use bytes::Bytes;
use http::header::{
    ACCEPT, ACCEPT_LANGUAGE, AUTHORIZATION, CONTENT_TYPE, HeaderName, HeaderValue, USER_AGENT,
};

use super::machine::Exchange;
use crate::call::Method;
use crate::error::Outcome;
use crate::error::{Error, ErrorKind, Result};
use crate::exchange::diagnose::RequestLines;
use crate::exchange::purpose::{Purpose, Task};
use crate::files::media::Form;
use crate::protocol::authorization::{Authorization, check_scheme};
use crate::protocol::message;
use crate::transport::TimeLeft;

/// What a request was signed with, beside itself.
#[derive(Debug)]
pub(super) struct Signed {
    timestamp: String,
    nonce: String,
}

impl Signed {
    /// The lines of the message.
    pub(super) fn lines<'l>(
        &'l self,
        method: Method,
        target: &'l str,
        body: &'l [u8],
    ) -> RequestLines<'l> {
        RequestLines {
            method: method.as_str(),
            target,
            timestamp: &self.timestamp,
            nonce: &self.nonce,
            body,
        }
    }
}

impl Exchange {
    pub(super) fn sign_call(&mut self) -> Result<(Purpose, http::Request<Bytes>)> {
        if self.time_left().is_some_and(|left| left.is_zero()) {
            let error = Error::new(ErrorKind::Transport, "the time budget of the call is used up");
            return Err(error.with_outcome(Outcome::NotSent).with_timeout(true));
        }
        if let Some(host) = self.pinned {
            self.host = host;
        } else if self.may_move {
            self.host = self.context.hosts.pick(self.context.clock.now());
        }
        let call = self.draft.call();
        check_scheme(&call.path)?;
        let body = call.body.as_ref().map(|body| Bytes::copy_from_slice(body.as_bytes()));
        let (request, signed) =
            self.sign(self.host, call.method, &call.target(), body, &call.headers)?;
        let purpose = match &self.task {
            Task::Call => Purpose::Call,
            Task::Upload(file) => {
                let meta = call.body.as_deref().unwrap_or_default();
                let form = Form::new(file, &call.template, meta)?;
                self.form = Some(form.clone());
                Purpose::Upload(Box::new(form))
            }
            Task::File | Task::Statement => Purpose::Download,
            Task::Certificates => Purpose::Certificates,
        };
        self.signed = Some(signed);
        Ok((purpose, request))
    }

    pub(super) fn sign(
        &self,
        host: usize,
        method: Method,
        target: &str,
        body: Option<Bytes>,
        extra: &[(String, String)],
    ) -> Result<(http::Request<Bytes>, Signed)> {
        let context = &self.context;
        let now = context.clock.now();
        let (timestamp, nonce) = (now.to_string(), context.nonce.nonce());
        let signed_body = body.as_deref().unwrap_or_default();
        let text = message::request(method.as_str(), target, &timestamp, &nonce, signed_body);
        let authorization = Authorization {
            mchid: context.merchant.mchid().to_owned(),
            signature: BASE64_STANDARD.encode(context.merchant.signer().sign(&text)?),
            serial: context.merchant.serial().to_owned(),
            nonce: nonce.clone(),
            timestamp: timestamp.clone(),
        };
        let mut request = http::Request::builder()
            .method(http::Method::from(method))
            .uri(format!("{}{target}", context.hosts.base(host)));
        if let (Some(left), Some(extensions)) = (self.time_left(), request.extensions_mut()) {
            extensions.insert(TimeLeft(left));
        }
        if let Some(headers) = request.headers_mut() {
            let mut credential = plain("Authorization", &authorization.to_string())?;
            credential.set_sensitive(true);
            headers.insert(AUTHORIZATION, credential);
            headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
            headers.insert(USER_AGENT, plain("User-Agent", &context.user_agent)?);
            if body.is_some() {
                headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
            }
            if let Some(language) = &context.accept_language {
                headers.insert(ACCEPT_LANGUAGE, plain("Accept-Language", language)?);
            }
            if let Some(key) = context.trust.preferred(now) {
                headers.insert(SERIAL, plain("Wechatpay-Serial", key.id())?);
            }
            for (name, value) in extra {
                let header = HeaderName::try_from(name.as_str()).map_err(|cause| {
                    Error::input("a header name is not valid").with_source(cause)
                })?;
                headers.insert(header, plain(name, value)?);
            }
            // An empty one asks for whatever key WeChat Pay signs with by itself.
            if headers.get(&SERIAL).is_some_and(HeaderValue::is_empty) {
                headers.remove(&SERIAL);
            }
        }
        let request = request
            .body(body.unwrap_or_default())
            .map_err(|cause| Error::input("the request cannot be laid out").with_source(cause))?;
        Ok((request, Signed { timestamp, nonce }))
    }
}

fn plain(name: &str, value: &str) -> Result<HeaderValue> {
    HeaderValue::from_str(value).map_err(|cause| {
        Error::input(format!("the value of header {name} has illegal characters"))
            .with_source(cause)
    })
}

const SERIAL: HeaderName = HeaderName::from_static("wechatpay-serial");
