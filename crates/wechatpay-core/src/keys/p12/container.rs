//! PKCS#12 files (`apiclient_cert.p12`): the merchant's key and certificate in one, under a
//! password, with the ciphers of today and those of twenty years ago.
//!
//! Decrypting happens only after the file's MAC was found right, wherever it has one.

use std::cell::Cell;
use std::fmt;

use aws_lc_rs::constant_time::verify_slices_are_equal;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use zeroize::Zeroizing;

use super::cipher::Scheme;
use super::der::{Item, Reader, SEQUENCE, context};
use super::kdf::{self, Hash, Purpose};
use crate::error::{Error, Result};
use crate::keys::certificate::Certificate;
use crate::keys::private::PrivateKey;

/// What a `.p12` file holds: a private key, and the certificate that belongs to it.
#[derive(Clone)]
pub struct Pkcs12 {
    key: PrivateKey,
    certificate: Certificate,
}

impl Pkcs12 {
    /// Opens a `.p12` or `.pfx` file: its bytes, or the base64 of them. WeChat Pay's own files
    /// have the mchid for a password.
    ///
    /// Known are PBES2 (PBKDF2 with AES or 3DES) and the old schemes of PKCS#12 (RC2 of 40 and 128
    /// bits, 3DES with two and three keys), with SHA-1 and SHA-2 MACs.
    ///
    /// ```
    /// # let file = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../vectors/p12/legacy.p12"))?;
    /// let opened = wechatpay_core::keys::Pkcs12::open(&file, "1900000109")?;
    /// assert_eq!(opened.certificate().serial(), "3775B6A45ACD588826D15E583A95F5DD00000001");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// If the password is another one, the file is damaged or of an unknown kind, or it does not
    /// hold a private key with its certificate.
    pub fn open(input: impl AsRef<[u8]>, password: &str) -> Result<Self> {
        let input = input.as_ref();
        let decoded = decode(input);
        let mut bags = Bags::default();
        bags.open(decoded.as_ref().map_or(input, |bytes| bytes), password)?;
        let key = bags.keys.first().ok_or_else(|| bad("there is no private key in it"))?;
        let key = PrivateKey::from_pem(key)?;
        let public = key.to_public()?;
        let found = bags.certificates.iter().filter_map(|der| Certificate::from_der(der).ok());
        let certificate = found
            .into_iter()
            .find(|certificate| *certificate.public_key() == public)
            .ok_or_else(|| bad("the certificate of the private key is not in it"))?;
        Ok(Self { key, certificate })
    }

    /// The private key.
    #[must_use]
    pub fn key(&self) -> &PrivateKey {
        &self.key
    }

    /// The certificate that belongs to it; its serial is the merchant's.
    #[must_use]
    pub fn certificate(&self) -> &Certificate {
        &self.certificate
    }
}

impl fmt::Debug for Pkcs12 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pkcs12").field("certificate", &self.certificate).finish_non_exhaustive()
    }
}

/// The bytes behind base64, if it is that.
fn decode(input: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let text = input.iter().copied().filter(|byte| !byte.is_ascii_whitespace());
    let compact: Zeroizing<Vec<u8>> = Zeroizing::new(text.collect());
    let bytes = BASE64_STANDARD.decode(&*compact).ok().map(Zeroizing::new)?;
    (bytes.first() == Some(&SEQUENCE)).then_some(bytes)
}

/// What was found so far.
#[derive(Default)]
struct Bags {
    /// PKCS#8, in clear.
    keys: Vec<Zeroizing<Vec<u8>>>,
    certificates: Vec<Vec<u8>>,
}

impl Bags {
    /// `PFX ::= SEQUENCE { version, authSafe, macData OPTIONAL }`
    fn open(&mut self, file: &[u8], password: &str) -> Result<()> {
        let mut whole = Reader::new(file).ok_or_else(not_pfx)?;
        let mut pfx = whole.sequence().ok_or_else(not_pfx)?;
        if pfx.number() != Some(3) {
            return Err(not_pfx());
        }
        let mut safe = pfx.sequence().ok_or_else(damaged)?;
        if safe.oid().as_deref() != Some(DATA) {
            return Err(bad("it is signed instead of having a password"));
        }
        let content = safe.explicit(0).and_then(|mut c| c.octets()).ok_or_else(damaged)?;
        let password = if pfx.is_empty() {
            Password::new(password, false)
        } else {
            // What is no MAC, where one may stand, must not count as none.
            let mac = pfx.sequence().filter(|_| pfx.is_empty()).ok_or_else(damaged)?;
            Password::proven(password, mac, content)?
        };
        let mut parts = Reader::new(content).and_then(|mut r| r.sequence()).ok_or_else(damaged)?;
        while let Some(mut part) = parts.sequence() {
            match part.oid().as_deref() {
                Some(DATA) => {
                    let plain = part.explicit(0).and_then(|mut c| c.octets());
                    self.contents(plain.ok_or_else(damaged)?, &password)?;
                }
                Some(ENCRYPTED_DATA) => {
                    let opened = encrypted(part, &password)?;
                    self.contents(&opened, &password)?;
                }
                _ => return Err(bad("a part of it is sealed for a public key")),
            }
        }
        if parts.is_empty() { Ok(()) } else { Err(damaged()) }
    }

    /// `SafeContents ::= SEQUENCE OF SafeBag`
    fn contents(&mut self, contents: &[u8], password: &Password) -> Result<()> {
        let mut bags = Reader::new(contents).and_then(|mut r| r.sequence()).ok_or_else(damaged)?;
        while let Some(mut bag) = bags.sequence() {
            let kind = bag.oid().ok_or_else(damaged)?;
            let mut value = bag.explicit(0).ok_or_else(damaged)?;
            match kind.as_str() {
                KEY_BAG => self.keys.push(Zeroizing::new(value.rest().to_vec())),
                SHROUDED_KEY_BAG => {
                    let mut shrouded = value.sequence().ok_or_else(damaged)?;
                    let scheme = scheme(&mut shrouded)?;
                    let sealed = shrouded.octets().ok_or_else(damaged)?;
                    self.keys.push(scheme.open(password, sealed)?);
                }
                CERTIFICATE_BAG => {
                    let mut bag = value.sequence().ok_or_else(damaged)?;
                    if bag.oid().as_deref() == Some(X509) {
                        let der = bag.explicit(0).and_then(|mut c| c.octets());
                        self.certificates.push(der.ok_or_else(damaged)?.to_vec());
                    }
                }
                // Revocation lists, secrets and the like are none of our business.
                _ => {}
            }
        }
        if bags.is_empty() { Ok(()) } else { Err(damaged()) }
    }
}

/// `EncryptedData ::= SEQUENCE { version, SEQUENCE { type, algorithm, [0] IMPLICIT OCTET STRING } }`
fn encrypted(mut part: Reader<'_>, password: &Password) -> Result<Zeroizing<Vec<u8>>> {
    let mut data = part.explicit(0).and_then(|mut c| c.sequence()).ok_or_else(damaged)?;
    data.number().ok_or_else(damaged)?;
    let mut info = data.sequence().ok_or_else(damaged)?;
    if info.oid().as_deref() != Some(DATA) {
        return Err(damaged());
    }
    let scheme = scheme(&mut info)?;
    match info.next() {
        Some(Item { tag, content }) if tag == context(0) & !CONSTRUCTED => {
            scheme.open(password, content)
        }
        _ => Err(damaged()),
    }
}

fn scheme(within: &mut Reader<'_>) -> Result<Scheme> {
    let mut algorithm = within.sequence().ok_or_else(damaged)?;
    Scheme::read(&mut algorithm)
}

/// A password in both of its spellings, and whether a MAC has proven it.
pub(super) struct Password {
    /// For PBES2.
    pub(super) utf8: Zeroizing<Vec<u8>>,
    /// For everything older: UTF-16, big end first, with a zero behind.
    pub(super) utf16: Zeroizing<Vec<u8>>,
    pub(super) is_proven: bool,
    /// How many iterations of a derivation the file may still ask for.
    iterations_left: Cell<u32>,
}

impl Password {
    pub(super) fn new(text: &str, is_proven: bool) -> Self {
        let units = text.encode_utf16().chain([0]);
        let utf16 = Zeroizing::new(units.flat_map(u16::to_be_bytes).collect());
        let utf8 = Zeroizing::new(text.as_bytes().to_vec());
        Self { utf8, utf16, is_proven, iterations_left: Cell::new(MOST_ITERATIONS) }
    }

    /// Whoever can give us a file must not be able to make us count for hours: each derivation that
    /// it asks for is taken from what one file may ask for.
    pub(super) fn spend(&self, iterations: u32) -> Result<()> {
        let left = self.iterations_left.get().checked_sub(iterations);
        self.iterations_left.set(left.ok_or_else(too_slow)?);
        Ok(())
    }

    /// `MacData ::= SEQUENCE { DigestInfo, salt, iterations DEFAULT 1 }`
    fn proven(text: &str, mut mac: Reader<'_>, content: &[u8]) -> Result<Self> {
        let mut info = mac.sequence().ok_or_else(damaged)?;
        let mut algorithm = info.sequence().ok_or_else(damaged)?;
        let hash = algorithm.oid().as_deref().and_then(Hash::by_oid);
        let hash = hash.ok_or_else(|| bad("its MAC is of an unknown kind"))?;
        let expected = info.octets().ok_or_else(damaged)?;
        let salt = mac.octets().ok_or_else(damaged)?;
        let iterations = if mac.is_empty() { Some(1) } else { mac.number() };
        let iterations = kdf::checked(iterations.ok_or_else(damaged)?)?;
        let mut password = Self::new(text, true);
        let mut spellings = vec![password.utf16.clone()];
        if text.is_empty() {
            // Some write «no password» without the zero behind it.
            spellings.push(Zeroizing::default());
        }
        for spelling in spellings {
            password.spend(iterations)?;
            let key = kdf::derive(hash, Purpose::Mac, &spelling, salt, iterations, hash.length());
            if verify_slices_are_equal(&hash.mac(&key, content), expected).is_ok() {
                password.utf16 = spelling;
                return Ok(password);
            }
        }
        Err(wrong_password())
    }
}

pub(super) fn wrong_password() -> Error {
    Error::key("the password does not open this .p12 file")
        .with_hint("WeChat Pay's own .p12 files have the mchid for a password")
}

fn not_pfx() -> Error {
    Error::key("this is no .p12 file; apiclient_cert.p12 is needed")
}

fn too_slow() -> Error {
    bad("its password is to be hashed far more often than any program does")
}

pub(super) fn damaged() -> Error {
    Error::key("the .p12 file is damaged, or written in a way that is not known")
}

pub(super) fn bad(what: &str) -> Error {
    Error::key(format!("this .p12 file cannot be used: {what}"))
}

/// In one file. OpenSSL asks for 2,048 each time, Java for 10,000, careful people for 600,000; a
/// derivation is done for the MAC, for the key, and for what the certificate is in.
pub(super) const MOST_ITERATIONS: u32 = 4_000_000;

const CONSTRUCTED: u8 = 0x20;
const DATA: &str = "1.2.840.113549.1.7.1";
const ENCRYPTED_DATA: &str = "1.2.840.113549.1.7.6";
const KEY_BAG: &str = "1.2.840.113549.1.12.10.1.1";
const SHROUDED_KEY_BAG: &str = "1.2.840.113549.1.12.10.1.2";
const CERTIFICATE_BAG: &str = "1.2.840.113549.1.12.10.1.3";
const X509: &str = "1.2.840.113549.1.9.22.1";
