//! A call that is still being prepared: its body may hold sensitive fields in clear, so it never
//! leaves the crate, is never stored, and prints nothing.

use std::fmt;

use serde_json::Value;

use crate::call::Call;
use crate::error::{Error, Result};
use crate::facts::{Fact, Kind};
use crate::keys::PlatformKey;
use crate::sensitive;
use crate::trust::Trust;

pub(crate) struct Draft {
    call: Call,
    fact: Option<&'static Fact>,
    /// The body in pieces while it has something to seal.
    open_body: Option<Value>,
}

impl Draft {
    /// A call that has nothing left to seal.
    pub(crate) fn sealed(call: Call, fact: Option<&'static Fact>) -> Self {
        Self { call, fact, open_body: None }
    }

    /// A call as the caller wrote it, and what is known of its operation.
    pub(crate) fn new(mut call: Call, fact: Option<&'static Fact>) -> Result<Self> {
        let mut open_body = None;
        if let Some(fact) = fact
            && !fact.sealed.is_empty()
            && let Some(text) = &call.body
        {
            let body: Value = serde_json::from_str(text)
                .map_err(|cause| Error::input("the body is not JSON").with_source(cause))?;
            if sensitive::has_plaintext(&body, fact.sealed, keeps_sealed(&call)) {
                open_body = Some(body);
                call.body = None;
            }
        }
        Ok(Self { call, fact, open_body })
    }

    pub(crate) fn call(&self) -> &Call {
        &self.call
    }

    pub(crate) fn into_call(self) -> Call {
        self.call
    }

    pub(crate) fn fact(&self) -> Option<&'static Fact> {
        self.fact
    }

    /// Whether a successful answer carries no signature: known from the facts, never from the
    /// answer.
    pub(crate) fn is_unsigned(&self) -> bool {
        self.fact.is_some_and(|fact| fact.unsigned && fact.kind == Kind::Download)
    }

    /// Whether something has to be sealed before the call can be signed.
    pub(crate) fn needs_key(&self) -> bool {
        self.open_body.is_some()
    }

    /// Seals what has to be sealed and names the key in `Wechatpay-Serial`.
    pub(crate) fn seal(&mut self, trust: &Trust, now: i64) -> Result<()> {
        let (Some(mut body), Some(fact)) = (self.open_body.take(), self.fact) else {
            return Ok(());
        };
        let key = self.sealing_key(trust, now)?;
        sensitive::seal(&mut body, fact.sealed, &key, keeps_sealed(&self.call))?;
        self.call.body = Some(body.to_string());
        self.call.headers.retain(|(name, _)| !name.eq_ignore_ascii_case(SERIAL));
        self.call.headers.push((SERIAL.to_owned(), key.id().to_owned()));
        self.call.sealed_with = Some(key.id().to_owned());
        Ok(())
    }

    fn sealing_key(&self, trust: &Trust, now: i64) -> Result<PlatformKey> {
        if let Some(named) = self.call.header(SERIAL).filter(|named| !named.is_empty()) {
            return trust.find(named).ok_or_else(|| {
                Error::sensitive(format!("{SERIAL} names {named}, which is no known platform key"))
            });
        }
        trust.preferred(now).ok_or_else(|| {
            Error::sensitive(
                "the body has sensitive fields, and no platform key is known to seal them with",
            )
            .with_hint(
                "give the WeChat Pay public key with its id, or let `send` fetch the certificates",
            )
        })
    }
}

/// Text that looks sealed is believed to be so only if the caller says with which key.
fn keeps_sealed(call: &Call) -> bool {
    call.header(SERIAL).is_some_and(|serial| !serial.is_empty())
}

impl fmt::Debug for Draft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Draft({})", self.call.operation())
    }
}

const SERIAL: &str = "Wechatpay-Serial";
