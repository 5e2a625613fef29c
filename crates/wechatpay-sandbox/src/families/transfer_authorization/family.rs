//! 免确认收款授权: the registration.

use super::{
    listed::LISTS,
    sync_calls::tick,
    transfer_calls::{
        create_authorized, create_partners_with_authorization, create_with_authorization,
    },
    wallet::ACTS,
    wire::{close, close_partners, create, find, find_partners},
};
use crate::engine::{Family, plays};

pub(crate) const FAMILY: Family = Family {
    name: "transfer_authorization",
    operations: plays! {
        "fund-app-mch-transfer.create_authorization" => create,
        "fund-app-mch-transfer.find_authorization" => find,
        "fund-app-mch-transfer.close_authorization" => close,
        "fund-app-mch-transfer.create_bill_with_authorization" => create_with_authorization,
        "fund-app-mch-transfer.create_authorized_bill" => create_authorized,
        "fund-app-partner-transfer.create_partner_authorization" => create,
        "fund-app-partner-transfer.find_partner_authorization" => find_partners,
        "fund-app-partner-transfer.close_partner_authorization" => close_partners,
        "fund-app-partner-transfer.create_partner_bill_with_authorization" => {
            create_partners_with_authorization
        },
        "fund-app-partner-transfer.create_authorized_partner_bill" => create_authorized,
    },
    acts: ACTS,
    tick: Some(|backend, now| Box::pin(tick(backend, now))),
    notices: &["MCHTRANSFER.AUTHORIZATION.CONFIRMED", "MCHTRANSFER.AUTHORIZATION.CLOSED"],
    lists: LISTS,
    ..Family::NONE
};
