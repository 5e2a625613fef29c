//! The families of the API, each in a folder of its own: what happens to its orders, cards and bills,
//! how its calls are read and answered, and what its users may do.
//!
//! | File of a family | What it does |
//! |---|---|
//! | `family` | the registration: everything that the rest of the sandbox knows of it |
//! | `wire` | bodies as types, from them to commands, and from states to JSON |
//! | `wallet` | what users, banks and time do, by admin calls |
//! | all others | the state machine, which knows no HTTP, no SQL, no clock and no JSON |
//!
//! `played` names the operations of them all.

use crate::engine::Family;

mod bill;
mod combine;
mod generic;
mod global;
mod refund;
mod security;

pub mod account_cancel;
pub mod applyment;
pub mod discount_card;
pub mod discount_order;
pub mod ecommerce;
pub mod edu_star;
pub mod h5_permission;
pub mod med_ins;
pub mod papay;
pub mod partner_transfer;
pub mod pay;
pub mod payscore;
pub mod permission;
pub mod product_coupon;
pub mod profit_sharing;
pub mod receipt;
pub mod recharge;
pub mod service_order;
pub mod transfer;
pub mod transfer_authorization;
pub mod transfer_batch;
pub mod vehicle;
pub mod withdrawal;

/// All families. Adding one is adding a folder and a line here.
pub(crate) static FAMILIES: &[Family] = &[
    pay::FAMILY,
    combine::FAMILY,
    refund::FAMILY,
    bill::FAMILY,
    transfer::FAMILY,
    transfer_batch::FAMILY,
    profit_sharing::FAMILY,
    payscore::FAMILY,
    service_order::FAMILY,
    permission::FAMILY,
    discount_card::FAMILY,
    discount_order::FAMILY,
    edu_star::FAMILY,
    security::FAMILY,
    papay::FAMILY,
    transfer_authorization::FAMILY,
    receipt::FAMILY,
    partner_transfer::FAMILY,
    ecommerce::FAMILY,
    withdrawal::FAMILY,
    applyment::FAMILY,
    recharge::FAMILY,
    account_cancel::FAMILY,
    h5_permission::FAMILY,
    global::FAMILY,
    med_ins::FAMILY,
    vehicle::FAMILY,
    product_coupon::FAMILY,
    generic::FAMILY,
];
