//! Combined orders (合单支付), as calls (catalogue family `combine-transactions`).

mod family;
mod permission_calls;
mod repeat_calls;
mod wire;

pub(crate) use family::FAMILY;
