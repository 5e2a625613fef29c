//! 境外支付, by the paths of `/v3/global` and the older ones of `/hk/v3`: the registration.

use std::future::ready;

use super::{
    refund_calls,
    settlement_calls::settlements,
    statement_calls::statement,
    wallet::ACTS,
    wire::{self, GLOBAL, charge, create},
};
use crate::{
    engine::{Backend, Family, Now, StoreError, plays, ticks::pass},
    families::pay::{Pay, Product},
};

pub(crate) const FAMILY: Family = Family {
    name: "global",
    operations: plays! {
        "global-transactions.create_app_transaction" => |call| create(call, Product::App),
        "global-transactions.create_jsapi_transaction" => |call| create(call, Product::Jsapi),
        "global-transactions.create_h5_transaction" => |call| create(call, Product::H5),
        "global-transactions.create_native_transaction" => |call| create(call, Product::Native),
        "global-transactions.find_transaction" => wire::find,
        "global-transactions.find_transaction_by_id" => wire::find_by_id,
        "global-transactions.close_transaction" => wire::close,
        "global-transactions.close_transaction_by_id" => wire::close_by_id,
        "global-micropay.pay_by_code" => charge,
        "global-micropay.reverse_transaction" => wire::reverse,
        "global-micropay.reverse_transaction_by_id" => wire::reverse_by_id,
        "global-refunds.create_refund" => refund_calls::create,
        "global-refunds.find_refund" => refund_calls::find,
        "global-refunds.find_refund_by_id" => refund_calls::find_by_id,
        "global-refunds.list_refunds" => refund_calls::list,
        "global.list_settlements" => |call| ready(settlements(call)),
        "global.download_statement" => |call| ready(statement(call)),
        "hk.create_app_order" => |call| create(call, Product::App),
        "hk.create_jsapi_order" => |call| create(call, Product::Jsapi),
        "hk.create_mweb_order" => |call| create(call, Product::H5),
        "hk.create_native_order" => |call| create(call, Product::Native),
        "hk.create_micropay_order" => charge,
        "hk.find_order_by_out_trade_no" => wire::find,
        "hk.find_order_by_id" => wire::find_by_id,
        "hk.close_order_by_out_trade_no" => wire::close,
        "hk.close_order_by_id" => wire::close_by_id,
        "hk.reverse_order_by_out_trade_no" => wire::reverse,
        "hk.reverse_order_by_id" => wire::reverse_by_id,
        "hk.create_refund" => refund_calls::create,
        "hk.find_refund_by_out_refund_no" => refund_calls::find,
        "hk.find_refund_by_id" => refund_calls::find_by_id,
        "hk.list_refunds" => refund_calls::list,
        "hk.list_settlements" => |call| ready(settlements(call)),
        "hk.download_statement" => |call| ready(statement(call)),
    },
    acts: ACTS,
    tick: Some(|backend, now| Box::pin(tick(backend, now))),
    ..Family::NONE
};

/// Refunds that nobody decided on arrive.
async fn tick(backend: &Backend, now: Now) -> Result<(), StoreError> {
    for stream in backend.store.holders(GLOBAL, "due")? {
        pass::<Pay>(&backend.store, &stream, now).await?;
    }
    Ok(())
}
