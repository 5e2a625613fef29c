//! The active rules, and how often each was applied.

use std::sync::{
    Arc, Mutex, MutexGuard, PoisonError,
    atomic::{AtomicBool, Ordering},
};

use serde::Serialize;

use super::{
    fault::Fault,
    plan::Plan,
    rule::{BadRule, Rule},
};
use crate::engine::notify::{NotificationFault, NotificationFaults};

/// The faults of one sandbox. Cheap to clone; all clones are the same.
///
/// ```
/// use wechatpay_sandbox::{Fault, Rule, Sandbox};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let sandbox = Sandbox::start().await?;
/// let rule = Rule::new(Fault::Hang { when: Default::default() }).operation("pay.*").nth(1);
/// let id = sandbox.faults().add(rule)?;
/// assert_eq!(sandbox.faults().hits(id), Some(0));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Default)]
pub struct Faults(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    /// Spares the lock as long as there are no rules.
    is_any: AtomicBool,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    rules: Vec<ActiveRule>,
    last: u64,
}

/// A rule in force.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct ActiveRule {
    /// Its number.
    pub id: u64,
    /// What it says.
    #[serde(flatten)]
    pub rule: Rule,
    /// How many calls or notifications were of its sort.
    pub seen: u64,
    /// How many of them it struck.
    pub hits: u64,
}

/// What is known of a call when faults are looked for.
pub(crate) struct CallContext<'a> {
    pub(crate) operation: Option<&'a str>,
    pub(crate) method: &'a str,
    pub(crate) path: &'a str,
    pub(crate) mchid: Option<&'a str>,
}

impl Faults {
    /// Puts a rule in force; gives its number.
    ///
    /// # Errors
    /// The rule makes no sense.
    pub fn add(&self, rule: Rule) -> Result<u64, BadRule> {
        rule.check()?;
        let mut state = self.state();
        if state.rules.len() >= MOST_RULES {
            return Err(BadRule(format!("there are {MOST_RULES} rules already")));
        }
        state.last += 1;
        let id = state.last;
        state.rules.push(ActiveRule { id, rule, seen: 0, hits: 0 });
        self.0.is_any.store(true, Ordering::Release);
        Ok(id)
    }

    /// Takes a rule away.
    ///
    /// # Errors
    /// It is not in force.
    pub fn remove(&self, id: u64) -> Result<(), BadRule> {
        let mut state = self.state();
        let before = state.rules.len();
        state.rules.retain(|active| active.id != id);
        self.0.is_any.store(!state.rules.is_empty(), Ordering::Release);
        let is_gone = state.rules.len() < before;
        is_gone.then_some(()).ok_or_else(|| BadRule(format!("no rule has the number {id}")))
    }

    /// Takes all rules away.
    pub fn clear(&self) {
        let mut state = self.state();
        self.0.is_any.store(false, Ordering::Release);
        state.rules.clear();
    }

    /// The rules in force, oldest first.
    #[must_use]
    pub fn list(&self) -> Vec<ActiveRule> {
        self.state().rules.clone()
    }

    /// How often a rule has struck; `None` if it is not in force.
    #[must_use]
    pub fn hits(&self, id: u64) -> Option<u64> {
        self.state().rules.iter().find(|active| active.id == id).map(|active| active.hits)
    }

    /// What goes wrong with one attempt (counted from 1) to deliver a notification.
    #[must_use]
    pub fn for_notification(
        &self,
        event_type: &str,
        mchid: &str,
        attempt: u32,
    ) -> Vec<NotificationFault> {
        let faults = self.strike(|rule| {
            rule.fault.of_notification().is_some()
                && rule.matching.fits_mchid(Some(mchid))
                && rule.matching.fits_notification(event_type, attempt)
        });
        faults.iter().filter_map(Fault::of_notification).collect()
    }

    /// What goes wrong with a call: by the rules, and by the header of this one call.
    pub(crate) fn plan(&self, seen: &CallContext<'_>, mut asked: Vec<Fault>) -> Plan {
        asked.extend(self.strike(|rule| {
            rule.fault.of_notification().is_none()
                && rule.matching.fits_mchid(seen.mchid)
                && rule.matching.fits_call(seen.operation, seen.method, seen.path)
        }));
        Plan::of(asked)
    }

    /// Whether any rule is in force.
    pub(crate) fn is_any(&self) -> bool {
        self.0.is_any.load(Ordering::Acquire)
    }

    fn strike(&self, is_its_sort: impl Fn(&Rule) -> bool) -> Vec<Fault> {
        if !self.is_any() {
            return Vec::new();
        }
        let mut struck = Vec::new();
        for active in &mut self.state().rules {
            if is_its_sort(&active.rule) {
                active.seen += 1;
                if active.rule.matching.strikes(active.seen) {
                    active.hits += 1;
                    struck.push(active.rule.fault.clone());
                }
            }
        }
        struck
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl NotificationFaults for Faults {
    fn of_notification(
        &self,
        event_type: &str,
        mchid: &str,
        attempt: u32,
    ) -> Vec<NotificationFault> {
        self.for_notification(event_type, mchid, attempt)
    }
}

/// More than any test needs; each costs a look per call.
const MOST_RULES: usize = 1000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_count_what_is_of_their_sort() {
        let faults = Faults::default();
        let plan = |operation: &str, mchid: &str| {
            let seen = CallContext {
                operation: Some(operation),
                method: "POST",
                path: "/v3/a/b",
                mchid: Some(mchid),
            };
            faults.plan(&seen, Vec::new()).labels()
        };
        assert!(plan("a.b", "1").is_empty());
        let first = faults.add(Rule::new(Fault::TruncatedBody).operation("a.*").nth(2)).unwrap();
        faults.add(Rule::new(Fault::ChangedBody).mchid("2").route("post", "/v3/{x}/b")).unwrap();
        assert_eq!(plan("c.d", "1"), Vec::<String>::new());
        assert_eq!(plan("a.b", "1"), Vec::<String>::new());
        assert_eq!(plan("a.b", "2"), ["truncated-body", "changed-body"]);
        assert_eq!(plan("a.b", "1"), Vec::<String>::new());
        let active = faults.list();
        assert_eq!((active[0].seen, active[0].hits), (3, 1));
        assert_eq!((active[1].seen, active[1].hits), (1, 1));
        assert!(faults.remove(first).is_ok() && faults.remove(first).is_err());
        faults.clear();
        assert_eq!((faults.hits(first), faults.list().len(), faults.is_any()), (None, 0, false));
    }

    #[test]
    fn notifications_have_their_own() {
        let faults = Faults::default();
        let lost = Rule::new(Fault::NotificationLost).event_type("TRANSACTION.*").nth(1);
        faults.add(lost).unwrap();
        faults.add(Rule::new(Fault::NotificationRepeated { times: 3 }).mchid("2")).unwrap();
        faults.add(Rule::new(Fault::WrongSignature)).unwrap();
        let check = |event_type, mchid, expected: &[NotificationFault]| {
            assert_eq!(faults.for_notification(event_type, mchid, 1), expected);
        };
        check("REFUND.SUCCESS", "1", &[]);
        check("TRANSACTION.SUCCESS", "1", &[NotificationFault::Lost]);
        check("TRANSACTION.SUCCESS", "2", &[NotificationFault::Repeated(3)]);
    }
}
