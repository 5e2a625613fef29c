//! A receiver of notifications that hands over what arrived, byte for byte.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc;
use std::time::Duration;

/// A notification as it came.
pub struct Notification {
    pub headers: Vec<(String, String)>,
    pub body: String,
    stream: TcpStream,
}

impl Notification {
    /// A header; empty if it is not there.
    pub fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map_or("", |(_, value)| value)
    }

    /// Answers the sandbox.
    pub fn answer(mut self, is_good: bool) {
        let line = if is_good { "204 No Content" } else { "401 Unauthorized" };
        let _ = write!(
            self.stream,
            "HTTP/1.1 {line}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        );
    }
}

/// Listens on a port of its own.
pub struct Receiver {
    pub url: String,
    arrived: mpsc::Receiver<Notification>,
}

impl Receiver {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}/notify", listener.local_addr().expect("an address"));
        let (sender, arrived) = mpsc::channel();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if let Some(notification) = read(stream) {
                    let _ = sender.send(notification);
                }
            }
        });
        Self { url, arrived }
    }

    /// The next one, for which we wait twenty seconds.
    pub fn next(&self) -> Result<Notification, String> {
        self.arrived.recv_timeout(Duration::from_secs(20)).map_err(|_| "none arrived".to_owned())
    }
}

fn read(stream: TcpStream) -> Option<Notification> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    let mut headers = Vec::new();
    loop {
        line.clear();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        headers.push((name.to_owned(), value.trim().to_owned()));
    }
    let length = headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("content-length"))?;
    let mut body = vec![0; length.1.parse().ok()?];
    reader.read_exact(&mut body).ok()?;
    Some(Notification { headers, body: String::from_utf8(body).ok()?, stream })
}
