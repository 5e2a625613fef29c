//! 电子回单: proofs of transfers as files, for single transfers, batches and their details
//! (protocol 16 §8; catalogue families `fund-app-mch-transfer`, `transfer`).

mod family;
mod paper;
mod proof;
mod wire;

pub(crate) use family::FAMILY;
pub use proof::{Command, Event, Proof, RECEIPT_TAKES, Receipt, State};
