//! The API by which tests read a sandbox's notifications.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{NotificationChoices, Verdict, check_address};
use crate::engine::{
    Backend,
    error::Error,
    notice,
    store::{Filter, Row},
};

/// The notifications of a sandbox. Made by [`Sandbox::notifications`](crate::Sandbox::notifications).
#[derive(Debug, Clone, Copy)]
pub struct Notifications<'a>(&'a Backend);

/// A notification, and every attempt to deliver it.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct SentNotification {
    /// Of the notification, `EV-…`.
    pub id: String,
    /// 商户号 of the merchant who is told.
    pub mchid: String,
    /// Such as `TRANSACTION.SUCCESS`.
    pub event_type: String,
    /// The number by which the merchant knows what it is about.
    pub business_number: String,
    /// `waiting`, `acknowledged`, `abandoned`, `lost` or `undeliverable`.
    pub state: String,
    /// When the next delivery is due, in Unix seconds by the sandbox's clock.
    pub next_at: Option<i64>,
    /// What it says, not sealed.
    pub resource: Value,
    /// Oldest first.
    pub attempts: Vec<Delivered>,
}

/// One attempt to deliver a notification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Delivered {
    /// `scheduled`, `duplicate`, `repeated`, `resent` or `probe`.
    pub kind: String,
    /// Unix second by the sandbox's clock.
    pub at: i64,
    /// The same as RFC 3339.
    pub time: String,
    /// Where it was sent.
    pub url: String,
    /// The headers that were sent.
    pub headers: Vec<(String, String)>,
    /// The body, byte for byte.
    pub body: String,
    /// The merchant's status; `None` if there was no answer.
    pub status: Option<u16>,
    /// The beginning of the merchant's answer.
    pub answer: Option<String>,
    /// How long it took.
    pub milliseconds: u64,
    /// What the platform makes of it.
    pub verdict: Verdict,
}

impl<'a> Notifications<'a> {
    pub(crate) fn new(backend: &'a Backend) -> Self {
        Self(backend)
    }

    /// Waits until nothing is due any more: everything that can be delivered now was delivered, or
    /// waits for a later moment of the sandbox's clock.
    ///
    /// # Errors
    /// Storage fails.
    pub async fn settle(&self) -> Result<(), Error> {
        Ok(self.0.settle().await?)
    }

    /// Every notification so far, oldest first.
    ///
    /// # Errors
    /// Storage fails.
    pub fn all(&self) -> Result<Vec<SentNotification>, Error> {
        let rows = self.0.store.notices(&Filter { limit: u32::MAX, ..Filter::default() })?;
        rows.into_iter().filter_map(|row| self.find(&row.id).transpose()).collect()
    }

    /// A notification by its id.
    ///
    /// # Errors
    /// Storage fails.
    pub fn find(&self, id: &str) -> Result<Option<SentNotification>, Error> {
        let Some((row, attempts)) = self.0.store.notice(id)? else { return Ok(None) };
        let attempts = attempts.iter().filter_map(|text| serde_json::from_str(text.get()).ok());
        Ok(Some(SentNotification::new(row, attempts.collect())))
    }

    /// Sends a notification again, whatever became of it; gives whether there is one with this id.
    ///
    /// # Errors
    /// Storage fails.
    pub async fn resend(&self, id: &str) -> Result<bool, Error> {
        let Some((row, _)) = self.0.store.notice(id)? else { return Ok(false) };
        self.0.store.resend(&row, self.0.clock.moment()).await?;
        Ok(true)
    }

    /// Tells the default merchant something by hand; gives the id of the notification. Without a
    /// `notify_url` it goes to the address that is set for the merchant.
    ///
    /// # Errors
    /// The address cannot be told anything, or storage fails.
    pub async fn send(
        &self,
        event_type: &str,
        resource: &Value,
        notify_url: Option<&str>,
    ) -> Result<String, Error> {
        if let Some(url) = notify_url {
            check_address(url).map_err(|problem| Error::notify_url(url, problem))?;
        }
        let told = by_hand(&self.0.settings.mchid, event_type, resource, notify_url);
        Ok(self.0.store.tell(told, self.0.clock.moment()).await?)
    }

    /// The choices in force.
    #[must_use]
    pub fn choices(&self) -> NotificationChoices {
        self.0.notifier.choices()
    }

    /// Puts other choices in force.
    ///
    /// # Errors
    /// They are impossible, or storage fails.
    pub async fn choose(&self, choices: NotificationChoices) -> Result<(), Error> {
        if let Some(problem) = choices.problem() {
            return Err(Error::choice(problem));
        }
        Ok(self.0.choose(choices).await?)
    }
}

impl SentNotification {
    fn new(row: Row, attempts: Vec<Delivered>) -> Self {
        Self {
            resource: serde_json::from_str(&row.resource).unwrap_or_default(),
            id: row.id,
            mchid: row.mchid,
            event_type: row.event_type,
            business_number: row.business_number,
            state: row.state,
            next_at: row.next_at,
            attempts,
        }
    }
}

/// A notice that no event says.
pub(crate) fn by_hand(
    mchid: &str,
    event_type: &str,
    resource: &Value,
    notify_url: Option<&str>,
) -> notice::NoticeText {
    let family = event_type.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let original_type = if family == "security_echo" { "security".to_owned() } else { family };
    let numbers = ["out_trade_no", "out_refund_no", "out_order_no", "out_bill_no", "out_card_code"];
    let number = numbers.iter().find_map(|name| resource.get(*name)?.as_str());
    notice::NoticeText {
        mchid: mchid.to_owned(),
        event_type: event_type.to_owned(),
        original_type,
        summary: "沙箱手工通知".to_owned(),
        notify_url: notify_url.map(str::to_owned),
        business_number: number.unwrap_or_default().to_owned(),
        resource: resource.to_string(),
    }
}
