//! Bodies as types, from them to commands, and from states to JSON.

mod balances;
mod extras;
mod merchant;
mod refunds;
mod sharing;

pub(super) use balances::{balance, day_end_balance};
pub(super) use extras::{
    SUBSIDIES, after_sales, cancel_subsidy, find_after_sales, return_subsidy, subsidise,
};
pub(super) use refunds::{
    apply_abnormal, create_refund, find_advance, find_refund, find_refund_by_id, return_advance,
};
pub(super) use sharing::{
    add_receiver, delete_receiver, find_order, find_return, finish, give_back, share, unsplit,
};

use merchant::{asked_merchant, merchant_of};
