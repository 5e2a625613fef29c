//! Overseas statements (境外对账单): the answer is the file, and its signature covers the file's digest.

use http::{HeaderMap, HeaderName};

use super::{Header, SERIAL, Trust, VerificationFailure, single};
use crate::keys::sha1_hex;

impl Trust {
    /// Verifies the head of an overseas statement (protocol 01 §6): the signature covers the digest that
    /// stands in `Wechatpay-Statement-Sha1` instead of the file. Returns that digest; the file counts
    /// only once it has it.
    ///
    /// # Errors
    /// See [`VerificationFailure`].
    pub fn verify_statement(
        &self,
        headers: &HeaderMap,
        now: i64,
    ) -> Result<String, VerificationFailure> {
        let digest = single(headers, &DIGEST)?;
        if digest.len() != 40 || !digest.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(VerificationFailure::Ambiguous(DIGEST.0));
        }
        self.verify(headers, format!(r#"{{"sha1":"{digest}"}}"#).as_bytes(), now)?;
        Ok(digest.to_ascii_lowercase())
    }

    /// Verifies a successful answer to a call with this path, whatever form its signature has.
    pub(crate) fn verify_success(
        &self,
        path: &str,
        headers: &HeaderMap,
        body: &[u8],
        now: i64,
    ) -> Result<String, VerificationFailure> {
        if path != PATH || !headers.contains_key(&DIGEST.1) {
            return self.verify(headers, body, now);
        }
        let digest = self.verify_statement(headers, now)?;
        let key = single(headers, &SERIAL)?.to_owned();
        if sha1_hex(body) == digest { Ok(key) } else { Err(VerificationFailure::Mismatch(key)) }
    }
}

/// Nothing else is signed in this way: what is believed must not depend on an answer.
const PATH: &str = "/v3/global/statements";

static DIGEST: Header =
    ("Wechatpay-Statement-Sha1", HeaderName::from_static("wechatpay-statement-sha1"));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vectors;

    /// The head of an overseas statement is signed over the file's digest.
    #[test]
    fn a_statement_is_believed_by_its_digest() {
        let index: serde_json::Value =
            serde_json::from_slice(&vectors::file("bills/bills.json")).unwrap();
        let bills = index["bills"].as_array().unwrap();
        let vector = bills.iter().find(|bill| bill["kind"] == "statement_signature").unwrap();
        let mut headers = HeaderMap::new();
        for (name, value) in vector["headers"].as_object().unwrap() {
            let name = HeaderName::try_from(name.as_str()).unwrap();
            headers.insert(name, value.as_str().unwrap().parse().unwrap());
        }
        let key = vectors::platform_a();
        headers.insert("wechatpay-serial", key.id().parse().unwrap());
        let scheme = crate::protocol::authorization::SCHEME.parse().unwrap();
        headers.insert("wechatpay-signature-type", scheme);
        let (trust, now) = (Trust::new(vec![key], false).unwrap(), 1_700_000_600);
        let digest = trust.verify_statement(&headers, now).unwrap();
        assert_eq!(digest, sha1_hex(&vectors::file("bills/global-statement.csv")));
        let refuse = |name: &'static str, value: &str| {
            let mut changed = headers.clone();
            changed.insert(name, value.parse().unwrap());
            assert!(trust.verify_statement(&changed, now).is_err(), "{name} {value}");
        };
        refuse("wechatpay-statement-sha1", &"0".repeat(40));
        refuse("wechatpay-statement-sha1", &digest[1..]);
        refuse("wechatpay-statement-sha1", "x");
        refuse("wechatpay-nonce", "N");
        let file = vectors::file("bills/global-statement.csv");
        let verify = |path: &str, body: &[u8]| trust.verify_success(path, &headers, body, now);
        assert!(verify(PATH, &file).is_ok());
        assert!(verify(PATH, &file[1..]).is_err());
        assert!(verify("/v3/x", &file).is_err(), "only statements are signed by their digest");
        headers.remove("wechatpay-statement-sha1");
        assert!(trust.verify_statement(&headers, now).is_err());
    }
}
