//! Requests and answers as values.

mod answer;
mod multipart;
mod request;

pub(crate) use answer::{Answer, Failure, SIGNED_DIGEST, shorten_message};
pub(crate) use multipart::{Part, parts, signed_part};
pub(crate) use request::{Arrival, Incoming, is_xml};
