//! A charge as answers and notifications show it.

use serde::Serialize;
use wechatpay_core::Fen;

use super::{
    Order, ParkingInfo, Stage,
    terms::{Scene, YesNo},
};
use crate::engine::{Personal, rfc3339};

/// The order object. Members that are not known yet are left out.
#[derive(Debug, Serialize)]
pub struct View<'a> {
    appid: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    sub_appid: Option<&'a str>,
    sp_mchid: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    sub_mchid: Option<&'a str>,
    description: &'a str,
    create_time: String,
    out_trade_no: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    transaction_id: Option<&'a str>,
    trade_state: &'static str,
    trade_state_description: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    success_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bank_type: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    user_repaid: Option<YesNo>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attach: Option<&'a str>,
    trade_scene: Scene,
    parking_info: &'a ParkingInfo,
    payer: Payer<'a>,
    amount: Amount,
}

#[derive(Debug, Serialize)]
struct Payer<'a> {
    openid: &'a Personal,
}

#[derive(Debug, Serialize)]
struct Amount {
    total: Fen,
    currency: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    payer_total: Option<Fen>,
    #[serde(skip_serializing_if = "Option::is_none")]
    discount_total: Option<Fen>,
}

impl<'a> View<'a> {
    /// Shows a charge; `is_refunded` once anything of it was given back.
    #[must_use]
    pub fn new(order: &'a Order, is_refunded: bool) -> Self {
        let terms = &order.terms;
        let paid = match &order.stage {
            Stage::Paid(settlement) => Some(settlement),
            _ => None,
        };
        let (trade_state, trade_state_description) = match &order.stage {
            Stage::Accepted => ("ACCEPTED", "已受理"),
            Stage::Paid(_) if is_refunded => ("REFUND", "订单发生过退款"),
            Stage::Paid(_) => ("SUCCESS", "支付成功"),
            Stage::Failed { reason } => ("PAY_FAIL", reason.as_str()),
        };
        let advanced = paid.filter(|settlement| settlement.is_advanced && !is_refunded);
        Self {
            appid: &terms.appid,
            sub_appid: terms.sub_appid.as_deref().filter(|_| terms.sub_mchid.is_some()),
            sp_mchid: &order.mchid,
            sub_mchid: terms.sub_mchid.as_deref(),
            description: &terms.description,
            create_time: rfc3339(order.created_at),
            out_trade_no: &terms.out_trade_no,
            transaction_id: paid.map(|settlement| settlement.transaction_id.as_str()),
            trade_state,
            trade_state_description,
            success_time: paid.map(|settlement| rfc3339(settlement.at)),
            bank_type: paid.map(|settlement| bank(settlement.is_advanced)),
            user_repaid: advanced.map(|paid| if paid.is_repaid { YesNo::Y } else { YesNo::N }),
            attach: terms.attach.as_deref(),
            trade_scene: terms.trade_scene,
            parking_info: &terms.parking_info,
            payer: Payer { openid: &order.openid },
            amount: Amount {
                total: terms.amount.total,
                currency: "CNY",
                payer_total: paid.map(|_| terms.amount.total),
                discount_total: paid.map(|_| Fen(0)),
            },
        }
    }
}

/// 付款银行; `BPA` is WeChat Pay itself, in advance.
pub(super) fn bank(is_advanced: bool) -> &'static str {
    if is_advanced { "BPA" } else { "OTHERS" }
}
