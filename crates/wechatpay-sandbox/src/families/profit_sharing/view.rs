//! Shares and returns as answers and notifications show them.

use serde::Serialize;
use wechatpay_core::Fen;

use super::{
    Book, Detail, FailReason, Order, ReceiverKind, Return, ReturnFailReason, ReturnResult,
};
use crate::engine::rfc3339_millis;

/// The answer to share, unfreeze and query.
#[derive(Debug, Serialize)]
pub struct OrderView<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    sub_mchid: Option<&'a str>,
    transaction_id: &'a str,
    out_order_no: &'a str,
    order_id: &'a str,
    state: &'static str,
    receivers: Vec<DetailView<'a>>,
}

#[derive(Debug, Serialize)]
struct DetailView<'a> {
    amount: Fen,
    description: &'a str,
    #[serde(rename = "type")]
    kind: ReceiverKind,
    account: &'a str,
    result: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    fail_reason: Option<FailReason>,
    detail_id: &'a str,
    create_time: String,
    finish_time: String,
}

/// The answer to a return and its query.
#[derive(Debug, Serialize)]
pub struct ReturnView<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    sub_mchid: Option<&'a str>,
    order_id: &'a str,
    out_order_no: &'a str,
    out_return_no: &'a str,
    return_id: &'a str,
    return_mchid: &'a str,
    amount: Fen,
    description: &'a str,
    result: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    fail_reason: Option<ReturnFailReason>,
    create_time: String,
    finish_time: String,
}

/// The resource of both notifications.
#[derive(Debug, Serialize)]
pub(super) struct NotificationView<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    mchid: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sp_mchid: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sub_mchid: Option<&'a str>,
    transaction_id: &'a str,
    order_id: &'a str,
    out_order_no: &'a str,
    receiver: ReceiverView<'a>,
    success_time: String,
}

#[derive(Debug, Serialize)]
struct ReceiverView<'a> {
    #[serde(rename = "type")]
    kind: ReceiverKind,
    account: &'a str,
    amount: Fen,
    description: &'a str,
}

impl<'a> OrderView<'a> {
    /// Shows one order of a book. What has not moved yet bears the time zero, as on the platform.
    #[must_use]
    pub fn new(book: &'a Book, order: &'a Order) -> Self {
        let is_done = order.finished_at.is_some();
        let detail = |detail: &'a Detail| DetailView {
            amount: detail.amount,
            description: &detail.description,
            kind: detail.kind,
            account: detail.account.as_str(),
            result: share_result(detail),
            fail_reason: detail.outcome.and_then(|outcome| outcome.fail_reason),
            detail_id: &detail.detail_id,
            create_time: rfc3339_millis(order.created_at),
            finish_time: rfc3339_millis(detail.outcome.map_or(0, |outcome| outcome.at)),
        };
        Self {
            sub_mchid: book.payer.sub_mchid.as_deref(),
            transaction_id: &book.transaction_id,
            out_order_no: &order.out_order_no,
            order_id: &order.order_id,
            state: if is_done { "FINISHED" } else { "PROCESSING" },
            receivers: order.details.iter().map(detail).collect(),
        }
    }
}

impl<'a> ReturnView<'a> {
    /// Shows one return of a book.
    #[must_use]
    pub fn new(book: &'a Book, returned: &'a Return) -> Self {
        Self {
            sub_mchid: book.payer.sub_mchid.as_deref(),
            order_id: &returned.order_id,
            out_order_no: &returned.out_order_no,
            out_return_no: &returned.out_return_no,
            return_id: &returned.return_id,
            return_mchid: &returned.return_mchid,
            amount: returned.amount,
            description: &returned.description,
            result: return_result(returned),
            fail_reason: match returned.result {
                ReturnResult::Failed(reason) => Some(reason),
                _ => None,
            },
            create_time: rfc3339_millis(returned.at),
            finish_time: rfc3339_millis(returned.finished_at().unwrap_or(0)),
        }
    }
}

impl<'a> NotificationView<'a> {
    pub(super) fn share(book: &'a Book, order: &'a Order, detail: &'a Detail, at: i64) -> Self {
        let receiver = ReceiverView {
            kind: detail.kind,
            account: detail.account.as_str(),
            amount: detail.amount,
            description: &detail.description,
        };
        Self::new(book, (&order.order_id, &order.out_order_no), receiver, at)
    }

    /// The receiver of what is returned is who paid it first.
    pub(super) fn returned(book: &'a Book, returned: &'a Return, at: i64) -> Self {
        let receiver = ReceiverView {
            kind: ReceiverKind::MerchantId,
            account: book.payer.account(),
            amount: returned.amount,
            description: &returned.description,
        };
        Self::new(book, (&returned.return_id, &returned.out_return_no), receiver, at)
    }

    fn new(
        book: &'a Book,
        (order_id, out_order_no): (&'a str, &'a str),
        receiver: ReceiverView<'a>,
        at: i64,
    ) -> Self {
        let mchid = book.payer.mchid.as_str();
        let is_partner = book.payer.sub_mchid.is_some();
        Self {
            mchid: (!is_partner).then_some(mchid),
            sp_mchid: is_partner.then_some(mchid),
            sub_mchid: book.payer.sub_mchid.as_deref(),
            transaction_id: &book.transaction_id,
            order_id,
            out_order_no,
            receiver,
            success_time: rfc3339_millis(at),
        }
    }
}

/// 分账结果 of one receiver.
pub(in crate::families) fn share_result(detail: &Detail) -> &'static str {
    match detail.outcome.map(|outcome| outcome.fail_reason) {
        None => "PENDING",
        Some(None) => "SUCCESS",
        Some(Some(_)) => "CLOSED",
    }
}

/// 回退结果.
fn return_result(returned: &Return) -> &'static str {
    match returned.result {
        ReturnResult::Processing => "PROCESSING",
        ReturnResult::Success => "SUCCESS",
        ReturnResult::Failed(_) => "FAILED",
    }
}
