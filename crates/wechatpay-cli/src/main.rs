//! The `wxpay` command: watch WeChat Pay calls work, run the sandbox, send signed requests and
//! files, download bills, look up operations, check keys, explain failures, and keep calls in an outbox until they are answered.

mod api;
mod api_completions;
mod bill;
mod demo;
mod doctor;
mod explain;
mod failure;
mod flags;
mod outbox;
mod render;
mod report;
mod req;
mod req_file;
mod sandbox;
mod sandbox_admin;
mod sandbox_at;
mod sandbox_ca;
mod sandbox_check;
mod settings;
mod upload;

use std::process::ExitCode;

use clap::Parser as _;

use self::failure::Exit;
use self::flags::{Command, Flags};
use self::report::Report;

fn main() -> ExitCode {
    let flags = match Flags::try_parse() {
        Ok(flags) => flags,
        Err(error) => {
            // Help goes to stdout, mistakes to stderr; whether anybody reads it is not our affair.
            let _ = error.print();
            return if error.use_stderr() { Exit::Usage } else { Exit::Success }.into();
        }
    };
    let report = Report::new(flags.color);
    let result = match &flags.command {
        Command::Demo(flags) => demo::run(flags, &report),
        Command::Sandbox(flags) => sandbox::run(flags, &report),
        Command::Req(flags) => req::run(flags, &report),
        Command::Api(flags) => api::run(flags, &report),
        Command::Completions(flags) => api_completions::run(flags, &report),
        Command::Explain(flags) => explain::run(flags, &report),
        Command::Doctor(flags) => doctor::run(flags, &report),
        Command::Upload(flags) => upload::run(flags, &report),
        Command::Bill(flags) => bill::run(flags, &report),
        Command::Outbox(flags) => outbox::run(flags, &report),
    };
    report.end(result).into()
}
