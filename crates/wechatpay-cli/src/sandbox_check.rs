//! `wxpay sandbox check`: the go-live checklist against a service that is running, played by a
//! sandbox that is running too, because the service believes that sandbox's keys.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use serde_json::{Value, json};
use wechatpay_sandbox::{CheckItem, CheckReport, CheckVerdict};

use crate::failure::{Exit, Failure, Result};
use crate::render::harmless;
use crate::report::Report;
use crate::sandbox_at::At;

/// Play the go-live checklist (上线质量验收) against your running service
#[derive(Debug, Args)]
#[command(after_help = HELP)]
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
        .map_err(|cause| Failure::new(Exit::Failed, "this is no report").because(&cause))?;
    if flags.json {
        report.json(&text)?;
    } else {
        report.text(&table(&checked, report))?;
    }
    if checked.is_ready {
        return Ok(());
    }
    let open = checked.items.iter().filter(|item| item.verdict == CheckVerdict::Unproven).count();
    let failed = checked.failed;
    Err(Failure::new(Exit::Failed, format!("{failed} items failed, {open} are unproven")))
}

/// The admin call; gives the report as JSON.
fn ask(flags: &Check) -> Result<String> {
    let mut body = json!({ "notify_url": flags.notify_url });
    if let Some(path) = &flags.resource {
        let shown = path.display();
        let text = std::fs::read_to_string(path)
            .map_err(|cause| Failure::usage(format!("cannot read {shown}")).because(&cause))?;
        body["resource"] = serde_json::from_str::<Value>(&text)
            .map_err(|cause| Failure::usage(format!("{shown} is not JSON")).because(&cause))?;
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
        Failure::new(Exit::NotSent, format!("the sandbox at {base_url} did not answer"))
            .because(&cause)
            .hint("start one with `wxpay sandbox`, or say where it is with --at")
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
    Err(Failure::new(Exit::Usage, format!("the sandbox cannot check this: {message}")))
}

fn table(checked: &CheckReport, report: &Report) -> String {
    let palette = report.palette;
    let (heading, faint) = (palette.heading, palette.faint);
    let url = harmless(&checked.notify_url);
    let mut text = format!("{heading}Go-live checklist (上线质量验收){heading:#}  {url}\n\n");
    for item in &checked.items {
        text.push_str(&lines(item, report));
    }
    let CheckReport { passed, warned, failed, open, .. } = checked;
    let end = if checked.is_ready { "nothing stands in the way" } else { "not ready" };
    // Writing to a String cannot fail.
    let _ = write!(
        text,
        "\n{heading}{end}{heading:#}: {passed} passed, {warned} doubtful, {failed} failed, \
         {open} not judged\n{faint}It is judged by answers and calls alone; what the service did \
         with its own data is for you to see.{faint:#}\n"
    );
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
    let word = format!("{:<9}", item.verdict.as_str());
    let found = harmless(&item.found);
    let mut lines = format!("{style}{word}{style:#} {}  {}\n", item.title, item.title_zh);
    // Writing to a String cannot fail.
    let _ = writeln!(lines, "          {faint}{found}{faint:#}");
    if !item.advice.is_empty() {
        let _ = writeln!(lines, "          → {}", item.advice);
    }
    lines
}

const HELP: &str = "\
Good notifications, repeated ones and two at one moment must be acknowledged in time. Wrong,
missing, old and unknown signatures, probes, damaged or rewritten bodies and GET must be refused.
Unknown types and huge bodies must do no harm. If your service has called this sandbox, its own
calls are judged too: repeats with the same numbers, queries, refunds.

The good notification tells of the newest payment of the sandbox, so pay an order there first.
The exit code is 1 if something failed.

Example:
  wxpay sandbox --data ./sandbox &
  wxpay sandbox check --notify-url http://127.0.0.1:8080/notify";

/// Some thirty requests that may take five seconds each.
const PATIENCE: Duration = Duration::from_secs(180);
