//! A route being built, with the handle that can send it.

use std::borrow::Cow;
use std::fmt;

use serde::Serialize;
use serde_json::Value;

use crate::call::Method;
use crate::call::operation::Operation;
use crate::call::request::Request;
use crate::exchange::handle::Handle;
use crate::files::media::UploadFile;

/// A path template, perhaps with values for its variables. Cheap to clone.
///
/// Typed nodes are chains with a name; `client.chain("…")` and `client["…"]` give the bare thing.
#[derive(Clone)]
pub struct Chain<H> {
    handle: H,
    template: Cow<'static, str>,
    bindings: Vec<(Cow<'static, str>, String)>,
}

impl<H: Handle> Chain<H> {
    /// A chain at a template such as `v3/discount-card/orders/{out_order_no}`; the leading slash
    /// is optional. A mistake in it comes out when the request is sent.
    #[must_use]
    pub fn new(handle: H, template: impl Into<Cow<'static, str>>) -> Self {
        Self { handle, template: template.into(), bindings: Vec::new() }
    }

    /// The same handle and values at another template: what typed nodes are made with.
    #[must_use]
    pub fn at(&self, template: &'static str) -> Self {
        Self {
            handle: self.handle.clone(),
            template: Cow::Borrowed(template),
            bindings: self.bindings.clone(),
        }
    }

    /// Gives a variable its value. It is percent-encoded; a later value replaces an earlier one.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "callers give text and numbers as they are")]
    pub fn with(&self, name: impl Into<Cow<'static, str>>, value: impl ToString) -> Self {
        let mut chain = self.clone();
        let (name, value) = (name.into(), value.to_string());
        match chain.bindings.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) => *known = value,
            None => chain.bindings.push((name, value)),
        }
        chain
    }

    /// `GET`. Add query parameters with [`Request::query`].
    #[must_use = "nothing is sent before the request is"]
    pub fn get(&self) -> Request<H, Value> {
        self.request(Method::Get)
    }

    /// `POST` with a JSON body; `&()` sends none.
    #[must_use = "nothing is sent before the request is"]
    pub fn post<B: Serialize + ?Sized>(&self, body: &B) -> Request<H, Value> {
        self.request(Method::Post).json(body)
    }

    /// `PUT` with a JSON body; `&()` sends none.
    #[must_use = "nothing is sent before the request is"]
    pub fn put<B: Serialize + ?Sized>(&self, body: &B) -> Request<H, Value> {
        self.request(Method::Put).json(body)
    }

    /// `PATCH` with a JSON body.
    #[must_use = "nothing is sent before the request is"]
    pub fn patch<B: Serialize + ?Sized>(&self, body: &B) -> Request<H, Value> {
        self.request(Method::Patch).json(body)
    }

    /// `DELETE`.
    #[must_use = "nothing is sent before the request is"]
    pub fn delete(&self) -> Request<H, Value> {
        self.request(Method::Delete)
    }

    /// `POST` of a file: see [`Request::file`]. More members of `meta` go in by
    /// [`Request::json`].
    #[must_use = "nothing is sent before the request is"]
    pub fn upload(&self, file: UploadFile) -> Request<H, Value> {
        self.request(Method::Post).file(file)
    }

    /// The request of an operation whose path this is. Variables that have a value here need none in
    /// the operation.
    #[must_use = "nothing is sent before the request is"]
    pub fn operation<O: Operation>(&self, operation: &O) -> Request<H, O::Reply> {
        Request::from_path(self.handle.clone(), self.template.clone(), &self.bindings, operation)
    }

    /// A request with any method and no body yet.
    #[must_use = "nothing is sent before the request is"]
    pub fn request(&self, method: Method) -> Request<H, Value> {
        Request::new(self.handle.clone(), method, self.template.clone(), self.bindings.clone())
    }
}

/// Shows the template, never the values.
impl<H> fmt::Debug for Chain<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.template.split('?').next().unwrap_or_default();
        write!(f, "Chain({path})")
    }
}
