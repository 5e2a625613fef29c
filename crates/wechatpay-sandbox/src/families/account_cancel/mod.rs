//! Closing the account of a second-level merchant and paying out what is in it (注销提现) (catalogue
//! family `ecommerce-account`).

mod books;
mod closing;
mod decide;
mod family;
mod view;
mod wallet;
mod wire;

pub use closing::{Closing, Event, Paying, Payout, Stage, State, Terms};
pub use decide::Command;
pub(crate) use family::FAMILY;
pub use view::View;
