//! The keys and certificates of a sandbox: the merchant's, and both kinds of the platform's.

use std::{path::Path, sync::Arc};

use rcgen::{
    BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, KeyUsagePurpose,
    SerialNumber,
};
use time::{Duration, OffsetDateTime};
use wechatpay_core::{ApiV3Key, Certificate, Clock, PrivateKey, PublicKey, SystemClock};

use super::{
    error::{Cause, Error},
    files,
    random::Random,
};

/// All keys of a sandbox. Cheap to clone; make one set and share it among many sandboxes, because
/// making it takes a good part of a second. `Debug` shows serials only.
#[derive(Clone)]
pub struct Keys(Arc<Inner>);

struct Inner {
    texts: KeyTexts,
    merchant_certificate: Certificate,
    apiv3: ApiV3Key,
    platform_key: PrivateKey,
    platform_certificate: Certificate,
    public_key_private: PrivateKey,
    public_key: PublicKey,
}

/// Keys as text, for sandboxes that must use given ones. All keys and certificates are PEM.
#[derive(Clone)]
pub struct KeyTexts {
    /// 商户号.
    pub mchid: String,
    /// 商户API私钥.
    pub merchant_private_key: String,
    /// 商户API证书.
    pub merchant_certificate: String,
    /// APIv3密钥, 32 bytes.
    pub apiv3_key: String,
    /// The private half of the platform certificate.
    pub platform_private_key: String,
    /// 平台证书.
    pub platform_certificate: String,
    /// 微信支付公钥ID.
    pub public_key_id: String,
    /// The private half of the 微信支付公钥.
    pub public_key_private_key: String,
    /// The certificate of whoever issued the other two, for show.
    pub root_certificate: Option<String>,
}

impl Keys {
    /// Makes new keys for the default merchant, mchid 1900000109.
    ///
    /// # Errors
    /// The crypto library has no randomness to give.
    pub fn generate() -> Result<Self, Error> {
        Self::generate_for(MCHID)
    }

    /// Makes new keys for a merchant.
    ///
    /// # Errors
    /// The crypto library has no randomness to give, or `mchid` is not allowed in a certificate.
    pub fn generate_for(mchid: &str) -> Result<Self, Error> {
        let random = Random::new();
        let now = SystemClock.now();
        let root = Root::new(&random, now)?;
        let merchant_key = PrivateKey::generate()?.to_pem()?;
        let platform_key = PrivateKey::generate()?.to_pem()?;
        let merchant = root.issue(&random, now, mchid, &merchant_key)?;
        let platform =
            root.issue(&random, now, "WeChat Pay Sandbox (not Tenpay)", &platform_key)?;
        Self::from_texts(KeyTexts {
            mchid: mchid.to_owned(),
            merchant_private_key: merchant_key.to_string(),
            merchant_certificate: merchant,
            apiv3_key: format!("sandbox{}", random.text(25)),
            platform_private_key: platform_key.to_string(),
            platform_certificate: platform,
            public_key_id: PUBLIC_KEY_ID.to_owned(),
            public_key_private_key: PrivateKey::generate()?.to_pem()?.to_string(),
            root_certificate: Some(root.pem),
        })
    }

    /// Uses given keys.
    ///
    /// # Errors
    /// One of the texts is not what its name says.
    pub fn from_texts(texts: KeyTexts) -> Result<Self, Error> {
        // Read once, so that a damaged key is found now and not by a client.
        PrivateKey::from_pem(&texts.merchant_private_key)?;
        let public_key_private = PrivateKey::from_pem(&texts.public_key_private_key)?;
        Ok(Self(Arc::new(Inner {
            merchant_certificate: Certificate::from_pem(&texts.merchant_certificate)?,
            apiv3: ApiV3Key::new(&texts.apiv3_key)?,
            platform_key: PrivateKey::from_pem(&texts.platform_private_key)?,
            platform_certificate: Certificate::from_pem(&texts.platform_certificate)?,
            public_key: public_key_private.to_public()?,
            public_key_private,
            texts,
        })))
    }

    /// The keys kept in a folder; new ones are made and kept if there are none.
    pub(crate) fn kept(folder: &Path) -> Result<Self, Error> {
        let read = |name: &str| {
            let path = folder.join(name);
            std::fs::read_to_string(&path).map_err(Error::file(path))
        };
        if !folder.join(COMPLETE).exists() {
            let keys = Self::generate()?;
            keys.save(folder)?;
            return Ok(keys);
        }
        Self::from_texts(KeyTexts {
            mchid: read("mchid")?.trim().to_owned(),
            merchant_private_key: read("merchant_private_key.pem")?,
            merchant_certificate: read("merchant_certificate.pem")?,
            apiv3_key: read("apiv3_key")?.trim().to_owned(),
            platform_private_key: read("platform_private_key.pem")?,
            platform_certificate: read("platform_certificate.pem")?,
            public_key_id: read("public_key_id")?.trim().to_owned(),
            public_key_private_key: read("public_key_private_key.pem")?,
            root_certificate: read("root_certificate.pem").ok(),
        })
    }

    fn save(&self, folder: &Path) -> Result<(), Error> {
        let texts = self.texts();
        files::private_folder(folder)?;
        for (name, text) in [
            ("mchid", texts.mchid.as_str()),
            ("merchant_private_key.pem", &texts.merchant_private_key),
            ("merchant_certificate.pem", &texts.merchant_certificate),
            ("apiv3_key", &texts.apiv3_key),
            ("platform_private_key.pem", &texts.platform_private_key),
            ("platform_certificate.pem", &texts.platform_certificate),
            ("public_key_id", &texts.public_key_id),
            ("public_key_private_key.pem", &texts.public_key_private_key),
            ("root_certificate.pem", texts.root_certificate.as_deref().unwrap_or_default()),
            // Written last: a folder without it was left half-way and is made anew.
            (COMPLETE, "all keys of the sandbox are in this folder; none is worth anything\n"),
        ] {
            files::write_private(&folder.join(name), text)?;
        }
        Ok(())
    }

    /// 商户号.
    #[must_use]
    pub fn mchid(&self) -> &str {
        &self.0.texts.mchid
    }

    /// 商户API私钥 as PEM.
    #[must_use]
    pub fn merchant_private_key(&self) -> &str {
        &self.0.texts.merchant_private_key
    }

    /// 商户API证书.
    #[must_use]
    pub fn merchant_certificate(&self) -> &Certificate {
        &self.0.merchant_certificate
    }

    /// APIv3密钥 as text.
    #[must_use]
    pub fn apiv3_key(&self) -> &str {
        &self.0.texts.apiv3_key
    }

    /// 平台证书.
    #[must_use]
    pub fn platform_certificate(&self) -> &Certificate {
        &self.0.platform_certificate
    }

    /// 微信支付公钥ID.
    #[must_use]
    pub fn public_key_id(&self) -> &str {
        &self.0.texts.public_key_id
    }

    /// 微信支付公钥.
    #[must_use]
    pub fn public_key(&self) -> &PublicKey {
        &self.0.public_key
    }

    /// The same as texts.
    pub(crate) fn texts(&self) -> &KeyTexts {
        &self.0.texts
    }

    pub(crate) fn apiv3(&self) -> &ApiV3Key {
        &self.0.apiv3
    }

    pub(crate) fn platform_key(&self) -> &PrivateKey {
        &self.0.platform_key
    }

    pub(crate) fn public_key_private(&self) -> &PrivateKey {
        &self.0.public_key_private
    }
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Keys")
            .field("mchid", &self.0.texts.mchid)
            .field("merchant_serial", &self.0.merchant_certificate.serial())
            .field("platform_serial", &self.0.platform_certificate.serial())
            .field("public_key_id", &self.0.texts.public_key_id)
            .finish_non_exhaustive()
    }
}

/// A private key and its certificate, as PEM.
pub(crate) struct Pair {
    pub(crate) private_key: String,
    pub(crate) certificate: String,
}

impl Pair {
    /// A new key of 2048 bits with a certificate for `name`, issued by a root nobody knows.
    pub(crate) fn generate(name: &str) -> Result<Self, Error> {
        let (random, now) = (Random::new(), SystemClock.now());
        let private_key = private_key_pem()?;
        let certificate = Root::new(&random, now)?.issue(&random, now, name, &private_key)?;
        Ok(Self { private_key, certificate })
    }

    /// What was given: both, none, or a mistake.
    pub(crate) fn given(
        private_key: Option<String>,
        certificate: Option<String>,
    ) -> Result<Option<Self>, Error> {
        let (private_key, certificate) = match (private_key, certificate) {
            (None, None) => return Ok(None),
            (Some(private_key), Some(certificate)) => (private_key, certificate),
            _ => return Err(Cause::HalfPair.into()),
        };
        let key = PrivateKey::from_pem(&private_key)?.to_public()?;
        if key.fingerprint() != Certificate::from_pem(&certificate)?.public_key().fingerprint() {
            return Err(Cause::HalfPair.into());
        }
        Ok(Some(Self { private_key, certificate }))
    }
}

/// A new private key of 2048 bits as PEM.
pub(crate) fn private_key_pem() -> Result<String, Error> {
    Ok(PrivateKey::generate()?.to_pem()?.to_string())
}

/// Who issues the sandbox's certificates.
struct Root {
    issuer: Issuer<'static, KeyPair>,
    pem: String,
}

impl Root {
    fn new(random: &Random, now: i64) -> Result<Self, Error> {
        let key = KeyPair::from_pem(&PrivateKey::generate()?.to_pem()?)?;
        let mut params = params(random, now, "WeChat Pay Sandbox Root (not Tenpay)")?;
        params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        let pem = params.self_signed(&key)?.pem();
        Ok(Self { issuer: Issuer::new(params, key), pem })
    }

    /// A certificate as PEM.
    fn issue(&self, random: &Random, now: i64, name: &str, key: &str) -> Result<String, Error> {
        let mut params = params(random, now, name)?;
        params.key_usages = vec![
            KeyUsagePurpose::DigitalSignature,
            KeyUsagePurpose::KeyEncipherment,
            KeyUsagePurpose::DataEncipherment,
        ];
        Ok(params.signed_by(&KeyPair::from_pem(key)?, &self.issuer)?.pem())
    }
}

/// A platform certificate that expired a day ago, by its own key.
pub(crate) fn expired_certificate(
    random: &Random,
    now: i64,
    key: &str,
) -> Result<Certificate, Error> {
    let mut params = params(random, now, "WeChat Pay Sandbox (not Tenpay)")?;
    let end = params.not_before;
    params.not_before = end - Duration::days(365);
    params.not_after = end;
    Ok(Certificate::from_pem(params.self_signed(&KeyPair::from_pem(key)?)?.pem())?)
}

pub(crate) fn params(random: &Random, now: i64, name: &str) -> Result<CertificateParams, Error> {
    let mut params = CertificateParams::new(Vec::new())?;
    params.serial_number = Some(serial(random));
    params.distinguished_name.push(DnType::CommonName, name);
    params.distinguished_name.push(DnType::OrganizationName, "WeChat Pay Sandbox");
    let now = OffsetDateTime::from_unix_timestamp(now).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    params.not_before = now - Duration::days(1);
    params.not_after = now + Duration::days(5 * 365);
    Ok(params)
}

/// Twenty bytes of which the first hex digit is 1 to 7, so that every client prints the same 40
/// digits: a leading zero would be dropped by some, a set top bit padded by others.
fn serial(random: &Random) -> SerialNumber {
    let hex = random.hex(40);
    let mut bytes: Vec<u8> = (0..40)
        .step_by(2)
        .map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap_or(0x55))
        .collect();
    bytes[0] = 0x10 + bytes[0] % 0x70;
    SerialNumber::from_slice(&bytes)
}

const MCHID: &str = "1900000109";
const PUBLIC_KEY_ID: &str = "PUB_KEY_ID_0114232134912410000000000000";
const COMPLETE: &str = "complete";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serials_print_as_forty_digits_beginning_with_one_to_seven() {
        let random = Random::new();
        for _ in 0..500 {
            let bytes = serial(&random).to_bytes();
            assert_eq!(bytes.len(), 20);
            assert!((0x10..0x80).contains(&bytes[0]), "{:02x}", bytes[0]);
        }
    }

    #[test]
    fn generated_certificates_carry_the_merchant_and_keep_their_secrets() {
        let keys = Keys::generate().unwrap();
        assert_eq!(keys.merchant_certificate().common_name(), Some("1900000109"));
        assert_eq!(keys.merchant_certificate().serial().len(), 40);
        assert_eq!(keys.platform_certificate().serial().len(), 40);
        let printed = format!("{keys:?}");
        assert!(!printed.contains(keys.apiv3_key()) && !printed.contains("PRIVATE"), "{printed}");
    }
}
