//! The APIv3 key (APIv3密钥): AES-256-GCM of notifications and platform certificates.

use std::fmt;

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use zeroize::{Zeroize as _, Zeroizing};

use crate::error::{Error, Result};

/// The merchant's APIv3 key: exactly 32 bytes, used as they are (protocol 02 §1).
#[derive(Clone)]
pub struct ApiV3Key(Zeroizing<[u8; 32]>);

impl ApiV3Key {
    /// Takes the key as it was typed into the merchant platform.
    ///
    /// # Errors
    /// If it is not exactly 32 bytes long.
    pub fn new(key: impl AsRef<[u8]>) -> Result<Self> {
        let key = key.as_ref();
        let mut bytes: [u8; 32] = key.try_into().map_err(|_| {
            let what = format!("the APIv3 key has {} bytes; it must have exactly 32", key.len());
            match recognise(key) {
                Some(hint) => Error::key(what).with_hint(hint),
                None => Error::key(what),
            }
        })?;
        let key = Self(Zeroizing::new(bytes));
        bytes.zeroize();
        Ok(key)
    }

    /// Opens base64 text sealed with AEAD_AES_256_GCM (protocol 02 §2.1).
    ///
    /// # Errors
    /// If the text is not base64, the nonce has not 12 bytes, or the tag is wrong: the key is
    /// another one, or something was changed.
    pub fn open(&self, nonce: &str, associated_data: &str, ciphertext: &str) -> Result<Vec<u8>> {
        let mut buffer = BASE64_STANDARD
            .decode(ciphertext)
            .map_err(|cause| Error::sensitive("the ciphertext is not base64").with_source(cause))?;
        let nonce = self.nonce(nonce)?;
        let aad = Aad::from(associated_data.as_bytes());
        let length = self
            .cipher()?
            .open_in_place(nonce, aad, &mut buffer)
            .map_err(|_| {
                Error::sensitive("the AEAD tag does not match")
                    .with_hint("check the APIv3 key: it may have been reset, or be the APIv2 key")
            })?
            .len();
        buffer.truncate(length);
        Ok(buffer)
    }

    /// Seals bytes the way WeChat Pay does: for the sandbox and for tests.
    ///
    /// # Errors
    /// If the nonce has not 12 bytes.
    pub fn seal(&self, nonce: &str, associated_data: &str, plaintext: &[u8]) -> Result<String> {
        let mut buffer = plaintext.to_vec();
        let aad = Aad::from(associated_data.as_bytes());
        self.cipher()?
            .seal_in_place_append_tag(self.nonce(nonce)?, aad, &mut buffer)
            .map_err(|_| Error::sensitive("the text is too long to be sealed"))?;
        Ok(BASE64_STANDARD.encode(buffer))
    }

    fn cipher(&self) -> Result<LessSafeKey> {
        UnboundKey::new(&AES_256_GCM, &self.0[..])
            .map(LessSafeKey::new)
            .map_err(|cause| Error::key("the APIv3 key was refused").with_source(cause))
    }

    #[expect(clippy::unused_self, reason = "reads as part of the two methods above")]
    fn nonce(&self, nonce: &str) -> Result<Nonce> {
        Nonce::try_assume_unique_for_key(nonce.as_bytes()).map_err(|_| {
            Error::sensitive(format!("an AEAD nonce has {} bytes; it must have 12", nonce.len()))
        })
    }
}

/// What somebody took for the APIv3 key.
fn recognise(key: &[u8]) -> Option<&'static str> {
    let is_hex = key.iter().all(u8::is_ascii_hexdigit);
    match key.len() {
        0 => None,
        _ if super::material::contains(key, b"-----BEGIN") => {
            Some("this is a key or certificate file; the APIv3 key is 32 characters of text")
        }
        _ if key.trim_ascii().len() == 32 => Some("there is a blank or a line end beside it"),
        64 if is_hex => Some("give it as it was typed on the merchant platform, not in hex"),
        40 if is_hex => Some("this is a certificate serial, it seems"),
        44 if key.ends_with(b"=") => {
            Some("give it as it was typed on the merchant platform, not in base64")
        }
        8..=10 if key.iter().all(u8::is_ascii_digit) => Some("this is a mchid, it seems"),
        _ => None,
    }
}

impl fmt::Debug for ApiV3Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiV3Key(…)")
    }
}
