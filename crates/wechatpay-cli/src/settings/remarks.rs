//! Warns about settings without effect: those of a file that the environment overrides, and
//! unknown names.

use std::sync::Once;

use wechatpay::env::{Entry, VARIABLES};

use crate::api::distance;
use crate::environment::{environment, environment_names};
use crate::output::report::Report;
use crate::settings::SettingsFlags;
use crate::settings::{flag, names};
use crate::text::{Text, failures as say};

/// Says it once, on stderr.
pub(crate) fn tell(flags: &SettingsFlags, file: &[Entry], report: &Report) {
    static TOLD: Once = Once::new();
    TOLD.call_once(|| {
        let source = flags.env_file.as_deref().map(|path| path.display().to_string());
        let typed = |name: &str| flag(flags, name).map(str::to_owned);
        let lost = lost(file, &source.unwrap_or_default(), &typed, &environment);
        let written = file.iter().map(|(name, _)| (name.clone(), Place::File));
        let set = environment_names().into_iter().map(|name| (name, Place::Environment));
        let wrong = misspelt(written.chain(set).collect());
        for text in lost.into_iter().chain(wrong) {
            report.remark(say::SETTINGS, text);
        }
    });
}

/// What a file says and the environment says otherwise. Values are not shown: they may be keys.
fn lost(
    file: &[Entry],
    source: &str,
    typed: &dyn Fn(&str) -> Option<String>,
    environment: &dyn Fn(&str) -> Option<String>,
) -> Vec<Text> {
    let given = |look: &dyn Fn(&str) -> Option<String>, name: &str| {
        look(name).filter(|value| !value.trim().is_empty())
    };
    let mut texts = Vec::new();
    for variable in VARIABLES {
        let names: Vec<String> = names(&variable).collect();
        // What was typed goes before both, and whoever typed it knows.
        if names.iter().any(|name| given(typed, name).is_some()) {
            continue;
        }
        let Some((winner, value)) =
            names.iter().find_map(|name| Some((name, given(environment, name)?)))
        else {
            continue;
        };
        let losers = file.iter().filter(|(name, written)| {
            let is_same = name == winner && written.trim() == value.trim();
            names.contains(name) && !written.trim().is_empty() && !is_same
        });
        texts.extend(
            losers.map(|(name, _)| say::LOSES_TO_ENVIRONMENT.with([name, &source, winner])),
        );
    }
    texts
}

/// Where the name is. A settings file is ours; the environment is everybody's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    File,
    Environment,
}

/// Names that look like settings of ours and are none. In the environment only slips count: other
/// programs have names of their own.
fn misspelt(mut given: Vec<(String, Place)>) -> Vec<Text> {
    let known: Vec<String> = VARIABLES.iter().flat_map(names).collect();
    given.retain(|(name, _)| !known.contains(name) && looks_like_ours(name));
    given.sort_unstable();
    given.dedup_by(|later, earlier| later.0 == earlier.0);
    let text = |(name, place): (String, Place)| {
        let bare = name.to_ascii_uppercase();
        let meant = ALIASES.iter().find(|(alias, _)| *alias == bare).map(|(_, meant)| *meant);
        let near = || {
            let near = known.iter().map(|known| (distance(&bare, known), known.as_str()));
            near.filter(|(distance, _)| *distance <= SLIPS).min().map(|(_, known)| known)
        };
        if let Some(meant) = meant.or_else(near) {
            return Some(say::MISSPELT.with([&name, &meant]));
        }
        (place == Place::File).then(|| say::NO_SETTING.with([&name]))
    };
    given.into_iter().filter_map(text).collect()
}

/// By the beginning, which may be misspelt too.
fn looks_like_ours(name: &str) -> bool {
    let upper = name.to_ascii_uppercase();
    ["WECHATPAY", "WECHAT_PAY", "WXPAY_", "WEIXINPAY", "WECHAPAY", "WECHTPAY"]
        .iter()
        .any(|start| upper.starts_with(start))
        && !OURS.contains(&upper.as_str())
}

/// Names that other SDKs and people use for the same.
const ALIASES: [(&str, &str); 12] = [
    ("WECHATPAY_MCH_ID", "WECHATPAY_MCHID"),
    ("WECHATPAY_MERCHANT_ID", "WECHATPAY_MCHID"),
    ("WECHATPAY_SERIAL_NO", "WECHATPAY_SERIAL"),
    ("WECHATPAY_MCH_SERIAL_NO", "WECHATPAY_SERIAL"),
    ("WECHATPAY_CERT_SERIAL_NO", "WECHATPAY_SERIAL"),
    ("WECHATPAY_API_V3_KEY", "WECHATPAY_APIV3_KEY"),
    ("WECHATPAY_API_KEY", "WECHATPAY_APIV3_KEY"),
    ("WECHATPAY_V3_KEY", "WECHATPAY_APIV3_KEY"),
    ("WECHATPAY_KEY_PATH", "WECHATPAY_PRIVATE_KEY_PATH"),
    ("WECHATPAY_PUB_KEY_ID", "WECHATPAY_PUBLIC_KEY_ID"),
    ("WECHATPAY_PUB_KEY_PATH", "WECHATPAY_PUBLIC_KEY_PATH"),
    ("WECHATPAY_URL", "WECHATPAY_BASE_URL"),
];

/// Names of this program that are no settings of a client.
const OURS: [&str; 1] = ["WXPAY_OUTBOX"];

/// Letters that may be wrong.
const SLIPS: usize = 3;

#[cfg(test)]
mod tests {
    use zeroize::Zeroizing;

    use super::*;

    #[test]
    fn what_loses_is_named_without_its_value() {
        let check = |typed: &[&str],
                     environment: &[(&str, &str)],
                     file: &[(&str, &str)],
                     expected: &[&str]| {
            let file: Vec<Entry> = file
                .iter()
                .map(|(name, value)| {
                    (format!("WECHATPAY_{name}"), Zeroizing::new((*value).to_owned()))
                })
                .collect();
            let typed = |name: &str| {
                typed.iter().any(|t| name == format!("WECHATPAY_{t}")).then(|| "typed".to_owned())
            };
            let environment = |name: &str| {
                let found = environment.iter().find(|(n, _)| name == format!("WECHATPAY_{n}"));
                found.map(|(_, value)| (*value).to_owned())
            };
            let texts = lost(&file, "a.env", &typed, &environment);
            let texts: Vec<String> = texts.iter().map(ToString::to_string).collect();
            assert_eq!(texts, expected);
        };
        let mchid = "WECHATPAY_MCHID of a.env is not used: WECHATPAY_MCHID of the environment goes before it";
        check(&[], &[("MCHID", "1")], &[("MCHID", "2")], &[mchid]);
        check(&[], &[("MCHID", "1")], &[("MCHID", "1")], &[]);
        check(&[], &[("MCHID", " ")], &[("MCHID", "2")], &[]);
        check(&[], &[("MCHID", "1")], &[("MCHID", "")], &[]);
        check(&["MCHID"], &[("MCHID", "1")], &[("MCHID", "2")], &[]);
        check(&[], &[("MCHID", "1")], &[("SERIAL", "2")], &[]);
        let key = "WECHATPAY_PRIVATE_KEY_PATH of a.env is not used: WECHATPAY_PRIVATE_KEY of the environment goes before it";
        check(&[], &[("PRIVATE_KEY", "PEM")], &[("PRIVATE_KEY_PATH", "key.pem")], &[key]);
    }

    #[test]
    fn misspelt_names_are_named() {
        let check = |name: &str, expected: Option<&str>| {
            let texts = misspelt(vec![(name.to_owned(), Place::Environment)]);
            let text = texts.first().map(ToString::to_string);
            assert_eq!(text.as_deref(), expected, "{name}");
        };
        let meant = |name: &str, meant: &str| format!("{name} is no setting: {meant} is meant?");
        for (name, known) in [
            ("WECHATPAY_MCH_ID", "WECHATPAY_MCHID"),
            ("WECHATPAY_API_V3_KEY", "WECHATPAY_APIV3_KEY"),
            ("WECHATPAY_APIV3KEY", "WECHATPAY_APIV3_KEY"),
            ("WECHATPAY_PRIVAT_KEY_PATH", "WECHATPAY_PRIVATE_KEY_PATH"),
            ("WECHAT_PAY_MCHID", "WECHATPAY_MCHID"),
            ("wechatpay_mchid", "WECHATPAY_MCHID"),
            ("WECHATPAY_SERIALNO", "WECHATPAY_SERIAL"),
        ] {
            check(name, Some(&meant(name, known)));
        }
        check("WECHATPAY_MCHID", None);
        check("WECHATPAY_CA_PATH", None);
        check("WXPAY_OUTBOX", None);
        check("WXPAY_SOMETHING_ELSE_ALTOGETHER", None);
        check("PATH", None);
        check("WECHATPAY_NOTIFICATION_ADDRESS", None);
        let name = "WECHATPAY_NOTIFICATION_ADDRESS".to_owned();
        let both = vec![(name.clone(), Place::Environment), (name, Place::File)];
        let texts: Vec<String> = misspelt(both).iter().map(ToString::to_string).collect();
        let said = "WECHATPAY_NOTIFICATION_ADDRESS is no setting; `wxpay req --help` names them";
        assert_eq!(texts, [said]);
    }
}
