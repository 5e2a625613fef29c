//! What the merchant asks for: kind, amounts, institution, people.

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use crate::engine::Personal;

/// The content of a create call but for the people, as the merchant sent it and is shown it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// 混合支付类型.
    pub mix_pay_type: MixPayType,
    /// 订单类型.
    pub order_type: OrderType,
    /// 公众账号ID.
    pub appid: String,
    /// 子商户公众账号ID.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<String>,
    /// 子商户号.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<String>,
    /// The user under `appid`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub openid: Option<Personal>,
    /// The user under `sub_appid`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sub_openid: Option<Personal>,
    /// Whether the user pays for a relative.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pay_for_relatives: Option<bool>,
    /// 商户订单号.
    pub out_trade_no: String,
    /// 医疗机构订单号.
    pub serial_no: String,
    /// 医保局返回的支付单ID.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pay_order_id: Option<String>,
    /// 医保局返回的支付授权码.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pay_auth_no: Option<String>,
    /// `longitude,latitude` of the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub geo_location: Option<String>,
    /// 城市ID.
    pub city_id: String,
    /// 医疗机构名称.
    pub med_inst_name: String,
    /// 医疗机构编码.
    pub med_inst_no: String,
    /// 医保下单时间.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub med_ins_order_create_time: Option<String>,
    /// 总金额.
    pub total_fee: Fen,
    /// 医保统筹基金支付金额.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub med_ins_gov_fee: Option<Fen>,
    /// 医保个人账户支付金额.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub med_ins_self_fee: Option<Fen>,
    /// 医保其他基金支付金额.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub med_ins_other_fee: Option<Fen>,
    /// 医保计算的自费金额.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub med_ins_cash_fee: Option<Fen>,
    /// 微信支付自费金额.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wechat_pay_cash_fee: Option<Fen>,
    /// What is added to the cash part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cash_add_detail: Vec<CashAdded>,
    /// What is taken off the cash part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cash_reduce_detail: Vec<CashReduced>,
    /// Where the notification goes.
    pub callback_url: String,
    /// 自费预下单ID.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prepay_id: Option<String>,
    /// 透传请求内容.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub passthrough_request_content: Option<String>,
    /// 扩展字段.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extends: Option<String>,
    /// 附加数据.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attach: Option<String>,
    /// 渠道编号.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel_no: Option<String>,
    /// Whether the insurance's test environment is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub med_ins_test_env: Option<bool>,
}

/// The people of an order; their texts came sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct People {
    /// Who pays.
    pub payer: Person,
    /// For whom, if not for themselves.
    pub relative: Option<Person>,
}

/// A person by name and the digest of their id number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// 姓名.
    pub name: Personal,
    /// MD5 of the id number in upper case, as lower-case hexadecimal digits.
    pub id_digest: Personal,
    /// 证件类型.
    pub card_type: CardType,
}

/// 混合支付类型.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum MixPayType {
    /// 纯自费.
    CashOnly,
    /// 纯医保.
    InsuranceOnly,
    /// 自费医保混合.
    CashAndInsurance,
}

/// 订单类型.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum OrderType {
    /// 挂号支付.
    RegPay,
    /// 诊间缴费.
    DiagPay,
    /// 新冠核酸检测缴费.
    CovidExamPay,
    /// 住院缴费.
    InHospPay,
    /// 药店支付.
    PharmacyPay,
    /// 保险费缴纳.
    InsurancePay,
    /// 互联网医院挂号缴费.
    IntRegPay,
    /// 互联网医院复诊缴费.
    IntReDiagPay,
    /// 互联网医院处方缴费.
    IntRxPay,
    /// 新冠抗原检测缴费.
    CovidAntigenPay,
    /// 药费支付.
    MedPay,
}

/// 证件类型.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum CardType {
    /// 身份证.
    IdCard,
    /// 户口簿.
    HouseholdRegistration,
    /// 外国人护照.
    ForeignerPassport,
    /// 台湾来往大陆通行证.
    MainlandTravelPermitForTw,
    /// 澳门来往内地通行证.
    MainlandTravelPermitForMo,
    /// 香港来往内地通行证.
    MainlandTravelPermitForHk,
    /// 外国人永久居留证.
    ForeignPermanentResident,
}

/// One thing added to the cash part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CashAdded {
    /// In fen.
    pub cash_add_fee: Fen,
    /// For what.
    pub cash_add_type: CashAddType,
}

/// For what the cash part is raised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum CashAddType {
    /// 默认增加类型.
    DefaultAddType,
    /// 运费.
    Freight,
    /// 其他医疗费用.
    OtherMedicalExpenses,
}

/// One thing taken off the cash part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CashReduced {
    /// In fen.
    pub cash_reduce_fee: Fen,
    /// For what.
    pub cash_reduce_type: CashReduceType,
}

/// For what the cash part is lowered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum CashReduceType {
    /// 默认减免类型.
    DefaultReduceType,
    /// 医院减免.
    HospitalReduce,
    /// 药店优惠.
    PharmacyDiscount,
    /// 折扣优惠.
    Discount,
    /// 预缴金抵扣.
    PrePayment,
    /// 押金抵扣.
    DepositDeduction,
}

impl Terms {
    /// What the insurance pays.
    #[must_use]
    pub fn insured(&self) -> Fen {
        [self.med_ins_gov_fee, self.med_ins_self_fee, self.med_ins_other_fee]
            .into_iter()
            .flatten()
            .sum()
    }
}
