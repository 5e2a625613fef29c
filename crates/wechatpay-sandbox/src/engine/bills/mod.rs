//! Bills (账单): the movements of one day as a file (protocol 08 §6).

mod booked;
mod day;
mod flow;
mod sharing;
mod trade;
mod writing;

pub(crate) use booked::books;
pub(crate) use day::moment;
pub use day::{BillDay, RETENTION_DAYS};
pub use flow::flow_bill;
pub use sharing::sharing_bill;
pub use trade::{TradeKind, trade_bill};
pub use writing::Writing;
pub(crate) use writing::{pack, table};
