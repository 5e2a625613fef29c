//! 先享后付 and 智慧零售: the registration.

use super::{
    Product::{Payafter, Smartretail},
    listed::LISTS,
    wallet::ACTS,
    wire::{cancel_order, complete_order, create_order, query_order, sync_order},
};
use crate::engine::{Family, plays};

pub(crate) const FAMILY: Family = Family {
    name: "payscore",
    operations: plays! {
        "payscore-payafter.create_order" => |call| create_order(call, Payafter),
        "payscore-payafter.find_order" => |call| query_order(call, Payafter),
        "payscore-payafter.cancel_order" => |call| cancel_order(call, Payafter),
        "payscore-payafter.complete_order" => |call| complete_order(call, Payafter),
        "payscore-payafter.sync_order" => |call| sync_order(call, Payafter),
        "payscore-smartretail.create_order" => |call| create_order(call, Smartretail),
        "payscore-smartretail.find_order" => |call| query_order(call, Smartretail),
        "payscore-smartretail.cancel_order" => |call| cancel_order(call, Smartretail),
        "payscore-smartretail.complete_order" => |call| complete_order(call, Smartretail),
        "payscore-smartretail.sync_order" => |call| sync_order(call, Smartretail),
    },
    acts: ACTS,
    notices: &["PAYSCORE.USER_ACCEPTED", "PAYSCORE.USER_PAID"],
    lists: LISTS,
    ..Family::NONE
};
