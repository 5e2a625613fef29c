//! What may happen to the permission of a sub-merchant: `INVITED` → `PASSED`, `REJECTED` or
//! `EXPIRED`. How long an invitation is open, no page says, so only an act ends it.

use super::{ApplicationState, Event, Grant, GrantState, State};
use crate::engine::{Decide, ErrorNumber, Now, Reason, Refusal, check_number};

/// What somebody wants to happen.
#[derive(Debug, Clone)]
pub enum Command {
    /// The partner invites the sub-merchant.
    Invite {
        /// 商户申请单号.
        out_apply_no: String,
        /// Whether the number was used for another sub-merchant.
        is_taken: bool,
    },
    /// The sub-merchant answers, or does not in time.
    Answer(ApplicationState),
    /// The sub-merchant takes it back.
    Cancel,
}

impl Decide for Grant {
    type Command = Command;

    fn act(state: &State, command: Command, now: Now) -> Result<Vec<Event>, Refusal> {
        let newest = state.application.as_ref();
        let open = newest.filter(|newest| newest.state == ApplicationState::Invited);
        match command {
            Command::Invite { out_apply_no, is_taken } => {
                check_number("/out_apply_no", &out_apply_no, 32)?;
                if newest.is_some_and(|newest| newest.out_apply_no == out_apply_no) {
                    return Ok(Vec::new());
                }
                if is_taken {
                    return Err(refuse(ErrorNumber::DIFFERS, "商户申请单号已存在"));
                }
                if state.state() == GrantState::Authorized {
                    return Err(refuse(ErrorNumber::WRONG_STATE, "子商户已授权，无需重复申请"));
                }
                if open.is_some() {
                    let text = "子商户有待处理的授权申请，不能重复申请";
                    return Err(refuse(ErrorNumber::WRONG_STATE, text));
                }
                Ok(vec![Event::Invited { out_apply_no, at: now.0 }])
            }
            Command::Answer(answer) => match open {
                Some(_) => Ok(vec![Event::Answered { state: answer, at: now.0 }]),
                None => Err(refuse(ErrorNumber::WRONG_STATE, "没有待处理的授权申请")),
            },
            Command::Cancel => match state.state() {
                GrantState::Authorized => Ok(vec![Event::Cancelled { at: now.0 }]),
                _ => Err(refuse(ErrorNumber::WRONG_STATE, "子商户未授权")),
            },
        }
    }
}

fn refuse(number: ErrorNumber, text: &str) -> Refusal {
    Refusal::new(Reason::InvalidRequest, number, text)
}
