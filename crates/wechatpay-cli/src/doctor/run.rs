//! `wxpay doctor`: checks keys, certificates and settings, and how long they are valid.

use clap::Args;
use serde_json::{Value, json};
use wechatpay::blocking::Client;
use wechatpay::{
    ErrorKind, Outcome,
    trust::{KeyOrigin, TrustReport},
};

use crate::output::failure::{Failure, Result};
use crate::output::render::escape_controls;
use crate::output::report::Report;
use crate::settings;
use crate::settings::SettingsFlags;
use crate::text::help::long;
use crate::text::{Sentence, Text, doctor as say};

/// Check keys, certificates and clock
#[derive(Debug, Args)]
#[command(after_help = long::DOCTOR.en)]
pub(crate) struct Flags {
    /// Also send one signed request that reads and changes nothing
    #[arg(long)]
    online: bool,

    /// Print one line of JSON per check
    #[arg(long)]
    json: bool,

    #[command(flatten)]
    settings: SettingsFlags,
}

/// One thing that was looked at.
struct Check {
    name: Sentence,
    /// `None` is a remark, neither good nor bad.
    is_good: Option<bool>,
    text: Text,
}

/// Looks at everything, prints what it saw, and fails if something is wrong.
pub(crate) fn run(flags: &Flags, report: &Report) -> Result<()> {
    let client: Client = settings::client(&flags.settings, report)?;
    let mut checks = merchant(&client);
    // What is fetched on the way is to be seen as well.
    let answer = flags.online.then(|| online(&client));
    let (answered, failure) = match answer {
        None => (Vec::new(), None),
        Some(Ok(checks)) => (checks, None),
        Some(Err(failure)) => (Vec::new(), Some(failure)),
    };
    checks.extend(trust(&client.trust()));
    checks.extend(answered);
    for check in &checks {
        print(check, flags.json, report)?;
    }
    if let Some(failure) = failure {
        return Err(failure);
    }
    let is_bad = checks.iter().any(|check| check.is_good == Some(false));
    if is_bad { Err(Failure::usage(say::WRONG_WITH_KEYS)) } else { Ok(()) }
}

fn merchant(client: &Client) -> Vec<Check> {
    let context = client.context();
    let merchant = &context.merchant;
    let mut checks = vec![
        remark(say::CHECK_MCHID, merchant.mchid()),
        remark(say::CHECK_SERIAL, merchant.serial()),
        match merchant.public_key() {
            Some(key) => {
                remark(say::CHECK_MERCHANT_KEY, say::FINGERPRINT.with([&key.fingerprint()]))
            }
            None => remark(say::CHECK_MERCHANT_KEY, say::SIGNS_ELSEWHERE),
        },
    ];
    checks.push(match merchant.certificate() {
        // That it belongs to key, serial and mchid was checked when the client was built.
        Some(certificate) => {
            let days = certificate.days_left(context.clock.now());
            let text = say::BELONGS.with_texts([left(days)]);
            Check { name: say::CHECK_MERCHANT_CERTIFICATE, is_good: Some(days >= 0), text }
        }
        None => remark(say::CHECK_MERCHANT_CERTIFICATE, say::CERTIFICATE_NOT_GIVEN),
    });
    checks.push(match merchant.apiv3_key() {
        Some(_) => good(say::CHECK_APIV3_KEY, say::APIV3_KEY_GIVEN),
        None => remark(say::CHECK_APIV3_KEY, say::APIV3_KEY_NOT_GIVEN),
    });
    let bases: Vec<&str> = context.hosts.bases().collect();
    checks.push(remark(say::CHECK_BASE_URL, addresses(&bases)));
    checks
}

/// Whose gateway is asked: a key of the one is worth nothing at the other.
fn addresses(bases: &[&str]) -> Text {
    match bases {
        [] => say::NOBODY.into(),
        [only] => address(only),
        [first, more @ ..] => {
            let more = more.iter().map(|base| host(base)).collect::<Vec<_>>().join(", ");
            say::BACKUP.with_texts([address(first), more.into()])
        }
    }
}

fn address(base: &str) -> Text {
    let words = match host(base) {
        official if OFFICIAL.contains(&official) => say::GATEWAY_OFFICIAL,
        "127.0.0.1" | "localhost" | "[::1]" => say::GATEWAY_LOCAL,
        _ => say::GATEWAY_OTHER,
    };
    words.with([&base])
}

/// The host of a base URL, without its port.
fn host(base: &str) -> &str {
    let rest = base.split_once("://").map_or(base, |(_, rest)| rest);
    let authority = rest.split('/').next().unwrap_or(rest);
    match authority.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => host,
        _ => authority,
    }
}

fn trust(trust: &TrustReport) -> Vec<Check> {
    let has = |is_certificate: bool| {
        trust.keys.iter().any(|key| key.days_left.is_some() == is_certificate)
    };
    let mode = match (has(false), has(true) || trust.can_fetch) {
        (true, true) => say::MODE_BOTH,
        (true, false) => say::MODE_PUBLIC_KEY,
        (false, _) => say::MODE_CERTIFICATES,
    };
    let mut checks = vec![remark(say::CHECK_MODE, mode)];
    for key in &trust.keys {
        let origin = match key.origin {
            KeyOrigin::Configured => say::CONFIGURED,
            KeyOrigin::Fetched => say::FETCHED,
        };
        let life = key.days_left.map_or_else(|| say::DOES_NOT_END.into(), left);
        let words = if key.is_preferred { say::PREFERRED_PLATFORM_KEY } else { say::PLATFORM_KEY };
        let fingerprint = key.fingerprint.clone();
        let text =
            words.with_texts([key.id.as_str().into(), origin.into(), life, fingerprint.into()]);
        let is_good = key.days_left.is_none_or(|days| days >= 0);
        checks.push(Check { name: say::CHECK_PLATFORM_KEY, is_good: Some(is_good), text });
    }
    if trust.keys.is_empty() {
        checks.push(remark(say::CHECK_PLATFORM_KEY, say::NO_PLATFORM_KEY));
    }
    if let Some((_, why)) = &trust.last_failure {
        let text = why.as_str().into();
        checks.push(Check { name: say::CHECK_CERTIFICATES, is_good: Some(false), text });
    }
    checks
}

/// Sends one signed question. A refusal that is proven shows as well as an answer that both sides
/// trust each other.
fn online(client: &Client) -> Result<Vec<Check>> {
    let clock = |skew: i64| {
        let text = say::SKEW.with([&skew]);
        Check { name: say::CHECK_CLOCK, is_good: Some(skew.abs() <= 300), text }
    };
    match client["v3/certificates"].get().send() {
        Ok(reply) => {
            let by = reply.verified_by().map_or(Text::from(say::NOBODY), Text::from);
            let theirs = reply.headers().get("Wechatpay-Timestamp");
            let theirs = theirs.and_then(|time| time.to_str().ok()?.parse::<i64>().ok());
            let now = client.context().clock.now();
            let mut checks = vec![good(say::CHECK_GATEWAY, say::BELIEVES.with_texts([by]))];
            checks.extend(theirs.map(|theirs| clock(theirs - now)));
            Ok(checks)
        }
        Err(error) if error.outcome() == Outcome::Refused && error.kind() == ErrorKind::Refused => {
            let code = error.refusal().map(|refusal| refusal.code.clone()).unwrap_or_default();
            let mut checks = vec![match code.as_str() {
                "RESOURCE_NOT_EXISTS" => good(say::CHECK_GATEWAY, say::HAS_NO_CERTIFICATES),
                _ => good(say::CHECK_GATEWAY, say::REFUSES_WITH.with([&code])),
            }];
            checks.extend(error.clock_skew().map(clock));
            Ok(checks)
        }
        Err(error) => Err(Failure::from(error)),
    }
}

fn print(check: &Check, is_json: bool, report: &Report) -> Result<()> {
    let Check { name, is_good, text } = check;
    if is_json {
        let is_good: Value = (*is_good).into();
        let line = json!({ "check": name.en, "is_good": is_good, "text": text.to_string() });
        return Ok(report.json(&line.to_string())?);
    }
    let palette = report.palette;
    let (mark, style) = match is_good {
        Some(true) => ("ok ", palette.good),
        Some(false) => ("bad", palette.bad),
        None => ("   ", palette.faint),
    };
    let (name, text) = (report.say(*name), escape_controls(&report.say(text.clone())));
    Ok(report.line(&format!("{style}{mark}{style:#} {name}: {text}"))?)
}

fn left(days: i64) -> Text {
    match days {
        ..0 => say::ENDED.with([&-days]),
        _ => say::LEFT.with([&days]),
    }
}

fn good(name: Sentence, text: impl Into<Text>) -> Check {
    Check { name, is_good: Some(true), text: text.into() }
}

fn remark(name: Sentence, text: impl Into<Text>) -> Check {
    Check { name, is_good: None, text: text.into() }
}

/// WeChat Pay's own hosts.
const OFFICIAL: [&str; 4] =
    ["api.mch.weixin.qq.com", "api2.mch.weixin.qq.com", "api.wechatpay.cn", "api2.wechatpay.cn"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gateway_is_named() {
        let check = |bases: &[&str], expected: &str| {
            assert_eq!(addresses(bases).to_string(), expected);
        };
        check(
            &["https://api.mch.weixin.qq.com", "https://api2.wechatpay.cn"],
            "https://api.mch.weixin.qq.com: WeChat Pay itself, then api2.wechatpay.cn",
        );
        check(
            &["http://127.0.0.1:8129"],
            "http://127.0.0.1:8129: this machine, probably a sandbox",
        );
        check(&["http://[::1]:8129"], "http://[::1]:8129: this machine, probably a sandbox");
        check(
            &["https://api.mch.weixin.qq.com.evil.example"],
            "https://api.mch.weixin.qq.com.evil.example: neither WeChat Pay's nor this machine",
        );
    }
}
