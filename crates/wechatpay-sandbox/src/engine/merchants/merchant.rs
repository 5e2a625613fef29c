//! A merchant as handlers use it: its record, with every key parsed.

use schemars::JsonSchema;
use serde::Serialize;
use wechatpay_core::{Certificate, PrivateKey, PublicKey};

use super::{CertificateStatus, MerchantKind, Record, SignatureFault};
use crate::engine::{
    config::Mode,
    error::{Cause, Error},
    keys::Keys,
    settings::Settings,
};

/// A merchant and the platform keys that serve it.
#[derive(Debug, Clone)]
pub(crate) struct Merchant {
    pub(crate) mchid: String,
    pub(crate) mode: Mode,
    /// The keys in use now: the newest certificate of the merchant, the signing one of the platform.
    pub(crate) keys: Keys,
    pub(crate) record: Record,
    /// Certificates of the merchant, with what they are still good for.
    certificates: Vec<(Certificate, CertificateStatus)>,
    /// All platform certificates as they are listed, oldest first.
    platform: Vec<(Certificate, PrivateKey)>,
}

/// A merchant as admin calls show it: no secrets.
#[derive(Serialize, JsonSchema)]
pub(crate) struct MerchantView {
    mchid: String,
    is_default: bool,
    kind: MerchantKind,
    nickname: Option<String>,
    mode: Mode,
    /// Empty accepts any; so with the next two.
    appids: Vec<String>,
    service_ids: Vec<String>,
    sub_mchids: Vec<String>,
    notify_url: Option<String>,
    /// 商户API证书, oldest first.
    certificates: Vec<HeldView>,
    /// 平台证书 as they are listed, oldest first.
    platform_certificates: Vec<ListedView>,
    public_key_id: String,
    /// What is wrong on purpose with every signature that it gets.
    signature: Option<SignatureFault>,
}

#[derive(Serialize, JsonSchema)]
struct HeldView {
    serial: String,
    standing: CertificateStatus,
}

#[derive(Serialize, JsonSchema)]
struct ListedView {
    serial: String,
    is_signing: bool,
}

impl Merchant {
    /// Reads every key of a record.
    pub(crate) fn read(record: Record) -> Result<Self, Error> {
        let texts = record.key_texts().ok_or(Cause::NoKeys)?;
        Self::with(record, Keys::from_texts(texts)?)
    }

    /// As [`Merchant::read`], with the keys in use read already.
    pub(crate) fn with(record: Record, keys: Keys) -> Result<Self, Error> {
        let held = record.certificates.iter();
        let certificates = match record.certificates.len() {
            1 => vec![(keys.merchant_certificate().clone(), record.certificates[0].standing)],
            _ => held
                .map(|held| Ok((Certificate::from_pem(&held.certificate)?, held.standing)))
                .collect::<Result<_, Error>>()?,
        };
        let listed = record.platform.iter();
        let platform = match record.platform.len() {
            1 => vec![(keys.platform_certificate().clone(), keys.platform_key().clone())],
            _ => listed
                .map(|listed| {
                    let key = PrivateKey::from_pem(&listed.private_key)?;
                    Ok((Certificate::from_pem(&listed.certificate)?, key))
                })
                .collect::<Result<_, Error>>()?,
        };
        let (mchid, mode) = (record.mchid.clone(), record.mode);
        Ok(Self { mchid, mode, keys, record, certificates, platform })
    }

    /// The certificate with this serial, if requests may still be signed with it; otherwise the
    /// platform's words for why not (protocol 01 §4.1, check 8).
    pub(crate) fn certificate(&self, serial: &str) -> Result<&Certificate, &'static str> {
        match self.certificates.iter().find(|(certificate, _)| certificate.serial() == serial) {
            Some((certificate, CertificateStatus::Valid)) => Ok(certificate),
            Some((_, CertificateStatus::Replaced)) => Err("已更换证书，请使用新证书"),
            Some((_, CertificateStatus::Revoked)) => Err("商户证书已作废"),
            None => Err("商户证书序列号有误。请使用签名私钥匹配的证书序列号"),
        }
    }

    /// All certificates of the merchant: serial, key, and whether requests may be signed with it.
    pub(crate) fn certificates(&self) -> impl Iterator<Item = (&str, &PublicKey, bool)> {
        self.certificates.iter().map(|(held, standing)| {
            (held.serial(), held.public_key(), *standing == CertificateStatus::Valid)
        })
    }

    /// The platform certificates that are listed now, oldest first.
    pub(crate) fn platform_certificates(&self) -> impl Iterator<Item = &Certificate> {
        self.platform.iter().map(|(certificate, _)| certificate)
    }

    /// The serial that is named and the key that signs (protocol 01 §5.2). `named` is the key that
    /// a request asked for in its `Wechatpay-Serial`.
    pub(crate) fn signer(&self, named: Option<&str>) -> (&str, &PrivateKey) {
        let keys = &self.keys;
        let names_public_key = named.is_some_and(|serial| serial.starts_with(PUBLIC_KEY_PREFIX));
        let is_public_key = match self.mode {
            Mode::Certificate => false,
            Mode::PublicKey => true,
            Mode::Both => names_public_key,
        };
        let (serial, key, other) = if is_public_key {
            (keys.public_key_id(), keys.public_key_private(), keys.platform_key())
        } else {
            let serial = keys.platform_certificate().serial();
            (serial, keys.platform_key(), keys.public_key_private())
        };
        match self.record.trick {
            None => (serial, key),
            Some(SignatureFault::ForeignKey) => (serial, other),
            Some(SignatureFault::UnknownSerial) if is_public_key => (UNKNOWN_PUBLIC_KEY, key),
            Some(SignatureFault::UnknownSerial) => (UNKNOWN_CERTIFICATE, key),
        }
    }

    /// The one of the platform's two keys that `serial`, as given by [`Merchant::signer`], does not
    /// name.
    pub(crate) fn other_key(&self, serial: &str) -> &PrivateKey {
        if serial.starts_with(PUBLIC_KEY_PREFIX) {
            self.keys.platform_key()
        } else {
            self.keys.public_key_private()
        }
    }

    /// The key that opens what was sealed for `serial`.
    pub(crate) fn opening_key(&self, serial: &str) -> Option<&PrivateKey> {
        let is_told = self.mode != Mode::Certificate || self.record.is_public_key_told;
        if serial == self.keys.public_key_id() {
            return is_told.then(|| self.keys.public_key_private());
        }
        let listed = self.platform.iter().find(|(certificate, _)| certificate.serial() == serial);
        listed.filter(|_| self.mode != Mode::PublicKey).map(|(_, key)| key)
    }

    /// What a client of this merchant must know.
    pub(crate) fn settings(&self, base_url: &str) -> Settings {
        let mut settings = Settings::new(base_url.to_owned(), self.mode, &self.keys);
        if self.record.is_public_key_told {
            settings.public_key_id = Some(self.keys.public_key_id().to_owned());
            settings.public_key = Some(self.keys.public_key().to_pem());
        }
        if let Some(appid) = self.record.appids.first() {
            settings.appid.clone_from(appid);
        }
        if let Some(service) = self.record.service_ids.first() {
            settings.service_id.clone_from(service);
        }
        settings
    }

    /// The merchant as admin calls show it: no secrets.
    pub(crate) fn view(&self, is_default: bool) -> MerchantView {
        let record = self.record.clone();
        let signs = self.keys.platform_certificate().serial();
        let certificates = self.certificates.iter().map(|(held, standing)| HeldView {
            serial: held.serial().to_owned(),
            standing: *standing,
        });
        let platform_certificates = self.platform_certificates().map(|listed| ListedView {
            serial: listed.serial().to_owned(),
            is_signing: listed.serial() == signs,
        });
        MerchantView {
            mchid: self.mchid.clone(),
            is_default,
            kind: record.kind,
            nickname: record.nickname,
            mode: self.mode,
            appids: record.appids,
            service_ids: record.service_ids,
            sub_mchids: record.sub_mchids,
            notify_url: record.notify_url,
            certificates: certificates.collect(),
            platform_certificates: platform_certificates.collect(),
            public_key_id: self.keys.public_key_id().to_owned(),
            signature: record.trick,
        }
    }
}

const PUBLIC_KEY_PREFIX: &str = "PUB_KEY_ID_";
/// Serials of the right form that belong to nobody.
const UNKNOWN_CERTIFICATE: &str = "7000000000000000000000000000000000000404";
const UNKNOWN_PUBLIC_KEY: &str = "PUB_KEY_ID_0000000000000000000000000404";
