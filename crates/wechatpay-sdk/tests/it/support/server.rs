//! A raw server on loopback that does, connection by connection and request by request, what its
//! script says, however rude. It keeps what it was sent, byte for byte.

use std::collections::VecDeque;
use std::io::{Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// What happens after one whole request was read.
#[derive(Clone, Debug)]
pub(crate) enum Play {
    /// Write this, keep the connection.
    Write(Vec<u8>),
    /// Write this and close.
    WriteClose(Vec<u8>),
    /// Close without a word.
    Close,
    /// Write this, then nothing more until the client goes.
    Stall(Vec<u8>),
}

impl Play {
    /// A proper answer with a length.
    pub(crate) fn ok(body: &str) -> Self {
        Self::Write(
            format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{body}", body.len()).into(),
        )
    }
}

type Plays = Arc<Mutex<VecDeque<Play>>>;

/// One request as it came.
#[derive(Clone, Debug)]
pub(crate) struct Recorded {
    /// Which connection, from 0.
    pub(crate) connection: usize,
    /// Request line and headers.
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

pub(crate) struct Server {
    address: SocketAddr,
    seen: Arc<Mutex<Vec<Recorded>>>,
}

impl Server {
    /// Runs `script[n]` on the n-th connection. Should there be more connections than the script
    /// has (a client may open one while another is just becoming free), they go on where the last
    /// one of the script is.
    pub(crate) fn start(script: Vec<Vec<Play>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let seen = Arc::new(Mutex::new(Vec::new()));
        let notes = Arc::clone(&seen);
        std::thread::spawn(move || {
            let script: Vec<Plays> = script
                .into_iter()
                .map(|plays| Arc::new(Mutex::new(VecDeque::from(plays))))
                .collect();
            for connection in 0.. {
                let Ok((stream, _)) = listener.accept() else { return };
                let plays = Arc::clone(&script[connection.min(script.len() - 1)]);
                let notes = Arc::clone(&notes);
                std::thread::spawn(move || play(stream, connection, &plays, &notes));
            }
        });
        Self { address, seen }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    pub(crate) fn seen(&self) -> Vec<Recorded> {
        self.seen.lock().unwrap().clone()
    }
}

impl Recorded {
    pub(crate) fn line(&self) -> &str {
        self.head.lines().next().unwrap_or_default()
    }
}

/// The value of a header in a raw head.
pub(crate) fn header<'h>(head: &'h str, name: &str) -> Option<&'h str> {
    head.lines().skip(1).find_map(|line| {
        let (known, value) = line.split_once(':')?;
        known.eq_ignore_ascii_case(name).then(|| value.trim())
    })
}

fn play(mut stream: TcpStream, connection: usize, plays: &Plays, notes: &Mutex<Vec<Recorded>>) {
    let mut buffer = Vec::new();
    while let Some((head, body)) = read_request(&mut stream, &mut buffer) {
        notes.lock().unwrap().push(Recorded { connection, head, body });
        // The script is over: the connection ends.
        let Some(play) = plays.lock().unwrap().pop_front() else { return };
        match play {
            Play::Write(bytes) => drop(stream.write_all(&bytes)),
            Play::WriteClose(bytes) => {
                let _ = stream.write_all(&bytes);
                let _ = stream.shutdown(Shutdown::Both);
                return;
            }
            Play::Close => {
                let _ = stream.shutdown(Shutdown::Both);
                return;
            }
            Play::Stall(bytes) => {
                let _ = stream.write_all(&bytes);
                let _ = stream.read_to_end(&mut buffer);
                return;
            }
        }
    }
}

fn read_request(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Option<(String, Vec<u8>)> {
    let head = loop {
        if let Some(at) = buffer.windows(4).position(|window| window == b"\r\n\r\n") {
            let head: Vec<u8> = buffer.drain(..at + 4).collect();
            break String::from_utf8(head).unwrap();
        }
        more(stream, buffer)?;
    };
    let length = header(&head, "content-length").map_or(0, |text| text.parse().unwrap());
    while buffer.len() < length {
        more(stream, buffer)?;
    }
    Some((head, buffer.drain(..length).collect()))
}

fn more(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Option<()> {
    let mut piece = [0; 4096];
    match stream.read(&mut piece) {
        Ok(0) | Err(_) => None,
        Ok(length) => {
            buffer.extend_from_slice(&piece[..length]);
            Some(())
        }
    }
}
