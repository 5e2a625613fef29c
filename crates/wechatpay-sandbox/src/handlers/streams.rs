//! The names of streams: one place, so that the two sides of a stream cannot disagree.

use crate::{
    domain::{pay::Payee, payscore::Product},
    store::Stream,
};

/// A payscore order.
pub(crate) fn payscore(product: Product, mchid: &str, out_order_no: &str) -> Stream {
    Stream::new(&["payscore", product.name(), mchid], out_order_no)
}

/// A basic order.
pub(crate) fn order(payee: &Payee, out_trade_no: &str) -> Stream {
    Stream::new(&[PAY], &payee.key("order", out_trade_no))
}

/// A combined order.
pub(crate) fn combined(payee: &Payee, combine_out_trade_no: &str) -> Stream {
    Stream::new(&[PAY], &payee.key("combine", combine_out_trade_no))
}

/// Any purchase; the scope within which numbers of payments and refunds are claimed.
pub(crate) fn purchase(name: &str) -> Stream {
    Stream::new(&[PAY], name)
}

/// The scope of all purchases.
const PAY: &str = "pay";

/// A service order of the current payscore product.
pub(crate) fn service_order(mchid: &str, out_order_no: &str) -> Stream {
    Stream::new(&["payscore", "service", mchid], out_order_no)
}

/// A user's permission for a payscore service.
pub(crate) fn permission(mchid: &str, service_id: &str, code: &str) -> Stream {
    // A service is whatever the caller says; the parts of a scope hold no slash.
    let service_id = service_id.replace('%', "%25").replace('/', "%2F");
    Stream::new(&["payscore-permission", mchid, &service_id], code)
}

/// A transfer that its user confirms.
pub(crate) fn transfer(mchid: &str, out_bill_no: &str) -> Stream {
    Stream::new(&["transfer", mchid], out_bill_no)
}

/// What was shared of a payment.
pub(crate) fn profit_sharing(mchid: &str, transaction_id: &str) -> Stream {
    Stream::new(&["profit-sharing", mchid], transaction_id)
}

/// Who may receive shares of the payments of a merchant, or of its sub-merchant.
pub(crate) fn receivers(mchid: &str, sub_mchid: Option<&str>) -> Stream {
    Stream::new(&["profit-sharing-receivers", mchid], sub_mchid.unwrap_or(mchid))
}

/// A batch of transfers.
pub(crate) fn transfer_batch(mchid: &str, out_batch_no: &str) -> Stream {
    Stream::new(&["transfer-batch", mchid], out_batch_no)
}

/// A card order of the older product.
pub(crate) fn discount_order(mchid: &str, out_order_no: &str) -> Stream {
    Stream::new(&["discount-card-order", mchid], out_order_no)
}

/// A card of the newer product.
pub(crate) fn discount_card(mchid: &str, out_card_code: &str) -> Stream {
    Stream::new(&["discount-card", mchid], out_card_code)
}

/// A user of the student benefits.
pub(crate) fn edu_star(mchid: &str, appid: &str, openid: &str) -> Stream {
    Stream::new(&["edu-star", mchid, appid], openid)
}
