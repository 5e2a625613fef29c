//! Connections: accepting them, what their bytes were, and how an answer leaves.

mod connection;
mod heads;
mod outgoing;
mod refusal;
mod tap;

pub(crate) use connection::{Line, ListenerKind, accept, connection};
pub(crate) use heads::Framing;
pub(crate) use outgoing::Outgoing;
