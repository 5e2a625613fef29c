//! An application: what is true of it, and what events make of it.

use serde::{Deserialize, Serialize};

use super::{Sort, Terms, View};
use crate::engine::{Aggregate, AlternateKey, Notice};

/// The aggregate: one application, found by its 申请单号.
#[derive(Debug)]
pub struct H5Application;

/// The state of one number; `None` until it was given to an application.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct State(pub Option<Request>);

/// An application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The partner.
    pub mchid: String,
    /// What it is for.
    pub sort: Sort,
    /// What it says.
    pub terms: Terms,
    /// 申请单号.
    pub applyment_id: i64,
    /// Where it stands.
    pub state: ApplicationState,
    /// 驳回原因.
    pub reject_detail: Option<String>,
}

/// 申请单状态.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ApplicationState {
    /// 待处理.
    Pending,
    /// 审核中.
    UnderReview,
    /// 已通过.
    Approved,
    /// 已驳回.
    Rejected,
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// The partner applied.
    Applied {
        /// The partner.
        mchid: String,
        /// What for.
        sort: Sort,
        /// What it says.
        terms: Terms,
        /// 申请单号.
        applyment_id: i64,
    },
    /// The partner corrected it, so that it waits again.
    Corrected(Terms),
    /// The platform went on with it.
    Moved {
        /// Where it stands now.
        to: ApplicationState,
        /// 驳回原因.
        detail: Option<String>,
    },
}

impl Aggregate for H5Application {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Applied { .. } => "h5_permission.applied",
            Event::Corrected(_) => "h5_permission.corrected",
            Event::Moved { .. } => "h5_permission.moved",
        }
    }

    fn apply(state: State, event: &Event) -> State {
        match event {
            Event::Applied { mchid, sort, terms, applyment_id } => State(Some(Request {
                mchid: mchid.clone(),
                sort: *sort,
                terms: terms.clone(),
                applyment_id: *applyment_id,
                state: ApplicationState::Pending,
                reject_detail: None,
            })),
            Event::Corrected(terms) => State(state.0.map(|request| Request {
                terms: terms.clone(),
                state: ApplicationState::Pending,
                reject_detail: None,
                ..request
            })),
            Event::Moved { to, detail } => State(state.0.map(|request| Request {
                state: *to,
                reject_detail: detail.clone(),
                ..request
            })),
        }
    }

    fn alternate_keys(event: &Event, _after: &State) -> Vec<AlternateKey> {
        let Event::Applied { terms, .. } = event else { return Vec::new() };
        let number = terms.out_applyment_id.as_deref();
        let key = |number| AlternateKey::Take(AlternateKey::key("out_applyment_id", number));
        number.map(key).into_iter().collect()
    }

    /// The published event is of approvals; whether a rejection sends one, no source says.
    fn notices(event: &Event, after: &State) -> Vec<Notice> {
        match (event, &after.0) {
            (Event::Moved { to: ApplicationState::Approved, .. }, Some(request)) => vec![Notice {
                mchid: request.mchid.clone(),
                event_type: "APPLYMENT_STATE.APPROVED",
                original_type: "applyment",
                summary: "applyment approved",
                notify_url: request.terms.notify_url.clone(),
                business_number: request.applyment_id.to_string(),
                resource: Notice::resource(&View::reviewed(request)),
            }],
            _ => Vec::new(),
        }
    }
}
