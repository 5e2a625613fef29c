//! A plate (车牌): whether its owner lets parking be charged. It belongs to the user, not to a merchant.

use serde::{Deserialize, Serialize};

use crate::engine::{Aggregate, Decide, ErrorNumber, Now, Personal, Reason, Refusal};

/// The aggregate: one plate, found by its number and colour.
#[derive(Debug)]
pub(super) struct Plate;

/// What is known of a plate; nobody's until a user opened the service for it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct State {
    /// Whose it is.
    pub(super) openid: Option<Personal>,
    /// Unix second of opening.
    pub(super) opened_at: i64,
    /// What the user wants.
    pub(super) service: Service,
    /// Whether the user owes what WeChat Pay advanced.
    pub(super) is_overdue: bool,
    /// Whether the platform does not trust the user.
    pub(super) is_untrusted: bool,
}

/// 车牌服务开通状态.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(super) enum Service {
    /// 正常.
    Normal,
    /// 用户暂停.
    Pause,
    /// 未开通.
    #[default]
    #[serde(rename = "OUT_SERVICE")]
    Closed,
}

/// Why a car cannot be charged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(super) enum Blocked {
    /// 用户暂停.
    Pause,
    /// 有欠费.
    Overdue,
    /// 未开通.
    OutService,
    /// 评估未通过.
    EvaluationFailed,
}

/// What happens to a plate; each is an event as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Command {
    /// The user opens the service.
    Open {
        /// Who.
        openid: Personal,
        /// Unix second.
        at: i64,
    },
    /// The user pauses it.
    Pause,
    /// The user goes on with it.
    Resume,
    /// The user closes it.
    Close,
    /// The user owes money, or no longer does.
    Owe(bool),
    /// The platform's opinion of the user.
    Trust(bool),
}

impl Aggregate for Plate {
    type State = State;
    type Event = Command;

    fn kind(event: &Command) -> &'static str {
        match event {
            Command::Open { .. } => "plate.opened",
            Command::Pause => "plate.paused",
            Command::Resume => "plate.resumed",
            Command::Close => "plate.closed",
            Command::Owe(_) => "plate.owed",
            Command::Trust(_) => "plate.trusted",
        }
    }

    fn apply(mut state: State, event: &Command) -> State {
        match event {
            Command::Open { openid, at } => {
                state.openid = Some(openid.clone());
                state.opened_at = *at;
                state.service = Service::Normal;
            }
            Command::Pause => state.service = Service::Pause,
            Command::Resume => state.service = Service::Normal,
            Command::Close => state.service = Service::Closed,
            Command::Owe(is_overdue) => state.is_overdue = *is_overdue,
            Command::Trust(is_trusted) => state.is_untrusted = !is_trusted,
        }
        state
    }
}

impl Decide for Plate {
    type Command = Command;

    fn act(state: &State, command: Command, _now: Now) -> Result<Vec<Command>, Refusal> {
        let is_open = state.service != Service::Closed;
        let is_allowed = match &command {
            Command::Open { openid, .. } => !is_open || state.openid.as_ref() == Some(openid),
            Command::Pause | Command::Resume => is_open,
            Command::Close | Command::Owe(_) | Command::Trust(_) => true,
        };
        if !is_allowed {
            let text =
                if is_open { "车牌已被其他用户开通" } else { "车牌未开通服务" };
            return Err(Refusal::new(Reason::InvalidRequest, ErrorNumber::WRONG_STATE, text));
        }
        let mut after = Self::apply(state.clone(), &command);
        after.opened_at = state.opened_at;
        Ok(if after == *state { Vec::new() } else { vec![command] })
    }
}

impl State {
    /// Why a car with this plate cannot be charged now.
    pub(super) fn blocked(&self) -> Option<Blocked> {
        match self.service {
            Service::Closed => Some(Blocked::OutService),
            Service::Pause => Some(Blocked::Pause),
            Service::Normal if self.is_overdue => Some(Blocked::Overdue),
            Service::Normal if self.is_untrusted => Some(Blocked::EvaluationFailed),
            Service::Normal => None,
        }
    }
}
