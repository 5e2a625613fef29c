//! The sandbox from outside: over HTTP, over raw sockets, across restarts and kills.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod admin;
mod bad_input;
mod discount;
mod edge;
mod edu_star;
mod faults;
mod floods;
mod laws;
mod payscore;
mod requests;
mod seeds;
mod signing;
mod storage;
mod support;
mod wire;
