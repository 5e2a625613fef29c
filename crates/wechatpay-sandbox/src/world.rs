//! What one sandbox is made of: its store, clock, chance, merchants and choices.

use std::{net::SocketAddr, sync::Arc};

use wechatpay_core::Clock as _;

pub(crate) use crate::merchants::Merchant;
use crate::{
    chance::Chance,
    clock::VirtualClock,
    config::Config,
    error::Error,
    keys::Keys,
    merchants::Live,
    settings::Settings,
    store::{Store, StoreError},
};

mod kept;
mod merchants;
mod shelf;
mod whole;

use kept::Base;
use shelf::Shelf;

/// The parts that every room needs, wired once by the server.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) config: Config,
    pub(crate) store: Store,
    pub(crate) clock: VirtualClock,
    pub(crate) chance: Chance,
    /// The settings of the default merchant as they were at the start.
    pub(crate) settings: Settings,
    /// Snapshots that were put aside.
    pub(crate) shelf: Shelf,
    merchants: Live,
    /// With which keys and mode the sandbox was started.
    base: Base,
    /// Held while merchants change or the whole world does, so that one change sees the other.
    changing: tokio::sync::Mutex<()>,
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
        let base = Base { mode: config.mode, keys };
        let merchants = base.merchants(&store)?;
        let settings = merchants.first().settings(&format!("http://{address}"));
        if let Some(folder) = &config.data {
            settings.write(folder)?;
        }
        let world = Self {
            clock: VirtualClock::new(Arc::clone(&config.clock), 0),
            chance: Chance::new(),
            shelf: Shelf::new(config.data.as_ref()),
            merchants,
            base,
            store,
            settings,
            config,
            changing: tokio::sync::Mutex::default(),
        };
        world.find_clock()?;
        Ok(world)
    }

    /// Keeps how far the clock was moved, so that a restart finds it there.
    pub(crate) async fn keep_clock(&self) -> Result<(), StoreError> {
        self.store.keep_fact(CLOCK_OFFSET, self.clock.offset().to_string()).await
    }

    /// Moves the clock to where it was kept.
    fn find_clock(&self) -> Result<(), StoreError> {
        let offset: Option<i64> = self.store.fact(CLOCK_OFFSET)?.and_then(|text| text.parse().ok());
        let wanted = offset.unwrap_or(0);
        if wanted != self.clock.offset() {
            let base = self.clock.now() - self.clock.offset();
            self.clock.set(base.saturating_add(wanted));
        }
        Ok(())
    }
}

/// The fact under which the clock's offset is kept.
const CLOCK_OFFSET: &str = "clock_offset";
