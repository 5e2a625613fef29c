//! A list of platform certificates whose only one has expired: a fault on demand.

use super::certificates::listed;
use crate::engine::{Answer, Failure, Merchant, World, keys::expired_certificate};

/// The list, and the serial that its signature names.
pub(crate) fn stale_certificates(
    world: &World,
    merchant: &Merchant,
) -> Result<(Answer, String), Failure> {
    let broken = |_| Failure::Broken("an expired certificate cannot be made");
    let key = merchant.keys.platform_key().to_pem().map_err(|_| Failure::Broken("a key"))?;
    let certificate =
        expired_certificate(&world.chance, world.clock.wire_now(), &key).map_err(broken)?;
    let serial = certificate.serial().to_owned();
    Ok((listed(world, merchant, std::iter::once(&certificate))?, serial))
}
