//! The two kinds of records a merchant adds to a card, and the rules on them (protocol 06 §6).

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::movement::Movement;
use crate::engine::{Given, Refusal, check_instant, check_length, check_range};

/// Progress towards a target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Completion {
    /// Unique across the merchant: using one again has no effect.
    #[serde(rename = "objective_completion_serial_no")]
    pub serial: String,
    /// The target.
    pub objective_id: String,
    /// RFC 3339.
    pub completion_time: String,
    /// Adds or takes back.
    pub completion_type: Movement,
    /// What happened.
    pub description: String,
    /// How much.
    pub completion_count: i64,
    /// The merchant's own note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
}

/// A reward enjoyed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Usage {
    /// Unique across the merchant: using one again has no effect.
    #[serde(rename = "reward_usage_serial_no")]
    pub serial: String,
    /// The reward.
    pub reward_id: String,
    /// RFC 3339.
    pub usage_time: String,
    /// Adds or takes back.
    pub usage_type: Movement,
    /// What happened.
    pub description: String,
    /// How many.
    pub usage_count: i64,
    /// The amount in fen, above zero.
    pub amount: Fen,
    /// The merchant's own note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
}

impl Completion {
    pub(super) fn check(&self, index: usize) -> Result<(), Refusal> {
        let pointer = |member: &str| format!("/objective_completion_records/{index}/{member}");
        check_serial(&pointer("objective_completion_serial_no"), &self.serial)?;
        check_length(&pointer("objective_id"), &self.objective_id, 32)?;
        check_instant(&pointer("completion_time"), &self.completion_time)?;
        check_length(&pointer("description"), &self.description, 20)?;
        check_range(&pointer("completion_count"), self.completion_count, 1, i64::MAX)?;
        check_length(&pointer("remark"), self.remark.as_deref().unwrap_or_default(), 50)
    }
}

impl Usage {
    pub(super) fn check(&self, index: usize) -> Result<(), Refusal> {
        let pointer = |member: &str| format!("/reward_usage_records/{index}/{member}");
        check_serial(&pointer("reward_usage_serial_no"), &self.serial)?;
        check_length(&pointer("reward_id"), &self.reward_id, 32)?;
        check_instant(&pointer("usage_time"), &self.usage_time)?;
        check_length(&pointer("description"), &self.description, 20)?;
        check_range(&pointer("usage_count"), self.usage_count, 1, i64::MAX)?;
        check_range(&pointer("amount"), self.amount.0, 1, i64::MAX)?;
        check_length(&pointer("remark"), self.remark.as_deref().unwrap_or_default(), 50)
    }
}

fn check_serial(pointer: &str, serial: &str) -> Result<(), Refusal> {
    check_length(pointer, serial, 32)?;
    if !serial.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Err(Refusal::field(pointer, Given::from(serial), "只能是数字、大小写字母"));
    }
    Ok(())
}
