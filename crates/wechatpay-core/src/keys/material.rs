//! Reads key files: PEM, DER or bare base64. An error names what was found instead of what was
//! needed.

use aws_lc_rs::signature::RsaKeyPair;
use base64::prelude::{BASE64_STANDARD, Engine as _};
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

/// Finds the first PEM section that means something to us, or bare base64, or DER. Texts may be
/// indented, have a byte order mark or be UTF-16, and have any blanks, or none, for line ends.
///
/// `needed` completes the sentence "… is needed" in errors.
pub(super) fn read(input: &[u8], needed: &str) -> Result<Material> {
    if input.trim_ascii().is_empty() {
        return Err(Error::key(format!("the key material is empty; {needed} is needed")));
    }
    if input.first() == Some(&DER_SEQUENCE) && std::str::from_utf8(input).is_err() {
        return Ok(Material { kind: Kind::Unlabelled, der: Zeroizing::new(input.to_vec()) });
    }
    let text = text(input);
    if text.contains(BEGIN) {
        return read_pem(&text, needed);
    }
    if let Some(der) = read_base64(&text) {
        return Ok(Material { kind: Kind::Unlabelled, der });
    }
    Err(Error::key(format!("this is neither PEM nor base64 nor DER; {needed} is needed")))
}

/// The text of a file, with plain blanks for all others: editors put in byte order marks, web pages
/// no-break spaces, and settings literal `\n`.
fn text(input: &[u8]) -> Zeroizing<String> {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units: Zeroizing<Vec<u16>> =
            Zeroizing::new(bytes.as_chunks().0.iter().copied().map(unit).collect());
        Zeroizing::new(String::from_utf16_lossy(&units))
    };
    let text = match input {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => Zeroizing::new(String::from_utf8_lossy(input).into_owned()),
    };
    let mut plain = Zeroizing::new(String::with_capacity(text.len()));
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\u{feff}' | '\u{200b}' => {}
            '\\' if matches!(rest.peek(), Some('n' | 'r')) => {
                rest.next();
                plain.push(' ');
            }
            c if c.is_whitespace() => plain.push(' '),
            c => plain.push(c),
        }
    }
    plain
}

fn read_pem(text: &str, needed: &str) -> Result<Material> {
    let damaged = |what| {
        let error = Error::key(format!("the PEM text is damaged; {needed} is needed"));
        Err(error.with_source(DamagedPem(what)))
    };
    let (mut rest, mut seen) = (text, None);
    while let Some((_, section)) = rest.split_once(BEGIN) {
        let Some((label, body)) = section.split_once(DASHES).filter(|(label, _)| is_label(label))
        else {
            return damaged("a BEGIN line does not end in five dashes");
        };
        let Some((body, behind)) = body.split_once(&format!("-----END {label}-----")) else {
            return damaged("there is no END line to its BEGIN line: the text was cut");
        };
        rest = behind;
        let kind = match label {
            "PRIVATE KEY" => Kind::Pkcs8,
            "RSA PRIVATE KEY" => Kind::Pkcs1,
            "PUBLIC KEY" | "RSA PUBLIC KEY" => Kind::PublicKey,
            "CERTIFICATE" | "X509 CERTIFICATE" => Kind::Certificate,
            other => {
                seen = Some(other);
                continue;
            }
        };
        if body.contains("ENCRYPTED") {
            seen = Some("ENCRYPTED");
            continue;
        }
        let Some(der) = read_base64(body) else {
            return damaged("what stands between the lines is not base64");
        };
        return Ok(Material { kind, der });
    }
    let found = match seen {
        Some(label) if label.contains("ENCRYPTED") => {
            "an encrypted private key was found (decrypt it first)".to_owned()
        }
        Some(label) => format!("{label} was found"),
        None => "no known PEM section was found".to_owned(),
    };
    Err(Error::key(format!("{found}; {needed} is needed")))
}

/// Nothing else may get into an error.
fn is_label(label: &str) -> bool {
    label.len() <= 40
        && label.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b' ')
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

fn read_base64(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    let compact: Zeroizing<Vec<u8>> =
        Zeroizing::new(text.bytes().filter(|b| !b.is_ascii_whitespace()).collect());
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

/// What is wrong with a PEM text, and nothing of what is there.
#[derive(Debug)]
struct DamagedPem(&'static str);

impl std::fmt::Display for DamagedPem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for DamagedPem {}

const DER_SEQUENCE: u8 = 0x30;
const BEGIN: &str = "-----BEGIN ";
const DASHES: &str = "-----";
