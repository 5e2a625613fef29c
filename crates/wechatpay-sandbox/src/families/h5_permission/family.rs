//! H5 支付权限: the registration.

use super::{
    Sort::{Domains, Permission},
    wallet::ACTS,
    wire::{apply, correct, find, find_permission},
};
use crate::engine::{Family, plays};

pub(crate) const FAMILY: Family = Family {
    name: "h5_permission",
    operations: plays! {
        "global-merchant.apply_h5_permission" => |call| apply(call, Permission),
        "global-merchant.find_h5_application" => |call| find(call, Permission),
        "global-merchant.update_h5_application" => |call| correct(call, Permission),
        "global-merchant.apply_domains" => |call| apply(call, Domains),
        "global-merchant.find_domain_application" => |call| find(call, Domains),
        "global-merchant.update_domain_application" => |call| correct(call, Domains),
        "global-merchant.find_h5_permission" => |call| std::future::ready(find_permission(call)),
    },
    acts: ACTS,
    notices: &["APPLYMENT_STATE.APPROVED"],
    ..Family::NONE
};
