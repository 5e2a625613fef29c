//! The bytes of a notification: a resource sealed with the merchant's APIv3 key (protocol 04 §2).

use serde::Serialize;
use wechatpay_core::ApiV3Key;

use crate::engine::rfc3339;

/// What goes into an envelope.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sealed<'a> {
    pub(crate) id: &'a str,
    /// Unix second.
    pub(crate) at: i64,
    pub(crate) event_type: &'a str,
    pub(crate) original_type: &'a str,
    pub(crate) summary: &'a str,
    /// JSON.
    pub(crate) resource: &'a str,
    /// 12 characters.
    pub(crate) nonce: &'a str,
}

/// The body of a notification. The same parts and the same key always give the same bytes, so
/// every attempt sends what the first one sent.
pub(crate) fn envelope(
    sealed: Sealed<'_>,
    key: &ApiV3Key,
) -> Result<String, wechatpay_core::Error> {
    // At most 16 characters, and never empty: some clients insist on that.
    let associated_data: String = sealed.original_type.chars().take(16).collect();
    let ciphertext = key.seal(sealed.nonce, &associated_data, sealed.resource.as_bytes())?;
    let body = Envelope {
        id: sealed.id,
        create_time: rfc3339(sealed.at),
        resource_type: "encrypt-resource",
        event_type: sealed.event_type,
        summary: sealed.summary,
        resource: Resource {
            original_type: sealed.original_type,
            algorithm: "AEAD_AES_256_GCM",
            ciphertext,
            associated_data,
            nonce: sealed.nonce,
        },
    };
    // A struct of strings always becomes JSON.
    Ok(serde_json::to_string(&body).unwrap_or_default())
}

#[derive(Serialize)]
struct Envelope<'a> {
    id: &'a str,
    create_time: String,
    resource_type: &'a str,
    event_type: &'a str,
    summary: &'a str,
    resource: Resource<'a>,
}

#[derive(Serialize)]
struct Resource<'a> {
    original_type: &'a str,
    algorithm: &'a str,
    ciphertext: String,
    associated_data: String,
    nonce: &'a str,
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    /// The published notification, sealed again with its own parts, has its own ciphertext.
    #[test]
    fn published_notifications_are_sealed_as_published() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../vectors/vectors.json");
        let vectors: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let key = ApiV3Key::new(vectors["constants"]["apiv3_key"].as_str().unwrap()).unwrap();
        for id in ["notify-transaction-success", "notify-payscore-user-paid"] {
            let all = vectors["vectors"].as_array().unwrap();
            let vector = all.iter().find(|vector| vector["id"] == id).unwrap();
            let published: Value = serde_json::from_str(vector["body"].as_str().unwrap()).unwrap();
            let text = |value: &Value| value.as_str().unwrap().to_owned();
            let inner = &published["resource"];
            let (nonce, sealed) = (text(&inner["nonce"]), text(&inner["ciphertext"]));
            let plain = key.open(&nonce, &text(&inner["associated_data"]), &sealed).unwrap();
            let parts = Sealed {
                id: published["id"].as_str().unwrap(),
                at: 1_700_000_000,
                event_type: published["event_type"].as_str().unwrap(),
                original_type: inner["original_type"].as_str().unwrap(),
                summary: published["summary"].as_str().unwrap(),
                resource: std::str::from_utf8(&plain).unwrap(),
                nonce: &nonce,
            };
            let made: Value = serde_json::from_str(&envelope(parts, &key).unwrap()).unwrap();
            assert_eq!(made["create_time"], "2023-11-15T06:13:20+08:00");
            for member in ["id", "event_type", "resource_type", "summary"] {
                assert_eq!(made[member], published[member], "{id} {member}");
            }
            if inner["associated_data"] == inner["original_type"] {
                assert_eq!(made["resource"], published["resource"], "{id}");
            }
        }
    }
}
