//! The outbox as its users see it: every store under one suite, workers against a test gateway,
//! crashes.

#![expect(clippy::unwrap_used, reason = "a test may end in a panic, its helpers too")]

mod calls;
mod campaign;
mod client;
mod conformance;
mod database_failures;
mod enqueueing;
mod folder;
mod namespace;
mod operations;
mod poison;
mod postgres;
mod real;
mod reconcile;
mod seeded_random;
mod settings;
mod simulation;
mod stores;
mod test_gateway;
mod unproven;
mod worker;
