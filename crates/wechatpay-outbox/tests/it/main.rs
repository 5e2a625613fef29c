//! The outbox as its users see it: every store under one suite, workers against a judge, crashes.

#![expect(clippy::unwrap_used, reason = "a test may end in a panic, its helpers too")]

mod calls;
mod campaign;
mod chance;
mod client;
mod conformance;
mod folder;
mod front;
mod judge;
mod namespace;
mod operations;
mod poison;
mod postgres;
mod real;
mod reconcile;
mod settings;
mod simulation;
mod stores;
mod trouble;
mod unproven;
mod worker;
