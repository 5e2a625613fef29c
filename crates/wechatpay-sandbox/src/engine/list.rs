//! Lists of what a merchant has: orders, refunds, transfers and so on, newest first, in pages.
//!
//! A family registers each list to which it adds rows; several families may add to one list.

use std::cmp::Reverse;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};

use super::{Decide, Families, Now, Store, StoreError, Stream, store::Head};

/// The rows that a family adds to a list.
#[derive(Debug, Clone, Copy)]
pub(crate) struct List {
    /// In paths and commands, such as `orders`.
    pub(crate) name: &'static str,
    /// The members of its rows beside those of [`Listed`], each with what it says.
    pub(crate) columns: &'static [(&'static str, &'static str)],
    /// The scope of the streams of a merchant (商户号).
    pub(crate) scope: fn(&str) -> String,
    /// The rows of one stream: see [`Look::rows`].
    pub(crate) rows: for<'a> fn(&Look<'a>) -> Result<Vec<Listed>, StoreError>,
}

/// One thing in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct Listed {
    /// The merchant's number of it.
    pub(crate) number: String,
    /// The number that WeChat Pay made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<String>,
    /// Whose it is.
    pub(crate) mchid: String,
    /// For whom a partner made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) sub_mchid: Option<String>,
    /// As a query answers it.
    pub(crate) state: String,
    /// In fen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) amount: Option<i64>,
    /// Unix second of its beginning.
    pub(crate) at: i64,
    /// The columns of its family.
    #[serde(flatten)]
    pub(crate) more: Map<String, Value>,
    /// All that a query answers, where it is asked for.
    #[serde(skip_serializing_if = "Value::is_null")]
    pub(crate) shown: Value,
}

/// Which rows of a list.
#[derive(Debug, Clone, Default, JsonSchema)]
pub(crate) struct ListFilter {
    /// Only those in this state.
    pub(crate) state: Option<String>,
    /// Only that with this number, the merchant's or WeChat Pay's.
    pub(crate) number: Option<String>,
    /// Only those that began at this Unix second or later.
    pub(crate) from: Option<i64>,
    /// Only those that began before this Unix second.
    pub(crate) to: Option<i64>,
    /// How many of the newest to pass over.
    pub(crate) offset: u32,
    /// 1 to 1000; 100 if absent.
    pub(crate) limit: u32,
    /// Whether each comes with all that a query answers, as `shown`.
    pub(crate) whole: bool,
}

/// A part of a list.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub(crate) struct Page {
    /// Newest first.
    pub(crate) rows: Vec<Listed>,
    /// How many there are on all pages.
    pub(crate) total: usize,
}

/// A stream from which rows are made.
pub(crate) struct Look<'a> {
    store: &'a Store,
    stream: &'a Stream,
    now: Now,
    is_whole: bool,
    /// Unix second of its first event.
    pub(crate) began: i64,
}

impl Look<'_> {
    /// The rows that `list` makes of the state, after what time alone has done; nothing is written.
    pub(crate) fn rows<A: Decide>(
        &self,
        list: impl FnOnce(&A::State) -> Vec<Listed>,
    ) -> Result<Vec<Listed>, StoreError> {
        let state = self.store.load::<A>(self.stream)?.state;
        let overdue = A::overdue(&state, self.now);
        if overdue.is_empty() {
            return Ok(list(&state));
        }
        Ok(list(&overdue.iter().fold((*state).clone(), A::apply)))
    }

    /// What a query answers, if it is asked for.
    pub(crate) fn shown(&self, view: &impl Serialize) -> Value {
        if self.is_whole { serde_json::to_value(view).unwrap_or_default() } else { Value::Null }
    }
}

impl Listed {
    /// A thing of a merchant that began at a Unix second.
    pub(crate) fn new(number: &str, mchid: &str, state: impl Serialize, at: i64) -> Self {
        let state = match serde_json::to_value(state) {
            Ok(Value::String(word)) => word,
            other => other.unwrap_or_default().to_string(),
        };
        Self {
            number: number.to_owned(),
            id: None,
            mchid: mchid.to_owned(),
            sub_mchid: None,
            state,
            amount: None,
            at,
            more: Map::new(),
            shown: Value::Null,
        }
    }

    /// With one of the columns that the family registered.
    pub(crate) fn with(mut self, column: &str, value: impl Serialize) -> Self {
        let value = serde_json::to_value(value).unwrap_or_default();
        if !value.is_null() {
            self.more.insert(column.to_owned(), value);
        }
        self
    }

    fn is_meant(&self, mchid: &str, filter: &ListFilter) -> bool {
        let ListFilter { state, number, from, to, .. } = filter;
        let is_whose = self.mchid == mchid || self.sub_mchid.as_deref() == Some(mchid);
        is_whose
            && state.as_ref().is_none_or(|state| self.state.eq_ignore_ascii_case(state))
            && number.as_ref().is_none_or(|number| {
                self.number == *number || self.id.as_deref() == Some(number.as_str())
            })
            && from.is_none_or(|from| self.at >= from)
            && to.is_none_or(|to| self.at < to)
    }
}

impl Families {
    /// The rows of every family for the list of this name; `None` if there is no such list.
    pub(crate) fn list(
        &self,
        store: &Store,
        name: &str,
        mchid: &str,
        filter: &ListFilter,
        now: Now,
    ) -> Result<Option<Page>, StoreError> {
        let mut lists = self.lists().filter(|list| list.name == name).peekable();
        if lists.peek().is_none() {
            return Ok(None);
        }
        let mut found = Vec::new();
        for list in lists {
            for head in store.heads(&(list.scope)(mchid))? {
                let rows = head.rows(store, list, now, false)?.into_iter().enumerate();
                let meant = rows.filter(|(_, row)| row.is_meant(mchid, filter));
                found.extend(meant.map(|(index, row)| (list, head.clone(), index, row)));
            }
        }
        found.sort_by_key(|(_, head, index, row)| Reverse((row.at, head.position, *index)));
        let total = found.len();
        let skip = usize::try_from(filter.offset).unwrap_or(usize::MAX);
        let page = found.into_iter().skip(skip).take(usize::try_from(filter.limit).unwrap_or(0));
        let rows = page.map(|(list, head, index, row)| {
            if !filter.whole {
                return Ok(row);
            }
            let again = head.rows(store, list, now, true)?;
            Ok(again.into_iter().nth(index).unwrap_or(row))
        });
        let rows = rows.collect::<Result<_, StoreError>>()?;
        Ok(Some(Page { rows, total }))
    }

    /// The newest thing of a merchant with a number, in any list, with all that a query answers.
    pub(crate) fn find(
        &self,
        store: &Store,
        mchid: &str,
        number: &str,
        now: Now,
    ) -> Result<Option<Listed>, StoreError> {
        let number = Some(number.to_owned());
        let filter = ListFilter { number, limit: 1, whole: true, ..ListFilter::default() };
        let mut found = Vec::new();
        for name in self.list_names() {
            found.extend(self.list(store, name, mchid, &filter, now)?.unwrap_or_default().rows);
        }
        Ok(found.into_iter().max_by_key(|row| row.at))
    }
}

impl Head {
    fn rows(
        &self,
        store: &Store,
        list: &List,
        now: Now,
        is_whole: bool,
    ) -> Result<Vec<Listed>, StoreError> {
        (list.rows)(&Look { store, stream: &self.stream, now, is_whole, began: self.at })
    }
}
