//! A transfer: what is true of it, and what events make of it.

use serde::{Deserialize, Serialize};

use super::{FailReason, Terms, view::NotificationView};
use crate::engine::{Aggregate, AlternateKey, Notice};

/// The aggregate: one transfer, found by its 商户单号.
#[derive(Debug)]
pub struct Transfer;

/// The state of one bill number; `None` until a transfer was started under it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct State(pub Option<Bill>);

/// A transfer that was started.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bill {
    /// The merchant that pays.
    pub mchid: String,
    /// The numbers made for it.
    pub identity: Identity,
    /// What the merchant asked for.
    pub terms: Terms,
    /// Where it stands.
    pub stage: Stage,
    /// Unix second of the call.
    pub created_at: i64,
    /// Unix second at which the merchant's money was taken.
    pub locked_at: Option<i64>,
    /// Unix second of the last change.
    pub updated_at: i64,
    /// Why it came to nothing.
    pub fail_reason: Option<FailReason>,
}

/// Numbers of a transfer, made up by the caller because the domain has no chance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// 微信转账单号.
    pub transfer_bill_no: String,
    /// The token with which an app shows the user the page of confirmation.
    pub package_info: String,
}

/// 单据状态.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Stage {
    /// Taken in.
    Accepted,
    /// Locking the merchant's money.
    Processing,
    /// The money is locked; the user is asked.
    WaitUserConfirm,
    /// The user confirmed; the money moves.
    Transfering,
    /// The user has it.
    Success,
    /// The merchant kept it.
    Fail,
    /// The merchant took it back; the money is being unlocked.
    Canceling,
    /// The merchant has taken it back.
    Cancelled,
}

impl Stage {
    /// Whether nothing more will happen.
    #[must_use]
    pub fn is_final(self) -> bool {
        matches!(self, Self::Success | Self::Fail | Self::Cancelled)
    }

    /// Whether the merchant's money was taken on the way to it.
    fn has_money(self) -> bool {
        matches!(self, Self::WaitUserConfirm | Self::Transfering)
    }
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "a vector holds three of them at most")]
pub enum Event {
    /// The merchant started the transfer.
    Created {
        /// The merchant.
        mchid: String,
        /// What was asked for.
        terms: Terms,
        /// Its numbers.
        identity: Identity,
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
        fail_reason: Option<FailReason>,
    },
}

impl Aggregate for Transfer {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Created { .. } => "transfer.created",
            Event::Moved { to, .. } => match to {
                Stage::Accepted => "transfer.accepted",
                Stage::Processing => "transfer.processing",
                Stage::WaitUserConfirm => "transfer.wait_user_confirm",
                Stage::Transfering => "transfer.transfering",
                Stage::Success => "transfer.success",
                Stage::Fail => "transfer.fail",
                Stage::Canceling => "transfer.canceling",
                Stage::Cancelled => "transfer.cancelled",
            },
        }
    }

    fn apply(state: State, event: &Event) -> State {
        match event {
            Event::Created { mchid, terms, identity, at } => State(Some(Bill {
                mchid: mchid.clone(),
                identity: identity.clone(),
                terms: terms.clone(),
                stage: Stage::Accepted,
                created_at: *at,
                locked_at: None,
                updated_at: *at,
                fail_reason: None,
            })),
            Event::Moved { to, at, fail_reason } => State(state.0.map(|bill| Bill {
                stage: *to,
                locked_at: bill.locked_at.or_else(|| to.has_money().then_some(*at)),
                updated_at: *at,
                fail_reason: fail_reason.or(bill.fail_reason),
                ..bill
            })),
        }
    }

    fn alternate_keys(event: &Event, after: &State) -> Vec<AlternateKey> {
        let Some(bill) = &after.0 else { return Vec::new() };
        let due = bill.expires_at().map(|at| AlternateKey::due(at, &bill.number()));
        match event {
            Event::Created { identity, .. } => {
                let number = AlternateKey::key("transfer_bill_no", &identity.transfer_bill_no);
                vec![AlternateKey::Take(number)]
            }
            Event::Moved { to: Stage::WaitUserConfirm, .. } => {
                due.map(AlternateKey::Take).into_iter().collect()
            }
            Event::Moved { to, .. } if to.is_final() || *to == Stage::Transfering => {
                due.map(AlternateKey::Free).into_iter().collect()
            }
            Event::Moved { .. } => Vec::new(),
        }
    }

    fn notices(event: &Event, after: &State) -> Vec<Notice> {
        match (event, &after.0) {
            (Event::Moved { to, .. }, Some(bill)) if to.is_final() => vec![Notice {
                mchid: bill.mchid.clone(),
                event_type: "MCHTRANSFER.BILL.FINISHED",
                original_type: "mch_payment",
                summary: "商家转账单据终态通知",
                notify_url: bill.terms.notify_url.clone(),
                business_number: bill.terms.out_bill_no.clone(),
                resource: Notice::resource(&NotificationView::new(bill)),
            }],
            _ => Vec::new(),
        }
    }
}

impl Bill {
    /// Its number, with the sub-merchant's where it is one's.
    fn number(&self) -> String {
        let number = &self.terms.out_bill_no;
        let of_sub = self.terms.sub_mchid.as_ref().map(|sub| format!("{sub}+{number}"));
        of_sub.unwrap_or_else(|| number.clone())
    }

    /// Whose account it leaves.
    #[must_use]
    pub fn payer(&self) -> &str {
        self.terms.sub_mchid.as_deref().unwrap_or(&self.mchid)
    }

    /// The Unix second from which on the user is asked no longer, once the money is taken.
    pub(super) fn expires_at(&self) -> Option<i64> {
        Some(self.locked_at?.saturating_add(CONFIRM_WITHIN).saturating_add(1))
    }
}

/// A transfer waits a day for its user.
const CONFIRM_WITHIN: i64 = 86_400;
