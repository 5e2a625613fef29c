//! Product coupons (商品券) of a brand, as its provider (服务商) runs them: coupons, their stocks (批次), and
//! what users hold (protocol 13 §§7-10).
//!
//! Coupons that are used once are played; bundles (递进式券组) are answered by example.

mod decide;
mod family;
mod holding;
mod product;
mod setting_calls;
mod stock;
mod stock_calls;
mod user_calls;
mod wallet;
mod wire;

pub use decide::Command;
pub(crate) use family::FAMILY;
pub use holding::{Event, Holding, Making, Stage, State, Ticket, Usage, UserCoupon};
pub use stock::{
    Change as StockChange, CodeMode, Command as StockCommand, Period, SendRule, Stock, StockState,
    StoreScope, Terms as StockTerms,
};
