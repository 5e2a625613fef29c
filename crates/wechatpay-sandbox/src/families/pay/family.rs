//! 基础支付 and 付款码支付, direct and for sub-merchants: the registration.

use super::{
    Pay, Product,
    body::Side,
    codepay::{charge, reverse},
    listed::LISTS,
    streams::PAY,
    wallet::ACTS,
    wire::{close, create, find, find_by_id},
};
use crate::engine::{Backend, Family, Now, StoreError, bills::books, plays, ticks::pass};

pub(crate) const FAMILY: Family = Family {
    name: "pay",
    operations: plays! {
        "pay.create_jsapi_order" => |call| create(call, Side::Direct, Product::Jsapi),
        "pay.create_app_order" => |call| create(call, Side::Direct, Product::App),
        "pay.create_h5_order" => |call| create(call, Side::Direct, Product::H5),
        "pay.create_native_order" => |call| create(call, Side::Direct, Product::Native),
        "pay.find_order_by_id" => |call| find_by_id(call, Side::Direct),
        "pay.find_order_by_out_trade_no" => |call| find(call, Side::Direct),
        "pay.close_order" => |call| close(call, Side::Direct),
        "pay.create_codepay_order" => |call| charge(call, Side::Direct),
        "pay.reverse_order" => |call| reverse(call, Side::Direct),
        "pay-partner.create_jsapi_order" => |call| create(call, Side::Partner, Product::Jsapi),
        "pay-partner.create_app_order" => |call| create(call, Side::Partner, Product::App),
        "pay-partner.create_h5_order" => |call| create(call, Side::Partner, Product::H5),
        "pay-partner.create_native_order" => |call| create(call, Side::Partner, Product::Native),
        "pay-partner.find_order_by_id" => |call| find_by_id(call, Side::Partner),
        "pay-partner.find_order_by_out_trade_no" => |call| find(call, Side::Partner),
        "pay-partner.close_order" => |call| close(call, Side::Partner),
        "pay-partner.create_codepay_order" => |call| charge(call, Side::Partner),
        "pay-partner.reverse_order" => |call| reverse(call, Side::Partner),
    },
    acts: ACTS,
    tick: Some(|backend, now| Box::pin(tick(backend, now))),
    books: Some(|store, until| books::<Pay>(store, PAY, until)),
    notices: &[
        "TRANSACTION.SUCCESS",
        "TRANSACTION.FAIL",
        "REFUND.SUCCESS",
        "REFUND.CLOSED",
        "REFUND.ABNORMAL",
    ],
    lists: LISTS,
    ..Family::NONE
};

/// Refunds and debits that nobody decided on come to their end.
async fn tick(backend: &Backend, now: Now) -> Result<(), StoreError> {
    for stream in backend.store.holders(PAY, "due")? {
        pass::<Pay>(&backend.store, &stream, now).await?;
    }
    Ok(())
}
