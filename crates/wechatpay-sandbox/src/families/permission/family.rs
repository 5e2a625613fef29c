//! 支付分授权: the registration.

use std::future::ready;

use super::{
    listed::LISTS,
    wallet::ACTS,
    wire::{by_code, by_openid, close_by_code, close_by_openid, prepare, service_state},
};
use crate::engine::{Family, plays};

pub(crate) const FAMILY: Family = Family {
    name: "permission",
    operations: plays! {
        "payscore-permissions.apply_permission" => prepare,
        "payscore-permissions.find_permission_by_code" => |call| ready(by_code(call)),
        "payscore-permissions.find_permission_by_openid" => |call| ready(by_openid(call)),
        "payscore-permissions.terminate_permission_by_code" => close_by_code,
        "payscore-permissions.terminate_permission_by_openid" => close_by_openid,
        "payscore.find_user_service_state" => |call| ready(service_state(call)),
    },
    acts: ACTS,
    notices: &["PAYSCORE.USER_OPEN_SERVICE", "PAYSCORE.USER_CLOSE_SERVICE"],
    lists: LISTS,
    ..Family::NONE
};
