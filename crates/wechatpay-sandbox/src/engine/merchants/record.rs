//! The stored form of a merchant: texts only, so that it can be stored, changed and compared.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::engine::{
    config::Mode,
    keys::{KeyTexts, Keys},
};

/// What sort of merchant (商户类型) somebody is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum MerchantKind {
    /// Both roles: may pay for itself and act for any sub-merchant.
    #[default]
    Open,
    /// 直连商户: acts for itself only.
    Direct,
    /// 服务商: acts for its sub-merchants (特约商户).
    Partner,
}

/// Everything that is kept of a merchant.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Record {
    pub(crate) mchid: String,
    #[serde(default)]
    pub(crate) kind: MerchantKind,
    #[serde(default)]
    pub(crate) nickname: Option<String>,
    pub(crate) mode: Mode,
    /// Empty means that any appid is accepted; so with the next two.
    #[serde(default)]
    pub(crate) appids: Vec<String>,
    #[serde(default)]
    pub(crate) service_ids: Vec<String>,
    #[serde(default)]
    pub(crate) sub_mchids: Vec<String>,
    /// Where notices go that name no address of their own.
    #[serde(default)]
    pub(crate) notify_url: Option<String>,
    pub(crate) apiv3_key: String,
    /// 商户API证书, oldest first; never empty. The last valid one is the one in the settings.
    pub(crate) certificates: Vec<Held>,
    /// 平台证书 as they are listed, oldest first; never empty, and exactly one signs.
    pub(crate) platform: Vec<Listed>,
    pub(crate) public_key_id: String,
    pub(crate) public_key_private_key: String,
    /// Handed out although answers are still signed with certificates (灰度切换 not turned on).
    #[serde(default)]
    pub(crate) is_public_key_told: bool,
    #[serde(default)]
    pub(crate) trick: Option<SignatureFault>,
    /// How many steps of each scenario were taken.
    #[serde(default)]
    pub(crate) scenarios: BTreeMap<String, usize>,
    #[serde(default)]
    pub(crate) root_certificate: Option<String>,
}

/// A certificate of the merchant with its private half.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Held {
    pub(crate) certificate: String,
    pub(crate) private_key: String,
    pub(crate) standing: CertificateStatus,
}

/// Whether a certificate of the merchant may still sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum CertificateStatus {
    Valid,
    /// 已更换: a newer one took its place.
    Replaced,
    /// 已作废.
    Revoked,
}

/// A platform certificate with its private half.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Listed {
    pub(crate) certificate: String,
    pub(crate) private_key: String,
    pub(crate) is_signing: bool,
}

/// What is wrong on purpose with every signature this merchant gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum SignatureFault {
    /// The right serial is named, and another key signs.
    ForeignKey,
    /// The right key signs, and a serial is named that nobody knows.
    UnknownSerial,
}

impl Record {
    /// A merchant with these keys and no bindings.
    pub(crate) fn new(keys: &Keys, mode: Mode) -> Self {
        let texts = keys.texts();
        Self {
            mchid: texts.mchid.clone(),
            kind: MerchantKind::default(),
            nickname: None,
            mode,
            appids: Vec::new(),
            service_ids: Vec::new(),
            sub_mchids: Vec::new(),
            notify_url: None,
            apiv3_key: texts.apiv3_key.clone(),
            certificates: vec![Held {
                certificate: texts.merchant_certificate.clone(),
                private_key: texts.merchant_private_key.clone(),
                standing: CertificateStatus::Valid,
            }],
            platform: vec![Listed {
                certificate: texts.platform_certificate.clone(),
                private_key: texts.platform_private_key.clone(),
                is_signing: true,
            }],
            public_key_id: texts.public_key_id.clone(),
            public_key_private_key: texts.public_key_private_key.clone(),
            is_public_key_told: false,
            trick: None,
            scenarios: BTreeMap::new(),
            root_certificate: texts.root_certificate.clone(),
        }
    }

    /// The keys that are in use now.
    pub(crate) fn key_texts(&self) -> Option<KeyTexts> {
        let held =
            self.certificates.iter().rev().find(|held| held.standing == CertificateStatus::Valid);
        let held = held.or(self.certificates.last())?;
        let signing = self.platform.iter().find(|listed| listed.is_signing);
        let signing = signing.or(self.platform.last())?;
        Some(KeyTexts {
            mchid: self.mchid.clone(),
            merchant_private_key: held.private_key.clone(),
            merchant_certificate: held.certificate.clone(),
            apiv3_key: self.apiv3_key.clone(),
            platform_private_key: signing.private_key.clone(),
            platform_certificate: signing.certificate.clone(),
            public_key_id: self.public_key_id.clone(),
            public_key_private_key: self.public_key_private_key.clone(),
            root_certificate: self.root_certificate.clone(),
        })
    }
}

impl std::fmt::Debug for Record {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Record")
            .field("mchid", &self.mchid)
            .field("kind", &self.kind)
            .field("mode", &self.mode)
            .finish_non_exhaustive()
    }
}
