//! The program: acts as a server for a bench, or runs every bench and compares with the limits.

use std::process::ExitCode;

use crate::{Failure, child, clock, report, sandbox, sdk, server, start, wxpay};

/// Runs the benches, or acts as the server of one.
#[must_use]
pub fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let result = match arguments.first().map(String::as_str) {
        Some(child::SERVER) => server::run().map(|()| true),
        // `cargo test --benches` runs this too, and does not mean it.
        _ if !arguments.iter().any(|argument| argument == "--bench") => Ok(true),
        _ => bench(),
    };
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            report::line(&format!("failed: {failure}"));
            ExitCode::FAILURE
        }
    }
}

/// Whether every figure is within its limit.
fn bench() -> Result<bool, Failure> {
    report::machine();
    report::line(
        "unit × = CPU time of one RSA-2048 sign + one verify, measured around every slice",
    );
    let mut figures = Vec::new();
    let is_program_wanted = sandbox::NAMES.iter().chain(&start::NAMES).any(|n| is_wanted(n));
    // Before this process is held on one core.
    let wxpay = if is_program_wanted { Some(wxpay::Wxpay::build()?) } else { None };
    clock::stay_on(0);
    let _first = clock::go_first();
    figures.extend(sdk::run()?);
    if let Some(wxpay) = &wxpay {
        figures.extend(sandbox::run(wxpay)?);
        figures.extend(start::run(wxpay)?);
    }
    Ok(report::table(&figures))
}

/// With words on the command line, only figures whose name has one of them are wanted:
/// `cargo bench -p wechatpay-benches -- async query`.
pub(crate) fn is_wanted(name: &str) -> bool {
    let mut words = std::env::args().skip(1).filter(|word| !word.starts_with('-')).peekable();
    words.peek().is_none() || words.any(|word| name.contains(&word))
}
