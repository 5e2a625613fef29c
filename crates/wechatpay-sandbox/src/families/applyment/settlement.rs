//! The settlement account (结算账户) of a sub-merchant, and its changes.

use serde::{Deserialize, Serialize};

use crate::engine::{
    Aggregate, AlternateKey, Decide, ErrorNumber, Now, Personal, Reason, Refusal, rfc3339,
};

/// The aggregate: the settlement account of one sub-merchant.
#[derive(Debug)]
pub struct SettlementAccount;

/// What is known of it; the default is an account that nobody opened here.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountState {
    /// The account in use.
    pub account: Option<Account>,
    /// Everything asked for, oldest first.
    pub changes: Vec<AccountChange>,
}

/// A bank account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Whether it is a company's or a person's, in the words of the call.
    #[serde(alias = "bank_account_type")]
    pub account_type: String,
    /// 开户银行.
    pub account_bank: String,
    /// 开户银行全称.
    pub bank_name: Option<String>,
    /// 联行号.
    pub bank_branch_id: Option<String>,
    /// 银行账号; was sealed.
    pub account_number: Option<Personal>,
    /// 开户名称; was sealed.
    pub account_name: Option<Personal>,
}

/// A change that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountChange {
    /// 修改申请单号.
    pub application_no: String,
    /// The new account.
    pub account: Account,
    /// Unix second.
    pub at: i64,
    /// What became of it.
    pub verified: Option<Verified>,
}

/// What became of a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verified {
    /// Unix second.
    pub at: i64,
    /// Why the account stays as it was; `None` if it is the new one.
    pub fail_reason: Option<String>,
}

/// What somebody wants to happen.
#[derive(Debug, Clone)]
pub enum AccountCommand {
    /// The merchant was taken in with an account.
    Open(Account),
    /// The provider asks for another account.
    Change {
        /// The new account.
        account: Account,
        /// A fresh 修改申请单号.
        application_no: String,
    },
    /// The bank says what became of the newest change.
    Verify {
        /// Why not; `None` if the account is good.
        fail_reason: Option<String>,
    },
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum AccountEvent {
    /// The first account.
    Opened(Account),
    /// A change was asked for.
    Asked(AccountChange),
    /// A change was decided.
    Decided {
        /// 修改申请单号.
        application_no: String,
        /// What became of it.
        verified: Verified,
    },
}

impl Aggregate for SettlementAccount {
    type State = AccountState;
    type Event = AccountEvent;

    fn kind(event: &AccountEvent) -> &'static str {
        match event {
            AccountEvent::Opened(_) => "settlement_account.opened",
            AccountEvent::Asked(_) => "settlement_account.change_asked",
            AccountEvent::Decided { verified: Verified { fail_reason: None, .. }, .. } => {
                "settlement_account.changed"
            }
            AccountEvent::Decided { .. } => "settlement_account.change_refused",
        }
    }

    fn apply(mut state: AccountState, event: &AccountEvent) -> AccountState {
        match event {
            AccountEvent::Opened(account) => state.account = Some(account.clone()),
            AccountEvent::Asked(change) => state.changes.push(change.clone()),
            AccountEvent::Decided { application_no, verified } => {
                let mut changes = state.changes.iter_mut();
                let meant = changes.find(|known| known.application_no == *application_no);
                if let Some(change) = meant {
                    change.verified = Some(verified.clone());
                    if verified.fail_reason.is_none() {
                        state.account = Some(change.account.clone());
                    }
                }
            }
        }
        state
    }

    fn alternate_keys(event: &AccountEvent, _after: &AccountState) -> Vec<AlternateKey> {
        let waits = |number: &str| AlternateKey::key("waits", number);
        match event {
            AccountEvent::Opened(_) => Vec::new(),
            AccountEvent::Asked(change) => vec![AlternateKey::Take(waits(&change.application_no))],
            AccountEvent::Decided { application_no, .. } => {
                vec![AlternateKey::Free(waits(application_no))]
            }
        }
    }
}

impl Decide for SettlementAccount {
    type Command = AccountCommand;

    /// The bank finds the account good if nobody says otherwise.
    fn overdue(state: &AccountState, now: Now) -> Vec<AccountEvent> {
        let open = state.changes.iter().filter(|change| change.verified.is_none());
        let due = open.filter(|change| change.at + VERIFIED_AFTER <= now.0);
        due.map(|change| AccountEvent::Decided {
            application_no: change.application_no.clone(),
            verified: Verified { at: change.at + VERIFIED_AFTER, fail_reason: None },
        })
        .collect()
    }

    fn act(
        state: &AccountState,
        command: AccountCommand,
        now: Now,
    ) -> Result<Vec<AccountEvent>, Refusal> {
        let open = state.changes.iter().rev().find(|change| change.verified.is_none());
        match command {
            AccountCommand::Open(account) => {
                let is_new = state.account.is_none();
                Ok(is_new.then_some(AccountEvent::Opened(account)).into_iter().collect())
            }
            AccountCommand::Change { account, application_no } => {
                if account.account_number.as_ref().is_none_or(|text| text.as_str().is_empty()) {
                    return Err(Refusal::missing("/account_number"));
                }
                if open.is_some() {
                    let text = "结算账户修改申请审核中，请勿重复提交";
                    return Err(refuse(Reason::InvalidRequest, text));
                }
                let day = |at: i64| rfc3339(at).chars().take(10).collect::<String>();
                let today = state.changes.iter().filter(|change| day(change.at) == day(now.0));
                if today.count() >= MOST_A_DAY {
                    let text = "结算账户一天最多修改5次";
                    return Err(refuse(Reason::FrequencyLimited, text));
                }
                let (at, verified) = (now.0, None);
                let change = AccountChange { application_no, account, at, verified };
                Ok(vec![AccountEvent::Asked(change)])
            }
            AccountCommand::Verify { fail_reason } => {
                let none = || refuse(Reason::InvalidRequest, "没有审核中的结算账户修改申请");
                let change = open.ok_or_else(none)?;
                let verified = Verified { at: now.0, fail_reason };
                let application_no = change.application_no.clone();
                Ok(vec![AccountEvent::Decided { application_no, verified }])
            }
        }
    }
}

impl AccountState {
    /// The change with this 修改申请单号.
    #[must_use]
    pub fn change(&self, application_no: &str) -> Option<&AccountChange> {
        self.changes.iter().find(|known| known.application_no == application_no)
    }
}

fn refuse(reason: Reason, text: &str) -> Refusal {
    let number = match reason {
        Reason::FrequencyLimited => ErrorNumber::TOO_FREQUENT,
        _ => ErrorNumber::WRONG_STATE,
    };
    Refusal::new(reason, number, text)
}

/// Seconds that the bank takes if nobody is quicker.
const VERIFIED_AFTER: i64 = 15;
const MOST_A_DAY: usize = 5;
