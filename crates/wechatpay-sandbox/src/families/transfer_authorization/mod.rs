//! 免确认收款授权: a user agrees to receive transfers without confirming each (protocol 16 §9;
//! catalogue family `fund-app-mch-transfer`). Transfers under one are those of [`super::transfer`].

mod authorization;
mod decide;
mod family;
mod listed;
mod notices;
mod sync_calls;
mod transfer_calls;
mod view;
mod wallet;
mod wire;

pub use authorization::{
    Authorization, CloseReason, Closing, Event, Given, Identity, Stage, State, Terms,
};
pub use decide::Command;
pub(crate) use family::FAMILY;
pub use view::View;
