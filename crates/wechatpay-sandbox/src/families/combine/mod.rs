//! Combined orders (合单支付), as calls (catalogue family `combine-transactions`).

mod family;
mod wire;

pub(crate) use family::FAMILY;
