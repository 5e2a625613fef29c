//! The form of an upload as a stream: read piece by piece, where waiting for a disk does no harm.

use std::future::Future as _;
use std::io::{self, Read as _};
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use tokio::task::JoinHandle;
use wechatpay_core::media::{Form, FormPieces, FormReader};

use super::stall::UploadStallTimer;

/// The pieces of a form. Ends after the first error.
pub(super) struct Pieces {
    is_in_memory: bool,
    state: State,
    timer: UploadStallTimer,
    /// How much of the form has not been handed over.
    left: u64,
}

enum State {
    /// Not asked for yet: what can be read only once is not touched before there is a connection.
    New(Form),
    /// The source itself never blocks.
    Flowing(Box<FormPieces>),
    Idle(Box<FormReader>),
    Reading(JoinHandle<(Box<FormReader>, io::Result<Bytes>)>),
    Ended,
}

impl Pieces {
    pub(super) fn new(form: &Form, timer: UploadStallTimer) -> Self {
        let state = State::New(form.clone());
        Self { is_in_memory: form.is_in_memory(), state, timer, left: form.length() }
    }
}

impl Stream for Pieces {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.timer.taken();
        loop {
            match std::mem::replace(&mut self.state, State::Ended) {
                State::New(form) => {
                    self.state = match form.pieces() {
                        Some(pieces) => State::Flowing(Box::new(pieces)),
                        None => State::Idle(Box::new(form.reader())),
                    };
                }
                State::Flowing(mut pieces) => {
                    let polled = pieces.poll_piece(context);
                    if !matches!(polled, Poll::Ready(None | Some(Err(_)))) {
                        self.state = State::Flowing(pieces);
                    }
                    return polled.map(|piece| piece.inspect(|piece| self.count(piece)));
                }
                State::Idle(reader) if self.is_in_memory => {
                    let (reader, piece) = read(reader);
                    return Poll::Ready(self.step(reader, piece));
                }
                State::Idle(reader) => {
                    self.state = State::Reading(tokio::task::spawn_blocking(|| read(reader)));
                }
                State::Reading(mut reading) => {
                    let Poll::Ready(done) = Pin::new(&mut reading).poll(context) else {
                        self.state = State::Reading(reading);
                        return Poll::Pending;
                    };
                    return Poll::Ready(match done {
                        Ok((reader, piece)) => self.step(reader, piece),
                        Err(cause) => Some(Err(io::Error::other(cause))),
                    });
                }
                State::Ended => return Poll::Ready(None),
            }
        }
    }
}

impl Pieces {
    fn step(
        &mut self,
        reader: Box<FormReader>,
        piece: io::Result<Bytes>,
    ) -> Option<io::Result<Bytes>> {
        let piece = piece.map(|piece| Some(piece).filter(|piece| !piece.is_empty())).transpose();
        if let Some(Ok(_)) = &piece {
            self.state = State::Idle(reader);
        }
        piece.inspect(|piece| self.count(piece))
    }

    /// Notes that a piece is handed over.
    fn count(&mut self, piece: &io::Result<Bytes>) {
        let length = piece.as_ref().map_or(0, Bytes::len);
        self.left = self.left.saturating_sub(length as u64);
        // After the last one nobody asks for another.
        if self.left > 0 && length > 0 {
            self.timer.handed_over();
        }
    }
}

fn read(mut reader: Box<FormReader>) -> (Box<FormReader>, io::Result<Bytes>) {
    let mut piece = vec![0; CHUNK];
    let read = reader.read(&mut piece);
    let piece = read.map(|length| {
        piece.truncate(length);
        Bytes::from(piece)
    });
    (reader, piece)
}

const CHUNK: usize = 64 << 10;
