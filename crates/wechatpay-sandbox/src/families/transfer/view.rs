//! A transfer as answers and the notification show it.

use serde::Serialize;
use wechatpay_core::Fen;

use super::{Bill, FailReason, Stage};
use crate::engine::{Personal, rfc3339_millis};

/// The answer to create.
#[derive(Debug, Serialize)]
pub struct Created<'a> {
    out_bill_no: &'a str,
    transfer_bill_no: &'a str,
    create_time: String,
    state: Stage,
    #[serde(skip_serializing_if = "Option::is_none")]
    fail_reason: Option<FailReason>,
    #[serde(skip_serializing_if = "Option::is_none")]
    package_info: Option<&'a str>,
}

/// The answer to create for a sub-merchant, which tells no state.
#[derive(Debug, Serialize)]
pub struct CreatedForPartner<'a> {
    sub_mchid: &'a str,
    out_bill_no: &'a str,
    transfer_bill_no: &'a str,
    create_time: String,
    package_info: &'a str,
}

/// Who pays, spelled for a merchant or for a partner.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Who<'a> {
    Direct { mch_id: &'a str },
    Partner { mchid: &'a str, sub_mchid: &'a str },
}

/// The answer to a query.
#[derive(Debug, Serialize)]
pub struct View<'a> {
    #[serde(flatten)]
    who: Who<'a>,
    out_bill_no: &'a str,
    transfer_bill_no: &'a str,
    appid: &'a str,
    state: Stage,
    transfer_amount: Fen,
    transfer_remark: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    fail_reason: Option<FailReason>,
    openid: &'a Personal,
    /// Sealed with the merchant's certificate.
    #[serde(skip_serializing_if = "Option::is_none")]
    user_name: Option<String>,
    create_time: String,
    update_time: String,
}

/// The answer to cancel.
#[derive(Debug, Serialize)]
pub struct Cancelled<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    sub_mchid: Option<&'a str>,
    out_bill_no: &'a str,
    transfer_bill_no: &'a str,
    state: Stage,
    update_time: String,
}

/// The resource of the notification.
#[derive(Debug, Serialize)]
pub(super) struct NotificationView<'a> {
    out_bill_no: &'a str,
    transfer_bill_no: &'a str,
    state: Stage,
    #[serde(flatten)]
    who: Who<'a>,
    transfer_amount: Fen,
    openid: &'a Personal,
    #[serde(skip_serializing_if = "Option::is_none")]
    fail_reason: Option<FailReason>,
    create_time: String,
    update_time: String,
}

impl<'a> Created<'a> {
    /// Shows `bill`; the token only while the user is asked.
    #[must_use]
    pub fn new(bill: &'a Bill) -> Self {
        Self {
            out_bill_no: &bill.terms.out_bill_no,
            transfer_bill_no: &bill.identity.transfer_bill_no,
            create_time: rfc3339_millis(bill.created_at),
            state: bill.stage,
            fail_reason: shown(bill),
            package_info: (bill.stage == Stage::WaitUserConfirm)
                .then_some(bill.identity.package_info.as_str()),
        }
    }
}

impl<'a> CreatedForPartner<'a> {
    /// Shows `bill`; its table promises the token always.
    #[must_use]
    pub fn new(bill: &'a Bill) -> Self {
        Self {
            sub_mchid: bill.terms.sub_mchid.as_deref().unwrap_or_default(),
            out_bill_no: &bill.terms.out_bill_no,
            transfer_bill_no: &bill.identity.transfer_bill_no,
            create_time: rfc3339_millis(bill.created_at),
            package_info: &bill.identity.package_info,
        }
    }
}

impl<'a> Who<'a> {
    fn of(bill: &'a Bill) -> Self {
        match &bill.terms.sub_mchid {
            None => Self::Direct { mch_id: &bill.mchid },
            Some(sub_mchid) => Self::Partner { mchid: &bill.mchid, sub_mchid },
        }
    }
}

impl<'a> View<'a> {
    /// Shows `bill`, with the user's name sealed by the caller if there is one.
    #[must_use]
    pub fn new(bill: &'a Bill, user_name: Option<String>) -> Self {
        Self {
            who: Who::of(bill),
            out_bill_no: &bill.terms.out_bill_no,
            transfer_bill_no: &bill.identity.transfer_bill_no,
            appid: &bill.terms.appid,
            state: bill.stage,
            transfer_amount: bill.terms.transfer_amount,
            transfer_remark: &bill.terms.transfer_remark,
            fail_reason: shown(bill),
            openid: &bill.terms.openid,
            user_name,
            create_time: rfc3339_millis(bill.created_at),
            update_time: rfc3339_millis(bill.updated_at),
        }
    }
}

impl<'a> Cancelled<'a> {
    /// Shows what became of a cancelled `bill`.
    #[must_use]
    pub fn new(bill: &'a Bill) -> Self {
        Self {
            sub_mchid: bill.terms.sub_mchid.as_deref(),
            out_bill_no: &bill.terms.out_bill_no,
            transfer_bill_no: &bill.identity.transfer_bill_no,
            state: bill.stage,
            update_time: rfc3339_millis(bill.updated_at),
        }
    }
}

impl<'a> NotificationView<'a> {
    pub(super) fn new(bill: &'a Bill) -> Self {
        Self {
            out_bill_no: &bill.terms.out_bill_no,
            transfer_bill_no: &bill.identity.transfer_bill_no,
            state: bill.stage,
            who: Who::of(bill),
            transfer_amount: bill.terms.transfer_amount,
            openid: &bill.terms.openid,
            fail_reason: shown(bill),
            create_time: rfc3339_millis(bill.created_at),
            update_time: rfc3339_millis(bill.updated_at),
        }
    }
}

/// A transfer has a reason once it came to nothing.
fn shown(bill: &Bill) -> Option<FailReason> {
    bill.fail_reason.filter(|_| matches!(bill.stage, Stage::Fail | Stage::Cancelled))
}
