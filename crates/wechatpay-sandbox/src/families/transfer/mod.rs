//! A transfer to a user (商家转账) that the user has to confirm (catalogue family
//! `fund-app-mch-transfer`).

mod bill;
mod books;
mod decide;
mod fail_reason;
mod family;
mod listed;
mod scenes;
mod view;

mod account_calls;

pub(super) mod wallet;

pub(super) mod terms;

pub(super) mod wire;

pub use bill::{Bill, Event, Identity, Stage, State, Transfer};
pub use decide::Command;
pub use fail_reason::FailReason;
pub(crate) use family::FAMILY;
pub use terms::{ReceiveStyle, Report, Terms, user_name_needed};
pub use view::{Cancelled, Created, CreatedForPartner, View};
