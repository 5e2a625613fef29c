//! 账单 and balances: the registration.

use std::future::ready;

use super::wire::{Sort, ask, balance, day_end_balance, download};
use crate::engine::{Family, plays};

pub(crate) const FAMILY: Family = Family {
    name: "bill",
    operations: plays! {
        "bill.find_trade_bill" => |call| ready(ask(call, Sort::Trade)),
        "bill.find_fund_flow_bill" => |call| ready(ask(call, Sort::FundFlow)),
        "bill.find_sub_merchant_fund_flow_bill" => |call| ready(ask(call, Sort::SubMerchant)),
        "ecommerce.find_fund_flow_bill" => |call| ready(ask(call, Sort::Platform)),
        "profitsharing.find_bill" => |call| ready(ask(call, Sort::Sharing)),
        "bill.download_bill" => |call| ready(download(call)),
        "merchant.find_balance" => |call| ready(balance(call, call.now())),
        "merchant.find_day_end_balance" => |call| ready(day_end_balance(call)),
    },
    ..Family::NONE
};
