//! A verified answer: status, headers, body, and which key verified it.

use std::fmt;
use std::ops::Deref;

use bytes::Bytes;
use http::HeaderMap;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use crate::error::{Error, ErrorKind, Outcome, Result};
use crate::exchange::type_mismatch::type_mismatch;
use crate::keys::Signer;
use crate::values::sensitive;

/// A successful answer whose body has not been read yet.
#[derive(Clone)]
pub struct Answer {
    /// HTTP status, 200 to 299.
    pub status: u16,
    /// All headers.
    pub headers: HeaderMap,
    /// The raw body, as it was signed.
    pub body: Bytes,
    /// `Request-ID`, if there was one.
    pub request_id: Option<String>,
    /// Id of the platform key whose signature was checked; `None` only for operations that are
    /// known to be unsigned.
    pub verified_by: Option<String>,
    /// How many times the request was put on the wire.
    pub attempts: u32,
}

/// A successful answer with its body read as `T`. Dereferences to the body.
#[derive(Clone)]
pub struct Reply<T> {
    body: T,
    status: u16,
    headers: HeaderMap,
    request_id: Option<String>,
    verified_by: Option<String>,
    attempts: u32,
}

/// The body of an answer that says nothing, such as 204. Reads from anything, since the fields of
/// an answer may grow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Empty;

impl Answer {
    /// Opens the sensitive fields at `opened` and reads the body; an empty one reads as `null`.
    ///
    /// # Errors
    /// With [`Outcome::Accepted`] if the body does not fit `T`: it happened, do not repeat it. The error
    /// has the body ([`Error::body`]) and says where it does not fit ([`Error::path`]).
    pub fn decode<T: DeserializeOwned>(
        self,
        opened: &[&str],
        signer: &dyn Signer,
    ) -> Result<Reply<T>> {
        let body = self.read_body(opened, signer).map_err(|error| {
            error
                .with_outcome(Outcome::Accepted)
                .with_answer(self.status, self.request_id.as_deref())
                .with_attempts(self.attempts)
                .with_body(self.body.clone())
        })?;
        let Self { status, headers, request_id, verified_by, attempts, .. } = self;
        Ok(Reply { body, status, headers, request_id, verified_by, attempts })
    }

    fn read_body<T: DeserializeOwned>(&self, opened: &[&str], signer: &dyn Signer) -> Result<T> {
        let bytes: &[u8] = if self.body.trim_ascii().is_empty() { b"null" } else { &self.body };
        if opened.is_empty() {
            let mut reader = serde_json::Deserializer::from_slice(bytes);
            let body = serde_path_to_error::deserialize(&mut reader).map_err(|e| unfit(&e))?;
            reader.end().map_err(|_| {
                Error::new(ErrorKind::Unreadable, "the answer goes on behind its JSON")
            })?;
            return Ok(body);
        }
        let mut value: Value = serde_json::from_slice(bytes)
            .map_err(|_| Error::new(ErrorKind::Unreadable, "the answer is not JSON"))?;
        sensitive::open(&mut value, opened, signer)?;
        serde_path_to_error::deserialize(value).map_err(|e| unfit(&e))
    }
}

fn unfit(error: &serde_path_to_error::Error<serde_json::Error>) -> Error {
    type_mismatch("answer", error)
        .with_hint("it happened all the same; read it with a raw call, and report the difference")
}

impl<T> Reply<T> {
    /// HTTP status, 200 to 299. 202 means accepted but not finished: send the same again later
    /// (protocol 03 §1).
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// `Request-ID`, to quote to WeChat Pay's support.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// All headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Id of the platform key whose signature was checked; `None` only for operations that are
    /// known to be unsigned.
    #[must_use]
    pub fn verified_by(&self) -> Option<&str> {
        self.verified_by.as_deref()
    }

    /// How many times the request was put on the wire.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// The body alone.
    #[must_use]
    pub fn into_body(self) -> T {
        self.body
    }
}

impl<T> Deref for Reply<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.body
    }
}

/// Shows no headers and no body: answers hold openids and names.
impl<T> fmt::Debug for Reply<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply")
            .field("status", &self.status)
            .field("request_id", &self.request_id)
            .field("verified_by", &self.verified_by)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer")
            .field("status", &self.status)
            .field("request_id", &self.request_id)
            .field("verified_by", &self.verified_by)
            .field("body_bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}

impl<'de> Deserialize<'de> for Empty {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(deserializer).map(|_| Self)
    }
}

impl Serialize for Empty {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vectors;

    #[derive(Debug, Deserialize)]
    struct Order {
        #[expect(dead_code, reason = "only its presence matters")]
        order_id: String,
        amount: Option<i64>,
    }

    fn decode<T: DeserializeOwned>(body: &str) -> Result<Reply<T>> {
        let answer = Answer {
            status: 200,
            headers: HeaderMap::new(),
            body: Bytes::copy_from_slice(body.as_bytes()),
            request_id: Some("R-0".into()),
            verified_by: None,
            attempts: 3,
        };
        answer.decode(&[], vectors::merchant().signer())
    }

    #[test]
    fn a_body_that_does_not_fit_was_accepted_all_the_same() {
        let check = |body: &str, expected: &str| {
            let error = decode::<Order>(body).unwrap_err();
            assert_eq!(
                error.to_string(),
                format!("the answer does not fit its type at {expected}")
            );
            assert_eq!((error.outcome(), error.request_id()), (Outcome::Accepted, Some("R-0")));
            assert_eq!(error.body().map(|body| &body[..]), Some(body.as_bytes()));
            assert!(!format!("{error:?}").contains("张三"), "{error:?}");
        };
        check("{}", "`.`: missing field `order_id`");
        check(r#"{"order_id":"a","amount":"张三"}"#, "`amount`: invalid type");
        check("", "`.`: invalid type");
        check("<html>", "`.`: not the JSON that was expected");
        assert!(decode::<Order>(r#"{"order_id":"a"} {}"#).is_err());
    }

    #[test]
    fn extra_and_null_members_are_welcome() {
        let reply = decode::<Order>(r#"{"order_id":"a","amount":null,"newer":[1]}"#).unwrap();
        assert_eq!(reply.amount, None);
        for body in ["", "  ", "null", "{}", r#"{"a":1}"#] {
            assert_eq!(decode::<Empty>(body).unwrap().into_body(), Empty);
        }
        assert!(decode::<Value>("").unwrap().is_null());
    }
}
