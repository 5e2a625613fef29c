//! Profit sharing (分账): what of a payment went to whom, what came back, and what is left to share
//! (catalogue family `profitsharing`).
//!
//! One aggregate is one payment, so that one decision sees all that was shared of it so far. Who may
//! receive shares is an aggregate of its own, one per merchant.

mod book;
mod decide;
mod family;
mod paid_order;
mod receiver_calls;
mod receivers;
mod view;
mod wire;

pub use book::{Book, Detail, Event, Kind, Order, Payer, Return, Sharing, State};
pub use decide::{Command, Head, Known, MAX_RATIO, PaidOrder, Share};
pub(crate) use family::FAMILY;
pub use receivers::{Change, Receiver, ReceiverKind, Receivers, RelationType, Rolls, roll_of};
pub use view::{OrderView, ReturnView};
