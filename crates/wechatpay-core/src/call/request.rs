//! A request that owns everything it needs: it can be spawned, stored or sent.

use std::borrow::Cow;
use std::fmt;
use std::future::IntoFuture;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::Value;

use crate::call::draft::{Body, Draft};
use crate::call::operation::{LaidOut, Operation, lay_out};
use crate::call::route::{Route, encode_query};
use crate::call::{Call, Method};
use crate::error::{Error, Result};
use crate::exchange::Exchange;
use crate::exchange::handle::{Async, Blocking, Handle};
use crate::exchange::purpose::Task;
use crate::exchange::reply::{Answer, Reply};
use crate::files::media::UploadFile;
use crate::protocol::authorization::check_scheme;
use crate::protocol::facts::{Fact, Kind};
use crate::transport::BoxFuture;

/// One request to `H`, whose answer reads as `T`.
///
/// Mistakes made while it is written are kept and come out of [`Request::into_call`] or `send`,
/// before anything is sent.
#[must_use = "nothing is sent before the request is"]
pub struct Request<H, T> {
    handle: H,
    method: Method,
    template: Cow<'static, str>,
    bindings: Vec<(Cow<'static, str>, String)>,
    query: String,
    headers: Vec<(String, String)>,
    body: Option<Body>,
    repeat: Vec<String>,
    file: Option<UploadFile>,
    budget: Option<Duration>,
    mistake: Option<Error>,
    /// What is known of the operation.
    fact: Option<&'static Fact>,
    answer: PhantomData<fn() -> T>,
}

impl<H: Handle> Request<H, Value> {
    pub(crate) fn new(
        handle: H,
        method: Method,
        template: Cow<'static, str>,
        bindings: Vec<(Cow<'static, str>, String)>,
    ) -> Self {
        let known = Route::parse(&template);
        let facts = &handle.context().facts;
        let fact = known.ok().and_then(|route| facts.find(method, route.template()));
        Self {
            handle,
            method,
            template,
            bindings,
            query: String::new(),
            headers: Vec::new(),
            body: None,
            repeat: Vec::new(),
            file: None,
            budget: None,
            mistake: None,
            fact,
            answer: PhantomData,
        }
    }
}

impl<H: Handle, T> Request<H, T> {
    /// The request that an operation makes, sent by `handle`.
    pub fn of<O: Operation<Reply = T>>(handle: H, operation: &O) -> Self {
        Self::from_path(handle, O::TEMPLATE.into(), &[], operation)
    }

    /// As [`Request::of`], from a path whose variables may have values already.
    pub(crate) fn from_path<O: Operation<Reply = T>>(
        handle: H,
        template: Cow<'static, str>,
        bound: &[(Cow<'static, str>, String)],
        operation: &O,
    ) -> Self {
        let laid_out = lay_out(operation, bound, handle.context().merchant.mchid());
        let mut request = Request::new(handle, O::METHOD, template, Vec::new()).typed();
        match laid_out {
            Ok(LaidOut { bindings, query, body }) => {
                request.bindings = bindings;
                request.body = body.map(Body::Json);
                if !query.is_empty() {
                    request = request.query(&query);
                }
            }
            Err(error) => request.keep(error),
        }
        request
    }

    /// Adds query parameters: an object of plain values. `None` and `null` are left out.
    pub fn query<Q: Serialize + ?Sized>(mut self, query: &Q) -> Self {
        let encoded = serde_json::to_value(query)
            .map_err(|cause| {
                Error::input(format!("the query cannot be written: {cause}")).with_source(cause)
            })
            .and_then(|value| encode_query(&value));
        match encoded {
            Ok(encoded) if encoded.is_empty() => {}
            Ok(encoded) => {
                if !self.query.is_empty() {
                    self.query.push('&');
                }
                self.query.push_str(&encoded);
            }
            Err(error) => self.keep(error),
        }
        self
    }

    /// Sets the JSON body: written once, and those bytes are signed and sent. `&()` means none.
    pub fn json<B: Serialize + ?Sized>(mut self, body: &B) -> Self {
        // What is sealed goes into a value first, and is written once, after it is sealed.
        let written = if self.fact.is_some_and(|fact| !fact.sealed.is_empty()) {
            serde_json::to_value(body)
                .map(|value| Some(value).filter(|value| !value.is_null()).map(Body::Json))
        } else {
            serde_json::to_string(body)
                .map(|text| Some(text).filter(|text| text != "null").map(Body::Text))
        };
        match written {
            Ok(body) => self.body = body,
            Err(cause) => {
                let what = format!("the body cannot be written: {cause}");
                self.keep(Error::input(what).with_source(cause));
            }
        }
        self
    }

    /// Sets the body as JSON text, kept byte for byte unless a sensitive field has to be sealed.
    pub fn json_text(mut self, text: impl Into<String>) -> Self {
        let text = text.into();
        // What is read anyhow is not read twice.
        let checked = if self.needs_body() {
            Ok(IgnoredAny)
        } else {
            serde_json::from_str::<IgnoredAny>(&text)
        };
        match checked {
            Ok(_) => self.body = Some(Body::Text(text)),
            Err(cause) => self.keep(Error::input("the body is not JSON").with_source(cause)),
        }
        self
    }

    /// Adds a header. Those that the protocol itself writes are refused, but `Wechatpay-Serial`
    /// may be given: it names the platform key that fields were or shall be sealed with.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if RESERVED.iter().any(|reserved| reserved.eq_ignore_ascii_case(name)) {
            self.keep(Error::input(format!("header {name} is written by the protocol itself")));
        } else if http::HeaderName::try_from(name).is_err() {
            self.keep(Error::input("a header name is not valid"));
        } else if http::HeaderValue::from_str(value).is_err() {
            self.keep(Error::input(format!("the value of header {name} has illegal characters")));
        } else {
            self.headers.retain(|(known, _)| !known.eq_ignore_ascii_case(name));
            self.headers.push((name.to_owned(), value.to_owned()));
        }
        self
    }

    /// Adds the header `Idempotency-Key`, for the few operations that know a repeat by it and not
    /// by a number in the body: their pages say so. Choose it once for what you want to happen,
    /// keep it with your order, and send the same again after an unknown outcome. With it, those
    /// operations are repeated like any whose repeat is harmless.
    pub fn idempotency_key(mut self, key: &str) -> Self {
        if key.is_empty() {
            self.keep(Error::input("an idempotency key must not be empty"));
            return self;
        }
        self.header(IDEMPOTENCY_KEY, key)
    }

    /// Says that repeating the identical request does no harm, because of this field of its body
    /// or path, usually the merchant's own number, or of this header. Known operations need not be
    /// told.
    pub fn repeatable(mut self, field: &str) -> Self {
        self.repeat.push(field.to_owned());
        self
    }

    /// Uploads this file: the body becomes `meta`, gets the file's name and digest, and alone is
    /// signed (protocol 09). Type and size are checked before anything is sent. A call has a second
    /// more for every 64 KiB.
    pub fn file(mut self, file: UploadFile) -> Self {
        self.file = Some(file);
        self
    }

    /// The longest that all attempts and pauses of this call together may take, instead of what
    /// the client's [`RetryPolicy`](crate::RetryPolicy) says. Has no meaning for
    /// [`Request::into_call`].
    pub fn budget(mut self, limit: Duration) -> Self {
        self.budget = Some(limit);
        self
    }

    /// Reads the answer as `U`.
    pub fn typed<U>(self) -> Request<H, U> {
        let Self {
            handle,
            method,
            template,
            bindings,
            query,
            headers,
            body,
            repeat,
            file,
            budget,
            mistake,
            fact,
            ..
        } = self;
        Request {
            handle,
            method,
            template,
            bindings,
            query,
            headers,
            body,
            repeat,
            file,
            budget,
            mistake,
            fact,
            answer: PhantomData,
        }
    }

    /// Turns the request into data that can be stored and sent later.
    ///
    /// # Errors
    /// If the request has a mistake in it, or has fields to seal and no platform key is known: a
    /// plaintext secret never gets into a [`Call`].
    pub fn into_call(self) -> Result<Call> {
        if self.file.is_some() {
            return Err(Error::input("an upload is sent at once; it cannot be stored as a call"));
        }
        let (handle, mut draft) = self.into_draft()?;
        let context = handle.context();
        let operation = draft.call().operation();
        draft.seal(context).map_err(|error| error.with_operation(operation))?;
        Ok(draft.into_call())
    }

    #[cfg(test)]
    pub(crate) fn into_exchange(self) -> Result<Exchange> {
        Ok(self.begin()?.2)
    }

    /// Begins the exchange; the end is what is needed to read its answer.
    fn begin(self) -> Result<(H, End, Exchange)> {
        let usual = self.handle.context().retry.budget;
        let allowance = self.file.as_ref().map(UploadFile::allowance).unwrap_or_default();
        let budget = self.budget.or(usual.map(|usual| usual.saturating_add(allowance)));
        let task = self.file.clone().map_or(Task::Call, Task::Upload);
        let (handle, draft) = self.into_draft()?;
        let end = End::of(&draft);
        let exchange = Exchange::begin(Arc::clone(handle.context()), draft);
        let exchange = exchange.with_task(task).with_budget(budget);
        Ok((handle, end, exchange))
    }

    /// Whether the members of the body decide what is sealed, or whether a repeat is harmless.
    fn needs_body(&self) -> bool {
        let is_known = |fact: &Fact| !fact.sealed.is_empty() || !fact.repeat.is_empty();
        !self.repeat.is_empty() || self.fact.is_some_and(is_known)
    }

    fn keep(&mut self, error: Error) {
        self.mistake.get_or_insert(error);
    }

    fn into_draft(self) -> Result<(H, Draft)> {
        let method = self.method;
        let template = self.template.split('?').next().unwrap_or_default().to_owned();
        let handle = self.handle.clone();
        let draft = self.lay_out().map_err(|error| {
            error.with_operation(format!("{method} /{}", template.trim_start_matches('/')))
        })?;
        Ok((handle, draft))
    }

    fn lay_out(mut self) -> Result<Draft> {
        if let Some(mistake) = self.mistake.take() {
            return Err(mistake);
        }
        let route = Route::parse(&self.template)?;
        let path = route.bind(&self.bindings)?;
        check_scheme(&path)?;
        let fact = self.fact;
        let query = match (route.query(), self.query.as_str()) {
            (None, "") => None,
            (None, added) => Some(added.to_owned()),
            (Some(written), "") => Some(written.to_owned()),
            (Some(written), added) => Some(format!("{written}&{added}")),
        };
        let template = fact.map_or(route.template(), |fact| fact.template).to_owned();
        let file = self.file.take();
        let is_once = file.as_ref().is_some_and(UploadFile::is_once);
        if file.is_none() && fact.is_some_and(|fact| fact.kind == Kind::Upload) {
            return Err(Error::input(
                "this operation takes a file: give it with `upload` or `file`",
            ));
        }
        if let Some(file) = file {
            file.check(&template)?;
            let meta = self.body.take().map(Body::into_text);
            self.body = Some(Body::Text(file.meta(meta.as_deref())?));
            if UploadFile::is_harmless(&template) {
                self.repeat.push("sha256".to_owned());
            }
        }
        if self.needs_body() {
            self.body = self.body.take().map(Body::read).transpose()?;
        }
        let mut repeat = self.repeat_fields(fact, &route)?;
        if is_once {
            // Harmless it may be, but there is nothing left to send.
            repeat.clear();
        }
        let Self { method, headers, body, .. } = self;
        let call =
            Call { method, template, path, query, headers, body: None, repeat, sealed_with: None };
        Draft::new(call, body, fact)
    }

    /// The fields that make a repeat harmless, if all of them really have a value here. In
    /// `a | b` one of the two is enough.
    fn repeat_fields(&self, fact: Option<&'static Fact>, route: &Route<'_>) -> Result<Vec<String>> {
        let known = fact.map_or(&[][..], |fact| fact.repeat);
        if known.is_empty() && self.repeat.is_empty() {
            return Ok(Vec::new());
        }
        let body = self.body.as_ref().map_or(&Value::Null, Body::value);
        let in_path = |field: &str| {
            route.variables().any(|name| name == field)
                || fact.is_some_and(|fact| fact.template.contains(&format!("{{{field}}}")))
        };
        let in_headers = |field: &str| {
            let mut headers = self.headers.iter();
            headers.any(|(name, value)| name.eq_ignore_ascii_case(field) && !value.is_empty())
        };
        let is_given = |field: &str| in_path(field) || has_value(body, field) || in_headers(field);
        if let Some(missing) = self.repeat.iter().find(|field| !is_given(field)) {
            return Err(Error::input(format!(
                "`{missing}` was said to make a repeat harmless, but it has no value"
            )));
        }
        let given = |choice: &&'static str| choice.split('|').map(str::trim).find(|f| is_given(f));
        let known: Option<Vec<_>> = known.iter().map(given).collect();
        let known = known.unwrap_or_default().into_iter().map(str::to_owned);
        Ok(self.repeat.iter().cloned().chain(known).collect())
    }
}

impl<T: DeserializeOwned> Request<Async, T> {
    /// Sends, verifies and reads the answer. Plain `.await` on the request does the same.
    ///
    /// # Errors
    /// See [`crate::Error::outcome`].
    ///
    /// # Cancellation
    /// Dropping the future is safe for everybody else: no lock, no half-fetched certificate and no
    /// half-used connection stays behind. Of this call you know nothing then: treat a write as
    /// [`Outcome::Unknown`](crate::Outcome::Unknown), query by your own number, or use the outbox,
    /// which remembers. For a limit of time [`Request::budget`] is better than dropping, because it
    /// ends in an error that knows the outcome.
    pub async fn send(self) -> Result<Reply<T>> {
        let (handle, end, exchange) = self.begin()?;
        end.read(&handle, handle.drive(exchange).await?)
    }
}

impl<T: DeserializeOwned + 'static> IntoFuture for Request<Async, T> {
    type Output = Result<Reply<T>>;
    type IntoFuture = BoxFuture<Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.send())
    }
}

impl<T: DeserializeOwned> Request<Blocking, T> {
    /// Sends, waits, verifies and reads the answer.
    ///
    /// # Errors
    /// See [`crate::Error::outcome`].
    pub fn send(self) -> Result<Reply<T>> {
        let (handle, end, exchange) = self.begin()?;
        end.read(&handle, handle.drive(exchange)?)
    }
}

/// What is needed to read the answer once the exchange has taken the draft.
struct End {
    fact: Option<&'static Fact>,
    operation: String,
}

impl End {
    fn of(draft: &Draft) -> Self {
        Self { fact: draft.fact(), operation: draft.call().operation() }
    }

    fn read<T: DeserializeOwned>(self, handle: &impl Handle, answer: Answer) -> Result<Reply<T>> {
        let opened = self.fact.map_or(&[][..], |fact| fact.opened);
        answer
            .decode(opened, handle.context().merchant.signer())
            .map_err(|error| error.with_operation(self.operation))
    }
}

/// Whether a path such as `objectives[].objective_serial_no` leads to something everywhere.
fn has_value(body: &Value, path: &str) -> bool {
    let (step, rest) = match path.split_once('.') {
        Some((step, rest)) => (step, Some(rest)),
        None => (path, None),
    };
    let Some(member) = body.get(step.strip_suffix("[]").unwrap_or(step)) else { return false };
    let leads_on = |value: &Value| match rest {
        Some(rest) => has_value(value, rest),
        None => match value {
            Value::Null => false,
            Value::String(text) => !text.is_empty(),
            _ => true,
        },
    };
    match member {
        Value::Array(items) if step.ends_with("[]") => {
            !items.is_empty() && items.iter().all(leads_on)
        }
        other => leads_on(other),
    }
}

impl<H, T> fmt::Debug for Request<H, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.template.split('?').next().unwrap_or_default();
        write!(f, "Request({} {path})", self.method)
    }
}

const IDEMPOTENCY_KEY: &str = "Idempotency-Key";

/// Headers that callers must not write.
const RESERVED: [&str; 10] = [
    "Authorization",
    "Accept",
    "Connection",
    "Content-Length",
    "Content-Type",
    "Expect",
    "Host",
    "Transfer-Encoding",
    "Upgrade",
    "User-Agent",
];
