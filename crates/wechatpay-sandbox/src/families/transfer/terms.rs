//! What the merchant asked for when starting a transfer, and the rules on it.

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::scenes::check_reports;
pub(in crate::families) use super::scenes::{check_perception, check_scene};
use crate::engine::{
    ErrorNumber, Given, Personal, Refusal, check_length, check_notify_url, check_range,
};

/// The content of a transfer after empty values were dropped. `Debug` shows nothing of the user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// 公众账号ID.
    pub appid: String,
    /// 商户单号, unique per merchant.
    pub out_bill_no: String,
    /// The user.
    pub openid: Personal,
    /// The user's name, opened; needed from a certain amount.
    pub user_name: Option<Personal>,
    /// 转账金额 in fen.
    pub transfer_amount: Fen,
    /// 转账备注, which the user sees.
    pub transfer_remark: String,
    /// Where the notification goes; else to the address set for the merchant.
    pub notify_url: Option<String>,
    /// 用户收款感知: what the user believes to receive.
    pub user_recv_perception: Option<String>,
    /// 转账场景ID.
    pub transfer_scene_id: String,
    /// 转账场景报备信息.
    #[serde(alias = "transfer_scene_report_infos")]
    pub reports: Vec<Report>,
    /// How the user is asked to receive.
    pub receive_style: Option<ReceiveStyle>,
    /// 特约商户号, which pays; the caller pays if there is none.
    pub sub_mchid: Option<String>,
    /// 发起方商户号.
    pub sponsor_mchid: Option<String>,
    /// 商户授权单号 of the authorisation that the user is asked for along the way.
    pub asks_for: Option<String>,
    /// 微信授权单号 of the authorisation because of which the user is not asked.
    pub authorized_by: Option<String>,
}

/// One line of 转账场景报备信息.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Of what sort, such as 活动名称.
    pub info_type: String,
    /// The content.
    pub info_content: String,
}

/// 用户收款样式.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReceiveStyle {
    /// 收款确认页.
    ConfirmPage,
    /// 红包.
    RedPacket,
}

impl Terms {
    /// Refuses terms that break a rule.
    ///
    /// # Errors
    /// The first broken rule.
    pub fn check(&self) -> Result<(), Refusal> {
        check_length("/appid", &self.appid, 32)?;
        check_plain_number("/out_bill_no", &self.out_bill_no)?;
        check_personal("/openid", &self.openid, 64)?;
        check_amount("/transfer_amount", self.transfer_amount)?;
        check_user_name("/user_name", self.user_name.as_ref(), self.transfer_amount)?;
        check_length("/transfer_remark", &self.transfer_remark, 32)?;
        if let Some(url) = &self.notify_url {
            check_notify_url("/notify_url", url, 256)?;
        }
        check_reports(check_scene(&self.transfer_scene_id)?, &self.reports)?;
        check_perception(&self.transfer_scene_id, self.user_recv_perception.as_deref())
    }
}

/// Whether a transfer of this amount must name its user: from 2,000 yuan on.
#[must_use]
pub fn user_name_needed(amount: Fen) -> bool {
    amount >= NAME_NEEDED
}

/// The user's name: needed from a certain amount on, and not wanted below another.
pub(in crate::families) fn check_user_name(
    pointer: &str,
    name: Option<&Personal>,
    amount: Fen,
) -> Result<(), Refusal> {
    match name {
        None if user_name_needed(amount) => Err(Refusal::missing(pointer)),
        None => Ok(()),
        Some(_) if amount < NAME_ALLOWED => {
            Err(Refusal::field(pointer, None, "转账金额低于0.3元时不支持传入"))
        }
        Some(name) => check_personal(pointer, name, 64),
    }
}

/// One transfer has a least and a most.
pub(in crate::families) fn check_amount(pointer: &str, amount: Fen) -> Result<(), Refusal> {
    let text = "超过单笔转账上下限";
    check_range(pointer, amount.0, LEAST, MOST)
        .map_err(|refusal| refusal.saying(ErrorNumber::OUT_OF_RANGE, text))
}

/// Letters and digits, at most 32: numbers of transfers know no other characters.
pub(in crate::families) fn check_plain_number(pointer: &str, text: &str) -> Result<(), Refusal> {
    check_length(pointer, text, 32)?;
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Err(Refusal::field(pointer, Given::from(text), "只能是数字、大小写字母"));
    }
    Ok(())
}

/// Refuses personal text that is too long, without repeating it.
pub(in crate::families) fn check_personal(
    pointer: &str,
    text: &Personal,
    most: usize,
) -> Result<(), Refusal> {
    if text.as_str().chars().count() > most {
        return Err(Refusal::field(pointer, None, format!("长度超过最大值 {most}")));
    }
    Ok(())
}

/// The least of one transfer: 0.1 yuan.
const LEAST: i64 = 10;
/// The most of one transfer: as merchants are set up at first, in fen.
const MOST: i64 = 20_000_000;
/// From here on a name may be sent.
const NAME_ALLOWED: Fen = Fen(30);
/// From here on a name must be sent.
const NAME_NEEDED: Fen = Fen(200_000);
