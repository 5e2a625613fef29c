//! Bills (账单) and balances, as calls (catalogue families `bill` and `merchant`).

mod family;
mod wire;

pub(crate) use family::FAMILY;
