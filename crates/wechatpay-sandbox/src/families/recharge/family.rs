//! 充值: the registration.

use super::{
    Recharge,
    listed::LISTS,
    wallet::ACTS,
    wire::{RECHARGES, close, create, find},
};
use crate::engine::{Family, bills::books, plays};

pub(crate) const FAMILY: Family = Family {
    name: "recharge",
    operations: plays! {
        "recharge.apply_recharge" => |call| create(call, true),
        "recharge.find_recharge" => |call| find(call, true),
        "platsolution-ecommerce.apply_bank_transfer_recharge" => |call| create(call, true),
        "platsolution-ecommerce.find_bank_transfer_recharge" => |call| find(call, true),
        "platsolution-ecommerce.apply_recharge" => |call| create(call, false),
        "platsolution-ecommerce.find_recharge" => |call| find(call, false),
        "platsolution-ecommerce.close_recharge" => close,
    },
    acts: ACTS,
    lists: LISTS,
    books: Some(|store, until| books::<Recharge>(store, RECHARGES, until)),
    notices: &["RECHARGE.SUCCESS", "RECHARGE.CLOSED", "RECHARGE.FUND_RETURNED"],
    ..Family::NONE
};
