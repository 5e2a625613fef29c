//! The aggregate: one openid under one appid, with its redemptions (核销) and its student status.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::engine::{
    Aggregate, AlternateKey, Decide, ErrorNumber, Given, Location, Now, Personal, Profile, Reason,
    Refusal, check_length, parse_rfc3339,
};

/// The aggregate.
#[derive(Debug)]
pub struct EduStar;

/// What is known of one user.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// Who they are, if that is known.
    pub user: User,
    /// What was redeemed, oldest first. Shared, because the list is copied on every change.
    pub redemptions: Vec<Arc<Redemption>>,
}

/// Who a user is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// The bound QQ number.
    pub qq: Option<Personal>,
    /// Whether they count as a student.
    pub is_student: bool,
    /// RFC 3339, when they registered.
    pub register_time: Option<String>,
}

/// One redemption.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Redemption {
    /// 订单号, made by WeChat Pay.
    pub order_id: String,
    /// The user under the appid.
    pub openid: Personal,
    /// The user's QQ number, if it was known.
    pub qq: Option<Personal>,
    /// 权益ID.
    pub right_id: String,
    /// 权益核销时间 as the merchant wrote it.
    pub create_time: String,
    /// The same as milliseconds since 1970: two spellings of one instant are one redemption.
    pub instant: i64,
}

/// What the admin says about a user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    /// The bound QQ number; `None` unbinds.
    pub qq: Option<Personal>,
    /// Whether they count as a student.
    pub is_student: bool,
    /// RFC 3339.
    pub register_time: Option<String>,
}

/// How the caller named the user; the openid has been resolved already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The user under the appid.
    pub openid: Personal,
    /// The QQ number the caller gave, if any.
    pub qq: Option<Personal>,
    /// Whether nobody else is bound to that number.
    pub is_qq_free: bool,
}

/// What somebody wants to happen.
#[derive(Debug, Clone)]
pub enum Command {
    /// The partner reports a redemption.
    Redeem {
        /// Whose.
        identity: Identity,
        /// 权益ID.
        right_id: String,
        /// RFC 3339.
        create_time: String,
        /// A fresh 订单号, used if the redemption is new.
        order_id: String,
        /// How much to insist on.
        profile: Profile,
    },
    /// The admin says who the user is.
    Register(Registration),
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// A benefit was redeemed.
    Redeemed(Arc<Redemption>),
    /// The user's QQ number became known.
    Bound {
        /// The number.
        qq: Personal,
    },
    /// The admin said who the user is.
    Registered {
        /// What was said.
        registration: Registration,
        /// The QQ number bound before.
        before: Option<Personal>,
    },
}

impl Aggregate for EduStar {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Redeemed(_) => "edu_star.redeemed",
            Event::Bound { .. } => "edu_star.bound",
            Event::Registered { .. } => "edu_star.registered",
        }
    }

    fn apply(mut state: State, event: &Event) -> State {
        match event {
            Event::Redeemed(redemption) => {
                let place =
                    state.redemptions.partition_point(|old| old.instant <= redemption.instant);
                state.redemptions.insert(place, Arc::clone(redemption));
            }
            Event::Bound { qq } => state.user.qq = Some(qq.clone()),
            Event::Registered { registration, .. } => {
                state.user.qq.clone_from(&registration.qq);
                state.user.is_student = registration.is_student;
                state.user.register_time.clone_from(&registration.register_time);
            }
        }
        state
    }

    fn alternate_keys(event: &Event, _after: &State) -> Vec<AlternateKey> {
        let key = |qq: &Personal| AlternateKey::key("qq", qq.as_str());
        match event {
            Event::Redeemed(_) => Vec::new(),
            Event::Bound { qq } => vec![AlternateKey::Take(key(qq))],
            Event::Registered { registration, before } => {
                let freed = before.iter().map(|qq| AlternateKey::Free(key(qq)));
                freed.chain(registration.qq.iter().map(|qq| AlternateKey::Take(key(qq)))).collect()
            }
        }
    }
}

impl Decide for EduStar {
    type Command = Command;

    fn act(state: &State, command: Command, _: Now) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::Redeem { identity, right_id, create_time, order_id, profile } => {
                redeem(state, identity, right_id, create_time, order_id, profile)
            }
            Command::Register(registration) => {
                if let Some(time) = registration.register_time.as_deref()
                    && parse_rfc3339(time).is_none()
                {
                    return Err(Refusal::field("/register_time", Given::from(time), NOT_A_TIME));
                }
                let known = &state.user;
                let is_same = known.qq == registration.qq
                    && known.is_student == registration.is_student
                    && known.register_time == registration.register_time;
                let before = known.qq.clone();
                Ok(if is_same {
                    Vec::new()
                } else {
                    vec![Event::Registered { registration, before }]
                })
            }
        }
    }
}

fn redeem(
    state: &State,
    identity: Identity,
    right_id: String,
    create_time: String,
    order_id: String,
    profile: Profile,
) -> Result<Vec<Event>, Refusal> {
    check_length("/right_id", &right_id, 32)?;
    let Some(instant) = parse_rfc3339(&create_time) else {
        return Err(Refusal::field("/create_time", Given::from(create_time.as_str()), NOT_A_TIME));
    };
    let is_other_user = match (&identity.qq, &state.user.qq) {
        (Some(given), Some(bound)) => given != bound,
        _ => false,
    };
    if is_other_user && profile.is_strict() {
        return Err(Refusal::field("/qq", None, "与wechat_openid不是同一用户"));
    }
    if state.find(&right_id, instant).is_some() {
        return Ok(Vec::new());
    }
    if profile.is_strict() && state.redemptions.iter().any(|old| old.right_id == right_id) {
        return Err(Refusal::new(Reason::InvalidRequest, ErrorNumber::WRONG_STATE, "该权益已核销"));
    }
    let bound = match (&state.user.qq, &identity.qq) {
        (None, Some(qq)) if identity.is_qq_free => Some(Event::Bound { qq: qq.clone() }),
        _ => None,
    };
    let qq = identity.qq.or_else(|| state.user.qq.clone());
    let openid = identity.openid;
    let redemption = Redemption { order_id, openid, qq, right_id, create_time, instant };
    Ok(bound.into_iter().chain([Event::Redeemed(Arc::new(redemption))]).collect())
}

impl State {
    /// The redemption of one benefit at one instant: what a repeat of the call must get again.
    #[must_use]
    pub fn find(&self, right_id: &str, instant: i64) -> Option<&Arc<Redemption>> {
        let first = self.redemptions.partition_point(|old| old.instant < instant);
        self.redemptions[first..]
            .iter()
            .take_while(|old| old.instant == instant)
            .find(|old| old.right_id == right_id)
    }

    /// Redemptions newest first, from a record offset.
    pub fn newest(&self, offset: usize, limit: usize) -> impl Iterator<Item = &Arc<Redemption>> {
        self.redemptions.iter().rev().skip(offset).take(limit)
    }
}

/// Refuses an appid that is too long or holds other characters than letters, digits, `_` and `-`.
///
/// # Errors
/// A [`Refusal`] naming `field`.
pub fn check_appid(location: Location, field: &str, appid: &str) -> Result<(), Refusal> {
    let is_fine = appid.len() <= 32
        && appid.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'));
    if is_fine {
        return Ok(());
    }
    Err(Refusal::at(location, field, Given::from(appid), "不是合法的appid"))
}

/// Refuses an openid of more than 128 characters, with control characters or with U+FFFD, which
/// stands where a path was no UTF-8.
///
/// # Errors
/// A [`Refusal`] naming `field`, without the value.
pub fn check_openid(location: Location, field: &str, openid: &str) -> Result<(), Refusal> {
    if openid.chars().count() > 128 {
        return Err(Refusal::at(location, field, None, "长度超过最大值 128"));
    }
    if openid.chars().any(|c| c.is_control() || c == '\u{fffd}') {
        return Err(Refusal::at(location, field, None, "含有非法字符"));
    }
    Ok(())
}

/// Refuses what is not a QQ number of 5 to 12 digits.
///
/// # Errors
/// A [`Refusal`] naming `field`, without the value.
pub fn check_qq(location: Location, field: &str, qq: &str) -> Result<(), Refusal> {
    if (5..=12).contains(&qq.len()) && qq.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(());
    }
    Err(Refusal::at(location, field, None, "不是合法的QQ号，应为5至12位数字"))
}

const NOT_A_TIME: &str = "时间格式错误，应为yyyy-MM-DDTHH:mm:ss+08:00";
