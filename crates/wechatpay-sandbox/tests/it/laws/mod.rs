//! Random commands against the laws that must hold whatever merchants, users and time do.

mod account_cancel;
mod applyment;
mod discount_card;
mod discount_order;
mod ecommerce;
mod edu_star;
mod med_ins;
mod overseas;
mod papay;
mod pay;
mod payscore;
mod product_coupon;
mod profit_sharing;
mod recharge;
mod run;
mod service_order;
mod transfer;
mod transfer_authorization;
mod transfer_batch;
mod vehicle;
mod withdrawal;
