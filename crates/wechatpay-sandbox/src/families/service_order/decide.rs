//! The state machine of a service order (protocol 05 §9): what may happen next.

use wechatpay_core::Fen;

use super::{
    Change, Completed, Completion, Event, Identity, Item, Order, ServiceOrder, Stage, State, Terms,
    TimeRange,
    terms::{check_discounts, check_payments, sum},
};
use crate::{
    engine::{
        Aggregate as _, Decide, ErrorNumber, Given, Now, Personal, Profile, Reason, Refusal,
        check_length, check_range, compact_time,
    },
    families::{
        payscore::{
            Paid,
            rules::{
                Written, cannot_cancel, check_cap, check_optional, check_owner, check_paid_time,
                check_real, check_total, no_order, other_content, wrong_state,
            },
        },
        permission,
    },
};

/// The numbers that a call repeats from creation. A provider names no appid, and not always a service;
/// its sub-merchant is part of the order's name.
#[derive(Debug, Clone, Default)]
pub struct Owner {
    /// 公众账号ID.
    pub appid: Option<String>,
    /// 服务ID.
    pub service_id: Option<String>,
}

/// What somebody wants to happen.
#[derive(Debug, Clone)]
pub enum Command {
    /// The merchant creates the order.
    Create {
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
        /// Where the user's permission for the service stands, if there ever was one.
        permission: Option<permission::Stage>,
    },
    /// The merchant creates and completes the order at once.
    CreateCompleted {
        /// The merchant.
        mchid: String,
        /// What is asked for.
        terms: Box<Terms>,
        /// Fresh numbers, used if the order is new.
        identity: Identity,
        /// What happened.
        completion: Box<Completion>,
        /// How much to insist on.
        profile: Profile,
        /// 服务风险金额, if the service has one.
        risk_cap: Option<Fen>,
        /// Where the user's permission for the service stands.
        permission: Option<permission::Stage>,
    },
    /// The user confirms.
    Confirm {
        /// Who.
        openid: Personal,
        /// The same user under the appid of the sub-merchant.
        sub_openid: Option<Personal>,
    },
    /// The merchant cancels.
    Cancel {
        /// Must be the order's.
        owner: Owner,
        /// Why.
        reason: String,
    },
    /// The merchant completes.
    Complete {
        /// Must be the order's.
        owner: Owner,
        /// What happened.
        completion: Box<Completion>,
        /// 服务风险金额, if the service has one.
        risk_cap: Option<Fen>,
    },
    /// The merchant lowers the amount.
    Modify {
        /// Must be the order's.
        owner: Owner,
        /// To what, and why.
        change: Box<Change>,
    },
    /// The merchant asks to collect again.
    Pay {
        /// Must be the order's.
        owner: Owner,
    },
    /// The merchant reports a payment elsewhere.
    Sync {
        /// Must be the order's.
        owner: Owner,
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
    /// The merchant wants the user to be told of what is due.
    Message {
        /// Must be the order's.
        owner: Owner,
    },
}

impl Decide for ServiceOrder {
    type Command = Command;

    /// What time alone has done: an order that nobody confirmed within thirty days is void.
    fn overdue(state: &State, now: Now) -> Vec<Event> {
        match &state.0 {
            Some(order) if order.stage == Stage::Created && now.0 >= order.expires_at() => {
                vec![Event::Expired]
            }
            _ => Vec::new(),
        }
    }

    fn act(state: &State, command: Command, now: Now) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::Create { mchid, terms, identity, profile, risk_cap, permission } => {
                terms.check(risk_cap)?;
                if let Some(order) = &state.0 {
                    return known(order.terms == *terms);
                }
                terms.check_beginning(now)?;
                check_permission(&terms, profile, permission)?;
                Ok(create(mchid, *terms, identity, now))
            }
            Command::CreateCompleted {
                mchid,
                terms,
                identity,
                completion,
                profile,
                risk_cap,
                permission,
            } => {
                terms.check(risk_cap)?;
                check_permission(&terms, profile, permission)?;
                let numbers = (mchid, identity);
                create_completed(state, numbers, *terms, *completion, risk_cap, now)
            }
            Command::Confirm { openid, sub_openid } => {
                at_stage(existing(state)?, Stage::Created)?;
                Ok(vec![Event::Confirmed { at: now.0, openid: Some(openid), sub_openid }])
            }
            Command::Cancel { owner, reason } => {
                check_length("/reason", &reason, 50)?;
                cancel(owned(state, &owner)?, reason)
            }
            Command::Complete { owner, completion, risk_cap } => {
                complete(owned(state, &owner)?, *completion, risk_cap, now)
            }
            Command::Modify { owner, change } => modify(owned(state, &owner)?, *change, now),
            Command::Pay { owner } => ask(owned(state, &owner)?),
            Command::Sync { owner, paid_time } => sync(owned(state, &owner)?, &paid_time, now),
            Command::Collect { transaction_id } => {
                at_stage(existing(state)?, Stage::Completed)?;
                Ok(vec![Event::Paid(Paid::Collected { at: now.0, transaction_id })])
            }
            Command::Decline => {
                at_stage(existing(state)?, Stage::Completed)?;
                Ok(vec![Event::Declined])
            }
            // When messages may be sent is not documented; while the service runs or is unpaid, it is
            // assumed.
            Command::Message { owner } => match owned(state, &owner)?.stage {
                Stage::Confirmed | Stage::Completed => Ok(Vec::new()),
                _ => Err(refuse(existing(state)?)),
            },
        }
    }
}

/// The merchant asks to collect again.
fn ask(order: &Order) -> Result<Vec<Event>, Refusal> {
    match order.stage {
        Stage::Completed => Ok(vec![Event::CollectionAsked]),
        _ => Err(Refusal::new(
            Reason::InvalidRequest,
            ErrorNumber::PAYSCORE_NOT_WAITING,
            "仅待支付的订单可用",
        )),
    }
}

/// The user paid elsewhere.
fn sync(order: &Order, paid_time: &str, now: Now) -> Result<Vec<Event>, Refusal> {
    at_stage(order, Stage::Completed)?;
    let completed_at = order.completed.as_ref().map_or(order.created_at, |done| done.at);
    let at = check_paid_time(paid_time, completed_at, now)?;
    Ok(vec![Event::Paid(Paid::Elsewhere { at })])
}

/// The same number: harmless with the same content only.
fn known(is_same: bool) -> Result<Vec<Event>, Refusal> {
    if is_same { Ok(Vec::new()) } else { Err(other_content()) }
}

/// An order that is over before it is known.
fn create_completed(
    state: &State,
    (mchid, identity): (String, Identity),
    terms: Terms,
    completion: Completion,
    risk_cap: Option<Fen>,
    now: Now,
) -> Result<Vec<Event>, Refusal> {
    if let Some(order) = &state.0 {
        let known = order.completed.as_ref().map(|done| &done.completion);
        return self::known(order.terms == terms && known == Some(&completion));
    }
    let mut events = create(mchid, terms, identity, now);
    let made = events.iter().fold(State(None), ServiceOrder::apply);
    events.extend(complete(existing(&made)?, completion, risk_cap, now)?);
    Ok(events)
}

fn create(mchid: String, terms: Terms, identity: Identity, now: Now) -> Vec<Event> {
    let is_confirmed = !terms.need_user_confirm;
    let created = Event::Created { mchid, terms, identity, at: now.0 };
    let confirmed = Event::Confirmed { at: now.0, openid: None, sub_openid: None };
    let confirmed = is_confirmed.then_some(confirmed);
    std::iter::once(created).chain(confirmed).collect()
}

/// An order without confirmation (免确认) rests on the user's permission for the service. One that
/// was taken back is always in the way; that there never was one, only to the strict profile.
fn check_permission(
    terms: &Terms,
    profile: Profile,
    permission: Option<permission::Stage>,
) -> Result<(), Refusal> {
    let is_permitted = match permission {
        Some(stage) => stage == permission::Stage::Available,
        None => !profile.is_strict(),
    };
    if terms.need_user_confirm || is_permitted {
        return Ok(());
    }
    Err(Refusal::new(Reason::NoAuth, ErrorNumber::PAYSCORE_NOT_PERMITTED, "商户暂无权限使用此服务"))
}

fn cancel(order: &Order, reason: String) -> Result<Vec<Event>, Refusal> {
    match order.stage {
        Stage::Created | Stage::Confirmed => Ok(vec![Event::Cancelled { reason }]),
        Stage::Revoked if order.cancel_reason.as_ref() == Some(&reason) => Ok(Vec::new()),
        _ => Err(cannot_cancel()),
    }
}

fn complete(
    order: &Order,
    completion: Completion,
    risk_cap: Option<Fen>,
    now: Now,
) -> Result<Vec<Event>, Refusal> {
    check_account(&completion.post_payments, &completion.post_discounts, completion.total_amount)?;
    check_optional("/location/end_location", completion.end_location.as_deref(), 50)?;
    check_optional("/goods_tag", completion.goods_tag.as_deref(), 32)?;
    if let Some(done) = &order.completed {
        return if done.completion == completion { Ok(Vec::new()) } else { Err(refuse(order)) };
    }
    at_stage(order, Stage::Confirmed)?;
    check_times(order, completion.time_range.as_ref(), now)?;
    check_cap(completion.total_amount, order.cap(risk_cap))?;
    let total = completion.total_amount;
    let completed = Event::Completed(Completed { at: now.0, completion });
    Ok(std::iter::once(completed).chain(free(total, now)).collect())
}

fn modify(order: &Order, change: Change, now: Now) -> Result<Vec<Event>, Refusal> {
    check_length("/reason", &change.reason, 50)?;
    check_account(&change.post_payments, &change.post_discounts, change.total_amount)?;
    let is_free = matches!(order.paid, Some(Paid::Nothing { .. }));
    if order.change.as_ref() == Some(&change) && (order.stage == Stage::Completed || is_free) {
        return Ok(Vec::new());
    }
    at_stage(order, Stage::Completed)?;
    let before = order.account().total.unwrap_or(Fen(0));
    if change.total_amount > before {
        return Err(Refusal::field(
            "/total_amount",
            Given::from(change.total_amount.0),
            "修改后的总金额不能大于修改前的总金额",
        ));
    }
    let total = change.total_amount;
    Ok(std::iter::once(Event::Changed(change)).chain(free(total, now)).collect())
}

/// Nothing due is paid at once.
fn free(total: Fen, now: Now) -> Option<Event> {
    (total == Fen(0)).then_some(Event::Paid(Paid::Nothing { at: now.0 }))
}

fn check_account(payments: &[Item], discounts: &[Item], total: Fen) -> Result<(), Refusal> {
    check_payments(payments)?;
    check_discounts(discounts)?;
    check_range("/total_amount", total.0, 0, i64::MAX)?;
    check_total(total, sum(payments) - sum(discounts))
}

/// The real times against each other, against the promise, and against now.
fn check_times(order: &Order, real: Option<&TimeRange>, now: Now) -> Result<(), Refusal> {
    let Some(real) = real else { return Ok(()) };
    real.check_remarks()?;
    let end = real.end_time.as_deref();
    let width = end.map_or(14, str::len);
    // `OnAccept` became the moment of confirmation, told as exactly as the end is.
    let accepted = order.confirmed_at.map(compact_time);
    let foreseen = match order.terms.time_range.start_time.as_deref() {
        Some("OnAccept") => accepted.as_deref().and_then(|text| text.get(..width)),
        foreseen => foreseen,
    };
    let start = real.start_time.as_deref().or(foreseen);
    check_real(
        Written { pointer: "/time_range/start_time", text: start },
        Written { pointer: "/time_range/end_time", text: end },
        now,
    )?;
    Ok(())
}

fn existing(state: &State) -> Result<&Order, Refusal> {
    state.0.as_ref().ok_or_else(no_order)
}

/// The order, if it exists and was created under this appid and service.
fn owned<'a>(state: &'a State, owner: &Owner) -> Result<&'a Order, Refusal> {
    let order = existing(state)?;
    let terms = &order.terms;
    let given = |given: &Option<String>, known: &String| given.as_ref().unwrap_or(known).clone();
    let (appid, service_id) =
        (given(&owner.appid, &terms.appid), given(&owner.service_id, &terms.service_id));
    check_owner((&appid, &terms.appid), (&service_id, &terms.service_id))?;
    Ok(order)
}

fn at_stage(order: &Order, stage: Stage) -> Result<(), Refusal> {
    if order.stage == stage { Ok(()) } else { Err(refuse(order)) }
}

/// The platform's number depends on what stands in the way (protocol 05 §5).
fn refuse(order: &Order) -> Refusal {
    wrong_state(match order.stage {
        Stage::Revoked => ErrorNumber::PAYSCORE_CANCELLED,
        Stage::Created => ErrorNumber::PAYSCORE_UNCONFIRMED,
        _ => ErrorNumber::PAYSCORE_STATE,
    })
}
