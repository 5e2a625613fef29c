//! What WeChat Pay tells the shop.

use axum::extract::State;
use wechatpay::api::Event;
use wechatpay::api::refund::RefundStatus;
use wechatpay::{
    Time,
    notify::{Ack, Notified},
};

use crate::Shop;

/// Verified, decrypted and read by the extractor; handled once; acknowledged when it is kept.
pub(crate) async fn notify(State(shop): State<Shop>, told: Notified<Event>) -> Ack {
    told.once(&*shop.seen, async { shop.hear(&told) }).await
}

impl Shop {
    fn hear(&self, told: &Notified<Event>) -> Result<(), String> {
        let mut orders = self.orders();
        match &**told {
            Event::TransactionSucceeded(paid) => {
                // What is no order of ours is money without an owner: the bill will show it.
                let number = paid.out_trade_no.as_deref().unwrap_or_default();
                let Some(order) = orders.find(number) else { return Ok(()) };
                if paid.amount.as_ref().is_none_or(|amount| amount.total != order.product.price) {
                    return Err(format!("{}: the amount is not ours", order.number));
                }
                let at = paid.success_time.as_ref().map_or("", Time::as_str);
                orders.change(&order.number, |order| {
                    let transaction_id = paid.transaction_id.as_deref().unwrap_or_default();
                    order.pay(transaction_id, at, "通知 notification");
                });
            }
            Event::RefundSucceeded(refund)
            | Event::RefundClosed(refund)
            | Event::RefundTurnedAbnormal(refund) => {
                let status = refund.refund_status.as_ref().map_or("", RefundStatus::as_str);
                settle(&mut orders, &refund.out_refund_no, status);
            }
            // New kinds appear; refusing them would only bring them back fifteen times.
            _ => {}
        }
        Ok(())
    }
}

fn settle(orders: &mut crate::orders::Orders, number: &str, status: &str) {
    if let Some(refund) = orders.of_refund(number) {
        status.clone_into(&mut refund.status);
    }
}
