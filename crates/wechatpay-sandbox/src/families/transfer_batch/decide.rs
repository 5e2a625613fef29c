//! The state machine of a batch: `ACCEPTED` → `PROCESSING` → `FINISHED`, or `CLOSED` before any money
//! moved.

use super::{Batch, Event, Identity, Stage, State, Terms, TransferBatch, TransferOutcome};
use crate::{
    engine::{Decide, ErrorNumber, Now, Reason, Refusal},
    families::transfer::FailReason,
};

/// What somebody wants to happen.
#[derive(Debug, Clone)]
pub enum Command {
    /// The merchant starts the batch.
    Create {
        /// The merchant.
        mchid: String,
        /// What is asked for.
        terms: Box<Terms>,
        /// Fresh numbers, used if the batch is new.
        identity: Identity,
    },
    /// Its transfers get under way.
    Begin,
    /// One transfer comes to nothing.
    Fail {
        /// 商家明细单号.
        out_detail_no: String,
        /// Why.
        reason: FailReason,
    },
    /// All others arrive.
    Finish,
    /// The merchant's own people refuse the batch.
    Close,
}

impl Decide for TransferBatch {
    type Command = Command;

    /// Nobody has to do anything for a batch to be done.
    fn overdue(state: &State, now: Now) -> Vec<Event> {
        match &state.0 {
            Some(batch)
                if matches!(batch.stage, Stage::Accepted | Stage::Processing)
                    && now.0 >= batch.done_at() =>
            {
                vec![Event::Finished { at: now.0 }]
            }
            _ => Vec::new(),
        }
    }

    fn act(state: &State, command: Command, now: Now) -> Result<Vec<Event>, Refusal> {
        let at = now.0;
        match command {
            Command::Create { mchid, terms, identity } => {
                terms.check()?;
                match &state.0 {
                    None => Ok(vec![Event::Created { mchid, terms: *terms, identity, at }]),
                    Some(batch) if batch.terms == *terms => Ok(Vec::new()),
                    Some(_) => Err(Refusal::new(
                        Reason::AlreadyExists,
                        ErrorNumber::DIFFERS,
                        "商家批次单号已存在，且请求参数与原批次不一致",
                    )),
                }
            }
            Command::Begin => Ok(match existing(state)?.stage {
                Stage::Accepted => vec![Event::Begun { at }],
                _ => Vec::new(),
            }),
            Command::Fail { out_detail_no, reason } => {
                let batch = open(state)?;
                let details = &batch.terms.details;
                let index = details.iter().position(|detail| detail.out_detail_no == out_detail_no);
                let index = index.ok_or_else(|| no_record("明细单不存在"))?;
                match batch.fates.get(index).copied().flatten() {
                    None => Ok(vec![Event::Failed { index, reason, at }]),
                    Some(fate) if fate == TransferOutcome::Fail(reason) => Ok(Vec::new()),
                    Some(_) => Err(refuse("明细单已有结果")),
                }
            }
            Command::Finish => {
                open(state)?;
                Ok(vec![Event::Finished { at }])
            }
            Command::Close => {
                if open(state)?.fates.iter().any(Option::is_some) {
                    return Err(refuse("批次已有转账结果，不能关闭"));
                }
                Ok(vec![Event::Closed { at }])
            }
        }
    }
}

fn existing(state: &State) -> Result<&Batch, Refusal> {
    state.0.as_ref().ok_or_else(|| no_record("记录不存在"))
}

fn open(state: &State) -> Result<&Batch, Refusal> {
    let batch = existing(state)?;
    match batch.stage {
        Stage::Accepted | Stage::Processing => Ok(batch),
        Stage::Finished | Stage::Closed => Err(refuse("批次已结束")),
    }
}

fn no_record(text: &str) -> Refusal {
    Refusal::new(Reason::NotFound, ErrorNumber::NOT_THERE, text)
}

fn refuse(text: &str) -> Refusal {
    Refusal::new(Reason::InvalidRequest, ErrorNumber::WRONG_STATE, text)
}
