//! A connection, and what came over it and was not read yet.

use std::fmt;
use std::io::{Read as _, Write as _};
use std::sync::Arc;
use std::time::{Duration, Instant};

use ureq::unversioned::transport::time;
use ureq::unversioned::transport::{NextTimeout, Transport, TransportAdapter};
use ureq::{Error, Timeout};

/// Carries one request at a time, TLS or not.
pub(super) struct Line {
    stream: TransportAdapter,
    input: Vec<u8>,
    /// So much of the input was read.
    start: usize,
}

/// When something must be over; none is no limit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Deadline(Option<Instant>);

/// How long reading and writing may take: until the deadline, and for each piece no longer than that.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    pub(super) deadline: Deadline,
    pub(super) each: Option<Duration>,
}

impl Line {
    pub(super) fn new(stream: Box<dyn Transport>) -> Self {
        let stream = TransportAdapter::new(stream, Arc::new(clock));
        Self { stream, input: Vec::new(), start: 0 }
    }

    /// The connection, unless the other end hung up or said what it was not asked.
    pub(super) fn if_open(mut self) -> Option<Self> {
        let is_quiet = self.came().is_empty();
        let stream = self.stream.get_mut();
        (is_quiet && stream.buffers().input().is_empty() && stream.is_open()).then_some(self)
    }

    /// Whether nothing was said beyond what was read.
    pub(super) fn is_quiet(&mut self) -> bool {
        self.came().is_empty() && self.stream.get_mut().buffers().input().is_empty()
    }

    pub(super) fn write(&mut self, bytes: &[u8], limits: Limits) -> Result<(), Error> {
        let each = limits.each.map(time::Duration::from);
        let timeout = NextTimeout { per_write: each, ..limits.deadline.timeout() };
        self.stream.set_timeout(timeout);
        Ok(self.stream.write_all(bytes)?)
    }

    /// What came and was not consumed.
    pub(super) fn came(&self) -> &[u8] {
        self.input.get(self.start..).unwrap_or_default()
    }

    /// Waits for more. Gives the number of bytes; none is the end.
    pub(super) fn wait(&mut self, limits: Limits) -> Result<usize, Error> {
        if self.start == self.input.len() {
            self.input.clear();
            self.start = 0;
        }
        let each = limits.each.map(time::Duration::from);
        let timeout = NextTimeout { per_read: each, ..limits.deadline.timeout() };
        self.stream.set_timeout(timeout);
        let before = self.input.len();
        self.input.resize(before + CHUNK, 0);
        let read = self.stream.read(self.input.get_mut(before..).unwrap_or_default());
        self.input.truncate(before + read.as_ref().map_or(0, |length| *length));
        Ok(read?)
    }

    pub(super) fn consume(&mut self, amount: usize) {
        self.start = self.input.len().min(self.start + amount);
    }
}

impl Deadline {
    pub(super) fn after(limit: Duration) -> Self {
        Self(now().checked_add(limit))
    }

    /// Whichever comes first.
    pub(super) fn or_after(self, limit: Duration) -> Self {
        let other = Self::after(limit);
        Self(self.0.into_iter().chain(other.0).min())
    }

    pub(super) fn left(self) -> time::Duration {
        match self.0 {
            Some(end) => end.saturating_duration_since(now()).into(),
            None => time::Duration::NotHappening,
        }
    }

    fn timeout(self) -> NextTimeout {
        NextTimeout { after: self.left(), reason: Timeout::Global, ..NextTimeout::default() }
    }
}

#[expect(clippy::disallowed_methods, reason = "waiting belongs to the transport")]
pub(super) fn now() -> Instant {
    Instant::now()
}

/// The time, as ureq wants it.
pub(super) fn clock() -> time::Instant {
    time::Instant::Exact(now())
}

impl fmt::Debug for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Line").finish_non_exhaustive()
    }
}

/// The most that is read at once.
pub(super) const CHUNK: usize = 16 << 10;
