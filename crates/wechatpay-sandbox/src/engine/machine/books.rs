//! Movements of money as aggregates report them: the source of bills and balances.
//!
//! To make a further family appear in fund-flow bills and balances, implement [`Booked`] for its
//! aggregate and name it in the family's registration.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{Aggregate, Now};

/// An aggregate that moves money.
pub trait Booked: Aggregate {
    /// Everything it moved until `until`, as it was known at that moment.
    fn booked(state: &Self::State, until: Now) -> Books;
}

/// Movements of money, and the payments and refunds behind some of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Books {
    /// For balances and fund-flow bills (资金账单).
    pub postings: Vec<Posting>,
    /// For trade bills (交易账单).
    pub deals: Vec<TradeEntry>,
    /// What of the basic accounts is kept for sharing (不可用余额).
    pub frozen: Vec<Frozen>,
    /// For profit-sharing bills (分账账单).
    pub shares: Vec<ShareEntry>,
}

/// A share or the return of one: one line of a profit-sharing bill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareEntry {
    /// Unix second.
    pub at: i64,
    /// 分账发起方: the caller.
    pub initiator: String,
    /// 分账方: whose payment it is.
    pub payer: String,
    /// 微信订单号.
    pub transaction_id: String,
    /// 微信分账/回退单号.
    pub order_id: String,
    /// 分账明细单号; of the share, where it is returned.
    pub detail_id: String,
    /// 商户分账/回退单号.
    pub out_order_no: String,
    /// 订单金额.
    pub total: Fen,
    /// 分账接收方.
    pub receiver: String,
    /// In fen.
    pub amount: Fen,
    /// 业务类型.
    pub kind: &'static str,
    /// 备注.
    pub remark: String,
}

/// Money of a basic account that is kept for profit sharing, or set free again if below zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frozen {
    /// 商户号 of the account's owner.
    pub mchid: String,
    /// 微信订单号 of the payment.
    pub transaction_id: String,
    /// In fen.
    pub amount: Fen,
    /// Unix second at which time alone sets it free.
    pub frees_at: i64,
}

/// 账户类型.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Account {
    /// 基本账户.
    Basic,
    /// 运营账户.
    Operation,
    /// 手续费账户.
    Fees,
    /// 保证金账户.
    Deposit,
}

/// One movement of one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posting {
    /// Unix second.
    pub at: i64,
    /// 商户号 of the account's owner; the sub-merchant's for a partner.
    pub mchid: String,
    /// Which of the owner's accounts.
    pub account: Account,
    /// In fen; below zero when money leaves.
    pub amount: Fen,
    /// 业务名称, such as 交易 or 退款.
    pub business: &'static str,
    /// 业务类型, such as 交易 or 扣除交易手续费.
    pub kind: &'static str,
    /// 微信支付业务单号.
    pub number: String,
    /// 业务凭证号: the merchant's own number.
    pub voucher: String,
    /// 资金变更提交申请人.
    pub applicant: String,
    /// 备注.
    pub remark: String,
}

/// A payment or a refund: one line of a trade bill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TradeEntry {
    /// Unix second of the payment, or of the refund's acceptance.
    pub at: i64,
    /// 公众账号ID.
    pub appid: String,
    /// 商户号 of whoever placed the order.
    pub mchid: String,
    /// 特约商户号.
    pub sub_mchid: Option<String>,
    /// 设备号.
    pub device_id: String,
    /// 微信订单号.
    pub transaction_id: String,
    /// 商户订单号.
    pub out_trade_no: String,
    /// 用户标识.
    pub openid: String,
    /// 交易类型.
    pub trade_type: &'static str,
    /// 交易状态: `SUCCESS`, `REFUND` or `REVOKED`.
    pub state: &'static str,
    /// 付款银行.
    pub bank_type: String,
    /// 订单金额; zero on a refund.
    pub total: Fen,
    /// 应结订单金额; zero on a refund.
    pub settlement: Fen,
    /// 代金券金额 (充值券); zero on a refund.
    pub coupon: Fen,
    /// 商品名称.
    pub description: String,
    /// 商户数据包.
    pub attach: String,
    /// 手续费; below zero when it is given back.
    pub fee: Fen,
    /// What was given back, on a refund.
    pub back: Option<RefundEntry>,
}

/// The refund side of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefundEntry {
    /// 微信退款单号.
    pub refund_id: String,
    /// 商户退款单号.
    pub out_refund_no: String,
    /// 申请退款金额.
    pub asked: Fen,
    /// 退款金额: what the merchant gives.
    pub settlement: Fen,
    /// 充值券退款金额.
    pub coupon: Fen,
    /// 退款类型.
    pub channel: &'static str,
    /// 退款状态 in the words of bills: `SUCCESS`, `PROCESSING`, `FAIL` or `CHANGE`.
    pub status: &'static str,
    /// Unix second of success.
    pub success_at: Option<i64>,
}

impl Books {
    /// Takes in what another aggregate moved.
    pub fn extend(&mut self, other: Self) {
        self.postings.extend(other.postings);
        self.deals.extend(other.deals);
        self.frozen.extend(other.frozen);
        self.shares.extend(other.shares);
    }

    /// What of the basic account cannot be used at a moment, because it is kept for sharing.
    #[must_use]
    pub fn frozen(&self, mchid: &str, now: Now) -> Fen {
        let mut payments: BTreeMap<&str, (Fen, i64)> = BTreeMap::new();
        for part in self.frozen.iter().filter(|part| part.mchid == mchid) {
            let (amount, frees_at) =
                payments.entry(&part.transaction_id).or_insert((Fen(0), part.frees_at));
            *amount = *amount + part.amount;
            *frees_at = (*frees_at).max(part.frees_at);
        }
        let kept = payments.into_values().filter(|(_, frees_at)| now.0 < *frees_at);
        kept.map(|(amount, _)| amount.max(Fen(0))).sum()
    }

    /// What an account holds: everything that came, less everything that left.
    #[must_use]
    pub fn balance(&self, mchid: &str, account: Account) -> Fen {
        let own = self.postings.iter().filter(|p| p.mchid == mchid && p.account == account);
        own.map(|posting| posting.amount).sum()
    }
}

impl Account {
    /// Reads the word on the wire.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        match text {
            "BASIC" => Some(Self::Basic),
            "OPERATION" => Some(Self::Operation),
            "FEES" => Some(Self::Fees),
            "DEPOSIT" => Some(Self::Deposit),
            _ => None,
        }
    }
}
