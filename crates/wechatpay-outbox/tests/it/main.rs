//! The outbox as its users see it: every store under one suite, workers against a judge, crashes.

mod calls;
mod campaign;
mod chance;
mod client;
mod conformance;
mod folder;
mod judge;
mod settings;
mod stores;
