//! A client in a process of its own, which does what it is told by lines on its standard input:
//!
//! - `query 64 500`: query with 64 in flight for 500 ms, then say `done`, the calls, and the
//!   nanoseconds of wall and CPU time, with tabs between;
//! - `probe create`: one call; `accepted`, or `refused` and why.
//!
//! Before that it creates the order to query and says `ready` and what it is. `failed` and why ends
//! it, whenever it comes.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::peers::answer::{Answer, Work};
use crate::peers::cell::{Cell, Operation};
use crate::{Failure, clock};

/// A running client; killed when dropped.
pub(super) struct Driver {
    process: Child,
    orders: ChildStdin,
    answers: BufReader<ChildStdout>,
    /// What it says it is.
    pub(super) what: String,
}

impl Driver {
    /// Starts it and waits until it has talked to the sandbox of these settings.
    pub(super) fn start(mut command: Command, settings: &Path) -> Result<Self, Failure> {
        let errors = tempfile::tempfile()?;
        command.env("WXPAY_SANDBOX_SETTINGS", settings);
        for name in ["NO_PROXY", "no_proxy"] {
            command.env(name, "127.0.0.1,localhost");
        }
        let mut command = clock::alone(&command);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(errors);
        let mut process = command.spawn()?;
        let (orders, answers) = (process.stdin.take(), process.stdout.take());
        let (Some(orders), Some(answers)) = (orders, answers) else {
            return Err("it has no standard input or output".into());
        };
        let mut driver =
            Self { process, orders, answers: BufReader::new(answers), what: String::new() };
        match driver.answer()? {
            Answer::Ready(what) => driver.what = what,
            other => return Err(format!("it was not ready: {other:?}").into()),
        }
        clock::let_go_first(driver.process.id());
        Ok(driver)
    }

    /// Works on a cell for about so many milliseconds.
    pub(super) fn work(&mut self, cell: Cell, milliseconds: u64) -> Result<Work, Failure> {
        let order = format!("{} {} {milliseconds}", cell.operation.word(), cell.in_flight);
        match self.ask(&order)? {
            Answer::Done(work) => Ok(work),
            other => Err(format!("{order}: {other:?}").into()),
        }
    }

    /// Makes one call; gives the reason if the answer was not accepted.
    pub(super) fn probe(&mut self, operation: Operation) -> Result<Option<String>, Failure> {
        match self.ask(&format!("probe {}", operation.word()))? {
            Answer::Accepted => Ok(None),
            Answer::Refused(why) => Ok(Some(why)),
            other => Err(format!("probe: {other:?}").into()),
        }
    }

    /// The most memory it ever held, in megabytes (Linux).
    pub(super) fn peak(&self) -> Result<f64, Failure> {
        let text = std::fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
        let kilobytes: f64 = line.trim().trim_end_matches("kB").trim().parse()?;
        Ok(kilobytes / 1024.0)
    }

    fn ask(&mut self, order: &str) -> Result<Answer, Failure> {
        writeln!(self.orders, "{order}")?;
        self.orders.flush()?;
        self.answer()
    }

    fn answer(&mut self) -> Result<Answer, Failure> {
        let mut line = String::new();
        self.answers.read_line(&mut line)?;
        Answer::parse(&line)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
