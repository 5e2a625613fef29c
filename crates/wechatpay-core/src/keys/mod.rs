//! Keys, certificates, signatures and ciphers. No other module uses a crypto crate.
//!
//! Everything here works on bytes; what the bytes mean is decided elsewhere.

mod apiv2;
mod apiv3;
mod certificate;
mod material;
#[cfg(feature = "p12")]
mod p12;
mod platform;
mod private;
mod public;
mod running;
#[cfg(feature = "sealed-bills")]
mod sealed_file;

pub use self::apiv2::{ApiV2Key, ApiV2SignType};
pub use self::apiv3::ApiV3Key;
pub use self::certificate::Certificate;
#[cfg(feature = "p12")]
pub use self::p12::Pkcs12;
pub use self::platform::{PlatformKey, Validity};
pub use self::private::{PrivateKey, Signer};
pub use self::public::PublicKey;
pub use self::running::RunningDigest;
#[cfg(feature = "sealed-bills")]
pub use self::sealed_file::SealedFile;

pub(crate) use self::certificate::normalise_serial;

#[cfg(test)]
mod tests;

use aws_lc_rs::digest;

/// SHA-256 as lower-case hex, the form of upload `meta` and key fingerprints.
#[must_use]
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(digest::digest(&digest::SHA256, bytes).as_ref())
}

/// SHA-1 as lower-case hex, the form of a bill's `hash_value` (protocol 08 §6).
#[must_use]
pub fn sha1_hex(bytes: &[u8]) -> String {
    hex(digest::digest(&digest::SHA1_FOR_LEGACY_USE_ONLY, bytes).as_ref())
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from(if half < 10 { b'0' + half } else { b'a' + half - 10 });
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
