//! Reads key files as people have them: PEM, DER, or bare base64, and names what was found when
//! it is not what was needed.

use aws_lc_rs::signature::RsaKeyPair;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use rustls_pki_types::pem::{self, PemObject as _, SectionKind};
use zeroize::Zeroizing;

use super::certificate::Certificate;
use super::public::PublicKey;
use crate::error::{Error, Result};

/// What a file turned out to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Pkcs8,
    Pkcs1,
    PublicKey,
    Certificate,
    /// DER without a label: the reader has to try.
    Unlabelled,
}

pub(super) struct Material {
    pub(super) kind: Kind,
    pub(super) der: Zeroizing<Vec<u8>>,
}

/// Finds the first PEM section that means something to us, or bare base64, or DER.
///
/// `needed` completes the sentence "… is needed" in errors.
pub(super) fn read(input: &[u8], needed: &str) -> Result<Material> {
    let trimmed = input.trim_ascii();
    if trimmed.is_empty() {
        return Err(Error::key(format!("the key material is empty; {needed} is needed")));
    }
    if contains(trimmed, b"-----BEGIN") {
        return read_pem(trimmed, needed);
    }
    if let Some(der) = read_base64(trimmed) {
        return Ok(Material { kind: Kind::Unlabelled, der });
    }
    if trimmed[0] == DER_SEQUENCE {
        // DER may end in a byte that looks like white space: take the input untrimmed.
        return Ok(Material { kind: Kind::Unlabelled, der: Zeroizing::new(input.to_vec()) });
    }
    Err(Error::key(format!("this is neither PEM nor base64 nor DER; {needed} is needed")))
}

fn read_pem(input: &[u8], needed: &str) -> Result<Material> {
    // Settings often carry PEM on one line with a literal `\n`.
    let unescaped;
    let input = if !input.contains(&b'\n') && contains(input, b"\\n") {
        let text = String::from_utf8_lossy(input).replace("\\r", "").replace("\\n", "\n");
        unescaped = Zeroizing::new(text.into_bytes());
        &unescaped[..]
    } else {
        input
    };
    if let Some(der) = read_rsa_public(input) {
        return Ok(Material { kind: Kind::PublicKey, der });
    }
    let mut seen = None;
    for section in <(SectionKind, Vec<u8>)>::pem_slice_iter(input) {
        let (kind, der) = section.map_err(|cause| {
            Error::key(format!("the PEM text is damaged; {needed} is needed"))
                .with_source(DamagedPem::new(&cause))
        })?;
        let der = Zeroizing::new(der);
        let kind = match kind {
            SectionKind::PrivateKey => Kind::Pkcs8,
            SectionKind::RsaPrivateKey => Kind::Pkcs1,
            SectionKind::PublicKey => Kind::PublicKey,
            SectionKind::Certificate => Kind::Certificate,
            other => {
                seen = Some(format!("{other:?}"));
                continue;
            }
        };
        return Ok(Material { kind, der });
    }
    let found = if contains(input, b"ENCRYPTED") {
        "an encrypted private key was found (decrypt it first)".to_owned()
    } else {
        seen.map_or_else(
            || "no known PEM section was found".to_owned(),
            |s| format!("{s} was found"),
        )
    };
    Err(Error::key(format!("{found}; {needed} is needed")))
}

/// A public key in PKCS#1, whose label the PEM reader does not know.
fn read_rsa_public(input: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let text = std::str::from_utf8(input).ok()?;
    let (_, rest) = text.split_once("-----BEGIN RSA PUBLIC KEY-----")?;
    let (body, _) = rest.split_once("-----END RSA PUBLIC KEY-----")?;
    read_base64(body.as_bytes())
}

/// What DER without a label is, if it can be told.
pub(super) fn recognise(der: &[u8]) -> Option<Kind> {
    if Certificate::from_der(der).is_ok() {
        Some(Kind::Certificate)
    } else if RsaKeyPair::from_pkcs8(der).or_else(|_| RsaKeyPair::from_der(der)).is_ok() {
        Some(Kind::Pkcs8)
    } else if PublicKey::from_der(der).is_ok() {
        Some(Kind::PublicKey)
    } else {
        None
    }
}

fn read_base64(input: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let compact: Zeroizing<Vec<u8>> =
        Zeroizing::new(input.iter().copied().filter(|b| !b.is_ascii_whitespace()).collect());
    let der = BASE64_STANDARD.decode(&*compact).ok().map(Zeroizing::new)?;
    (der.first() == Some(&DER_SEQUENCE)).then_some(der)
}

/// The sentence for key material of the wrong sort.
pub(super) fn wrong_sort(found: Kind, needed: &str) -> Error {
    let found = match found {
        Kind::Pkcs8 | Kind::Pkcs1 => "a private key",
        Kind::PublicKey => "a public key",
        Kind::Certificate => "a certificate",
        Kind::Unlabelled => "something else",
    };
    Error::key(format!("this is {found}; {needed} is needed"))
}

pub(super) fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}

/// What is wrong with a PEM text, and nothing of what stands there: the reader's own errors hold
/// whole lines, and of a key that was pasted without its line ends that is all of it.
#[derive(Debug)]
struct DamagedPem(&'static str);

impl DamagedPem {
    fn new(cause: &pem::Error) -> Self {
        Self(match cause {
            pem::Error::MissingSectionEnd { .. } => "a section has no END line of its own",
            pem::Error::IllegalSectionStart { .. } => "a BEGIN line does not end in five dashes",
            pem::Error::Base64Decode(_) => "what stands between the lines is not base64",
            pem::Error::SectionTooLarge => "a section is too long",
            _ => "it cannot be read",
        })
    }
}

impl std::fmt::Display for DamagedPem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for DamagedPem {}

const DER_SEQUENCE: u8 = 0x30;
