//! The description of a merchant to be added.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{CertificateStatus, Held, Listed, MerchantKind, Record};
use crate::engine::{
    config::Mode,
    error::{Cause, Error},
    keys::{Keys, Pair},
    random::Random,
};

/// A merchant to be added. Everything may be left out: what is missing is made up.
///
/// Making a key takes a tenth of a second or more; give PEM texts, or [`MerchantSpec::keys`], where
/// that matters. Platform keys that are not given are those of the default merchant.
///
/// ```
/// use wechatpay_sandbox::{MerchantKind, MerchantSpec, Sandbox};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), wechatpay_sandbox::Error> {
/// let sandbox = Sandbox::start().await?;
/// let settings = sandbox
///     .add_merchant(MerchantSpec {
///         mchid: Some("1900000200".to_owned()),
///         kind: MerchantKind::Partner,
///         sub_mchids: vec!["1900000201".to_owned()],
///         ..MerchantSpec::default()
///     })
///     .await?;
/// assert_eq!(settings.mchid, "1900000200");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct MerchantSpec {
    /// 商户号: eight to ten digits; made up if absent.
    pub mchid: Option<String>,
    /// What sort of merchant it is. Default: one that has every role.
    pub kind: MerchantKind,
    /// A name for people.
    pub nickname: Option<String>,
    /// Which platform keys it has. Default: as the default merchant.
    pub mode: Option<Mode>,
    /// The appids bound to it; empty accepts any.
    pub appids: Vec<String>,
    /// The 服务ID bound to it; empty accepts any.
    pub service_ids: Vec<String>,
    /// 特约商户号 of a partner; empty accepts any.
    pub sub_mchids: Vec<String>,
    /// Where notices go that name no address of their own.
    pub notify_url: Option<String>,
    /// APIv3密钥, 32 bytes.
    pub apiv3_key: Option<String>,
    /// 商户API私钥 as PEM, together with the certificate.
    pub merchant_private_key: Option<String>,
    /// 商户API证书 as PEM, together with the private key.
    pub merchant_certificate: Option<String>,
    /// The private half of the platform certificate as PEM, together with the certificate.
    pub platform_private_key: Option<String>,
    /// 平台证书 as PEM, together with its private half.
    pub platform_certificate: Option<String>,
    /// 微信支付公钥ID.
    pub public_key_id: Option<String>,
    /// The private half of the 微信支付公钥 as PEM.
    pub public_key_private_key: Option<String>,
    /// Keys made earlier, in the place of all texts above; their mchid is not looked at.
    #[serde(skip)]
    pub keys: Option<Keys>,
}

impl MerchantSpec {
    /// Makes the record, and those keys that are missing; slow if there are any.
    pub(crate) fn into_record(self, like: &Record, random: &Random) -> Result<Record, Error> {
        let mchid = self.mchid.unwrap_or_else(|| format!("19{}", random.digits(8)));
        if !(8..=10).contains(&mchid.len()) || !mchid.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Cause::Mchid(mchid).into());
        }
        let mode = self.mode.unwrap_or(like.mode);
        let mut record = match &self.keys {
            Some(keys) => Record::new(keys, mode),
            None => Record {
                mode,
                is_public_key_told: false,
                trick: None,
                scenarios: BTreeMap::new(),
                ..like.clone()
            },
        };
        if self.keys.is_none() {
            let own = Pair::given(self.merchant_private_key, self.merchant_certificate)?;
            let own = own.map_or_else(|| Pair::generate(&mchid), Ok)?;
            record.certificates = vec![Held {
                certificate: own.certificate,
                private_key: own.private_key,
                standing: CertificateStatus::Valid,
            }];
            record.apiv3_key = format!("sandbox{}", random.text(25));
            // One key may serve many merchants here; its id is each one's own, as it really is.
            record.public_key_id = public_key_id(&mchid, random);
            record.platform.retain(|listed| listed.is_signing);
        }
        if let Some(Pair { private_key, certificate }) =
            Pair::given(self.platform_private_key, self.platform_certificate)?
        {
            record.platform = vec![Listed { certificate, private_key, is_signing: true }];
        }
        if let Some(key) = self.public_key_private_key {
            record.public_key_private_key = key;
        }
        record.public_key_id = self.public_key_id.unwrap_or(record.public_key_id);
        record.apiv3_key = self.apiv3_key.unwrap_or(record.apiv3_key);
        Ok(Record {
            mchid,
            kind: self.kind,
            nickname: self.nickname,
            appids: self.appids,
            service_ids: self.service_ids,
            sub_mchids: self.sub_mchids,
            notify_url: self.notify_url.filter(|url| !url.is_empty()),
            ..record
        })
    }
}

/// An id of the official form: the prefix and 28 digits.
pub(super) fn public_key_id(mchid: &str, random: &Random) -> String {
    format!("PUB_KEY_ID_01{mchid:0>10}{}", random.digits(16))
}

impl std::fmt::Debug for MerchantSpec {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MerchantSpec")
            .field("mchid", &self.mchid)
            .field("kind", &self.kind)
            .field("mode", &self.mode)
            .finish_non_exhaustive()
    }
}
