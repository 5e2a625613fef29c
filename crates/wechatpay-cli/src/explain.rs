//! `wxpay explain`: what the number at the end of a Request-ID means.

use clap::Args;
use serde_json::json;
use wechatpay::Explanation;

use crate::failure::{Failure, Result};
use crate::report::Report;

/// Explain the number at the end of a Request-ID
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(crate) struct Flags {
    /// Such as 08F5B8C2B506102C18FDDFEEA30620BE821E28EDC405-268443699, or the number alone
    #[arg(value_name = "REQUEST_ID")]
    request_id: String,

    /// Print one line of JSON
    #[arg(long)]
    json: bool,
}

/// Prints what is known of the number.
pub(crate) fn run(flags: &Flags, report: &Report) -> Result<()> {
    let found = Explanation::of(&flags.request_id).ok_or_else(|| {
        Failure::usage("there is no number at the end of this Request-ID")
            .hint("it looks like 08F5…C405-268443699; the number stands behind the last `-`")
    })?;
    if flags.json {
        let line = json!({
            "number": found.number,
            "is_known": found.is_known(),
            "chinese": found.chinese,
            "english": found.english,
            "advice": found.advice,
        });
        return Ok(report.line(&line.to_string())?);
    }
    report.line(&format!("{} {}", found.number, found.english))?;
    for more in [found.chinese, found.advice].into_iter().filter(|more| !more.is_empty()) {
        report.line(&format!("  {more}"))?;
    }
    Ok(())
}

const HELP: &str = "\
WeChat Pay puts the finer reason of a failure there, as a number; 0 is success. About forty of them
are public. Nothing is sent.";
