//! Encrypts sensitive fields (敏感信息) of answers; those of requests are opened while a body is
//! decoded (protocol 02 §5).

use crate::engine::{Call, Failure, Personal};

impl Call<'_> {
    /// Seals a text so that only the merchant can open it, with the key of the certificate.
    pub(crate) fn sealed(&self, text: Option<&Personal>) -> Result<Option<String>, Failure> {
        let key = self.merchant.keys.merchant_certificate().public_key();
        text.map(|text| key.seal(text.as_str().as_bytes()))
            .transpose()
            .map_err(|_| Failure::Broken("a field cannot be sealed"))
    }
}
