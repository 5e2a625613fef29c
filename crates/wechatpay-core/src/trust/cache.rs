//! Lets a program keep fetched certificates from one run to the next. The core does
//! no I/O, and verifies what is loaded again.

use std::fmt;

use super::Trust;
use crate::error::BoxError;
use crate::merchant::Merchant;
use crate::protocol::certificates;

/// Keeps the last list of platform certificates between two runs of a program, in a file for
/// example.
///
/// What is kept is WeChat Pay's answer as it came: its certificates are sealed with the APIv3 key,
/// and the answer is signed. Both are checked when it is loaded, so a process that can write to the
/// place can make a client fetch anew, and nothing worse.
pub trait TrustCache: fmt::Debug + Send + Sync {
    /// What was stored last; `None` if nothing was.
    ///
    /// # Errors
    /// If it cannot be read. The client goes on without it.
    fn load(&self) -> Result<Option<Vec<u8>>, BoxError>;

    /// Replaces what is stored, whole or not at all. Called by whichever call fetched, so it should
    /// be quick.
    ///
    /// # Errors
    /// If it cannot be written. The client goes on without it.
    fn store(&self, saved: &[u8]) -> Result<(), BoxError>;
}

impl Trust {
    /// Keeps fetched certificates in `cache`, and takes over what it holds. Something damaged in it
    /// is left alone, with a warning in the log, and replaced by the next fetch.
    #[must_use]
    pub fn with_cache(mut self, cache: Box<dyn TrustCache>, merchant: &Merchant) -> Self {
        let loaded = cache.load().map_err(|cause| cause.to_string());
        let recalled = loaded.and_then(|saved| match saved {
            Some(saved) => {
                certificates::recall(merchant, &self, &saved).map(Some).map_err(|e| e.to_string())
            }
            None => Ok(None),
        });
        match recalled {
            Ok(Some((keys, at))) => {
                *self.fetched.get_mut().unwrap_or_else(std::sync::PoisonError::into_inner) =
                    std::sync::Arc::new(keys);
                self.state().refreshed_at = Some(at);
            }
            Ok(None) => {}
            Err(cause) => {
                tracing::warn!(cause, "the cache of platform certificates is of no use");
            }
        }
        self.cache = Some(cache);
        self
    }
}

/// A cache that fails is no reason for a payment to fail.
pub(super) fn keep(cache: &dyn TrustCache, saved: &[u8]) {
    if let Err(cause) = cache.store(saved) {
        tracing::warn!(%cause, "the platform certificates could not be kept");
    }
}
