//! Requests and answers as values: what came, and what goes back.

mod answer;
mod multipart;
mod request;

pub(crate) use answer::{Answer, Failure, SIGNED_DIGEST, shorten_message};
pub(crate) use multipart::{Part, parts, signed_part};
pub(crate) use request::{Arrival, Incoming, is_xml};
