//! Loads merchants from the store, and records what the sandbox was started with.

use serde::{Deserialize, Serialize};

use crate::engine::{
    Store, StoreError,
    config::Mode,
    error::Error,
    keys::Keys,
    merchants::{Live, Merchant, Record},
};

/// What the default merchant is when nobody has changed it.
#[derive(Debug)]
pub(super) struct Base {
    pub(super) mode: Mode,
    pub(super) keys: Keys,
}

/// Which merchant is the default one, and with which keys and mode that was so.
#[derive(Serialize, Deserialize, PartialEq)]
struct Start {
    first: String,
    serial: String,
    mode: Mode,
}

impl Base {
    /// The default merchant as it is made.
    pub(super) fn merchant(&self) -> Result<Merchant, Error> {
        Merchant::with(Record::new(&self.keys, self.mode), self.keys.clone())
    }

    /// The merchants that were kept.
    ///
    /// What was changed of the default merchant while a sandbox ran counts as long as the sandbox
    /// is started with the same keys and mode; whoever starts it with others wants those.
    pub(super) fn merchants(&self, store: &Store) -> Result<Live, Error> {
        let start: Option<Start> = match store.fact(START)? {
            Some(text) => Some(serde_json::from_str(&text).map_err(unreadable(START))?),
            None => None,
        };
        let start = start.filter(|start| *start == self.start(&start.first));
        let mut others = Vec::new();
        let mut first = None;
        for (name, text) in store.facts_under(MERCHANT)? {
            let record: Record = serde_json::from_str(&text).map_err(unreadable(&name))?;
            match &start {
                Some(start) if start.first == record.mchid => first = Some(self.read(record)?),
                None if record.mchid == self.keys.mchid() => {}
                _ => others.push(Merchant::read(record)?),
            }
        }
        if let Some(first) = first {
            return Ok(Live::new(first, others));
        }
        let first = self.merchant()?;
        store.keep_facts_now(&self.facts(&first)?)?;
        others.retain(|merchant| merchant.mchid != first.mchid);
        Ok(Live::new(first, others))
    }

    /// What has to be kept so that `first` is found again as the default merchant.
    pub(super) fn facts(&self, first: &Merchant) -> Result<Vec<(String, Option<String>)>, Error> {
        let start = self.start(&first.mchid);
        let start = serde_json::to_string(&start).map_err(unreadable(START))?;
        Ok(vec![(START.to_owned(), Some(start)), fact(&first.record)?])
    }

    /// Reads a record; that which nobody has changed has its keys read already.
    fn read(&self, record: Record) -> Result<Merchant, Error> {
        if record == Record::new(&self.keys, self.mode) {
            return Merchant::with(record, self.keys.clone());
        }
        Merchant::read(record)
    }

    fn start(&self, first: &str) -> Start {
        let serial = self.keys.merchant_certificate().serial().to_owned();
        Start { first: first.to_owned(), serial, mode: self.mode }
    }
}

/// Whether a fact holds a merchant.
pub(super) fn is_merchant(name: &str) -> bool {
    name.starts_with(MERCHANT)
}

/// Whether a fact says who there is.
pub(super) fn is_of_merchants(name: &str) -> bool {
    name == START || is_merchant(name)
}

/// Who is the default merchant, if the facts say so.
pub(super) fn first_of(facts: &[(String, String)]) -> Option<String> {
    let (_, text) = facts.iter().find(|(name, _)| name == START)?;
    serde_json::from_str::<Start>(text).ok().map(|start| start.first)
}

/// A record as a fact.
pub(super) fn fact(record: &Record) -> Result<(String, Option<String>), Error> {
    let name = fact_name(&record.mchid);
    let text = serde_json::to_string(record).map_err(unreadable(&name))?;
    Ok((name, Some(text)))
}

pub(super) fn fact_name(mchid: &str) -> String {
    format!("{MERCHANT}{mchid}")
}

fn unreadable(name: &str) -> impl FnOnce(serde_json::Error) -> StoreError {
    let stream = name.to_owned();
    move |source| StoreError::Unreadable { stream, source }
}

/// The fact that says how the sandbox was started.
const START: &str = "start";
/// The facts that hold merchants begin with this.
const MERCHANT: &str = "merchant/";
