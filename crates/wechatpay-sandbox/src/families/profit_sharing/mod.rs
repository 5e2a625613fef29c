//! Profit sharing (分账): what of a payment went to whom, what came back, and what is left to share
//! (catalogue family `profitsharing`).
//!
//! One aggregate is one payment, so that one decision sees all that was shared of it so far. Who may
//! receive shares is an aggregate of its own, one per merchant; what an account lets happen is another.

mod account;
mod book;
mod books;
mod decide;
mod family;
mod listed;
mod order;
mod receivers;
mod view;
mod wallet;

pub(super) mod paid_order;
pub(super) mod receiver_calls;
pub(super) mod wire;

pub use account::{AccountChange, AccountState, ShareAccount, month_of};
pub use book::{Book, Event, Payer, Sharing, State};
pub use decide::{Command, Head, Known, MAX_RATIO, PaidOrder, Share};
pub(crate) use family::FAMILY;
pub use order::{Detail, FailReason, Kind, Order, Outcome, Return, ReturnFailReason, ReturnResult};
pub use receivers::{Change, Receiver, ReceiverKind, Receivers, RelationType, Rolls, roll_of};
pub(super) use view::share_result;
pub use view::{OrderView, ReturnView};
