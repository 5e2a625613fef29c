//! 服务商转账: the registration.

use super::{
    wallet::ACTS,
    wire::{cancel, create, find, find_grant, invite},
};
use crate::engine::{Family, plays};

pub(crate) const FAMILY: Family = Family {
    name: "partner_transfer",
    operations: plays! {
        "fund-app-partner-transfer.create_partner_bill" => create,
        "fund-app-partner-transfer.find_partner_bill" => find,
        "fund-app-partner-transfer.cancel_partner_bill" => cancel,
        "fund-app-partner-transfer.apply_sub_merchant_authorization" => invite,
        "fund-app-partner-transfer.find_sub_merchant_authorization" => find_grant,
    },
    acts: ACTS,
    ..Family::NONE
};
