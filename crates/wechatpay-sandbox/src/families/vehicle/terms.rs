//! What the merchant asks for when it charges a stay.

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

pub use super::entrance::Color;
use crate::engine::{Refusal, check_length, check_notify_url, check_number, check_range};

/// The content of a charge call after empty values were dropped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// 公众账号ID.
    pub appid: String,
    /// 子商户公众账号ID.
    pub sub_appid: Option<String>,
    /// 子商户号.
    pub sub_mchid: Option<String>,
    /// 服务描述.
    pub description: String,
    /// 附加数据.
    pub attach: Option<String>,
    /// 商户订单号.
    pub out_trade_no: String,
    /// 交易场景.
    pub trade_scene: Scene,
    /// 订单优惠标记.
    pub goods_tag: Option<String>,
    /// Where the notifications go.
    pub notify_url: String,
    /// 是否分账.
    pub profit_sharing: Option<YesNo>,
    /// What is charged.
    pub amount: Amount,
    /// The stay.
    pub parking_info: ParkingInfo,
}

/// 交易场景.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Scene {
    /// 车场停车.
    Parking,
}

/// 是 or 否.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum YesNo {
    /// 是.
    Y,
    /// 否.
    N,
}

/// 订单金额.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amount {
    /// In fen.
    pub total: Fen,
    /// `CNY`.
    pub currency: Option<String>,
}

/// 停车场景信息.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParkingInfo {
    /// 停车入场ID.
    pub parking_id: String,
    /// 车牌号.
    pub plate_number: String,
    /// 车牌颜色.
    pub plate_color: Color,
    /// 入场时间.
    pub start_time: String,
    /// 出场时间.
    pub end_time: String,
    /// 停车场名称.
    pub parking_name: String,
    /// 计费时长, in seconds.
    pub charging_duration: i64,
    /// 停车场设备id.
    pub device_id: String,
}

impl Terms {
    /// Refuses terms that break a rule.
    pub(super) fn check(&self) -> Result<(), Refusal> {
        check_number("/out_trade_no", &self.out_trade_no, 32)?;
        check_length("/description", &self.description, 128)?;
        if let Some(attach) = &self.attach {
            check_length("/attach", attach, 128)?;
        }
        check_notify_url("/notify_url", &self.notify_url, 255)?;
        check_range("/amount/total", self.amount.total.0, 1, i64::MAX)
    }
}
