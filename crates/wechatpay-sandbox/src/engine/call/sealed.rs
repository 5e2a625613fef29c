//! Sensitive fields (敏感信息) in both directions: opened on the way in, sealed on the way out
//! (dossier 02 §5).

use crate::engine::{Call, Failure, Fields, Personal, Refusal};

impl Call<'_> {
    /// Takes a sealed member of a body and opens it.
    pub(crate) fn opened(
        &self,
        fields: &mut Fields,
        name: &str,
    ) -> Result<Option<Personal>, Refusal> {
        match fields.text(name)? {
            Some(sealed) => self.opener().open(&fields.pointer(name), &sealed).map(Some),
            None => Ok(None),
        }
    }

    /// Seals a text so that only the merchant can open it, with the key of the certificate.
    pub(crate) fn sealed(&self, text: Option<&Personal>) -> Result<Option<String>, Failure> {
        let key = self.merchant.keys.merchant_certificate().public_key();
        text.map(|text| key.seal(text.as_str().as_bytes()))
            .transpose()
            .map_err(|_| Failure::Broken("a field cannot be sealed"))
    }
}
