//! All books of the sandbox, gathered from everybody who moves money.

use crate::{
    domain::{Booked, Books, Now, pay::Pay, transfer::Transfer},
    store::{Store, StoreError},
};

/// Everything that moved until a moment. To add a family: implement `Booked` for its aggregate, and
/// name the scope of its streams here.
pub(crate) fn books(store: &Store, until: Now) -> Result<Books, StoreError> {
    let mut books = Books::default();
    add::<Pay>(store, "pay", until, &mut books)?;
    add::<Transfer>(store, "transfer", until, &mut books)?;
    Ok(books)
}

fn add<A: Booked>(
    store: &Store,
    scope: &str,
    until: Now,
    books: &mut Books,
) -> Result<(), StoreError> {
    for stream in store.streams(scope)? {
        books.extend(A::booked(&*store.load::<A>(&stream)?.state, until));
    }
    Ok(())
}
