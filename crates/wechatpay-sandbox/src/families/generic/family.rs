//! Every operation that no other family names: the registration.

use super::answer::generic;
use crate::engine::Family;

pub(crate) const FAMILY: Family =
    Family { name: "generic", others: Some(|call| Box::pin(generic(call))), ..Family::NONE };
