//! 注销提现: the registration.

use std::future::ready;

use super::{
    Closing,
    wallet::ACTS,
    wire::{CLOSINGS, apply, confirm, find, find_by_id, validate},
};
use crate::engine::{Family, bills::books, plays};

pub(crate) const FAMILY: Family = Family {
    name: "account_cancel",
    operations: plays! {
        "ecommerce-account.apply_cancel_withdraw" => apply,
        "ecommerce-account.confirm_cancel_withdraw" => confirm,
        "ecommerce-account.find_cancel_withdraw_by_out_request_no" => find,
        "ecommerce-account.find_cancel_withdraw_by_id" => find_by_id,
        "ecommerce-account.validate_cancel" => |call| ready(validate(call)),
    },
    acts: ACTS,
    books: Some(|store, until| books::<Closing>(store, CLOSINGS, until)),
    ..Family::NONE
};
