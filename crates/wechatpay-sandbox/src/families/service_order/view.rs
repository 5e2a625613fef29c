//! A service order as answers and notifications show it (protocol 05 §§7, 8).

use serde::Serialize;
use wechatpay_core::Fen;

use super::{Item, Location, Order, RiskFund, Stage, TimeRange};
use crate::{
    engine::{Personal, compact_time},
    families::payscore::Paid,
};

/// An order. What an answer does not show, or is not known yet, is left out.
#[derive(Debug, Serialize)]
pub struct View<'a> {
    appid: &'a str,
    mchid: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    sub_appid: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sub_mchid: Option<&'a str>,
    out_order_no: &'a str,
    service_id: &'a str,
    service_introduction: &'a str,
    state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    state_description: Option<&'static str>,
    post_payments: &'a [Item],
    #[serde(skip_serializing_if = "<[Item]>::is_empty")]
    post_discounts: &'a [Item],
    #[serde(skip_serializing_if = "Option::is_none")]
    risk_fund: Option<&'a RiskFund>,
    #[serde(skip_serializing_if = "Option::is_none")]
    total_amount: Option<Fen>,
    #[serde(skip_serializing_if = "Option::is_none")]
    need_collection: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    collection: Option<Collection<'a>>,
    time_range: TimeRange,
    #[serde(skip_serializing_if = "Option::is_none")]
    location: Option<Location>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attach: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notify_url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    openid: Option<&'a Personal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sub_openid: Option<&'a Personal>,
    order_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    package: Option<&'a str>,
}

/// The resource of the notifications. A provider is told the number of the payment as well.
#[derive(Debug, Serialize)]
pub(super) struct NotificationView<'a> {
    #[serde(flatten)]
    order: View<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    out_trade_no: Option<&'a str>,
}

/// The short answer of cancel and pay.
#[derive(Debug, Serialize)]
pub struct Acknowledged<'a> {
    appid: &'a str,
    mchid: &'a str,
    out_order_no: &'a str,
    service_id: &'a str,
    order_id: &'a str,
}

#[derive(Debug, Serialize)]
struct Collection<'a> {
    state: &'static str,
    total_amount: Fen,
    paying_amount: Fen,
    paid_amount: Fen,
    #[serde(skip_serializing_if = "Option::is_none")]
    details: Option<[Detail<'a>; 1]>,
}

#[derive(Debug, Serialize)]
struct Detail<'a> {
    seq: u32,
    amount: Fen,
    paid_type: &'static str,
    paid_time: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    transaction_id: Option<&'a str>,
}

impl<'a> View<'a> {
    /// All there is to see: the answer to query and sync, and the notifications.
    #[must_use]
    pub fn whole(order: &'a Order) -> Self {
        let (state, state_description) = words(order);
        let terms = &order.terms;
        let account = order.account();
        Self {
            appid: &terms.appid,
            mchid: &order.mchid,
            sub_appid: terms.sub_appid.as_deref(),
            sub_mchid: terms.sub_mchid.as_deref(),
            out_order_no: &terms.out_order_no,
            service_id: &terms.service_id,
            service_introduction: &terms.service_introduction,
            state,
            state_description,
            post_payments: account.post_payments,
            post_discounts: account.post_discounts,
            risk_fund: Some(&terms.risk_fund).filter(|_| !terms.is_immediate),
            total_amount: account.total,
            need_collection: account.total.map(|total| total > Fen(0)),
            collection: account.total.and_then(|total| collection(order, total)),
            time_range: times(order),
            location: location(order),
            attach: terms.attach.as_deref(),
            notify_url: Some(&terms.notify_url),
            openid: order.openid.as_ref(),
            sub_openid: order.sub_openid.as_ref(),
            order_id: &order.identity.order_id,
            package: None,
        }
    }

    /// 订单状态.
    pub(super) fn state(&self) -> &'static str {
        self.state
    }

    /// The answer to create: with the token for the jump if the user has to confirm.
    #[must_use]
    pub fn created(order: &'a Order) -> Self {
        let package = Some(order.identity.package.as_str());
        Self { package, openid: None, sub_openid: None, ..Self::whole(order) }
    }

    /// The answer to complete: without collection, user and the merchant's own words.
    #[must_use]
    pub fn completed(order: &'a Order) -> Self {
        let whole = Self::whole(order);
        Self { collection: None, attach: None, notify_url: None, openid: None, ..whole }
    }

    /// The answer to creating and completing at once.
    #[must_use]
    pub fn immediate(order: &'a Order) -> Self {
        let whole = Self::whole(order);
        Self { collection: None, need_collection: None, openid: None, ..whole }
    }

    /// The answer to modify: everything but the user.
    #[must_use]
    pub fn modified(order: &'a Order) -> Self {
        Self { openid: None, ..Self::whole(order) }
    }
}

impl<'a> NotificationView<'a> {
    pub(super) fn new(order: &'a Order) -> Self {
        let is_paid = matches!(order.paid, Some(Paid::Collected { .. }));
        let is_told = is_paid && order.terms.sub_mchid.is_some();
        let out_trade_no = is_told.then_some(order.identity.order_id.as_str());
        Self { order: View::whole(order), out_trade_no }
    }
}

impl<'a> Acknowledged<'a> {
    /// The numbers of `order`.
    #[must_use]
    pub fn new(order: &'a Order) -> Self {
        Self {
            appid: &order.terms.appid,
            mchid: &order.mchid,
            out_order_no: &order.terms.out_order_no,
            service_id: &order.terms.service_id,
            order_id: &order.identity.order_id,
        }
    }
}

/// 订单状态 and 订单状态说明.
fn words(order: &Order) -> (&'static str, Option<&'static str>) {
    match order.stage {
        Stage::Created => ("CREATED", None),
        Stage::Confirmed => ("DOING", Some("USER_CONFIRM")),
        Stage::Completed => ("DOING", Some("MCH_COMPLETE")),
        Stage::Done => ("DONE", None),
        Stage::Revoked => ("REVOKED", None),
        Stage::Expired => ("EXPIRED", None),
    }
}

/// What is being collected; nothing if nothing is due.
fn collection(order: &Order, total: Fen) -> Option<Collection<'_>> {
    let (amount, paid_type, at, transaction_id) = match order.paid.as_ref() {
        Some(Paid::Nothing { .. }) => return None,
        None => {
            return Some(Collection {
                state: "USER_PAYING",
                total_amount: total,
                paying_amount: total,
                paid_amount: Fen(0),
                details: None,
            });
        }
        Some(Paid::Collected { at, transaction_id }) => {
            (total, "NEWTON", *at, Some(transaction_id.as_str()))
        }
        Some(Paid::Elsewhere { at }) => (total, "MCH", *at, None),
    };
    let detail = Detail { seq: 1, amount, paid_type, paid_time: compact_time(at), transaction_id };
    Some(Collection {
        state: "USER_PAID",
        total_amount: total,
        paying_amount: Fen(0),
        paid_amount: total,
        details: Some([detail]),
    })
}

/// The times as far as they are known: what completion said goes before what was foreseen.
fn times(order: &Order) -> TimeRange {
    let mut times = order.terms.time_range.clone();
    if times.start_time.as_deref() == Some("OnAccept")
        && let Some(at) = order.confirmed_at
    {
        times.start_time = Some(compact_time(at));
    }
    let real = order.completed.as_ref().and_then(|done| done.completion.time_range.clone());
    let real = real.unwrap_or_default();
    TimeRange {
        start_time: real.start_time.or(times.start_time),
        start_time_remark: real.start_time_remark.or(times.start_time_remark),
        end_time: real.end_time.or(times.end_time),
        end_time_remark: real.end_time_remark.or(times.end_time_remark),
    }
}

fn location(order: &Order) -> Option<Location> {
    let foreseen = order.terms.location.clone();
    let real = order.completed.as_ref().and_then(|done| done.completion.end_location.clone());
    match (foreseen, real) {
        (foreseen, None) => foreseen,
        (foreseen, end_location @ Some(_)) => Some(Location {
            start_location: foreseen.and_then(|place| place.start_location),
            end_location,
        }),
    }
}
