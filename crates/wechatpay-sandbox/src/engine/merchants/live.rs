//! The current merchants, shared by all requests.

use std::{
    collections::BTreeMap,
    sync::{Arc, PoisonError, RwLock},
};

use super::Merchant;

/// A set of merchants of which one is the default. Reading it costs one short lock.
#[derive(Debug)]
pub(crate) struct Live(RwLock<Set>);

#[derive(Debug)]
struct Set {
    /// The default merchant, which is never absent.
    first: Arc<Merchant>,
    all: BTreeMap<String, Arc<Merchant>>,
}

impl Live {
    pub(crate) fn new(first: Merchant, others: Vec<Merchant>) -> Self {
        Self(RwLock::new(Set::new(first, others)))
    }

    /// Somebody by number.
    pub(crate) fn find(&self, mchid: &str) -> Option<Arc<Merchant>> {
        self.read(|set| set.all.get(mchid).cloned())
    }

    /// The one that is meant when nobody is named.
    pub(crate) fn first(&self) -> Arc<Merchant> {
        self.read(|set| Arc::clone(&set.first))
    }

    /// All, by number.
    pub(crate) fn all(&self) -> Vec<Arc<Merchant>> {
        self.read(|set| set.all.values().cloned().collect())
    }

    /// Adds a merchant or puts a changed one in its place.
    pub(crate) fn put(&self, merchant: Merchant) -> Arc<Merchant> {
        let merchant = Arc::new(merchant);
        let mut set = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if set.first.mchid == merchant.mchid {
            set.first = Arc::clone(&merchant);
        }
        set.all.insert(merchant.mchid.clone(), Arc::clone(&merchant));
        merchant
    }

    /// Takes a merchant away.
    pub(crate) fn remove(&self, mchid: &str) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).all.remove(mchid);
    }

    /// Puts other merchants in the place of all.
    pub(crate) fn replace(&self, first: Merchant, others: Vec<Merchant>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Set::new(first, others);
    }

    fn read<T>(&self, look: impl FnOnce(&Set) -> T) -> T {
        look(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Set {
    fn new(first: Merchant, others: Vec<Merchant>) -> Self {
        let first = Arc::new(first);
        let others = others.into_iter().map(Arc::new);
        let all = std::iter::once(Arc::clone(&first)).chain(others);
        Self { all: all.map(|merchant| (merchant.mchid.clone(), merchant)).collect(), first }
    }
}
