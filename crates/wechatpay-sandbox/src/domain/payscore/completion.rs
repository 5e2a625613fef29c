//! What the merchant says when the service is over, and the rules on it (dossier 05 §4.2).

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{
    Discount, Fee, Terms,
    terms::{
        MOST_DISCOUNTS, MOST_FEES, OVER_RISK, check_discounts, check_fees, check_optional,
        read_time, sum,
    },
};
use crate::domain::{Given, Now, Profile, Reason, Refusal, ServiceTime, compact_time};

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
    /// The rules that can be judged without the order.
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
        if fees.len() > MOST_FEES {
            return Err(Refusal::field("/fees", None, format!("数量超过最大值 {MOST_FEES}")));
        }
        if discounts.len() > MOST_DISCOUNTS {
            let issue = format!("数量超过最大值 {MOST_DISCOUNTS}");
            return Err(Refusal::field("/discounts", None, issue));
        }
        if self.finish_type == FinishType::Unused {
            return Ok(Account { fees, discounts, total: Fen(0) });
        }
        self.check_end_location(terms, profile)?;
        let reduction: i128 =
            discounts.iter().filter_map(|d| d.amount).map(|amount| i128::from(amount.0)).sum();
        let given = self.total_amount.unwrap_or(Fen(0));
        if i128::from(given.0) != sum(&fees) - reduction {
            return Err(Refusal::field(
                "/total_amount",
                Given::from(given.0),
                "最终总金额计算非法",
            )
            .saying(ILLEGAL_PARAMETER, "最终总金额计算非法"));
        }
        if terms.risk_amount.is_some_and(|risk| given > risk) {
            return Err(Refusal::new(
                Reason::InvalidRequest,
                OVER_RISK,
                "总金额超过此服务的服务风险金额",
            ));
        }
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

    /// Start and end in Unix seconds if both were given; refuses an end before the start or after now.
    fn check_times(&self, now: Now) -> Result<Option<(i64, i64)>, Refusal> {
        let start_text = self.real_service_start_time.as_deref();
        let end_text = self.real_service_end_time.as_deref();
        let start = real_time("/real_service_start_time", start_text)?;
        let end = real_time("/real_service_end_time", end_text)?;
        let refuse = |issue: &str| {
            Refusal::field("/real_service_end_time", end_text.map(Given::from), issue)
        };
        if let Some((end, _)) = end
            && end > now.0
        {
            let text = "实际结束时间不能晚于使用完结接口的时间";
            return Err(refuse(text).saying(ILLEGAL_PARAMETER, text));
        }
        let (Some((start, start_width)), Some((end, end_width))) = (start, end) else {
            return Ok(None);
        };
        if start_width != end_width {
            return Err(refuse("与实际服务开始时间的格式不一致"));
        }
        if end < start {
            let text = "真实结束时间小于真实开始时间";
            return Err(refuse(text).saying(END_BEFORE_START, text));
        }
        Ok(Some((start, end)))
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

/// Reads a real time: the Unix second and the width of the text (8 or 14). `OnAccept` is refused.
fn real_time(pointer: &str, text: Option<&str>) -> Result<Option<(i64, usize)>, Refusal> {
    match read_time(pointer, text)? {
        None => Ok(None),
        Some(ServiceTime::Day(at)) => Ok(Some((at, 8))),
        Some(ServiceTime::Second(at)) => Ok(Some((at, 14))),
        Some(ServiceTime::OnAccept) => {
            Err(Refusal::field(pointer, text.map(Given::from), "不支持OnAccept"))
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

/// Refuses a sync whose `paid_time` does not lie between the complete call and now.
pub(super) fn check_paid_time(text: &str, completed_at: i64, now: Now) -> Result<i64, Refusal> {
    let refuse = |issue: &str| Refusal::field("/detail/paid_time", Given::from(text), issue);
    let Some(ServiceTime::Second(paid)) = ServiceTime::read(text) else {
        return Err(refuse("时间格式错误，应为yyyyMMddHHmmss"));
    };
    if paid < completed_at {
        let bound = compact_time(completed_at);
        return Err(refuse(&format!("早于完结订单的时间 {bound}")));
    }
    if paid > now.0 {
        return Err(refuse("晚于同步订单的时间"));
    }
    Ok(paid)
}

/// 参数非法.
const ILLEGAL_PARAMETER: u32 = 268_435_461;
/// 真实结束时间小于预计开始时间.
const END_BEFORE_START: u32 = 271_316_637;
