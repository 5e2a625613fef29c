//! The faults of notifications, and the trait of their source.

use std::fmt;

/// What goes wrong with a notification.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotificationFault {
    /// This attempt is never sent.
    Lost,
    /// It is sent so many times.
    Repeated(u32),
    /// It is sent after the one that follows it.
    Reordered,
    /// It is sent so many seconds late.
    Delayed(u64),
    /// Its signature fits nothing.
    WrongSignature,
    /// Its signature begins with `WECHATPAY/SIGNTEST/`.
    SignTest,
    /// It is signed by the platform's other key.
    OtherKey,
    /// It names an unknown serial.
    UnknownSerial,
    /// It is signed over a time that is off by so many seconds.
    SkewedTimestamp(i64),
}

/// A source of faults for notifications.
pub(crate) trait NotificationFaults: fmt::Debug + Send + Sync {
    /// What goes wrong with one attempt (counted from 1) to deliver a notification.
    fn of_notification(
        &self,
        event_type: &str,
        mchid: &str,
        attempt: u32,
    ) -> Vec<NotificationFault>;
}
