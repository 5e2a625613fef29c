//! The registration of a family, and the table of all families.

use std::{collections::HashMap, fmt, pin::Pin};

use wechatpay_catalogue::Operation;

use super::{Act, Answer, Backend, Books, Call, Failure, Now, Store, StoreError, list::List};

/// An answer under way.
pub(crate) type AnswerFuture<'a> =
    Pin<Box<dyn Future<Output = Result<Answer, Failure>> + Send + 'a>>;
/// Answers a call.
pub(crate) type OperationHandler = for<'a> fn(&'a Call<'a>) -> AnswerFuture<'a>;
/// Lets time pass for everything of a family that waits for it.
pub(crate) type Tick = for<'a> fn(&'a Backend, Now) -> TickFuture<'a>;
pub(crate) type TickFuture<'a> = Pin<Box<dyn Future<Output = Result<(), StoreError>> + Send + 'a>>;

/// What a family moved until a moment.
pub(crate) type BooksOf = fn(&Store, Now) -> Result<Books, StoreError>;

/// One family: everything that the rest of the sandbox knows of it.
pub(crate) struct Family {
    /// The name of its folder.
    pub(crate) name: &'static str,
    /// Its operations by their ids in the catalogue, and who answers each. See [`plays`].
    pub(crate) operations: &'static [(&'static str, OperationHandler)],
    /// Who answers the operations that no family names.
    pub(crate) others: Option<OperationHandler>,
    /// What its users, the bank and time do, by admin calls.
    pub(crate) acts: &'static [Act],
    /// What time alone does.
    pub(crate) tick: Option<Tick>,
    /// What it moved until a moment, for bills and balances.
    pub(crate) books: Option<BooksOf>,
    /// The event types of the notifications that it sends.
    pub(crate) notices: &'static [&'static str],
    /// What it adds to the lists of a merchant's things.
    pub(crate) lists: &'static [List],
}

impl Family {
    /// A family that does nothing; a registration says what is different.
    pub(crate) const NONE: Self = Self {
        name: "",
        operations: &[],
        others: None,
        acts: &[],
        tick: None,
        books: None,
        notices: &[],
        lists: &[],
    };
}

/// The operations of a family: ids of the catalogue, each with the function that answers it.
macro_rules! plays {
    ($($operation:literal => $play:expr),* $(,)?) => {
        &[$(($operation, |call| Box::pin(async move {
            let play = $play;
            play(call).await
        }))),*]
    };
}
pub(crate) use plays;

/// All families, and which of them answers which operation.
pub(crate) struct Families {
    all: &'static [Family],
    plays: HashMap<(&'static str, &'static str), OperationHandler>,
    others: Option<OperationHandler>,
}

impl Families {
    /// Looks up who answers what, once.
    pub(crate) fn new(all: &'static [Family]) -> Self {
        let operations = all.iter().flat_map(|family| family.operations);
        let plays = operations.filter_map(|(id, play)| Some((id.split_once('.')?, *play)));
        let others = all.iter().find_map(|family| family.others);
        Self { all, plays: plays.collect(), others }
    }

    /// Who answers an operation; nobody only if no family takes the rest.
    pub(crate) fn play(&self, operation: &'static Operation) -> Option<OperationHandler> {
        let key = (operation.family.as_str(), operation.name.as_str());
        self.plays.get(&key).copied().or(self.others)
    }

    /// The admin calls of all families.
    pub(crate) fn acts(&self) -> impl Iterator<Item = &'static Act> {
        self.all.iter().flat_map(|family| family.acts)
    }

    /// The event types of all notifications.
    pub(crate) fn notices(&self) -> impl Iterator<Item = &'static str> {
        self.all.iter().flat_map(|family| family.notices).copied()
    }

    /// What each family adds to the lists of a merchant's things.
    pub(crate) fn lists(&self) -> impl Iterator<Item = &'static List> {
        self.all.iter().flat_map(|family| family.lists)
    }

    /// The name of each list once, in the order of the families.
    pub(crate) fn list_names(&self) -> Vec<&'static str> {
        let mut names = Vec::new();
        for list in self.lists() {
            if !names.contains(&list.name) {
                names.push(list.name);
            }
        }
        names
    }

    /// Everything that moved until a moment.
    pub(crate) fn books(&self, store: &Store, until: Now) -> Result<Books, StoreError> {
        let mut books = Books::default();
        for books_of in self.all.iter().filter_map(|family| family.books) {
            books.extend(books_of(store, until)?);
        }
        Ok(books)
    }

    /// What time alone does, family by family.
    pub(crate) fn ticks(&self) -> impl Iterator<Item = Tick> {
        self.all.iter().filter_map(|family| family.tick)
    }
}

impl fmt::Debug for Families {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.all.iter().map(|family| family.name)).finish()
    }
}
