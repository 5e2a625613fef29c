//! The APIv2 key (APIv2密钥): the sorted-parameter signatures that calling up WeChat Pay Score
//! still uses (protocol 01 §11, §12).

use std::fmt;

use aws_lc_rs::hmac;
use md5::{Digest as _, Md5};
use zeroize::Zeroizing;

use crate::error::{Error, Result};

/// The merchant's APIv2 key: 32 characters, independent of the APIv3 key.
#[derive(Clone)]
pub struct ApiV2Key(Zeroizing<String>);

/// Which digest an APIv2 signature uses (`sign_type`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApiV2SignType {
    /// `MD5`.
    Md5,
    /// `HMAC-SHA256`, keyed with the APIv2 key.
    HmacSha256,
}

impl ApiV2Key {
    /// Takes the key as it was typed into the merchant platform.
    ///
    /// # Errors
    /// If it is not exactly 32 characters long.
    pub fn new(key: &str) -> Result<Self> {
        if key.len() != 32 || !key.is_ascii() {
            return Err(Error::key("the APIv2 key must have exactly 32 characters"));
        }
        Ok(Self(Zeroizing::new(key.to_owned())))
    }

    /// Signs parameters: non-empty ones except `sign`, sorted by name, joined, digested, as
    /// upper-case hex.
    #[must_use]
    pub fn sign(&self, parameters: &[(&str, &str)], sign_type: ApiV2SignType) -> String {
        let mut kept: Vec<_> = parameters
            .iter()
            .filter(|(name, value)| !value.is_empty() && *name != "sign")
            .collect();
        kept.sort_unstable_by_key(|(name, _)| *name);
        let mut message = Zeroizing::new(String::new());
        for (name, value) in kept {
            message.push_str(name);
            message.push('=');
            message.push_str(value);
            message.push('&');
        }
        message.push_str("key=");
        message.push_str(&self.0);
        let digest = match sign_type {
            ApiV2SignType::Md5 => super::hex(&Md5::digest(message.as_bytes())),
            ApiV2SignType::HmacSha256 => {
                let key = hmac::Key::new(hmac::HMAC_SHA256, self.0.as_bytes());
                super::hex(hmac::sign(&key, message.as_bytes()).as_ref())
            }
        };
        digest.to_ascii_uppercase()
    }
}

impl fmt::Debug for ApiV2Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiV2Key(…)")
    }
}
