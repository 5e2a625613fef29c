//! The state machine of a payscore order (protocol 05 §5): what may happen next.

use wechatpay_core::Fen;

use super::{
    Completed, Completion, Event, FinishType, Identity, Order, Paid, Payscore, Product, Stage,
    State, Terms,
    rules::{cannot_cancel, check_owner, check_paid_time, no_order, other_content, wrong_state},
    ticket::is_ticket,
};
use crate::engine::{Decide, ErrorNumber, Given, Now, Personal, Profile, Refusal, check_length};

/// What somebody wants to happen.
#[derive(Debug, Clone)]
pub enum Command {
    /// The merchant creates the order.
    Create {
        /// The product.
        product: Product,
        /// The merchant.
        mchid: String,
        /// What is asked for.
        terms: Box<Terms>,
        /// Fresh numbers, used if the order is new.
        identity: Identity,
        /// How much to insist on.
        profile: Profile,
        /// 服务风险金额, if the service has one.
        risk_cap: Option<Fen>,
    },
    /// The user confirms.
    Confirm {
        /// Who.
        openid: Personal,
    },
    /// The merchant cancels.
    Cancel {
        /// Must be the order's.
        appid: String,
        /// Must be the order's.
        service_id: String,
        /// Why.
        reason: String,
    },
    /// The merchant completes.
    Complete {
        /// Must be the order's.
        appid: String,
        /// Must be the order's.
        service_id: String,
        /// What happened.
        completion: Box<Completion>,
        /// The ticket from a query; required.
        finish_ticket: String,
        /// How much to insist on.
        profile: Profile,
    },
    /// The merchant reports a payment elsewhere.
    Sync {
        /// Must be the order's.
        appid: String,
        /// Must be the order's.
        service_id: String,
        /// `yyyyMMddHHmmss`.
        paid_time: String,
    },
    /// Collecting succeeds.
    Collect {
        /// 微信支付交易单号 of the payment.
        transaction_id: String,
    },
    /// Collecting fails; it will be tried again.
    Decline,
}

impl Decide for Payscore {
    type Command = Command;

    /// What time alone has done: an order that nobody confirmed within the hour is void.
    fn overdue(state: &State, now: Now) -> Vec<Event> {
        match &state.0 {
            Some(order)
                if order.stage == Stage::Created && now.0 > order.created_at + CONFIRM_WITHIN =>
            {
                vec![Event::Expired]
            }
            _ => Vec::new(),
        }
    }

    fn act(state: &State, command: Command, now: Now) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::Create { product, mchid, terms, identity, profile, risk_cap } => {
                terms.check(profile, risk_cap)?;
                create(state, product, mchid, *terms, identity, now)
            }
            Command::Confirm { openid } => {
                at_stage(existing(state)?, Stage::Created, ErrorNumber::PAYSCORE_STATE)?;
                Ok(vec![Event::Accepted { at: now.0, openid: Some(openid) }])
            }
            Command::Cancel { appid, service_id, reason } => {
                check_length("/reason", &reason, 50)?;
                cancel(owned(state, &appid, &service_id)?, reason)
            }
            Command::Complete { appid, service_id, completion, finish_ticket, profile } => {
                completion.check(profile, now)?;
                let order = owned(state, &appid, &service_id)?;
                complete(order, *completion, &finish_ticket, profile, now)
            }
            Command::Sync { appid, service_id, paid_time } => {
                sync(owned(state, &appid, &service_id)?, &paid_time, now)
            }
            Command::Collect { transaction_id } => {
                at_stage(existing(state)?, Stage::Finished, ErrorNumber::PAYSCORE_STATE)?;
                Ok(vec![Event::Paid(Paid::Collected { at: now.0, transaction_id })])
            }
            Command::Decline => {
                at_stage(existing(state)?, Stage::Finished, ErrorNumber::PAYSCORE_STATE)?;
                Ok(vec![Event::Declined])
            }
        }
    }
}

fn create(
    state: &State,
    product: Product,
    mchid: String,
    terms: Terms,
    identity: Identity,
    now: Now,
) -> Result<Vec<Event>, Refusal> {
    match &state.0 {
        Some(order) if order.terms == terms => Ok(Vec::new()),
        Some(_) => Err(other_content()),
        None => {
            let is_confirmed = !terms.need_user_confirm;
            let created = Event::Created { product, mchid, terms, identity, at: now.0 };
            let accepted = is_confirmed.then_some(Event::Accepted { at: now.0, openid: None });
            Ok(std::iter::once(created).chain(accepted).collect())
        }
    }
}

fn cancel(order: &Order, reason: String) -> Result<Vec<Event>, Refusal> {
    match order.stage {
        Stage::Created | Stage::UserAccepted => Ok(vec![Event::Cancelled { reason }]),
        Stage::Revoked if order.cancel_reason.as_ref() == Some(&reason) => Ok(Vec::new()),
        _ => Err(cannot_cancel()),
    }
}

fn complete(
    order: &Order,
    completion: Completion,
    ticket: &str,
    profile: Profile,
    now: Now,
) -> Result<Vec<Event>, Refusal> {
    if let Some(done) = &order.completed {
        let is_open =
            order.stage != Stage::UserPaid || matches!(order.paid, Some(Paid::Nothing { .. }));
        let is_repeat = is_open && done.completion == completion;
        return if is_repeat {
            Ok(Vec::new())
        } else {
            Err(refuse(order.stage, ErrorNumber::PAYSCORE_STATE))
        };
    }
    at_stage(order, Stage::UserAccepted, ErrorNumber::PAYSCORE_UNCONFIRMED)?;
    if !is_ticket(&order.identity.ticket_secret, ticket) {
        return Err(Refusal::field("/finish_ticket", Given::from(ticket), "校验完结凭证错误")
            .saying(ErrorNumber::ILLEGAL_PARAMETER, "校验完结凭证错误"));
    }
    let account = completion.settle(&order.terms, profile)?;
    let is_free = completion.finish_type == FinishType::Used && account.total == Fen(0);
    let completed = Event::Completed(Completed { at: now.0, completion, account });
    let paid = is_free.then_some(Event::Paid(Paid::Nothing { at: now.0 }));
    Ok(std::iter::once(completed).chain(paid).collect())
}

fn sync(order: &Order, paid_time: &str, now: Now) -> Result<Vec<Event>, Refusal> {
    at_stage(order, Stage::Finished, ErrorNumber::PAYSCORE_STATE)?;
    let completed_at = order.completed.as_ref().map_or(order.created_at, |done| done.at);
    let at = check_paid_time(paid_time, completed_at, now)?;
    Ok(vec![Event::Paid(Paid::Elsewhere { at })])
}

fn existing(state: &State) -> Result<&Order, Refusal> {
    state.0.as_ref().ok_or_else(no_order)
}

/// The order, if it exists and was created under this appid and service.
fn owned<'a>(state: &'a State, appid: &str, service_id: &str) -> Result<&'a Order, Refusal> {
    let order = existing(state)?;
    check_owner((appid, &order.terms.appid), (service_id, &order.terms.service_id))?;
    Ok(order)
}

fn at_stage(order: &Order, stage: Stage, otherwise: ErrorNumber) -> Result<(), Refusal> {
    if order.stage == stage { Ok(()) } else { Err(refuse(order.stage, otherwise)) }
}

/// The platform's number depends on what stands in the way (protocol 05 §5).
fn refuse(stage: Stage, otherwise: ErrorNumber) -> Refusal {
    wrong_state(match stage {
        Stage::Revoked => ErrorNumber::PAYSCORE_CANCELLED,
        Stage::Created => otherwise,
        _ => ErrorNumber::PAYSCORE_STATE,
    })
}

/// An order waits one hour for its user.
const CONFIRM_WITHIN: i64 = 3600;
