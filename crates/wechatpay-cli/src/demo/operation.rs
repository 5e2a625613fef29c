//! The eight operations in three spellings, each written once for async and blocking clients.

use serde_json::Value;
use wechatpay::generic::Client;
use wechatpay::{Chain, Reply, Request, Result, generic::Handle};

use super::deliver::Deliver;
use super::{samples, typed};

/// An operation of the published samples.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operation {
    CreateEduStarOrder,
    ListEduStarOrders,
    CreatePayafterOrder,
    FindPayafterOrder,
    CreateSmartretailOrder,
    FindSmartretailOrder,
    UpdateCardOrder,
    FindCardOrder,
}

/// How a request is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// 纯链式: typed routes.
    PureChain,
    /// 声明式: a template handed to `chain`.
    Declarative,
    /// 属性式: a template in brackets.
    Property,
}

/// A verified answer, its body as JSON whichever way it was read.
#[derive(Debug)]
pub(super) struct VerifiedAnswer {
    pub(super) status: u16,
    pub(super) request_id: Option<String>,
    pub(super) verified_by: Option<String>,
    pub(super) body: Value,
}

impl Operation {
    pub(super) const ALL: [Self; 8] = [
        Self::CreateEduStarOrder,
        Self::ListEduStarOrders,
        Self::CreatePayafterOrder,
        Self::FindPayafterOrder,
        Self::CreateSmartretailOrder,
        Self::FindSmartretailOrder,
        Self::UpdateCardOrder,
        Self::FindCardOrder,
    ];

    /// Method and template.
    pub(super) fn name(self) -> String {
        let method = match self {
            Self::CreateEduStarOrder | Self::CreatePayafterOrder | Self::CreateSmartretailOrder => {
                "POST"
            }
            Self::UpdateCardOrder => "PATCH",
            Self::ListEduStarOrders
            | Self::FindPayafterOrder
            | Self::FindSmartretailOrder
            | Self::FindCardOrder => "GET",
        };
        format!("{method} /{}", self.template())
    }

    /// Performs the operation, written in one of the three ways.
    pub(super) fn perform<H: Deliver>(
        self,
        style: Style,
        client: &Client<H>,
        runtime: &tokio::runtime::Runtime,
    ) -> Result<VerifiedAnswer> {
        let request = match style {
            Style::PureChain => return self.perform_typed(client, runtime),
            Style::Declarative => self.request(&client.chain(self.template())),
            Style::Property => self.request(&client[self.template()]),
        };
        Ok(VerifiedAnswer::of(&H::deliver(request, runtime)?, Value::clone))
    }

    /// Says what is wrong with an answer that claims to be fine.
    pub(super) fn check(self, body: &Value) -> Result<(), String> {
        let expect = |path: &str, expected: Value| match body.pointer(path) {
            Some(value) if *value == expected => Ok(()),
            Some(value) => Err(format!("{path} is {value}, not {expected}")),
            None => Err(format!("{path} is missing")),
        };
        let present = |path: &str| match body.pointer(path).and_then(Value::as_str) {
            Some(text) if !text.is_empty() => Ok(()),
            _ => Err(format!("{path} is missing")),
        };
        match self {
            Self::CreateEduStarOrder => {
                expect("/order_state", "CONSUMED".into()).and(present("/order_id"))
            }
            // Reported six times, listed once: a repeat does no harm.
            Self::ListEduStarOrders => expect("/total_count", 1.into())
                .and(expect("/data/0/right_id", "qw3Da21QRCNt".into())),
            Self::CreatePayafterOrder | Self::CreateSmartretailOrder => {
                expect("/out_order_no", samples::OUT_ORDER_NO.into())
                    .and(present("/order_id"))
                    .and(present("/package"))
            }
            Self::FindPayafterOrder | Self::FindSmartretailOrder => {
                expect("/out_order_no", samples::OUT_ORDER_NO.into())
                    .and(expect("/state", "CREATED".into()))
                    .and(expect("/discounts/0/discount_name", "满20减1元".into()))
            }
            Self::UpdateCardOrder => {
                expect("/out_order_no", samples::CARD_ORDER_NO.into()).and(present("/order_id"))
            }
            // Recorded six times under one serial number, counted once.
            Self::FindCardOrder => expect("/state", "CREATED".into())
                .and(expect("/objectives/0/objective_serial_no", "578354545".into()))
                .and(expect("/rewards/0/amount", 100.into()))
                .and(expect("/total_amount", 100.into())),
        }
    }

    fn template(self) -> &'static str {
        match self {
            Self::CreateEduStarOrder | Self::ListEduStarOrders => "v3/edu-star/orders",
            Self::CreatePayafterOrder | Self::FindPayafterOrder => "v3/payscore/payafter-orders",
            Self::CreateSmartretailOrder | Self::FindSmartretailOrder => {
                "v3/payscore/smartretail-orders"
            }
            Self::UpdateCardOrder | Self::FindCardOrder => "v3/discount-card/orders/{out_order_no}",
        }
    }

    /// The untyped request: what follows the template is the same in both spellings.
    fn request<H: Handle>(self, chain: &Chain<H>) -> Request<H, Value> {
        match self {
            Self::CreateEduStarOrder => chain.post(&samples::edu_star_order()),
            Self::ListEduStarOrders => chain.get().query(&samples::edu_star_query()),
            Self::CreatePayafterOrder => {
                chain.post(&samples::payafter_order()).header(SERIAL, samples::PUBLIC_KEY_ID)
            }
            Self::CreateSmartretailOrder => chain.post(&samples::smartretail_order()),
            Self::FindPayafterOrder | Self::FindSmartretailOrder => {
                chain.get().query(&samples::payscore_query())
            }
            Self::UpdateCardOrder => {
                chain.with("out_order_no", samples::CARD_ORDER_NO).patch(&samples::card_update())
            }
            Self::FindCardOrder => chain.with("out_order_no", samples::CARD_ORDER_NO).get(),
        }
    }

    /// The operation as a value of its type, sent along a typed path, and its typed answer.
    fn perform_typed<H: Deliver>(
        self,
        client: &Client<H>,
        runtime: &tokio::runtime::Runtime,
    ) -> Result<VerifiedAnswer> {
        let v3 = client.v3();
        let (payafter, smartretail) =
            (v3.payscore().payafter_orders(), v3.payscore().smartretail_orders());
        let card = v3.discount_card().orders().out_order_no(samples::CARD_ORDER_NO);
        Ok(match self {
            Self::CreateEduStarOrder => {
                let request = v3.edu_star().orders().post(&typed::edu_star_order());
                VerifiedAnswer::of(&H::deliver(request, runtime)?, typed::edu_star_created)
            }
            Self::ListEduStarOrders => {
                let request = v3.edu_star().orders().get(&typed::edu_star_query());
                VerifiedAnswer::of(&H::deliver(request, runtime)?, typed::edu_star_list)
            }
            Self::CreatePayafterOrder => {
                let request = payafter.post(&typed::payafter_order());
                let request = request.header(SERIAL, samples::PUBLIC_KEY_ID);
                VerifiedAnswer::of(&H::deliver(request, runtime)?, typed::created)
            }
            Self::FindPayafterOrder => {
                let request = payafter.get(&typed::payafter_query());
                VerifiedAnswer::of(&H::deliver(request, runtime)?, typed::found)
            }
            Self::CreateSmartretailOrder => {
                let request = smartretail.post(&typed::smartretail_order());
                VerifiedAnswer::of(&H::deliver(request, runtime)?, typed::created)
            }
            Self::FindSmartretailOrder => {
                let request = smartretail.get(&typed::smartretail_query());
                VerifiedAnswer::of(&H::deliver(request, runtime)?, typed::found)
            }
            Self::UpdateCardOrder => {
                let request = card.patch(&typed::card_update());
                VerifiedAnswer::of(&H::deliver(request, runtime)?, typed::card_updated)
            }
            Self::FindCardOrder => {
                let request = card.get(&typed::card_query());
                VerifiedAnswer::of(&H::deliver(request, runtime)?, typed::card_order)
            }
        })
    }
}

impl VerifiedAnswer {
    /// What was seen of an answer; `body` writes its body as JSON.
    fn of<T>(reply: &Reply<T>, body: impl FnOnce(&T) -> Value) -> Self {
        Self {
            status: reply.status(),
            request_id: reply.request_id().map(str::to_owned),
            verified_by: reply.verified_by().map(str::to_owned),
            body: body(reply),
        }
    }
}

const SERIAL: &str = "Wechatpay-Serial";
