//! Ignores failed writes until the answer is read: a server that closes half-way through an upload
//! may have answered before, so the upload ends with that refusal. Works below TLS, which would
//! not read on after a failed write.

use std::io;

use ureq::Error;
use ureq::unversioned::transport::{Buffers, ConnectionDetails, Connector, NextTimeout, Transport};

/// Wraps the connection of the previous connector.
#[derive(Debug)]
pub(super) struct LenientWriteConnector;

/// A connection whose failed writes are reported only if there is nothing to read.
#[derive(Debug)]
pub(super) struct LenientWrite<T> {
    inner: T,
    /// How writing failed, once it has: it comes out if there is nothing more to read.
    write_error: Option<io::ErrorKind>,
}

impl<In: Transport> Connector<In> for LenientWriteConnector {
    type Out = LenientWrite<In>;

    fn connect(
        &self,
        _: &ConnectionDetails<'_>,
        chained: Option<In>,
    ) -> Result<Option<Self::Out>, Error> {
        Ok(chained.map(|inner| LenientWrite { inner, write_error: None }))
    }
}

impl<T: Transport> Transport for LenientWrite<T> {
    fn buffers(&mut self) -> &mut dyn Buffers {
        self.inner.buffers()
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), Error> {
        if self.write_error.is_some() {
            return Ok(());
        }
        match self.inner.transmit_output(amount, timeout) {
            Err(Error::Io(cause)) if is_hung_up(cause.kind()) => {
                self.write_error = Some(cause.kind());
                Ok(())
            }
            result => result,
        }
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, Error> {
        match (self.inner.await_input(timeout), self.write_error) {
            (Ok(false) | Err(_), Some(kind)) => Err(io::Error::from(kind).into()),
            (result, _) => result,
        }
    }

    fn is_open(&mut self) -> bool {
        self.write_error.is_none() && self.inner.is_open()
    }

    fn is_tls(&self) -> bool {
        self.inner.is_tls()
    }
}

fn is_hung_up(kind: io::ErrorKind) -> bool {
    use io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset};
    matches!(kind, BrokenPipe | ConnectionAborted | ConnectionReset)
}
