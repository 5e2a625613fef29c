//! 支付分服务订单: the registration.

use super::{
    listed::LISTS,
    wallet::ACTS,
    wire::{cancel, complete, create, modify, pay, query, sync},
};
use crate::engine::{Family, plays};

pub(crate) const FAMILY: Family = Family {
    name: "service_order",
    operations: plays! {
        "payscore-serviceorder.create_order" => create,
        "payscore-serviceorder.find_order" => query,
        "payscore-serviceorder.cancel_order" => cancel,
        "payscore-serviceorder.complete_order" => complete,
        "payscore-serviceorder.modify_order" => modify,
        "payscore-serviceorder.collect_order" => pay,
        "payscore-serviceorder.sync_order" => sync,
    },
    acts: ACTS,
    notices: &["PAYSCORE.USER_CONFIRM", "PAYSCORE.USER_PAID"],
    lists: LISTS,
    ..Family::NONE
};
