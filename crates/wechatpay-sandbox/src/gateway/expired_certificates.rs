//! A list of platform certificates whose only one has expired: a fault on demand.

use super::certificates::listed;
use crate::engine::{Answer, Backend, Failure, Merchant, keys::expired_certificate};

/// The list, and the serial that its signature names.
pub(crate) fn expired_certificates(
    backend: &Backend,
    merchant: &Merchant,
) -> Result<(Answer, String), Failure> {
    let broken = |_| Failure::Broken("an expired certificate cannot be made");
    let key = merchant.keys.platform_key().to_pem().map_err(|_| Failure::Broken("a key"))?;
    let certificate =
        expired_certificate(&backend.random, backend.clock.wire_now(), &key).map_err(broken)?;
    let serial = certificate.serial().to_owned();
    Ok((listed(backend, merchant, std::iter::once(&certificate))?, serial))
}
