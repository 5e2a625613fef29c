//! A connection of ureq that saves the system calls a small signed request does not need: head
//! and body go out in one write, and whether the other end has hung up is asked once per use. When
//! an exchange is over, the connection goes to the shelf of its own accord.

use std::fmt;
use std::io::{Read as _, Write as _};
use std::sync::Arc;

use ureq::unversioned::transport::time::Instant;
use ureq::unversioned::transport::{
    Buffers, LazyBuffers, NextTimeout, Transport, TransportAdapter,
};
use ureq::{Error, Timeout};

use super::idle::{Place, Shelf};

/// Wraps whatever carries the bytes, TLS or not.
pub(super) struct Kept {
    /// What carries the bytes; gone once it waits on the shelf.
    line: Option<Line>,
    /// Where it waits for the next request; through a proxy ureq keeps it.
    home: Option<Home>,
    input: LazyBuffers,
    /// Room for what is written; made when it is first needed.
    output: Vec<u8>,
    /// So many bytes of `output` were handed in and have not been written yet.
    pending: usize,
    /// Whether something was read since the connection was last asked for its state.
    is_fresh: bool,
}

/// What is left of a connection between two requests.
pub(super) struct Line {
    stream: TransportAdapter,
    current_time: Arc<dyn Fn() -> Instant + Send + Sync>,
    /// The room that was made for the last exchange.
    spare: Option<(LazyBuffers, Vec<u8>)>,
}

/// A shelf, and what to look for there.
#[derive(Clone)]
pub(super) struct Home {
    pub(super) shelf: Arc<Shelf<Line>>,
    pub(super) place: Place,
}

impl Line {
    pub(super) fn new(
        inner: Box<dyn Transport>,
        current_time: Arc<dyn Fn() -> Instant + Send + Sync>,
    ) -> Self {
        let stream = TransportAdapter::new(inner, current_time.clone());
        Self { stream, current_time, spare: None }
    }

    /// Whether the other end neither hung up nor said what it was not asked.
    pub(super) fn is_open(&mut self) -> bool {
        let inner = self.stream.get_mut();
        inner.buffers().input().is_empty() && inner.is_open()
    }
}

impl Kept {
    pub(super) fn new(mut line: Line, home: Option<Home>) -> Self {
        let (input, output) = line.spare.take().unwrap_or_else(empty);
        Self { line: Some(line), home, input, output, pending: 0, is_fresh: false }
    }

    /// To the shelf, if nothing was said beyond the answer.
    fn go_home(&mut self) {
        let Some(Home { shelf, place }) = self.home.take() else { return };
        let Some(mut line) = self.line.take() else { return };
        let is_quiet = self.pending == 0 && self.is_fresh && self.input.input().is_empty();
        if let Instant::Exact(now) = (line.current_time)()
            && is_quiet
            && line.stream.get_mut().buffers().input().is_empty()
        {
            let (input, output) = empty();
            let input = std::mem::replace(&mut self.input, input);
            line.spare = Some((input, std::mem::replace(&mut self.output, output)));
            shelf.put(place, line, now);
        }
    }

    fn room(&mut self) -> &mut [u8] {
        if self.output.is_empty() {
            self.output.resize(CHUNK, 0);
        }
        self.output.get_mut(self.pending..).unwrap_or_default()
    }

    fn write_pending(&mut self, timeout: NextTimeout) -> Result<(), Error> {
        let pending = std::mem::take(&mut self.pending);
        if let Some(bytes) = self.output.get(..pending).filter(|bytes| !bytes.is_empty()) {
            let line = self.line.as_mut().ok_or(Error::ConnectionFailed)?;
            line.stream.set_timeout(timeout);
            line.stream.write_all(bytes)?;
        }
        Ok(())
    }
}

/// Takes no memory before it is used.
fn empty() -> (LazyBuffers, Vec<u8>) {
    (LazyBuffers::new(LARGEST_HEAD, 1), Vec::new())
}

impl Transport for Kept {
    fn buffers(&mut self) -> &mut dyn Buffers {
        self
    }

    /// ureq hands in head and body one after the other: nothing is written until the answer is
    /// waited for, or the room becomes scarce.
    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), Error> {
        self.pending += amount;
        if self.room().len() < LEAST_ROOM { self.write_pending(timeout) } else { Ok(()) }
    }

    fn await_input(&mut self, mut timeout: NextTimeout) -> Result<bool, Error> {
        self.write_pending(timeout)?;
        let line = self.line.as_mut().ok_or(Error::ConnectionFailed)?;
        // A head has its own limit, and may be thought about for longer than a body may pause.
        if timeout.reason == Timeout::RecvResponse {
            timeout.per_read = None;
        }
        line.stream.set_timeout(timeout);
        let amount = line.stream.read(self.input.input_append_buf())?;
        self.input.input_appended(amount);
        self.is_fresh = true;
        Ok(amount > 0)
    }

    /// Asked when an exchange is over and the connection could serve again. With a shelf that is
    /// where it goes, and nothing is left for ureq to keep. Without, it is asked once more when it is
    /// taken out of ureq's pool: only then it matters enough to ask the system.
    fn is_open(&mut self) -> bool {
        if self.home.is_some() {
            self.go_home();
            return false;
        }
        let is_fresh = std::mem::take(&mut self.is_fresh);
        let Some(line) = &mut self.line else { return false };
        let is_quiet = self.pending == 0 && line.stream.get_mut().buffers().input().is_empty();
        is_quiet && (is_fresh || line.is_open())
    }

    fn is_tls(&self) -> bool {
        self.line.as_ref().is_some_and(|line| line.stream.inner().is_tls())
    }
}

impl Buffers for Kept {
    fn output(&mut self) -> &mut [u8] {
        self.room()
    }

    fn tmp_and_output(&mut self) -> (&mut [u8], &mut [u8]) {
        self.room();
        let output = self.output.get_mut(self.pending..).unwrap_or_default();
        (self.input.tmp_and_output().0, output)
    }

    fn input(&self) -> &[u8] {
        self.input.input()
    }

    fn input_append_buf(&mut self) -> &mut [u8] {
        self.input.input_append_buf()
    }

    fn input_appended(&mut self, amount: usize) {
        self.input.input_appended(amount);
    }

    fn input_consume(&mut self, amount: usize) {
        self.input.input_consume(amount);
    }

    fn can_use_input(&self) -> bool {
        self.input.can_use_input()
    }
}

impl fmt::Debug for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = self.line.as_ref().map(|line| line.stream.inner());
        f.debug_struct("Kept").field("inner", &inner).finish_non_exhaustive()
    }
}

/// The buffers below TLS and proxies, and ours for output.
pub(super) const CHUNK: usize = 16 << 10;

/// With less room than this, a long line of a head might not fit.
const LEAST_ROOM: usize = CHUNK / 2;

/// The longest head of an answer; ureq parses it in one piece.
pub(super) const LARGEST_HEAD: usize = 64 << 10;
