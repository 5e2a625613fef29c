//! [`Notified`](crate::Notified) and [`Ack`](crate::Ack) for web frameworks.

#[cfg(feature = "actix")]
mod actix;
#[cfg(feature = "axum")]
mod axum;
