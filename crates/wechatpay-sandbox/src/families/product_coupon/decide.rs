//! The state machine of a user's coupon, as the table of protocol 13 §8.2.

use super::{
    Event, Holding, Making, Stage, State, Ticket, Usage, UserCoupon, product::other_content,
};
use crate::engine::{
    Decide, ErrorNumber, Given, Now, Reason, Refusal, check_length, check_number, parse_rfc3339,
};

/// What somebody wants to happen.
#[derive(Debug, Clone)]
pub enum Command {
    /// It is sent to a user.
    Send(Box<Making>),
    /// The merchant confirms it.
    Confirm {
        /// By which request.
        request_no: String,
    },
    /// The merchant redeems it.
    Use(Box<Usage>),
    /// The merchant gives it back.
    Return {
        /// By which request.
        request_no: String,
    },
    /// The merchant ends it.
    Deactivate {
        /// By which request.
        request_no: String,
        /// Why.
        reason: String,
    },
    /// The user deletes it.
    Delete,
}

impl Decide for UserCoupon {
    type Command = Command;

    fn overdue(state: &State, now: Now) -> Vec<Event> {
        let Some(holding) = &state.0 else { return Vec::new() };
        let making = &holding.making;
        match holding.stage {
            Stage::Confirming | Stage::Pending | Stage::Effective if now.0 >= making.ends_at => {
                vec![Event::Expired]
            }
            Stage::Pending if now.0 >= making.begins_at => vec![Event::Matured],
            _ => Vec::new(),
        }
    }

    fn act(state: &State, command: Command, now: Now) -> Result<Vec<Event>, Refusal> {
        let ticket = |request_no: String| Ticket { request_no, at: now.0 };
        match (command, &state.0) {
            (Command::Send(making), None) => {
                check_number("/send_request_no", &making.send_request_no, 40)?;
                Ok(vec![Event::Sent(*making)])
            }
            (Command::Send(making), Some(holding)) => {
                let is_same = holding.making.send_request_no == making.send_request_no;
                if is_same { Ok(Vec::new()) } else { Err(other_content()) }
            }
            (_, None) => Err(no_coupon()),
            (Command::Confirm { request_no }, Some(holding)) => match holding.stage {
                Stage::Confirming => Ok(vec![Event::Confirmed(ticket(request_no))]),
                Stage::Pending | Stage::Effective => Ok(Vec::new()),
                other => Err(refuse(other)),
            },
            (Command::Use(usage), Some(holding)) => redeem(holding, *usage, now),
            (Command::Return { request_no }, Some(holding)) => match holding.stage {
                Stage::Used => Ok(vec![Event::Returned(ticket(request_no))]),
                Stage::Effective | Stage::Expired if is_last(holding, &request_no) => {
                    Ok(Vec::new())
                }
                other => Err(refuse(other)),
            },
            (Command::Deactivate { request_no, reason }, Some(holding)) => match holding.stage {
                Stage::Confirming | Stage::Pending | Stage::Effective => {
                    check_length("/deactivate_reason", &reason, 150)?;
                    Ok(vec![Event::Deactivated { ticket: ticket(request_no), reason }])
                }
                Stage::Deactivated => Ok(Vec::new()),
                other => Err(refuse(other)),
            },
            (Command::Delete, Some(holding)) => match holding.stage {
                Stage::Confirming | Stage::Pending | Stage::Effective => Ok(vec![Event::Deleted]),
                Stage::Deleted => Ok(Vec::new()),
                other => Err(refuse(other)),
            },
        }
    }
}

fn redeem(holding: &Holding, usage: Usage, now: Now) -> Result<Vec<Event>, Refusal> {
    let used_at = parse_rfc3339(&usage.use_time).map(|at| at / 1000);
    let refuse_time =
        |issue: &str| Refusal::field("/use_time", Given::from(usage.use_time.as_str()), issue);
    let used_at =
        used_at.ok_or_else(|| refuse_time("时间格式错误，应为yyyy-MM-DDTHH:mm:ss.SSS+08:00"))?;
    match holding.stage {
        // That a use may not lie ahead is assumed; the clocks of two machines may differ a little.
        Stage::Effective if used_at > now.0 + 300 => Err(refuse_time("不能晚于当前时间")),
        Stage::Effective => Ok(vec![Event::Used(usage)]),
        Stage::Used => match &holding.usage {
            Some(known) if known.use_request_no == usage.use_request_no => Ok(Vec::new()),
            _ => {
                let (number, text) = (ErrorNumber::COUPON_USED, "券已被其他订单核销");
                Err(Refusal::new(Reason::InvalidRequest, number, text))
            }
        },
        Stage::Pending => {
            let text = "券不在使用有效期（绝对批次有效期）";
            Err(Refusal::new(Reason::InvalidRequest, ErrorNumber::COUPON_NOT_YET, text))
        }
        other => Err(refuse(other)),
    }
}

/// Whether a return is a repeat of the last one.
fn is_last(holding: &Holding, request_no: &str) -> bool {
    holding.returned.as_ref().is_some_and(|ticket| ticket.request_no == request_no)
}

pub(super) fn no_coupon() -> Refusal {
    Refusal::new(Reason::ResourceNotExists, ErrorNumber::COUPON_NONE, "用户券不存在")
}

/// What stands in the way, by the platform's numbers.
fn refuse(stage: Stage) -> Refusal {
    let (number, text) = match stage {
        Stage::Expired => (ErrorNumber::COUPON_EXPIRED, "用户券已过期"),
        Stage::Deleted => (ErrorNumber::COUPON_DELETED, "券已被删除"),
        _ => (ErrorNumber::COUPON_STATE, "用户券状态非法"),
    };
    Refusal::new(Reason::InvalidRequest, number, text)
}
