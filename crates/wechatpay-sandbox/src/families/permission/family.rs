//! 支付分授权, direct and for sub-merchants: the registration.

use std::future::ready;

use super::{
    listed::LISTS,
    wallet::ACTS,
    wire::{by_code, by_openid, close_by_code, close_by_openid, prepare, service_state},
};
use crate::{
    engine::{Family, plays},
    families::pay::body::Side,
};

pub(crate) const FAMILY: Family = Family {
    name: "permission",
    operations: plays! {
        "payscore-permissions.apply_permission" => |call| prepare(call, Side::Direct),
        "payscore-permissions.find_permission_by_code" => |call| ready(by_code(call, Side::Direct)),
        "payscore-permissions.find_permission_by_openid" => |call| {
            ready(by_openid(call, Side::Direct))
        },
        "payscore-permissions.terminate_permission_by_code" => |call| {
            close_by_code(call, Side::Direct)
        },
        "payscore-permissions.terminate_permission_by_openid" => |call| {
            close_by_openid(call, Side::Direct)
        },
        "payscore-partner.apply_permission" => |call| prepare(call, Side::Partner),
        "payscore-partner.find_permission_by_code" => |call| ready(by_code(call, Side::Partner)),
        "payscore-partner.find_permission_by_openid" => |call| {
            ready(by_openid(call, Side::Partner))
        },
        "payscore-partner.terminate_permission_by_code" => |call| {
            close_by_code(call, Side::Partner)
        },
        "payscore-partner.terminate_permission_by_openid" => |call| {
            close_by_openid(call, Side::Partner)
        },
        "payscore.find_user_service_state" => |call| ready(service_state(call)),
    },
    acts: ACTS,
    notices: &["PAYSCORE.USER_OPEN_SERVICE", "PAYSCORE.USER_CLOSE_SERVICE"],
    lists: LISTS,
    ..Family::NONE
};
