//! The two kinds of records a merchant adds to a card order, and the rules on them.

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use crate::{
    engine::{Refusal, check_instant, check_length, check_range},
    families::discount_card::movement::Movement,
};

/// 目标达成明细: progress towards a target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Performance {
    /// 目标流水号, unique across the merchant: using one again has no effect.
    #[serde(rename = "objective_serial_no")]
    pub serial: String,
    /// 先享卡目标ID.
    pub objective_id: i64,
    /// 履约描述.
    pub performance_description: String,
    /// Adds or takes back.
    pub performance_type: Movement,
    /// How much.
    pub count: i64,
    /// RFC 3339.
    pub performance_time: String,
    /// 备注说明.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
}

/// 奖励明细: a reward enjoyed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Usage {
    /// 奖励流水号, unique across the merchant: using one again has no effect.
    #[serde(rename = "reward_serial_no")]
    pub serial: String,
    /// 先享卡奖励ID.
    pub reward_id: i64,
    /// 奖励描述.
    pub description: String,
    /// Adds or takes back.
    pub reward_type: Movement,
    /// How many.
    pub count: i64,
    /// The amount in fen.
    pub amount: Fen,
    /// RFC 3339.
    pub reward_time: String,
    /// 备注说明.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
}

impl Performance {
    pub(super) fn check(&self, index: usize) -> Result<(), Refusal> {
        let pointer = |member: &str| format!("/objectives/{index}/{member}");
        check_length(&pointer("objective_serial_no"), &self.serial, LONGEST_SERIAL)?;
        check_length(
            &pointer("performance_description"),
            &self.performance_description,
            LONGEST_TEXT,
        )?;
        check_range(&pointer("count"), self.count, 1, i64::MAX)?;
        check_instant(&pointer("performance_time"), &self.performance_time)?;
        check_length(&pointer("remark"), self.remark.as_deref().unwrap_or_default(), LONGEST_TEXT)
    }
}

impl Usage {
    pub(super) fn check(&self, index: usize) -> Result<(), Refusal> {
        let pointer = |member: &str| format!("/rewards/{index}/{member}");
        check_length(&pointer("reward_serial_no"), &self.serial, LONGEST_SERIAL)?;
        check_length(&pointer("description"), &self.description, LONGEST_TEXT)?;
        check_range(&pointer("count"), self.count, 1, i64::MAX)?;
        check_range(&pointer("amount"), self.amount.0, 0, i64::MAX)?;
        check_instant(&pointer("reward_time"), &self.reward_time)?;
        check_length(&pointer("remark"), self.remark.as_deref().unwrap_or_default(), LONGEST_TEXT)
    }
}

/// The sources name no length for these; the bounds only keep storage small.
const LONGEST_SERIAL: usize = 64;
const LONGEST_TEXT: usize = 256;
