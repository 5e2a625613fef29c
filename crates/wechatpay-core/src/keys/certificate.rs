//! X.509 certificates: serial, validity, subject and public key.

use std::fmt;

use time::OffsetDateTime;
use x509_parser::prelude::{FromDer as _, X509Certificate};

use super::material::{self, Kind};
use super::private::pem_text;
use super::public::PublicKey;
use crate::error::{Error, Result};

/// A merchant API certificate (商户API证书) or platform certificate (平台证书).
#[derive(Clone)]
pub struct Certificate {
    der: Vec<u8>,
    serial: String,
    common_name: Option<String>,
    not_before: OffsetDateTime,
    not_after: OffsetDateTime,
    public_key: PublicKey,
}

impl Certificate {
    /// Reads a certificate from PEM, bare base64 or DER.
    ///
    /// ```
    /// # let pem = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../vectors/platform_a_cert.pem"))?;
    /// let certificate = wechatpay_core::Certificate::from_pem(&pem)?;
    /// assert_eq!(certificate.serial(), "5157F09EFDC096DE15EBE81A47057A7200000001");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// If it is something else; the error says what it is.
    pub fn from_pem(input: impl AsRef<[u8]>) -> Result<Self> {
        let found = material::read(input.as_ref(), NEEDED)?;
        match found.kind {
            Kind::Certificate => Self::from_der(&found.der),
            Kind::Unlabelled => Self::from_der(&found.der).map_err(|error| {
                material::recognise(&found.der)
                    .map_or(error, |other| material::wrong_sort(other, NEEDED))
            }),
            other => Err(material::wrong_sort(other, NEEDED)),
        }
    }

    /// Reads a certificate from DER.
    ///
    /// # Errors
    /// If it is not an X.509 certificate with an RSA key of at least 2048 bits.
    pub fn from_der(der: &[u8]) -> Result<Self> {
        let bad = || Error::key(format!("the certificate is damaged; {NEEDED} is needed"));
        let (rest, parsed) = X509Certificate::from_der(der)
            .map_err(|cause| bad().with_source(ParseError(cause.to_string())))?;
        if !rest.is_empty() {
            return Err(Error::key("there are extra bytes behind the certificate"));
        }
        let common_name = parsed.subject().iter_common_name().next();
        Ok(Self {
            der: der.to_vec(),
            serial: normalise_serial(&super::hex(parsed.raw_serial())),
            common_name: common_name.and_then(|name| name.as_str().ok()).map(str::to_owned),
            not_before: parsed.validity().not_before.to_datetime(),
            not_after: parsed.validity().not_after.to_datetime(),
            public_key: PublicKey::from_der(parsed.public_key().raw)?,
        })
    }

    /// The serial (证书序列号): upper-case hex.
    #[must_use]
    pub fn serial(&self) -> &str {
        &self.serial
    }

    /// The subject's common name; for a merchant certificate, the mchid.
    #[must_use]
    pub fn common_name(&self) -> Option<&str> {
        self.common_name.as_deref()
    }

    /// Valid from.
    #[must_use]
    pub fn not_before(&self) -> OffsetDateTime {
        self.not_before
    }

    /// Valid until.
    #[must_use]
    pub fn not_after(&self) -> OffsetDateTime {
        self.not_after
    }

    /// Whole days left at the given Unix time; negative once it has ended.
    #[must_use]
    pub fn days_left(&self, now: i64) -> i64 {
        (self.not_after.unix_timestamp() - now).div_euclid(86_400)
    }

    /// The key inside.
    #[must_use]
    pub fn public_key(&self) -> &PublicKey {
        &self.public_key
    }

    /// The certificate as PEM.
    #[must_use]
    pub fn to_pem(&self) -> String {
        pem_text("CERTIFICATE", &self.der).to_string()
    }
}

impl fmt::Debug for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Certificate")
            .field("serial", &self.serial)
            .field("common_name", &self.common_name)
            .field("not_before", &self.not_before)
            .field("not_after", &self.not_after)
            .finish_non_exhaustive()
    }
}

/// Upper-case hex without the sign byte that DER puts before a serial with its top bit set; also from
/// pairs with colons between, and from the decimal number that some tools print.
pub(crate) fn normalise_serial(serial: &str) -> String {
    let mut serial: String = serial.chars().filter(|c| !c.is_whitespace() && *c != ':').collect();
    serial.make_ascii_uppercase();
    if serial.starts_with("0X") {
        serial = serial.split_off(2);
    }
    // Twenty bytes are 40 digits of hex, and up to 49 of a decimal number.
    let is_decimal =
        (41..=49).contains(&serial.len()) && serial.bytes().all(|b| b.is_ascii_digit());
    if is_decimal {
        serial = from_decimal(&serial);
    }
    match serial.strip_prefix("00") {
        Some(rest) if rest.len() >= 2 => rest.to_owned(),
        _ => serial,
    }
}

/// The bytes of a decimal number, as hex.
fn from_decimal(digits: &str) -> String {
    let mut bytes = [0_u8; 21];
    for digit in digits.bytes() {
        let mut carry = u16::from(digit - b'0');
        for byte in bytes.iter_mut().rev() {
            let [high, low] = (u16::from(*byte) * 10 + carry).to_be_bytes();
            *byte = low;
            carry = u16::from(high);
        }
    }
    let first = bytes.iter().position(|byte| *byte != 0).unwrap_or(bytes.len() - 1);
    super::hex(bytes.get(first..).unwrap_or_default()).to_ascii_uppercase()
}

#[derive(Debug)]
struct ParseError(String);

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ParseError {}

const NEEDED: &str = "a certificate";
