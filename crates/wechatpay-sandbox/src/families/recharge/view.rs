//! A recharge as queries and notifications show it.

use serde::Serialize;
use wechatpay_core::Fen;

use super::{Channel, Charge, Money, Returned, Stage};
use crate::engine::{Account, rfc3339};

/// The answer to a query. Of a merchant's own recharge some members are left out.
#[derive(Debug, Serialize)]
pub struct View<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    mchid: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sp_mchid: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sub_mchid: Option<&'a str>,
    recharge_id: &'a str,
    out_recharge_no: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    recharge_channel: Option<Channel>,
    account_type: Account,
    recharge_state: Stage,
    recharge_scene: &'a str,
    recharge_state_desc: &'static str,
    recharge_amount: &'a Money,
    #[serde(skip_serializing_if = "Option::is_none")]
    remark: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bank_transfer_info: Option<BankTransfer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    qr_recharge_info: Option<Scanned>,
    #[serde(skip_serializing_if = "Option::is_none")]
    online_bank_recharge_info: Option<ByBank>,
    accept_time: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    success_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    close_time: Option<String>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    available_recharge_channels: &'a [Channel],
}

#[derive(Debug, Serialize)]
struct BankTransfer {
    memo: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    bill_no: Option<&'static str>,
    bank_name: &'static str,
    bank_card_tail: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    bank_account_name: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct Scanned {
    openid: &'static str,
    employee_type: &'static str,
}

#[derive(Debug, Serialize)]
struct ByBank {
    bill_no: &'static str,
    bank_name: &'static str,
    online_bank_type: &'static str,
    bank_card_tail: &'static str,
    bank_account_name: &'static str,
}

/// The resource of `RECHARGE.FUND_RETURNED`.
#[derive(Debug, Serialize)]
pub(super) struct ReturnedView<'a> {
    recharge_returned_id: &'a str,
    sp_mchid: &'a str,
    sub_mchid: &'a str,
    out_recharge_no: &'a str,
    recharge_id: &'a str,
    recharge_channel: Channel,
    detail: ReturnedFunds<'a>,
}

#[derive(Debug, Serialize)]
struct ReturnedFunds<'a> {
    bank_name: &'static str,
    bank_card_tail: &'static str,
    bank_account_name: &'static str,
    amount: Fen,
    currency: &'static str,
    memo: &'static str,
    return_time: String,
    return_reason: &'a str,
}

impl<'a> View<'a> {
    /// Shows a recharge.
    #[must_use]
    pub fn new(known: &'a Charge) -> Self {
        let terms = &known.terms;
        let is_own = terms.sub_mchid.is_none();
        let if_other = |text: &'static str| (!is_own).then_some(text);
        let bank_transfer = BankTransfer {
            memo: "123456",
            bill_no: if_other("2026113000001"),
            bank_name: BANK,
            bank_card_tail: TAIL,
            bank_account_name: if_other(OWNER),
        };
        let online = ByBank {
            bill_no: "2026113000001",
            bank_name: BANK,
            online_bank_type: "ONLINE_BANK_TYPE_CORPORATE",
            bank_card_tail: TAIL,
            bank_account_name: OWNER,
        };
        let scanned = Scanned { openid: crate::engine::OPENID, employee_type: "ADMIN" };
        let by = |channel: Channel| known.channel == Some(channel);
        let ended = |stage: Stage| known.ended_at.filter(|_| known.stage == stage).map(rfc3339);
        Self {
            mchid: is_own.then_some(terms.mchid.as_str()),
            sp_mchid: (!is_own).then_some(terms.mchid.as_str()),
            sub_mchid: terms.sub_mchid.as_deref(),
            recharge_id: &known.recharge_id,
            out_recharge_no: &terms.out_recharge_no,
            recharge_channel: known.channel.filter(|_| !is_own),
            account_type: terms.account_type,
            recharge_state: known.stage,
            // The query of a merchant's own knows one word only.
            recharge_scene: if is_own { "ECOMMERCE_BANK_TRANSFER" } else { &terms.recharge_scene },
            recharge_state_desc: match known.stage {
                Stage::Recharging => "充值中",
                Stage::Success => "充值成功",
                Stage::Closed => "充值关闭",
            },
            recharge_amount: &terms.recharge_amount,
            remark: None,
            bank_transfer_info: by(Channel::BankTransfer).then_some(bank_transfer),
            qr_recharge_info: by(Channel::QrRecharge).then_some(scanned),
            online_bank_recharge_info: by(Channel::OnlineBank).then_some(online),
            accept_time: rfc3339(known.accepted_at),
            success_time: ended(Stage::Success),
            close_time: ended(Stage::Closed),
            available_recharge_channels: &terms.available_recharge_channels,
        }
    }

    /// The resource of the other two notifications: the same, with the remark.
    pub(super) fn notice(known: &'a Charge) -> Self {
        Self { remark: known.terms.remark.as_deref(), ..Self::new(known) }
    }
}

impl<'a> ReturnedView<'a> {
    pub(super) fn new(known: &'a Charge, returned: &'a Returned) -> Self {
        Self {
            recharge_returned_id: &returned.recharge_returned_id,
            sp_mchid: &known.terms.mchid,
            sub_mchid: known.terms.sub_mchid.as_deref().unwrap_or_default(),
            out_recharge_no: &known.terms.out_recharge_no,
            recharge_id: &known.recharge_id,
            recharge_channel: Channel::BankTransfer,
            detail: ReturnedFunds {
                bank_name: BANK,
                bank_card_tail: TAIL,
                bank_account_name: OWNER,
                amount: returned.amount,
                currency: "CNY",
                memo: "123456",
                return_time: rfc3339(returned.at),
                return_reason: &returned.reason,
            },
        }
    }
}

const BANK: &str = "招商银行";
const TAIL: &str = "1178";
const OWNER: &str = "某某餐饮有限公司";
