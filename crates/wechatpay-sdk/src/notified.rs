//! The argument of a notification handler, in any web framework.

use std::fmt;
use std::ops::Deref;

use serde::de::DeserializeOwned;
use wechatpay_api::Event;
use wechatpay_core::{BoxError, Deduplicator, DuplicateCheck, Notification, Rejection, Result};

use crate::ack::Ack;
use crate::receiver::ReceivedNotification;

/// A notification as a handler wants it: verified, fresh, decrypted and read as `E`. Dereferences
/// to it. An extractor of axum (feature `axum`) and of actix-web (feature `actix`), which sees
/// nothing but the raw bytes.
///
/// ```
/// # #[cfg(feature = "axum")] {
/// use axum::{Router, routing::post};
/// use wechatpay::{Client, api::Event, notify::{Ack, Notified, Receiver}};
///
/// async fn notify(told: Notified<Event>) -> Result<Ack, Ack> {
///     match &*told {
///         Event::Other { event_type, .. } => println!("{event_type} for {}", told.mchid()),
///         _ => std::fs::write("told", told.notification().id.as_bytes())?, // an error: it comes again
///     }
///     Ok(Ack::received())
/// }
///
/// fn app(client: Client) -> Router {
///     Router::new().route("/notify", post(notify)).with_state(Receiver::from(client))
/// }
/// # }
/// ```
///
/// The same in actix-web, where the receiver is put in by `App::app_data`:
///
/// ```
/// # #[cfg(feature = "actix")] {
/// use actix_web::{App, web};
/// use wechatpay::{Client, api::Event, notify::{Ack, Notified, Receiver}};
///
/// async fn notify(told: Notified<Event>) -> Result<Ack, Ack> {
///     println!("{:?}", *told);
///     Ok(Ack::received())
/// }
///
/// fn app(client: Client) -> App<impl actix_web::dev::ServiceFactory<
///     actix_web::dev::ServiceRequest, Config = (), Error = actix_web::Error, InitError = (),
/// >> {
///     App::new().app_data(Receiver::from(client)).route("/notify", web::post().to(notify))
/// }
/// # }
/// ```
#[derive(Clone)]
pub struct Notified<E> {
    reported: E,
    delivery: ReceivedNotification,
}

/// What a notification can be read as.
pub trait FromNotification: Sized {
    /// Reads it.
    ///
    /// # Errors
    /// If it does not fit.
    fn read(notification: &Notification) -> Result<Self>;
}

/// A resource read as a type of yours, whatever the event is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Resource<T>(pub T);

impl<E: FromNotification> Notified<E> {
    /// Reads an opened notification.
    ///
    /// # Errors
    /// If the resource does not fit `E`.
    pub fn read(delivery: ReceivedNotification) -> Result<Self, Rejection> {
        let reported = E::read(&delivery.notification).map_err(Rejection::of_misfit)?;
        Ok(Self { reported, delivery })
    }
}

impl<E> Notified<E> {
    /// The merchant it is for.
    #[must_use]
    pub fn mchid(&self) -> &str {
        &self.delivery.mchid
    }

    /// The whole notification, with its id.
    #[must_use]
    pub fn notification(&self) -> &Notification {
        &self.delivery.notification
    }

    /// Handles a notification once although it comes more than once, and gives the answer: `act`
    /// runs only if `seen` does not know this notification yet. If it fails, the next repeat is let
    /// through; the error goes to the log, not to WeChat Pay.
    ///
    /// ```
    /// # #[cfg(feature = "axum")] {
    /// use axum::extract::State;
    /// use wechatpay::{api::Event, error::BoxError, notify::{Ack, MemoryDeduplicator, Notified}};
    ///
    /// # type Shop = std::sync::Arc<MemoryDeduplicator>;
    /// async fn notify(State(seen): State<Shop>, told: Notified<Event>) -> Ack {
    ///     told.once(&*seen, async {
    ///         std::fs::write("told", told.notification().id.as_bytes())?;
    ///         Ok::<(), BoxError>(()) // a block must name its error; a function has named it already
    ///     })
    ///     .await
    /// }
    /// # }
    /// ```
    pub async fn once<S, F>(&self, seen: &S, act: impl Future<Output = Result<(), F>>) -> Ack
    where
        S: Deduplicator + ?Sized,
        F: Into<BoxError>,
    {
        let claim = match self.delivery.notification.check_duplicate(seen) {
            Ok(DuplicateCheck::Handle(claim)) => claim,
            Ok(DuplicateCheck::Skip) => return Ack::received(),
            Ok(DuplicateCheck::Wait) => return Ack::failed("being handled"),
            Err(error) => return failed(&error),
        };
        match act.await.map_err(Into::into).and_then(|()| claim.finish()) {
            Ok(()) => Ack::received(),
            Err(error) => failed(&error),
        }
    }

    /// What was reported, alone.
    #[must_use]
    pub fn into_reported(self) -> E {
        self.reported
    }
}

impl<E> Deref for Notified<E> {
    type Target = E;

    fn deref(&self) -> &E {
        &self.reported
    }
}

impl FromNotification for Event {
    fn read(notification: &Notification) -> Result<Self> {
        Self::read(notification)
    }
}

impl FromNotification for Notification {
    fn read(notification: &Notification) -> Result<Self> {
        Ok(notification.clone())
    }
}

impl<T: DeserializeOwned> FromNotification for Resource<T> {
    fn read(notification: &Notification) -> Result<Self> {
        notification.resource_as().map(Self)
    }
}

impl<E> fmt::Debug for Notified<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Notified").field(&self.delivery).finish()
    }
}

fn failed(error: &BoxError) -> Ack {
    tracing::error!("a notification was not handled, it will come again: {error}");
    Ack::failed("not handled")
}

/// A notification that an extractor refused: answers as it should, and keeps the reason.
#[derive(Debug)]
pub struct NotifiedRejection(pub Rejection);

impl fmt::Display for NotifiedRejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for NotifiedRejection {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}
