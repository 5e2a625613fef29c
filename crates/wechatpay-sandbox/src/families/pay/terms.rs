//! What a merchant asks for when it places an order, and the rules on it (protocol 08 §§2, 8).

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::overseas::{Overseas, rate};
use crate::engine::{
    ErrorNumber, Given, Now, Personal, Profile, Reason, Refusal, check_length, check_notify_url,
    check_number, check_range, parse_rfc3339,
};

/// How the user gets to pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Product {
    /// Inside WeChat: JSAPI and mini programs.
    Jsapi,
    /// In an app.
    App,
    /// In a mobile browser.
    H5,
    /// By scanning a QR code.
    Native,
    /// 付款码: the merchant scans the user.
    Code,
    /// 委托代扣: the merchant takes it under a contract, and the user does nothing.
    Deduct,
    /// Collected by the platform for another product, such as 支付分.
    Auth,
}

/// Who is paid: a merchant, or a sub-merchant (特约商户) through its provider (服务商).
///
/// Merchant numbers are unique for one payee; for a partner that is the pair of the two (assumed).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Payee {
    /// 商户号 of the caller; the provider's for a partner.
    pub mchid: String,
    /// 特约商户号.
    pub sub_mchid: Option<String>,
}

/// 实名信息: who must pay. The texts were sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// 证件类型.
    pub kind: String,
    /// 证件号.
    pub number: Personal,
    /// 姓名.
    pub name: Personal,
}

/// The content of an order call after empty values were dropped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// How it is paid.
    pub product: Product,
    /// Who asks.
    pub payee: Payee,
    /// 公众账号ID; the provider's for a partner.
    pub appid: String,
    /// 特约商户公众账号ID.
    pub sub_appid: Option<String>,
    /// 合单商户订单号, for a combined order.
    pub combine_out_trade_no: Option<String>,
    /// What is bought: one part, or the sub-orders of a combined order.
    pub parts: Vec<PartTerms>,
    /// Where to tell of the payment; none for 付款码.
    pub notify_url: Option<String>,
    /// RFC 3339 as it was sent.
    pub time_expire: Option<String>,
    /// The user under `appid`, if the order is bound to one.
    pub openid: Option<Personal>,
    /// The user under `sub_appid`.
    pub sub_openid: Option<Personal>,
    /// Who must pay.
    pub identity: Option<Identity>,
    /// 商户端设备号.
    pub device_id: Option<String>,
    /// IP of the user's device; demanded of H5.
    pub payer_client_ip: Option<String>,
    /// What a merchant outside of the mainland (境外) says as well.
    #[serde(default)]
    pub overseas: Option<Overseas>,
    /// Everything else in one fixed spelling: it only has to be the same on a repeated call.
    pub rest: String,
}

/// One thing that is paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartTerms {
    /// Who gets the money.
    pub payee: Payee,
    /// 特约商户公众账号ID of a sub-order.
    pub sub_appid: Option<String>,
    /// 商户订单号.
    pub out_trade_no: String,
    /// 商品描述.
    pub description: String,
    /// 附加数据.
    pub attach: Option<String>,
    /// 订单总金额 in fen.
    pub total: Fen,
    /// 货币类型; `CNY`.
    pub currency: Option<String>,
    /// Whether the money is kept for profit sharing (分账).
    pub profit_sharing: bool,
    /// 补差金额 that a platform announced, in fen.
    #[serde(default)]
    pub subsidy_amount: Option<Fen>,
}

impl Payee {
    /// A merchant of its own.
    #[must_use]
    pub fn direct(mchid: &str) -> Self {
        Self { mchid: mchid.to_owned(), sub_mchid: None }
    }

    /// The name of a number of some sort, unique among all payees.
    #[must_use]
    pub fn key(&self, sort: &str, number: &str) -> String {
        match &self.sub_mchid {
            None => format!("{}/{sort}/{number}", self.mchid),
            Some(sub) => format!("{}+{sub}/{sort}/{number}", self.mchid),
        }
    }

    /// Whose account the money reaches.
    #[must_use]
    pub fn account(&self) -> &str {
        self.sub_mchid.as_deref().unwrap_or(&self.mchid)
    }
}

impl Terms {
    /// The number the purchase is known by: the combined one, or that of its only part.
    #[must_use]
    pub fn number(&self) -> &str {
        let only = self.parts.first().map_or("", |part| part.out_trade_no.as_str());
        self.combine_out_trade_no.as_deref().unwrap_or(only)
    }

    /// When the order can no longer be paid: what was asked for, at least a minute and at most 15
    /// days ahead (7 for Native).
    #[must_use]
    pub fn expiry(&self, now: Now) -> Option<i64> {
        let asked = self.time_expire.as_deref().and_then(parse_rfc3339)? / 1000;
        let days = if self.product == Product::Native { 7 } else { 15 };
        Some(asked.clamp(now.0 + 60, now.0 + days * DAY))
    }

    /// Refuses what can be checked without the order.
    pub(super) fn check(&self, profile: Profile) -> Result<(), Refusal> {
        match &self.combine_out_trade_no {
            None => self.check_single()?,
            Some(number) => self.check_combined(number)?,
        }
        self.check_time()?;
        if self.product == Product::H5 {
            let ip = self.payer_client_ip.as_deref();
            let ip = ip.ok_or_else(|| Refusal::missing("/scene_info/payer_client_ip"))?;
            check_ip(ip)?;
        } else if let Some(ip) = &self.payer_client_ip {
            check_ip(ip)?;
        }
        if let Some(url) = &self.notify_url {
            check_notify_url("/notify_url", url, 255)?;
        } else if self.product != Product::Code {
            return Err(Refusal::missing("/notify_url"));
        }
        self.check_payer(profile)?;
        let appid = if self.combine_out_trade_no.is_some() { "/combine_appid" } else { "/appid" };
        check_appid(appid, &self.appid)?;
        self.sub_appid.as_deref().map_or(Ok(()), |appid| check_appid("/sub_appid", appid))
    }

    fn check_single(&self) -> Result<(), Refusal> {
        match self.parts.as_slice() {
            [part] => part.check("", "/amount/total", "/amount/currency", self.overseas.as_ref()),
            _ => Err(Refusal::missing("/out_trade_no")),
        }
    }

    fn check_combined(&self, number: &str) -> Result<(), Refusal> {
        check_order_number("/combine_out_trade_no", number)?;
        let is_partner = self.parts.iter().any(|part| part.payee.sub_mchid.is_some());
        let (least, most) = if is_partner { (1, 50) } else { (2, 10) };
        if self.parts.len() < least || self.parts.len() > most {
            let issue = format!("子单数量应为 {least} 至 {most}");
            return Err(Refusal::field("/sub_orders", None, issue));
        }
        for (index, part) in self.parts.iter().enumerate() {
            let at = format!("/sub_orders/{index}");
            if part.attach.is_none() {
                return Err(Refusal::missing(&format!("{at}/attach")));
            }
            if part.total.0 > MOST_OF_A_PART {
                let issue = format!("值超过最大值 {MOST_OF_A_PART}");
                let field = format!("{at}/amount/total_amount");
                return Err(Refusal::field(&field, Given::from(part.total.0), issue));
            }
            let (total, currency) =
                (format!("{at}/amount/total_amount"), format!("{at}/amount/currency"));
            part.check(&at, &total, &currency, None)?;
            let is_twice =
                self.parts.iter().take(index).any(|other| {
                    other.payee == part.payee && other.out_trade_no == part.out_trade_no
                });
            if is_twice {
                let given = Given::from(part.out_trade_no.as_str());
                return Err(Refusal::field(&format!("{at}/out_trade_no"), given, "子单单号重复"));
            }
        }
        Ok(())
    }

    fn check_time(&self) -> Result<(), Refusal> {
        match self.time_expire.as_deref() {
            Some(text) if parse_rfc3339(text).is_none() => {
                let issue = "时间格式错误，应为RFC 3339，如2018-06-08T10:34:56+08:00";
                Err(Refusal::field("/time_expire", Given::from(text), issue))
            }
            _ => Ok(()),
        }
    }

    /// JSAPI needs a user whose openid could be one.
    fn check_payer(&self, profile: Profile) -> Result<(), Refusal> {
        let at = if self.combine_out_trade_no.is_some() { "/combine_payer_info" } else { "/payer" };
        if self.product == Product::Jsapi && self.openid.is_none() && self.sub_openid.is_none() {
            let refusal = Refusal::missing(&format!("{at}/openid"));
            return Err(refusal.saying(ErrorNumber::NO_OPENID, "JSAPI支付必须传openid"));
        }
        for openid in [&self.openid, &self.sub_openid].into_iter().flatten() {
            check_openid(&format!("{at}/openid"), openid, profile)?;
        }
        // The documents want exactly one of the two; their own samples have both.
        if profile.is_strict() && self.openid.is_some() && self.sub_openid.is_some() {
            let issue = "sp_openid与sub_openid只能传一项";
            return Err(Refusal::field(&format!("{at}/sub_openid"), None, issue));
        }
        if self.sub_openid.is_some() && self.sub_appid.is_none() {
            return Err(Refusal::missing("/sub_appid"));
        }
        match &self.identity {
            Some(identity) if !IDENTITIES.contains(&identity.kind.as_str()) => {
                let given = Given::from(identity.kind.as_str());
                Err(Refusal::field(&format!("{at}/identity/type"), given, "证件类型不支持"))
            }
            _ => Ok(()),
        }
    }
}

impl PartTerms {
    fn check(
        &self,
        at: &str,
        total: &str,
        currency: &str,
        overseas: Option<&Overseas>,
    ) -> Result<(), Refusal> {
        check_length(&format!("{at}/description"), &self.description, 127)?;
        let number = format!("{at}/out_trade_no");
        match overseas {
            None => check_order_number(&number, &self.out_trade_no)?,
            Some(overseas) => {
                check_number(&number, &self.out_trade_no, 32)?;
                overseas.check()?;
            }
        }
        if let Some(attach) = &self.attach {
            check_length(&format!("{at}/attach"), attach, 128)?;
        }
        if let Some(sub_mchid) = &self.payee.sub_mchid {
            check_length(&format!("{at}/sub_mchid"), sub_mchid, 32)?;
        }
        check_amount(total, self.total)?;
        if let Some(amount) = self.subsidy_amount {
            let pointer = format!("{at}/settle_info/subsidy_amount");
            check_range(&pointer, amount.0, 0, MOST_SUBSIDY)?;
        }
        check_currency(currency, self.currency.as_deref().unwrap_or("CNY"), overseas.is_some())
    }

    /// The currency of the price.
    #[must_use]
    pub fn currency(&self) -> &str {
        self.currency.as_deref().unwrap_or("CNY")
    }
}

/// Refuses an amount below one fen, in the platform's own words.
pub(super) fn check_amount(pointer: &str, amount: Fen) -> Result<(), Refusal> {
    if amount.0 >= 1 {
        return Ok(());
    }
    let refusal = Refusal::field(pointer, Given::from(amount.0), "值低于最小值 1");
    let text = format!("输入源“/body{pointer}”映射到数值字段“总金额”规则校验失败，值低于最小值 1");
    Err(refusal.saying(ErrorNumber::OUT_OF_RANGE, &text))
}

pub(super) fn check_currency(
    pointer: &str,
    currency: &str,
    is_overseas: bool,
) -> Result<(), Refusal> {
    match currency {
        "CNY" => Ok(()),
        _ if is_overseas && rate(currency).is_some() => Ok(()),
        other if is_overseas => Err(Refusal::field(pointer, Given::from(other), "不支持该币种")),
        other => Err(Refusal::field(pointer, Given::from(other), "境内商户只支持CNY")),
    }
}

/// 商户订单号: 6 to 32 characters of the small alphabet.
pub(super) fn check_order_number(pointer: &str, number: &str) -> Result<(), Refusal> {
    check_number(pointer, number, 32)?;
    if number.len() < 6 {
        return Err(Refusal::field(pointer, Given::from(number), "长度低于最小值 6"));
    }
    Ok(())
}

/// An appid begins with `wx`. What else is bound to a merchant, the sandbox does not know.
fn check_appid(pointer: &str, appid: &str) -> Result<(), Refusal> {
    check_length(pointer, appid, 32)?;
    if appid.starts_with("wx") {
        return Ok(());
    }
    let text = "appid和mch_id不匹配，请检查后再试";
    Err(Refusal::new(Reason::AppidMchidNotMatch, ErrorNumber::APPID_NOT_BOUND, text))
}

fn check_openid(pointer: &str, openid: &Personal, profile: Profile) -> Result<(), Refusal> {
    let text = openid.as_str();
    let is_plain = text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'));
    let is_usual = text.len() == 28 && text.starts_with('o');
    if is_plain && text.len() <= 128 && (is_usual || !profile.is_strict()) {
        return Ok(());
    }
    let said = "appid与openid不匹配";
    Err(Refusal::field(pointer, None, said).saying(ErrorNumber::ILLEGAL_PARAMETER, said))
}

/// An IPv4 or IPv6 address that is not this machine's own.
fn check_ip(ip: &str) -> Result<(), Refusal> {
    let pointer = "/scene_info/payer_client_ip";
    match ip.parse::<std::net::IpAddr>() {
        Ok(address) if !address.is_loopback() => Ok(()),
        _ => Err(Refusal::field(pointer, Given::from(ip), "应为用户终端的IPv4或IPv6地址")),
    }
}

const DAY: i64 = 86_400;
/// 5,000 yuan in fen.
const MOST_SUBSIDY: i64 = 500_000;
/// 10,000,000 yuan in fen.
const MOST_OF_A_PART: i64 = 1_000_000_000;
const IDENTITIES: [&str; 7] = [
    "IDCARD",
    "HONGKONG_MACAO",
    "HONGKONG_MACAO_RESIDENT",
    "TAIWAN_RESIDENT",
    "FOREIGN_RESIDENT",
    "OVERSEA_PASSPORT",
    "PHONE_NUMBER",
];
