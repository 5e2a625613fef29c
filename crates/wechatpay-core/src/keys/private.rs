//! Private keys: signing, and opening what was sealed for us.

use std::fmt;
use std::sync::Arc;

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeySize, OAEP_SHA1_MGF1SHA1, OaepPrivateDecryptingKey, PrivateDecryptingKey};
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256, RsaKeyPair};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use zeroize::Zeroizing;

use super::material::{self, Kind, contains};
use super::public::PublicKey;
use crate::error::{Error, Result};

/// Signs the canonical message of a request with the merchant's private key
/// (RSASSA-PKCS1-v1_5 with SHA-256). Implement it to keep the key in an HSM or KMS.
pub trait Signer: Send + Sync {
    /// The raw signature over `message`.
    ///
    /// # Errors
    /// If the key cannot sign; nothing was sent then.
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>>;

    /// Opens base64 text that was sealed with our certificate (敏感信息解密).
    ///
    /// # Errors
    /// If the text is not sealed for this key.
    fn open(&self, sealed: &str) -> Result<Zeroizing<Vec<u8>>>;

    /// The public half, to check that key and certificate belong together.
    fn public_key(&self) -> Option<PublicKey> {
        None
    }
}

/// An RSA private key of 2048 bits or more. Cheap to clone; wiped by the crypto library.
#[derive(Clone)]
pub struct PrivateKey {
    pair: Arc<RsaKeyPair>,
    opener: Arc<OaepPrivateDecryptingKey>,
}

impl PrivateKey {
    /// Reads PKCS#8 or PKCS#1, as PEM, bare base64 or DER.
    ///
    /// ```
    /// # let pem = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../vectors/merchant_private_key.pem"))?;
    /// let key = wechatpay_core::PrivateKey::from_pem(&pem)?;
    /// assert_eq!(format!("{key:?}"), "PrivateKey(…)");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// If it is something else; the error says what it is.
    pub fn from_pem(input: impl AsRef<[u8]>) -> Result<Self> {
        let input = input.as_ref();
        if !contains(input, b"-----BEGIN") && looks_like_pkcs12(input) {
            return Err(Error::key("this is a PKCS#12 file (.p12); a private key is needed")
                .with_hint("give it to `p12`, or use apiclient_key.pem from the same archive"));
        }
        let found = material::read(input, NEEDED)?;
        let pair = match found.kind {
            // Labels are mistaken at times, and what is there tells.
            Kind::Pkcs8 | Kind::Pkcs1 | Kind::Unlabelled => {
                RsaKeyPair::from_pkcs8(&found.der).or_else(|_| RsaKeyPair::from_der(&found.der))
            }
            other => return Err(material::wrong_sort(other, NEEDED)),
        };
        let pair = pair.map_err(|cause| {
            if found.kind == Kind::Unlabelled
                && let Some(other) = material::recognise(&found.der)
            {
                return material::wrong_sort(other, NEEDED);
            }
            Error::key("the private key is damaged, or not RSA of at least 2048 bits")
                .with_source(cause)
        })?;
        Self::from_pair(pair)
    }

    /// Makes a new key of 2048 bits: for tests and the sandbox. Takes about a tenth of a second.
    ///
    /// # Errors
    /// If the random generator fails.
    pub fn generate() -> Result<Self> {
        let pair = RsaKeyPair::generate(KeySize::Rsa2048).map_err(library)?;
        Self::from_pair(pair)
    }

    fn from_pair(pair: RsaKeyPair) -> Result<Self> {
        let der: Pkcs8V1Der<'_> = pair.as_der().map_err(library)?;
        let opener = PrivateDecryptingKey::from_pkcs8(der.as_ref()).map_err(library)?;
        let opener = OaepPrivateDecryptingKey::new(opener).map_err(library)?;
        Ok(Self { pair: Arc::new(pair), opener: Arc::new(opener) })
    }

    /// The key as PKCS#8 PEM. Keep it secret; the text wipes itself.
    ///
    /// # Errors
    /// If the crypto library cannot encode the key.
    pub fn to_pem(&self) -> Result<Zeroizing<String>> {
        let der: Pkcs8V1Der<'_> = self.pair.as_der().map_err(library)?;
        Ok(pem_text("PRIVATE KEY", der.as_ref()))
    }

    /// The public half.
    ///
    /// # Errors
    /// If the crypto library cannot encode the key.
    pub fn to_public(&self) -> Result<PublicKey> {
        PublicKey::from_der(self.pair.public_key().as_ref())
    }
}

impl Signer for PrivateKey {
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>> {
        let mut signature = vec![0; self.pair.public_modulus_len()];
        self.pair
            .sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut signature)
            .map_err(library)?;
        Ok(signature)
    }

    fn open(&self, sealed: &str) -> Result<Zeroizing<Vec<u8>>> {
        let bad = || Error::sensitive("the text is not sealed for this key");
        let ciphertext = BASE64_STANDARD.decode(sealed).map_err(|e| bad().with_source(e))?;
        let mut plaintext = Zeroizing::new(vec![0; self.opener.min_output_size()]);
        let length = self
            .opener
            .decrypt(&OAEP_SHA1_MGF1SHA1, &ciphertext, &mut plaintext, None)
            .map_err(|_| bad())?
            .len();
        plaintext.truncate(length);
        Ok(plaintext)
    }

    fn public_key(&self) -> Option<PublicKey> {
        self.to_public().ok()
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PrivateKey(…)")
    }
}

pub(super) fn pem_text(label: &str, der: &[u8]) -> Zeroizing<String> {
    let body = Zeroizing::new(BASE64_STANDARD.encode(der));
    let mut text = Zeroizing::new(String::with_capacity(body.len() * 66 / 64 + 64));
    text.extend(["-----BEGIN ", label, "-----\n"]);
    let mut rest = body.as_str();
    while !rest.is_empty() {
        let (line, tail) = rest.split_at(rest.len().min(64));
        text.push_str(line);
        text.push('\n');
        rest = tail;
    }
    text.extend(["-----END ", label, "-----\n"]);
    text
}

fn library<E: fmt::Debug>(cause: E) -> Error {
    Error::key(format!("the crypto library refused the key ({cause:?})"))
}

/// PFX begins with SEQUENCE, then INTEGER 3; a PKCS#8 or PKCS#1 key has INTEGER 0 there.
fn looks_like_pkcs12(input: &[u8]) -> bool {
    input.first() == Some(&0x30)
        && input.get(..12).is_some_and(|h| contains(h, &[0x02, 0x01, 0x03]))
}

const NEEDED: &str = "the merchant's private key (apiclient_key.pem)";
