//! The state machine of an authorisation: what may happen next.
//!
//! `WAIT_USER_CONFIRM` → `TAKING_EFFECT` → `CLOSED`; what is not confirmed within a day is closed. An
//! offer that comes with a transfer takes effect with it or is dropped.

use super::{Authorization, CloseReason, Closing, Event, Given, Identity, Stage, State, Terms};
use crate::{
    engine::{Decide, ErrorNumber, Now, Reason, Refusal, check_length, check_notify_url},
    families::transfer::terms::{
        check_perception, check_personal, check_plain_number, check_scene,
    },
};

/// What somebody wants to happen.
#[derive(Debug, Clone)]
pub enum Command {
    /// The merchant asks the user, by itself or along the way of a transfer.
    Ask {
        /// The merchant.
        mchid: String,
        /// What for.
        terms: Box<Terms>,
        /// Fresh numbers.
        identity: Identity,
        /// The transfer.
        with_bill: Option<String>,
        /// Whether the user has another authorisation in this scene.
        is_taken: bool,
    },
    /// The user agrees.
    Confirm {
        /// Whether the user has another authorisation in this scene.
        is_taken: bool,
    },
    /// The user does not take the offer of a transfer.
    Drop,
    /// Somebody ends it.
    Close(CloseReason),
}

impl Decide for Authorization {
    type Command = Command;

    /// A user who did not answer within a day is asked no longer.
    fn overdue(state: &State, now: Now) -> Vec<Event> {
        let waiting = state.0.as_ref().filter(|given| given.stage == Stage::WaitUserConfirm);
        let at = waiting.map(Given::expires_at).filter(|at| now.0 >= *at);
        let closed =
            |at| Event::Closed(Closing { at, reason: CloseReason::UserOverdueUnconfirmed });
        at.map(closed).into_iter().collect()
    }

    fn act(state: &State, command: Command, now: Now) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::Ask { mchid, terms, identity, with_bill, is_taken } => {
                terms.check()?;
                let event = Event::Asked { mchid, terms: *terms, identity, with_bill, at: now.0 };
                ask(state, event, is_taken)
            }
            Command::Confirm { is_taken } => match asked(state)?.stage {
                Stage::Offered if is_taken => Ok(vec![Event::Dropped]),
                Stage::Offered | Stage::WaitUserConfirm => Ok(vec![Event::Confirmed { at: now.0 }]),
                Stage::TakingEffect => Ok(Vec::new()),
                Stage::Closed | Stage::Dropped => Err(refuse("当前授权单状态不支持确认授权")),
            },
            Command::Drop => match asked(state)?.stage {
                Stage::Offered => Ok(vec![Event::Dropped]),
                Stage::Dropped => Ok(Vec::new()),
                _ => Err(refuse("当前授权单状态不支持该操作")),
            },
            Command::Close(reason) => match existing(state)?.stage {
                Stage::Closed => Ok(Vec::new()),
                _ => Ok(vec![Event::Closed(Closing { at: now.0, reason })]),
            },
        }
    }
}

fn ask(state: &State, event: Event, is_taken: bool) -> Result<Vec<Event>, Refusal> {
    let Event::Asked { terms, with_bill, .. } = &event else { return Ok(Vec::new()) };
    let known = state.0.as_ref().filter(|given| given.stage != Stage::Dropped);
    let Some(given) = known else {
        if is_taken && with_bill.is_none() {
            return Err(too_many());
        }
        return Ok(vec![event]);
    };
    if given.terms != *terms || given.with_bill != *with_bill {
        let text = "商户授权单号已存在，且请求参数与首次不一致";
        return Err(Refusal::new(Reason::InvalidRequest, ErrorNumber::DIFFERS, text));
    }
    match given.stage {
        Stage::TakingEffect if with_bill.is_none() => Err(too_many()),
        Stage::Closed => Err(refuse("授权单已关闭，请使用新的商户授权单号")),
        _ => Ok(Vec::new()),
    }
}

impl Terms {
    fn check(&self) -> Result<(), Refusal> {
        check_plain_number("/out_authorization_no", &self.out_authorization_no)?;
        check_length("/appid", &self.appid, 32)?;
        check_personal("/openid", &self.openid, 64)?;
        check_scene(&self.transfer_scene_id)?;
        check_perception(&self.transfer_scene_id, self.user_recv_perception.as_deref())?;
        check_notify_url("/authorization_notify_url", &self.authorization_notify_url, 256)
    }
}

fn asked(state: &State) -> Result<&Given, Refusal> {
    state.0.as_ref().ok_or_else(no_authorization)
}

/// An offer is none before the user takes it.
pub(super) fn existing(state: &State) -> Result<&Given, Refusal> {
    let is_one = |given: &&Given| !matches!(given.stage, Stage::Offered | Stage::Dropped);
    state.0.as_ref().filter(is_one).ok_or_else(no_authorization)
}

/// The code of the platform is assumed.
pub(super) fn no_authorization() -> Refusal {
    Refusal::new(Reason::NotFound, ErrorNumber::NOT_THERE, "记录不存在")
}

fn too_many() -> Refusal {
    let text = "用户在当前场景下的授权数量达到限制，不支持发起授权";
    Refusal::new(Reason::InvalidRequest, ErrorNumber::AGAINST_RULES, text)
}

pub(super) fn refuse(text: &str) -> Refusal {
    Refusal::new(Reason::InvalidRequest, ErrorNumber::WRONG_STATE, text)
}
