//! The platform's side of the protocol: verifies requests and signs answers.

mod sign;
mod trail;
mod verify;

pub(crate) use sign::{Signing, forged_headers, signature_headers};
pub(crate) use trail::{Check, Trail};
pub(crate) use verify::{check_head, signer, verify};
