//! Encrypted connections, by the TLS of the rest of the workspace: rustls with aws-lc-rs.

use std::error::Error as _;
use std::path::Path;
use std::sync::Arc;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{verify_server_cert_signed_by_trust_anchor, verify_server_name};
use rustls::crypto::{CryptoProvider, aws_lc_rs, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::pem::{self, PemObject as _};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error as TlsError, RootCertStore,
    SignatureScheme,
};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::address::{Check, Files};
use crate::error::{Error, ErrorKind, Result};

/// How connections are encrypted, if they are.
pub(super) fn connector(check: Check, files: &Files) -> Result<MakeRustlsConnect> {
    let failed = |cause: TlsError| {
        Error::new(ErrorKind::Input, "no encrypted connection can be set up").with_source(cause)
    };
    let provider = Arc::new(aws_lc_rs::default_provider());
    let roots = if check == Check::Nobody { RootCertStore::empty() } else { roots(files)? };
    let guard = Guard { check, roots, provider: Arc::clone(&provider) };
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(failed)?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(guard));
    let config = match (&files.certificate, &files.key) {
        (Some(certificate), Some(key)) => {
            let chain = certificates(certificate)?;
            let key = PrivateKeyDer::from_pem_file(key).map_err(|cause| unreadable(key, cause))?;
            config.with_client_auth_cert(chain, key).map_err(failed)?
        }
        _ => config.with_no_client_auth(),
    };
    Ok(MakeRustlsConnect::new(config))
}

/// Why a connection could not be encrypted, and what to do; `None` if that was not the trouble.
pub(super) fn trouble(cause: &tokio_postgres::Error) -> Option<(&'static str, &'static str)> {
    let cause = cause.source()?;
    if cause.to_string() == UNENCRYPTED {
        return Some(("it does not encrypt, and sslmode asks for it", "set `ssl = on` there"));
    }
    let cause = cause.downcast_ref::<std::io::Error>()?.get_ref()?.downcast_ref::<TlsError>()?;
    let TlsError::InvalidCertificate(why) = cause else {
        return Some(("no encrypted connection comes about", "see the log of the server"));
    };
    Some(match why {
        CertificateError::UnknownIssuer => (
            "its certificate is from no root that is trusted",
            "is this your server? sslrootcert=/path/to/root.pem says whom to trust",
        ),
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => (
            "its certificate is for another host name",
            "is this your server? write the host as the certificate has it",
        ),
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
            ("its certificate has expired", "renew it there; is the clock right here?")
        }
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            ("its certificate is not valid yet", "is the clock right here?")
        }
        _ => (
            "its certificate is refused",
            "it has to be of version 3, and no root itself: one that a root has signed",
        ),
    })
}

fn roots(files: &Files) -> Result<RootCertStore> {
    let mut store = RootCertStore::empty();
    if let Some(path) = &files.roots {
        for certificate in certificates(path)? {
            store.add(certificate).map_err(|cause| {
                let message = format!("{} holds something that is no root", path.display());
                Error::new(ErrorKind::Input, message).with_source(cause)
            })?;
        }
    } else {
        store.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        if store.is_empty() {
            let message = "this system has no roots to trust";
            let error = Error::new(ErrorKind::Input, message);
            return Err(error.with_hint("sslrootcert=/path/to/root.pem says whom to trust"));
        }
    }
    Ok(store)
}

fn certificates(path: &Path) -> Result<Vec<CertificateDer<'static>>> {
    let all = CertificateDer::pem_file_iter(path).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    match all {
        Ok(all) if all.is_empty() => Err(unreadable(path, pem::Error::NoItemsFound)),
        Ok(all) => Ok(all),
        Err(cause) => Err(unreadable(path, cause)),
    }
}

/// Of causes that may quote a line only the fact is kept: a key may be in one line.
fn unreadable(path: &Path, cause: pem::Error) -> Error {
    let error = Error::new(ErrorKind::Input, format!("{} cannot be read as PEM", path.display()));
    match cause {
        pem::Error::Io(cause) => error.with_source(cause),
        pem::Error::NoItemsFound => error.with_source(cause),
        _ => error,
    }
}

/// Looks at the certificate of the server as far as it was told to. That whoever answers has the
/// key of the certificate is always verified.
#[derive(Debug)]
struct Guard {
    check: Check,
    roots: RootCertStore,
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for Guard {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, TlsError> {
        if self.check != Check::Nobody {
            let certificate = ParsedCertificate::try_from(end_entity)?;
            let algorithms = self.provider.signature_verification_algorithms.all;
            verify_server_cert_signed_by_trust_anchor(
                &certificate,
                &self.roots,
                intermediates,
                now,
                algorithms,
            )?;
            if self.check == Check::Name {
                verify_server_name(&certificate, server_name)?;
            }
        }
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls12_signature(message, certificate, signed, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls13_signature(message, certificate, signed, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

/// What tokio-postgres says then; it has no other sign for it.
const UNENCRYPTED: &str = "server does not support TLS";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_in_one_line_is_not_quoted() {
        let name = format!("wechatpay-outbox-{}-key.pem", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::write(&path, "-----BEGIN PRIVATE KEY-----hunter2-----END PRIVATE KEY-----")
            .unwrap();
        let error = certificates(&path).unwrap_err();
        std::fs::remove_file(&path).unwrap();
        let numbers = format!("{:?}", b"hunter2").trim_matches(['[', ']']).to_owned();
        let shown = format!("{error} {error:?}");
        assert!(shown.contains("key.pem"), "{shown}");
        assert!(!shown.contains("hunter2") && !shown.contains(&numbers), "{shown}");
    }
}
