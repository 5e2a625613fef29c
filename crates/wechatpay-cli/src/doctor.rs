//! `wxpay doctor`: do keys, certificates and settings belong together, and for how long?

use clap::Args;
use serde_json::{Value, json};
use wechatpay::blocking::Client;
use wechatpay::{ErrorKind, KeyOrigin, Outcome, TrustReport};

use crate::failure::{Failure, Result};
use crate::flags::SettingsFlags;
use crate::report::Report;
use crate::settings;

/// Check keys, certificates and clock
#[derive(Debug, Args)]
#[command(after_help = HELP)]
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
    name: &'static str,
    /// `None` is a remark, neither good nor bad.
    is_good: Option<bool>,
    text: String,
}

/// Looks at everything, prints what it saw, and fails if something is wrong.
pub(crate) fn run(flags: &Flags, report: &Report) -> Result<()> {
    let client: Client = settings::client(&flags.settings)?;
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
    if is_bad { Err(Failure::usage("something is wrong with the keys")) } else { Ok(()) }
}

fn merchant(client: &Client) -> Vec<Check> {
    let context = client.context();
    let merchant = &context.merchant;
    let mut checks = vec![
        remark("mchid", merchant.mchid()),
        remark("serial", merchant.serial()),
        match merchant.public_key() {
            Some(key) => remark("merchant key", format!("fingerprint {}", key.fingerprint())),
            None => remark("merchant key", "signs elsewhere, and does not tell its public half"),
        },
    ];
    checks.push(match merchant.certificate() {
        // That it belongs to key, serial and mchid was checked when the client was built.
        Some(certificate) => {
            let days = certificate.days_left(context.clock.now());
            let text = format!("belongs to key, serial and mchid; {}", left(days));
            Check { name: "merchant certificate", is_good: Some(days >= 0), text }
        }
        None => remark(
            "merchant certificate",
            "not given: whether serial and key belong together is not known (WECHATPAY_MERCHANT_CERTIFICATE_PATH)",
        ),
    });
    checks.push(match merchant.apiv3_key() {
        Some(_) => good("APIv3 key", "given, 32 bytes"),
        None => remark(
            "APIv3 key",
            "not given: notifications cannot be opened, certificates not fetched",
        ),
    });
    checks
}

fn trust(trust: &TrustReport) -> Vec<Check> {
    let has = |is_certificate: bool| {
        trust.keys.iter().any(|key| key.days_left.is_some() == is_certificate)
    };
    let mode = match (has(false), has(true) || trust.can_fetch) {
        (true, true) => "public key and certificates, as while switching over (灰度切换)",
        (true, false) => "public key (微信支付公钥)",
        (false, _) => "platform certificates (平台证书)",
    };
    let mut checks = vec![remark("mode", mode)];
    for key in &trust.keys {
        let origin = match key.origin {
            KeyOrigin::Configured => "configured",
            KeyOrigin::Fetched => "fetched",
        };
        let life = key.days_left.map_or_else(|| "does not end".to_owned(), left);
        let preferred = if key.is_preferred { ", seals and is asked for" } else { "" };
        let text =
            format!("{} {origin}, {life}{preferred}; fingerprint {}", key.id, key.fingerprint);
        let is_good = key.days_left.is_none_or(|days| days >= 0);
        checks.push(Check { name: "platform key", is_good: Some(is_good), text });
    }
    if trust.keys.is_empty() {
        checks.push(remark(
            "platform key",
            "none yet: certificates are fetched when they are needed",
        ));
    }
    if let Some((_, why)) = &trust.last_failure {
        checks.push(Check { name: "certificates", is_good: Some(false), text: why.clone() });
    }
    checks
}

/// Sends one signed question. A refusal that is proven shows as well as an answer that both sides
/// believe each other.
fn online(client: &Client) -> Result<Vec<Check>> {
    let clock = |skew: i64| {
        let text = format!("theirs minus ours: {skew} s");
        Check { name: "clock", is_good: Some(skew.abs() <= 300), text }
    };
    match client["v3/certificates"].get().send() {
        Ok(reply) => {
            let by = reply.verified_by().unwrap_or("nobody");
            let theirs = reply.headers().get("Wechatpay-Timestamp");
            let theirs = theirs.and_then(|time| time.to_str().ok()?.parse::<i64>().ok());
            let now = client.context().clock.now();
            let mut checks =
                vec![good("gateway", format!("believes us, and we believe it ({by})"))];
            checks.extend(theirs.map(|theirs| clock(theirs - now)));
            Ok(checks)
        }
        Err(error) if error.outcome() == Outcome::Refused && error.kind() == ErrorKind::Refused => {
            let code = error.refusal().map(|refusal| refusal.code.clone()).unwrap_or_default();
            let mut checks = vec![match code.as_str() {
                "RESOURCE_NOT_EXISTS" => good(
                    "gateway",
                    "believes us; this merchant has a public key and no certificates",
                ),
                _ => good("gateway", format!("believes us, and refuses the question with {code}")),
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
        let line = json!({ "check": name, "is_good": is_good, "text": text });
        return Ok(report.line(&line.to_string())?);
    }
    let palette = report.palette;
    let (mark, style) = match is_good {
        Some(true) => ("ok ", palette.good),
        Some(false) => ("bad", palette.bad),
        None => ("   ", palette.faint),
    };
    Ok(report.line(&format!("{style}{mark}{style:#} {name}: {text}"))?)
}

fn left(days: i64) -> String {
    match days {
        ..0 => format!("ended {} days ago", -days),
        _ => format!("{days} days left"),
    }
}

fn good(name: &'static str, text: impl Into<String>) -> Check {
    Check { name, is_good: Some(true), text: text.into() }
}

fn remark(name: &'static str, text: impl Into<String>) -> Check {
    Check { name, is_good: None, text: text.into() }
}

const HELP: &str = "\
Key material of the wrong sort is named when it is read: a certificate where a key is needed, the
merchant's own where WeChat Pay's is needed, a key that does not belong to its certificate. Compare
fingerprints with: openssl pkey -in apiclient_key.pem -pubout -outform DER | sha256sum

The exit code is 2 if something is wrong, or that of `wxpay req` if the gateway does not answer.";
