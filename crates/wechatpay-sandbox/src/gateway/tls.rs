//! HTTPS under the real hosts' names: a certificate authority of the sandbox's own, and the
//! certificate it issues for them.
//!
//! The authority is limited to those names by name constraints: whoever trusts it trusts it for
//! nothing else. It is installed nowhere; clients are told of it by their own settings.

use std::{net::IpAddr, path::Path, sync::Arc};

use rcgen::{
    BasicConstraints, CidrSubnet, ExtendedKeyUsagePurpose, GeneralSubtree, IsCa, Issuer, KeyPair,
    KeyUsagePurpose, NameConstraints, SanType,
};
use rustls::{
    ServerConfig,
    crypto::aws_lc_rs,
    pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer},
};
use time::Duration;
use tokio_rustls::TlsAcceptor;
use wechatpay_core::{Clock as _, SystemClock};

use crate::engine::{
    error::{Cause, Error},
    files,
    keys::params,
    random::Random,
};

/// The hosts of WeChat Pay that the sandbox answers for.
pub(crate) const HOSTS: [&str; 4] =
    ["api.mch.weixin.qq.com", "api2.mch.weixin.qq.com", "api.wechatpay.cn", "api2.wechatpay.cn"];

/// The authority, and what it takes to speak TLS.
pub(crate) struct Tls {
    /// The authority's certificate as PEM.
    pub(crate) ca: String,
    pub(crate) acceptor: TlsAcceptor,
}

impl Tls {
    /// With the authority kept in the data folder, or a new one; the hosts' certificate is made
    /// anew each time.
    pub(crate) fn new(data: Option<&Path>) -> Result<Self, Error> {
        let (ca, key) = authority(data)?;
        let issuer = Issuer::from_ca_cert_pem(&ca, KeyPair::from_pem(&key)?)?;
        let leaf_key = KeyPair::generate()?;
        let mut leaf = params(&Random::new(), SystemClock.now(), NAME)?;
        leaf.not_after = leaf.not_before + LEAF_LIFE;
        leaf.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        leaf.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        leaf.use_authority_key_identifier_extension = true;
        for host in HOSTS.into_iter().chain([LOCALHOST]) {
            leaf.subject_alt_names.push(SanType::DnsName(host.try_into()?));
        }
        leaf.subject_alt_names.extend(loopback().map(SanType::IpAddress));
        let certificate = leaf.signed_by(&leaf_key, &issuer)?.der().clone();
        let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(leaf_key.serialize_der()));
        let provider = Arc::new(aws_lc_rs::default_provider());
        let mut config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .and_then(|builder| {
                builder.with_no_client_auth().with_single_cert(vec![certificate], key)
            })
            .map_err(Cause::Tls)?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Self { ca, acceptor: TlsAcceptor::from(Arc::new(config)) })
    }
}

/// The certificate of the authority that a sandbox with this data folder has, as PEM; it is made if
/// there is none yet. Nothing is installed anywhere.
///
/// # Errors
/// The folder cannot be read or written.
pub fn ca_pem(data: impl AsRef<Path>) -> Result<String, Error> {
    Ok(authority(Some(data.as_ref()))?.0)
}

impl std::fmt::Debug for Tls {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tls").finish_non_exhaustive()
    }
}

/// The authority's certificate and key as PEM.
fn authority(data: Option<&Path>) -> Result<(String, String), Error> {
    let Some(folder) = data.map(|data| data.join("tls")) else { return new_authority() };
    let (ca, key) = (folder.join("ca.pem"), folder.join("ca_key.pem"));
    // The certificate is written last: without it the folder was left half-way.
    if ca.exists() {
        let read = |path: &Path| std::fs::read_to_string(path).map_err(Error::file(path));
        return Ok((read(&ca)?, read(&key)?));
    }
    let made = new_authority()?;
    files::private_folder(&folder)?;
    files::write_private(&key, &made.1)?;
    files::write_private(&ca, &made.0)?;
    Ok(made)
}

fn new_authority() -> Result<(String, String), Error> {
    let key = KeyPair::generate()?;
    let mut params = params(&Random::new(), SystemClock.now(), CA_NAME)?;
    params.not_after = params.not_before + CA_LIFE;
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    let hosts = HOSTS.into_iter().chain([LOCALHOST]);
    let whole = |address: IpAddr| {
        let bits = if address.is_ipv4() { 32 } else { 128 };
        GeneralSubtree::IpAddress(CidrSubnet::from_addr_prefix(address, bits))
    };
    params.name_constraints = Some(NameConstraints {
        permitted_subtrees: hosts
            .map(|host| GeneralSubtree::DnsName(host.to_owned()))
            .chain(loopback().map(whole))
            .collect(),
        excluded_subtrees: Vec::new(),
    });
    Ok((params.self_signed(&key)?.pem(), key.serialize_pem()))
}

fn loopback() -> [IpAddr; 2] {
    [IpAddr::from([127, 0, 0, 1]), IpAddr::from([0, 0, 0, 0, 0, 0, 0, 1_u16])]
}

const LOCALHOST: &str = "localhost";
const NAME: &str = "WeChat Pay Sandbox (not Tenpay)";
const CA_NAME: &str = "WeChat Pay Sandbox local CA (not Tenpay)";
/// As long as browsers and systems accept.
const LEAF_LIFE: Duration = Duration::days(397);
const CA_LIFE: Duration = Duration::days(10 * 365);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_authority_is_kept_and_is_nobody_elses() {
        let folder = std::env::temp_dir().join(format!("sandbox-tls-{}", Random::new().hex(12)));
        let first = Tls::new(Some(&folder)).unwrap().ca;
        assert_eq!(Tls::new(Some(&folder)).unwrap().ca, first);
        assert_ne!(Tls::new(None).unwrap().ca, first);
        assert!(first.starts_with("-----BEGIN CERTIFICATE-----"));
        std::fs::write(folder.join("tls/ca.pem"), "rubbish").unwrap();
        assert!(Tls::new(Some(&folder)).is_err());
        std::fs::remove_dir_all(folder).unwrap();
    }
}
