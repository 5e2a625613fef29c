//! Overseas statements (境外对账单): the answer is the file, and its signature covers the file's digest.

use http::{HeaderMap, HeaderName};

use super::{Header, Trust, VerificationFailure, single};
use crate::keys::sha1_hex;

impl Trust {
    /// Verifies the head of an overseas statement (protocol 01 §6): the signature covers the digest that
    /// is in `Wechatpay-Statement-Sha1` instead of the file. Returns that digest; the file counts
    /// only once it has it.
    ///
    /// # Errors
    /// See [`VerificationFailure`].
    pub fn verify_statement(
        &self,
        headers: &HeaderMap,
        now: i64,
    ) -> Result<String, VerificationFailure> {
        self.verify_statement_head(headers, now).map(|(_, digest)| digest)
    }

    /// The key it was verified by, and the digest.
    pub(crate) fn verify_statement_head(
        &self,
        headers: &HeaderMap,
        now: i64,
    ) -> Result<(String, String), VerificationFailure> {
        let digest = statement_digest(headers)?;
        let key = self.verify(headers, format!(r#"{{"sha1":"{digest}"}}"#).as_bytes(), now)?;
        Ok((key, digest.to_ascii_lowercase()))
    }

    /// Verifies a statement that is there whole: by its digest, or by a signature over all of it.
    pub(crate) fn verify_statement_file(
        &self,
        headers: &HeaderMap,
        body: &[u8],
        now: i64,
    ) -> Result<String, VerificationFailure> {
        if !headers.contains_key(&DIGEST.1) {
            return self.verify(headers, body, now);
        }
        let (key, digest) = self.verify_statement_head(headers, now)?;
        if sha1_hex(body) == digest { Ok(key) } else { Err(VerificationFailure::Mismatch(key)) }
    }
}

/// The digest in the head, as it is written there.
pub(crate) fn statement_digest(headers: &HeaderMap) -> Result<&str, VerificationFailure> {
    let digest = single(headers, &DIGEST)?;
    let is_sha1 = digest.len() == 40 && digest.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_sha1 { Ok(digest) } else { Err(VerificationFailure::Ambiguous(DIGEST.0)) }
}

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
        let verify = |body: &[u8]| trust.verify_statement_file(&headers, body, now);
        assert_eq!(verify(&file).as_deref(), Ok(vectors::platform_a().id()));
        assert!(verify(&file[1..]).is_err());
        assert!(trust.verify(&headers, &file, now).is_err(), "nothing else is signed like this");
        headers.remove("wechatpay-statement-sha1");
        assert!(trust.verify_statement(&headers, now).is_err());
    }
}
