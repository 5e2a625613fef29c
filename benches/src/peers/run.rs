//! What the bench does: play one of our clients, or let all of them take turns.

use std::process::ExitCode;

use crate::peers::admin::Gateway;
use crate::peers::driver::Driver;
use crate::peers::roster::{DRIVER, Folders, PEERS, Peer, left_out};
use crate::peers::rounds::{Runner, play};
use crate::peers::{ours, ours_blocking, table};
use crate::wxpay::Wxpay;
use crate::{Failure, clock, report, run};

/// Runs the bench. Clients that cannot take part are named and do not make it fail; being behind
/// one of them does.
#[must_use]
pub fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let result = match &arguments[..] {
        [word, mark] if word == DRIVER => match mark.as_str() {
            "A" => ours::run(mark).map(|()| true),
            _ => ours_blocking::run(mark).map(|()| true),
        },
        // `cargo test --benches` runs this too, and does not mean it.
        _ if !arguments.iter().any(|argument| argument == "--bench") => Ok(true),
        _ => bench(),
    };
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            report::line(&format!("failed\t{failure}"));
            ExitCode::FAILURE
        }
    }
}

fn bench() -> Result<bool, Failure> {
    report::machine();
    let wxpay = Wxpay::build()?;
    let folders = Folders::find()?;
    // Installing may use the whole machine; what is started afterwards is held on one core.
    let commands: Vec<_> = PEERS
        .iter()
        .filter(|peer| peer.is_ours || run::is_wanted(peer.name))
        .map(|peer| (peer, peer.command(&folders)))
        .collect();
    clock::stay_on(0);
    let _first = clock::go_first();
    let gateway = Gateway::start(wxpay.program())?;
    let mut runners = Vec::new();
    for (peer, command) in commands {
        let started = command.and_then(|command| start(peer, command, &gateway));
        match started {
            Ok(runner) => runners.push(runner),
            Err(failure) if peer.is_ours => return Err(failure),
            Err(failure) => left_out(peer.name, &failure.to_string()),
        }
    }
    table::clients(&runners);
    let bare = play(&mut runners, &gateway)?;
    Ok(table::cells(&runners, &bare))
}

fn start(
    peer: &'static Peer,
    command: std::process::Command,
    gateway: &Gateway,
) -> Result<Runner, Failure> {
    let driver = Driver::start(command, gateway.settings())?;
    Runner::start(peer, driver, gateway)
}
