//! The books of one sort of aggregate.

use crate::engine::{Booked, Books, Now, Store, StoreError};

/// Everything that the streams of a scope moved until a moment.
pub(crate) fn books<A: Booked>(
    store: &Store,
    scope: &str,
    until: Now,
) -> Result<Books, StoreError> {
    let mut books = Books::default();
    for stream in store.streams(scope)? {
        books.extend(A::booked(&*store.load::<A>(&stream)?.state, until));
    }
    Ok(books)
}
