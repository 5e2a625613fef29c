//! A call that is still being prepared: its body may hold sensitive fields in clear, so it never
//! leaves the crate, is never stored, and prints nothing.

use std::borrow::Cow;
use std::fmt;

use percent_encoding::percent_decode_str;
use serde_json::Value;
use zeroize::Zeroize as _;

use crate::call::Call;
use crate::call::route::encode_pairs;
use crate::error::{Error, Result};
use crate::exchange::context::Context;
use crate::keys::PlatformKey;
use crate::protocol::facts::{Fact, Kind};
use crate::values::{sensitive, unique};

pub(crate) struct Draft {
    call: Call,
    fact: Option<&'static Fact>,
    /// The body in pieces while it has something to seal.
    open_body: Option<Value>,
    /// The query in pieces while it has something to seal.
    open_query: Option<Vec<(String, String)>>,
}

/// A JSON body before it is sealed. It is read once at most, and written once unless the caller's
/// own text has something to seal in it.
pub(crate) enum Body {
    /// Text that is sent byte for byte unless a field has to be sealed.
    Text(String),
    /// That text, read; and whether every member stands once in it.
    Read { text: String, value: Value, is_unique: bool },
    /// A value that is written once.
    Json(Value),
}

impl Body {
    /// Reads the text, if it has not been read yet.
    ///
    /// # Errors
    /// If it is not JSON.
    pub(crate) fn read(self) -> Result<Self> {
        let Self::Text(text) = self else { return Ok(self) };
        let (value, is_unique) = unique::read(&text)
            .map_err(|cause| Error::input("the body is not JSON").with_source(cause))?;
        Ok(Self::Read { text, value, is_unique })
    }

    /// What the body says; nothing as long as it has not been read.
    pub(crate) fn value(&self) -> &Value {
        match self {
            Self::Json(value) | Self::Read { value, .. } => value,
            Self::Text(_) => &Value::Null,
        }
    }

    /// The text that is signed and sent.
    pub(crate) fn into_text(self) -> String {
        match self {
            Self::Text(text) | Self::Read { text, .. } => text,
            Self::Json(value) => value.to_string(),
        }
    }

    fn into_value(self) -> Value {
        match self {
            Self::Json(value) | Self::Read { value, .. } => value,
            Self::Text(_) => Value::Null,
        }
    }

    fn has_duplicates(&self) -> bool {
        matches!(self, Self::Read { is_unique: false, .. })
    }
}

impl Draft {
    /// A call that has nothing left to seal.
    pub(crate) fn sealed(call: Call, fact: Option<&'static Fact>) -> Self {
        Self { call, fact, open_body: None, open_query: None }
    }

    /// A call and its body as the caller wrote them, and what is known of the operation.
    pub(crate) fn new(
        mut call: Call,
        body: Option<Body>,
        fact: Option<&'static Fact>,
    ) -> Result<Self> {
        let (mut open_body, mut open_query) = (None, None);
        let sealed = fact.map_or(&[][..], |fact| fact.sealed);
        let keep_sealed = keeps_sealed(&call);
        if sealed.is_empty() {
            call.body = body.map(Body::into_text);
            return Ok(Self { call, fact, open_body, open_query });
        }
        if let Some(body) = body {
            let body = body.read()?;
            if body.has_duplicates() {
                let what = "the body names a member twice, and has fields to seal: one of the two \
                    might be sent in clear";
                return Err(Error::sensitive(what));
            }
            if sensitive::has_plaintext(body.value(), sealed, keep_sealed) {
                open_body = Some(body.into_value());
            } else {
                call.body = Some(body.into_text());
            }
        } else if let Some(query) = &call.query {
            let pairs = decode_query(query)?;
            let needs_sealing = |(name, value): &(String, String)| {
                sealed.contains(&name.as_str()) && sensitive::is_plaintext(value, keep_sealed)
            };
            if pairs.iter().any(needs_sealing) {
                open_query = Some(pairs);
                call.query = None;
            }
        }
        Ok(Self { call, fact, open_body, open_query })
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

    /// Whether a successful answer is a file whose head is signed over its digest.
    pub(crate) fn is_statement(&self) -> bool {
        self.fact.is_some_and(|fact| fact.kind == Kind::Statement)
    }

    /// Whether something has to be sealed before the call can be signed.
    pub(crate) fn needs_key(&self) -> bool {
        self.open_body.is_some() || self.open_query.is_some()
    }

    /// Seals what has to be sealed and names the key in `Wechatpay-Serial`.
    ///
    /// # Errors
    /// If no key is known, or the key is the merchant's own: WeChat Pay could not open what is
    /// sealed with it.
    pub(crate) fn seal(&mut self, context: &Context) -> Result<()> {
        let Some(fact) = self.fact.filter(|_| self.needs_key()) else { return Ok(()) };
        let key = self.sealing_key(context)?;
        if context.merchant.public_key() == Some(key.public_key()) {
            return Err(Error::sensitive(format!(
                "{} is the merchant's own key; sensitive fields are sealed with a key of WeChat Pay",
                key.id()
            )));
        }
        let keep_sealed = keeps_sealed(&self.call);
        if let Some(mut body) = self.open_body.take() {
            sensitive::seal(&mut body, fact.sealed, &key, keep_sealed)?;
            self.call.body = Some(body.to_string());
        }
        if let Some(mut pairs) = self.open_query.take() {
            for (name, value) in &mut pairs {
                if fact.sealed.contains(&name.as_str())
                    && sensitive::is_plaintext(value, keep_sealed)
                {
                    let sealed = key.public_key().seal(value.as_bytes()).map_err(|cause| {
                        Error::sensitive(format!(
                            "the sensitive parameter `{name}` cannot be sealed"
                        ))
                        .with_source(cause)
                    })?;
                    value.zeroize();
                    *value = sealed;
                }
            }
            self.call.query = Some(encode_pairs(&pairs));
        }
        self.call.headers.retain(|(name, _)| !name.eq_ignore_ascii_case(SERIAL));
        self.call.headers.push((SERIAL.to_owned(), key.id().to_owned()));
        self.call.sealed_with = Some(key.id().to_owned());
        Ok(())
    }

    fn sealing_key(&self, context: &Context) -> Result<PlatformKey> {
        let trust = &context.trust;
        if let Some(named) = self.call.header(SERIAL).filter(|named| !named.is_empty()) {
            return trust.find(named).ok_or_else(|| {
                let what = format!("{SERIAL} names {named}, which is no known platform key");
                let error = Error::sensitive(what);
                if crate::keys::normalise_serial(named) == context.merchant.serial() {
                    error.with_hint(
                        "this is the merchant's own serial; the id of the platform key is needed",
                    )
                } else {
                    error
                }
            });
        }
        trust.preferred(context.clock.now()).ok_or_else(|| {
            Error::sensitive(
                "the body has sensitive fields, and no platform key is known to seal them with",
            )
            .with_hint(
                "give the WeChat Pay public key with its id, or let `send` fetch the certificates",
            )
        })
    }
}

fn decode_query(query: &str) -> Result<Vec<(String, String)>> {
    let decode = |text: &str| {
        percent_decode_str(text).decode_utf8().map(Cow::into_owned).map_err(|cause| {
            Error::input("the query is not UTF-8 behind its encoding").with_source(cause)
        })
    };
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            Ok((decode(name)?, decode(value)?))
        })
        .collect()
}

/// Text that looks sealed is taken as sealed only if the caller says with which key.
fn keeps_sealed(call: &Call) -> bool {
    call.header(SERIAL).is_some_and(|serial| !serial.is_empty())
}

impl fmt::Debug for Draft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Draft({})", self.call.operation())
    }
}

const SERIAL: &str = "Wechatpay-Serial";
