//! A contract: what is true of it, and what events make of it.

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{Terms, notices};
use crate::{
    engine::{Aggregate, AlternateKey, Notice, Personal},
    families::pay::Payee,
};

/// The aggregate: one contract, found by its plan and its 商户签约协议号.
#[derive(Debug)]
pub struct Agreement;

/// The state of one number; `None` until a contract was prepared under it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct State(pub Option<Contract>);

/// A contract that was prepared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contract {
    /// Who prepared it; the provider for a partner.
    pub mchid: String,
    /// What it says.
    pub terms: Terms,
    /// Its numbers.
    pub identity: Identity,
    /// The order whose payment signs it (支付中签约).
    pub with_order: Option<String>,
    /// Where it stands.
    pub stage: Stage,
    /// Who signed it.
    pub openid: Option<Personal>,
    /// Unix second.
    pub signed_at: Option<i64>,
    /// Unix second at which the debit of tomorrow was announced (预约扣费).
    pub scheduled_at: Option<i64>,
    /// The newest announcement of a debit (扣费前通知) that no debit has used.
    pub told: Option<Told>,
    /// Every debit, oldest first.
    pub debits: Vec<Debit>,
    /// How it ended.
    pub end: Option<End>,
}

/// Numbers of a contract, made up by the caller because the domain has no chance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// 委托代扣协议ID.
    pub contract_id: String,
    /// 预签约ID: the token with which a program opens the page for signing.
    pub pre_entrustweb_id: String,
}

/// Where a contract stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Stage {
    /// Prepared; no contract yet.
    Prepared,
    /// 已签约.
    Signed,
    /// 签约失败.
    SignFailed,
    /// 已解约.
    Terminated,
}

/// The user was told of a debit to come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Unix second.
    pub at: i64,
    /// The most that may be taken.
    pub amount: Fen,
    /// On how many days it may be taken.
    pub days: i64,
}

/// A debit under the contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Debit {
    /// 商户订单号.
    pub out_trade_no: String,
    /// What is taken.
    pub amount: Fen,
    /// Unix second of acceptance.
    pub at: i64,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a debit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// Accepted.
    Pending,
    /// Paid at a Unix second.
    Paid(i64),
    /// The user's account did not have it.
    Failed,
}

/// How a contract ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct End {
    /// Who ended it.
    pub mode: EndMode,
    /// 解约备注.
    pub remark: Option<String>,
    /// Unix second.
    pub at: i64,
}

/// 解约方式.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum EndMode {
    /// 用户主动解约.
    UserTerminate,
    /// 商户经接口解约.
    MchApiTerminate,
    /// 商户平台网页解约.
    WepayWebTerminate,
    /// 客服解约.
    CustomerServiceTerminate,
    /// 系统解约.
    SystemTerminate,
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "a vector holds two of them at most")]
pub enum Event {
    /// The merchant prepared the contract.
    Prepared {
        /// The merchant.
        mchid: String,
        /// What it says.
        terms: Terms,
        /// Its numbers.
        identity: Identity,
        /// The order whose payment signs it.
        with_order: Option<String>,
    },
    /// The merchant prepared it once more and got a fresh token.
    Renewed {
        /// 预签约ID.
        pre_entrustweb_id: String,
        /// The order whose payment signs it.
        with_order: Option<String>,
    },
    /// The user signed.
    Signed {
        /// Who.
        openid: Personal,
        /// Unix second.
        at: i64,
    },
    /// The user did not sign.
    Refused,
    /// The user was told of the debit of tomorrow.
    Scheduled {
        /// Unix second.
        at: i64,
    },
    /// The user was told of a debit to come.
    Told(Told),
    /// A debit was accepted.
    Charged(Debit),
    /// A debit has its outcome.
    Settled {
        /// 商户订单号.
        out_trade_no: String,
        /// What became of it.
        outcome: Outcome,
    },
    /// A debit never became an order.
    Dropped {
        /// 商户订单号.
        out_trade_no: String,
    },
    /// It ended.
    Ended(End),
}

impl Aggregate for Agreement {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Prepared { .. } => "papay.prepared",
            Event::Renewed { .. } => "papay.renewed",
            Event::Signed { .. } => "papay.signed",
            Event::Refused => "papay.refused",
            Event::Scheduled { .. } => "papay.scheduled",
            Event::Told(_) => "papay.told",
            Event::Charged(_) => "papay.charged",
            Event::Settled { .. } => "papay.settled",
            Event::Dropped { .. } => "papay.dropped",
            Event::Ended(_) => "papay.ended",
        }
    }

    fn apply(state: State, event: &Event) -> State {
        if let Event::Prepared { mchid, terms, identity, with_order } = event {
            return State(Some(Contract {
                mchid: mchid.clone(),
                terms: terms.clone(),
                identity: identity.clone(),
                with_order: with_order.clone(),
                stage: Stage::Prepared,
                openid: None,
                signed_at: None,
                scheduled_at: None,
                told: None,
                debits: Vec::new(),
                end: None,
            }));
        }
        State(state.0.map(|contract| advance(contract, event)))
    }

    fn alternate_keys(event: &Event, after: &State) -> Vec<AlternateKey> {
        let Some(contract) = &after.0 else { return Vec::new() };
        let watched = |order: &str| contract.watch_key(order);
        let signing = || contract.with_order.as_deref().map(watched);
        let due = || contract.ends_at().map(|at| AlternateKey::due(at, &contract.number()));
        match event {
            Event::Prepared { identity, .. } => {
                let id = AlternateKey::key("contract_id", &identity.contract_id);
                let watched = signing().map(AlternateKey::Take);
                std::iter::once(AlternateKey::Take(id)).chain(watched).collect()
            }
            Event::Renewed { .. } => signing().map(AlternateKey::Take).into_iter().collect(),
            Event::Refused => signing().map(AlternateKey::Free).into_iter().collect(),
            Event::Signed { .. } => {
                let due = due().map(AlternateKey::Take);
                signing().map(AlternateKey::Free).into_iter().chain(due).collect()
            }
            Event::Charged(debit) => vec![AlternateKey::Take(watched(&debit.out_trade_no))],
            Event::Settled { out_trade_no, .. } | Event::Dropped { out_trade_no } => {
                vec![AlternateKey::Free(watched(out_trade_no))]
            }
            Event::Ended(_) => due().map(AlternateKey::Free).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    fn notices(event: &Event, after: &State) -> Vec<Notice> {
        after.0.as_ref().and_then(|contract| notices::of(event, contract)).into_iter().collect()
    }
}

impl Contract {
    /// Who is paid.
    #[must_use]
    pub fn payee(&self) -> Payee {
        self.terms.payee(&self.mchid)
    }

    /// What tells it from all other contracts of the caller.
    fn number(&self) -> String {
        let Terms { plan_id, out_contract_code, .. } = &self.terms;
        self.payee().key("contract", &format!("{plan_id}/{out_contract_code}"))
    }

    /// Held while it waits for what becomes of an order.
    fn watch_key(&self, out_trade_no: &str) -> String {
        AlternateKey::key("watched", &format!("{out_trade_no}/{}", self.number()))
    }

    /// The orders whose outcome it waits for.
    pub fn watched(&self) -> impl Iterator<Item = &str> {
        let pending = self.debits.iter().filter(|debit| debit.outcome == Outcome::Pending);
        let signing = self.with_order.as_deref().filter(|_| self.stage == Stage::Prepared);
        signing.into_iter().chain(pending.map(|debit| debit.out_trade_no.as_str()))
    }
}

fn advance(mut contract: Contract, event: &Event) -> Contract {
    match event {
        Event::Prepared { .. } => {}
        Event::Renewed { pre_entrustweb_id, with_order } => {
            contract.identity.pre_entrustweb_id.clone_from(pre_entrustweb_id);
            contract.with_order.clone_from(with_order);
            contract.stage = Stage::Prepared;
        }
        Event::Signed { openid, at } => {
            contract.stage = Stage::Signed;
            contract.openid = Some(openid.clone());
            contract.signed_at = Some(*at);
        }
        Event::Refused => contract.stage = Stage::SignFailed,
        Event::Scheduled { at } => contract.scheduled_at = Some(*at),
        Event::Told(told) => contract.told = Some(told.clone()),
        Event::Charged(debit) => contract.debits.push(debit.clone()),
        Event::Settled { out_trade_no, outcome } => {
            let mut debits = contract.debits.iter_mut();
            if let Some(debit) = debits.find(|debit| debit.out_trade_no == *out_trade_no) {
                debit.outcome = *outcome;
            }
            if matches!(outcome, Outcome::Paid(_)) {
                contract.told = None;
            }
        }
        Event::Dropped { out_trade_no } => {
            contract.debits.retain(|debit| debit.out_trade_no != *out_trade_no);
        }
        Event::Ended(end) => {
            contract.stage = Stage::Terminated;
            contract.end = Some(end.clone());
        }
    }
    contract
}
