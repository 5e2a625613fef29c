//! Bodies as types, from them to commands, and from states to JSON.

mod orders;
mod returns;
mod settle;

pub(in crate::families) use orders::{Asked, ask, detail_id, left, shared, stream_of};
pub(super) use orders::{SHARING, find, max_ratio, owner, share, unfreeze, unsplit};
pub(in crate::families) use returns::{GivingBack, no_return, returned, take_back};
pub(super) use returns::{find_return, give_back};
pub(super) use settle::{account_stream, tick};
