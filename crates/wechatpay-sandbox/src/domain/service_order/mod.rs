//! A service order (服务订单) of WeChat Pay Score (支付分), the current product (dossier 05 §§7-11).

mod decide;
mod order;
mod terms;
mod view;

pub use decide::{Command, Owner, decide};
pub use order::{
    Account, Change, Completed, Completion, Event, Identity, Order, ServiceOrder, Stage, State,
    apply,
};
pub use terms::{Device, Fund, Item, Location, RiskFund, Terms, TimeRange};
pub use view::{Acknowledged, View};
