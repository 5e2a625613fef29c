//! The platform's side of the protocol: who may speak, how answers are signed, what they look like.

mod certificates;
mod envelope;
mod multipart;
mod request;
mod seal;
mod sign;
mod stale;
mod trail;
mod verify;

pub(crate) use certificates::certificates;
pub(crate) use envelope::{Answer, Failure};
pub(crate) use multipart::{Part, parts, signed_part};
pub(crate) use request::{Edge, Incoming, is_xml};
pub(crate) use seal::Opener;
pub(crate) use sign::{Signing, forged_headers, signature_headers};
pub(crate) use stale::stale_certificates;
pub(crate) use trail::{Check, Trail};
pub(crate) use verify::{check_head, signer, verify};
