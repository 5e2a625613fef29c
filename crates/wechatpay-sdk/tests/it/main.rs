//! The SDK from outside, in one binary. What needs a transport is compiled with its feature; run
//! all of it with `cargo test -p wechatpay-sdk --all-features` (the workspace's own test run has
//! all features on).

#![expect(clippy::unwrap_used, reason = "a test may end in a panic, its helpers too")]

#[cfg(any(feature = "async", feature = "blocking"))]
mod cancellation;
#[cfg(all(feature = "async", feature = "axum"))]
mod end_to_end;
mod files;
#[cfg(any(feature = "async", feature = "blocking"))]
mod forged_answers;
#[cfg(feature = "blocking")]
mod framing;
mod hostile_json;
mod leaks;
mod links;
#[cfg(all(feature = "async", feature = "blocking"))]
mod loggers;
#[cfg(feature = "metrics")]
mod metrics;
mod notifications;
#[cfg(all(feature = "async", feature = "blocking", feature = "common"))]
mod operations;
mod receivers;
#[cfg(feature = "async")]
mod sandbox;
mod settings;
#[cfg(feature = "common")]
mod six_styles;
#[cfg(all(feature = "async", feature = "blocking"))]
mod stalls;
mod support;
#[cfg(any(feature = "async", feature = "blocking"))]
mod tls;
#[cfg(any(feature = "async", feature = "blocking"))]
mod transports;
mod trust;
#[cfg(all(feature = "async", feature = "blocking"))]
mod uploads;
