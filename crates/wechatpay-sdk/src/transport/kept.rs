//! A connection of ureq that saves the system calls a small signed request does not need: head
//! and body go out in one write, and whether the other end has hung up is asked once per use.

use std::fmt;
use std::io::{Read as _, Write as _};
use std::sync::Arc;

use ureq::Error;
use ureq::unversioned::transport::time::Instant;
use ureq::unversioned::transport::{
    Buffers, LazyBuffers, NextTimeout, Transport, TransportAdapter,
};

/// Wraps whatever carries the bytes, TLS or not.
pub(super) struct Kept {
    stream: TransportAdapter,
    input: LazyBuffers,
    /// Room for what is written; made when it is first needed.
    output: Vec<u8>,
    /// So many bytes of `output` were handed in and have not been written yet.
    pending: usize,
    /// Whether something was read since the connection was last asked for its state.
    is_fresh: bool,
}

impl Kept {
    pub(super) fn new(
        inner: Box<dyn Transport>,
        current_time: Arc<dyn Fn() -> Instant + Send + Sync>,
    ) -> Self {
        Self {
            stream: TransportAdapter::new(inner, current_time),
            input: LazyBuffers::new(LARGEST_HEAD, 1),
            output: Vec::new(),
            pending: 0,
            is_fresh: false,
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
            self.stream.set_timeout(timeout);
            self.stream.write_all(bytes)?;
        }
        Ok(())
    }
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

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, Error> {
        self.write_pending(timeout)?;
        self.stream.set_timeout(timeout);
        let amount = self.stream.read(self.input.input_append_buf())?;
        self.input.input_appended(amount);
        self.is_fresh = true;
        Ok(amount > 0)
    }

    /// Asked when the connection goes back to the pool, and again when it is taken out: only then
    /// it matters enough to ask the system.
    fn is_open(&mut self) -> bool {
        let is_fresh = std::mem::take(&mut self.is_fresh);
        let inner = self.stream.get_mut();
        self.pending == 0 && inner.buffers().input().is_empty() && (is_fresh || inner.is_open())
    }

    fn is_tls(&self) -> bool {
        self.stream.inner().is_tls()
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
        f.debug_struct("Kept").field("inner", self.stream.inner()).finish_non_exhaustive()
    }
}

/// The buffers below TLS and proxies, and ours for output.
pub(super) const CHUNK: usize = 16 << 10;

/// With less room than this, a long line of a head might not fit.
const LEAST_ROOM: usize = CHUNK / 2;

/// The longest head of an answer; ureq parses it in one piece.
pub(super) const LARGEST_HEAD: usize = 64 << 10;
