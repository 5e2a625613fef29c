//! What the delivery loop shares with those that give it work.

use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

use tokio::sync::Notify;
use wechatpay_core::Clock as _;

use super::{DeliveryFault, MerchantClient, NotificationChoices};
use crate::engine::{Backend, Store, StoreError, error::Error};

/// The choices in force, the client that sends, and a signal after each delivery.
#[derive(Debug)]
pub(crate) struct Notifier {
    choices: Mutex<NotificationChoices>,
    pub(crate) client: MerchantClient,
    pub(super) progress: Notify,
}

impl Notifier {
    /// The choices kept in the store, or the defaults. `given` is an address for `mchid` that was
    /// chosen before the start.
    pub(crate) fn new(store: &Store, mchid: &str, given: Option<&str>) -> Result<Self, Error> {
        if let Some(url) = given {
            super::check_address(url).map_err(|problem| Error::notify_url(url, problem))?;
        }
        Ok(Self {
            choices: Mutex::new(kept_choices(store, mchid, given)?),
            client: MerchantClient::default(),
            progress: Notify::new(),
        })
    }

    /// The choices in force.
    pub(crate) fn choices(&self) -> NotificationChoices {
        self.choices.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether a fault is to touch a notification that is about to be sent.
    pub(super) fn take_trick(&self, event_type: &str) -> Option<DeliveryFault> {
        self.choices.lock().unwrap_or_else(PoisonError::into_inner).take_trick(event_type)
    }
}

impl Backend {
    /// Puts new choices in force, and keeps them. They must have no problem.
    pub(crate) async fn choose(&self, choices: NotificationChoices) -> Result<(), StoreError> {
        let kept = NotificationChoices { meddling: Vec::new(), ..choices.clone() };
        *self.notifier.choices.lock().unwrap_or_else(PoisonError::into_inner) = choices;
        // A struct of plain values always becomes JSON.
        self.store.keep_fact(CHOICES, serde_json::to_string(&kept).unwrap_or_default()).await?;
        self.store.news().notify_one();
        Ok(())
    }

    /// Puts the choices in force that are kept in the store, because it holds others now, and
    /// wakes the delivery loop.
    pub(crate) fn find_choices(&self) -> Result<(), StoreError> {
        let (mchid, given) = (&self.settings.mchid, self.config.notify_url.as_deref());
        let choices = kept_choices(&self.store, mchid, given)?;
        *self.notifier.choices.lock().unwrap_or_else(PoisonError::into_inner) = choices;
        self.store.news().notify_one();
        Ok(())
    }

    /// Waits until nothing is due any more. Returns at once while deliveries are turned off.
    pub(crate) async fn settle(&self) -> Result<(), StoreError> {
        loop {
            let mut progress = std::pin::pin!(self.notifier.progress.notified());
            // From here on no signal is missed.
            progress.as_mut().enable();
            let is_due = self.store.next_due()?.is_some_and(|due| due <= self.clock.now());
            if !is_due || !self.notifier.choices().enabled {
                return Ok(());
            }
            self.store.news().notify_one();
            let _ = tokio::time::timeout(LOOK_AGAIN, progress).await;
        }
    }

    /// Where a merchant is told what has no address of its own.
    pub(crate) fn default_notify_url(&self, mchid: &str) -> Option<String> {
        let choices = self.notifier.choices.lock().unwrap_or_else(PoisonError::into_inner);
        let chosen = choices.default_notify_url.get(mchid).cloned();
        drop(choices);
        chosen.or_else(|| self.merchant(mchid)?.record.notify_url.clone())
    }
}

fn kept_choices(
    store: &Store,
    mchid: &str,
    given: Option<&str>,
) -> Result<NotificationChoices, StoreError> {
    let kept = store.fact(CHOICES)?.and_then(|text| serde_json::from_str(&text).ok());
    let mut choices: NotificationChoices = kept.unwrap_or_default();
    if let Some(url) = given {
        choices.default_notify_url.insert(mchid.to_owned(), url.to_owned());
    }
    Ok(choices)
}

/// The fact under which the choices are kept.
const CHOICES: &str = "notifications";
const LOOK_AGAIN: Duration = Duration::from_secs(1);
