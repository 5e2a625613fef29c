//! Medical insurance (医保自费混合收款): an order of which the insurance pays one part and the user another
//! (protocol 16 §14).

mod checks;
mod decide;
mod family;
mod listed;
mod order;
mod terms;
mod view;
mod wallet;
mod wire;

pub use decide::Command;
pub(crate) use family::FAMILY;
pub use order::{Event, MedIns, Order, Part, RefundReport, State};
pub use terms::{
    CardType, CashAddType, CashAdded, CashReduceType, CashReduced, MixPayType, OrderType, People,
    Person, Terms,
};
pub use view::View;
