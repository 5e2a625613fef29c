//! What the merchant asked for when creating an order, and the rules on it (protocol 05 §2).

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::rules::{
    Line, Listing, Written, check_foreseen, check_openid, check_optional, check_risk_cap,
};
use crate::engine::{
    Given, Personal, Profile, Refusal, check_length, check_number, check_range, one_unless_said,
    set_unless_said, unless_zero,
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
    #[serde(default, deserialize_with = "unless_zero")]
    pub risk_amount: Option<Fen>,
    /// The merchant's own note, URL-encoded by the merchant.
    pub attach: Option<String>,
    /// Whether the user has to confirm before the service begins.
    #[serde(deserialize_with = "set_unless_said")]
    pub need_user_confirm: bool,
    /// The user, when no confirmation is needed.
    pub openid: Option<Personal>,
    /// Who receives the service (先享后付 only; arrives encrypted).
    #[serde(default)]
    pub holder: Holder,
}

/// One charge. Older logs name its members without `fee_`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fee {
    /// 付费项目名称, unique in the list.
    #[serde(rename = "fee_name", alias = "name")]
    pub name: String,
    /// How many; 1 when the merchant said nothing.
    #[serde(rename = "fee_count", alias = "count", deserialize_with = "one_unless_said")]
    pub count: i64,
    /// The whole amount in fen, not the price of one.
    #[serde(rename = "fee_amount", alias = "amount")]
    pub amount: Fen,
    /// How it is reckoned.
    #[serde(rename = "fee_desc", alias = "desc", skip_serializing_if = "Option::is_none")]
    pub desc: Option<String>,
}

/// One reduction. Older logs name its members without `discount_`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discount {
    /// 优惠名称, unique in the list.
    #[serde(rename = "discount_name", alias = "name")]
    pub name: String,
    /// 优惠说明.
    #[serde(rename = "discount_desc", alias = "desc", skip_serializing_if = "Option::is_none")]
    pub desc: Option<String>,
    /// The amount in fen; known on completion only.
    #[serde(rename = "discount_amount", alias = "amount", skip_serializing_if = "Option::is_none")]
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
    /// Refuses terms that break a rule of protocol 05 §2.
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
        check_openid(self.openid.as_ref(), self.need_user_confirm)?;
        self.check_holder()?;
        if profile.is_strict() {
            self.check_practice()?;
        }
        self.check_risk(risk_cap)
    }

    fn check_times(&self) -> Result<(), Refusal> {
        let start = self.service_start_time.as_deref();
        let end = self.service_end_time.as_deref();
        check_foreseen(
            Written { pointer: "/service_start_time", text: start },
            Written { pointer: "/service_end_time", text: end },
        )
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
        check_range("/risk_amount", risk.0, 1, i64::MAX)?;
        check_risk_cap(risk, cap)?;
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
    FEES.check(fees.iter().map(|fee| Line {
        name: &fee.name,
        count: Some(fee.count),
        amount: Some(fee.amount),
        words: fee.desc.as_deref(),
    }))
}

/// Refuses a list of reductions that breaks a rule: at most 5, unique names, no negative amounts.
pub(super) fn check_discounts(discounts: &[Discount]) -> Result<(), Refusal> {
    DISCOUNTS.check(discounts.iter().map(|discount| Line {
        name: &discount.name,
        count: None,
        amount: discount.amount,
        words: discount.desc.as_deref(),
    }))
}

/// The sum of all charges. Wide enough that a hundred of the largest amounts cannot overflow.
pub(super) fn sum(fees: &[Fee]) -> i128 {
    fees.iter().map(|fee| i128::from(fee.amount.0)).sum()
}

pub(super) const FEES: Listing = Listing {
    list: "fees",
    prefix: "fee_",
    words: "desc",
    most: 100,
    most_count: i64::MAX,
    repeatable: "",
};
pub(super) const DISCOUNTS: Listing = Listing {
    list: "discounts",
    prefix: "discount_",
    words: "desc",
    most: 5,
    most_count: i64::MAX,
    repeatable: "",
};
