//! Keeps the heads of requests byte for byte as they came.

use std::sync::{Mutex, MutexGuard, PoisonError};

use bytes::Bytes;

/// How the body that follows a head ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Framing {
    /// After so many bytes.
    Length(u64),
    /// When the request is over.
    Open,
}

/// Keeps what was read of a connection until somebody asks for it; bodies are left out.
#[derive(Debug)]
pub(crate) struct Heads(Mutex<State>);

#[derive(Debug)]
struct State {
    bytes: Vec<u8>,
    /// Bytes of a body still to come.
    to_skip: u64,
    is_in_body: bool,
    most: usize,
}

impl Heads {
    /// Keeps no more than `most` bytes.
    pub(crate) fn new(most: usize) -> Self {
        Self(Mutex::new(State { bytes: Vec::new(), to_skip: 0, is_in_body: false, most }))
    }

    /// Some bytes were read.
    pub(crate) fn read(&self, bytes: &[u8]) {
        let mut state = self.state();
        if state.is_in_body {
            return;
        }
        let skipped = usize::try_from(state.to_skip).unwrap_or(usize::MAX).min(bytes.len());
        state.to_skip -= skipped as u64;
        let room = state.most.saturating_sub(state.bytes.len());
        let rest = &bytes[skipped..];
        state.bytes.extend_from_slice(&rest[..rest.len().min(room)]);
    }

    /// The head of the request that has just begun; nothing if it was too long to keep.
    pub(crate) fn take(&self, framing: Framing) -> Bytes {
        let mut state = self.state();
        let start = state.bytes.iter().take_while(|byte| b"\r\n".contains(byte)).count();
        let Some(end) = end_of_head(&state.bytes[start..]) else {
            state.bytes = Vec::new();
            return Bytes::new();
        };
        let head = Bytes::copy_from_slice(&state.bytes[start..start + end]);
        state.bytes.drain(..start + end);
        match framing {
            Framing::Length(length) => {
                let here = usize::try_from(length).unwrap_or(usize::MAX).min(state.bytes.len());
                state.bytes.drain(..here);
                state.to_skip = length - here as u64;
            }
            Framing::Open => {
                state.bytes.clear();
                state.is_in_body = true;
            }
        }
        head
    }

    /// The request is over; what comes now is the next head.
    pub(crate) fn end(&self) {
        self.state().is_in_body = false;
    }

    /// Whatever was read since the last head: what could not be read as one.
    pub(crate) fn rest(&self) -> Bytes {
        Bytes::from(std::mem::take(&mut self.state().bytes))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Where the blank line ends.
fn end_of_head(bytes: &[u8]) -> Option<usize> {
    let ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at + 1);
    let mut last = None;
    for end in ends {
        let is_blank = last.is_some_and(|last| matches!(&bytes[last..end], b"\n" | b"\r\n"));
        if is_blank {
            return Some(end);
        }
        last = Some(end);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_told_from_bodies_however_the_bytes_arrive() {
        let stream = b"\r\nPOST /a HTTP/1.1\r\nx: 1\r\n\r\nbody\n\nGET /b HTTP/1.1\n\nGET /c HTTP/1.1\r\n\r\n";
        for size in [1, 3, 7, stream.len()] {
            let heads = Heads::new(1000);
            let mut found = Vec::new();
            let mut take = |length| {
                let head = heads.take(Framing::Length(length));
                found.push(String::from_utf8_lossy(&head).into_owned());
            };
            if size == stream.len() {
                heads.read(stream);
                take(6);
                take(0);
                take(0);
            } else {
                // As the server reads: no farther than the head before it is looked at.
                for (part, length) in [(&stream[..28], 6), (&stream[28..51], 0), (&stream[51..], 0)]
                {
                    part.chunks(size).for_each(|chunk| heads.read(chunk));
                    take(length);
                }
            }
            let expected = [
                "POST /a HTTP/1.1\r\nx: 1\r\n\r\n",
                "GET /b HTTP/1.1\n\n",
                "GET /c HTTP/1.1\r\n\r\n",
            ];
            assert_eq!(found, expected, "{size}");
        }
    }

    #[test]
    fn open_bodies_and_long_heads_are_not_kept() {
        let heads = Heads::new(20);
        heads.read(b"POST / HTTP/1.1\n\n5\r\nhello");
        assert_eq!(heads.take(Framing::Open), &b"POST / HTTP/1.1\n\n"[..]);
        heads.read(b"\r\n0\r\n\r\n");
        heads.end();
        heads.read(&[b'x'; 1000]);
        assert_eq!(heads.take(Framing::Length(0)), &b""[..]);
        heads.read(b"rubbish");
        assert_eq!(heads.rest(), &b"rubbish"[..]);
    }
}
