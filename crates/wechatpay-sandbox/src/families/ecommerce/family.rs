//! 平台收付通: the registration.

use std::future::ready;

use super::{
    Extras,
    wire::{
        SUBSIDIES, add_receiver, after_sales, apply_abnormal, balance, cancel_subsidy,
        create_refund, day_end_balance, delete_receiver, find_advance, find_after_sales,
        find_order, find_refund, find_refund_by_id, find_return, finish, give_back, return_advance,
        return_subsidy, share, subsidise, unsplit,
    },
};
use crate::engine::{Family, bills::books, plays};

pub(crate) const FAMILY: Family = Family {
    name: "ecommerce",
    operations: plays! {
        "ecommerce-profitsharing.create_order" => share,
        "ecommerce-profitsharing.find_order" => find_order,
        "ecommerce-profitsharing.finish_order" => finish,
        "ecommerce-profitsharing.find_unsplit_amount" => unsplit,
        "ecommerce-profitsharing.create_return" => give_back,
        "ecommerce-profitsharing.find_return" => |call| ready(find_return(call)),
        "ecommerce-profitsharing.add_receiver" => add_receiver,
        "ecommerce-profitsharing.delete_receiver" => delete_receiver,
        "ecommerce-profitsharing.create_after_sales_order" => after_sales,
        "ecommerce-profitsharing.find_after_sales_order" => |call| ready(find_after_sales(call)),
        "ecommerce-refunds.create_refund" => create_refund,
        "ecommerce-refunds.find_refund_by_id" => find_refund_by_id,
        "ecommerce-refunds.find_refund_by_out_refund_no" => find_refund,
        "ecommerce-refunds.apply_abnormal_refund" => apply_abnormal,
        "ecommerce-refunds.create_advance_return" => return_advance,
        "ecommerce-refunds.find_advance_return" => find_advance,
        "ecommerce-subsidies.create_subsidy" => subsidise,
        "ecommerce-subsidies.return_subsidy" => return_subsidy,
        "ecommerce-subsidies.cancel_subsidy" => cancel_subsidy,
        "ecommerce-fund.find_balance" => |call| ready(balance(call)),
        "ecommerce-fund.find_day_end_balance" => |call| ready(day_end_balance(call)),
    },
    books: Some(|store, until| books::<Extras>(store, SUBSIDIES, until)),
    ..Family::NONE
};
