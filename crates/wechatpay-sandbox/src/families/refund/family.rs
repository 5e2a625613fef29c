//! 退款: the registration. A refund lives in the purchase of `pay` that it gives money back from.

use super::{
    listed::LISTS,
    wallet::ACTS,
    wire::{apply_abnormal, create, find},
};
use crate::engine::{Family, plays};

pub(crate) const FAMILY: Family = Family {
    name: "refund",
    operations: plays! {
        "refund.create_refund" => create,
        "refund.find_refund" => find,
        "refund.apply_abnormal_refund" => apply_abnormal,
    },
    acts: ACTS,
    lists: LISTS,
    ..Family::NONE
};
