//! A batch and its transfers as answers and notifications show them.

use serde::Serialize;
use wechatpay_core::Fen;

use super::{Batch, Stage, TransferOutcome};
use crate::{
    engine::{Personal, rfc3339_millis},
    families::transfer::FailReason,
};

/// The answer to create.
#[derive(Debug, Serialize)]
pub struct Created<'a> {
    out_batch_no: &'a str,
    batch_id: &'a str,
    create_time: String,
    batch_status: Stage,
}

/// A batch as a query shows it.
#[derive(Debug, Serialize)]
pub struct BatchView<'a> {
    mchid: &'a str,
    out_batch_no: &'a str,
    batch_id: &'a str,
    appid: &'a str,
    batch_status: Stage,
    batch_type: &'static str,
    batch_name: &'a str,
    batch_remark: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    close_reason: Option<&'static str>,
    total_amount: Fen,
    total_num: i64,
    create_time: String,
    update_time: String,
    #[serde(flatten)]
    counts: Counts,
    transfer_scene_id: &'a str,
}

/// A transfer in the list of its batch.
#[derive(Debug, Serialize)]
pub struct ShortDetail<'a> {
    detail_id: &'a str,
    out_detail_no: &'a str,
    detail_status: &'static str,
}

/// A transfer by itself.
#[derive(Debug, Serialize)]
pub struct DetailView<'a> {
    mchid: &'a str,
    out_batch_no: &'a str,
    batch_id: &'a str,
    appid: &'a str,
    out_detail_no: &'a str,
    detail_id: &'a str,
    detail_status: &'static str,
    transfer_amount: Fen,
    transfer_remark: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    fail_reason: Option<FailReason>,
    openid: &'a Personal,
    /// Sealed with the merchant's certificate.
    #[serde(skip_serializing_if = "Option::is_none")]
    user_name: Option<String>,
    initiate_time: String,
    update_time: String,
}

/// The resource of the notifications.
#[derive(Debug, Serialize)]
pub(super) struct NotificationView<'a> {
    mchid: &'a str,
    out_batch_no: &'a str,
    batch_id: &'a str,
    batch_status: Stage,
    total_num: i64,
    total_amount: Fen,
    #[serde(flatten)]
    counts: Option<Counts>,
    #[serde(skip_serializing_if = "Option::is_none")]
    close_reason: Option<&'static str>,
    update_time: String,
}

#[derive(Debug, Serialize)]
struct Counts {
    success_amount: Fen,
    success_num: i64,
    fail_amount: Fen,
    fail_num: i64,
}

impl<'a> Created<'a> {
    /// Shows `batch`.
    #[must_use]
    pub fn new(batch: &'a Batch) -> Self {
        Self {
            out_batch_no: &batch.terms.out_batch_no,
            batch_id: &batch.identity.batch_id,
            create_time: rfc3339_millis(batch.created_at),
            batch_status: batch.stage,
        }
    }
}

impl<'a> BatchView<'a> {
    /// Shows `batch`.
    #[must_use]
    pub fn new(batch: &'a Batch) -> Self {
        let terms = &batch.terms;
        Self {
            mchid: &batch.mchid,
            out_batch_no: &terms.out_batch_no,
            batch_id: &batch.identity.batch_id,
            appid: &terms.appid,
            batch_status: batch.stage,
            batch_type: "API",
            batch_name: &terms.batch_name,
            batch_remark: &terms.batch_remark,
            close_reason: close_reason(batch),
            total_amount: terms.total_amount,
            total_num: terms.total_num,
            create_time: rfc3339_millis(batch.created_at),
            update_time: rfc3339_millis(batch.updated_at),
            counts: Counts::of(batch),
            transfer_scene_id: &terms.transfer_scene_id,
        }
    }
}

impl<'a> ShortDetail<'a> {
    /// The transfers of a batch in their order, of one `detail_status` only if one is given.
    pub fn list(batch: &'a Batch, only: Option<&'a str>) -> impl Iterator<Item = Self> {
        let ids = batch.identity.detail_ids.iter();
        let short =
            |((detail, id), fate): ((&'a super::Detail, &'a String), &Option<TransferOutcome>)| {
                Self {
                    detail_id: id,
                    out_detail_no: &detail.out_detail_no,
                    detail_status: status(batch, *fate),
                }
            };
        let all = batch.terms.details.iter().zip(ids).zip(&batch.fates).map(short);
        all.filter(move |detail| only.is_none_or(|only| only == detail.detail_status))
    }
}

impl<'a> DetailView<'a> {
    /// Shows the transfer at a place of `batch`, with the user's name sealed by the caller.
    #[must_use]
    pub fn new(batch: &'a Batch, index: usize, user_name: Option<String>) -> Option<Self> {
        let detail = batch.terms.details.get(index)?;
        let fate = batch.fates.get(index).copied().flatten();
        Some(Self {
            mchid: &batch.mchid,
            out_batch_no: &batch.terms.out_batch_no,
            batch_id: &batch.identity.batch_id,
            appid: &batch.terms.appid,
            out_detail_no: &detail.out_detail_no,
            detail_id: batch.identity.detail_ids.get(index)?,
            detail_status: status(batch, fate),
            transfer_amount: detail.transfer_amount,
            transfer_remark: &detail.transfer_remark,
            fail_reason: match fate {
                Some(TransferOutcome::Fail(reason)) => Some(reason),
                _ => None,
            },
            openid: &detail.openid,
            user_name,
            initiate_time: rfc3339_millis(batch.created_at),
            update_time: rfc3339_millis(batch.updated_at),
        })
    }
}

impl<'a> NotificationView<'a> {
    pub(super) fn finished(batch: &'a Batch) -> Self {
        Self { counts: Some(Counts::of(batch)), ..Self::closed(batch) }
    }

    pub(super) fn closed(batch: &'a Batch) -> Self {
        Self {
            mchid: &batch.mchid,
            out_batch_no: &batch.terms.out_batch_no,
            batch_id: &batch.identity.batch_id,
            batch_status: batch.stage,
            total_num: batch.terms.total_num,
            total_amount: batch.terms.total_amount,
            counts: None,
            close_reason: close_reason(batch),
            update_time: rfc3339_millis(batch.updated_at),
        }
    }
}

impl Counts {
    fn of(batch: &Batch) -> Self {
        let ((success_num, success_amount), (fail_num, fail_amount)) =
            (batch.count(true), batch.count(false));
        Self { success_amount, success_num, fail_amount, fail_num }
    }
}

/// 关闭原因: the merchant's own people refused.
fn close_reason(batch: &Batch) -> Option<&'static str> {
    (batch.stage == Stage::Closed).then_some("CLOSED")
}

/// 明细状态.
fn status(batch: &Batch, fate: Option<TransferOutcome>) -> &'static str {
    match (fate, batch.stage) {
        (Some(TransferOutcome::Success), _) => "SUCCESS",
        (Some(TransferOutcome::Fail(_)), _) | (None, Stage::Closed) => "FAIL",
        (None, Stage::Accepted) => "INIT",
        (None, _) => "PROCESSING",
    }
}
