//! A call for shares, a share and a return: what is true of each.

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::ReceiverKind;
use crate::engine::Personal;

/// One call: shares for receivers, or the release of the rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// 商户分账单号.
    pub out_order_no: String,
    /// 微信分账单号.
    pub order_id: String,
    /// Which of the two it is.
    pub kind: Kind,
    /// Who gets how much, by the call's own order. For a release: the merchant itself.
    pub details: Vec<Detail>,
    /// What went back to the merchant because nothing more will be shared.
    pub released: Fen,
    /// Unix second of the call.
    pub created_at: i64,
    /// Unix second at which the money had moved.
    pub finished_at: Option<i64>,
}

/// What a call asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// 请求分账.
    Share {
        /// 是否解冻剩余未分资金.
        unfreeze_unsplit: bool,
    },
    /// 解冻剩余资金.
    Unfreeze,
}

/// One share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Detail {
    /// 分账明细单号.
    pub detail_id: String,
    /// Of what sort the receiver is.
    pub kind: ReceiverKind,
    /// A merchant number or an openid.
    pub account: Personal,
    /// The receiver's name, if the call gave one.
    pub name: Option<Personal>,
    /// In fen.
    pub amount: Fen,
    /// 分账描述.
    pub description: String,
    /// What became of it; `None` while it waits.
    #[serde(default)]
    pub outcome: Option<Outcome>,
}

/// What became of a share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Unix second.
    pub at: i64,
    /// Why the money stayed where it was; `None` if it moved.
    pub fail_reason: Option<FailReason>,
}

/// 分账失败原因.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[expect(missing_docs, reason = "the words are the wire's own, and say it")]
pub enum FailReason {
    AccountAbnormal,
    NoRelation,
    ReceiverHighRisk,
    ReceiverRealNameNotVerified,
    NoAuth,
    ReceiverReceiptLimit,
    PayerAccountAbnormal,
    InvalidRequest,
}

/// 分账回退失败原因.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[expect(missing_docs, reason = "the words are the wire's own, and say it")]
pub enum ReturnFailReason {
    AccountAbnormal,
    BalanceNotEnough,
    TimeOutClosed,
    PayerAccountAbnormal,
    InvalidRequest,
}

/// 回退结果.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum ReturnResult {
    /// 处理中.
    Processing,
    /// 已成功: what logs mean that are older than the other two.
    #[default]
    Success,
    /// 已失败.
    Failed(ReturnFailReason),
}

/// One return (分账回退).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Return {
    /// 商户回退单号.
    pub out_return_no: String,
    /// 微信回退单号.
    pub return_id: String,
    /// 微信分账单号 of what is returned.
    pub order_id: String,
    /// 商户分账单号 of what is returned.
    pub out_order_no: String,
    /// Who gives it back.
    pub return_mchid: String,
    /// In fen.
    pub amount: Fen,
    /// 回退描述.
    pub description: String,
    /// Unix second of the call.
    pub at: i64,
    /// What became of it.
    #[serde(default)]
    pub result: ReturnResult,
    /// Unix second of the result, where it is not that of the call.
    #[serde(default)]
    pub settled_at: Option<i64>,
}

impl Order {
    /// Whether it gave shares to receivers.
    #[must_use]
    pub fn is_share(&self) -> bool {
        matches!(self.kind, Kind::Share { .. })
    }

    /// Whether nothing more may be shared after it.
    #[must_use]
    pub fn releases(&self) -> bool {
        matches!(self.kind, Kind::Unfreeze | Kind::Share { unfreeze_unsplit: true })
    }

    pub(super) fn asked(&self) -> i128 {
        self.details.iter().map(|detail| i128::from(detail.amount.0)).sum()
    }

    /// The amounts that did not fail.
    pub(super) fn taken(&self) -> i128 {
        let open = self.details.iter().filter(|detail| !detail.is_closed());
        open.map(|detail| i128::from(detail.amount.0)).sum()
    }
}

impl Detail {
    /// Whether the money stayed with the payer.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.outcome.is_some_and(|outcome| outcome.fail_reason.is_some())
    }
}

impl Return {
    /// Unix second of the result.
    #[must_use]
    pub fn finished_at(&self) -> Option<i64> {
        let is_done = self.result != ReturnResult::Processing;
        is_done.then(|| self.settled_at.unwrap_or(self.at))
    }
}
