//! A withdrawal: what is true of it, and what events make of it (protocol 16 §6.3).

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::view::NotificationView;
use crate::engine::{Account, Aggregate, AlternateKey, Notice};

/// The aggregate: one withdrawal, found by its 商户提现单号.
#[derive(Debug)]
pub struct Withdrawal;

/// The state of one number; `None` until something was asked for under it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct State(pub Option<Withdraw>);

/// A withdrawal that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdraw {
    /// What was asked for.
    pub terms: Terms,
    /// 微信支付提现单号.
    pub withdraw_id: String,
    /// How much, in fen: of the day-end form it is worked out.
    pub amount: Fen,
    /// Where it stands.
    pub stage: Stage,
    /// Unix second of the first call.
    pub created_at: i64,
    /// Unix second at which the money left the account.
    pub left_at: Option<i64>,
    /// Unix second at which it came back.
    pub back_at: Option<i64>,
    /// Unix second of the newest change.
    pub updated_at: i64,
    /// Why it came to nothing.
    pub reason: Option<String>,
}

/// What a call asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// Which of the three calls.
    pub form: Form,
    /// 商户号 of the caller.
    pub mchid: String,
    /// 二级商户号.
    pub sub_mchid: Option<String>,
    /// 商户提现单号.
    pub out_request_no: String,
    /// In fen; the day-end form has none.
    pub amount: Option<Fen>,
    /// 备注.
    pub remark: Option<String>,
    /// 银行附言.
    pub bank_memo: Option<String>,
    /// 出款账户.
    #[serde(default)]
    pub account_type: Option<Account>,
    /// Where to tell of its changes.
    pub notify_url: Option<String>,
    /// Of which balance the day-end form takes everything.
    pub calculate_amount_type: Option<Basis>,
    /// What the day-end form leaves, in fen.
    pub reserve_amount: Option<Fen>,
}

/// Which call it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// The caller's own money.
    Own,
    /// A second-level merchant's.
    Merchant,
    /// A second-level merchant's, as much as there was at the end of yesterday.
    DayEnd,
}

/// 提现金额计算方式.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Basis {
    /// Only what was there at the end of the day.
    OnlyDayEndBalance,
    /// What is there now.
    AllowCurrentBalance,
}

/// Where a withdrawal stands; the day-end form has words of its own for the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// Written down; the money is still in the account.
    Init,
    /// Accepted; the bank is at work.
    Created,
    /// Paid out; the bank may still send it back.
    Success,
    /// It failed; the money is back.
    Fail,
    /// 退票: the bank sent it back.
    Refund,
    /// Closed before the money left.
    Close,
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// It was written down.
    Asked {
        /// What was asked for.
        terms: Terms,
        /// 微信支付提现单号.
        withdraw_id: String,
        /// In fen.
        amount: Fen,
        /// Unix second.
        at: i64,
    },
    /// It went on to a stage.
    Moved {
        /// Where it stands now.
        to: Stage,
        /// Unix second.
        at: i64,
        /// Why, if it came to nothing.
        reason: Option<String>,
    },
}

impl Aggregate for Withdrawal {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Asked { .. } => "withdrawal.asked",
            Event::Moved { to, .. } => match to {
                Stage::Init => "withdrawal.init",
                Stage::Created => "withdrawal.created",
                Stage::Success => "withdrawal.success",
                Stage::Fail => "withdrawal.fail",
                Stage::Refund => "withdrawal.refund",
                Stage::Close => "withdrawal.close",
            },
        }
    }

    fn apply(state: State, event: &Event) -> State {
        match event {
            Event::Asked { terms, withdraw_id, amount, at } => State(Some(Withdraw {
                terms: terms.clone(),
                withdraw_id: withdraw_id.clone(),
                amount: *amount,
                stage: Stage::Init,
                created_at: *at,
                left_at: None,
                back_at: None,
                updated_at: *at,
                reason: None,
            })),
            Event::Moved { to, at, reason } => State(state.0.map(|known| Withdraw {
                stage: *to,
                left_at: known.left_at.or((*to == Stage::Created).then_some(*at)),
                back_at: matches!(to, Stage::Fail | Stage::Refund).then_some(*at),
                updated_at: *at,
                reason: reason.clone(),
                ..known
            })),
        }
    }

    fn alternate_keys(event: &Event, after: &State) -> Vec<AlternateKey> {
        let Some(known) = &after.0 else { return Vec::new() };
        let due = |at: i64| AlternateKey::due(at + PAID_AFTER, &known.withdraw_id);
        match event {
            Event::Asked { withdraw_id, .. } => {
                vec![AlternateKey::Take(AlternateKey::key("withdraw_id", withdraw_id))]
            }
            Event::Moved { to: Stage::Created, at, .. } => vec![AlternateKey::Take(due(*at))],
            Event::Moved { .. } => {
                known.left_at.map(due).map(AlternateKey::Free).into_iter().collect()
            }
        }
    }

    /// Merchants are told of what happens after they were answered.
    fn notices(event: &Event, after: &State) -> Vec<Notice> {
        let Some(known) = &after.0 else { return Vec::new() };
        let is_news = matches!(event, Event::Moved { to, .. } if *to != Stage::Created);
        let notice = Notice {
            mchid: known.terms.mchid.clone(),
            event_type: "MCHWITHDRAW.CHANGE",
            original_type: "mch_withdraw",
            summary: "提现单状态变更通知",
            notify_url: known.terms.notify_url.clone(),
            business_number: known.terms.out_request_no.clone(),
            resource: Notice::resource(&NotificationView::new(known)),
        };
        is_news.then_some(notice).into_iter().collect()
    }
}

impl Terms {
    /// Whose money it is.
    #[must_use]
    pub fn owner(&self) -> &str {
        self.sub_mchid.as_deref().unwrap_or(&self.mchid)
    }

    /// From which account.
    #[must_use]
    pub fn account(&self) -> Account {
        self.account_type.unwrap_or(Account::Basic)
    }
}

/// The bank pays on the next day.
pub(super) const PAID_AFTER: i64 = 86_400;
