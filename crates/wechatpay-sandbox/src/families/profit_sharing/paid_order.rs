//! The interface between payments and profit sharing: what profit sharing must know of a payment,
//! looked up by its 微信支付订单号, whoever collected it.
//!
//! A new way of collecting money joins by one more look-up in [`paid_order`].

use wechatpay_core::Fen;

use super::PaidOrder;
use crate::{
    engine::{AlternateKey, Call, Failure},
    families::{
        pay::{Part, Pay, Payee, Payment, RefundStatus, fee, streams},
        payscore::Paid,
        service_order::{ServiceOrder, wire::stream_of},
    },
};

/// Whose payment is meant.
#[derive(Clone, Copy)]
pub(in crate::families) enum Whose<'a> {
    /// Of this payee and no other.
    Payee(&'a Payee),
    /// Of the caller, or of any sub-merchant through it.
    Callers,
}

/// The payment `transaction_id`, if there is one.
pub(in crate::families) async fn paid_order(
    call: &Call<'_>,
    whose: Whose<'_>,
    transaction_id: &str,
    kept: Kept,
) -> Result<Option<PaidOrder>, Failure> {
    match (purchase(call, whose, transaction_id, kept).await?, whose) {
        (Some(paid), _) => Ok(Some(paid)),
        (None, Whose::Payee(Payee { sub_mchid: Some(_), .. })) => Ok(None),
        (None, _) => service_order(call, transaction_id),
    }
}

/// Whether a payment with this number exists, whoever got it.
pub(super) fn exists(call: &Call<'_>, transaction_id: &str) -> Result<bool, Failure> {
    let key = AlternateKey::key("transaction_id", transaction_id);
    Ok(call.backend.store.owner(&streams::purchase(""), &key)?.is_some())
}

/// How long money is kept for sharing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::families) enum Kept {
    /// 30 days.
    Usual,
    /// 180 days: 平台收付通.
    Ecommerce,
}

impl Kept {
    fn days(self) -> i64 {
        match self {
            Self::Usual => 30,
            Self::Ecommerce => 180,
        }
    }
}

/// What profit sharing must know of a part of a purchase.
pub(in crate::families) fn of_part(part: Part<'_>, kept: Kept) -> Option<PaidOrder> {
    let paid_at = part.order.payment.as_ref().map(|Payment { at, .. }| *at)?;
    let open = part.refunds().filter(|refund| refund.status != RefundStatus::Closed);
    let refunded: Fen = open.map(|refund| refund.shares.settlement_refund).sum();
    let total = part.settlement_total();
    Some(PaidOrder {
        total,
        refunded,
        fee: fee((total - refunded).max(Fen(0))),
        paid_at,
        frees_at: paid_at + kept.days() * 86_400,
        profit_sharing: part.terms.profit_sharing,
    })
}

/// 补差金额 that the order of a payment announced.
pub(in crate::families) async fn announced_subsidy(
    call: &Call<'_>,
    payee: &Payee,
    transaction_id: &str,
) -> Result<Option<Fen>, Failure> {
    let key = AlternateKey::key("transaction_id", transaction_id);
    let Some(stream) = call.backend.store.owner(&streams::purchase(""), &key)? else {
        return Ok(None);
    };
    let state = call.current::<Pay>(&stream).await?;
    let mut parts = state.0.iter().flat_map(crate::families::pay::Order::parts);
    let part = parts.find(|part| {
        part.terms.payee == *payee
            && part.share().is_some_and(|share| share.transaction_id == transaction_id)
    });
    Ok(part.and_then(|part| part.terms.subsidy_amount))
}

/// A basic order, or a part of a combined one.
async fn purchase(
    call: &Call<'_>,
    whose: Whose<'_>,
    transaction_id: &str,
    kept: Kept,
) -> Result<Option<PaidOrder>, Failure> {
    let is_meant = |payee: &Payee| match whose {
        Whose::Payee(meant) => payee == meant,
        Whose::Callers => payee.mchid == call.merchant.mchid,
    };
    let key = AlternateKey::key("transaction_id", transaction_id);
    let Some(stream) = call.backend.store.owner(&streams::purchase(""), &key)? else {
        return Ok(None);
    };
    let state = call.current::<Pay>(&stream).await?;
    let Some(order) = &state.0 else { return Ok(None) };
    let part = order.parts().find(|part| {
        is_meant(&part.terms.payee)
            && part.share().is_some_and(|share| share.transaction_id == transaction_id)
    });
    Ok(part.and_then(|part| of_part(part, kept)))
}

/// A service order of payscore, collected by the platform.
fn service_order(call: &Call<'_>, transaction_id: &str) -> Result<Option<PaidOrder>, Failure> {
    let any = stream_of(&call.merchant.mchid, "");
    let key = AlternateKey::key("transaction_id", transaction_id);
    let Some(stream) = call.backend.store.owner(&any, &key)? else { return Ok(None) };
    let state = call.backend.store.load::<ServiceOrder>(&stream)?.state;
    let Some(order) = &state.0 else { return Ok(None) };
    let Some(Paid::Collected { at, .. }) = &order.paid else { return Ok(None) };
    let is_shared = order.completed.as_ref().is_some_and(|done| done.completion.profit_sharing);
    Ok(order.account().total.map(|total| PaidOrder {
        total,
        refunded: Fen(0),
        fee: fee(total),
        paid_at: *at,
        frees_at: at + Kept::Usual.days() * 86_400,
        profit_sharing: is_shared,
    }))
}
