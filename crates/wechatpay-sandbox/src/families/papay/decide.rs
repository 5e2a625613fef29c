//! The state machine of a contract: what may happen next.
//!
//! Prepared → `SIGNED` → `TERMINATED`, or `SIGN_FAILED`, which may be prepared again.

use wechatpay_core::Fen;

use super::{
    Agreement, Contract, Debit, End, EndMode, Event, Identity, Outcome, Stage, State, Terms, Told,
    rules::{DAYS, MOST_DAYS, refuse},
};
use crate::engine::{
    Decide, ErrorNumber, Now, Personal, Profile, Reason, Refusal, check_length, check_range,
};

/// What somebody wants to happen.
#[derive(Debug, Clone)]
pub enum Command {
    /// The merchant prepares the contract, or asks for a fresh token.
    Prepare {
        /// The merchant.
        mchid: String,
        /// What it says.
        terms: Box<Terms>,
        /// Fresh numbers.
        identity: Identity,
        /// The order whose payment signs it.
        with_order: Option<String>,
    },
    /// The user signs.
    Sign {
        /// Who; whom the contract is bound to, or anybody, if left out.
        openid: Option<Personal>,
    },
    /// The user does not sign.
    Refuse,
    /// The merchant announces the debit of tomorrow (预约扣费).
    Schedule {
        /// Must be the agreed amount.
        amount: Fen,
    },
    /// The merchant announces a debit (扣费前通知).
    Tell {
        /// The most that will be taken.
        amount: Fen,
        /// On how many days.
        days: Option<i64>,
    },
    /// The merchant tells the user that a debit failed.
    TellFailure,
    /// The merchant takes money.
    Charge {
        /// 商户订单号.
        out_trade_no: String,
        /// How much.
        amount: Fen,
        /// How much to insist on.
        profile: Profile,
    },
    /// A debit has its outcome.
    Settle {
        /// 商户订单号.
        out_trade_no: String,
        /// What became of it.
        outcome: Outcome,
    },
    /// A debit became no order, because its number belongs to another.
    Drop {
        /// 商户订单号.
        out_trade_no: String,
    },
    /// Somebody ends the contract.
    End {
        /// Who.
        mode: EndMode,
        /// 解约备注.
        remark: Option<String>,
    },
}

impl Decide for Agreement {
    type Command = Command;

    /// The term of a contract ends. One that waits for a debit waits a little longer.
    fn overdue(state: &State, now: Now) -> Vec<Event> {
        let contract = state.0.as_ref().filter(|contract| {
            contract.stage == Stage::Signed && contract.watched().next().is_none()
        });
        let at = contract.and_then(Contract::ends_at).filter(|at| now.0 >= *at);
        at.map(|at| Event::Ended(by_system(at))).into_iter().collect()
    }

    fn act(state: &State, command: Command, now: Now) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::Prepare { mchid, terms, identity, with_order } => {
                terms.check(now)?;
                prepare(state, mchid, *terms, identity, with_order)
            }
            Command::Sign { openid } => sign(prepared(state)?, openid, now),
            Command::Refuse => match prepared(state)?.stage {
                Stage::Prepared => Ok(vec![Event::Refused]),
                _ => Err(refuse(ErrorNumber::WRONG_STATE, "协议当前状态不支持签约")),
            },
            Command::Schedule { amount } => {
                existing(state)?.check_schedule(amount, now)?;
                Ok(vec![Event::Scheduled { at: now.0 }])
            }
            Command::Tell { amount, days } => {
                check_range("/deduct_duration/count", days.unwrap_or(1), 1, MOST_DAYS)?;
                let days = days.unwrap_or(DAYS);
                check_range("/estimated_amount/amount", amount.0, 1, i64::MAX)?;
                existing(state)?.check_tell(now)?;
                Ok(vec![Event::Told(Told { at: now.0, amount, days })])
            }
            Command::TellFailure => existing(state)?.check_told_in_words().map(|()| Vec::new()),
            Command::Charge { out_trade_no, amount, profile } => {
                charge(existing(state)?, out_trade_no, amount, profile, now)
            }
            Command::Settle { out_trade_no, outcome } => {
                Ok(settle(existing(state)?, out_trade_no, outcome, now))
            }
            Command::Drop { out_trade_no } => {
                let pending = pending(existing(state)?, &out_trade_no);
                Ok(pending.map(|_| Event::Dropped { out_trade_no }).into_iter().collect())
            }
            Command::End { mode, remark } => {
                let remark_length = remark.as_deref().unwrap_or_default();
                check_length("/contract_termination_remark", remark_length, 256)?;
                let contract = existing(state)?;
                // Ending what has ended changes nothing (assumed).
                let is_signed = contract.stage == Stage::Signed;
                let end = End { mode, remark, at: now.0 };
                Ok(is_signed.then_some(Event::Ended(end)).into_iter().collect())
            }
        }
    }
}

fn prepare(
    state: &State,
    mchid: String,
    terms: Terms,
    identity: Identity,
    with_order: Option<String>,
) -> Result<Vec<Event>, Refusal> {
    let Some(contract) = &state.0 else {
        return Ok(vec![Event::Prepared { mchid, terms, identity, with_order }]);
    };
    if contract.terms != terms {
        let text = "请求重入时，参数与首次请求时不一致";
        return Err(refuse(ErrorNumber::DIFFERS, text));
    }
    // An order that is placed again signs the same contract.
    let is_same_order = with_order.is_some() && contract.with_order == with_order;
    let pre_entrustweb_id = identity.pre_entrustweb_id;
    match contract.stage {
        Stage::Prepared | Stage::Signed if is_same_order => Ok(Vec::new()),
        Stage::Prepared if contract.with_order.is_some() => {
            Ok(vec![Event::Refused, Event::Renewed { pre_entrustweb_id, with_order }])
        }
        Stage::Prepared | Stage::SignFailed => {
            Ok(vec![Event::Renewed { pre_entrustweb_id, with_order }])
        }
        Stage::Signed => Err(refuse(ErrorNumber::WRONG_STATE, "协议已签约，不能重复签约")),
        Stage::Terminated => {
            let text = "协议已解约，请使用新的商户签约协议号";
            Err(refuse(ErrorNumber::WRONG_STATE, text))
        }
    }
}

fn sign(contract: &Contract, openid: Option<Personal>, now: Now) -> Result<Vec<Event>, Refusal> {
    match contract.stage {
        Stage::Prepared => {}
        Stage::Signed => return Ok(Vec::new()),
        _ => return Err(refuse(ErrorNumber::WRONG_STATE, "协议当前状态不支持签约")),
    }
    if contract.is_too_late(now) {
        return Err(refuse(ErrorNumber::AGAINST_RULES, "约定的扣费日期已过，不能签约"));
    }
    let bound = contract.terms.openid.as_ref();
    if let (Some(bound), Some(given)) = (bound, &openid)
        && bound != given
    {
        return Err(Refusal::field("/openid", None, "不是预签约时的用户"));
    }
    let openid = openid.or_else(|| bound.cloned()).unwrap_or_else(|| Personal::from(OPENID));
    Ok(vec![Event::Signed { openid, at: now.0 }])
}

fn charge(
    contract: &Contract,
    out_trade_no: String,
    amount: Fen,
    profile: Profile,
    now: Now,
) -> Result<Vec<Event>, Refusal> {
    // The order tells whether the content is the same.
    if contract.debits.iter().any(|debit| debit.out_trade_no == out_trade_no) {
        return Ok(Vec::new());
    }
    contract.check_debit(amount, now)?;
    if profile.is_strict() {
        contract.check_quota(amount, now)?;
    }
    let outcome = Outcome::Pending;
    Ok(vec![Event::Charged(Debit { out_trade_no, amount, at: now.0, outcome })])
}

fn settle(contract: &Contract, out_trade_no: String, outcome: Outcome, now: Now) -> Vec<Event> {
    if pending(contract, &out_trade_no).is_none() {
        return Vec::new();
    }
    let mut events = vec![Event::Settled { out_trade_no, outcome }];
    let is_paid = matches!(outcome, Outcome::Paid(_));
    // The only debit is done, so the contract is too.
    if is_paid && contract.terms.deduct_schedule.is_some() && contract.stage == Stage::Signed {
        events.push(Event::Ended(by_system(now.0)));
    }
    events
}

fn pending<'a>(contract: &'a Contract, out_trade_no: &str) -> Option<&'a Debit> {
    let mut pending = contract.debits.iter().filter(|debit| debit.outcome == Outcome::Pending);
    pending.find(|debit| debit.out_trade_no == out_trade_no)
}

fn by_system(at: i64) -> End {
    End { mode: EndMode::SystemTerminate, remark: None, at }
}

fn prepared(state: &State) -> Result<&Contract, Refusal> {
    state.0.as_ref().ok_or_else(no_contract)
}

/// There is no contract before it is signed.
fn existing(state: &State) -> Result<&Contract, Refusal> {
    let contract = state.0.as_ref().filter(|contract| contract.signed_at.is_some());
    contract.ok_or_else(no_contract)
}

/// The code of the platform is assumed.
pub(super) fn no_contract() -> Refusal {
    Refusal::new(Reason::ResourceNotExists, ErrorNumber::NOT_THERE, "协议不存在")
}

/// Whoever signs a contract that is bound to nobody.
const OPENID: &str = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o";
