//! A callback (回调通知): verified first, decrypted second, read last.

use std::fmt;

use http::HeaderMap;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::error::{Error, Result};
use crate::keys::ApiV3Key;
use crate::times::Time;
use crate::trust::Trust;

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
struct Envelope {
    id: String,
    #[serde(default)]
    create_time: Time,
    event_type: String,
    #[serde(default)]
    summary: String,
    resource: Resource,
}

#[derive(Deserialize)]
struct Resource {
    #[serde(default)]
    original_type: String,
    algorithm: String,
    ciphertext: String,
    #[serde(default)]
    associated_data: Option<String>,
    nonce: String,
}

impl Notification {
    /// Opens a notification from its headers and its raw body, exactly as they came
    /// (dossier 04 §2): first time window, key and signature, only then the body.
    ///
    /// # Errors
    /// If it is not provably from WeChat Pay ([`Error::is_untrusted`]; answer 4xx or 5xx), or
    /// cannot be decrypted or read.
    pub fn open(
        headers: &HeaderMap,
        body: &[u8],
        trust: &Trust,
        key: &ApiV3Key,
        now: i64,
    ) -> Result<Self> {
        let verified_by = trust.verify(headers, body, now).map_err(|distrust| {
            Error::untrusted(format!("a notification is not believed: {distrust}"))
                .with_source(distrust)
        })?;
        let unreadable =
            || Error::new(crate::ErrorKind::Unreadable, "a notification cannot be read");
        let envelope: Envelope =
            serde_json::from_slice(body).map_err(|cause| unreadable().with_source(cause))?;
        let Envelope { id, create_time, event_type, summary, resource } = envelope;
        if resource.algorithm != "AEAD_AES_256_GCM" {
            return Err(unreadable().with_hint("its resource is sealed with another algorithm"));
        }
        let associated_data = resource.associated_data.unwrap_or_default();
        let plaintext = key.open(&resource.nonce, &associated_data, &resource.ciphertext)?;
        // The cause would show the plaintext around the fault.
        let value = serde_json::from_slice(&plaintext).map_err(|_| unreadable())?;
        let original_type = resource.original_type;
        Ok(Self {
            id,
            create_time,
            event_type,
            summary,
            original_type,
            resource: value,
            verified_by,
        })
    }

    /// The resource as a type.
    ///
    /// # Errors
    /// If it does not fit.
    pub fn resource_as<T: DeserializeOwned>(&self) -> Result<T> {
        serde_path_to_error::deserialize(self.resource.clone()).map_err(|error| {
            Error::new(
                crate::ErrorKind::Unreadable,
                format!("the resource does not fit its type at `{}`", error.path()),
            )
        })
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
