//! 分账: the registration.

use std::future::ready;

use super::{
    Sharing,
    listed::LISTS,
    receiver_calls::{add, delete},
    wallet::ACTS,
    wire::{SHARING, find, find_return, give_back, max_ratio, share, tick, unfreeze, unsplit},
};
use crate::engine::{Family, bills::books, plays};

pub(crate) const FAMILY: Family = Family {
    name: "profit_sharing",
    operations: plays! {
        "profitsharing.create_order" => share,
        "profitsharing.unfreeze_order" => unfreeze,
        "profitsharing.find_order" => find,
        "profitsharing.create_return" => give_back,
        "profitsharing.find_return" => |call| ready(find_return(call)),
        "profitsharing.find_unsplit_amount" => unsplit,
        "profitsharing.find_max_ratio" => |call| ready(max_ratio(call)),
        "profitsharing.add_receiver" => add,
        "profitsharing.delete_receiver" => delete,
    },
    acts: ACTS,
    lists: LISTS,
    tick: Some(|backend, now| Box::pin(tick(backend, now))),
    books: Some(|store, until| books::<Sharing>(store, SHARING, until)),
    notices: &["PROFITSHARING.SUCCESS", "PROFITSHARING.RETURN"],
    ..Family::NONE
};
