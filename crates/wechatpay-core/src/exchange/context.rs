//! What all calls of one client share.

use std::fmt;
use std::sync::Arc;

use crate::exchange::clock::{Clock, Nonce};
use crate::exchange::retry::RetryPolicy;
use crate::merchant::Merchant;
use crate::protocol::facts::Facts;
use crate::transport::hosts::Hosts;
use crate::trust::Trust;

/// The settings and memory behind a client: who we are, which platform keys we trust, where we
/// send.
pub struct Context {
    /// Who signs.
    pub merchant: Merchant,
    /// Which platform keys we trust.
    pub trust: Arc<Trust>,
    /// Where requests go.
    pub hosts: Hosts,
    /// How often they are repeated.
    pub retry: RetryPolicy,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// The chance.
    pub nonce: Arc<dyn Nonce>,
    /// What is known of operations.
    pub facts: Facts,
    /// `User-Agent`: must not be empty (protocol 01 §2).
    pub user_agent: String,
    /// `Accept-Language` of error texts, such as `en`; `None` leaves it to the server (zh-CN).
    pub accept_language: Option<String>,
    /// Whether [`Diagnosis`](crate::Diagnosis) shows path, query and body as they were signed:
    /// people's data then appears in errors. Only for a debugging session.
    pub danger_show_signed_text: bool,
}

impl fmt::Debug for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context")
            .field("merchant", &self.merchant)
            .field("hosts", &self.hosts)
            .field("retry", &self.retry)
            .finish_non_exhaustive()
    }
}
