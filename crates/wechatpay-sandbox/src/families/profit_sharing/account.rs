//! The account of one who gives or gets shares: what it lets happen, and what it got this month.

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{FailReason, MAX_RATIO, ReceiverKind, ReturnFailReason, ReturnResult};
use crate::engine::{Aggregate, Decide, Now, Refusal, check_range, rfc3339};

/// The aggregate: one account, found by merchant number or openid.
#[derive(Debug)]
pub struct ShareAccount;

/// What is true of an account; the default is one without restrictions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountState {
    /// Why shares to it fail.
    pub fail_reason: Option<FailReason>,
    /// Why returns from it fail.
    pub return_fail_reason: Option<ReturnFailReason>,
    /// Whether what concerns it stays under way.
    pub is_held: bool,
    /// 最大分账比例 of its own payments, in ten-thousandths.
    pub max_ratio: Option<i64>,
    /// The month of the newest share that counted, as `yyyy-MM`.
    pub month: String,
    /// What it got in that month, if it is a person's.
    pub received: Fen,
}

/// What somebody wants to happen, and what has happened: the two are the same here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum AccountChange {
    /// Shares to it fail.
    Restricted(FailReason),
    /// Returns from it fail.
    ReturnsRefused(ReturnFailReason),
    /// What concerns it stays under way.
    Held,
    /// It works as usual again.
    Restored,
    /// How much of its own payments it may share.
    Limited(i64),
    /// A person got a share.
    Received {
        /// As `yyyy-MM`.
        month: String,
        /// In fen.
        amount: Fen,
    },
}

impl Aggregate for ShareAccount {
    type State = AccountState;
    type Event = AccountChange;

    fn kind(event: &AccountChange) -> &'static str {
        match event {
            AccountChange::Restricted(_) => "profit_sharing.account_restricted",
            AccountChange::ReturnsRefused(_) => "profit_sharing.account_refuses_returns",
            AccountChange::Held => "profit_sharing.account_held",
            AccountChange::Restored => "profit_sharing.account_restored",
            AccountChange::Limited(_) => "profit_sharing.account_limited",
            AccountChange::Received { .. } => "profit_sharing.account_received",
        }
    }

    fn apply(state: AccountState, event: &AccountChange) -> AccountState {
        match event {
            AccountChange::Restricted(reason) => {
                AccountState { fail_reason: Some(*reason), ..state }
            }
            AccountChange::ReturnsRefused(reason) => {
                AccountState { return_fail_reason: Some(*reason), ..state }
            }
            AccountChange::Held => AccountState { is_held: true, ..state },
            AccountChange::Restored => AccountState {
                fail_reason: None,
                return_fail_reason: None,
                is_held: false,
                ..state
            },
            AccountChange::Limited(max_ratio) => {
                AccountState { max_ratio: Some(*max_ratio), ..state }
            }
            AccountChange::Received { month, amount } => AccountState {
                received: state.received_in(month) + *amount,
                month: month.clone(),
                ..state
            },
        }
    }
}

impl Decide for ShareAccount {
    type Command = AccountChange;

    fn act(
        state: &AccountState,
        wanted: AccountChange,
        _: Now,
    ) -> Result<Vec<AccountChange>, Refusal> {
        if let AccountChange::Limited(ratio) = wanted {
            check_range("/max_ratio", ratio, 1, 10_000)?;
        }
        let is_counted = matches!(wanted, AccountChange::Received { .. });
        let is_so = !is_counted && Self::apply(state.clone(), &wanted) == *state;
        Ok(if is_so { Vec::new() } else { vec![wanted] })
    }
}

impl AccountState {
    /// What becomes of a share to this account; `None` while it has to wait.
    #[must_use]
    pub fn outcome(
        &self,
        kind: ReceiverKind,
        amount: Fen,
        month: &str,
    ) -> Option<Result<(), FailReason>> {
        let is_over = kind != ReceiverKind::MerchantId
            && self.received_in(month).0.saturating_add(amount.0) > MOST_A_MONTH;
        match self.fail_reason {
            Some(reason) => Some(Err(reason)),
            None if self.is_held => None,
            None if is_over => Some(Err(FailReason::ReceiverReceiptLimit)),
            None => Some(Ok(())),
        }
    }

    /// What becomes of a return from this account.
    #[must_use]
    pub fn return_result(&self) -> ReturnResult {
        match self.return_fail_reason {
            Some(reason) => ReturnResult::Failed(reason),
            None if self.is_held => ReturnResult::Processing,
            None => ReturnResult::Success,
        }
    }

    /// 最大分账比例 in ten-thousandths.
    #[must_use]
    pub fn ratio(&self) -> i64 {
        self.max_ratio.unwrap_or(MAX_RATIO)
    }

    fn received_in(&self, month: &str) -> Fen {
        if self.month == month { self.received } else { Fen(0) }
    }
}

/// The month of a moment in China, as `yyyy-MM`.
#[must_use]
pub fn month_of(at: i64) -> String {
    rfc3339(at).chars().take(7).collect()
}

/// What a person may get in a month: 200,000 yuan.
const MOST_A_MONTH: i64 = 20_000_000;
