//! Which calls and notifications a fault is for.

use serde::{Deserialize, Serialize};

use super::{fault::Fault, pattern};

/// A fault, and when it applies. Made in code or read from JSON:
/// `{"fault": {"name": "cut"}, "match": {"operation": "pay.*", "nth": 1}}`.
///
/// ```
/// use wechatpay_sandbox::{Fault, Rule};
///
/// let rule = Rule::new(Fault::SystemError { status: 500, when: Default::default() })
///     .operation("payscore-*.create_order")
///     .nth(1);
/// assert_eq!(rule.matching.nth, Some(1));
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
#[must_use]
pub struct Rule {
    /// What goes wrong.
    pub fault: Fault,
    /// When; always, unless something is said.
    #[serde(default, rename = "match")]
    pub matching: Match,
}

/// What a call or notification must be like. All that is said must hold. In patterns `*` stands for
/// anything and `{name}` for one part of a path.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Match {
    /// Pattern of the operation's id, such as `pay.*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    /// The method.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// Pattern of the path as sent, such as `/v3/pay/transactions/id/{transaction_id}`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// The merchant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mchid: Option<String>,
    /// Of notifications: pattern of the event type, such as `TRANSACTION.*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_type: Option<String>,
    /// Of notifications: which attempt to deliver it, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attempt: Option<u32>,
    /// Only the nth of those that fit so far, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nth: Option<u64>,
    /// Only from this one on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<u64>,
    /// Only up to this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<u64>,
    /// Only every kth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub every: Option<u64>,
    /// Only with this probability, from 0 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub probability: Option<f64>,
    /// Chooses among the sequences of chance; the same seed gives the same sequence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
}

/// A rule that is not valid.
#[derive(Debug, thiserror::Error)]
#[error("the rule cannot be used: {0}")]
pub struct BadRule(pub(super) String);

impl Rule {
    /// A fault that always strikes.
    pub fn new(fault: Fault) -> Self {
        Self { fault, matching: Match::default() }
    }

    /// Only calls of operations that fit this pattern.
    pub fn operation(mut self, pattern: impl Into<String>) -> Self {
        self.matching.operation = Some(pattern.into());
        self
    }

    /// Only calls of this method and of paths that fit this pattern.
    pub fn route(mut self, method: impl Into<String>, pattern: impl Into<String>) -> Self {
        self.matching.method = Some(method.into());
        self.matching.path = Some(pattern.into());
        self
    }

    /// Only this merchant's.
    pub fn mchid(mut self, mchid: impl Into<String>) -> Self {
        self.matching.mchid = Some(mchid.into());
        self
    }

    /// Only notifications of event types that fit this pattern.
    pub fn event_type(mut self, pattern: impl Into<String>) -> Self {
        self.matching.event_type = Some(pattern.into());
        self
    }

    /// Only the nth that fits, counted from 1.
    pub fn nth(mut self, nth: u64) -> Self {
        self.matching.nth = Some(nth);
        self
    }

    /// Only from one to another, both included, counted from 1.
    pub fn between(mut self, from: u64, to: u64) -> Self {
        self.matching.from = Some(from);
        self.matching.to = Some(to);
        self
    }

    /// Only every kth that fits.
    pub fn every(mut self, k: u64) -> Self {
        self.matching.every = Some(k);
        self
    }

    /// Only with this probability; the same seed gives the same sequence.
    pub fn probability(mut self, probability: f64, seed: u64) -> Self {
        self.matching.probability = Some(probability);
        self.matching.seed = Some(seed);
        self
    }

    /// Refuses what could never strike or cannot be sent.
    pub(super) fn check(&self) -> Result<(), BadRule> {
        self.fault.check().map_err(BadRule)?;
        let matching = &self.matching;
        let is_zero = |value: Option<u64>| value == Some(0);
        if is_zero(matching.nth) || is_zero(matching.every) || is_zero(matching.to) {
            return Err(BadRule("nth, to and every count from 1".to_owned()));
        }
        if !matching.probability.is_none_or(|p| (0.0..=1.0).contains(&p)) {
            return Err(BadRule("probability is from 0 to 1".to_owned()));
        }
        let is_of_calls =
            matching.operation.is_some() || matching.method.is_some() || matching.path.is_some();
        let is_of_notifications = matching.event_type.is_some() || matching.attempt.is_some();
        match self.fault.of_notification() {
            Some(_) if is_of_calls => {
                Err(BadRule("a notification has no operation, method or path".to_owned()))
            }
            None if is_of_notifications => {
                Err(BadRule("a call has no event_type or attempt".to_owned()))
            }
            _ => Ok(()),
        }
    }
}

impl Match {
    pub(super) fn fits_call(&self, operation: Option<&str>, method: &str, path: &str) -> bool {
        let is_operation = |wanted: &String| operation.is_some_and(|id| pattern::fits(wanted, id));
        self.operation.as_ref().is_none_or(is_operation)
            && self.method.as_ref().is_none_or(|wanted| wanted.eq_ignore_ascii_case(method))
            && self.path.as_ref().is_none_or(|wanted| pattern::fits(wanted, path))
    }

    pub(super) fn fits_notification(&self, event_type: &str, attempt: u32) -> bool {
        self.event_type.as_ref().is_none_or(|wanted| pattern::fits(wanted, event_type))
            && self.attempt.is_none_or(|wanted| wanted == attempt)
    }

    pub(super) fn fits_mchid(&self, mchid: Option<&str>) -> bool {
        self.mchid.as_deref().is_none_or(|wanted| mchid == Some(wanted))
    }

    /// Whether the `count`th of those that fit is struck.
    pub(super) fn strikes(&self, count: u64) -> bool {
        self.nth.is_none_or(|nth| nth == count)
            && self.from.is_none_or(|from| from <= count)
            && self.to.is_none_or(|to| count <= to)
            && self.every.is_none_or(|every| count.is_multiple_of(every))
            && self.probability.is_none_or(|p| random(self.seed.unwrap_or(0), count) < p)
    }
}

/// A number from 0 up to 1, by seed and count alone.
fn random(seed: u64, count: u64) -> f64 {
    // SplitMix64: short, and good enough to look random.
    let mut z = seed.wrapping_add(count.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^= z >> 31;
    #[expect(clippy::cast_precision_loss, reason = "53 bits fit exactly")]
    let fraction = (z >> 11) as f64 / (1_u64 << 53) as f64;
    fraction
}

#[cfg(test)]
mod tests {
    use super::*;

    fn struck(rule: &Rule) -> Vec<u64> {
        (1..=10).filter(|count| rule.matching.strikes(*count)).collect()
    }

    #[test]
    fn counting() {
        let rule = || Rule::new(Fault::WrongSignature);
        assert_eq!(struck(&rule().nth(3)), [3]);
        assert_eq!(struck(&rule().between(2, 4)), [2, 3, 4]);
        assert_eq!(struck(&rule().every(4)), [4, 8]);
        assert!(struck(&rule().probability(0.0, 1)).is_empty());
        assert_eq!(struck(&rule().probability(1.0, 1)).len(), 10);
        assert_eq!(struck(&rule().probability(0.5, 7)), struck(&rule().probability(0.5, 7)));
        let rule = rule().probability(0.3, 42);
        let hits = (1..=10_000).filter(|count| rule.matching.strikes(*count)).count();
        assert!((2_800..3_200).contains(&hits), "{hits}");
    }

    #[test]
    fn rules_that_make_no_sense_are_refused() {
        for (text, expected) in [
            (r#"{"fault":{"name":"cut"}}"#, true),
            (r#"{"fault":{"name":"cut","when":"during"},"match":{"operation":"a"}}"#, true),
            (r#"{"fault":{"name":"notification-lost"},"match":{"event_type":"T*"}}"#, true),
            (r#"{"fault":{"name":"cut"},"match":{"opertion":"a"}}"#, false),
            (r#"{"fault":{"name":"cut","wen":"during"}}"#, false),
            (r#"{"fault":{"name":"cut"},"match":{"event_type":"a"}}"#, false),
            (r#"{"fault":{"name":"notification-lost"},"match":{"path":"/"}}"#, false),
            (r#"{"fault":{"name":"cut"},"match":{"nth":0}}"#, false),
            (r#"{"fault":{"name":"cut"},"match":{"probability":1.5}}"#, false),
            (r#"{"fault":{"name":"html","status":200}}"#, false),
        ] {
            let rule = serde_json::from_str::<Rule>(text);
            assert_eq!(rule.is_ok_and(|rule| rule.check().is_ok()), expected, "{text}");
        }
    }
}
