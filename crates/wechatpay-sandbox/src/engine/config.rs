//! The configuration of a sandbox.

use std::{path::PathBuf, sync::Arc, time::Duration};

use serde::{Deserialize, Serialize};
use wechatpay_core::{Clock, Fen, SystemClock};

pub use super::Profile;
use super::keys::Keys;

/// Which platform keys the merchant has (protocol 01 §5.2).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// 平台证书模式: platform certificates only.
    Certificate,
    /// 微信支付公钥模式: the public key only; there is no certificate to download. What merchants who
    /// signed up since 2024 have.
    #[default]
    PublicKey,
    /// 灰度切换: both, and the answer is signed with whichever the request names.
    Both,
}

/// What happens to members of a request that the documents do not name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Unknown {
    /// Refused with `PARAM_ERROR`, as the platform does.
    #[default]
    Refuse,
    /// Ignored.
    Ignore,
}

/// Bounds that keep the server alive whatever clients do.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// The longest body in bytes; longer ones are answered with 413.
    pub body: usize,
    /// How many bytes of a body are kept before the head of its request has passed the checks, and
    /// the longest body of a method that needs none.
    pub unchecked: usize,
    /// How many bytes all bodies longer than `unchecked` may hold together; more wait.
    pub bodies: usize,
    /// The longest request head in bytes; longer ones are answered with 431.
    pub head: usize,
    /// The most header lines.
    pub headers: usize,
    /// How long the head of a request, and the pause before it, may take.
    pub head_time: Duration,
    /// How long the body may take.
    pub body_time: Duration,
    /// The most connections at once to one address; more wait until one ends.
    pub connections: usize,
    /// How many calls the request log keeps; 0 for none.
    pub log: usize,
    /// How many bytes of a body it keeps.
    pub log_body: usize,
    /// How many bytes it keeps in all.
    pub log_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body: 8 << 20,
            unchecked: 64 << 10,
            bodies: 64 << 20,
            head: 64 << 10,
            headers: 100,
            head_time: Duration::from_secs(30),
            body_time: Duration::from_secs(30),
            connections: 1024,
            log: 1000,
            log_body: 64 << 10,
            log_bytes: 16 << 20,
        }
    }
}

/// Everything that was chosen.
#[derive(Debug, Clone)]
pub(crate) struct Config {
    pub(crate) mode: Mode,
    pub(crate) profile: Profile,
    pub(crate) unknown: Unknown,
    pub(crate) risk_cap: Option<Fen>,
    pub(crate) limits: Limits,
    pub(crate) listen: String,
    pub(crate) tls: Option<String>,
    pub(crate) proxy: Option<String>,
    pub(crate) is_public: bool,
    /// Where clients reach it, if not at the address it listens on.
    pub(crate) base_url: Option<String>,
    /// Further names that it answers to.
    pub(crate) hosts: Vec<String>,
    pub(crate) data: Option<PathBuf>,
    pub(crate) keys: Option<Keys>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) notify_url: Option<String>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            mode: Mode::default(),
            profile: Profile::default(),
            unknown: Unknown::default(),
            risk_cap: None,
            limits: Limits::default(),
            listen: "127.0.0.1:0".to_owned(),
            tls: None,
            proxy: None,
            is_public: false,
            base_url: None,
            hosts: Vec::new(),
            data: None,
            keys: None,
            clock: Arc::new(SystemClock),
            notify_url: None,
        }
    }
}
