//! A connection whose other end does not listen any more may still have said why: what cannot be
//! written is let go, and what was said is read. So an upload that is refused half-way ends in the
//! refusal. It stands below TLS, which would not read on after a failed write.

use std::io;

use ureq::Error;
use ureq::unversioned::transport::{Buffers, ConnectionDetails, Connector, NextTimeout, Transport};

/// Wraps what the connector before it made.
#[derive(Debug)]
pub(super) struct Attentive;

/// Wraps whatever carries the bytes.
#[derive(Debug)]
pub(super) struct Hearing<T> {
    inner: T,
    /// How writing failed, once it has: it comes out if there is nothing more to read.
    deaf: Option<io::ErrorKind>,
}

impl<In: Transport> Connector<In> for Attentive {
    type Out = Hearing<In>;

    fn connect(
        &self,
        _: &ConnectionDetails<'_>,
        chained: Option<In>,
    ) -> Result<Option<Self::Out>, Error> {
        Ok(chained.map(|inner| Hearing { inner, deaf: None }))
    }
}

impl<T: Transport> Transport for Hearing<T> {
    fn buffers(&mut self) -> &mut dyn Buffers {
        self.inner.buffers()
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), Error> {
        if self.deaf.is_some() {
            return Ok(());
        }
        match self.inner.transmit_output(amount, timeout) {
            Err(Error::Io(cause)) if is_hung_up(cause.kind()) => {
                self.deaf = Some(cause.kind());
                Ok(())
            }
            result => result,
        }
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, Error> {
        match (self.inner.await_input(timeout), self.deaf) {
            (Ok(false) | Err(_), Some(kind)) => Err(io::Error::from(kind).into()),
            (result, _) => result,
        }
    }

    fn is_open(&mut self) -> bool {
        self.deaf.is_none() && self.inner.is_open()
    }

    fn is_tls(&self) -> bool {
        self.inner.is_tls()
    }
}

fn is_hung_up(kind: io::ErrorKind) -> bool {
    use io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset};
    matches!(kind, BrokenPipe | ConnectionAborted | ConnectionReset)
}
