//! What the tests share: the golden keys, and a platform that answers without a network.

mod fake;
#[cfg(any(feature = "async", feature = "blocking"))]
mod forge;
#[cfg(any(feature = "async", feature = "blocking"))]
mod server;

use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use serde_json::Value;
use wechatpay::{
    Blocking, Builder,
    clock::{FixedClock, FixedNonce},
    generic::IoMode,
};

pub(crate) use self::fake::{Fake, Platform, refuse_connection};
#[cfg(any(feature = "async", feature = "blocking"))]
pub(crate) use self::forge::{BODY, Forge, Lie};
#[cfg(any(feature = "async", feature = "blocking"))]
pub(crate) use self::server::{Play, Server, header};

/// When the golden certificates are valid.
pub(crate) const NOW: i64 = 1_700_000_000;

pub(crate) const MCHID: &str = "1900000109";
pub(crate) const SERIAL: &str = "3775B6A45ACD588826D15E583A95F5DD00000001";
pub(crate) const APIV3_KEY: &str = "SandboxApiV3KeyForTestOnly000001";
pub(crate) const PUBLIC_KEY_ID: &str = "PUB_KEY_ID_0114232134912410000000000000";
pub(crate) const PLATFORM_A: &str = "5157F09EFDC096DE15EBE81A47057A7200000001";
pub(crate) const NONCE: &str = "593BEC0C930BF1AFEB40B4A08C8FB242";

static VECTORS: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(&vector_file("vectors.json")).unwrap());

pub(crate) fn vector_path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../vectors").join(name)
}

pub(crate) fn vector_file(name: &str) -> String {
    std::fs::read_to_string(vector_path(name)).unwrap()
}

/// The body of a signed vector.
pub(crate) fn vector_body(id: &str) -> String {
    let all = VECTORS["vectors"].as_array().unwrap();
    all.iter().find(|vector| vector["id"] == id).unwrap()["body"].as_str().unwrap().to_owned()
}

/// A builder that knows who signs, with time and chance standing still.
pub(crate) fn merchant<H: IoMode>() -> Builder<H> {
    wechatpay::generic::Client::<H>::builder()
        .mchid(MCHID)
        .serial(SERIAL)
        .private_key(vector_file("merchant_private_key.pem"))
        .clock(FixedClock::at(NOW))
        .nonce(FixedNonce(NONCE.to_owned()))
}

/// As above, in public-key mode.
pub(crate) fn believer<H: IoMode>() -> Builder<H> {
    merchant::<H>().public_key(PUBLIC_KEY_ID, vector_file("wechatpay_public_key.pem"))
}

#[cfg(feature = "common")]
pub(crate) fn async_client(fake: &Arc<Fake>) -> wechatpay::Client {
    believer::<wechatpay::Async>().transport(Arc::clone(fake) as _).build().unwrap()
}

pub(crate) fn blocking_client(fake: &Arc<Fake>) -> wechatpay::blocking::Client {
    believer::<Blocking>().transport(Arc::clone(fake) as _).build().unwrap()
}

/// Runs a future to its end, with time and I/O.
pub(crate) fn run<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}
