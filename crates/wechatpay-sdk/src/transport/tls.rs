//! Certificate authorities of TLS from PEM, checked when the client is built.

use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use wechatpay_core::Result;

use crate::env::{CA, CA_ONLY, Variable};
use crate::transport::Roots;

/// The authorities that were given as PEM.
pub(super) fn given(roots: &Roots) -> Result<Vec<CertificateDer<'static>>> {
    match roots {
        Roots::System => Ok(Vec::new()),
        Roots::SystemAnd(texts) => read(texts, &CA),
        Roots::Only(texts) => read(texts, &CA_ONLY),
    }
}

fn read(texts: &[Vec<u8>], variable: &Variable) -> Result<Vec<CertificateDer<'static>>> {
    let mut store = RootCertStore::empty();
    let mut found = Vec::new();
    for text in texts {
        let before = found.len();
        for certificate in CertificateDer::pem_slice_iter(text) {
            let certificate = certificate.map_err(|_| variable.wrong())?;
            store.add(certificate.clone()).map_err(|cause| variable.wrong().with_source(cause))?;
            found.push(certificate);
        }
        if found.len() == before {
            return Err(variable.wrong());
        }
    }
    Ok(found)
}
