//! A batch: what is true of it, and what events make of it.

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{Terms, view::NotificationView};
use crate::{
    engine::{Aggregate, AlternateKey, Notice},
    families::transfer::FailReason,
};

/// The aggregate: one batch, found by its 商家批次单号.
#[derive(Debug)]
pub struct TransferBatch;

/// The state of one batch number; `None` until a batch was started under it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct State(pub Option<Batch>);

/// A batch that was started.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Batch {
    /// The merchant that pays.
    pub mchid: String,
    /// The numbers made for it.
    pub identity: Identity,
    /// What the merchant asked for.
    pub terms: Terms,
    /// Where it stands.
    pub stage: Stage,
    /// What became of each transfer, by their order; empty until something did.
    pub fates: Vec<Option<TransferOutcome>>,
    /// Unix second of the call.
    pub created_at: i64,
    /// Unix second of the last change.
    pub updated_at: i64,
}

/// Numbers of a batch, made up by the caller because the domain has no chance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// 微信批次单号.
    pub batch_id: String,
    /// 微信明细单号, one for each transfer.
    pub detail_ids: Vec<String>,
}

/// 批次状态.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Stage {
    /// Taken in.
    Accepted,
    /// Under way.
    Processing,
    /// Every transfer has its fate.
    Finished,
    /// Given up before any money moved.
    Closed,
}

/// What became of one transfer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TransferOutcome {
    /// The user has it.
    Success,
    /// The merchant kept it.
    Fail(FailReason),
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "a vector holds two of them at most")]
pub enum Event {
    /// The merchant started the batch.
    Created {
        /// The merchant.
        mchid: String,
        /// What was asked for.
        terms: Terms,
        /// Its numbers.
        identity: Identity,
        /// Unix second.
        at: i64,
    },
    /// Its transfers are under way.
    Begun {
        /// Unix second.
        at: i64,
    },
    /// One transfer came to nothing.
    Failed {
        /// Its place.
        index: usize,
        /// Why.
        reason: FailReason,
        /// Unix second.
        at: i64,
    },
    /// All transfers that had no fate yet arrived.
    Finished {
        /// Unix second.
        at: i64,
    },
    /// The batch was given up.
    Closed {
        /// Unix second.
        at: i64,
    },
}

impl Aggregate for TransferBatch {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Created { .. } => "transfer_batch.created",
            Event::Begun { .. } => "transfer_batch.begun",
            Event::Failed { .. } => "transfer_batch.detail_failed",
            Event::Finished { .. } => "transfer_batch.finished",
            Event::Closed { .. } => "transfer_batch.closed",
        }
    }

    fn apply(state: State, event: &Event) -> State {
        if let Event::Created { mchid, terms, identity, at } = event {
            return State(Some(Batch {
                mchid: mchid.clone(),
                identity: identity.clone(),
                fates: vec![None; terms.details.len()],
                terms: terms.clone(),
                stage: Stage::Accepted,
                created_at: *at,
                updated_at: *at,
            }));
        }
        State(state.0.map(|batch| advance(batch, event)))
    }

    fn alternate_keys(event: &Event, after: &State) -> Vec<AlternateKey> {
        let Some(batch) = &after.0 else { return Vec::new() };
        let due = AlternateKey::due(batch.done_at(), &batch.terms.out_batch_no);
        match event {
            Event::Created { identity, .. } => {
                let number = AlternateKey::key("batch_id", &identity.batch_id);
                vec![AlternateKey::Take(number), AlternateKey::Take(due)]
            }
            Event::Finished { .. } | Event::Closed { .. } => vec![AlternateKey::Free(due)],
            Event::Begun { .. } | Event::Failed { .. } => Vec::new(),
        }
    }

    fn notices(event: &Event, after: &State) -> Vec<Notice> {
        let Some(batch) = &after.0 else { return Vec::new() };
        let (event_type, summary, told) = match event {
            Event::Finished { .. } => (
                "MCHTRANSFER.BATCH.FINISHED",
                "商家转账批次完成通知",
                NotificationView::finished(batch),
            ),
            Event::Closed { .. } => (
                "MCHTRANSFER.BATCH.CLOSED",
                "商家转账批次关闭通知",
                NotificationView::closed(batch),
            ),
            _ => return Vec::new(),
        };
        vec![Notice {
            mchid: batch.mchid.clone(),
            event_type,
            original_type: "mch_payment",
            summary,
            notify_url: batch.terms.notify_url.clone(),
            business_number: batch.terms.out_batch_no.clone(),
            resource: Notice::resource(&told),
        }]
    }
}

impl Batch {
    /// The Unix second at which it is done, if nobody decides before.
    pub(super) fn done_at(&self) -> i64 {
        self.created_at.saturating_add(TAKES)
    }

    /// How many transfers arrived (or did not), and how much that is, in fen.
    #[must_use]
    pub fn count(&self, is_success: bool) -> (i64, Fen) {
        let is_counted = |fate: &Option<TransferOutcome>| match fate {
            Some(TransferOutcome::Success) => is_success,
            Some(TransferOutcome::Fail(_)) => !is_success,
            None => false,
        };
        let pairs = self.fates.iter().zip(&self.terms.details);
        let counted = pairs.filter(|(fate, _)| is_counted(fate));
        counted.fold((0, Fen(0)), |(count, sum), (_, detail)| {
            (count + 1, Fen(sum.0.saturating_add(detail.transfer_amount.0)))
        })
    }
}

fn advance(mut batch: Batch, event: &Event) -> Batch {
    match event {
        Event::Created { .. } => {}
        Event::Begun { at } => {
            batch.stage = Stage::Processing;
            batch.updated_at = *at;
        }
        Event::Failed { index, reason, at } => {
            if let Some(fate) = batch.fates.get_mut(*index) {
                *fate = Some(TransferOutcome::Fail(*reason));
            }
            batch.updated_at = *at;
        }
        Event::Finished { at } => {
            for fate in &mut batch.fates {
                fate.get_or_insert(TransferOutcome::Success);
            }
            batch.stage = Stage::Finished;
            batch.updated_at = *at;
        }
        Event::Closed { at } => {
            batch.stage = Stage::Closed;
            batch.updated_at = *at;
        }
    }
    batch
}

/// How long a batch takes, in seconds, if nobody decides before.
const TAKES: i64 = 10;
