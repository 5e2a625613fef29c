//! What WeChat Pay tells the shop.

use axum::extract::State;
use wechatpay::api::Event;
use wechatpay::{Ack, Notified, Time};

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
                let Some(order) = orders.find(&paid.out_trade_no) else { return Ok(()) };
                if paid.amount.total != order.product.price {
                    return Err(format!("{}: the amount is not ours", order.number));
                }
                let at = paid.success_time.as_ref().map_or("", Time::as_str);
                orders.change(&order.number, |order| {
                    order.pay(&paid.transaction_id, at, "通知 notification");
                });
            }
            Event::RefundSucceeded(refund) => {
                settle(&mut orders, &refund.out_refund_no, refund.refund_status.as_str());
            }
            Event::RefundClosed(refund) | Event::RefundTurnedAbnormal(refund) => {
                settle(&mut orders, &refund.out_refund_no, refund.refund_status.as_str());
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
