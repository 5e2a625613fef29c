//! An order of WeChat Pay Score (支付分) in its two older products, 先享后付 and 智慧零售.
//!
//! One machine serves both: they differ in their paths and in the encrypted fields only
//! (protocol 05 §§2-6).

mod completion;
mod decide;
mod family;
mod listed;
mod order;
mod terms;
mod ticket;
mod view;
mod wallet;

pub(super) mod rules;
pub(super) mod wire;

pub use completion::{Account, Completion, FinishType};
pub use decide::Command;
pub(crate) use family::FAMILY;
pub use order::{Completed, Event, Identity, Order, Paid, Payscore, Stage, State};
pub use rules::{Owner, no_order};
pub use terms::{Discount, Fee, Holder, Product, Terms};
pub use ticket::{is_ticket, ticket};
pub use view::View;
