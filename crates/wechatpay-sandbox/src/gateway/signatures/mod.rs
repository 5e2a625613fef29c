//! The platform's side of the protocol: who may speak, and how answers are signed.

mod sign;
mod trail;
mod verify;

pub(crate) use sign::{Signing, forged_headers, signature_headers};
pub(crate) use trail::{Check, Trail};
pub(crate) use verify::{check_head, signer, verify};
