//! 委托代扣: contracts under which a merchant takes money without asking each time, and the debits
//! (protocol 16 §10; catalogue families `papay-sign`, `papay-scheduled-deduct-sign`, `papay-pay`,
//! `papay`, `partner-papay`).
//!
//! A contract is an aggregate here; a debit is a purchase of [`super::pay`], so that it has the query,
//! the refunds and the bills of one. Contracts with a schedule (预约扣费) allow one debit on one day.
//! The others want the user to be told before each debit.

mod contract;
mod decide;
mod family;
mod listed;
mod notices;
mod rules;
mod view;

mod body;
mod charge_calls;
mod contract_order_calls;
mod sync_calls;
mod terms;
mod wallet;
mod wire;

pub use contract::{
    Agreement, Contract, Debit, End, EndMode, Event, Identity, Outcome, Stage, State, Told,
};
pub use decide::Command;
pub(crate) use family::FAMILY;
pub use rules::{CONTRACT_LIVES, ScheduleState};
pub use terms::{Planned, Price, Terms};
pub use view::{ContractView, ScheduleView};
