//! Public keys: verifying signatures, and sealing sensitive fields.

use std::fmt;
use std::sync::Arc;

use aws_lc_rs::digest;
use aws_lc_rs::encoding::{AsDer, PublicKeyX509Der};
use aws_lc_rs::rsa::{
    OAEP_SHA1_MGF1SHA1, OaepPublicEncryptingKey, PublicEncryptingKey, PublicKey as RsaPublicKey,
};
use aws_lc_rs::signature::{ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256};
use base64::prelude::{BASE64_STANDARD, Engine as _};

use super::material::{self, Kind};
use super::private::pem_text;
use crate::error::{Error, Result};

/// An RSA public key of 2048 bits or more. Cheap to clone.
#[derive(Clone)]
pub struct PublicKey(Arc<Inner>);

struct Inner {
    verifier: ParsedPublicKey,
    sealer: OaepPublicEncryptingKey,
    spki: Vec<u8>,
}

impl PublicKey {
    /// Reads `PUBLIC KEY` PEM, bare base64 or DER, such as WeChat Pay's `pub_key.pem`.
    ///
    /// # Errors
    /// If it is something else; the error says what it is.
    pub fn from_pem(input: impl AsRef<[u8]>) -> Result<Self> {
        let found = material::read(input.as_ref(), NEEDED)?;
        match found.kind {
            Kind::PublicKey => Self::from_der(&found.der),
            Kind::Unlabelled => Self::from_der(&found.der).map_err(|error| {
                material::recognise(&found.der)
                    .map_or(error, |other| material::wrong_sort(other, NEEDED))
            }),
            other => Err(material::wrong_sort(other, NEEDED)),
        }
    }

    /// Reads `SubjectPublicKeyInfo` or PKCS#1 `RSAPublicKey` DER.
    ///
    /// # Errors
    /// If it is not an RSA key of 2048 to 8192 bits.
    pub fn from_der(der: &[u8]) -> Result<Self> {
        let bad = |cause: aws_lc_rs::error::KeyRejected| {
            Error::key("the public key is damaged, or not RSA of at least 2048 bits")
                .with_source(cause)
        };
        let key = RsaPublicKey::from_der(der).map_err(bad)?;
        let spki: PublicKeyX509Der<'_> = key.as_der().map_err(library)?;
        let spki = spki.as_ref().to_vec();
        let verifier = ParsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, &spki).map_err(bad)?;
        let sealer = PublicEncryptingKey::from_der(&spki).map_err(bad)?;
        let sealer = OaepPublicEncryptingKey::new(sealer).map_err(library)?;
        Ok(Self(Arc::new(Inner { verifier, sealer, spki })))
    }

    /// Whether `signature` (raw bytes) is this key's RSA-SHA256 signature over `message`.
    #[must_use]
    pub fn verify(&self, message: &[u8], signature: &[u8]) -> bool {
        self.0.verifier.verify_sig(message, signature).is_ok()
    }

    /// The same for a message in parts.
    pub(crate) fn verify_parts(&self, parts: &[&[u8]], signature: &[u8]) -> bool {
        let mut message = digest::Context::new(&digest::SHA256);
        for part in parts {
            message.update(part);
        }
        self.0.verifier.verify_digest_sig(&message.finish(), signature).is_ok()
    }

    /// Seals text with RSAES-OAEP, SHA-1 and MGF1-SHA-1, as base64 (protocol 02 §5).
    ///
    /// # Errors
    /// If the text is longer than the key allows: 214 bytes for RSA-2048.
    pub fn seal(&self, plaintext: &[u8]) -> Result<String> {
        let longest = self.0.sealer.max_plaintext_size(&OAEP_SHA1_MGF1SHA1);
        if plaintext.len() > longest {
            return Err(Error::sensitive(format!(
                "a sensitive field has {} bytes; the key seals at most {longest}",
                plaintext.len()
            )));
        }
        let mut ciphertext = vec![0; self.0.sealer.ciphertext_size()];
        let sealed = self
            .0
            .sealer
            .encrypt(&OAEP_SHA1_MGF1SHA1, plaintext, &mut ciphertext, None)
            .map_err(library)?;
        Ok(BASE64_STANDARD.encode(sealed))
    }

    /// Length in bytes of what [`PublicKey::seal`] makes before base64: 256 for RSA-2048.
    #[must_use]
    pub fn sealed_size(&self) -> usize {
        self.0.sealer.ciphertext_size()
    }

    /// SHA-256 over the `SubjectPublicKeyInfo`, lower-case hex: safe to print, to compare keys.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        super::hex(digest::digest(&digest::SHA256, &self.0.spki).as_ref())
    }

    /// The key as `PUBLIC KEY` PEM.
    #[must_use]
    pub fn to_pem(&self) -> String {
        pem_text("PUBLIC KEY", &self.0.spki).to_string()
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({:.16})", self.fingerprint())
    }
}

impl PartialEq for PublicKey {
    fn eq(&self, other: &Self) -> bool {
        self.0.spki == other.0.spki
    }
}

impl Eq for PublicKey {}

fn library(cause: aws_lc_rs::error::Unspecified) -> Error {
    Error::key("the crypto library refused the public key").with_source(cause)
}

const NEEDED: &str = "a public key (pub_key.pem)";
