//! An order: what is true of it, and what events make of it.

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{MixPayType, People, Terms, View};
use crate::engine::{Aggregate, AlternateKey, Notice};

/// The aggregate: one order, found by its 商户订单号.
#[derive(Debug)]
pub struct MedIns;

/// The state of one number; `None` until an order was placed under it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct State(pub Option<Order>);

/// An order that exists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// The merchant that placed it.
    pub mchid: String,
    /// 混合订单号.
    pub mix_trade_no: String,
    /// What was asked for.
    pub terms: Terms,
    /// Who pays, and for whom.
    pub people: People,
    /// What the user pays.
    pub cash: Part,
    /// What the insurance pays.
    pub insurance: Part,
    /// Unix second at which every part was paid.
    pub paid_at: Option<i64>,
    /// Why the insurance did not pay.
    pub fail_reason: Option<String>,
    /// What the merchant reported of the insurance's refunds, oldest first.
    pub reports: Vec<RefundReport>,
}

/// Where one part stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// The order has no such part.
    None,
    /// Not paid yet.
    Created,
    /// Paid.
    Success,
    /// All of it was given back.
    Refund,
    /// It could not be paid.
    Fail,
}

/// A refund of the insurance, as the merchant reports it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefundReport {
    /// 商户退款单号.
    pub out_refund_no: String,
    /// Everything that the insurance gets back.
    pub med_refund_total_fee: Fen,
    /// Of 统筹基金.
    pub med_refund_gov_fee: Fen,
    /// Of 个人账户.
    pub med_refund_self_fee: Fen,
    /// Of other funds.
    pub med_refund_other_fee: Fen,
    /// When, as the merchant said.
    pub refund_time: String,
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "a vector holds two of them at most")]
pub enum Event {
    /// The merchant placed the order.
    Created {
        /// The merchant.
        mchid: String,
        /// 混合订单号.
        mix_trade_no: String,
        /// What was asked for.
        terms: Terms,
        /// Who pays.
        people: People,
    },
    /// The insurance paid its part.
    InsurancePaid {
        /// Unix second.
        at: i64,
    },
    /// The user paid the other.
    CashPaid {
        /// Unix second.
        at: i64,
    },
    /// The insurance or the user did not pay.
    Failed {
        /// Why.
        reason: String,
    },
    /// The merchant reported a refund of the insurance.
    RefundReported(RefundReport),
    /// All that the user paid was given back.
    CashRefunded,
}

impl Aggregate for MedIns {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Created { .. } => "med_ins.created",
            Event::InsurancePaid { .. } => "med_ins.insurance_paid",
            Event::CashPaid { .. } => "med_ins.cash_paid",
            Event::Failed { .. } => "med_ins.failed",
            Event::RefundReported(_) => "med_ins.refund_reported",
            Event::CashRefunded => "med_ins.cash_refunded",
        }
    }

    fn apply(state: State, event: &Event) -> State {
        if let Event::Created { mchid, mix_trade_no, terms, people } = event {
            let kind = terms.mix_pay_type;
            let part = |is_there: bool| if is_there { Part::Created } else { Part::None };
            return State(Some(Order {
                mchid: mchid.clone(),
                mix_trade_no: mix_trade_no.clone(),
                terms: terms.clone(),
                people: people.clone(),
                cash: part(kind != MixPayType::InsuranceOnly),
                insurance: part(kind != MixPayType::CashOnly),
                paid_at: None,
                fail_reason: None,
                reports: Vec::new(),
            }));
        }
        State(state.0.map(|order| advance(order, event)))
    }

    fn alternate_keys(event: &Event, _after: &State) -> Vec<AlternateKey> {
        match event {
            Event::Created { mix_trade_no, .. } => {
                vec![AlternateKey::Take(AlternateKey::key("mix_trade_no", mix_trade_no))]
            }
            _ => Vec::new(),
        }
    }

    /// Once, when every part is paid.
    fn notices(event: &Event, after: &State) -> Vec<Notice> {
        let is_payment = matches!(event, Event::InsurancePaid { .. } | Event::CashPaid { .. });
        let order = after.0.as_ref().filter(|order| is_payment && order.is_paid());
        let notice = order.map(|order| Notice {
            mchid: order.mchid.clone(),
            event_type: "MEDICAL_INSURANCE.SUCCESS",
            // No source names it: assumed.
            original_type: "medical_insurance",
            summary: "医保混合收款成功通知",
            notify_url: Some(order.terms.callback_url.clone()),
            business_number: order.terms.out_trade_no.clone(),
            resource: Notice::resource(&View::told(order)),
        });
        notice.into_iter().collect()
    }
}

impl Order {
    /// The parts that it has.
    pub fn parts(&self) -> impl Iterator<Item = Part> {
        [self.cash, self.insurance].into_iter().filter(|part| *part != Part::None)
    }

    /// Whether every part that it has was paid.
    #[must_use]
    pub fn is_paid(&self) -> bool {
        self.parts().all(|part| part == Part::Success)
    }

    /// What the insurance got back so far.
    #[must_use]
    pub fn reported(&self) -> Fen {
        self.reports.iter().map(|report| report.med_refund_total_fee).sum()
    }
}

fn advance(mut order: Order, event: &Event) -> Order {
    match event {
        Event::Created { .. } => {}
        Event::InsurancePaid { at } => {
            order.insurance = Part::Success;
            order.paid_at = order.is_paid().then_some(*at);
        }
        Event::CashPaid { at } => {
            order.cash = Part::Success;
            order.paid_at = order.is_paid().then_some(*at);
        }
        Event::Failed { reason } => {
            let fail = |part: Part| if part == Part::Created { Part::Fail } else { part };
            (order.cash, order.insurance) = (fail(order.cash), fail(order.insurance));
            order.fail_reason = Some(reason.clone());
        }
        Event::RefundReported(report) => {
            order.reports.push(report.clone());
            if order.reported() >= order.terms.insured() {
                order.insurance = Part::Refund;
            }
        }
        Event::CashRefunded => order.cash = Part::Refund,
    }
    order
}
