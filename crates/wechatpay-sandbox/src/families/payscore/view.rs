//! An order as a query shows it (protocol 05 §3).

use serde::Serialize;
use wechatpay_core::Fen;

use super::{
    Discount, Fee,
    order::{Order, Paid, Stage},
    ticket::ticket,
};
use crate::engine::Personal;

/// The answer to a query. Members that are not known yet are left out.
#[derive(Debug, Serialize)]
pub struct View<'a> {
    appid: &'a str,
    mchid: &'a str,
    out_order_no: &'a str,
    service_id: &'a str,
    state: Stage,
    #[serde(skip_serializing_if = "Option::is_none")]
    finish_type: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    service_start_time: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    service_end_time: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    real_service_start_time: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    real_service_end_time: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pay_succ_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    service_start_location: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    service_end_location: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    real_service_start_location: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    real_service_end_location: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    service_introduction: Option<&'a str>,
    #[serde(skip_serializing_if = "<[Fee]>::is_empty")]
    fees: &'a [Fee],
    #[serde(skip_serializing_if = "<[Discount]>::is_empty")]
    discounts: &'a [Discount],
    #[serde(skip_serializing_if = "Option::is_none")]
    risk_amount: Option<Fen>,
    #[serde(skip_serializing_if = "Option::is_none")]
    total_amount: Option<Fen>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attach: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    finish_ticket: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    finish_transaction_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pay_type: Option<&'static str>,
}

/// An order as a notification shows it: also the user, whom a query never names.
#[derive(Debug, Serialize)]
pub(super) struct NotificationView<'a> {
    #[serde(flatten)]
    view: View<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    openid: Option<&'a Personal>,
}

impl<'a> NotificationView<'a> {
    pub(super) fn new(order: &'a Order) -> Self {
        // Any salt makes a good ticket; a notification has no chance of its own to take one from.
        let salt = format!("{:0>16.16}", order.identity.order_id);
        let openid = order.confirmed_by.as_ref().or(order.terms.openid.as_ref());
        Self { view: View::new(order, &salt), openid }
    }
}

impl<'a> View<'a> {
    /// Shows `order`. `salt` (16 characters) makes this query's completion ticket its own.
    #[must_use]
    pub fn new(order: &'a Order, salt: &str) -> Self {
        let terms = &order.terms;
        let done = order.completed.as_ref();
        let completion = done.map(|done| &done.completion);
        let account = done.map(|done| &done.account);
        let start_location = terms.service_start_location.as_deref();
        let end_location = terms.service_end_location.as_deref();
        Self {
            appid: &terms.appid,
            mchid: &order.mchid,
            out_order_no: &terms.out_order_no,
            service_id: &terms.service_id,
            state: order.stage,
            finish_type: completion.map(|completion| completion.finish_type.number()),
            service_start_time: terms.service_start_time.as_deref(),
            service_end_time: terms.service_end_time.as_deref(),
            real_service_start_time: completion.and_then(|c| c.real_service_start_time.as_deref()),
            real_service_end_time: completion.and_then(|c| c.real_service_end_time.as_deref()),
            pay_succ_time: order.paid_time(),
            service_start_location: start_location,
            service_end_location: end_location,
            real_service_start_location: completion.and(start_location),
            real_service_end_location: completion.and_then(|c| {
                c.real_service_end_location.as_deref().or(end_location).or(start_location)
            }),
            service_introduction: terms.service_introduction.as_deref(),
            fees: account.map_or(&terms.fees, |account| &account.fees),
            discounts: account.map_or(&terms.discounts, |account| &account.discounts),
            risk_amount: terms.risk_amount,
            total_amount: account.map(|account| account.total),
            attach: terms.attach.as_deref(),
            finish_ticket: (order.stage == Stage::UserAccepted)
                .then(|| ticket(&order.identity.ticket_secret, salt)),
            finish_transaction_id: transaction(order),
            pay_type: matches!(order.paid, Some(Paid::Elsewhere { .. }))
                .then_some("MchChannelPayType"),
        }
    }
}

fn transaction(order: &Order) -> Option<&str> {
    match &order.paid {
        Some(Paid::Collected { transaction_id, .. }) => Some(transaction_id),
        _ => None,
    }
}
