//! A service order: what is true of it, and what events make of it.

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{Device, Fund, Item, Terms, TimeRange, view::NotificationView};
use crate::{
    engine::{Aggregate, AlternateKey, Notice, Personal},
    families::payscore::Paid,
};

/// The aggregate: one order, found by its 商户服务订单号.
#[derive(Debug)]
pub struct ServiceOrder;

/// The state of one order number; `None` until something was created under it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct State(pub Option<Order>);

/// An order that exists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// The merchant it belongs to.
    pub mchid: String,
    /// The numbers made for it.
    pub identity: Identity,
    /// What the merchant asked for.
    pub terms: Terms,
    /// Where it stands.
    pub stage: Stage,
    /// Unix second of creation.
    pub created_at: i64,
    /// Unix second at which the service began to count.
    pub confirmed_at: Option<i64>,
    /// The user, once known.
    pub openid: Option<Personal>,
    /// The same user under the appid of the sub-merchant.
    #[serde(default)]
    pub sub_openid: Option<Personal>,
    /// How it was completed.
    pub completed: Option<Completed>,
    /// The last change of the amount.
    pub change: Option<Change>,
    /// How it was paid.
    pub paid: Option<Paid>,
    /// Why the merchant cancelled it.
    pub cancel_reason: Option<String>,
    /// How often the merchant asked to collect again.
    pub collections: u32,
    /// How often collecting the money failed.
    pub declines: u32,
}

/// Numbers of an order, made up by the caller because the domain has no chance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// 微信支付服务订单号.
    pub order_id: String,
    /// 回跳查询ID.
    pub query_id: String,
    /// The token for the jump into the mini program.
    pub package: String,
}

/// Where an order stands: the three columns of protocol 05 §9 in one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// `CREATED`: waits for the user.
    Created,
    /// `DOING`, `USER_CONFIRM`: the service runs.
    Confirmed,
    /// `DOING`, `MCH_COMPLETE`, `USER_PAYING`: money is being collected.
    Completed,
    /// `DONE`: paid, or nothing was due.
    Done,
    /// `REVOKED`: cancelled by the merchant.
    Revoked,
    /// `EXPIRED`: nobody confirmed in time.
    Expired,
}

/// What the merchant says when the service is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Completion {
    /// The charges that count.
    pub post_payments: Vec<Item>,
    /// The reductions that count.
    pub post_discounts: Vec<Item>,
    /// Σ charges − Σ reductions.
    pub total_amount: Fen,
    /// When the service really took place, as far as told.
    pub time_range: Option<TimeRange>,
    /// Where it really ended.
    pub end_location: Option<String>,
    /// 是否分账.
    pub profit_sharing: bool,
    /// 订单优惠标记.
    pub goods_tag: Option<String>,
    /// The device that served the user.
    pub device: Option<Device>,
}

/// A completion and when it came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Completed {
    /// Unix second of the call.
    pub at: i64,
    /// What the merchant said.
    pub completion: Completion,
}

/// A change of the amount after completion (修改订单金额).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The charges that count from now on.
    pub post_payments: Vec<Item>,
    /// The reductions that count from now on.
    pub post_discounts: Vec<Item>,
    /// Never more than before.
    pub total_amount: Fen,
    /// Why.
    pub reason: String,
    /// The device that served the user.
    pub device: Option<Device>,
}

/// What counts now: the charges, the reductions, and what they come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Account<'a> {
    /// Charges.
    pub post_payments: &'a [Item],
    /// Reductions.
    pub post_discounts: &'a [Item],
    /// Known once the order was completed.
    pub total: Option<Fen>,
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "a vector holds two of them at most")]
pub enum Event {
    /// The order was created.
    Created {
        /// The merchant.
        mchid: String,
        /// What was asked for.
        terms: Terms,
        /// Its numbers.
        identity: Identity,
        /// Unix second.
        at: i64,
    },
    /// The user confirmed, or confirmation was not needed.
    Confirmed {
        /// Unix second.
        at: i64,
        /// The user.
        openid: Option<Personal>,
        /// The same user under the appid of the sub-merchant.
        #[serde(default)]
        sub_openid: Option<Personal>,
    },
    /// The merchant cancelled.
    Cancelled {
        /// Why.
        reason: String,
    },
    /// The merchant completed.
    Completed(Completed),
    /// The merchant lowered the amount.
    Changed(Change),
    /// The merchant asked to collect again.
    CollectionAsked,
    /// Money arrived, or none was due.
    Paid(Paid),
    /// Collecting failed.
    Declined,
    /// Nobody confirmed in time.
    Expired,
}

impl Aggregate for ServiceOrder {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Created { .. } => "service_order.created",
            Event::Confirmed { .. } => "service_order.confirmed",
            Event::Cancelled { .. } => "service_order.cancelled",
            Event::Completed(_) => "service_order.completed",
            Event::Changed(_) => "service_order.changed",
            Event::CollectionAsked => "service_order.collection_asked",
            Event::Paid(_) => "service_order.paid",
            Event::Declined => "service_order.declined",
            Event::Expired => "service_order.expired",
        }
    }

    fn apply(state: State, event: &Event) -> State {
        if let Event::Created { mchid, terms, identity, at } = event {
            return State(Some(Order {
                mchid: mchid.clone(),
                identity: identity.clone(),
                terms: terms.clone(),
                stage: Stage::Created,
                created_at: *at,
                confirmed_at: None,
                openid: terms.openid.clone(),
                sub_openid: terms.sub_openid.clone(),
                completed: None,
                change: None,
                paid: None,
                cancel_reason: None,
                collections: 0,
                declines: 0,
            }));
        }
        State(state.0.map(|order| advance(order, event)))
    }

    fn alternate_keys(event: &Event, after: &State) -> Vec<AlternateKey> {
        let Some(order) = &after.0 else { return Vec::new() };
        let due = AlternateKey::due(order.expires_at(), &order.identity.order_id);
        match event {
            Event::Created { identity, .. } => {
                let query_id = AlternateKey::key("query_id", &identity.query_id);
                vec![AlternateKey::Take(query_id), AlternateKey::Take(due)]
            }
            Event::Confirmed { .. } | Event::Cancelled { .. } | Event::Expired => {
                vec![AlternateKey::Free(due)]
            }
            Event::Paid(Paid::Collected { transaction_id, .. }) => {
                vec![AlternateKey::Take(AlternateKey::key("transaction_id", transaction_id))]
            }
            _ => Vec::new(),
        }
    }

    fn notices(event: &Event, after: &State) -> Vec<Notice> {
        let Some(order) = &after.0 else { return Vec::new() };
        notice(event, order).into_iter().collect()
    }
}

/// What the user did is told; what the merchant did or said is not.
fn notice(event: &Event, order: &Order) -> Option<Notice> {
    let (event_type, summary) = match event {
        Event::Confirmed { .. } if order.terms.need_user_confirm => {
            ("PAYSCORE.USER_CONFIRM", "用户确认成功")
        }
        Event::Paid(Paid::Collected { .. }) => ("PAYSCORE.USER_PAID", "用户支付成功"),
        _ => return None,
    };
    Some(Notice {
        mchid: order.mchid.clone(),
        event_type,
        original_type: "payscore",
        summary,
        notify_url: Some(order.terms.notify_url.clone()),
        business_number: order.terms.out_order_no.clone(),
        resource: Notice::resource(&NotificationView::new(order)),
    })
}

impl Order {
    /// What counts now.
    #[must_use]
    pub fn account(&self) -> Account<'_> {
        let completion = self.completed.as_ref().map(|done| &done.completion);
        match (&self.change, completion) {
            (Some(change), _) => Account {
                post_payments: &change.post_payments,
                post_discounts: &change.post_discounts,
                total: Some(change.total_amount),
            },
            (None, Some(completion)) => Account {
                post_payments: &completion.post_payments,
                post_discounts: &completion.post_discounts,
                total: Some(completion.total_amount),
            },
            (None, None) => Account {
                post_payments: &self.terms.post_payments,
                post_discounts: &self.terms.post_discounts,
                total: None,
            },
        }
    }

    /// The Unix second from which on the user can no longer confirm.
    pub(super) fn expires_at(&self) -> i64 {
        self.created_at.saturating_add(CONFIRM_WITHIN).saturating_add(1)
    }

    /// The most that may be charged: the risk amount (先免) or the service's (先享).
    #[must_use]
    pub fn cap(&self, service: Option<Fen>) -> Option<Fen> {
        match self.terms.risk_fund.name {
            Fund::EstimateOrderCost => service,
            Fund::Deposit | Fund::Advance | Fund::CashDeposit => Some(self.terms.risk_fund.amount),
        }
    }
}

fn advance(mut order: Order, event: &Event) -> Order {
    match event {
        Event::Created { .. } => {}
        Event::Confirmed { at, openid, sub_openid } => {
            order.stage = Stage::Confirmed;
            order.confirmed_at = Some(*at);
            if openid.is_some() {
                order.openid.clone_from(openid);
            }
            if sub_openid.is_some() {
                order.sub_openid.clone_from(sub_openid);
            }
        }
        Event::Cancelled { reason } => {
            order.stage = Stage::Revoked;
            order.cancel_reason = Some(reason.clone());
        }
        Event::Completed(completed) => {
            order.stage = Stage::Completed;
            order.completed = Some(completed.clone());
        }
        Event::Changed(change) => order.change = Some(change.clone()),
        Event::CollectionAsked => order.collections += 1,
        Event::Paid(paid) => {
            order.stage = Stage::Done;
            order.paid = Some(paid.clone());
        }
        Event::Declined => order.declines += 1,
        Event::Expired => order.stage = Stage::Expired,
    }
    order
}

/// An order waits thirty days for its user.
const CONFIRM_WITHIN: i64 = 30 * 86_400;
