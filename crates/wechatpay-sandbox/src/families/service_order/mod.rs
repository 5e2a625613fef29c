//! A service order (服务订单) of WeChat Pay Score (支付分), the current product (protocol 05 §§7-11).

mod decide;
mod family;
mod listed;
mod order;
mod terms;
mod view;
mod wallet;

pub(super) mod wire;

pub use decide::{Command, Owner};
pub(crate) use family::FAMILY;
pub use order::{
    Account, Change, Completed, Completion, Event, Identity, Order, ServiceOrder, Stage, State,
};
pub use terms::{Device, Fund, Item, Location, RiskFund, Terms, TimeRange};
pub use view::{Acknowledged, View};
