//! What the merchant asked for when creating an order, and the rules on it (dossier 05 §2).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use crate::domain::{
    Given, Personal, Profile, Reason, Refusal, ServiceTime, check_length, check_number,
};

/// Which of the two products an order belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Product {
    /// 先享后付.
    Payafter,
    /// 智慧零售.
    Smartretail,
}

impl Product {
    /// The name used in streams and in admin paths.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Payafter => "payafter",
            Self::Smartretail => "smartretail",
        }
    }
}

/// The content of a create call after empty values were dropped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// 公众账号ID.
    pub appid: String,
    /// 商户服务订单号, unique per merchant and product.
    pub out_order_no: String,
    /// 服务ID.
    pub service_id: String,
    /// `yyyyMMddHHmmss`, `yyyyMMdd` or `OnAccept`.
    pub service_start_time: Option<String>,
    /// `yyyyMMddHHmmss` or `yyyyMMdd`.
    pub service_end_time: Option<String>,
    /// Where the service begins.
    pub service_start_location: Option<String>,
    /// Where it is meant to end.
    pub service_end_location: Option<String>,
    /// What the service is.
    pub service_introduction: Option<String>,
    /// 后付费项目.
    pub fees: Vec<Fee>,
    /// 商户优惠; amounts are unknown until completion.
    pub discounts: Vec<Discount>,
    /// 订单风险金额 in fen; never zero.
    pub risk_amount: Option<Fen>,
    /// The merchant's own note, URL-encoded by the merchant.
    pub attach: Option<String>,
    /// Whether the user has to confirm before the service begins.
    pub need_user_confirm: bool,
    /// The user, when no confirmation is needed.
    pub openid: Option<Personal>,
    /// Who receives the service (先享后付 only; arrives encrypted).
    pub holder: Holder,
}

/// One charge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fee {
    /// 付费项目名称, unique in the list.
    pub name: String,
    /// How many; 1 when the merchant said nothing.
    pub count: i64,
    /// The whole amount in fen, not the price of one.
    pub amount: Fen,
    /// How it is reckoned.
    pub desc: Option<String>,
}

/// One reduction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discount {
    /// 优惠名称, unique in the list.
    pub name: String,
    /// 优惠说明.
    pub desc: Option<String>,
    /// The amount in fen; known on completion only.
    pub amount: Option<Fen>,
}

/// The four encrypted fields of a 先享后付 order, opened. `Debug` shows none of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The user's name.
    pub name: Option<Personal>,
    /// The mobile number.
    pub phone: Option<Personal>,
    /// The national identity number (身份证号), not a WeChat user.
    pub userid: Option<Personal>,
    /// The delivery address.
    pub address: Option<Personal>,
}

impl Terms {
    /// Refuses terms that break a rule of dossier 05 §2.
    ///
    /// # Errors
    /// The first broken rule. `risk_cap` is the ceiling of the service (服务风险金额), if it has one.
    pub fn check(&self, profile: Profile, risk_cap: Option<Fen>) -> Result<(), Refusal> {
        check_length("/appid", &self.appid, 32)?;
        check_number("/out_order_no", &self.out_order_no, 32)?;
        check_length("/service_id", &self.service_id, 32)?;
        self.check_times()?;
        for (pointer, text) in [
            ("/service_start_location", &self.service_start_location),
            ("/service_end_location", &self.service_end_location),
            ("/service_introduction", &self.service_introduction),
        ] {
            check_optional(pointer, text.as_deref(), 20)?;
        }
        check_fees(&self.fees)?;
        check_discounts(&self.discounts)?;
        check_optional("/attach", self.attach.as_deref(), 200)?;
        self.check_openid()?;
        self.check_holder()?;
        if profile.is_strict() {
            self.check_practice()?;
        }
        self.check_risk(risk_cap)
    }

    fn check_times(&self) -> Result<(), Refusal> {
        let start = self.service_start_time.as_deref();
        let end = self.service_end_time.as_deref();
        let start_time = read_time("/service_start_time", start)?;
        let end_time = read_time("/service_end_time", end)?;
        let problem = match (start_time, end_time) {
            (_, Some(ServiceTime::OnAccept)) => "不支持OnAccept",
            (Some(ServiceTime::Day(_)), Some(ServiceTime::Second(_)))
            | (Some(ServiceTime::Second(_)), Some(ServiceTime::Day(_))) => {
                "与服务开始时间的格式不一致"
            }
            (Some(ServiceTime::Day(from)), Some(ServiceTime::Day(to))) if to < from => {
                "早于服务开始时间"
            }
            (Some(ServiceTime::Second(from)), Some(ServiceTime::Second(to))) if to <= from => {
                "必须晚于服务开始时间"
            }
            _ => return Ok(()),
        };
        Err(Refusal::field("/service_end_time", end.map(Given::from), problem))
    }

    fn check_openid(&self) -> Result<(), Refusal> {
        match (&self.openid, self.need_user_confirm) {
            (None, false) => Err(Refusal::missing("/openid")),
            (Some(_), true) => Err(Refusal::field("/openid", None, "需确认订单不能传入openid")),
            (Some(openid), false) if openid.as_str().chars().count() > 128 => {
                Err(Refusal::field("/openid", None, "长度超过最大值 128"))
            }
            _ => Ok(()),
        }
    }

    fn check_holder(&self) -> Result<(), Refusal> {
        let Holder { name, phone, userid, address } = &self.holder;
        for (pointer, text, most) in [
            ("/name", name, 64),
            ("/phone", phone, 32),
            ("/userid", userid, 32),
            ("/address", address, 128),
        ] {
            if text.as_ref().is_some_and(|text| text.as_str().chars().count() > most) {
                return Err(Refusal::field(pointer, None, format!("解密后长度超过最大值 {most}")));
            }
        }
        Ok(())
    }

    /// Fields that the documents leave open but integrators report as needed.
    fn check_practice(&self) -> Result<(), Refusal> {
        for (pointer, is_given) in [
            ("/service_start_time", self.service_start_time.is_some()),
            ("/service_start_location", self.service_start_location.is_some()),
            ("/service_introduction", self.service_introduction.is_some()),
            ("/risk_amount", self.risk_amount.is_some()),
        ] {
            if !is_given {
                return Err(Refusal::missing(pointer));
            }
        }
        let is_url_encoded = |text: &String| {
            text.bytes().all(|b| b.is_ascii_graphic() && !b"\"<>\\^`{}".contains(&b))
        };
        match &self.attach {
            Some(attach) if !is_url_encoded(attach) => {
                Err(Refusal::field("/attach", Given::from(attach.as_str()), "必须先进行URL编码"))
            }
            _ => Ok(()),
        }
    }

    fn check_risk(&self, cap: Option<Fen>) -> Result<(), Refusal> {
        let Some(risk) = self.risk_amount else { return Ok(()) };
        if risk.0 < 0 {
            return Err(Refusal::field("/risk_amount", Given::from(risk.0), "值低于最小值 1"));
        }
        if cap.is_some_and(|cap| risk > cap) {
            return Err(Refusal::new(
                Reason::InvalidRequest,
                OVER_RISK,
                "创建订单的订单风险金额超过此服务的服务风险金额",
            ));
        }
        if self.discounts.is_empty() && sum(&self.fees) > i128::from(risk.0) {
            return Err(Refusal::field(
                "/risk_amount",
                Given::from(risk.0),
                "订单风险金额小于付费项目的总金额",
            ));
        }
        Ok(())
    }
}

/// Refuses a list of charges that breaks a rule: at most 100, unique names, no negative amounts.
pub(super) fn check_fees(fees: &[Fee]) -> Result<(), Refusal> {
    if fees.len() > MOST_FEES {
        return Err(Refusal::field("/fees", None, format!("数量超过最大值 {MOST_FEES}")));
    }
    let mut names = BTreeSet::new();
    for (index, fee) in fees.iter().enumerate() {
        let pointer = |member: &str| format!("/fees/{index}/{member}");
        check_length(&pointer("fee_name"), &fee.name, 20)?;
        if !names.insert(fee.name.as_str()) {
            let given = Given::from(fee.name.as_str());
            return Err(Refusal::field(&pointer("fee_name"), given, "名称重复"));
        }
        if fee.count < 1 {
            return Err(Refusal::field(
                &pointer("fee_count"),
                Given::from(fee.count),
                "值低于最小值 1",
            ));
        }
        if fee.amount.0 < 0 {
            let given = Given::from(fee.amount.0);
            return Err(Refusal::field(&pointer("fee_amount"), given, "值低于最小值 0"));
        }
        check_optional(&pointer("fee_desc"), fee.desc.as_deref(), 30)?;
    }
    Ok(())
}

/// Refuses a list of reductions that breaks a rule: at most 5, unique names, no negative amounts.
pub(super) fn check_discounts(discounts: &[Discount]) -> Result<(), Refusal> {
    if discounts.len() > MOST_DISCOUNTS {
        return Err(Refusal::field("/discounts", None, format!("数量超过最大值 {MOST_DISCOUNTS}")));
    }
    let mut names = BTreeSet::new();
    for (index, discount) in discounts.iter().enumerate() {
        let pointer = |member: &str| format!("/discounts/{index}/{member}");
        check_length(&pointer("discount_name"), &discount.name, 20)?;
        if !names.insert(discount.name.as_str()) {
            let given = Given::from(discount.name.as_str());
            return Err(Refusal::field(&pointer("discount_name"), given, "名称重复"));
        }
        check_optional(&pointer("discount_desc"), discount.desc.as_deref(), 30)?;
        if let Some(Fen(amount)) = discount.amount.filter(|amount| amount.0 < 0) {
            let given = Given::from(amount);
            return Err(Refusal::field(&pointer("discount_amount"), given, "值低于最小值 0"));
        }
    }
    Ok(())
}

pub(super) fn check_optional(
    pointer: &str,
    text: Option<&str>,
    most: usize,
) -> Result<(), Refusal> {
    text.map_or(Ok(()), |text| check_length(pointer, text, most))
}

pub(super) fn read_time(pointer: &str, text: Option<&str>) -> Result<Option<ServiceTime>, Refusal> {
    let Some(text) = text else { return Ok(None) };
    match ServiceTime::read(text) {
        Some(time) => Ok(Some(time)),
        None => Err(Refusal::field(
            pointer,
            Given::from(text),
            "时间格式错误，应为yyyyMMddHHmmss或yyyyMMdd",
        )),
    }
}

/// The sum of all charges. Wide enough that a hundred of the largest amounts cannot overflow.
pub(super) fn sum(fees: &[Fee]) -> i128 {
    fees.iter().map(|fee| i128::from(fee.amount.0)).sum()
}

pub(super) const MOST_FEES: usize = 100;
pub(super) const MOST_DISCOUNTS: usize = 5;
/// 总金额超过服务风险金额.
pub(super) const OVER_RISK: u32 = 271_316_656;
