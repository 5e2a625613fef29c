//! Speed as ratios, because machines are noisy: every figure is divided by what one RSA-2048
//! signature and one verification cost on the same core in the same second.
//!
//! A figure is a median over at least twelve slices. Before and after each slice the reference is
//! measured; a slice around which it moved by more than 5 % is thrown away. Servers run in a
//! process of their own (this program again, under another name), so that their CPU time is not
//! the client's.

mod child;
mod clock;
mod reference;
mod report;
mod sandbox;
mod sdk;
mod server;
mod slices;
mod start;
mod wxpay;

use std::process::ExitCode;

pub(crate) type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Runs the benches, or plays the server of one.
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
    let mut figures = Vec::new();
    let wxpay = wxpay::Wxpay::build()?;
    clock::stay_on(0);
    figures.extend(sdk::run()?);
    figures.extend(sandbox::run(&wxpay)?);
    figures.extend(start::run(&wxpay)?);
    Ok(report::table(&figures))
}
