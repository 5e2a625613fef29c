//! The merchant that calls: mchid, certificate serial, signing key, APIv3 key.

use std::fmt;
use std::sync::Arc;

use crate::error::{Error, Result};
use crate::keys::{ApiV3Key, Certificate, PublicKey, Signer, normalise_serial};

/// A merchant's (商户) identity. `Debug` shows mchid and serial only.
#[derive(Clone)]
pub struct Merchant {
    mchid: String,
    serial: String,
    signer: Arc<dyn Signer>,
    public_key: Option<PublicKey>,
    certificate: Option<Certificate>,
    apiv3_key: Option<ApiV3Key>,
}

impl Merchant {
    /// A merchant who signs with `signer`; `serial` is that of the merchant API certificate
    /// (商户API证书), not of a platform key.
    ///
    /// # Errors
    /// If mchid or serial cannot be one; the error says what they look like.
    pub fn new(mchid: &str, serial: &str, signer: Arc<dyn Signer>) -> Result<Self> {
        let mchid = mchid.trim();
        if mchid.is_empty() || mchid.len() > 32 || !mchid.bytes().all(|b| b.is_ascii_alphanumeric())
        {
            return Err(Error::key("a mchid must be digits, such as 1900000109"));
        }
        let serial = normalise_serial(serial);
        if serial.starts_with("PUB_KEY_ID") {
            return Err(Error::key(
                "this is the id of a WeChat Pay public key; the serial of the merchant certificate is needed",
            ));
        }
        if serial.is_empty() || serial.len() > 64 || !serial.bytes().all(|b| b.is_ascii_hexdigit())
        {
            return Err(Error::key("a certificate serial must be hex digits, usually 40 of them"));
        }
        if serial.len() % 2 == 1 {
            return Err(Error::key(format!(
                "a certificate serial has two hex digits for each byte, usually 40; this one has {}: \
                 one is missing, and zeros at the beginning count too",
                serial.len()
            )));
        }
        let public_key = signer.public_key();
        let mchid = mchid.to_owned();
        Ok(Self { mchid, serial, signer, public_key, certificate: None, apiv3_key: None })
    }

    /// Adds the APIv3 key (APIv3密钥): needed to fetch platform certificates and to open
    /// notifications.
    #[must_use]
    pub fn with_apiv3_key(mut self, key: ApiV3Key) -> Self {
        self.apiv3_key = Some(key);
        self
    }

    /// Adds the merchant certificate, after checking it. Nothing needs it; it is there to be asked
    /// how long it is still valid.
    ///
    /// # Errors
    /// See [`Merchant::check_certificate`].
    pub fn with_certificate(mut self, certificate: Certificate) -> Result<Self> {
        self.check_certificate(&certificate)?;
        self.certificate = Some(certificate);
        Ok(self)
    }

    /// Checks that a merchant certificate belongs to this serial, mchid and key.
    ///
    /// # Errors
    /// If one of the three does not fit; the error says which.
    pub fn check_certificate(&self, certificate: &Certificate) -> Result<()> {
        let is_ours = self.public_key.as_ref() == Some(certificate.public_key());
        let is_a_merchants = |name: &str| name.bytes().all(|byte| byte.is_ascii_digit());
        if !is_ours && certificate.common_name().is_some_and(|name| !is_a_merchants(name)) {
            return Err(Error::key(
                "this is a platform certificate; the merchant certificate (apiclient_cert.pem) is needed",
            ));
        }
        if certificate.serial() != self.serial {
            return Err(Error::key(format!(
                "the certificate has serial {}, but {} is configured",
                certificate.serial(),
                self.serial
            )));
        }
        if certificate.common_name().is_some_and(|name| name != self.mchid) {
            return Err(Error::key("the certificate was issued to another mchid"));
        }
        match &self.public_key {
            Some(key) if key != certificate.public_key() => {
                Err(Error::key("the private key does not belong to this certificate"))
            }
            _ => Ok(()),
        }
    }

    /// The merchant number (商户号).
    #[must_use]
    pub fn mchid(&self) -> &str {
        &self.mchid
    }

    /// The serial of the merchant certificate, upper-case hex.
    #[must_use]
    pub fn serial(&self) -> &str {
        &self.serial
    }

    /// What signs for this merchant.
    #[must_use]
    pub fn signer(&self) -> &dyn Signer {
        &*self.signer
    }

    /// The public half of what signs, if the signer tells.
    #[must_use]
    pub fn public_key(&self) -> Option<&PublicKey> {
        self.public_key.as_ref()
    }

    /// The merchant certificate, if it was given.
    #[must_use]
    pub fn certificate(&self) -> Option<&Certificate> {
        self.certificate.as_ref()
    }

    /// The APIv3 key, if there is one.
    #[must_use]
    pub fn apiv3_key(&self) -> Option<&ApiV3Key> {
        self.apiv3_key.as_ref()
    }
}

impl fmt::Debug for Merchant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Merchant")
            .field("mchid", &self.mchid)
            .field("serial", &self.serial)
            .finish_non_exhaustive()
    }
}
