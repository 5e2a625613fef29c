//! The older transfer to users (商家转账到零钱): many at once, without asking them (catalogue family
//! `transfer`).

mod batch;
mod decide;
mod terms;
mod view;

pub use batch::{Batch, Event, Fate, Identity, Stage, State, TransferBatch, apply};
pub use decide::{Command, decide};
pub use terms::{Detail, Terms};
pub use view::{BatchView, Created, DetailView, ShortDetail};
