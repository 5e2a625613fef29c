//! Recharges (充值) of a merchant's own accounts and, by a platform, of its second-level merchants'
//! (catalogue families `recharge`, `platsolution-ecommerce`).

mod books;
mod charge;
mod decide;
mod family;
mod listed;
mod view;
mod wallet;
mod wire;

pub use charge::{Channel, Charge, Event, Money, Recharge, Returned, Stage, State, Terms};
pub use decide::Command;
pub(crate) use family::FAMILY;
pub use view::View;
