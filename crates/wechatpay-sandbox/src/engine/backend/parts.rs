//! The parts of one sandbox: its store, clock, random numbers, merchants, families and choices.

use std::{net::SocketAddr, sync::Arc};

use super::kept::Base;
use crate::engine::{
    Families, Family, Store, StoreError,
    clock::{ClockMode, VirtualClock},
    config::Config,
    error::Error,
    keys::Keys,
    merchants::Live,
    notify::{NotificationFaults, Notifier},
    random::Random,
    settings::Settings,
};

/// The parts of one sandbox that all modules share, built once by the server.
#[derive(Debug)]
pub(crate) struct Backend {
    pub(crate) config: Config,
    pub(crate) store: Store,
    pub(crate) clock: VirtualClock,
    pub(crate) random: Random,
    pub(crate) notifier: Notifier,
    /// The settings of the default merchant as they were at the start.
    pub(crate) settings: Settings,
    pub(crate) families: Families,
    /// What goes wrong with notifications on purpose.
    pub(crate) notification_faults: Box<dyn NotificationFaults>,
    pub(super) merchants: Live,
    /// With which keys and mode the sandbox was started.
    pub(super) base: Base,
    /// Held while merchants change and during restore and reset, so that one change sees the other.
    pub(super) changing: tokio::sync::Mutex<()>,
}

impl Backend {
    /// Opens the store, finds or makes the keys, writes the settings.
    pub(crate) fn new(
        config: Config,
        address: SocketAddr,
        families: &'static [Family],
        notification_faults: Box<dyn NotificationFaults>,
    ) -> Result<Self, Error> {
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
        let notifier = Notifier::new(&store, keys.mchid(), config.notify_url.as_deref())?;
        let base = Base { mode: config.mode, keys };
        let merchants = base.merchants(&store)?;
        let base_url = config.base_url.clone().unwrap_or_else(|| format!("http://{address}"));
        let settings = merchants.first().settings(&base_url);
        if let Some(folder) = &config.data {
            settings.write(folder)?;
        }
        Ok(Self {
            clock: VirtualClock::new(Arc::clone(&config.clock), hand),
            random: Random::new(),
            families: Families::new(families),
            notification_faults,
            merchants,
            base,
            notifier,
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
    pub(super) fn find_clock(&self) -> Result<(), StoreError> {
        self.clock.put(kept_hand(&self.store)?);
        Ok(())
    }
}

/// Where the clock was kept; running with the machine's if it never was.
fn kept_hand(store: &Store) -> Result<ClockMode, StoreError> {
    let text = store.fact(CLOCK_OFFSET)?;
    Ok(text.and_then(|text| ClockMode::read(&text)).unwrap_or(ClockMode::Running(0)))
}

/// The fact under which the clock's offset is kept.
const CLOCK_OFFSET: &str = "clock_offset";
