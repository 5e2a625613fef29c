//! A stock (批次): how many coupons may be sent, to whom, and when they are good.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::product::{Ended, ended, no_object, other_content};
use crate::engine::{
    Aggregate, AlternateKey, Decide, ErrorNumber, Given, Now, Reason, Refusal, check_number,
    check_range, parse_rfc3339,
};

/// The aggregate: one stock, found by its coupon and 创建请求单号.
#[derive(Debug)]
pub struct Stock;

/// The state of one number; `None` until a stock was created under it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StockState(pub Option<Store>);

/// A stock that was created. It passes its audit at once (assumed).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Store {
    /// 批次ID.
    pub id: String,
    /// Of which coupon.
    pub product_coupon_id: String,
    /// 创建请求单号; that of the coupon for its first stock.
    pub out_request_no: String,
    /// What the merchant asked for.
    pub terms: Terms,
    /// What was changed since, as JSON text.
    pub changed: Option<String>,
    /// Whether the platform's page paused it.
    pub is_paused: bool,
    /// Whether its time is over.
    pub is_stopped: bool,
    /// How the merchant ended it.
    deactivated: Option<Ended>,
    /// How many coupons were sent.
    pub sent: i64,
    /// The day of the last sending, and how many went out on it.
    pub today: (i64, i64),
    /// Codes that were uploaded, in their order; the first `sent` of them are used.
    pub codes: Vec<String>,
    /// Stores where its coupons may be used.
    pub stores: BTreeSet<String>,
    /// The last change of the budget, by its number.
    pub last_budget: Option<String>,
}

/// What the merchant asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// Everything, as JSON text in one fixed spelling.
    pub said: String,
    /// Who makes the codes.
    pub coupon_code_mode: CodeMode,
    /// How many may be sent.
    pub stock_send_rule: SendRule,
    /// When its coupons are good.
    pub period: Period,
    /// Where they may be used.
    pub store_scope: StoreScope,
}

/// 券码模式.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum CodeMode {
    /// WeChat Pay makes them.
    Wechatpay,
    /// The merchant uploads them.
    Upload,
    /// The merchant gives one with each sending.
    ApiAssign,
}

/// 可用门店范围.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum StoreScope {
    /// No store is known.
    None,
    /// Every store.
    All,
    /// Those that the merchant names.
    Specific,
}

/// 发放规则.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendRule {
    /// In all.
    pub max_count: i64,
    /// On one day.
    pub max_count_per_day: Option<i64>,
    /// To one user.
    pub max_count_per_user: Option<i64>,
}

/// 券可用时间.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// RFC 3339.
    pub available_begin_time: String,
    /// RFC 3339.
    pub available_end_time: String,
    /// For how many days from receiving on.
    pub available_days: Option<i64>,
    /// How many days after receiving it becomes usable.
    pub wait_days_after_receive: Option<i64>,
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// The stock was created.
    Created {
        /// 批次ID.
        id: String,
        /// Of which coupon.
        product_coupon_id: String,
        /// 创建请求单号.
        out_request_no: String,
        /// What was asked for.
        terms: Terms,
    },
    /// Something of it was changed.
    Changed(Change),
    /// A coupon was sent.
    Sent {
        /// The day, counted from 1970 in China.
        day: i64,
    },
    /// Its time is over.
    Stopped,
    /// The merchant ended it.
    Deactivated {
        /// By which request.
        request_no: String,
        /// Why.
        reason: String,
        /// Unix second.
        at: i64,
    },
}

/// What may be changed of a stock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// Looks and rules of use.
    Said {
        /// As JSON text.
        text: String,
        /// Where its coupons may be used, if that changes.
        store_scope: Option<StoreScope>,
    },
    /// Paused or resumed by the platform's page.
    Paused(bool),
    /// Other limits.
    Budget {
        /// By which request.
        request_no: String,
        /// In all, if that changes.
        max_count: Option<i64>,
        /// On one day, if that changes.
        max_count_per_day: Option<i64>,
    },
    /// Further codes.
    Codes(Vec<String>),
    /// Stores come or go.
    Stores {
        /// Which.
        stores: Vec<String>,
        /// Whether they come.
        is_added: bool,
    },
}

/// What somebody wants to happen.
#[derive(Debug, Clone)]
pub enum Command {
    /// The merchant creates the stock.
    Create {
        /// A fresh number.
        id: String,
        /// Of which coupon.
        product_coupon_id: String,
        /// 创建请求单号.
        out_request_no: String,
        /// What is asked for.
        terms: Box<Terms>,
    },
    /// Something is changed.
    Change(Change),
    /// A coupon goes out.
    Send {
        /// How many of this stock the user got before.
        users: i64,
    },
    /// The merchant ends it.
    Deactivate {
        /// By which request.
        request_no: String,
        /// Why.
        reason: String,
    },
}

impl Aggregate for Stock {
    type State = StockState;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Created { .. } => "stock.created",
            Event::Changed(_) => "stock.changed",
            Event::Sent { .. } => "stock.sent",
            Event::Stopped => "stock.stopped",
            Event::Deactivated { .. } => "stock.deactivated",
        }
    }

    fn apply(state: StockState, event: &Event) -> StockState {
        if let Event::Created { id, product_coupon_id, out_request_no, terms } = event {
            return StockState(Some(Store {
                id: id.clone(),
                product_coupon_id: product_coupon_id.clone(),
                out_request_no: out_request_no.clone(),
                terms: terms.clone(),
                changed: None,
                is_paused: false,
                is_stopped: false,
                deactivated: None,
                sent: 0,
                today: (0, 0),
                codes: Vec::new(),
                stores: BTreeSet::new(),
                last_budget: None,
            }));
        }
        StockState(state.0.map(|store| advance(store, event)))
    }

    fn alternate_keys(event: &Event, after: &StockState) -> Vec<AlternateKey> {
        let Some(store) = &after.0 else { return Vec::new() };
        let due = AlternateKey::due(store.ends_at(), &store.id);
        match event {
            Event::Created { id, .. } => {
                let number = AlternateKey::key("stock_id", id);
                vec![AlternateKey::Take(number), AlternateKey::Take(due)]
            }
            Event::Stopped | Event::Deactivated { .. } => vec![AlternateKey::Free(due)],
            Event::Changed(_) | Event::Sent { .. } => Vec::new(),
        }
    }
}

impl Decide for Stock {
    type Command = Command;

    /// Past its end it sends no more.
    fn overdue(state: &StockState, now: Now) -> Vec<Event> {
        let is_over = state.0.as_ref().is_some_and(|store| {
            !store.is_stopped && store.deactivated.is_none() && now.0 >= store.ends_at()
        });
        if is_over { vec![Event::Stopped] } else { Vec::new() }
    }

    fn act(state: &StockState, command: Command, now: Now) -> Result<Vec<Event>, Refusal> {
        match (command, &state.0) {
            (Command::Create { id, product_coupon_id, out_request_no, terms }, None) => {
                check_number("/out_request_no", &out_request_no, 40)?;
                terms.check()?;
                Ok(vec![Event::Created { id, product_coupon_id, out_request_no, terms: *terms }])
            }
            (Command::Create { terms, .. }, Some(store)) if store.terms.said == terms.said => {
                Ok(Vec::new())
            }
            (Command::Create { .. }, Some(_)) => Err(other_content()),
            (_, None) => Err(no_object()),
            (Command::Change(change), Some(store)) => change_of(store, change),
            (Command::Send { users }, Some(store)) => store.send(users, now),
            (Command::Deactivate { request_no, reason }, Some(store)) => {
                Ok(match store.deactivated {
                    Some(_) => Vec::new(),
                    None => vec![Event::Deactivated { request_no, reason, at: now.0 }],
                })
            }
        }
    }
}

fn change_of(store: &Store, change: Change) -> Result<Vec<Event>, Refusal> {
    if store.deactivated.is_some() {
        return Err(ended());
    }
    match &change {
        Change::Budget { request_no, .. } if store.last_budget.as_ref() == Some(request_no) => {
            return Ok(Vec::new());
        }
        Change::Budget { max_count: Some(most), .. } => {
            check_range("/target_max_count", *most, store.sent.max(1), MOST)?;
        }
        Change::Budget { max_count_per_day: Some(most), .. } => {
            check_range("/target_max_count_per_day", *most, 1, MOST)?;
        }
        Change::Stores { .. } if store.terms.store_scope != StoreScope::Specific => {
            let (number, text) = (ErrorNumber::COUPON_ALL_STORES, "当前券批次全部门店可用");
            return Err(Refusal::new(Reason::InvalidRequest, number, text));
        }
        Change::Codes(_) if store.terms.coupon_code_mode != CodeMode::Upload => {
            return Err(Refusal::field("/code_list", None, "该批次不支持上传券码"));
        }
        _ => {}
    }
    let event = Event::Changed(change);
    let after = advance(store.clone(), &event);
    Ok(if after == *store { Vec::new() } else { vec![event] })
}

impl Store {
    /// `AUDITING` is over at once; the others as they come.
    #[must_use]
    pub fn state(&self) -> &'static str {
        match (&self.deactivated, self.is_stopped, self.is_paused) {
            (Some(_), ..) => "DEACTIVATED",
            (None, true, _) => "STOPPED",
            (None, false, true) => "PAUSED",
            (None, false, false) => "SENDING",
        }
    }

    pub(super) fn deactivated(&self) -> Option<&Ended> {
        self.deactivated.as_ref()
    }

    /// The Unix second from which on nothing is sent.
    pub(super) fn ends_at(&self) -> i64 {
        self.terms.period.end()
    }

    fn send(&self, users: i64, now: Now) -> Result<Vec<Event>, Refusal> {
        if self.state() != "SENDING" {
            let (number, text) = (ErrorNumber::COUPON_NOT_SENDING, "商品券批次状态不是发放中");
            return Err(Refusal::new(Reason::InvalidRequest, number, text));
        }
        let (rule, day) = (&self.terms.stock_send_rule, day_of(now.0));
        if rule.max_count_per_user.is_some_and(|most| users >= most) {
            let (number, text) = (ErrorNumber::COUPON_USER_LIMIT, "用户领取券张数已达上限");
            return Err(Refusal::new(Reason::RuleLimit, number, text));
        }
        let on_day = if self.today.0 == day { self.today.1 } else { 0 };
        let has_codes = self.terms.coupon_code_mode != CodeMode::Upload
            || usize::try_from(self.sent).is_ok_and(|sent| sent < self.codes.len());
        let is_over = self.sent >= rule.max_count
            || rule.max_count_per_day.is_some_and(|most| on_day >= most);
        if is_over || !has_codes {
            let text = if has_codes {
                "批次发放张数已达上限"
            } else {
                "批次没有可用的券码"
            };
            return Err(Refusal::new(Reason::RuleLimit, ErrorNumber::AGAINST_RULES, text));
        }
        Ok(vec![Event::Sent { day }])
    }
}

impl Terms {
    pub(super) fn check(&self) -> Result<(), Refusal> {
        let rule = &self.stock_send_rule;
        check_range("/stock/stock_send_rule/max_count", rule.max_count, 1, MOST)?;
        if let Some(most) = rule.max_count_per_user {
            check_range("/stock/stock_send_rule/max_count_per_user", most, 1, 100)?;
        }
        let times = "/stock/single_usage_rule/coupon_available_period";
        let period = &self.period;
        let read = |name: &str, text: &str| {
            parse_rfc3339(text).map(|at| at / 1000).ok_or_else(|| {
                let issue = "时间格式错误，应为yyyy-MM-DDTHH:mm:ss.SSS+08:00";
                Refusal::field(&format!("{times}/{name}"), Given::from(text), issue)
            })
        };
        let begin = read("available_begin_time", &period.available_begin_time)?;
        let end = read("available_end_time", &period.available_end_time)?;
        if end > begin {
            return Ok(());
        }
        let given = Given::from(period.available_end_time.as_str());
        let issue = "必须晚于available_begin_time";
        Err(Refusal::field(&format!("{times}/available_end_time"), given, issue))
    }
}

impl Period {
    fn end(&self) -> i64 {
        parse_rfc3339(&self.available_end_time).map_or(i64::MAX, |at| at / 1000)
    }

    /// When a coupon that a user receives now is good: from, until. Days are counted from the moment of
    /// receiving (assumed: not from midnight).
    #[must_use]
    pub fn validity(&self, now: i64) -> (i64, i64) {
        let first = parse_rfc3339(&self.available_begin_time).map_or(0, |at| at / 1000);
        let wait = self.wait_days_after_receive.unwrap_or(0).saturating_mul(DAY);
        let begin = now.saturating_add(wait).max(first);
        let days = self.available_days.map(|days| begin.saturating_add(days.saturating_mul(DAY)));
        (begin, days.unwrap_or(i64::MAX).min(self.end()))
    }
}

fn advance(mut store: Store, event: &Event) -> Store {
    match event {
        Event::Created { .. } => {}
        Event::Changed(change) => match change {
            Change::Said { text, store_scope } => {
                store.changed = Some(text.clone());
                store.terms.store_scope = store_scope.unwrap_or(store.terms.store_scope);
            }
            Change::Paused(is_paused) => store.is_paused = *is_paused,
            Change::Budget { request_no, max_count, max_count_per_day } => {
                let rule = &mut store.terms.stock_send_rule;
                rule.max_count = max_count.unwrap_or(rule.max_count);
                rule.max_count_per_day = max_count_per_day.or(rule.max_count_per_day);
                store.last_budget = Some(request_no.clone());
            }
            Change::Codes(codes) => store.codes.extend(codes.iter().cloned()),
            Change::Stores { stores, is_added: true } => store.stores.extend(stores.clone()),
            Change::Stores { stores, is_added: false } => {
                store.stores.retain(|known| !stores.contains(known));
            }
        },
        Event::Sent { day } => {
            store.sent += 1;
            let before = if store.today.0 == *day { store.today.1 } else { 0 };
            store.today = (*day, before + 1);
        }
        Event::Stopped => store.is_stopped = true,
        Event::Deactivated { request_no, reason, at } => {
            let (request_no, reason) = (request_no.clone(), reason.clone());
            store.deactivated = Some(Ended { request_no, reason, at: *at });
        }
    }
    store
}

/// A day in China, counted from 1970.
pub(super) fn day_of(at: i64) -> i64 {
    (at + 8 * 3600).div_euclid(DAY)
}

const DAY: i64 = 86_400;
const MOST: i64 = 100_000_000;
