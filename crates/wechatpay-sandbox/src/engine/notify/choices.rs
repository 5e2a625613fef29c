//! Settings of notifications that can be changed while a sandbox runs.

use std::{collections::BTreeMap, time::Duration};

use serde::{Deserialize, Serialize};

/// How merchants are told. Kept with the sandbox's data, except for `meddling`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NotificationChoices {
    /// Whether anything is sent; what is due meanwhile is sent when this is turned on again.
    pub enabled: bool,
    /// Whether each notification comes a second time soon after it was acknowledged, as it may with
    /// the platform. On by default: a service that cannot bear it should fail here.
    pub duplicates: bool,
    /// How often, from 0 to 1, a notification is preceded by a signature probe (签名探测), whose
    /// signature is wrong on purpose. 0 by default.
    pub probe_rate: f64,
    /// How long a merchant may take to answer, in milliseconds. The platform allows 5000.
    pub deadline_ms: u64,
    /// Who signs for merchants that have both sorts of platform keys.
    pub sign_with: SignWith,
    /// Where merchants are told what has no address of its own, by 商户号.
    pub default_notify_url: BTreeMap<String, String>,
    /// Whether hosts beyond this machine and private networks are told anything. Off by default: the
    /// samples that tests are made of name public hosts, and those have nothing to do with it.
    pub danger_reach_anywhere: bool,
    /// What is to go wrong on the way.
    pub meddling: Vec<DeliveryFaultRule>,
}

/// Which platform key signs notifications during a switch-over (灰度切换).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum SignWith {
    /// 平台证书.
    #[default]
    Certificate,
    /// 微信支付公钥.
    PublicKey,
}

/// Something that is to go wrong with the next notifications.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeliveryFaultRule {
    /// What goes wrong.
    pub trick: DeliveryFault,
    /// With how many notifications.
    #[serde(default = "once")]
    pub times: u32,
    /// Only with those of this type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event_type: Option<String>,
}

/// What can go wrong with a notification on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DeliveryFault {
    /// It never arrives, nor does any retry: only a query tells what happened.
    Lose,
    /// It arrives three times at the same moment, as from several hosts.
    Repeat,
    /// It arrives after the next one (or a minute later, if there is no next one).
    Reorder,
}

impl NotificationChoices {
    /// How long a merchant may take to answer.
    pub(crate) fn deadline(&self) -> Duration {
        Duration::from_millis(self.deadline_ms)
    }

    /// What is wrong with these choices, if anything.
    pub(crate) fn problem(&self) -> Option<&'static str> {
        if !(0.0..=1.0).contains(&self.probe_rate) {
            return Some("probe_rate lies between 0 and 1");
        }
        if !(1..=MOST_PATIENCE).contains(&self.deadline_ms) {
            return Some("deadline_ms lies between 1 and 60000");
        }
        self.default_notify_url.values().find_map(|url| super::check_address(url).err())
    }

    /// Takes the fault that is meant for a notification, if there is one.
    pub(crate) fn take_trick(&mut self, event_type: &str) -> Option<DeliveryFault> {
        let is_meant = |meddling: &&mut DeliveryFaultRule| {
            meddling.event_type.as_deref().is_none_or(|only| only == event_type)
        };
        let meddling =
            self.meddling.iter_mut().filter(|meddling| meddling.times > 0).find(is_meant)?;
        meddling.times -= 1;
        let trick = meddling.trick;
        self.meddling.retain(|meddling| meddling.times > 0);
        Some(trick)
    }
}

impl Default for NotificationChoices {
    fn default() -> Self {
        Self {
            enabled: true,
            duplicates: true,
            probe_rate: 0.0,
            deadline_ms: 5000,
            sign_with: SignWith::default(),
            default_notify_url: BTreeMap::new(),
            danger_reach_anywhere: false,
            meddling: Vec::new(),
        }
    }
}

fn once() -> u32 {
    1
}

const MOST_PATIENCE: u64 = 60_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trick_is_played_as_often_as_asked_for_and_only_where() {
        let json =
            r#"{"meddling":[{"trick":"lose","event_type":"A"},{"trick":"repeat","times":2}]}"#;
        let mut choices: NotificationChoices = serde_json::from_str(json).unwrap();
        let played: Vec<_> = ["B", "A", "A", "A"].map(|event| choices.take_trick(event)).into();
        let expected = [
            Some(DeliveryFault::Repeat),
            Some(DeliveryFault::Lose),
            Some(DeliveryFault::Repeat),
            None,
        ];
        assert_eq!((played.as_slice(), choices.meddling.len()), (expected.as_slice(), 0));
    }

    #[test]
    fn impossible_choices_are_named() {
        let check = |json: &str, is_good: bool| {
            let choices: NotificationChoices = serde_json::from_str(json).unwrap();
            assert_eq!(choices.problem().is_none(), is_good, "{json}");
        };
        check("{}", true);
        check(r#"{"probe_rate":1.5}"#, false);
        check(r#"{"probe_rate":-0.1}"#, false);
        check(r#"{"deadline_ms":0}"#, false);
        check(r#"{"default_notify_url":{"1":"https://a.example/x?y"}}"#, false);
        check(r#"{"default_notify_url":{"1":"http://127.0.0.1:1/x"}}"#, true);
    }
}
