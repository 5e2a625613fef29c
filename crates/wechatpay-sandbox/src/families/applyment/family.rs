//! 进件: the registration.

use super::{
    listed::LISTS,
    wallet::ACTS,
    wire::{
        change_settlement, create_ecommerce, create_special, find_change, find_ecommerce,
        find_ecommerce_by_id, find_settlement, find_special, find_special_by_id, revoke,
        revoke_by_id, tick, verify_signing,
    },
};
use crate::engine::{Family, plays};

pub(crate) const FAMILY: Family = Family {
    name: "applyment",
    operations: plays! {
        "applyment4sub.create_applyment" => create_special,
        "applyment4sub.find_applyment_by_business_code" => find_special,
        "applyment4sub.find_applyment_by_id" => find_special_by_id,
        "ecommerce-applyments.create_applyment" => create_ecommerce,
        "ecommerce-applyments.create_hosting_applyment" => create_ecommerce,
        "ecommerce-applyments.find_applyment_by_out_request_no" => find_ecommerce,
        "ecommerce-applyments.find_applyment_by_id" => find_ecommerce_by_id,
        "ecommerce-applyments.revoke_applyment_by_out_request_no" => revoke,
        "ecommerce-applyments.revoke_applyment_by_id" => revoke_by_id,
        "ecommerce-applyments.submit_sign_verification" => verify_signing,
        "apply4sub.update_settlement" => change_settlement,
        "apply4sub.find_settlement" => find_settlement,
        "apply4sub.find_settlement_change" => find_change,
    },
    acts: ACTS,
    lists: LISTS,
    tick: Some(|backend, now| Box::pin(tick(backend, now))),
    ..Family::NONE
};
