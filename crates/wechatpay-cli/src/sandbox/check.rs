//! `wxpay sandbox check`: runs the go-live checklist against a merchant's service. A running
//! sandbox does it, because the service trusts that sandbox's keys.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use serde_json::{Value, json};
use wechatpay_sandbox::{CheckItem, CheckReport, CheckVerdict};

use crate::input;
use crate::output::failure::{Exit, Failure, Result};
use crate::output::render::escape_controls;
use crate::output::report::Report;
use crate::sandbox::at::At;
use crate::text::help::long;
use crate::text::{Language, Sentence, checks, files, sandbox as say};
use unicode_width::UnicodeWidthStr as _;

/// Play the go-live checklist (上线质量验收) against your running service
#[derive(Debug, Args)]
#[command(after_help = long::SANDBOX_CHECK.en)]
pub(crate) struct Check {
    /// Where your service takes notifications
    #[arg(long, value_name = "URL")]
    notify_url: String,

    #[command(flatten)]
    sandbox: At,

    /// The merchant, 商户号, whose service it is; the sandbox's first one unless given
    #[arg(long)]
    mchid: Option<String>,

    /// What the good notification tells, as JSON in a file; the newest payment unless given
    #[arg(long, value_name = "FILE")]
    resource: Option<PathBuf>,

    /// The type of the good notification; TRANSACTION.SUCCESS unless given
    #[arg(long, value_name = "TYPE")]
    event_type: Option<String>,

    /// Print the report as one line of JSON
    #[arg(long)]
    json: bool,
}

/// Lets the sandbox play the list and prints what came of it.
pub(crate) fn run(flags: &Check, report: &Report) -> Result<()> {
    let text = ask(flags)?;
    let checked: CheckReport = serde_json::from_str(&text)
        .map_err(|cause| Failure::new(Exit::Failed, say::NO_REPORT).because(&cause))?;
    if flags.json {
        report.json(&text)?;
    } else {
        report.text(&table(&checked, report))?;
    }
    if checked.is_ready {
        return Ok(());
    }
    let open = checked.items.iter().filter(|item| item.verdict == CheckVerdict::Unproven).count();
    Err(Failure::new(Exit::Failed, say::NOT_READY.with([&checked.failed, &open])))
}

/// The admin call; gives the report as JSON.
fn ask(flags: &Check) -> Result<String> {
    let mut body = json!({ "notify_url": flags.notify_url });
    if let Some(path) = &flags.resource {
        let shown = path.display();
        let text = input::text(path, input::BODY)
            .map_err(|cause| Failure::usage(files::CANNOT_READ.with([&shown])).because(&cause))?;
        body["resource"] = serde_json::from_str::<Value>(&text)
            .map_err(|cause| Failure::usage(say::FILE_NOT_JSON.with([&shown])).because(&cause))?;
    }
    if let Some(event_type) = &flags.event_type {
        body["event_type"] = event_type.as_str().into();
    }
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .proxy(None)
        .http_status_as_error(false)
        .timeout_global(Some(PATIENCE))
        .build()
        .into();
    let base_url = flags.sandbox.url()?;
    let mut request = agent.post(format!("{base_url}/_sandbox/check"));
    if let Some(mchid) = &flags.mchid {
        request = request.header("wechatpay-sandbox-mchid", mchid);
    }
    let unreachable = |cause: ureq::Error| {
        Failure::new(Exit::NotSent, say::NO_SANDBOX.with([&base_url]))
            .because(&cause)
            .hint(say::START_ONE)
    };
    let request = request.content_type("application/json");
    let mut answer = request.send(body.to_string()).map_err(unreachable)?;
    let text = answer.body_mut().read_to_string().map_err(unreachable)?;
    if answer.status().is_success() {
        return Ok(text);
    }
    let said: Value = serde_json::from_str(&text).unwrap_or_default();
    let message =
        said["message"].as_str().map_or_else(|| answer.status().to_string(), str::to_owned);
    Err(Failure::new(Exit::Usage, say::NOT_CHECKABLE.with([&message])))
}

fn table(checked: &CheckReport, report: &Report) -> String {
    let palette = report.palette;
    let (heading, faint) = (palette.heading, palette.faint);
    let url = escape_controls(&checked.notify_url);
    let title = report.say(say::CHECKLIST.with([&"上线质量验收"]));
    let mut text = format!("{heading}{title}{heading:#}  {url}\n\n");
    for item in &checked.items {
        text.push_str(&lines(item, report));
    }
    let CheckReport { passed, warned, failed, open, .. } = checked;
    let end = report.say(if checked.is_ready { say::IS_READY } else { say::IS_NOT_READY });
    let counts = report.say(say::COUNTS.with([passed, warned, failed, open]));
    let judged = report.say(say::JUDGED_BY);
    // Writing to a String cannot fail.
    let _ = write!(text, "\n{heading}{end}{heading:#}: {counts}\n{faint}{judged}{faint:#}\n");
    text
}

fn lines(item: &CheckItem, report: &Report) -> String {
    let palette = report.palette;
    let style = match item.verdict {
        CheckVerdict::Passed => palette.good,
        CheckVerdict::Failed | CheckVerdict::Unproven => palette.bad,
        CheckVerdict::Warned | CheckVerdict::NotSeen => palette.number,
    };
    let faint = palette.faint;
    let word = padded(report.say(word(item.verdict)));
    let found = match report.language() {
        // A sandbox of an older version says it in English only.
        Language::Chinese if !item.found_zh.is_empty() => escape_controls(&item.found_zh),
        _ => escape_controls(&item.found),
    };
    let titles = match report.language() {
        Language::English => format!("{}  {}", item.title, item.title_zh),
        Language::Chinese => item.title_zh.clone(),
    };
    let mut lines = format!("{style}{word}{style:#} {titles}\n");
    // Writing to a String cannot fail.
    let _ = writeln!(lines, "          {faint}{found}{faint:#}");
    if !item.advice.is_empty() {
        let _ = writeln!(lines, "          → {}", report.say(checks::advice(&item.advice)));
    }
    lines
}

fn word(verdict: CheckVerdict) -> Sentence {
    match verdict {
        CheckVerdict::Passed => say::PASSED,
        CheckVerdict::Warned => say::WARNED,
        CheckVerdict::Failed => say::FAILED,
        CheckVerdict::Unproven => say::UNPROVEN,
        CheckVerdict::NotSeen => say::NOT_SEEN,
    }
}

/// As wide as the widest of them, in cells.
fn padded(mut word: String) -> String {
    let blanks = 9_usize.saturating_sub(word.width());
    word.extend(std::iter::repeat_n(' ', blanks));
    word
}

/// Some thirty requests that may take five seconds each.
const PATIENCE: Duration = Duration::from_secs(180);
