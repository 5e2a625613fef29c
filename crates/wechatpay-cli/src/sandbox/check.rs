//! `wxpay sandbox check`: runs the go-live checklist against a merchant's service. A running
//! sandbox does it, because the service trusts that sandbox's keys.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use serde_json::{Value, json};
use wechatpay_sandbox::{CheckItem, CheckReport, CheckVerdict, Product};

use crate::input;
use crate::output::failure::{Exit, Failure, Result};
use crate::output::file::OutFile;
use crate::output::render::escape_controls;
use crate::output::report::Report;
use crate::sandbox::at::At;
use crate::text::help::long;
use crate::text::{Language, Sentence, files, sandbox as say};
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

    /// Also write the report as JUnit XML into this file, for CI
    #[arg(long, value_name = "FILE")]
    junit: Option<PathBuf>,

    /// Print the report as one line of JSON
    #[arg(long)]
    json: bool,
}

/// Lets the sandbox play the list and prints what came of it.
pub(crate) fn run(flags: &Check, report: &Report) -> Result<()> {
    let text = ask(flags)?;
    let checked: CheckReport = serde_json::from_str(&text)
        .map_err(|cause| Failure::new(Exit::Failed, say::NO_REPORT).because(&cause))?;
    if let Some(path) = &flags.junit {
        let mut file = OutFile::create(path)?;
        file.write(junit(&checked, report.language()).as_bytes())?;
        file.keep()?;
    }
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
    let mut product = None;
    for item in by_product(checked) {
        if product != Some(item.product) {
            product = Some(item.product);
            let name = in_language(item.product.words(), report.language());
            // Writing to a String cannot fail.
            let _ = writeln!(text, "{heading}{name}{heading:#}");
        }
        text.push_str(&lines(item, report));
    }
    if !checked.questions.is_empty() {
        let title = report.say(say::QUESTIONS);
        let _ = writeln!(text, "\n{heading}{title}{heading:#}");
        for question in &checked.questions {
            let severity = in_language(question.severity.words(), report.language());
            let words = in_language((&question.text, &question.text_zh), report.language());
            let _ = writeln!(text, "[{severity}] {}", escape_controls(words));
        }
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
    let language = report.language();
    let found = escape_controls(in_language((&item.found, &item.found_zh), language));
    let severity = in_language(item.severity.words(), language);
    let titles = match language {
        Language::English => format!("{}  {}", item.title, item.title_zh),
        Language::Chinese => item.title_zh.clone(),
    };
    let mut lines = format!("{style}{word}{style:#} [{severity}] {titles}\n");
    // Writing to a String cannot fail.
    let _ = writeln!(lines, "          {faint}{found}{faint:#}");
    if !item.advice.is_empty() {
        let advice = in_language((&item.advice, &item.advice_zh), language);
        let _ = writeln!(lines, "          → {advice}");
    }
    lines
}

/// The rules of all products first, each product's own together, in their order otherwise.
fn by_product(checked: &CheckReport) -> Vec<&CheckItem> {
    let mut items: Vec<&CheckItem> = checked.items.iter().collect();
    items.sort_by_key(|item| item.product);
    items
}

/// A sandbox of an older version says some things in English only.
fn in_language<'a>((english, chinese): (&'a str, &'a str), language: Language) -> &'a str {
    match language {
        Language::Chinese if !chinese.is_empty() => chinese,
        _ => english,
    }
}

/// The report as test suites, one for each product: what failed or proves nothing is a failure, what was
/// not seen is skipped, and a doubtful item passes with its words.
fn junit(checked: &CheckReport, language: Language) -> String {
    let mut suites: Vec<(Product, Vec<&CheckItem>)> = Vec::new();
    for item in by_product(checked) {
        match suites.last_mut() {
            Some((product, items)) if *product == item.product => items.push(item),
            _ => suites.push((item.product, vec![item])),
        }
    }
    let mut text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n".to_owned();
    for (product, items) in suites {
        let count =
            |is: fn(&CheckVerdict) -> bool| items.iter().filter(|item| is(&item.verdict)).count();
        let failures =
            count(|verdict| matches!(verdict, CheckVerdict::Failed | CheckVerdict::Unproven));
        let skipped = count(|verdict| *verdict == CheckVerdict::NotSeen);
        let name = xml(in_language(product.words(), language));
        let tests = items.len();
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "  <testsuite name=\"{name}\" tests=\"{tests}\" failures=\"{failures}\" skipped=\"{skipped}\">"
        );
        for item in items {
            text.push_str(&test_case(item, language));
        }
        text.push_str("  </testsuite>\n");
    }
    text.push_str("</testsuites>\n");
    text
}

fn test_case(item: &CheckItem, language: Language) -> String {
    let title = xml(in_language((&item.title, &item.title_zh), language));
    let found = xml(in_language((&item.found, &item.found_zh), language));
    let advice = xml(in_language((&item.advice, &item.advice_zh), language));
    let severity = xml(in_language(item.severity.words(), language));
    let inside = match item.verdict {
        CheckVerdict::Failed | CheckVerdict::Unproven => {
            format!("<failure type=\"{severity}\" message=\"{found}\">{advice}</failure>")
        }
        CheckVerdict::NotSeen => format!("<skipped message=\"{found}\"/>"),
        CheckVerdict::Warned => format!("<system-out>{found} — {advice}</system-out>"),
        CheckVerdict::Passed => format!("<system-out>{found}</system-out>"),
    };
    let id = xml(&item.id);
    format!("    <testcase classname=\"{id}\" name=\"{title}\">{inside}</testcase>\n")
}

/// As text of XML or the value of an attribute; what XML cannot hold becomes a question mark.
fn xml(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("&quot;"),
            letter if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => {
                escaped.push('?');
            }
            letter => escaped.push(letter),
        }
    }
    escaped
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
