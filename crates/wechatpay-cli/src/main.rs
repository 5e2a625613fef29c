//! The `wxpay` command: watch WeChat Pay calls work, run the sandbox, send signed requests and
//! files, download bills, look up operations, check keys, explain failures, serve agents, and keep calls in an outbox until they are answered.

mod api;
mod bill;
mod completions;
mod demo;
mod doctor;
mod download;
mod environment;
mod explain;
mod flags;
mod input;
mod manual;
#[cfg(feature = "mcp")]
mod mcp;
mod outbox;
mod output;
mod pair;
mod req;
mod sandbox;
mod settings;
mod text;
mod upload;

use std::process::ExitCode;

use self::flags::Command;
use self::output::report::Report;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    let color = flags::color(&arguments);
    let is_harmless = flags::is_harmless(&arguments);
    let flags = match flags::typed(arguments, color) {
        Ok(flags) => flags,
        Err(error) => return output::report::mistake(&error, color, is_harmless).into(),
    };
    let report = Report::new(flags.color);
    let result = match &flags.command {
        Command::Demo(flags) => demo::run(flags, &report),
        Command::Sandbox(flags) => sandbox::run(flags, &report),
        Command::Req(flags) => req::run(flags, &report),
        Command::Api(flags) => api::run(flags, &report),
        Command::Completions(flags) => completions::run(flags, &report),
        Command::Manual(flags) => manual::run(flags, &report),
        Command::Explain(flags) => explain::run(flags, &report),
        Command::Doctor(flags) => doctor::run(flags, &report),
        Command::Upload(flags) => upload::run(flags, &report),
        Command::Bill(flags) => bill::run(flags, &report),
        Command::Download(flags) => download::run(flags, &report),
        Command::Outbox(flags) => outbox::run(flags, &report),
        #[cfg(feature = "mcp")]
        Command::Mcp(flags) => mcp::run(flags, &report),
    };
    report.end(result).into()
}
