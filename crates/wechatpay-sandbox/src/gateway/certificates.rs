//! `GET /v3/certificates`: the platform certificates, sealed with the APIv3 key (protocol 02 §2).

use serde::Serialize;
use time::OffsetDateTime;
use wechatpay_core::Certificate;

use crate::engine::{
    Answer, Backend, Call, ErrorNumber, Failure, Given, Location, Merchant, Reason, Refusal,
    config::Mode, rfc3339_millis,
};

#[derive(Serialize)]
struct Certificates<'a> {
    data: Vec<Listed<'a>>,
}

#[derive(Serialize)]
struct Listed<'a> {
    serial_no: &'a str,
    effective_time: String,
    expire_time: String,
    encrypt_certificate: Sealed,
}

#[derive(Serialize)]
struct Sealed {
    algorithm: &'static str,
    nonce: String,
    associated_data: &'static str,
    ciphertext: String,
}

/// Answers with the certificates of the caller.
pub(crate) fn certificates(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let algorithm = query.text("algorithm_type");
    query.finish()?;
    let merchant = call.merchant;
    if merchant.mode == Mode::PublicKey {
        return Err(none_usable());
    }
    match algorithm.as_deref() {
        None | Some("RSA" | "ALL") => {}
        Some("SM2") => return Err(none_usable()),
        Some(other) => {
            let issue = "只能是RSA、SM2或ALL";
            let given = Given::from(other);
            return Err(Refusal::at(Location::Query, "algorithm_type", given, issue).into());
        }
    }
    listed(call.backend, merchant, merchant.platform_certificates())
}

/// A list of these certificates.
pub(super) fn listed<'a>(
    backend: &Backend,
    merchant: &Merchant,
    certificates: impl Iterator<Item = &'a Certificate>,
) -> Result<Answer, Failure> {
    let data = certificates.map(|certificate| sealed(backend, merchant, certificate));
    Answer::json(&Certificates { data: data.collect::<Result<_, _>>()? })
}

fn sealed<'a>(
    backend: &Backend,
    merchant: &Merchant,
    certificate: &'a Certificate,
) -> Result<Listed<'a>, Failure> {
    let nonce = backend.random.hex(12);
    let ciphertext = merchant
        .keys
        .apiv3()
        .seal(&nonce, ASSOCIATED_DATA, certificate.to_pem().as_bytes())
        .map_err(|_| Failure::Broken("a certificate cannot be sealed"))?;
    Ok(Listed {
        serial_no: certificate.serial(),
        effective_time: seconds(certificate.not_before()),
        expire_time: seconds(certificate.not_after()),
        encrypt_certificate: Sealed {
            algorithm: "AEAD_AES_256_GCM",
            nonce,
            associated_data: ASSOCIATED_DATA,
            ciphertext,
        },
    })
}

fn none_usable() -> Failure {
    let text = "无可用的平台证书，请在商户平台-API安全申请使用微信支付公钥。";
    Refusal::new(Reason::ResourceNotExists, ErrorNumber::NO_PLATFORM_CERTIFICATE, text).into()
}

/// RFC 3339 without milliseconds, as in the official sample.
fn seconds(at: OffsetDateTime) -> String {
    rfc3339_millis(at.unix_timestamp()).replace(".000", "")
}

const ASSOCIATED_DATA: &str = "certificate";
