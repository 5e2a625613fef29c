//! Servers in processes of their own: this program again, with a word that says which.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use crate::Failure;

/// The word for the server of `server.rs`.
pub(crate) const SERVER: &str = "bench-server";

/// A running server; killed when dropped.
pub(crate) struct Server {
    process: Child,
    /// The line it printed when it was ready.
    pub(crate) greeting: String,
}

impl Server {
    /// Starts this program as the server `word` and waits for its first line.
    pub(crate) fn start(word: &str) -> Result<Self, Failure> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg(word);
        Self::spawn(command)
    }

    /// Starts any program that prints a line when it is ready.
    pub(crate) fn spawn(mut command: Command) -> Result<Self, Failure> {
        let mut process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let output = process.stdout.take().ok_or("no standard output")?;
        let mut server = Self { process, greeting: String::new() };
        BufReader::new(output).read_line(&mut server.greeting)?;
        if server.greeting.is_empty() {
            return Err("the server ended before it was ready".into());
        }
        Ok(server)
    }

    pub(crate) fn id(&self) -> u32 {
        self.process.id()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
