//! 合单支付: the registration. Its purchases are those of `pay`, which tells of them and books them.

use super::{
    permission_calls::ACTS,
    wire::{close, create, find, find_by_id},
};
use crate::{
    engine::{Family, plays},
    families::pay::Product,
};

pub(crate) const FAMILY: Family = Family {
    name: "combine",
    operations: plays! {
        "combine-transactions.create_jsapi_order" => |call| create(call, Product::Jsapi),
        "combine-transactions.create_app_order" => |call| create(call, Product::App),
        "combine-transactions.create_h5_order" => |call| create(call, Product::H5),
        "combine-transactions.create_native_order" => |call| create(call, Product::Native),
        "combine-transactions.find_order_by_id" => find_by_id,
        "combine-transactions.find_order_by_out_trade_no" => find,
        "combine-transactions.close_order" => close,
    },
    acts: ACTS,
    ..Family::NONE
};
