//! A key that WeChat Pay signs with: a platform certificate or a WeChat Pay public key.

use std::fmt;

use super::certificate::{Certificate, normalise_serial};
use super::public::PublicKey;
use crate::error::{Error, Result};

/// A key of WeChat Pay, known by the text that `Wechatpay-Serial` names it with.
#[derive(Clone, PartialEq, Eq)]
pub struct PlatformKey {
    id: String,
    public_key: PublicKey,
    validity: Option<Validity>,
}

/// From when until when a platform certificate (平台证书) is good, in Unix seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Validity {
    /// Good from.
    pub from: i64,
    /// Good until.
    pub until: i64,
}

impl PlatformKey {
    /// A WeChat Pay public key (微信支付公钥) with its id, `PUB_KEY_ID_…`. It does not expire.
    ///
    /// # Errors
    /// If the id is empty or not printable ASCII, or the PEM is not a public key.
    pub fn from_public_key(id: &str, pem: impl AsRef<[u8]>) -> Result<Self> {
        let id = id.trim();
        if id.is_empty() || !id.bytes().all(|b| b.is_ascii_graphic()) {
            return Err(Error::key("a public key id must be text such as PUB_KEY_ID_0114…"));
        }
        Ok(Self { id: id.to_owned(), public_key: PublicKey::from_pem(pem)?, validity: None })
    }

    /// A platform certificate; its serial is its id.
    #[must_use]
    pub fn from_certificate(certificate: &Certificate) -> Self {
        Self {
            id: certificate.serial().to_owned(),
            public_key: certificate.public_key().clone(),
            validity: Some(Validity {
                from: certificate.not_before().unix_timestamp(),
                until: certificate.not_after().unix_timestamp(),
            }),
        }
    }

    /// What `Wechatpay-Serial` calls this key.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The key itself.
    #[must_use]
    pub fn public_key(&self) -> &PublicKey {
        &self.public_key
    }

    /// The certificate's validity; `None` for a public key, which does not expire.
    #[must_use]
    pub fn validity(&self) -> Option<Validity> {
        self.validity
    }

    /// Whether the key may be used at the given Unix time.
    #[must_use]
    pub fn is_valid_at(&self, now: i64) -> bool {
        self.validity.is_none_or(|validity| (validity.from..=validity.until).contains(&now))
    }

    /// Whether `serial` names this key; hex serials compare without case.
    #[must_use]
    pub fn is_named(&self, serial: &str) -> bool {
        self.id == serial || (self.validity.is_some() && self.id == normalise_serial(serial))
    }
}

impl fmt::Debug for PlatformKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PlatformKey")
            .field("id", &self.id)
            .field("public_key", &self.public_key)
            .field("validity", &self.validity)
            .finish()
    }
}
