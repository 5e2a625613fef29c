//! Opens notifications (回调通知) with the keys of one client or of several.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderMap;
use wechatpay_core::{
    Async, Blocking, Clock, Context, Notification, Observation, Observer, Rejection, Result,
};

use crate::client::Client;
use crate::io_mode::IoMode;
use crate::registry::Registry;

/// Opens notifications for one merchant ([`Receiver::from`] a client) or for all of a
/// [`Registry`]. Cheap to clone. With the features `axum` and `actix` it stands behind the
/// extractor [`Notified`](crate::notify::Notified); in any other framework call `open` with headers and
/// body exactly as they came:
///
/// ```
/// # use wechatpay::{Blocking, notify::{Ack, Receiver}};
/// # fn act(_: &wechatpay::notify::Notification) -> Result<(), std::io::Error> { Ok(()) }
/// fn on_post(receiver: &Receiver<Blocking>, headers: &http::HeaderMap, body: &[u8]) -> Ack {
///     match receiver.open(headers, body) {
///         Ok(delivery) => act(&delivery.notification).map_or_else(Ack::from, |()| Ack::received()),
///         Err(rejection) => Ack::refusing(&rejection),
///     }
/// }
/// ```
pub struct Receiver<H: IoMode = Async> {
    source: Source<H>,
    longest: usize,
    body_timeout: Duration,
    observer: Option<Arc<dyn Observer>>,
}

enum Source<H: IoMode> {
    One(Client<H>),
    Several(Registry<H>),
}

/// A notification and whose it is.
#[derive(Clone, Debug, PartialEq)]
pub struct ReceivedNotification {
    /// The merchant it is for.
    pub mchid: String,
    /// What was reported.
    pub notification: Notification,
}

impl<H: IoMode> Receiver<H> {
    /// The longest body that an extractor reads, in bytes. Default: 256 KiB.
    #[must_use]
    pub fn with_longest(mut self, bytes: usize) -> Self {
        self.longest = bytes;
        self
    }

    /// How long an extractor waits for a body. Default: five seconds, as long as WeChat Pay itself
    /// waits for an answer. Reading the head is limited by the web server, not here.
    #[must_use]
    pub fn with_body_timeout(mut self, limit: Duration) -> Self {
        self.body_timeout = limit;
        self
    }

    /// Reports to this observer every notification, opened or refused; without it the client's own
    /// is told.
    #[must_use]
    pub fn with_observer(mut self, observer: impl Observer + 'static) -> Self {
        self.observer = Some(Arc::new(observer));
        self
    }

    /// The longest body that an extractor reads, in bytes.
    #[must_use]
    pub fn longest(&self) -> usize {
        self.longest
    }

    /// What an extractor reads, if it comes in time.
    #[cfg(any(feature = "axum", feature = "actix"))]
    pub(crate) async fn in_time<T>(&self, body: impl Future<Output = T>) -> Result<T, Rejection> {
        // Both frameworks run on tokio; without it there is no clock to wait by.
        if tokio::runtime::Handle::try_current().is_err() {
            return Ok(body.await);
        }
        let timed = tokio::time::timeout(self.body_timeout, body).await;
        timed.map_err(|_| Rejection::of_slow_body())
    }

    fn clients(&self) -> Vec<Client<H>> {
        match &self.source {
            Source::One(client) => vec![client.clone()],
            Source::Several(registry) => registry.clients(),
        }
    }

    /// Reports a refusal that came before or after the opening to the observers.
    #[cfg(any(feature = "axum", feature = "actix"))]
    pub(crate) fn refused(&self, rejection: Rejection) -> Rejection {
        match self.report(Err(rejection)) {
            Err(rejection) => rejection,
            Ok(_) => Rejection::without_key(),
        }
    }

    /// Reports the result to the observers and returns it.
    fn report(
        &self,
        result: Result<ReceivedNotification, Rejection>,
    ) -> Result<ReceivedNotification, Rejection> {
        let event = result.as_ref().map(|delivery| &delivery.notification);
        match event {
            Ok(notification) => tracing::debug!(
                event_type = notification.event_type,
                verified_by = notification.verified_by,
                "a notification was opened"
            ),
            Err(rejection) if rejection.is_probe() => {
                tracing::info!("a notification is a probe of WeChat Pay, this is normal");
            }
            Err(rejection) => tracing::warn!(hint = rejection.hint(), "{rejection}"),
        }
        if let Some(observer) = &self.observer {
            observer.observe(&Observation::of_notification(event));
        }
        result
    }
}

impl Receiver<Async> {
    /// Opens a notification. If its key is unknown and an APIv3 key of ours opens its resource, the
    /// platform certificates are fetched, by one call at a time and limited in rate, and it is tried
    /// again. That takes three seconds at most; notifications by known keys never wait, and forged
    /// ones cause no fetch.
    ///
    /// # Errors
    /// See [`Rejection`]; answer it with [`Ack::refusing`](crate::notify::Ack::refusing).
    pub async fn open(
        &self,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<ReceivedNotification, Rejection> {
        self.open_with(&self.clients(), headers, body).await
    }

    /// Opens a notification for this merchant only, as when each has an address of its own.
    ///
    /// # Errors
    /// As [`Receiver::open`].
    pub async fn open_for(
        &self,
        mchid: &str,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<ReceivedNotification, Rejection> {
        let mut clients = self.clients();
        clients.retain(|client| client.context().merchant.mchid() == mchid);
        self.open_with(&clients, headers, body).await
    }

    async fn open_with(
        &self,
        clients: &[Client<Async>],
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<ReceivedNotification, Rejection> {
        let first = open(clients, headers, body);
        if !is_key_unknown(&first) {
            return self.report(first);
        }
        let candidates = candidates(clients, body);
        let budget = TimeBudget::of(&candidates);
        for client in candidates {
            if !budget.is_left() {
                break;
            }
            if let Err(error) = client.handle().refresh_certificates().await {
                tracing::warn!("the platform certificates could not be fetched: {error}");
            }
            let again = open(std::slice::from_ref(client), headers, body);
            if !is_key_unknown(&again) {
                return self.report(open(clients, headers, body));
            }
        }
        self.report(first)
    }
}

impl Receiver<Blocking> {
    /// Opens a notification. If its key is unknown and an APIv3 key of ours opens its resource, the
    /// platform certificates are fetched, by one call at a time and limited in rate, and it is tried
    /// again. The thread that fetches is held for three seconds at most; others do not wait for it:
    /// their notifications are refused, and come again. Forged ones cause no fetch.
    ///
    /// # Errors
    /// See [`Rejection`]; answer it with [`Ack::refusing`](crate::notify::Ack::refusing).
    pub fn open(
        &self,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<ReceivedNotification, Rejection> {
        self.open_with(&self.clients(), headers, body)
    }

    /// Opens a notification for this merchant only, as when each has an address of its own.
    ///
    /// # Errors
    /// As [`Receiver::open`].
    pub fn open_for(
        &self,
        mchid: &str,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<ReceivedNotification, Rejection> {
        let mut clients = self.clients();
        clients.retain(|client| client.context().merchant.mchid() == mchid);
        self.open_with(&clients, headers, body)
    }

    fn open_with(
        &self,
        clients: &[Client<Blocking>],
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<ReceivedNotification, Rejection> {
        let first = open(clients, headers, body);
        if !is_key_unknown(&first) {
            return self.report(first);
        }
        let candidates = candidates(clients, body);
        let budget = TimeBudget::of(&candidates);
        for client in candidates {
            if !budget.is_left() {
                break;
            }
            if let Err(error) = client.handle().refresh_certificates() {
                tracing::warn!("the platform certificates could not be fetched: {error}");
            }
            let again = open(std::slice::from_ref(client), headers, body);
            if !is_key_unknown(&again) {
                return self.report(open(clients, headers, body));
            }
        }
        self.report(first)
    }
}

/// Whose certificates may be worth fetching for this notification.
fn candidates<'c, H: IoMode>(clients: &'c [Client<H>], body: &[u8]) -> Vec<&'c Client<H>> {
    let contexts: Vec<&Context> = clients.iter().map(|client| &**client.context()).collect();
    let sealed_for = Notification::sealed_for(&contexts, body);
    sealed_for.into_iter().filter_map(|index| clients.get(index)).collect()
}

/// The time that one notification may cost. Several merchants can share an APIv3 key, and each has
/// certificates of its own.
struct TimeBudget {
    clock: Option<Arc<dyn Clock>>,
    end: Duration,
}

impl TimeBudget {
    fn of<H: IoMode>(clients: &[&Client<H>]) -> Self {
        let clock = clients.first().map(|client| Arc::clone(&client.context().clock));
        let end = clock.as_ref().map_or(Duration::ZERO, |clock| clock.elapsed()) + LONGEST_WAIT;
        Self { clock, end }
    }

    fn is_left(&self) -> bool {
        self.clock.as_ref().is_some_and(|clock| clock.elapsed() < self.end)
    }
}

fn open<H: IoMode>(
    clients: &[Client<H>],
    headers: &HeaderMap,
    body: &[u8],
) -> Result<ReceivedNotification, Rejection> {
    let contexts: Vec<&Context> = clients.iter().map(|client| &**client.context()).collect();
    let (index, notification) = Notification::open_for_one_of(&contexts, headers, body)?;
    let mchid = contexts.get(index).map_or("", |context| context.merchant.mchid()).to_owned();
    Ok(ReceivedNotification { mchid, notification })
}

fn is_key_unknown(result: &Result<ReceivedNotification, Rejection>) -> bool {
    result.as_ref().is_err_and(|rejection| rejection.unknown_serial().is_some())
}

impl<H: IoMode> From<Client<H>> for Receiver<H> {
    fn from(client: Client<H>) -> Self {
        let observer = client.handle().observer_of().cloned();
        Self { source: Source::One(client), longest: LONGEST, body_timeout: BODY_TIMEOUT, observer }
    }
}

impl<H: IoMode> From<Registry<H>> for Receiver<H> {
    fn from(registry: Registry<H>) -> Self {
        let observer = registry.clients().first().and_then(|c| c.handle().observer_of().cloned());
        Self {
            source: Source::Several(registry),
            longest: LONGEST,
            body_timeout: BODY_TIMEOUT,
            observer,
        }
    }
}

impl<H: IoMode> Clone for Receiver<H> {
    fn clone(&self) -> Self {
        let source = match &self.source {
            Source::One(client) => Source::One(client.clone()),
            Source::Several(registry) => Source::Several(registry.clone()),
        };
        Self {
            source,
            longest: self.longest,
            body_timeout: self.body_timeout,
            observer: self.observer.clone(),
        }
    }
}

impl<H: IoMode> fmt::Debug for Receiver<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Receiver").field("merchants", &self.clients().len()).finish_non_exhaustive()
    }
}

const LONGEST: usize = 256 << 10;

/// After this no further fetch begins. Each takes two seconds at most, and WeChat Pay waits for five.
const LONGEST_WAIT: Duration = Duration::from_secs(1);

/// WeChat Pay sends a notification in one go and gives up after five seconds.
const BODY_TIMEOUT: Duration = Duration::from_secs(5);
