//! A verified call, as the handlers see it.

use std::sync::atomic::AtomicBool;

use serde::de::DeserializeOwned;
use wechatpay_catalogue::{Operation, catalogue};

use super::bindings;
use crate::engine::{
    Backend, ErrorNumber, Failure, Fields, Given, Incoming, Merchant, Now, Opener, Profile, Query,
    Reason, Refusal, Rules, read_json,
};

/// Who calls, with what, and the sandbox's parts.
pub(crate) struct Call<'a> {
    pub(crate) backend: &'a Backend,
    pub(crate) merchant: &'a Merchant,
    pub(crate) request: &'a Incoming,
    /// What the catalogue says of the call; nothing of a call to `/_sandbox/*`.
    pub(crate) operation: Option<&'static Operation>,
    /// Path variables, percent-decoded.
    pub(crate) variables: Vec<(String, String)>,
    /// Whether it has changed anything.
    pub(crate) has_changed: AtomicBool,
}

impl<'a> Call<'a> {
    pub(crate) fn new(
        backend: &'a Backend,
        merchant: &'a Merchant,
        request: &'a Incoming,
        operation: Option<&'static Operation>,
        variables: Vec<(String, String)>,
    ) -> Self {
        Self {
            backend,
            merchant,
            request,
            operation,
            variables,
            has_changed: AtomicBool::new(false),
        }
    }

    /// A path variable. The router binds every variable of the template.
    pub(crate) fn variable(&self, name: &str) -> &str {
        self.variables.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// The members of the body, after check 11: a `mchid` in the body is the caller's own.
    pub(crate) fn body(&self) -> Result<Fields, Failure> {
        let fields = Fields::of_body(read_json(&self.request.body)?, self.rules())?;
        let mut fields = fields.named(self.operation.and_then(|known| known.body.as_ref()));
        bindings::check(self.backend, self.merchant, self.request.path(), |name| {
            fields.peek(name)
        })?;
        match fields.text("mchid")? {
            Some(mchid) => {
                self.check_mchid(&mchid)?;
                Ok(fields.with("mchid", mchid))
            }
            None => Ok(fields),
        }
    }

    /// The body as a type, sealed members opened, after check 11.
    pub(crate) fn body_as<T: DeserializeOwned>(&self) -> Result<T, Failure> {
        Ok(self.body()?.decode(Some(&self.opener()))?)
    }

    /// Whether the catalogue demands a member of the body.
    pub(crate) fn demands(&self, member: &str) -> bool {
        let body = self.operation.and_then(|known| catalogue().object(known.body.as_ref()?));
        body.and_then(|body| body.field(member)).is_some_and(|field| !field.optional)
    }

    /// Check 11: whoever names a merchant in a body names themselves.
    pub(crate) fn check_mchid(&self, mchid: &str) -> Result<(), Failure> {
        if mchid == self.merchant.mchid {
            return Ok(());
        }
        let text = "http header中的mchid与post payload中的mchid不匹配";
        let refusal = Refusal::field("/mchid", Given::from(mchid), text);
        Err(refusal.saying(ErrorNumber::ILLEGAL_PARAMETER, text).into())
    }

    /// The body of an admin call of a family as a type, refused in the platform's words; no body at
    /// all counts as an empty object.
    pub(crate) fn act_as<T: DeserializeOwned>(&self) -> Result<T, Failure> {
        Ok(Fields::of_body(read_json(self.act_text())?, Rules::default())?.decode(None)?)
    }

    fn act_text(&self) -> &[u8] {
        if self.request.body.is_empty() { b"{}" } else { &self.request.body }
    }

    pub(crate) fn query(&self) -> Result<Query, Failure> {
        let query = Query::read(self.request.query(), self.rules())?;
        let query = query.named(self.operation.and_then(|known| known.query.as_ref()));
        bindings::check(self.backend, self.merchant, self.request.path(), |name| query.peek(name))?;
        Ok(query)
    }

    pub(crate) fn now(&self) -> Now {
        self.backend.clock.moment()
    }

    pub(crate) fn profile(&self) -> Profile {
        self.backend.config.profile
    }

    pub(crate) fn opener(&self) -> Opener<'a> {
        Opener::new(self.merchant, self.request.header("wechatpay-serial"))
    }

    pub(crate) fn rules(&self) -> Rules {
        Rules { unknown: self.backend.config.unknown, profile: self.backend.config.profile }
    }
}

/// Something should be there by now; that it is not is the sandbox's fault.
pub(crate) fn vanished() -> Failure {
    Failure::Broken("a state is missing after its change")
}

/// 资源不存在 with a text of its own.
pub(crate) fn not_there(text: &str) -> Failure {
    Refusal::new(Reason::ResourceNotExists, ErrorNumber::NOT_THERE, text).into()
}
