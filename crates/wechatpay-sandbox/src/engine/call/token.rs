//! What a link carries: sealed, so that nothing has to be kept and nobody else can make one.

use serde::{Serialize, de::DeserializeOwned};

use crate::engine::{Call, Failure};

impl Call<'_> {
    /// A token for a link: the merchant, a nonce and the sealed wish, in letters that every URL may
    /// hold. `sort` keeps the links of one product from serving another.
    pub(crate) fn token(&self, sort: &str, wanted: &impl Serialize) -> Result<String, Failure> {
        let broken = || Failure::Broken("a link cannot be sealed");
        let nonce = self.backend.random.hex(12);
        let plain = serde_json::to_vec(wanted).map_err(|_| broken())?;
        let sealed = self.merchant.keys.apiv3().seal(&nonce, sort, &plain).map_err(|_| broken())?;
        let sealed = sealed.replace('+', "-").replace('/', "_");
        Ok(format!("{}.{nonce}.{}", self.merchant.mchid, sealed.trim_end_matches('=')))
    }

    /// What the token of a link carries, if it was made for this merchant and this sort of link.
    pub(crate) fn wanted<T: DeserializeOwned>(&self, sort: &str, token: &str) -> Option<T> {
        let mut parts = token.splitn(3, '.').skip(1);
        let (nonce, sealed) = (parts.next()?, parts.next()?);
        let mut sealed = sealed.replace('-', "+").replace('_', "/");
        while sealed.len() % 4 != 0 {
            sealed.push('=');
        }
        let plain = self.merchant.keys.apiv3().open(nonce, sort, &sealed).ok()?;
        serde_json::from_slice(&plain).ok()
    }
}
