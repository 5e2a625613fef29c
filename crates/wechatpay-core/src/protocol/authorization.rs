//! The `Authorization` header of APIv3: written for requests, read by the sandbox
//! (protocol 01 §4).

use std::fmt;

use crate::error::{Error, Result as CallResult};

/// The scheme of APIv3 with RSA.
pub const SCHEME: &str = "WECHATPAY2-SHA256-RSA2048";

/// The five items of the header. `Display` writes it; [`Authorization::parse`] reads it.
///
/// ```
/// use wechatpay_core::Authorization;
///
/// let header = "WECHATPAY2-SHA256-RSA2048 mchid=\"1900000109\",nonce_str=\"N\",\
///     signature=\"S==\",timestamp=\"1700000001\",serial_no=\"3775\"";
/// let authorization = Authorization::parse(header)?;
/// assert_eq!(authorization.mchid, "1900000109");
/// assert_eq!(authorization.to_string(), header);
/// # Ok::<(), wechatpay_core::AuthorizationError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Authorization {
    /// The merchant (商户号) who signs.
    pub mchid: String,
    /// Random text (`nonce_str`).
    pub nonce: String,
    /// Base64 of the signature.
    pub signature: String,
    /// Unix seconds, as written.
    pub timestamp: String,
    /// Serial of the merchant's certificate (`serial_no`).
    pub serial: String,
}

/// Why a header cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuthorizationError {
    /// Not of the form `scheme name="value",…` with the five items once each; says where.
    Malformed(&'static str),
    /// Well formed, but with another scheme.
    Scheme,
}

/// Refuses a path whose calls need another scheme than [`SCHEME`]: a brand (品牌商户) signs for
/// itself, with a certificate of its own (protocol 13 §3). Signed as a merchant's, its calls fail
/// with `SIGN_ERROR`.
pub(crate) fn check_scheme(path: &str) -> CallResult<()> {
    if !path.starts_with("/brand/") {
        return Ok(());
    }
    let what = "operations below /brand/ are signed by the scheme WECHATPAY-BRAND-SHA256-RSA2048, \
        which is not supported yet";
    Err(Error::input(what).with_hint("service providers call the same product below /v3/"))
}

impl Authorization {
    /// Reads a header strictly: one blank after the scheme, five items in any order, each once,
    /// commas without blanks, straight double quotes.
    ///
    /// # Errors
    /// See [`AuthorizationError`].
    pub fn parse(header: &str) -> Result<Self, AuthorizationError> {
        use AuthorizationError::Malformed;
        let (scheme, items) =
            header.split_once(' ').ok_or(Malformed("no blank after the scheme"))?;
        let is_token = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if scheme.is_empty() || !scheme.chars().all(is_token) {
            return Err(Malformed("the scheme is not a word"));
        }
        if scheme != SCHEME {
            // Bearer and Basic headers are not of our form at all; another WeChat Pay scheme is.
            let ours = scheme.starts_with("WECHATPAY");
            return Err(if ours {
                AuthorizationError::Scheme
            } else {
                Malformed("another scheme")
            });
        }
        let mut found: [Option<&str>; 5] = [None; 5];
        for item in items.split(',') {
            let (name, value) = item.split_once('=').ok_or(Malformed("an item has no `=`"))?;
            let index = ITEMS
                .iter()
                .position(|known| *known == name)
                .ok_or(Malformed("an unknown item, or a blank around one"))?;
            let value = value
                .strip_prefix('"')
                .and_then(|rest| rest.strip_suffix('"'))
                .ok_or(Malformed("a value is not in double quotes"))?;
            let is_plain = value.bytes().all(|b| b.is_ascii_graphic() && b != b'"');
            if value.is_empty() || !is_plain {
                return Err(Malformed("a value is empty or has an illegal character"));
            }
            if found[index].replace(value).is_some() {
                return Err(Malformed("an item stands twice"));
            }
        }
        let item = |index: usize| {
            found[index].map(str::to_owned).ok_or(Malformed("one of the five items is missing"))
        };
        Ok(Self {
            mchid: item(0)?,
            nonce: item(1)?,
            signature: item(2)?,
            timestamp: item(3)?,
            serial: item(4)?,
        })
    }
}

impl fmt::Display for Authorization {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { mchid, nonce, signature, timestamp, serial } = self;
        write!(
            f,
            "{SCHEME} mchid=\"{mchid}\",nonce_str=\"{nonce}\",signature=\"{signature}\",\
             timestamp=\"{timestamp}\",serial_no=\"{serial}\"",
        )
    }
}

impl std::str::FromStr for Authorization {
    type Err = AuthorizationError;

    fn from_str(header: &str) -> Result<Self, AuthorizationError> {
        Self::parse(header)
    }
}

/// Never shows the signature: a header pasted into an issue can be replayed for five minutes.
impl fmt::Debug for Authorization {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Authorization")
            .field("mchid", &self.mchid)
            .field("serial", &self.serial)
            .field("timestamp", &self.timestamp)
            .finish_non_exhaustive()
    }
}

impl fmt::Display for AuthorizationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed(what) => write!(f, "the Authorization header is malformed: {what}"),
            Self::Scheme => f.write_str("the Authorization header has an unsupported scheme"),
        }
    }
}

impl std::error::Error for AuthorizationError {}

const ITEMS: [&str; 5] = ["mchid", "nonce_str", "signature", "timestamp", "serial_no"];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn malformed_headers_say_where() {
        let good = "WECHATPAY2-SHA256-RSA2048 mchid=\"1\",nonce_str=\"n\",signature=\"s\",\
                    timestamp=\"1\",serial_no=\"a\"";
        let check = |header: &str, expected: AuthorizationError| {
            assert_eq!(Authorization::parse(header), Err(expected), "{header}");
        };
        let malformed = AuthorizationError::Malformed;
        check("", malformed("no blank after the scheme"));
        check("Bearer abc", malformed("another scheme"));
        check(&good.replace("2-SHA256", "2-SM2"), AuthorizationError::Scheme);
        check(
            &good.replace(",nonce", ", nonce"),
            malformed("an unknown item, or a blank around one"),
        );
        check(
            &good.replace("2048 ", "2048  "),
            malformed("an unknown item, or a blank around one"),
        );
        check(&good.replace("\"n\"", "n"), malformed("a value is not in double quotes"));
        check(
            &good.replace("\"n\"", "\"\""),
            malformed("a value is empty or has an illegal character"),
        );
        check(
            &good.replace("\"n\"", "\"n m\""),
            malformed("a value is empty or has an illegal character"),
        );
        check(&good.replace("nonce_str", "mchid"), malformed("an item stands twice"));
        check(&good.replace(",timestamp=\"1\"", ""), malformed("one of the five items is missing"));
        check(&format!("{good},"), malformed("an item has no `=`"));
    }

    proptest! {
        #[test]
        fn anything_is_read_without_panic(header in ".*") {
            let _ = Authorization::parse(&header);
        }

        #[test]
        fn what_is_written_reads_back(
            mchid in "[0-9]{8,10}", nonce in "[0-9A-Za-z]{1,32}", signature in "[0-9A-Za-z+/]{1,64}={0,2}",
            timestamp in "[0-9]{10}", serial in "[0-9A-F]{40}",
        ) {
            let written = Authorization { mchid, nonce, signature, timestamp, serial };
            prop_assert_eq!(Authorization::parse(&written.to_string()), Ok(written));
        }
    }
}
