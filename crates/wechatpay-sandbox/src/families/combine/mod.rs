//! Combined orders (合单支付), as calls (catalogue family `combine-transactions`).

mod family;
mod permission;
mod repeat;
mod wire;

pub(crate) use family::FAMILY;
