//! [`Notified`](crate::notify::Notified) and [`Ack`](crate::notify::Ack) for web frameworks.

#[cfg(feature = "actix")]
mod actix;
#[cfg(feature = "axum")]
mod axum;
