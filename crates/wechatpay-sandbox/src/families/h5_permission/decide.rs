//! What may happen to an application: `PENDING` → `UNDER_REVIEW` → `APPROVED` or `REJECTED`, and a
//! rejected one may be corrected (assumed).

use super::{ApplicationState, Event, H5Application, Request, Sort, State, Terms};
use crate::engine::{Decide, ErrorNumber, Now, Reason, Refusal, check_length};

/// What somebody wants to happen.
#[derive(Debug, Clone)]
pub enum Command {
    /// The partner applies.
    Apply {
        /// The partner.
        mchid: String,
        /// What for.
        sort: Sort,
        /// What it says.
        terms: Box<Terms>,
        /// A fresh number.
        applyment_id: i64,
    },
    /// The partner corrects it.
    Correct(Box<Terms>),
    /// The platform goes on with it.
    Move {
        /// Where to.
        to: ApplicationState,
        /// 驳回原因.
        detail: Option<String>,
    },
}

impl Decide for H5Application {
    type Command = Command;

    fn act(state: &State, command: Command, _now: Now) -> Result<Vec<Event>, Refusal> {
        use ApplicationState::{Pending, Rejected, UnderReview};
        match command {
            Command::Apply { mchid, sort, terms, applyment_id } => {
                let terms = terms.with_defaults(sort);
                terms.check()?;
                match &state.0 {
                    None => Ok(vec![Event::Applied { mchid, sort, terms, applyment_id }]),
                    Some(request) if request.terms == terms => Ok(Vec::new()),
                    Some(_) => {
                        let text = "商户申请单号已存在，且请求参数与首次不一致";
                        Err(refuse(ErrorNumber::DIFFERS, text))
                    }
                }
            }
            Command::Correct(by) => {
                let request = existing(state)?;
                let terms = request.terms.corrected(&by);
                terms.check()?;
                match request.state {
                    Pending if terms == request.terms => Ok(Vec::new()),
                    Pending | Rejected => Ok(vec![Event::Corrected(terms)]),
                    _ => {
                        let text = "申请单当前状态不支持修改";
                        Err(refuse(ErrorNumber::WRONG_STATE, text))
                    }
                }
            }
            Command::Move { to, detail } => {
                let text = detail.as_deref().unwrap_or_default();
                check_length("/audit_reject_detail", text, 512)?;
                match existing(state)?.state {
                    Pending => Ok(vec![Event::Moved { to, detail }]),
                    UnderReview if to != UnderReview => Ok(vec![Event::Moved { to, detail }]),
                    UnderReview => Ok(Vec::new()),
                    _ => Err(refuse(ErrorNumber::WRONG_STATE, "申请单已审核")),
                }
            }
        }
    }
}

fn existing(state: &State) -> Result<&Request, Refusal> {
    state.0.as_ref().ok_or_else(no_application)
}

/// The code of the platform is assumed.
pub(super) fn no_application() -> Refusal {
    Refusal::new(Reason::ResourceNotExists, ErrorNumber::NOT_THERE, "申请单不存在")
}

fn refuse(number: ErrorNumber, text: &str) -> Refusal {
    Refusal::new(Reason::InvalidRequest, number, text)
}
