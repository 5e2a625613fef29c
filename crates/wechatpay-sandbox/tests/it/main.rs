//! The sandbox from outside: over HTTP, over raw sockets, across restarts and kills.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod admin;
mod bad_input;
mod check;
mod discount;
mod edu_star;
mod laws;
mod notifications;
mod payscore;
mod receiver;
mod seeds;
mod signing;
mod storage;
mod support;
mod wire;
