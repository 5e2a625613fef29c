//! An order of the older discount card product (先享卡): a promise, what came of it, and the reckoning
//! (protocol 06 §§1-3).

mod decide;
mod family;
mod listed;
mod order;
mod record;
mod view;
mod wallet;
mod wire;

pub use decide::Command;
pub(crate) use family::FAMILY;
pub use order::{Card, DiscountOrder, Ending, Event, Objective, Order, Reward, Stage, State};
pub use record::{Performance, Usage};
pub use view::View;
