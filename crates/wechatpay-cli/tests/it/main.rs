//! The program as a shell sees it: what goes in, what comes out, and the exit code.

#![expect(clippy::unwrap_used, reason = "a test may panic, and so may what helps it")]

mod api;
mod demo;
mod doctor;
mod download;
mod files;
mod gateway;
mod help;
mod language;
#[cfg(feature = "mcp")]
mod mcp;
mod out;
mod outbox;
mod outbox_dead;
mod outbox_postgres;
mod program;
mod req;
mod req_wire;
mod sandbox;
mod sandbox_admin;
