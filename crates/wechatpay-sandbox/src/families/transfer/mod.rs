//! A transfer to a user (商家转账) that the user has to confirm (catalogue family
//! `fund-app-mch-transfer`).

mod bill;
mod books;
mod decide;
mod family;
mod listed;
mod view;

mod wire;

pub(super) mod wallet;

pub(super) mod terms;

pub use bill::{Bill, Event, FailReason, Identity, Stage, State, Transfer};
pub use decide::Command;
pub(crate) use family::FAMILY;
pub use terms::{ReceiveStyle, Report, Terms, user_name_needed};
pub use view::{Cancelled, Created, View};
