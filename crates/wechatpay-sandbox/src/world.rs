//! What one sandbox is made of: its store, clock, chance, merchants and choices.

use std::{net::SocketAddr, sync::Arc};

use crate::{
    chance::Chance,
    clock::VirtualClock,
    config::{Config, Mode},
    error::Error,
    faults::Faults,
    keys::Keys,
    requests::RequestLog,
    settings::Settings,
    store::{Store, StoreError},
};

/// The parts that every room needs, wired once by the server.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) config: Config,
    pub(crate) store: Store,
    pub(crate) clock: VirtualClock,
    pub(crate) chance: Chance,
    pub(crate) settings: Settings,
    pub(crate) requests: Arc<RequestLog>,
    pub(crate) faults: Faults,
    /// Never empty; the first is the default.
    pub(crate) merchants: Vec<Merchant>,
}

/// A merchant and the platform keys that serve it.
#[derive(Debug, Clone)]
pub(crate) struct Merchant {
    pub(crate) mchid: String,
    pub(crate) mode: Mode,
    pub(crate) keys: Keys,
}

impl World {
    /// Opens the store, finds or makes the keys, writes the settings.
    pub(crate) fn new(config: Config, address: SocketAddr) -> Result<Self, Error> {
        let store = match &config.data {
            Some(folder) => Store::open(folder)?,
            None => Store::memory()?,
        };
        let keys = match (&config.keys, &config.data) {
            (Some(keys), _) => keys.clone(),
            (None, Some(folder)) => Keys::kept(&folder.join("keys"))?,
            (None, None) => Keys::generate()?,
        };
        let offset = store.fact(CLOCK_OFFSET)?.and_then(|text| text.parse().ok());
        let settings = Settings::new(format!("http://{address}"), config.mode, &keys);
        if let Some(folder) = &config.data {
            settings.write(folder)?;
        }
        let merchant = Merchant { mchid: keys.mchid().to_owned(), mode: config.mode, keys };
        Ok(Self {
            clock: VirtualClock::new(Arc::clone(&config.clock), offset.unwrap_or(0)),
            chance: Chance::new(),
            merchants: vec![merchant],
            requests: Arc::new(config.limits.request_log()),
            faults: Faults::default(),
            store,
            settings,
            config,
        })
    }

    /// Keeps how far the clock was moved, so that a restart finds it there.
    pub(crate) async fn keep_clock(&self) -> Result<(), StoreError> {
        self.store.keep_fact(CLOCK_OFFSET, self.clock.offset().to_string()).await
    }

    pub(crate) fn merchant(&self, mchid: &str) -> Option<&Merchant> {
        self.merchants.iter().find(|merchant| merchant.mchid == mchid)
    }
}

/// The fact under which the clock's offset is kept.
const CLOCK_OFFSET: &str = "clock_offset";
