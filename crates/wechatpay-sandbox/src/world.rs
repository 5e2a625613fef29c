//! What one sandbox is made of: its store, clock, chance, merchants and choices.

use std::{net::SocketAddr, sync::Arc};

use tokio::sync::Semaphore;

pub(crate) use crate::merchants::Merchant;
use crate::{
    chance::Chance,
    check::Observer,
    clock::{Hand, VirtualClock},
    config::Config,
    error::Error,
    faults::Faults,
    intake,
    keys::Keys,
    merchants::Live,
    notify::Desk,
    requests::RequestLog,
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
    pub(crate) desk: Desk,
    pub(crate) observer: Observer,
    /// The settings of the default merchant as they were at the start.
    pub(crate) settings: Settings,
    pub(crate) requests: Arc<RequestLog>,
    pub(crate) faults: Faults,
    /// Room for the bodies of requests, in bytes.
    pub(crate) bodies: Arc<Semaphore>,
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
        let hand = kept_hand(&store)?;
        let desk = Desk::new(&store, keys.mchid(), config.notify_url.as_deref())?;
        let base = Base { mode: config.mode, keys };
        let merchants = base.merchants(&store)?;
        let settings = merchants.first().settings(&format!("http://{address}"));
        if let Some(folder) = &config.data {
            settings.write(folder)?;
        }
        Ok(Self {
            clock: VirtualClock::new(Arc::clone(&config.clock), hand),
            chance: Chance::new(),
            requests: Arc::new(config.limits.request_log()),
            faults: Faults::default(),
            bodies: intake::room(&config.limits),
            shelf: Shelf::new(config.data.as_ref()),
            merchants,
            base,
            desk,
            observer: Observer::default(),
            store,
            settings,
            config,
            changing: tokio::sync::Mutex::default(),
        })
    }

    /// Keeps how the clock was moved, so that a restart finds it there; what became due is sent.
    pub(crate) async fn keep_clock(&self) -> Result<(), StoreError> {
        self.store.keep_fact(CLOCK_OFFSET, self.clock.hand().to_text()).await?;
        self.store.news().notify_one();
        Ok(())
    }

    /// Moves the clock to where it was kept.
    fn find_clock(&self) -> Result<(), StoreError> {
        self.clock.put(kept_hand(&self.store)?);
        Ok(())
    }
}

/// Where the clock was kept; running with the machine's if it never was.
fn kept_hand(store: &Store) -> Result<Hand, StoreError> {
    let text = store.fact(CLOCK_OFFSET)?;
    Ok(text.and_then(|text| Hand::read(&text)).unwrap_or(Hand::Running(0)))
}

/// The fact under which the clock's offset is kept.
const CLOCK_OFFSET: &str = "clock_offset";
