//! The golden vectors of the workspace, for the tests of this crate.

use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use http::{HeaderMap, HeaderName, HeaderValue};
use serde_json::Value;

use crate::keys::{ApiV3Key, Certificate, PlatformKey, PrivateKey};
use crate::merchant::Merchant;

static ALL: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_slice(&file("vectors.json")).unwrap());

pub(crate) fn file(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../vectors");
    std::fs::read(folder.join(name)).unwrap()
}

pub(crate) fn all() -> &'static [Value] {
    ALL["vectors"].as_array().unwrap()
}

pub(crate) fn find(id: &str) -> &'static Value {
    all().iter().find(|vector| vector["id"] == id).unwrap()
}

pub(crate) fn constant(name: &str) -> &'static str {
    ALL["constants"][name].as_str().unwrap()
}

pub(crate) fn text<'v>(vector: &'v Value, name: &str) -> &'v str {
    vector[name].as_str().unwrap_or_else(|| panic!("{} has no {name}", vector["id"]))
}

/// Headers, body and the time of a signed vector.
pub(crate) fn signed(id: &str) -> (HeaderMap, String, i64) {
    let vector = find(id);
    let mut headers = HeaderMap::new();
    for (name, value) in vector["headers"].as_object().unwrap() {
        let name = HeaderName::try_from(name.as_str()).unwrap();
        headers.insert(name, HeaderValue::from_str(value.as_str().unwrap()).unwrap());
    }
    let now = headers["wechatpay-timestamp"].to_str().unwrap().parse().unwrap();
    (headers, text(vector, "body").to_owned(), now)
}

pub(crate) fn platform_a() -> PlatformKey {
    platform("platform_a_cert.pem")
}

pub(crate) fn platform_b() -> PlatformKey {
    platform("platform_b_cert.pem")
}

fn platform(name: &str) -> PlatformKey {
    PlatformKey::from_certificate(&Certificate::from_pem(file(name)).unwrap())
}

pub(crate) fn public_key() -> PlatformKey {
    let pem = file("wechatpay_public_key.pem");
    PlatformKey::from_public_key(constant("public_key_id"), pem).unwrap()
}

pub(crate) fn merchant() -> Merchant {
    let key = PrivateKey::from_pem(file("merchant_private_key.pem")).unwrap();
    let serial = constant("merchant_serial_no");
    Merchant::new(constant("mchid"), serial, Arc::new(key))
        .unwrap()
        .with_apiv3_key(ApiV3Key::new(constant("apiv3_key")).unwrap())
}
