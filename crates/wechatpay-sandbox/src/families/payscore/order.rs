//! A payscore order: what is true of it, and what events make of it.

use serde::{Deserialize, Serialize};

use super::{Completion, FinishType, Product, Terms, completion::Account, view::NotificationView};
use crate::engine::{Aggregate, AlternateKey, Notice, Personal, compact_time};

/// The aggregate: one order, found by its 商户服务订单号.
#[derive(Debug)]
pub struct Payscore;

/// The state of one order number; `None` until something was created under it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct State(pub Option<Order>);

/// An order that exists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// The product it was created under.
    pub product: Product,
    /// The merchant it belongs to.
    pub mchid: String,
    /// The numbers and secrets made for it.
    pub identity: Identity,
    /// What the merchant asked for.
    pub terms: Terms,
    /// Where it stands.
    pub stage: Stage,
    /// Unix second of creation.
    pub created_at: i64,
    /// Unix second of confirmation.
    pub accepted_at: Option<i64>,
    /// Who confirmed.
    #[serde(default)]
    pub confirmed_by: Option<Personal>,
    /// How it was completed.
    pub completed: Option<Completed>,
    /// How it was paid.
    pub paid: Option<Paid>,
    /// Why the merchant cancelled it.
    pub cancel_reason: Option<String>,
    /// How often collecting the money failed.
    pub declines: u32,
}

/// Numbers and secrets of an order, made up by the caller because the domain has no chance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// 微信支付服务订单号.
    pub order_id: String,
    /// 回跳查询ID.
    pub query_id: String,
    /// The token for the jump into the mini program.
    pub package: String,
    /// What completion tickets are made of.
    pub ticket_secret: String,
}

/// 订单状态.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Stage {
    /// 商户下单已受理.
    Created,
    /// 用户成功使用服务.
    UserAccepted,
    /// 商户完结订单.
    Finished,
    /// 用户已支付.
    UserPaid,
    /// 商户撤销订单.
    Revoked,
    /// 已失效.
    Expired,
}

/// A completion and what it came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Completed {
    /// Unix second of the call.
    pub at: i64,
    /// What the merchant said.
    pub completion: Completion,
    /// What counts.
    pub account: Account,
}

/// How an order was paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Paid {
    /// Nothing was due.
    Nothing {
        /// Unix second.
        at: i64,
    },
    /// WeChat Pay collected the money.
    Collected {
        /// Unix second.
        at: i64,
        /// 微信支付交易单号.
        transaction_id: String,
    },
    /// The user paid the merchant directly, and the merchant said so (sync).
    Elsewhere {
        /// Unix second as told by the merchant.
        at: i64,
    },
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "a vector holds two of them at most")]
pub enum Event {
    /// The order was created.
    Created {
        /// The product.
        product: Product,
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
    Accepted {
        /// Unix second.
        at: i64,
        /// Who confirmed; nobody if no confirmation was needed.
        #[serde(default)]
        openid: Option<Personal>,
    },
    /// The merchant cancelled.
    Cancelled {
        /// Why.
        reason: String,
    },
    /// The merchant completed.
    Completed(Completed),
    /// Money arrived, or none was due.
    Paid(Paid),
    /// Collecting failed.
    Declined,
    /// Nobody confirmed in time.
    Expired,
}

impl Aggregate for Payscore {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Created { .. } => "payscore.created",
            Event::Accepted { .. } => "payscore.accepted",
            Event::Cancelled { .. } => "payscore.cancelled",
            Event::Completed(_) => "payscore.completed",
            Event::Paid(_) => "payscore.paid",
            Event::Declined => "payscore.declined",
            Event::Expired => "payscore.expired",
        }
    }

    fn apply(state: State, event: &Event) -> State {
        if let Event::Created { product, mchid, terms, identity, at } = event {
            return State(Some(Order {
                product: *product,
                mchid: mchid.clone(),
                identity: identity.clone(),
                terms: terms.clone(),
                stage: Stage::Created,
                created_at: *at,
                accepted_at: None,
                confirmed_by: None,
                completed: None,
                paid: None,
                cancel_reason: None,
                declines: 0,
            }));
        }
        State(state.0.map(|order| advance(order, event)))
    }

    fn notices(event: &Event, after: &State) -> Vec<Notice> {
        let Some(order) = &after.0 else { return Vec::new() };
        notice(event, order).into_iter().collect()
    }

    fn alternate_keys(event: &Event, _after: &State) -> Vec<AlternateKey> {
        match event {
            Event::Created { identity, .. } => {
                vec![AlternateKey::Take(AlternateKey::key("query_id", &identity.query_id))]
            }
            _ => Vec::new(),
        }
    }
}

/// Confirmation and collection are told, to the address set for the merchant: the calls name none.
fn notice(event: &Event, order: &Order) -> Option<Notice> {
    let (event_type, summary) = match event {
        Event::Accepted { openid: Some(_), .. } => ("PAYSCORE.USER_ACCEPTED", "用户确认成功"),
        Event::Paid(Paid::Collected { .. }) => ("PAYSCORE.USER_PAID", "支付成功"),
        _ => return None,
    };
    Some(Notice {
        mchid: order.mchid.clone(),
        event_type,
        original_type: "payscore",
        summary,
        notify_url: None,
        business_number: order.terms.out_order_no.clone(),
        resource: Notice::resource(&NotificationView::new(order)),
    })
}

impl Order {
    /// 支付完成时间 as `yyyyMMddHHmmss`, once paid.
    #[must_use]
    pub fn paid_time(&self) -> Option<String> {
        self.paid.as_ref().map(|paid| match paid {
            Paid::Nothing { at } | Paid::Collected { at, .. } | Paid::Elsewhere { at } => {
                compact_time(*at)
            }
        })
    }
}

fn advance(mut order: Order, event: &Event) -> Order {
    match event {
        Event::Created { .. } => {}
        Event::Accepted { at, openid } => {
            order.stage = Stage::UserAccepted;
            order.accepted_at = Some(*at);
            order.confirmed_by.clone_from(openid);
        }
        Event::Cancelled { reason } => {
            order.stage = Stage::Revoked;
            order.cancel_reason = Some(reason.clone());
        }
        Event::Completed(completed) => {
            order.stage = match completed.completion.finish_type {
                FinishType::Unused => Stage::Revoked,
                FinishType::Used => Stage::Finished,
            };
            order.completed = Some(completed.clone());
        }
        Event::Paid(paid) => {
            order.stage = Stage::UserPaid;
            order.paid = Some(paid.clone());
        }
        Event::Declined => order.declines += 1,
        Event::Expired => order.stage = Stage::Expired,
    }
    order
}
