//! Every notification event: sealed, signed, opened, and read as its variant without loss.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use http::HeaderMap;
use serde_json::{Value, json};
use wechatpay_api::Event;
use wechatpay_catalogue::{Also, Mode, Name, catalogue};
use wechatpay_core::{ApiV3Key, Notification, PlatformKey, PrivateKey, Result, Signer as _, Trust};

use super::examples::{add_strangers, reader};
use super::generated::EVENTS;

#[test]
fn every_event_is_read_as_its_variant_without_loss() {
    let platform = Platform::new();
    for (event_type, is_variant) in EVENTS {
        let families = catalogue().families().iter().flat_map(|family| &family.events);
        let declared = families.clone().find(|event| event.event_type == *event_type);
        let declared = declared.unwrap_or_else(|| panic!("{event_type} is not in the catalogue"));
        let example = match &declared.resource {
            Some(name) => catalogue().sample(name),
            None => json!({"contract_id": "1", "amounts": [{"total": 1}]}),
        };
        let event = platform.report(event_type, "", &example).expect("its own example fits");
        assert!(is_variant(&event), "{event_type} is read as {event:?}");
        assert_eq!(event.event_type(), *event_type);
        assert_eq!(lost(declared, &example), 0, "{event_type}");

        // As each mode of the caller has it, without what only others have.
        for (mode, example) in in_each_mode(declared.resource.as_ref()) {
            let event = platform.report(event_type, "", &example).expect("it fits in each mode");
            assert!(is_variant(&event), "{event_type} is read as {event:?}");
            assert_eq!(lost(declared, &example), 0, "{event_type} in {}", mode.as_str());
        }
        if let Some(name) = &declared.resource {
            let mut strange = example.clone();
            let added = add_strangers(name, &mut strange);
            assert!(added > 0);
            let event = platform.report(event_type, "", &strange).expect("members may be new");
            assert!(is_variant(&event), "{event_type} is read as {event:?}");
            assert_eq!(lost(declared, &strange), added, "{event_type}");
        }
        if let Some(Also { event_type: other, original_type }) = &declared.also {
            let event = platform.report(other, original_type, &example).expect("it fits");
            assert!(is_variant(&event), "{other} of {original_type} is read as {event:?}");
        }
    }
    let all: usize = catalogue().families().iter().map(|family| family.events.len()).sum();
    assert!(!EVENTS.is_empty() && EVENTS.len() <= all);
    if cfg!(feature = "all") {
        assert_eq!(EVENTS.len(), all);
    }
}

/// How many members of a resource no type takes.
fn lost(event: &wechatpay_catalogue::Event, resource: &Value) -> usize {
    let lost = event.resource.as_ref().map(|name| reader(name)(resource).expect("it fits"));
    lost.map_or(0, |paths| paths.len())
}

/// Sealed, opened and read, nothing is lost.
pub(crate) fn kept(event_type: &str, original_type: &str, resource: &Value) -> Event {
    let event = Platform::new().report(event_type, original_type, resource).expect("it fits");
    let families = catalogue().families().iter().flat_map(|family| &family.events);
    let is_it = |declared: &&wechatpay_catalogue::Event| declared.event_type == event.event_type();
    let declared = families.clone().find(is_it).expect("a known event");
    let name = declared.resource.as_ref().expect("a known resource");
    assert_eq!(reader(name)(resource), Ok(Vec::new()), "{event_type}");
    event
}

/// An example of a resource in every mode in which it differs from the whole.
fn in_each_mode(resource: Option<&Name>) -> Vec<(Mode, Value)> {
    let Some(name) = resource else { return Vec::new() };
    let whole = catalogue().sample(name);
    let examples = Mode::ALL.into_iter().map(|mode| (mode, catalogue().sample_in(name, mode)));
    examples.filter(|(_, example)| *example != whole).collect()
}

#[test]
fn an_unknown_event_is_kept_as_it_came() {
    let platform = Platform::new();
    let resource = json!({"openid": "oUpF8uMuAJOM2pxb1Q", "n": [1, null]});
    let event = platform.report("MOON.LANDED", "moon", &resource).expect("kept");
    assert_eq!(
        event,
        Event::Other { event_type: "MOON.LANDED".to_owned(), resource: resource.clone() }
    );
    assert_eq!(event.event_type(), "MOON.LANDED");
    let printed = format!("{event:?}");
    assert!(printed.contains("MOON.LANDED") && !printed.contains("oUpF8"), "{printed}");
}

#[test]
fn a_resource_of_another_form_is_an_error_that_shows_nothing() {
    let platform = Platform::new();
    let resource = json!({"out_refund_no": ["oUpF8uMuAJOM2pxb1Q"]});
    let error = platform.report("REFUND.SUCCESS", "refund", &resource).expect_err("a list");
    let printed = format!("{error:?} {error}");
    assert!(printed.contains("out_refund_no") && !printed.contains("oUpF8"), "{printed}");
}

/// WeChat Pay as far as a notification goes: one key to sign with, one to seal with.
pub(crate) struct Platform {
    key: PrivateKey,
    trust: Trust,
    secret: ApiV3Key,
}

impl Platform {
    pub(crate) fn new() -> Self {
        let key = PrivateKey::generate().expect("a key");
        let public = key.public_key().expect("its public half").to_pem();
        let known = PlatformKey::from_public_key(KEY_ID, public).expect("a platform key");
        let trust = Trust::new(vec![known], false).expect("one key");
        Self { key, trust, secret: ApiV3Key::new([7; 32]).expect("32 bytes") }
    }

    /// Seals and signs a notification, and opens and reads it as a merchant does.
    pub(crate) fn report(
        &self,
        event_type: &str,
        original_type: &str,
        resource: &Value,
    ) -> Result<Event> {
        let plaintext = resource.to_string();
        let ciphertext = self.secret.seal(NONCE, "aad", plaintext.as_bytes()).expect("sealed");
        let body = json!({
            "id": "EV-2018022511223320873", "create_time": "2015-05-20T13:29:35+08:00",
            "resource_type": "encrypt-resource", "event_type": event_type, "summary": "…",
            "resource": {
                "original_type": original_type, "algorithm": "AEAD_AES_256_GCM",
                "ciphertext": ciphertext, "associated_data": "aad", "nonce": NONCE,
            },
        })
        .to_string();
        let message = format!("{NOW}\n{NONCE}\n{body}\n");
        let signature = self.key.sign(message.as_bytes()).expect("signed");
        let mut headers = HeaderMap::new();
        let mut set = |name, value: String| {
            headers.insert(name, value.parse().expect("a header"));
        };
        set("wechatpay-timestamp", NOW.to_string());
        set("wechatpay-nonce", NONCE.to_owned());
        set("wechatpay-serial", KEY_ID.to_owned());
        set("wechatpay-signature", BASE64_STANDARD.encode(signature));
        let opened = Notification::open(&headers, body.as_bytes(), &self.trust, &self.secret, NOW)?;
        assert_eq!(opened.resource, *resource);
        Event::read(&opened)
    }
}

const KEY_ID: &str = "PUB_KEY_ID_0114232134912410000000000000";
const NONCE: &str = "fdasflkja484";
const NOW: i64 = 1_700_000_000;
