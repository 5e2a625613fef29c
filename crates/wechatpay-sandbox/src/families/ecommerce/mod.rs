//! 平台收付通: sharing, refunds, subsidies and balances of second-level merchants (二级商户), by their
//! platform (catalogue families `ecommerce-*`).
//!
//! Shares and refunds are those of `profit_sharing` and `pay` under other paths and names. What is the
//! platform's own, subsidies (补差) and after-sales orders (售后分账), is an aggregate per payment.

mod books;
mod extras;
mod family;
mod wire;

pub use extras::{
    AfterSales, AfterSalesTerms, Command, Event, Extras, Granted, Platform, State, Subsidy,
    SubsidyReturn, SubsidyReturnTerms, SubsidyTerms,
};
pub(crate) use family::FAMILY;
