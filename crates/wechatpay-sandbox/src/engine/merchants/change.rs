//! Changes of a merchant, as pure functions of its record.

use serde::Deserialize;

use super::{
    CertificateStatus, Held, Listed, MerchantKind, Record, SignatureFault, spec::public_key_id,
};
use crate::engine::{
    config::Mode,
    error::{Cause, Error},
    keys::{Pair, private_key_pem},
    random::Random,
};

/// The members of a merchant that shall be other than they are. What is absent stays.
#[derive(Deserialize, Default, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Patch {
    kind: Option<MerchantKind>,
    /// Empty removes it.
    nickname: Option<String>,
    mode: Option<Mode>,
    /// Empty accepts any.
    appids: Option<Vec<String>>,
    /// Empty accepts any.
    service_ids: Option<Vec<String>>,
    /// Empty accepts any.
    sub_mchids: Option<Vec<String>>,
    /// Empty removes it.
    notify_url: Option<String>,
    signature: Option<Signature>,
}

/// How answers are signed.
#[derive(Deserialize, Clone, Copy, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Signature {
    Good,
    ForeignKey,
    UnknownSerial,
}

/// New keys for a merchant; the old ones count no more from that moment.
#[derive(Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reset {
    which: Sort,
    /// A new APIv3密钥 of 32 bytes; made up if absent.
    #[serde(default)]
    apiv3_key: Option<String>,
    /// PEM; made if absent.
    #[serde(default)]
    private_key: Option<String>,
    /// PEM; belongs to the private key.
    #[serde(default)]
    certificate: Option<String>,
}

/// Which key.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq, Debug, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Sort {
    Apiv3,
    Merchant,
    Platform,
    PublicKey,
}

impl Patch {
    pub(crate) fn apply(self, mut record: Record) -> Record {
        let text = |text: String| Some(text).filter(|text| !text.is_empty());
        if let Some(kind) = self.kind {
            record.kind = kind;
        }
        if let Some(nickname) = self.nickname {
            record.nickname = text(nickname);
        }
        if let Some(mode) = self.mode {
            record.mode = mode;
        }
        if let Some(appids) = self.appids {
            record.appids = appids;
        }
        if let Some(service_ids) = self.service_ids {
            record.service_ids = service_ids;
        }
        if let Some(sub_mchids) = self.sub_mchids {
            record.sub_mchids = sub_mchids;
        }
        if let Some(url) = self.notify_url {
            record.notify_url = text(url);
        }
        match self.signature {
            None => {}
            Some(Signature::Good) => record.trick = None,
            Some(Signature::ForeignKey) => record.trick = Some(SignatureFault::ForeignKey),
            Some(Signature::UnknownSerial) => record.trick = Some(SignatureFault::UnknownSerial),
        }
        record
    }
}

impl Reset {
    /// Changes the record; slow if keys have to be made.
    pub(crate) fn apply(self, mut record: Record, random: &Random) -> Result<Record, Error> {
        match self.which {
            Sort::Apiv3 => {
                let made = || format!("sandbox{}", random.text(25));
                record.apiv3_key = self.apiv3_key.unwrap_or_else(made);
            }
            Sort::Merchant => {
                let given = Pair::given(self.private_key, self.certificate)?;
                let Pair { private_key, certificate } =
                    given.map_or_else(|| Pair::generate(&record.mchid), Ok)?;
                for held in &mut record.certificates {
                    held.standing = CertificateStatus::Revoked;
                }
                let standing = CertificateStatus::Valid;
                record.certificates.push(Held { certificate, private_key, standing });
            }
            Sort::Platform => {
                let given = Pair::given(self.private_key, self.certificate)?;
                let Pair { private_key, certificate } =
                    given.map_or_else(|| Pair::generate(PLATFORM), Ok)?;
                record.platform = vec![Listed { certificate, private_key, is_signing: true }];
            }
            Sort::PublicKey => {
                if self.certificate.is_some() {
                    return Err(Cause::HalfPair.into());
                }
                record.public_key_private_key =
                    self.private_key.map_or_else(private_key_pem, Ok)?;
                record.public_key_id = public_key_id(&record.mchid, random);
            }
        }
        Ok(record)
    }
}

/// The common name of the platform's certificates.
pub(crate) const PLATFORM: &str = "WeChat Pay Sandbox (not Tenpay)";
