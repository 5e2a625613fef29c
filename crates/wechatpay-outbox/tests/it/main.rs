//! The outbox as its users see it: every store under one suite, workers against a judge, crashes.

mod conformance;
mod folder;
