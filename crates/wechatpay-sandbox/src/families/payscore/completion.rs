//! What the merchant says when the service is over, and the rules on it (protocol 05 §4.2).

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{
    Discount, Fee, Terms,
    rules::{Written, check_cap, check_optional, check_real, check_total},
    terms::{DISCOUNTS, FEES, check_discounts, check_fees, sum},
};
use crate::engine::{Given, Now, Profile, Refusal};

/// Whether the service was used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FinishType {
    /// 1: not used; the order is given up.
    Unused,
    /// 2: used; money is collected.
    Used,
}

impl FinishType {
    /// The number on the wire.
    #[must_use]
    pub fn number(self) -> i64 {
        match self {
            Self::Unused => 1,
            Self::Used => 2,
        }
    }
}

/// The content of a complete call after empty values were dropped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Completion {
    /// Used or not.
    pub finish_type: FinishType,
    /// Why, when not used.
    pub cancel_reason: Option<String>,
    /// `yyyyMMddHHmmss` or `yyyyMMdd`.
    pub real_service_start_time: Option<String>,
    /// `yyyyMMddHHmmss` or `yyyyMMdd`.
    pub real_service_end_time: Option<String>,
    /// Where the service really ended, if elsewhere than foreseen.
    pub real_service_end_location: Option<String>,
    /// Charges; those named on creation already are matched by name.
    pub fees: Vec<Fee>,
    /// Reductions with their amounts.
    pub discounts: Vec<Discount>,
    /// 总金额 in fen.
    pub total_amount: Option<Fen>,
    /// 是否分账.
    pub profit_sharing: bool,
}

/// The account of a completed order: the charges and reductions that count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Charges of creation overlaid by those of completion.
    pub fees: Vec<Fee>,
    /// Reductions of creation overlaid by those of completion.
    pub discounts: Vec<Discount>,
    /// Σ fees − Σ discounts; 0 for an order given up.
    pub total: Fen,
}

impl Completion {
    /// The rules that can be checked without the order.
    pub(super) fn check(&self, profile: Profile, now: Now) -> Result<(), Refusal> {
        check_optional("/cancel_reason", self.cancel_reason.as_deref(), 30)?;
        check_optional(
            "/real_service_end_location",
            self.real_service_end_location.as_deref(),
            20,
        )?;
        check_fees(&self.fees)?;
        check_discounts(&self.discounts)?;
        let is_strict_or_used = profile.is_strict() || self.finish_type == FinishType::Used;
        match self.total_amount {
            None if is_strict_or_used => return Err(Refusal::missing("/total_amount")),
            Some(Fen(total)) if total < 0 => {
                return Err(Refusal::field("/total_amount", Given::from(total), "值低于最小值 0"));
            }
            _ => {}
        }
        let times = self.check_times(now)?;
        match self.finish_type {
            FinishType::Unused => self.check_unused(),
            FinishType::Used => times.map(|_| ()).ok_or_else(|| {
                let start = self.real_service_start_time.is_none();
                Refusal::missing(if start {
                    "/real_service_start_time"
                } else {
                    "/real_service_end_time"
                })
            }),
        }
    }

    /// The rules that need the order's terms; gives the account to be settled.
    pub(super) fn settle(&self, terms: &Terms, profile: Profile) -> Result<Account, Refusal> {
        let fees = overlay_fees(&terms.fees, &self.fees);
        let discounts = overlay_discounts(&terms.discounts, &self.discounts);
        FEES.check_count(fees.len())?;
        DISCOUNTS.check_count(discounts.len())?;
        if self.finish_type == FinishType::Unused {
            return Ok(Account { fees, discounts, total: Fen(0) });
        }
        self.check_end_location(terms, profile)?;
        let reduction: i128 =
            discounts.iter().filter_map(|d| d.amount).map(|amount| i128::from(amount.0)).sum();
        let given = self.total_amount.unwrap_or(Fen(0));
        check_total(given, sum(&fees) - reduction)?;
        check_cap(given, terms.risk_amount)?;
        Ok(Account { fees, discounts, total: given })
    }

    fn check_unused(&self) -> Result<(), Refusal> {
        if self.cancel_reason.is_none() {
            return Err(Refusal::missing("/cancel_reason"));
        }
        if let Some(place) = &self.real_service_end_location {
            return Err(Refusal::field(
                "/real_service_end_location",
                Given::from(place.as_str()),
                "完结类型为1时不能传入",
            ));
        }
        match self.total_amount {
            Some(Fen(total)) if total != 0 => Err(Refusal::field(
                "/total_amount",
                Given::from(total),
                "完结类型为1时总金额必须为0",
            )),
            _ => Ok(()),
        }
    }

    fn check_times(&self, now: Now) -> Result<Option<(i64, i64)>, Refusal> {
        let start = self.real_service_start_time.as_deref();
        let end = self.real_service_end_time.as_deref();
        check_real(
            Written { pointer: "/real_service_start_time", text: start },
            Written { pointer: "/real_service_end_time", text: end },
            now,
        )
    }

    /// An end location is for the unforeseen: one equal to what was foreseen says nothing. Only the
    /// strict profile minds, because the sources do not tell whether the platform does.
    fn check_end_location(&self, terms: &Terms, profile: Profile) -> Result<(), Refusal> {
        let foreseen =
            terms.service_end_location.as_deref().or(terms.service_start_location.as_deref());
        match self.real_service_end_location.as_deref() {
            Some(place) if profile.is_strict() && Some(place) == foreseen => Err(Refusal::field(
                "/real_service_end_location",
                Given::from(place),
                "与预计的服务结束地点相同时不需要传入",
            )),
            _ => Ok(()),
        }
    }
}

/// Charges of creation keep their place, count and description; completion sets the amounts.
fn overlay_fees(created: &[Fee], completed: &[Fee]) -> Vec<Fee> {
    let mut fees = created.to_vec();
    for fee in completed {
        match fees.iter_mut().find(|known| known.name == fee.name) {
            Some(known) => known.amount = fee.amount,
            None => fees.push(fee.clone()),
        }
    }
    fees
}

fn overlay_discounts(created: &[Discount], completed: &[Discount]) -> Vec<Discount> {
    let mut discounts = created.to_vec();
    for discount in completed {
        match discounts.iter_mut().find(|known| known.name == discount.name) {
            Some(known) => known.amount = discount.amount,
            None => discounts.push(discount.clone()),
        }
    }
    discounts
}
