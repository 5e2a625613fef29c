//! 集星光: the registration.

use super::{
    wallet::ACTS,
    wire::{redeem, redemptions, user_by_openid, user_by_qq},
};
use crate::engine::{Family, plays};

pub(crate) const FAMILY: Family = Family {
    name: "edu_star",
    operations: plays! {
        "edu-star.create_order" => redeem,
        "edu-star.list_orders" => redemptions,
        "edu-star.find_user_by_openid" => user_by_openid,
        "edu-star.find_user_by_qq" => user_by_qq,
    },
    acts: ACTS,
    ..Family::NONE
};
