//! The sandbox of the run: its settings as a file, and forged answers on demand.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use tempfile::NamedTempFile;

use crate::child::Server;
use crate::{Failure, clock};

/// `wxpay sandbox` with a public key of the platform, all in memory, on the second core.
pub(super) struct Gateway {
    server: Server,
    address: String,
    /// Readable by nobody else: the merchant's private key is in it.
    settings: NamedTempFile,
}

impl Gateway {
    pub(super) fn start(wxpay: &Path) -> Result<Self, Failure> {
        let mut command = Command::new(wxpay);
        command.args(["sandbox", "--json", "--listen", "127.0.0.1:0", "--mode", "public-key"]);
        // A child begins where its parent is.
        clock::stay_on(1);
        let server = Server::spawn(command);
        clock::stay_on(0);
        let server = server?;
        let mut settings = NamedTempFile::new()?;
        settings.write_all(server.greeting.as_bytes())?;
        settings.flush()?;
        let said: Value = serde_json::from_str(&server.greeting)?;
        let url = said["base_url"].as_str().unwrap_or_default();
        let address = url.strip_prefix("http://").ok_or("the sandbox is not on http")?.to_owned();
        Ok(Self { server, address, settings })
    }

    /// The file with what it printed.
    pub(super) fn settings(&self) -> &Path {
        self.settings.path()
    }

    pub(super) fn id(&self) -> u32 {
        self.server.id()
    }

    /// Every answer is wrong in this way while `work` runs.
    pub(super) fn forging<T>(
        &self,
        fault: &str,
        work: impl FnOnce() -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.admin("POST", "faults", &json!({ "fault": { "name": fault } }).to_string())?;
        let result = work();
        self.admin("DELETE", "faults", "")?;
        result
    }

    fn admin(&self, method: &str, path: &str, body: &str) -> Result<(), Failure> {
        let (address, length) = (&self.address, body.len());
        let mut stream = TcpStream::connect(address)?;
        write!(
            stream,
            "{method} /_sandbox/{path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\
             Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
        )?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        if answer.starts_with("HTTP/1.1 2") { Ok(()) } else { Err(answer.into()) }
    }
}

/// Answers that no client may accept.
pub(super) const FORGERIES: [&str; 3] = ["wrong-signature", "changed-body", "missing-signature"];
