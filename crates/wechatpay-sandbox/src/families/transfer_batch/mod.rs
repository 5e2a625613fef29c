//! The older transfer to users (商家转账到零钱): many at once, without asking them (catalogue family
//! `transfer`).

mod batch;
mod decide;
mod family;
mod listed;
mod terms;
mod view;
mod wallet;

pub(super) mod wire;

pub use batch::{Batch, Event, Identity, Stage, State, TransferBatch, TransferOutcome};
pub use decide::Command;
pub(crate) use family::FAMILY;
pub use terms::{Detail, Terms};
pub use view::{BatchView, Created, DetailView, ShortDetail};
