//! 医保自费混合收款, direct and for sub-merchants: the registration.

use super::{
    listed::LISTS,
    wallet::ACTS,
    wire::{create, find, find_by_id, notify_refund},
};
use crate::engine::{Family, plays};

pub(crate) const FAMILY: Family = Family {
    name: "med_ins",
    operations: plays! {
        "med-ins.create_order" => create,
        "med-ins.find_order_by_out_trade_no" => find,
        "med-ins.find_order_by_id" => find_by_id,
        "med-ins.notify_refund" => notify_refund,
    },
    acts: ACTS,
    notices: &["MEDICAL_INSURANCE.SUCCESS"],
    lists: LISTS,
    ..Family::NONE
};
