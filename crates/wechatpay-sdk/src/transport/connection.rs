//! A connection with its read buffer.

use std::fmt;
use std::io::{Read as _, Write as _};
use std::sync::Arc;
use std::time::{Duration, Instant};

use ureq::unversioned::transport::time;
use ureq::unversioned::transport::{NextTimeout, Transport, TransportAdapter};
use ureq::{Error, Timeout};

/// Carries one request at a time, TLS or not.
pub(super) struct Connection {
    stream: TransportAdapter,
    /// What came; what was consumed of it comes before `start`.
    input: Vec<u8>,
    start: usize,
    /// Whether the last read filled its buffer, so that TLS may hold more that came with it.
    is_filled: bool,
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

impl Connection {
    pub(super) fn new(stream: Box<dyn Transport>) -> Self {
        let stream = TransportAdapter::new(stream, Arc::new(clock));
        Self { stream, input: Vec::new(), start: 0, is_filled: false }
    }

    /// The connection, unless the other end hung up or said what it was not asked.
    pub(super) fn if_open(mut self) -> Option<Self> {
        (self.is_quiet() && self.stream.get_mut().is_open()).then_some(self)
    }

    /// Whether nothing was said beyond what was read.
    pub(super) fn is_quiet(&mut self) -> bool {
        !self.is_filled
            && self.came().is_empty()
            && self.stream.get_mut().buffers().input().is_empty()
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

    /// Waits for more. Gives the number of bytes; none is the end. Memory is bounded by what the
    /// caller leaves unconsumed, and one read.
    pub(super) fn wait(&mut self, limits: Limits) -> Result<usize, Error> {
        self.input.drain(..self.start);
        self.start = 0;
        let each = limits.each.map(time::Duration::from);
        let timeout = NextTimeout { per_read: each, ..limits.deadline.timeout() };
        self.stream.set_timeout(timeout);
        let before = self.input.len();
        self.input.resize(before + CHUNK, 0);
        let read = self.stream.read(self.input.get_mut(before..).unwrap_or_default());
        let length = *read.as_ref().unwrap_or(&0);
        self.input.truncate(before + length);
        self.is_filled = length == CHUNK;
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

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection").finish_non_exhaustive()
    }
}

/// The most that is read at once.
pub(super) const CHUNK: usize = 16 << 10;

#[cfg(test)]
mod tests {
    use ureq::unversioned::transport::{Buffers, LazyBuffers};

    use super::*;

    /// Gives this over and over, as one TLS record after the other.
    #[derive(Debug)]
    struct Records(LazyBuffers, Vec<u8>);

    impl Transport for Records {
        fn buffers(&mut self) -> &mut dyn Buffers {
            &mut self.0
        }

        fn transmit_output(&mut self, _: usize, _: NextTimeout) -> Result<(), Error> {
            Ok(())
        }

        fn await_input(&mut self, _: NextTimeout) -> Result<bool, Error> {
            let room = self.0.input_append_buf();
            let length = room.len().min(self.1.len());
            room[..length].copy_from_slice(&self.1[..length]);
            self.0.input_appended(length);
            Ok(length > 0)
        }

        fn is_open(&mut self) -> bool {
            true
        }
    }

    fn connection(record: usize) -> (Connection, Limits) {
        let records = Records(LazyBuffers::new(CHUNK, CHUNK), vec![b'x'; record]);
        let limits = Limits { deadline: Deadline(None), each: None };
        (Connection::new(Box::new(records)), limits)
    }

    #[test]
    fn what_was_consumed_takes_no_memory() {
        let (mut connection, limits) = connection(1000);
        for _ in 0..1000 {
            assert_eq!(connection.wait(limits).unwrap(), 1000);
            // One byte is always left, as when a line is cut.
            let came = connection.came().len();
            connection.consume(came - 1);
            assert!(connection.input.capacity() <= 4 * CHUNK, "{}", connection.input.capacity());
        }
    }

    #[test]
    fn a_connection_is_quiet_when_nothing_can_be_left() {
        for (record, is_quiet) in [(1, true), (CHUNK - 1, true), (CHUNK, false)] {
            let (mut connection, limits) = connection(record);
            assert_eq!(connection.wait(limits).unwrap(), record);
            assert!(!connection.is_quiet());
            connection.consume(record);
            assert_eq!(connection.is_quiet(), is_quiet, "{record}");
            assert_eq!(connection.if_open().is_some(), is_quiet);
        }
    }

    #[test]
    fn a_deadline_that_is_over_is_no_time_and_none_is_no_limit() {
        assert_eq!(*Deadline::after(Duration::ZERO).left(), Duration::ZERO);
        assert!(Deadline(None).left().is_not_happening());
        let soon = Deadline(None).or_after(Duration::ZERO);
        assert_eq!(*soon.left(), Duration::ZERO);
    }
}
