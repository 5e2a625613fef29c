//! What merchants are told of a purchase: that it was paid, and what became of its refunds
//! (protocol 04 §5).

use super::{
    CombineView, Event, Order, OverseasRefund, OverseasView, Product, RefundStatus, View,
    refund_view::NotificationView, view::FailedView,
};
use crate::engine::Notice;

/// The news in an event, which led to `order`.
pub(super) fn of(event: &Event, order: &Order) -> Vec<Notice> {
    match event {
        Event::Paid(_) => paid(order).into_iter().collect(),
        Event::Declined => failed(order).into_iter().collect(),
        Event::RefundSettled { refund_id, status, .. } => {
            settled(order, refund_id, *status).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// One notice for the whole purchase. 付款码 tells its result in the answer and sends nothing; what is
/// collected for another product is told by that product.
fn paid(order: &Order) -> Option<Notice> {
    let terms = &order.terms;
    if matches!(terms.product, Product::Code | Product::Auth) {
        return None;
    }
    let resource = match order.only() {
        Some(part) if terms.overseas.is_some() => Notice::resource(&OverseasView::new(part)),
        Some(part) => Notice::resource(&View::new(part)),
        None => Notice::resource(&CombineView::new(order)),
    };
    Some(Notice {
        mchid: terms.payee.mchid.clone(),
        event_type: "TRANSACTION.SUCCESS",
        original_type: "transaction",
        summary: "支付成功",
        notify_url: terms.notify_url.clone(),
        business_number: terms.number().to_owned(),
        resource,
    })
}

/// Only debits tell of a failure; who pays an order knows that it failed.
fn failed(order: &Order) -> Option<Notice> {
    let terms = &order.terms;
    let part = order.only().filter(|_| terms.product == Product::Deduct)?;
    Some(Notice {
        mchid: terms.payee.mchid.clone(),
        event_type: "TRANSACTION.FAIL",
        original_type: "transaction",
        summary: "扣款失败",
        notify_url: terms.notify_url.clone(),
        business_number: terms.number().to_owned(),
        resource: Notice::resource(&FailedView::new(part)),
    })
}

fn settled(order: &Order, refund_id: &str, status: RefundStatus) -> Option<Notice> {
    let refund = order.refunds.iter().find(|refund| refund.refund_id == refund_id)?;
    let part = order.part(refund.terms.part)?;
    let (event_type, summary) = match status {
        RefundStatus::Processing => return None,
        RefundStatus::Success => ("REFUND.SUCCESS", "退款成功"),
        RefundStatus::Closed => ("REFUND.CLOSED", "退款关闭"),
        RefundStatus::Abnormal => ("REFUND.ABNORMAL", "退款异常"),
    };
    Some(Notice {
        mchid: refund.payee.mchid.clone(),
        event_type,
        original_type: "refund",
        summary,
        notify_url: refund.terms.notify_url.clone(),
        business_number: refund.terms.out_refund_no.clone(),
        resource: match &order.terms.overseas {
            None => Notice::resource(&NotificationView::new(part, refund)),
            Some(overseas) => Notice::resource(&OverseasRefund::whole(part, refund, overseas)),
        },
    })
}
