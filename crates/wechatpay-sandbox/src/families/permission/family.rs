//! 支付分授权: the registration.

use std::future::ready;

use super::{
    Grant, Permission, View,
    wallet::ACTS,
    wire::{by_code, by_openid, close_by_code, close_by_openid, prepare, service_state},
};
use crate::engine::{
    Family,
    list::{List, Listed, Look},
    plays,
};

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
    lists: &[List {
        name: "contracts",
        columns: &[("service_id", "服务ID"), ("openid", "The user, once they agreed")],
        scope: |mchid| format!("payscore-permission/{mchid}"),
        rows: |look| {
            look.rows::<Permission>(|state| state.0.iter().map(|one| row(look, one)).collect())
        },
    }],
    ..Family::NONE
};

fn row(look: &Look<'_>, grant: &Grant) -> Listed {
    let Grant { terms, mchid, .. } = grant;
    Listed {
        shown: look.shown(&View::by_code(grant)),
        ..Listed::new(&terms.authorization_code, mchid, grant.stage, look.began)
    }
    .with("service_id", &terms.service_id)
    .with("openid", &grant.openid)
}
