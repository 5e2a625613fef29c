//! A combined order (合单) as its query and its one `TRANSACTION.SUCCESS` show it (protocol 08 §8).

use serde::Serialize;
use wechatpay_core::Fen;

use super::{
    Order, Part, TradeState,
    view::{Promotion, Scene, trade_type},
};
use crate::engine::rfc3339_millis;

/// The combined order object.
#[derive(Debug, Serialize)]
pub struct CombineView<'a> {
    combine_appid: &'a str,
    combine_mchid: &'a str,
    combine_out_trade_no: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    combine_transaction_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    scene_info: Option<Scene<'a>>,
    sub_orders: Vec<SubOrder<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    combine_payer_info: Option<Payer<'a>>,
}

#[derive(Debug, Serialize)]
struct Payer<'a> {
    openid: &'a str,
}

#[derive(Debug, Serialize)]
struct SubOrder<'a> {
    mchid: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    sub_mchid: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sub_appid: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    trade_type: Option<&'static str>,
    trade_state: TradeState,
    #[serde(skip_serializing_if = "Option::is_none")]
    bank_type: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attach: Option<&'a str>,
    amount: Money,
    #[serde(skip_serializing_if = "Option::is_none")]
    success_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    transaction_id: Option<&'a str>,
    out_trade_no: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    promotion_detail: Vec<Promotion<'a>>,
}

#[derive(Debug, Serialize)]
struct Money {
    total_amount: Fen,
    currency: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    payer_amount: Option<Fen>,
    #[serde(skip_serializing_if = "Option::is_none")]
    payer_currency: Option<&'static str>,
}

impl<'a> CombineView<'a> {
    /// Shows a whole combined order.
    #[must_use]
    pub fn new(order: &'a Order) -> Self {
        let terms = &order.terms;
        let payment = order.payment.as_ref();
        Self {
            combine_appid: &terms.appid,
            combine_mchid: &terms.payee.mchid,
            combine_out_trade_no: terms.number(),
            combine_transaction_id: payment.and_then(|paid| paid.combine_transaction_id.as_deref()),
            scene_info: terms.device_id.as_deref().map(|device_id| Scene { device_id }),
            sub_orders: order.parts().map(SubOrder::new).collect(),
            combine_payer_info: payment.map(|paid| Payer { openid: paid.openid.as_str() }),
        }
    }
}

impl<'a> SubOrder<'a> {
    fn new(part: Part<'a>) -> Self {
        let payment = part.order.payment.as_ref();
        Self {
            mchid: &part.terms.payee.mchid,
            sub_mchid: part.terms.payee.sub_mchid.as_deref(),
            sub_appid: part.terms.sub_appid.as_deref(),
            trade_type: payment.map(|_| trade_type(part.order.terms.product)),
            trade_state: part.state(),
            bank_type: payment.map(|payment| payment.bank_type.as_str()),
            attach: part.terms.attach.as_deref(),
            amount: Money {
                total_amount: part.terms.total,
                currency: "CNY",
                payer_amount: payment.map(|_| part.payer_total()),
                payer_currency: payment.map(|_| "CNY"),
            },
            success_time: payment.map(|payment| rfc3339_millis(payment.at)),
            transaction_id: part.share().map(|share| share.transaction_id.as_str()),
            out_trade_no: &part.terms.out_trade_no,
            promotion_detail: Promotion::of(part),
        }
    }
}
