//! From JSON to commands, and from states to JSON. Each family has its own file.

mod bindings;
mod body;
mod books;
mod call;
mod change;
mod discount_card;
mod discount_order;
mod edu_star;
mod fields;
mod generic;
mod pay_terms;
mod payscore;
mod query;
mod security;

pub(crate) use body::{Json, read_json};
pub(crate) use call::Call;
pub(crate) use discount_card::{add_user_records, card, prepare_card};
pub(crate) use discount_order::{discount_order, discount_order_by_trade, update_discount_order};
pub(crate) use edu_star::{redeem, redemptions, user_by_openid, user_by_qq};
pub(crate) use fields::{Fields, Rules};
pub(crate) use generic::{check_unread, check_unread_parameter, complete, generic};
pub(crate) use payscore::{cancel_order, complete_order, create_order, query_order, sync_order};
pub(crate) use query::Query;
pub(crate) use security::echo;

pub(crate) mod bill;
pub(crate) mod codepay;
pub(crate) mod combine;
pub(crate) mod money;
mod paid_order;
pub(crate) mod pay;
pub(crate) mod permission;
pub(crate) mod profit_sharing;
mod receivers;
pub(crate) mod refund;
mod sealed;
pub(crate) mod service_order;
pub(crate) mod streams;
pub(crate) mod transfer;
pub(crate) mod transfer_batch;
