//! The platform's side of the protocol: who may speak, how answers are signed, what they look like.

mod certificates;
mod envelope;
mod multipart;
mod origin;
mod request;
mod seal;
mod sign;
mod verify;

pub(crate) use certificates::certificates;
pub(crate) use envelope::{Answer, Failure};
pub(crate) use multipart::{Part, parts};
pub(crate) use origin::origin;
pub(crate) use request::Incoming;
pub(crate) use seal::Opener;
pub(crate) use sign::signature_headers;
pub(crate) use verify::{check_head, verify};
