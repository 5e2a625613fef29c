//! 商品券, as a provider runs it: the registration.

use std::future::ready;

use super::{
    Stock, UserCoupon, setting_calls,
    stock_calls::{self, STOCKS},
    user_calls::{self, HOLDINGS},
    wallet::ACTS,
    wire,
};
use crate::engine::{Backend, Family, Now, StoreError, plays, ticks::pass_each};

pub(crate) const FAMILY: Family = Family {
    name: "product_coupon",
    operations: plays! {
        "marketing-product-coupon.set_notify_setting" => setting_calls::set,
        "marketing-product-coupon.find_notify_setting" => |call| ready(setting_calls::find(call)),
        "marketing-product-coupon.create_product_coupon" => wire::create,
        "marketing-product-coupon.find_product_coupon" => |call| ready(wire::find(call)),
        "marketing-product-coupon.update_product_coupon" => wire::update,
        "marketing-product-coupon.deactivate_product_coupon" => wire::deactivate,
        "marketing-product-coupon-stocks.create_stock" => stock_calls::create,
        "marketing-product-coupon-stocks.find_stock" => stock_calls::find,
        "marketing-product-coupon-stocks.list_stocks" => stock_calls::list,
        "marketing-product-coupon-stocks.update_stock" => stock_calls::update,
        "marketing-product-coupon-stocks.deactivate_stock" => stock_calls::deactivate,
        "marketing-product-coupon-stocks.update_stock_budget" => stock_calls::update_budget,
        "marketing-product-coupon-stocks.upload_coupon_codes" => stock_calls::upload_codes,
        "marketing-product-coupon-stocks.associate_stores" => |call| {
            stock_calls::link_stores(call, true)
        },
        "marketing-product-coupon-stocks.disassociate_stores" => |call| {
            stock_calls::link_stores(call, false)
        },
        "marketing-product-coupon-stocks.list_associated_stores" => stock_calls::list_stores,
        "marketing-product-coupon-users.send_coupon" => user_calls::send,
        "marketing-product-coupon-users.pre_send_coupon" => user_calls::pre_send,
        "marketing-product-coupon-users.find_user_coupon" => user_calls::find,
        "marketing-product-coupon-users.list_user_coupons" => user_calls::list,
        "marketing-product-coupon-users.confirm_coupon" => user_calls::confirm,
        "marketing-product-coupon-users.use_coupon" => user_calls::redeem,
        "marketing-product-coupon-users.return_coupon" => user_calls::give_back,
        "marketing-product-coupon-users.deactivate_coupon" => user_calls::deactivate,
    },
    acts: ACTS,
    tick: Some(|backend, now| Box::pin(tick(backend, now))),
    notices: &["PRODUCT_COUPON_SP.SEND"],
    ..Family::NONE
};

/// Coupons become usable and expire, stocks come to their end.
async fn tick(backend: &Backend, now: Now) -> Result<(), StoreError> {
    pass_each::<UserCoupon>(backend, now, HOLDINGS).await?;
    pass_each::<Stock>(backend, now, STOCKS).await
}
