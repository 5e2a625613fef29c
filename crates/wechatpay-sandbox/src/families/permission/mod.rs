//! A user's permission (授权) for a merchant to use a payscore service without asking each time
//! (protocol 04 §6.2, catalogue family `payscore-permissions`).

mod decide;
mod family;
mod grant;
mod listed;
mod wallet;

pub(super) mod wire;

pub use decide::Command;
pub(crate) use family::FAMILY;
pub use grant::{Event, Grant, Permission, Stage, State, Terms, View};
