//! A car that came in (停车入场), and whether it may leave without paying by hand.

use serde::{Deserialize, Serialize};

use super::plate::Blocked;
use crate::engine::{
    Aggregate, AlternateKey, Decide, ErrorNumber, Notice, Now, Reason, Refusal, check_notify_url,
    check_number, rfc3339,
};

/// The aggregate: one stay, found by its 商户入场ID.
#[derive(Debug)]
pub(super) struct Entrance;

/// The state of one number; `None` until a car came in under it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct State(pub(super) Option<Stay>);

/// A car that came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stay {
    pub(super) mchid: String,
    /// 停车入场ID.
    pub(super) id: String,
    pub(super) terms: Terms,
    /// Why it cannot be charged, if it cannot.
    pub(super) blocked: Option<Blocked>,
    /// Unix second of the last change.
    pub(super) updated_at: i64,
    /// Whether the stay was charged.
    pub(super) is_over: bool,
}

/// What the merchant said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Terms {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sub_mchid: Option<String>,
    pub(super) out_parking_no: String,
    pub(super) plate_number: String,
    pub(super) plate_color: Color,
    pub(super) notify_url: String,
    pub(super) start_time: String,
    pub(super) parking_name: String,
    pub(super) free_duration: i64,
}

/// 车牌颜色.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Color {
    /// 蓝色.
    Blue,
    /// 绿色.
    Green,
    /// 黄色.
    Yellow,
    /// 黑色.
    Black,
    /// 白色.
    White,
    /// 黄绿色.
    LimeGreen,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "a vector holds one of them")]
pub(super) enum Event {
    Created { mchid: String, id: String, terms: Terms, blocked: Option<Blocked>, at: i64 },
    Changed { blocked: Option<Blocked>, at: i64 },
    Charged,
}

/// What somebody wants to happen.
#[derive(Debug, Clone)]
pub(super) enum Command {
    /// The merchant reports that a car came in.
    Create { mchid: String, id: String, terms: Box<Terms>, blocked: Option<Blocked> },
    /// Its plate can be charged now, or no longer.
    Change { blocked: Option<Blocked> },
    /// The merchant charges the stay.
    Charge,
}

/// The answer to the call.
#[derive(Serialize)]
pub(super) struct View<'a> {
    id: &'a str,
    out_parking_no: &'a str,
    plate_number: &'a str,
    plate_color: Color,
    start_time: &'a str,
    parking_name: &'a str,
    free_duration: i64,
    state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    block_reason: Option<Blocked>,
}

/// The resource of the notification.
#[derive(Serialize)]
struct NotificationView<'a> {
    sp_mchid: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    sub_mchid: Option<&'a str>,
    parking_id: &'a str,
    out_parking_no: &'a str,
    plate_number: &'a str,
    plate_color: Color,
    start_time: &'a str,
    parking_name: &'a str,
    free_duration: i64,
    parking_state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    blocked_state_description: Option<&'static str>,
    state_update_time: String,
}

impl Aggregate for Entrance {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Created { .. } => "parking.created",
            Event::Changed { .. } => "parking.changed",
            Event::Charged => "parking.charged",
        }
    }

    fn apply(state: State, event: &Event) -> State {
        if let Event::Created { mchid, id, terms, blocked, at } = event {
            return State(Some(Stay {
                mchid: mchid.clone(),
                id: id.clone(),
                terms: terms.clone(),
                blocked: *blocked,
                updated_at: *at,
                is_over: false,
            }));
        }
        State(state.0.map(|stay| match event {
            Event::Created { .. } => stay,
            Event::Changed { blocked, at } => Stay { blocked: *blocked, updated_at: *at, ..stay },
            Event::Charged => Stay { is_over: true, ..stay },
        }))
    }

    fn alternate_keys(event: &Event, _after: &State) -> Vec<AlternateKey> {
        match event {
            Event::Created { id, .. } => {
                vec![AlternateKey::Take(AlternateKey::key("parking_id", id))]
            }
            _ => Vec::new(),
        }
    }

    /// That the state changed is told; the first is in the answer.
    fn notices(event: &Event, after: &State) -> Vec<Notice> {
        let stay = after.0.as_ref().filter(|_| matches!(event, Event::Changed { .. }));
        let notice = stay.map(|stay| Notice {
            mchid: stay.mchid.clone(),
            event_type: "VEHICLE.ENTRANCE_STATE_CHANGE",
            // No source names it: assumed.
            original_type: "vehicle",
            summary: "停车入场状态变更",
            notify_url: Some(stay.terms.notify_url.clone()),
            business_number: stay.terms.out_parking_no.clone(),
            resource: Notice::resource(&NotificationView::new(stay)),
        });
        notice.into_iter().collect()
    }
}

impl Decide for Entrance {
    type Command = Command;

    fn act(state: &State, command: Command, now: Now) -> Result<Vec<Event>, Refusal> {
        let refuse = |number, text: &str| Err(Refusal::new(Reason::InvalidRequest, number, text));
        match (command, &state.0) {
            (Command::Create { mchid, id, terms, blocked }, stay) => {
                check_number("/out_parking_no", &terms.out_parking_no, 32)?;
                check_notify_url("/notify_url", &terms.notify_url, 255)?;
                match stay {
                    None => {
                        Ok(vec![Event::Created { mchid, id, terms: *terms, blocked, at: now.0 }])
                    }
                    Some(stay) if stay.terms == *terms => Ok(Vec::new()),
                    Some(_) => {
                        refuse(ErrorNumber::DIFFERS, "商户入场ID已存在，且参数与首次请求时不一致")
                    }
                }
            }
            (Command::Change { blocked }, Some(stay)) if !stay.is_over => {
                let is_new = stay.blocked != blocked;
                Ok(if is_new { vec![Event::Changed { blocked, at: now.0 }] } else { Vec::new() })
            }
            (Command::Charge, Some(stay)) if !stay.is_over => Ok(vec![Event::Charged]),
            (Command::Change { .. } | Command::Charge, Some(_)) => Ok(Vec::new()),
            (_, None) => refuse(ErrorNumber::NOT_THERE, "停车入场不存在"),
        }
    }
}

impl<'a> View<'a> {
    pub(super) fn new(stay: &'a Stay) -> Self {
        let terms = &stay.terms;
        Self {
            id: &stay.id,
            out_parking_no: &terms.out_parking_no,
            plate_number: &terms.plate_number,
            plate_color: terms.plate_color,
            start_time: &terms.start_time,
            parking_name: &terms.parking_name,
            free_duration: terms.free_duration,
            state: stay.word(),
            block_reason: stay.blocked,
        }
    }
}

impl<'a> NotificationView<'a> {
    fn new(stay: &'a Stay) -> Self {
        let terms = &stay.terms;
        Self {
            sp_mchid: &stay.mchid,
            sub_mchid: terms.sub_mchid.as_deref(),
            parking_id: &stay.id,
            out_parking_no: &terms.out_parking_no,
            plate_number: &terms.plate_number,
            plate_color: terms.plate_color,
            start_time: &terms.start_time,
            parking_name: &terms.parking_name,
            free_duration: terms.free_duration,
            parking_state: stay.word(),
            // The notification knows three reasons: a service that was closed, or that the user may no
            // longer use, counts as a plate that was removed (assumed).
            blocked_state_description: stay.blocked.map(|blocked| match blocked {
                Blocked::Pause => "PAUSE",
                Blocked::Overdue => "OVERDUE",
                Blocked::OutService | Blocked::EvaluationFailed => "REMOVE",
            }),
            state_update_time: rfc3339(stay.updated_at),
        }
    }
}

impl Stay {
    fn word(&self) -> &'static str {
        if self.blocked.is_none() { "NORMAL" } else { "BLOCKED" }
    }
}
