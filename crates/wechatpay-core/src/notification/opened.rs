//! Notifications (回调通知): verified, then decrypted, then read.

use super::rejection::{self, Rejection, RejectionCause};
use std::borrow::Cow;
use std::fmt;

use http::HeaderMap;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::error::Result;
use crate::exchange::context::Context;
use crate::exchange::type_mismatch::{read_lenient, type_mismatch};
use crate::keys::ApiV3Key;
use crate::trust::Trust;
use crate::values::times::Time;

/// A verified and decrypted notification. `Debug` shows neither resource nor summary.
#[derive(Clone, PartialEq)]
pub struct Notification {
    /// Unique per notification; a repeat of the same one has the same id.
    pub id: String,
    /// When it was made.
    pub create_time: Time,
    /// What happened, such as `TRANSACTION.SUCCESS`.
    pub event_type: String,
    /// A sentence for people.
    pub summary: String,
    /// The sort of resource, such as `transaction`.
    pub original_type: String,
    /// The decrypted resource.
    pub resource: Value,
    /// Id of the platform key whose signature was checked.
    pub verified_by: String,
}

#[derive(Deserialize)]
pub(super) struct Envelope<'b> {
    id: String,
    #[serde(default)]
    create_time: Time,
    event_type: String,
    #[serde(default)]
    summary: String,
    #[serde(borrow)]
    resource: Resource<'b>,
}

/// Most of a body is its ciphertext, which need not be copied.
#[derive(Deserialize)]
struct Resource<'b> {
    #[serde(default)]
    original_type: String,
    #[serde(borrow)]
    algorithm: Cow<'b, str>,
    #[serde(borrow)]
    ciphertext: Cow<'b, str>,
    #[serde(borrow, default)]
    associated_data: Option<Cow<'b, str>>,
    #[serde(borrow)]
    nonce: Cow<'b, str>,
}

impl Notification {
    /// Opens a notification from its headers and its raw body, exactly as they came
    /// (protocol 04 §2): first time window, key and signature, only then the body.
    ///
    /// # Errors
    /// If it is not provably from WeChat Pay ([`Rejection::is_untrusted`]), or cannot be decrypted
    /// or read. The rejection says at which step and why probably, and with which status
    /// to answer, so that it comes again.
    pub fn open(
        headers: &HeaderMap,
        body: &[u8],
        trust: &Trust,
        key: &ApiV3Key,
        now: i64,
    ) -> Result<Self, Rejection> {
        let verified_by = trust
            .verify_notification(headers, body, now)
            .map_err(|distrust| rejection::distrusted(headers, body, trust, now, distrust))?;
        let envelope = Envelope::read(body)?;
        let resource = envelope.unseal(key)?;
        Ok(envelope.into_notification(resource, verified_by))
    }

    /// The resource as a type.
    ///
    /// # Errors
    /// If it does not fit; [`Error::path`](crate::Error::path) says where.
    pub fn resource_as<T: DeserializeOwned>(&self) -> Result<T> {
        serde_path_to_error::deserialize(self.resource.clone())
            .map_err(|error| type_mismatch("resource", &error))
    }

    /// What fits, where [`resource_as`](Self::resource_as) or `Event::read` fails: optional members that
    /// do not fit their types are taken for absent. Gives their paths too; the values are in `resource`.
    ///
    /// ```
    /// # use wechatpay_core::{Notification, Result};
    /// # fn told(notification: &Notification) -> Result<()> {
    /// #[derive(serde::Deserialize)]
    /// struct Paid {
    ///     out_trade_no: String,
    ///     success_time: Option<String>,
    /// }
    ///
    /// let (paid, left_out) = notification.read_lenient(Notification::resource_as::<Paid>)?;
    /// if !left_out.is_empty() {
    ///     eprintln!("{}: unexpected JSON at {left_out:?}", paid.out_trade_no);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// That of `read`, if a member that is needed is missing or does not fit.
    pub fn read_lenient<T>(&self, read: impl Fn(&Self) -> Result<T>) -> Result<(T, Vec<String>)> {
        let whole = self.clone();
        read_lenient(&mut self.resource.clone(), |resource| {
            read(&Self { resource: resource.clone(), ..whole.clone() })
        })
    }
}

impl Context {
    /// Opens a notification with the keys of this client: see [`Notification::open`]. For any web
    /// framework, async or not; it must hand over headers and body exactly as they came.
    ///
    /// # Errors
    /// See [`Notification::open`].
    pub fn open_notification(
        &self,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<Notification, Rejection> {
        let key = self.merchant.apiv3_key().ok_or_else(Rejection::without_key)?;
        Notification::open(headers, body, &self.trust, key, self.clock.now()).map_err(|rejection| {
            rejection.knowing(|| rejection::is_own_key(&self.merchant, &self.trust, headers))
        })
    }
}

impl<'b> Envelope<'b> {
    pub(super) fn read(body: &'b [u8]) -> Result<Self, Rejection> {
        let envelope: Self = serde_json::from_slice(body)
            .map_err(|_| Rejection::unreadable(RejectionCause::NoEnvelope))?;
        if envelope.resource.algorithm != ALGORITHM {
            return Err(Rejection::undecryptable(RejectionCause::Algorithm));
        }
        Ok(envelope)
    }

    pub(super) fn unseal(&self, key: &ApiV3Key) -> Result<Value, Rejection> {
        let Resource { ciphertext, associated_data, nonce, .. } = &self.resource;
        let associated_data = associated_data.as_deref().unwrap_or_default();
        let plaintext = key.open(nonce, associated_data, ciphertext).map_err(|cause| {
            Rejection::undecryptable(RejectionCause::ApiV3Key).with_cause(cause)
        })?;
        // The cause would show the plaintext around the fault.
        serde_json::from_slice(&plaintext)
            .map_err(|_| Rejection::unreadable(RejectionCause::NoResource))
    }

    pub(super) fn is_sealed_with(&self, key: &ApiV3Key) -> bool {
        let Resource { ciphertext, associated_data, nonce, .. } = &self.resource;
        key.open(nonce, associated_data.as_deref().unwrap_or_default(), ciphertext).is_ok()
    }

    pub(super) fn into_notification(self, resource: Value, verified_by: String) -> Notification {
        let Self { id, create_time, event_type, summary, resource: Resource { original_type, .. } } =
            self;
        Notification { id, create_time, event_type, summary, original_type, resource, verified_by }
    }
}

impl fmt::Debug for Notification {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Notification")
            .field("id", &self.id)
            .field("event_type", &self.event_type)
            .field("verified_by", &self.verified_by)
            .finish_non_exhaustive()
    }
}

const ALGORITHM: &str = "AEAD_AES_256_GCM";
