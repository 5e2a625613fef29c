//! Whether a sub-merchant lets its partner transfer its money.

use serde::{Deserialize, Serialize};

use crate::engine::{Aggregate, AlternateKey};

/// The aggregate: what one sub-merchant allows its partner.
#[derive(Debug)]
pub struct Grant;

/// What is true of a sub-merchant.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// The newest invitation.
    pub application: Option<Application>,
    /// Unix second at which it agreed.
    pub authorized_at: Option<i64>,
    /// Unix second at which it took that back.
    pub cancelled_at: Option<i64>,
}

/// An invitation to agree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// 商户申请单号.
    pub out_apply_no: String,
    /// Where it stands.
    pub state: ApplicationState,
    /// Unix second of the call.
    pub accepted_at: i64,
    /// Unix second of the last change.
    pub updated_at: i64,
}

/// 申请单状态.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum ApplicationState {
    /// Waits for the sub-merchant.
    Invited,
    /// It agreed.
    Passed,
    /// It did not.
    Rejected,
    /// It did not answer in time.
    Expired,
}

/// 授权状态.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum GrantState {
    /// It agreed.
    Authorized,
    /// It never did.
    Unauthorized,
    /// It took that back.
    Canceled,
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// The partner invited the sub-merchant.
    Invited {
        /// 商户申请单号.
        out_apply_no: String,
        /// Unix second.
        at: i64,
    },
    /// The sub-merchant answered, or did not in time.
    Answered {
        /// How.
        state: ApplicationState,
        /// Unix second.
        at: i64,
    },
    /// The sub-merchant took it back.
    Cancelled {
        /// Unix second.
        at: i64,
    },
}

impl Aggregate for Grant {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Invited { .. } => "partner_transfer.invited",
            Event::Answered { .. } => "partner_transfer.answered",
            Event::Cancelled { .. } => "partner_transfer.cancelled",
        }
    }

    fn apply(mut state: State, event: &Event) -> State {
        match event {
            Event::Invited { out_apply_no, at } => {
                state.application = Some(Application {
                    out_apply_no: out_apply_no.clone(),
                    state: ApplicationState::Invited,
                    accepted_at: *at,
                    updated_at: *at,
                });
            }
            Event::Answered { state: answer, at } => {
                if let Some(application) = &mut state.application {
                    application.state = *answer;
                    application.updated_at = *at;
                }
                if *answer == ApplicationState::Passed {
                    state.authorized_at = Some(*at);
                    state.cancelled_at = None;
                }
            }
            Event::Cancelled { at } => state.cancelled_at = Some(*at),
        }
        state
    }

    fn alternate_keys(event: &Event, _after: &State) -> Vec<AlternateKey> {
        match event {
            Event::Invited { out_apply_no, .. } => {
                vec![AlternateKey::Take(AlternateKey::key("out_apply_no", out_apply_no))]
            }
            _ => Vec::new(),
        }
    }
}

impl State {
    /// Whether the partner may transfer.
    #[must_use]
    pub fn state(&self) -> GrantState {
        match (self.authorized_at, self.cancelled_at) {
            (None, _) => GrantState::Unauthorized,
            (Some(_), None) => GrantState::Authorized,
            (Some(_), Some(_)) => GrantState::Canceled,
        }
    }
}
