//! 提现: the registration.

use super::{
    Form, Withdrawal,
    listed::LISTS,
    wallet::ACTS,
    wire::{WITHDRAWALS, create, find, find_by_id},
};
use crate::engine::{Family, bills::books, plays, ticks::pass_each};

pub(crate) const FAMILY: Family = Family {
    name: "withdrawal",
    operations: plays! {
        "merchant.create_withdrawal" => |call| create(call, Form::Own),
        "merchant.find_withdrawal_by_out_request_no" => |call| find(call, Form::Own),
        "merchant.find_withdrawal_by_id" => |call| find_by_id(call, Form::Own),
        "ecommerce-fund.create_withdrawal" => |call| create(call, Form::Merchant),
        "ecommerce-fund.find_withdrawal_by_out_request_no" => |call| find(call, Form::Merchant),
        "ecommerce-fund.find_withdrawal_by_id" => |call| find_by_id(call, Form::Merchant),
        "platsolution-ecommerce.create_withdrawal" => |call| create(call, Form::DayEnd),
        "platsolution-ecommerce.find_withdrawal" => |call| find(call, Form::DayEnd),
    },
    acts: ACTS,
    lists: LISTS,
    tick: Some(|backend, now| Box::pin(pass_each::<Withdrawal>(backend, now, WITHDRAWALS))),
    books: Some(|store, until| books::<Withdrawal>(store, WITHDRAWALS, until)),
    notices: &["MCHWITHDRAW.CHANGE"],
    ..Family::NONE
};
