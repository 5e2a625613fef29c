//! Withdrawals (提现): of a merchant's own money, of a second-level merchant's by its platform, and of
//! the balance at the end of a day (catalogue families `merchant`, `ecommerce-fund`,
//! `platsolution-ecommerce`).

mod books;
mod decide;
mod family;
mod listed;
mod view;
mod wallet;
mod wire;
mod withdraw;

pub use decide::Command;
pub(crate) use family::FAMILY;
pub use view::{NotificationView, View};
pub use withdraw::{Basis, Event, Form, Stage, State, Terms, Withdraw, Withdrawal};
