//! `wxpay sandbox ca`: the certificate that clients must trust to reach the sandbox over TLS.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use wechatpay_sandbox::Settings;

use crate::output::failure::{Exit, Failure, Result};
use crate::output::file;
use crate::output::report::Report;
use crate::sandbox::at::At;
use crate::text::sandbox as say;

/// Print the CA certificate that clients must trust for HTTPS and the proxy; installs nothing
#[derive(Debug, Args)]
pub(crate) struct Ca {
    /// Of the sandbox with this data folder; makes the CA if there is none yet
    #[arg(long, value_name = "FOLDER", conflicts_with = "at")]
    data: Option<PathBuf>,

    #[command(flatten)]
    at: At,

    /// Write it to this file instead
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Prints the certificate or writes it to a file; it installs nothing.
pub(crate) fn run(asked: &Ca, report: &Report) -> Result<()> {
    let Ca { data, at, out } = asked;
    let pem = match data {
        Some(folder) => wechatpay_sandbox::ca_pem(folder).map_err(|error| Failure::of(&error))?,
        None => of_running(&at.url()?)?,
    };
    match out {
        Some(file) => file::write(file, pem.as_bytes()),
        None => Ok(report.text(&pem)?),
    }
}

/// Asks a sandbox that is running.
fn of_running(base_url: &str) -> Result<String> {
    let config = ureq::Agent::config_builder().proxy(None).timeout_global(Some(PATIENCE)).build();
    let url = format!("{base_url}/_sandbox/settings");
    let unreachable = |error: &ureq::Error| {
        Failure::new(Exit::Failed, say::NO_SANDBOX.with([&base_url]))
            .because(error)
            .hint(say::START_ONE_OR_DATA)
    };
    let mut answer = ureq::Agent::new_with_config(config)
        .get(&url)
        .call()
        .map_err(|error| unreachable(&error))?;
    let text = answer.body_mut().read_to_string().map_err(|error| unreachable(&error))?;
    let settings: Settings = serde_json::from_str(&text).map_err(|error| Failure::of(&error))?;
    settings.ca.ok_or_else(|| Failure::new(Exit::Failed, say::NO_CA))
}

const PATIENCE: Duration = Duration::from_secs(10);
