//! A charge (停车扣费): what is true of it, and what events make of it.

use serde::{Deserialize, Serialize};

use super::{DEBIT_TAKES, Terms, View};
use crate::engine::{Aggregate, AlternateKey, Notice, Personal};

/// The aggregate: one charge, found by its 商户订单号.
#[derive(Debug)]
pub struct Charge;

/// The state of one number; `None` until something was charged under it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct State(pub Option<Order>);

/// A charge that was accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// The merchant that charges.
    pub mchid: String,
    /// What was asked for.
    pub terms: Terms,
    /// Whose plate it is.
    pub openid: Personal,
    /// Unix second of the call.
    pub created_at: i64,
    /// What became of it.
    pub stage: Stage,
}

/// What became of a charge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// `ACCEPTED`: runs later; the car may go.
    Accepted,
    /// `SUCCESS`: the merchant has the money.
    Paid(Settlement),
    /// `PAY_FAIL`: it could not be collected.
    Failed {
        /// Why.
        reason: String,
    },
}

/// How the merchant got its money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settlement {
    /// Unix second.
    pub at: i64,
    /// 微信支付订单号.
    pub transaction_id: String,
    /// Whether WeChat Pay advanced it, because the user could not pay.
    pub is_advanced: bool,
    /// Whether the user has repaid the advance.
    pub is_repaid: bool,
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "a vector holds one of them")]
pub enum Event {
    /// The charge was accepted.
    Created {
        /// The merchant.
        mchid: String,
        /// What was asked for.
        terms: Terms,
        /// Whose plate it is.
        openid: Personal,
        /// Unix second.
        at: i64,
    },
    /// The merchant got its money.
    Paid {
        /// Unix second.
        at: i64,
        /// 微信支付订单号.
        transaction_id: String,
        /// Whether WeChat Pay advanced it.
        is_advanced: bool,
    },
    /// It could not be collected.
    Failed {
        /// Why.
        reason: String,
    },
    /// The user repaid the advance.
    Repaid,
}

impl Aggregate for Charge {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Created { .. } => "vehicle.created",
            Event::Paid { .. } => "vehicle.paid",
            Event::Failed { .. } => "vehicle.failed",
            Event::Repaid => "vehicle.repaid",
        }
    }

    fn apply(state: State, event: &Event) -> State {
        if let Event::Created { mchid, terms, openid, at } = event {
            return State(Some(Order {
                mchid: mchid.clone(),
                terms: terms.clone(),
                openid: openid.clone(),
                created_at: *at,
                stage: Stage::Accepted,
            }));
        }
        State(state.0.map(|order| advance(order, event)))
    }

    fn alternate_keys(event: &Event, after: &State) -> Vec<AlternateKey> {
        let Some(order) = &after.0 else { return Vec::new() };
        let (sub, number) = (order.terms.sub_mchid.as_deref(), &order.terms.out_trade_no);
        let number = format!("{}+{}/{number}", order.mchid, sub.unwrap_or_default());
        let due = AlternateKey::due(order.due_at(), &number);
        match event {
            Event::Created { .. } => vec![AlternateKey::Take(due)],
            Event::Paid { .. } | Event::Failed { .. } => vec![AlternateKey::Free(due)],
            Event::Repaid => Vec::new(),
        }
    }

    fn notices(event: &Event, after: &State) -> Vec<Notice> {
        let Some(order) = &after.0 else { return Vec::new() };
        let (event_type, summary) = match event {
            Event::Created { .. } => return Vec::new(),
            Event::Paid { .. } => ("TRANSACTION.SUCCESS", "停车扣费成功"),
            Event::Failed { .. } => ("TRANSACTION.FAIL", "停车扣费失败"),
            Event::Repaid => ("TRANSACTION.PAY_BACK", "用户已还款"),
        };
        vec![Notice {
            mchid: order.mchid.clone(),
            event_type,
            original_type: "transaction",
            summary,
            notify_url: Some(order.terms.notify_url.clone()),
            business_number: order.terms.out_trade_no.clone(),
            resource: Notice::resource(&View::new(order, false)),
        }]
    }
}

impl Order {
    /// The Unix second at which it is collected, if nothing else happens before.
    #[must_use]
    pub fn due_at(&self) -> i64 {
        self.created_at.saturating_add(DEBIT_TAKES)
    }
}

fn advance(mut order: Order, event: &Event) -> Order {
    match event {
        Event::Created { .. } => {}
        Event::Paid { at, transaction_id, is_advanced } => {
            order.stage = Stage::Paid(Settlement {
                at: *at,
                transaction_id: transaction_id.clone(),
                is_advanced: *is_advanced,
                is_repaid: false,
            });
        }
        Event::Failed { reason } => order.stage = Stage::Failed { reason: reason.clone() },
        Event::Repaid => {
            if let Stage::Paid(settlement) = &mut order.stage {
                settlement.is_repaid = true;
            }
        }
    }
    order
}
