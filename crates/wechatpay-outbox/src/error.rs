//! The one error type of the crate: a kind that a program can branch on, and a message that says
//! what to do.

use std::error::Error as StdError;
use std::fmt;

/// The result of everything in this crate that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What went wrong. `Display` never contains bodies, names or openids.
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    message: String,
    hint: Option<&'static str>,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

/// The family of causes an [`Error`] belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The call cannot be kept: it cannot be sealed, has no business key, or is no request.
    Input,
    /// The merchant is not one of those this outbox sends for.
    UnknownMerchant,
    /// The deadline is past already.
    Deadline,
    /// The entry is larger than the limit.
    TooLarge,
    /// The business key is taken by an entry with another body.
    Conflict,
    /// The entry's state does not allow what was asked.
    State,
    /// There is no such entry.
    Missing,
    /// What is stored cannot be read.
    Corrupted,
    /// The tables are missing, or newer than this program.
    Schema,
    /// The disk is full.
    Full,
    /// The database can only be read.
    ReadOnly,
    /// The database is busy, restarting or out of reach; the same may succeed later.
    Unavailable,
    /// Any other error of the database.
    Database,
}

impl Error {
    /// An error of that kind.
    #[must_use]
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner { kind, message: message.into(), hint: None, source: None }))
    }

    /// The family of causes.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Whether the same may succeed later without a change: the worker waits and goes on.
    ///
    /// # Troubleshooting
    /// A full disk counts: nothing was written, and once there is space the work goes on.
    #[must_use]
    pub fn is_passing(&self) -> bool {
        matches!(self.0.kind, ErrorKind::Unavailable | ErrorKind::Full | ErrorKind::ReadOnly)
    }

    /// What to do next, where there is something to say.
    #[must_use]
    pub fn hint(&self) -> Option<&'static str> {
        self.0.hint
    }

    /// Attaches a hint for people.
    #[must_use]
    pub fn with_hint(mut self, hint: &'static str) -> Self {
        self.0.hint = Some(hint);
        self
    }

    /// Attaches the cause below this level.
    #[must_use]
    pub fn with_source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.0.source = Some(source.into());
        self
    }
}

/// An error with its causes, for logs: each cause that says something new. Of what a database says
/// only the message, not the rows it quotes.
pub(crate) fn chain(error: &Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(next) = cause {
        let said = said(next);
        if !said.is_empty() && !text.contains(&said) {
            text = format!("{text}: {said}");
        }
        cause = next.source();
    }
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

#[cfg(feature = "postgres")]
fn said(cause: &(dyn StdError + 'static)) -> String {
    match cause.downcast_ref::<tokio_postgres::error::DbError>() {
        Some(error) => format!("{} {}", error.code().code(), error.message()),
        None => cause.to_string(),
    }
}

// fallback: without PostgreSQL there is no error that quotes rows
#[cfg(not(feature = "postgres"))]
fn said(cause: &(dyn StdError + 'static)) -> String {
    cause.to_string()
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &self.0;
        f.debug_struct("Error")
            .field("kind", &inner.kind)
            .field("message", &inner.message)
            .field("source", &inner.source)
            .finish_non_exhaustive()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}
