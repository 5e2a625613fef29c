//! What the merchant asked for when creating a service order, and the rules on it (protocol 05 §7).

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use crate::{
    engine::{
        Given, Now, Personal, Refusal, ServiceTime, check_length, check_notify_url, check_number,
        check_range, set_unless_said, unless_zero,
    },
    families::payscore::rules::{
        Line, Listing, Written, check_foreseen, check_openid, check_optional, check_risk_cap,
        read_time,
    },
};

/// The content of a create call after empty values were dropped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// 公众账号ID.
    pub appid: String,
    /// 子商户公众账号ID, if a provider (服务商) asks.
    pub sub_appid: Option<String>,
    /// The sub-merchant for whom a provider asks.
    pub sub_mchid: Option<String>,
    /// 商户服务订单号, unique per merchant.
    pub out_order_no: String,
    /// 服务ID.
    pub service_id: String,
    /// What the service is.
    pub service_introduction: String,
    /// 后付费项目.
    pub post_payments: Vec<Item>,
    /// 后付费商户优惠; amounts may be unknown until completion.
    pub post_discounts: Vec<Item>,
    /// When the service is meant to take place.
    pub time_range: TimeRange,
    /// Where.
    pub location: Option<Location>,
    /// What the merchant risks.
    pub risk_fund: RiskFund,
    /// The merchant's own note, URL-encoded by the merchant.
    pub attach: Option<String>,
    /// Where notifications go.
    pub notify_url: String,
    /// Whether the user has to confirm before the service begins.
    #[serde(deserialize_with = "set_unless_said")]
    pub need_user_confirm: bool,
    /// The user, when no confirmation is needed.
    pub openid: Option<Personal>,
    /// The same user under `sub_appid`.
    pub sub_openid: Option<Personal>,
    /// The device that serves the user.
    pub device: Option<Device>,
    /// Whether it was created and completed by one call, which names no risk fund.
    #[serde(default)]
    pub is_immediate: bool,
}

/// One charge or reduction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its name, unique in the list (but for 商品信息).
    pub name: String,
    /// The whole amount in fen, not the price of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Fen>,
    /// How it is reckoned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// How many.
    #[serde(default, deserialize_with = "unless_zero", skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
}

/// 服务时间段.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeRange {
    /// `yyyyMMddHHmmss`, `yyyyMMdd` or `OnAccept`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_time: Option<String>,
    /// A note on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_time_remark: Option<String>,
    /// `yyyyMMddHHmmss` or `yyyyMMdd`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_time: Option<String>,
    /// A note on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_time_remark: Option<String>,
}

/// 服务位置.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Location {
    /// Where the service begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_location: Option<String>,
    /// Where it ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_location: Option<String>,
}

/// 服务风险金.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RiskFund {
    /// Of what sort.
    pub name: Fund,
    /// How much, in fen.
    pub amount: Fen,
    /// A note on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// 风险名称. The first three belong to 先免 services, the last to 先享 services.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Fund {
    /// 押金.
    Deposit,
    /// 预付款.
    Advance,
    /// 保证金.
    CashDeposit,
    /// 预估订单费用.
    EstimateOrderCost,
}

/// 设备信息.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// Where the service begins.
    pub start_device_id: Option<String>,
    /// Where it ends.
    pub end_device_id: Option<String>,
    /// What is sold or lent.
    pub materiel_no: Option<String>,
}

impl Terms {
    /// Refuses terms that break a rule which holds at any time.
    pub(super) fn check(&self, risk_cap: Option<Fen>) -> Result<(), Refusal> {
        check_length("/appid", &self.appid, 32)?;
        check_number("/out_order_no", &self.out_order_no, 32)?;
        check_length("/service_id", &self.service_id, 32)?;
        check_length("/service_introduction", &self.service_introduction, 20)?;
        check_payments(&self.post_payments)?;
        check_discounts(&self.post_discounts)?;
        self.check_times()?;
        self.check_location()?;
        check_range("/risk_fund/amount", self.risk_fund.amount.0, 1, i64::MAX)?;
        check_optional("/risk_fund/description", self.risk_fund.description.as_deref(), 30)?;
        check_optional("/attach", self.attach.as_deref(), 256)?;
        check_notify_url("/notify_url", &self.notify_url, 255)?;
        self.check_user()?;
        check_risk_cap(self.risk_fund.amount, risk_cap)
    }

    /// The rules on a new order: it does not begin in the past, nor end within the minute.
    pub(super) fn check_beginning(&self, now: Now) -> Result<(), Refusal> {
        // China has no summer time, so days are counted from 16:00 UTC.
        let today = now.0 - (now.0 + 8 * HOUR).rem_euclid(24 * HOUR);
        let is_late = |pointer, text: &Option<String>, earliest: i64| {
            let is_late = match read_time(pointer, text.as_deref())? {
                Some(ServiceTime::Second(at)) => at < earliest,
                Some(ServiceTime::Day(day)) => day < today,
                Some(ServiceTime::OnAccept) | None => false,
            };
            Ok::<bool, Refusal>(is_late)
        };
        let (start, end) = (&self.time_range.start_time, &self.time_range.end_time);
        for (pointer, text, earliest, issue) in [
            ("/time_range/start_time", start, now.0 + 1, "服务开始时间必须晚于当前时间"),
            ("/time_range/end_time", end, now.0 + 60, "服务结束时间必须晚于当前时间至少一分钟"),
        ] {
            if is_late(pointer, text, earliest)? {
                return Err(Refusal::field(pointer, text.as_deref().map(Given::from), issue));
            }
        }
        Ok(())
    }

    /// A provider knows its user under its own appid, or under that of the sub-merchant.
    fn check_user(&self) -> Result<(), Refusal> {
        if self.sub_openid.is_some() && self.sub_appid.is_none() {
            return Err(Refusal::missing("/sub_appid"));
        }
        if let Some(sub_mchid) = &self.sub_mchid {
            check_number("/sub_mchid", sub_mchid, 32)?;
        }
        check_openid(self.openid.as_ref().or(self.sub_openid.as_ref()), self.need_user_confirm)
    }

    fn check_times(&self) -> Result<(), Refusal> {
        let times = &self.time_range;
        if times.start_time.is_none() {
            return Err(Refusal::missing("/time_range/start_time"));
        }
        times.check_remarks()?;
        check_foreseen(
            Written { pointer: "/time_range/start_time", text: times.start_time.as_deref() },
            Written { pointer: "/time_range/end_time", text: times.end_time.as_deref() },
        )
    }

    fn check_location(&self) -> Result<(), Refusal> {
        let Some(Location { start_location, end_location }) = &self.location else {
            return Ok(());
        };
        check_optional("/location/start_location", start_location.as_deref(), 50)?;
        check_optional("/location/end_location", end_location.as_deref(), 50)?;
        match (start_location, end_location) {
            (None, Some(_)) => Err(Refusal::missing("/location/start_location")),
            _ => Ok(()),
        }
    }
}

impl TimeRange {
    pub(super) fn check_remarks(&self) -> Result<(), Refusal> {
        check_optional("/time_range/start_time_remark", self.start_time_remark.as_deref(), 20)?;
        check_optional("/time_range/end_time_remark", self.end_time_remark.as_deref(), 20)
    }
}

/// Refuses a list of charges that breaks a rule: each has an amount or a description.
pub(super) fn check_payments(payments: &[Item]) -> Result<(), Refusal> {
    let is_bare = |item: &Item| item.amount.is_none() && item.description.is_none();
    if let Some(index) = payments.iter().position(is_bare) {
        let issue = "付费金额与付费说明至少填写一个";
        return Err(Refusal::field(&format!("/post_payments/{index}/amount"), None, issue));
    }
    PAYMENTS.check(payments.iter().map(line))
}

/// Refuses a list of reductions that breaks a rule.
pub(super) fn check_discounts(discounts: &[Item]) -> Result<(), Refusal> {
    DISCOUNTS.check(discounts.iter().map(line))
}

/// What the items come to. Wide enough never to overflow.
pub(super) fn sum(items: &[Item]) -> i128 {
    items.iter().filter_map(|item| item.amount).map(|amount| i128::from(amount.0)).sum()
}

fn line(item: &Item) -> Line<'_> {
    Line {
        name: &item.name,
        count: item.count,
        amount: item.amount,
        words: item.description.as_deref(),
    }
}

const HOUR: i64 = 3600;
const PAYMENTS: Listing = Listing {
    list: "post_payments",
    prefix: "",
    words: "description",
    most: 100,
    most_count: 100,
    repeatable: "商品信息",
};
const DISCOUNTS: Listing = Listing {
    list: "post_discounts",
    prefix: "",
    words: "description",
    most: 30,
    most_count: i64::MAX,
    repeatable: "",
};
