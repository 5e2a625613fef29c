//! 先享卡, the newer product: the registration.

use super::{
    listed::LISTS,
    wallet::ACTS,
    wire::{add_user_records, card, prepare_card},
};
use crate::engine::{Family, plays};

pub(crate) const FAMILY: Family = Family {
    name: "discount_card",
    operations: plays! {
        "discount-card.create_card" => prepare_card,
        "discount-card.find_card" => card,
        "discount-card.add_user_records" => add_user_records,
    },
    acts: ACTS,
    notices: &[
        "DISCOUNT_CARD.USER_ACCEPTED",
        "DISCOUNT_CARD.AGREEMENT_ENDED",
        "DISCOUNT_CARD.USER_PAID",
    ],
    lists: LISTS,
    ..Family::NONE
};
