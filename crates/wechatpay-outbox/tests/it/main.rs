//! The outbox as its users see it: every store under one suite, workers against a judge, crashes.

mod calls;
mod campaign;
mod chance;
mod client;
mod conformance;
mod folder;
mod front;
mod judge;
mod reconcile;
mod settings;
mod stores;
mod trouble;
mod worker;
